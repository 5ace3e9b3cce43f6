import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { cloudVerbs } from './verbs.ts';

/** Google Cloud. Sources: the references of gcloud, gsutil and bq. */

const options = { '--project --account --configuration --format --region --zone --location --filter --sort-by --limit --page-size --verbosity --billing-project --impersonate-service-account --trace-token --access-token-file --cluster --instance --service --dataset --database --topic --subscription --bucket --keyring --key --user-output-enabled --log-http': 'text', '--flags-file': 'unknown' } as const;

/** What may be written besides the cloud: a file that the command is told to make. */
const outputs = { '--output-file --output-path --destination-file --out-file --plaintext-file --ciphertext-file --signature-file --local-file': 'write', '--ssh-key-file': 'text' } as const;

const verbs: NonNullable<ProgramFacts['verbs']> = [
  { names: 'access print-access-token print-identity-token print-refresh-token get-access-token generate-*-token decrypt asymmetric-decrypt reset-windows-password get-server-config-key', performs: ['secrets.read'] },
  { names: 'ssh ssh-to-serial-port connect-to-serial-port exec execute-command', performs: ['remote.execute'] },
  { names: 'start-iap-tunnel proxy port-forward', performs: ['network.listen'] },
  { names: 'deploy rollback rollout promote-version set-traffic update-traffic migrate-traffic', performs: ['deploy'] },
  { names: 'get-credentials', performs: ['system.configure'] },
  { names: 'read tail get-value print-settings lookup-entry can-* check-* compare-* encrypt sign verify asymmetric-sign dry-run simulate what-if troubleshoot browse search query-* get-iam-policy list-* ls-* cat du hash stat tree' },
  ...cloudVerbs,
  { names: 'rsync scp submit cancel ssl connect enable-* merge ingest solicit respond replay complete quarantine unquarantine stream recover refresh kill simulate-maintenance-event cordon begin finish commit continue', performs: ['cloud.change'] },
];

/** Groups within a group: words that are none of them are verbs. */
const general = { options: { ...options, ...outputs }, verbs, operands: 'text*' } as const;

const copies = (names: string): ProgramFacts => tells(names, { options: { ...options, '-L --manifest-path': 'write' }, operands: 'read-tree* cloud-target', when: [{ has: '-d --delete-unmatched-destination-objects', performs: ['cloud.destroy'] }], harmless: '--help -h --dry-run -n' });

const storage: readonly ProgramFacts[] = [
  copies('cp rsync'),
  { ...copies('mv'), operands: 'move* cloud-target', performs: ['cloud.change'] },
  tells('ls cat du hash stat'),
  does('rm', 'cloud.destroy', { options }),
  does('sign-url', 'secrets.read'),
  { names: 'buckets objects folders managed-folders hmac service-agent insights operations batch-operations', otherOptions: 'harmless', options, operands: 'text*', verbs, harmless: '--help -h' },
  does('restore diagnose', 'cloud.change'),
];

