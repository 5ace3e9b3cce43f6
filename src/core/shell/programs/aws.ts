import type { Operation } from '../../operations.ts';
import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Amazon Web Services. Source: the AWS CLI command reference. */

const options = {
  '--profile --region --output --query --color --cli-read-timeout --cli-connect-timeout --cli-binary-format --ca-bundle --cli-pager --max-items --page-size --starting-token': 'text',
  '--attribute': 'text',
  '--endpoint-url': 'url',
  '--cli-input-json --cli-input-yaml': 'text',
} as const;
/** Sends nothing: S3 has its own word, EC2 another. */
const help = '--help -h --dry-run --dryrun --generate-cli-skeleton';

type Verb = { readonly names: string; readonly performs?: readonly Operation[] };

/** What an operation of any service does, by its first word; one that is not listed changes something. */
const verbs: readonly Verb[] = [
  { names: 'describe-* list-* get-* head-* batch-get-* batch-describe-* batch-check-* search search-* lookup-* query filter-* validate-* test-* estimate-* detect-* preview-* check-* count-* receive-* select-* simulate-* verify-* view-* discover-* can-* is-* explain-* compare-* decode-* download-* poll-* wait help history list ls tail scan calculate-* classify-* predict evaluate-* retrieve retrieve-* inspect-* read-* synthesize-* translate-text translate-document analyze-* recognize-* retrieve-and-generate' },
  { names: 'delete-* batch-delete-* bulk-delete-* terminate-* purge-* deregister-* destroy-* empty-* release-* unsubscribe* forget-* schedule-key-deletion abort-* admin-delete-* remove-role-from-* delete', performs: ['cloud.destroy'] },
  { names: '*', performs: ['cloud.change'] },
];

/** Options with which a listing tells secrets as well. */
const revealing: NonNullable<ProgramFacts['when']> = [{ has: '--include-value --include-values --with-decryption --with-secret --attribute=userData', performs: ['secrets.read'] }];

/** Operations that write what they get into a file, the last word. */
const intoFile = 'synthesize-speech get-job-output get-snapshot-block get-read-set get-reference get-export get-sdk get-media get-clip get-media-for-fragment-list get-package-version-asset get-raw-message-content get-thing-shadow get-latest-configuration get-code-binding-source invoke-model invoke-endpoint post-content get-image-frame get-image-set-metadata'.split(' ').flatMap((name) => [`#1=${name}`, `#2=${name}`]).join(' ');

/** One service; what stands in `special` comes before the general words. */
function service(names: string, special: readonly Verb[] = []): ProgramFacts {
  return { names, otherOptions: 'harmless', options, operands: 'text*', verbs: [...special, ...verbs], when: [...revealing, { has: intoFile, operands: 'text* write' }], alone: 'harmless', harmless: help };
}

const secrets = (names: string): Verb => ({ names, performs: ['secrets.read'] });
const remote = (names: string): Verb => ({ names, performs: ['remote.execute'] });
const deploys = (names: string): Verb => ({ names, performs: ['deploy'] });

/** Those that often stand before `--dryrun`, which is only believed where it can't be the value of another option. */
const s3 = { flags: '--recursive --quiet --force --delete --only-show-errors --no-progress --size-only --exact-timestamps --follow-symlinks --no-follow-symlinks --no-guess-mime-type --human-readable --summarize --no-sign-request --debug --no-verify-ssl', options: { ...options, '--include --exclude --acl --storage-class --sse --sse-kms-key-id --content-type --cache-control --metadata --expires-in --source-region --page-size --request-payer': 'text' } } as const;

