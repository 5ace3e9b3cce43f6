import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { cloudVerbs } from './verbs.ts';

/** Microsoft Azure. Sources: the references of az, azd, azcopy and func. */

const options = {
  '--resource-group -g --name -n --subscription --output -o --query --location -l --vault-name --account-name --account-key --sas-token --connection-string --server --project -p --organization --org --workspace-name --ids --cluster-name --registry -r --container-name -c --tags --verbose --debug': 'text',
  '--file -f --destination -d': 'text',
  '--output-file --output-folder --outfile --outdir --download-path': 'write',
} as const;

const secrets = 'list-keys list-credentials list-connection-strings list-key list-secrets list-admin-keys show-connection-string get-access-token list-publishing-profiles list-publishing-credentials show-secrets reset-credentials regenerate-key download-key get-admin-credentials get-shared-keys get-keys show-secret list-auth-keys list-authkeys generate-sas keys connection-string';
const verbs: NonNullable<ProgramFacts['verbs']> = [
  { names: secrets, performs: ['secrets.read'] },
  { names: 'invoke exec ssh', performs: ['remote.execute'] },
  { names: 'get-credentials login logout', performs: ['system.configure'] },
  { names: 'up deploy swap promote publish-profile', performs: ['deploy'] },
  { names: 'what-if what-if-* exists check-* name-exists list-* show-* get-* test-* summarize url peek download download-* export-template decompile query-* generate-config is-* lint browse tail logs' },
  { names: 'begin-* sync-* perform-* validate-move flush offline-* swap-* move-* register-* unregister unregister-* deallocate redeploy reimage simulate-eviction convert generalize capture auto-shutdown open-port accept reject cancel save reload upload-* run-* check-in publish approve scale-* force-* restart-* reset-* rebuild set-* add-* remove-* link-* enable-* disable-* renew-* rotate-* lease break acquire change append generate undelete recover', performs: ['cloud.change'] },
  ...cloudVerbs,
];

/** Groups within a group: words that are none of them are verbs. */
const general = { options, verbs, operands: 'text*' } as const;

const row = (names: string, special: NonNullable<ProgramFacts['verbs']> = []): ProgramFacts => ({ names, otherOptions: 'harmless', options, operands: 'text*', verbs: [...special, ...verbs], alone: 'harmless', harmless: '--help -h' });