/** Groups that have the name of a verb, or verbs of their own. */
const groups: readonly ProgramFacts[] = [
  tells('help topic version info feedback survey cheat-sheet docker'),
  group('auth', [
    tells('list describe'),
    does('print-access-token print-identity-token print-refresh-token', 'secrets.read'),
    group('application-default', [does('print-access-token', 'secrets.read'), does('login revoke set-quota-project', 'system.configure')]),
    does('login revoke activate-service-account configure-docker enterprise-certificate-config', 'system.configure'),
  ], { options }),
  group('config', [
    tells('list get get-value'),
    does('set unset', 'system.configure'),
    group('configurations', [tells('list describe'), does('activate create delete rename', 'system.configure')]),
  ], { options }),
  group('storage', storage, { options }),
  group('components', [tells('list'), does('install update remove reinstall restore repositories', 'package.install')]),
  group('builds', [tells('log', { options }), does('submit', 'cloud.change', { options: { ...options, '--config': 'read' } })], general),
  group('secrets', [
    { names: 'versions', otherOptions: 'harmless', options: { ...options, '--out-file': 'write' }, operands: 'text*', verbs, harmless: '--help -h' },
    tells('list describe get-iam-policy', { options }),
    does('delete', 'cloud.destroy', { options }),
    does('*', 'cloud.change', { options }),
  ], { options }),
  group('iam', [
    group('service-accounts', [
      group('keys', [tells('list', { options }), does('create', 'secrets.read cloud.change', { options: { ...options, '--iam-account --key-file-type': 'text' }, operands: 'write' }), does('delete', 'cloud.destroy', { options }), does('*', 'cloud.change', { options })], { options }),
      does('sign-jwt sign-blob', 'secrets.read', { operands: 'read write' }),
    ], general),
  ], general),
  does('init interactive', 'system.configure', { options }),
  { names: 'compute', otherOptions: 'harmless', options, operands: 'text*', verbs: [{ names: 'scp copy-files', performs: ['remote.execute'] }, ...verbs], alone: 'harmless', harmless: '--help -h --dry-run' },
  group('policy-troubleshoot policy-intelligence', [tells('*', { options })]),
  group('ml', [group('language vision speech translate video', [tells('*', { options })])]),
  { names: 'spanner', otherOptions: 'harmless', options: { ...options, '--sql': 'sql' }, operands: 'text*', verbs: [{ names: 'execute-sql' }, { names: 'cli', performs: ['database.change'] }, ...verbs], alone: 'harmless', harmless: '--help -h' },
  { names: 'sql', otherOptions: 'harmless', options, operands: 'text*', verbs: [{ names: 'connect', performs: ['database.change'] }, { names: 'import', performs: ['database.change'] }, ...verbs], subcommands: [{ names: 'ssl', otherOptions: 'harmless', options, operands: 'text*', verbs, alone: 'harmless', harmless: '--help -h' }], alone: 'harmless', harmless: '--help -h' },
  { names: 'emulators', otherOptions: 'harmless', options, operands: 'text*', verbs: [{ names: 'env-init' }, { names: 'start exec', performs: ['network.listen'] }], harmless: '--help -h' },
  group('functions', [does('call', 'cloud.change', { options })], general),
  // in these, a group is called `deploy`, `run`, `logging` and the like: the words after it decide
  { names: '*', otherOptions: 'harmless', options: { ...options, ...outputs }, operands: 'text*', verbs, alone: 'harmless', harmless: '--help -h --dry-run' },
];

const bqOptions = { '--project_id --location --format --dataset_id --job_id --application_default_credential_file --api --bigqueryrc --service_account': 'text' } as const;

export const googlePrograms: readonly ProgramFacts[] = [
  group('gcloud', [group('alpha beta preview', groups, { options }), ...groups], { options, harmless: '--help -h --version -v' }),
  group('gsutil', [
    tells('ls cat du hash stat version help test perfdiag'),
    copies('cp rsync'),
    { ...copies('mv'), operands: 'move* cloud-target', performs: ['cloud.change'] },
    does('rm rb', 'cloud.destroy'),
    does('signurl', 'secrets.read'),
    { names: 'acl defacl iam cors lifecycle logging label web versioning notification retention requesterpays rpo ubla pap kms hmac defstorageclass bucketpolicyonly autoclass', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'get list' }, { names: 'delete', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }], harmless: '--help -h' },
    does('mb setmeta rewrite compose', 'cloud.change'),
    does('config update', 'system.configure'),
  ], { flags: '-m -q -D -DD', options: { '-o -h -u -i': 'text' }, harmless: '--help --version' }),
  group('bq', [
    tells('ls show head version help info get-iam-policy wait'),
    { names: 'query', otherOptions: 'harmless', options: { ...bqOptions, '--destination_table': 'text', '--schedule': 'text', '--parameter --maximum_bytes_billed --max_rows -n --display_name': 'text', '--flagfile': 'unknown' }, operands: 'sql', when: [{ has: '--destination_table --replace --append_table --schedule', performs: ['database.change'] }], alone: ['database.change'], harmless: '--help --dry_run' },
    does('mk cp load insert update add-iam-policy-binding set-iam-policy remove-iam-policy-binding mkdef partition undelete cancel extract', 'database.change'),
    does('rm truncate', 'database.destroy'),
    does('init', 'system.configure'),
    does('shell', 'database.change'),
  ], { options: { ...bqOptions, '--flagfile': 'unknown' } }),
];