const storage: readonly ProgramFacts[] = [
  {
    names: 's3',
    otherOptions: 'harmless',
    ...s3,
    alone: 'harmless',
    harmless: help,
    subcommands: [
      tells('ls help', { ...s3, harmless: help }),
      // whoever has the address can fetch the object
      does('presign', 'secrets.read', { ...s3, harmless: help }),
      tells('cp', { ...s3, operands: 'read cloud-target', when: [{ has: '--recursive', operands: 'read-tree cloud-target' }], harmless: help }),
      does('mv', 'cloud.change', { ...s3, operands: 'move cloud-target', harmless: help }),
      tells('sync', { ...s3, operands: 'read-tree cloud-target', when: [{ has: '--delete', performs: ['cloud.destroy'] }], harmless: help }),
      does('rm rb', 'cloud.destroy', { ...s3, harmless: help }),
      does('mb website', 'cloud.change', { ...s3, harmless: help }),
    ],
  },
  {
    names: 's3api',
    otherOptions: 'harmless',
    options,
    alone: 'harmless',
    harmless: help,
    subcommands: [
      { names: 'get-object get-object-torrent select-object-content', otherOptions: 'harmless', options: { ...options, '--bucket --key --version-id --range --if-match --if-none-match --part-number --request-payer --expected-bucket-owner --checksum-mode --expression --expression-type --input-serialization --output-serialization': 'text' }, operands: 'write', harmless: help },
      does('put-object upload-part', 'cloud.change', { options: { ...options, '--body': 'read' }, harmless: help }),
      ...verbs.map(({ names, performs = [] }): ProgramFacts => ({ names, otherOptions: 'harmless', options, operands: 'text*', performs, harmless: help })),
    ],
  },
];