const az = group('az', [
  tells('version find feedback survey help'),
  does('interactive', 'cloud.change'),
  does('login logout configure init upgrade', 'system.configure', { harmless: '--help -h --list-defaults --list -l' }),
  group('cloud', [tells('list show list-profiles'), does('*', 'system.configure')]),
  group('config', [tells('get'), does('set unset param-persist', 'system.configure')]),
  group('account', [tells('list show list-locations'), does('get-access-token', 'secrets.read'), does('set clear', 'system.configure')], general),
  group('extension', [tells('list show list-available list-versions'), does('add update remove', 'package.install')]),
  tells('rest', { options: { '--output-file': 'write', '-m --method': 'text', '-u --uri --url --url-parameters --uri-parameters --resource --headers --query -o --output --subscription': 'text', '-b --body': 'at-text' }, when: [{ has: '-m', unless: '-m=get -m=GET -m=head -m=HEAD', performs: ['cloud.change'] }, { has: '-m=delete -m=DELETE', performs: ['cloud.destroy'] }, { has: '-b', unless: '-m', performs: ['cloud.change'] }, { has: '-m=post -m=POST -m=put -m=PUT -m=patch -m=PATCH', performs: ['cloud.change'] }] }),
  group('keyvault', [
    group('secret', [tells('list list-versions list-deleted', { options }), does('show download backup', 'secrets.read', { options: { ...options, '--file -f': 'write' } })], general),
    group('key certificate', [does('download backup get-policy decrypt', 'secrets.read', { options: { ...options, '--file -f': 'write' } })], general),
  ], general),
  group('storage', [
    group('blob file directory fs', [
      tells('download download-batch', { options: { ...options, '--file -f --destination -d': 'write-tree', '--source -s': 'text' }, operands: 'text*' }),
      does('upload upload-batch', 'cloud.change', { options: { ...options, '--file -f --source -s': 'read-tree', '--destination -d': 'text' } }),
      does('sync', 'cloud.change', { options: { ...options, '--source -s': 'read-tree' }, when: [{ has: '--delete-destination', performs: ['cloud.destroy'] }] }),
    ], general),
    row('account', [{ names: 'keys', performs: ['secrets.read'] }]),
  ], general),
  // templates, without a password
  row('sql postgres mysql mariadb', [{ names: 'show-connection-string' }]),
  group('group', [tells('export', { options })], general),
  group('pipelines', [{ names: 'release', otherOptions: 'harmless', options, operands: 'text*', verbs, alone: 'harmless', harmless: '--help -h' }], general),
  group('ssh', [tells('config', { options: { ...options, '--file -f --keys-destination-folder': 'write', '--public-key-file --private-key-file': 'read', '--ip --local-user': 'text' } }), does('cert', 'secrets.read', { options: { ...options, '--file -f': 'write' } }), does('vm arc', 'remote.execute')]),
  row('acr', [{ names: 'credential', performs: ['secrets.read'] }]),
  row('signalr webpubsub eventgrid', [{ names: 'key', performs: ['secrets.read'] }]),
  row('search', [{ names: 'admin-key query-key', performs: ['secrets.read'] }]),
  row('appconfig', [{ names: 'credential', performs: ['secrets.read'] }]),
  row('staticwebapp logicapp functionapp', [{ names: 'keys appsettings secrets', performs: ['secrets.read'] }]),
  row('webapp', [{ names: 'appsettings connection-string', performs: ['secrets.read'] }]),
  row('cosmosdb redis', [{ names: 'keys', performs: ['secrets.read'] }]),
  group('deployment', [tells('list show validate what-if export')], general),
  group('bicep', [tells('version list-versions lint'), tells('build decompile format generate-params build-params', { options: { '--outfile --outdir': 'write-tree', '-f --file': 'read' } }), does('install uninstall upgrade', 'package.install'), does('publish', 'package.publish'), does('restore', 'package.install')]),
  group('repos', [group('pr', [tells('list show checkout'), does('create update set-vote', 'forge.write')], general)], general),
  row('boards', [{ names: 'create update delete add remove', performs: ['forge.write'] }]),
  group('devops', [does('login logout', 'system.configure'), does('configure', 'system.configure', { harmless: '--help -h --list -l' }), does('invoke', 'cloud.change')], general),
  row('containerapp', [{ names: 'secret', performs: ['secrets.read'] }]),
  group('vm vmss', [group('run-command', [tells('list show', { options }), does('delete', 'cloud.destroy', { options }), does('*', 'remote.execute', { options })], { options })], general),
  row('aks', [{ names: 'command', performs: ['remote.execute'] }, { names: 'install-cli', performs: ['package.install'] }]),
  row('*'),
], { options: { '--output -o --query --subscription': 'text' } });

export const azurePrograms: readonly ProgramFacts[] = [
  az,
  group('azd', [
    tells('show version monitor completion help'),
    group('env', [tells('list get-value'), does('get-values', 'secrets.read'), does('new select set refresh set-secret config', 'cloud.change')]),
    group('auth', [does('token', 'secrets.read'), does('login logout', 'system.configure')]),
    group('config', [tells('get show list-alpha options'), does('set unset reset', 'system.configure')]),
    group('template extension', [tells('list show'), does('*', 'package.install')]),
    group('pipeline', [does('config', 'cloud.change')]),
    does('init add', 'package.install'),
    does('package restore build hooks infra', 'code.build'),
    does('up deploy publish', 'code.build deploy'),
    does('provision', 'code.build cloud.change', { harmless: '--help -h --preview' }),
    does('down', 'cloud.destroy'),
  ], { options: { '-C --cwd': 'directory', '-e --environment': 'text' } }),
  group('azcopy', [
    tells('list jobs env doc help'),
    tells('copy cp c', { operands: 'read-tree cloud-target', harmless: '--help -h --dry-run' }),
    tells('sync s', { operands: 'read-tree cloud-target', when: [{ has: '--delete-destination', performs: ['cloud.destroy'] }], harmless: '--help -h --dry-run' }),
    does('remove rm', 'cloud.destroy', { harmless: '--help -h --dry-run' }),
    does('make set-properties bench', 'cloud.change'),
    does('login logout', 'system.configure'),
  ]),
  group('func', [
    group('azure', [tells('help'), { names: 'functionapp storage', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list-functions logstream' }, { names: 'fetch-app-settings fetch-connection-string', performs: ['secrets.read'] }, { names: 'publish', performs: ['deploy'] }, { names: '*', performs: ['cloud.change'] }], harmless: '--help -h' }]),
    does('start host run', 'code.build network.listen'),
    does('init new function pack', 'code.build'),
    does('settings', 'secrets.read'),
    does('extensions bundles', 'package.install'),
    does('kubernetes deploy', 'deploy'),
  ]),
];