export const awsPrograms: readonly ProgramFacts[] = [
  {
    names: 'aws awslocal',
    flags: '--debug --no-verify-ssl --no-paginate --no-sign-request --no-cli-pager --no-cli-auto-prompt',
    options,
    alone: 'harmless',
    harmless: '--help -h --version',
    subcommands: [
      tells('help'),
      ...storage,
      service('secretsmanager', [secrets('get-secret-value batch-get-secret-value')]),
      {
        ...group('ssm', [
          tells('get-parameter get-parameters get-parameters-by-path get-parameter-history', { options, when: [{ has: '--with-decryption', performs: ['secrets.read'] }] }),
          does('start-session send-command resume-session start-automation-execution', 'remote.execute', { options }),
          ...verbs.map(({ names, performs = [] }): ProgramFacts => ({ names, otherOptions: 'harmless', options, operands: 'text*', performs, harmless: help })),
        ]),
      },
      service('kms', [secrets('decrypt generate-data-key* generate-random re-encrypt derive-shared-secret'), { names: 'encrypt sign verify generate-mac' }]),
      service('sts', [secrets('assume-role* get-session-token get-federation-token get-web-identity-token'), { names: 'get-* decode-*' }]),
      service('ecr ecr-public codeartifact', [secrets('get-login* get-authorization-token'), { names: 'login', performs: ['system.configure'] }]),
      service('iam', [secrets('create-access-key create-login-profile create-service-specific-credential reset-service-specific-credential get-credential-report'), { names: 'generate-*' }]),
      { ...group('configure', [
        tells('list list-profiles'),
        { names: 'get', otherOptions: 'harmless', options, operands: 'text', verbs: [secrets('*secret* *token* *key* *password*'), { names: '*' }] },
        does('export-credentials', 'secrets.read'),
        does('set sso sso-session import add-model', 'system.configure'),
      ], { options, alone: ['system.configure'] }) },
      service('sso', [secrets('get-role-credentials'), { names: 'login logout', performs: ['system.configure'] }]),
      { ...does('login logout', 'system.configure') },
      service('sso-oidc cognito-identity', [secrets('create-token* get-credentials-for-identity get-open-id-token*')]),
      service('eks', [secrets('get-token'), { names: 'update-kubeconfig', performs: ['system.configure'] }]),
      service('rds redshift redshift-serverless dsql', [secrets('generate-db-* get-cluster-credentials* get-credentials')]),
      service('rds-data redshift-data', [{ names: 'execute-* batch-execute-*', performs: ['database.change'] }]),
      service('dynamodb', [{ names: 'get-item batch-get-item query scan transact-get-items', performs: ['database.query'] }, { names: 'put-item update-item delete-item batch-write-item transact-write-items execute-* batch-execute-*', performs: ['database.change'] }, { names: 'delete-table', performs: ['database.destroy', 'cloud.destroy'] }]),
      service('logs', [{ names: 'start-query start-live-tail stop-query' }]),
      service('athena', [{ names: 'start-query-execution', performs: ['database.change'] }]),
      {
        ...group('lambda', [
          { names: 'invoke', otherOptions: 'harmless', options: { ...options, '--function-name --invocation-type --log-type --client-context --payload --qualifier': 'text' }, operands: 'write', performs: ['cloud.change'], harmless: '--help -h' },
          does('update-function-code publish-version update-alias', 'deploy', { options: { ...options, '--zip-file': 'text' }, harmless: help }),
          ...verbs.map(({ names, performs = [] }): ProgramFacts => ({ names, otherOptions: 'harmless', options, operands: 'text*', performs, harmless: help })),
        ]),
      },
      service('ec2', [secrets('get-password-data create-key-pair get-launch-template-data'), { names: 'describe-* get-* search-*' }]),
      service('ec2-instance-connect', [remote('ssh open-tunnel send-*')]),
      service('lightsail', [secrets('download-default-key-pair create-key-pair get-instance-access-details get-relational-database-master-user-password')]),
      service('ecs', [remote('execute-command'), deploys('update-service create-deployment run-task start-task create-service deploy')]),
      service('deploy codedeploy', [deploys('create-deployment push')]),
      service('elasticbeanstalk', [deploys('update-environment create-environment swap-environment-cnames'), { names: 'retrieve-* request-*' }]),
      service('amplify', [deploys('start-deployment start-job create-deployment')]),
      service('apprunner', [deploys('start-deployment update-service')]),
      service('codepipeline', [deploys('start-pipeline-execution put-approval-result')]),
      service('cloudformation', [deploys('deploy execute-change-set create-stack update-stack'), { names: 'package create-change-set', performs: ['cloud.change'] }, { names: 'continue-*', performs: ['cloud.change'] }]),
      service('apigateway apigatewayv2', [deploys('create-deployment')]),
      service('glacier', [{ names: 'get-*' }]),
      service('*'),
    ],
  },
  {
    names: 'aws-vault',
    flags: '--debug',
    options: { '--backend --prompt --keychain': 'text' },
    alone: 'harmless',
    harmless: '--help -h --version',
    subcommands: [
      tells('list ls help'),
      { names: 'exec', flags: '-j --json -n --no-session -s --server --ecs-server -e --ec2-server --lazy --stdout', options: { '-d --duration --region -t --mfa-token': 'text' }, operands: 'text command', lateOptions: true, performs: ['secrets.read'], harmless: '--help -h' },
      does('export login', 'secrets.read'),
      does('add rotate', 'system.configure'),
      does('remove rm clear', 'cloud.destroy'),
      does('proxy', 'network.listen'),
    ],
  },
  group('aws-nuke cloud-nuke', [tells('resource-types version help list explain-config explain-account completion'), does('run nuke aws', 'cloud.destroy')], { alone: ['cloud.destroy'], harmless: '--help -h --version' }),
  does('saml2aws aws-sso gimme-aws-creds aws-azure-login granted assume', 'secrets.read', { alone: ['secrets.read'], harmless: '--help -h --version' }),
  { names: 'eb', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list status health events logs printenv' }, { names: 'ssh', performs: ['remote.execute'] }, { names: 'terminate', performs: ['cloud.destroy'] }, { names: 'deploy swap', performs: ['deploy'] }, { names: '*', performs: ['cloud.change'] }], alone: 'harmless', harmless: '--help -h --version' },
];
