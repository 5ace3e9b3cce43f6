import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Infrastructure from programs, and the settings of whole machines. Sources: the references of pulumi, AWS CDK, CDKTF, AWS SAM, Serverless, SST, Crossplane, Salt, Puppet, Chef and chezmoi. */

const pulumi = group('pulumi', [
  tells('about whoami version help logs schema gen-completion gen-markdown console', { options: { '-C --cwd': 'directory' } }),
  does('preview pre', 'code.build', { options: { '-C --cwd': 'directory', '--save-plan': 'write' } }),
  does('up update watch refresh import', 'code.build cloud.change', { options: { '-C --cwd': 'directory', '-f --file': 'read', '-o --out': 'write' }, harmless: '--help -h --preview-only' }),
  does('destroy down dn', 'cloud.destroy', { options: { '-C --cwd': 'directory' }, harmless: '--help -h --preview-only' }),
  does('cancel', 'cloud.change'),
  group('stack', [
    tells('ls history graph output', { when: [{ has: '--show-secrets', performs: ['secrets.read'] }] }),
    does('export', 'secrets.read', { options: { '--file': 'write' } }),
    group('tag', [tells('get ls'), does('set rm', 'cloud.change')]),
    does('init import rename change-secrets-provider', 'cloud.change', { options: { '--file': 'read' } }),
    does('select unselect', 'system.configure'),
    does('rm', 'cloud.destroy'),
  ], { options: { '-s --stack': 'text' }, harmless: '--help -h' }),
  group('config', [
    tells('get', { when: [{ has: '--show-secrets', performs: ['secrets.read'] }] }),
    does('set set-all rm rm-all cp refresh env', 'cloud.change'),
  ], { options: { '-s --stack': 'text' } }),
  group('env', [tells('ls version diff'), does('open get run', 'secrets.read'), does('rm', 'cloud.destroy'), does('*', 'cloud.change')]),
  group('state', [does('export', 'secrets.read', { options: { '--file': 'write' } }), does('delete unprotect protect rename upgrade edit move repair taint untaint', 'cloud.change')]),
  group('plugin', [tells('ls'), does('install rm run', 'package.install')]),
  group('policy', [tells('ls'), does('new publish enable disable rm validate-config', 'cloud.change')]),
  group('org', [tells('get-default search'), does('set-default', 'system.configure')]),
  group('deployment', [does('run', 'deploy'), does('settings', 'cloud.change')]),
  does('install new convert package', 'package.install'),
  does('login logout', 'system.configure'),
], { options: { '-C --cwd': 'directory', '--color -v --verbose --profiling --tracing': 'text' } });

/** Every command of the CDK first runs the project's own program to get the templates. */
const cdkOptions = { '-a --app': 'shell', '-o --output --outputs-file -O': 'write-tree', '--parameters -c --context --profile --require-approval --toolkit-stack-name --role-arn -r --plugin -p': 'text' } as const;
const cdk = group('cdk', [
  tells('version docs doc metadata notices acknowledge ack doctor cli-telemetry'),
  tells('flags', { when: [{ has: '--set --interactive -i', asks: 'it changes cdk.json' }] }),
  tells('context', { when: [{ has: '--reset -e --clear', performs: ['code.run-project'] }] }),
  does('synth synthesize list ls diff drift import-plan', 'code.build', { options: { ...cdkOptions, '--template': 'read' } }),
  does('deploy watch', 'code.build deploy', { options: cdkOptions }),
  does('destroy', 'cloud.destroy', { options: cdkOptions }),
  does('bootstrap import rollback refactor publish-assets', 'cloud.change', { options: cdkOptions }),
  does('gc', 'cloud.destroy', { options: cdkOptions }),
  does('init', 'package.install'),
  does('migrate', 'code.build', { options: { '--from-path': 'read', '--output-path': 'write-tree' } }),
], { options: cdkOptions });

const cdktf = group('cdktf', [
  tells('debug'),
  does('synth list output diff plan convert', 'code.build', { options: { '--app': 'shell', '--outputs-file -o --output': 'write-tree' } }),
  does('deploy apply watch', 'code.build cloud.change', { options: { '--app': 'shell', '--outputs-file': 'write' } }),
  does('destroy', 'cloud.destroy', { options: { '--app': 'shell' } }),
  does('init get provider', 'package.install'),
  does('login', 'system.configure'),
]);

const sam = group('sam', [
  tells('validate docs traces logs', { options: { '-t --template --template-file': 'read' } }),
  group('list', [tells('endpoints resources stack-outputs')]),
  group('remote', [does('invoke callback execution test-event', 'cloud.change')]),
  does('build', 'code.build', { options: { '-t --template': 'read', '-b --build-dir -s --base-dir': 'write-tree', '--hook-name': 'program' } }),
  does('init', 'package.install', { options: { '-o --output-dir': 'write-tree' } }),
  group('local', [does('invoke generate-event', 'code.run-project'), does('start-api start-lambda execution callback', 'code.run-project network.listen')]),
  does('package publish', 'cloud.change', { options: { '--output-template-file': 'write' } }),
  does('deploy sync', 'deploy', { options: { '-t --template-file': 'read' } }),
  does('delete', 'cloud.destroy'),
  does('pipeline', 'cloud.change'),
], { harmless: '--help -h --version --info' });

const serverless = group('serverless sls', [
  tells('info metrics logs print help doctor diagnostics support usage'),
  does('package', 'code.build'),
  does('deploy rollback dev', 'code.build deploy'),
  does('remove', 'cloud.destroy'),
  does('invoke', 'code.run-project', { options: { '-p --path --contextPath': 'read' } }),
  does('create install', 'package.install', { options: { '-p --path': 'write-tree' } }),
  group('plugin', [tells('list search'), does('install uninstall', 'package.install')]),
  does('login logout config slstats dashboard', 'system.configure'),
  does('state param output', 'secrets.read'),
], { options: { '-c --config': 'read', '-s --stage -r --region --org --app --service --aws-profile': 'text' }, harmless: '--help -h --version -v' });

const sst = group('sst', [
  tells('version diagnostic help telemetry cert'),
  does('diff', 'code.build'),
  does('dev deploy refresh', 'code.build deploy'),
  does('remove', 'cloud.destroy'),
  does('shell', 'secrets.read', { operands: 'command' }),
  group('secret secrets', [does('list load get', 'secrets.read'), does('set remove', 'cloud.change')]),
  group('state', [does('export', 'secrets.read'), does('*', 'cloud.change')]),
  does('add install init upgrade', 'package.install'),
  does('unlock tunnel', 'cloud.change'),
], { options: { '--stage --config': 'text' } });

const machines: readonly ProgramFacts[] = [
  group('crossplane', [tells('version help completion'), group('beta', [tells('render trace validate top convert'), does('*', 'cloud.change')]), group('xpkg', [tells('init build'), does('push', 'package.publish'), does('install update', 'package.install'), does('login logout', 'system.configure')]), does('install', 'package.install'), does('update render', 'cloud.change')]),
  // Salt runs on every machine that the target names
  { names: 'salt salt-ssh', otherOptions: 'harmless', options: { '--out-file --output-file': 'write', '-c --config-dir': 'program' }, operands: 'text text text*', performs: ['remote.execute'], harmless: '--help -h --version --versions-report -d --doc' },
  does('salt-call', 'system.configure', { harmless: '--help -h --version -d --doc' }),
  does('salt-run salt-cloud salt-cp', 'remote.execute', { harmless: '--help -h --version -d --doc' }),
  does('salt-key', 'system.configure', { harmless: '--help -h --version -l -L --list --list-all -f -F --finger --finger-all' }),
  does('salt-master salt-minion salt-api salt-syndic', 'network.listen', { harmless: '--help -h --version' }),
  group('puppet', [
    group('parser', [tells('validate dump', { operands: 'read*' })]),
    tells('help describe doc facts lookup config'),
    group('module', [tells('list search build'), does('install upgrade uninstall', 'package.install')]),
    tells('resource', { when: [{ has: '#3 -e --edit', performs: ['system.configure'] }] }),
    does('apply agent', 'system.configure', { options: { '-e --execute': 'code' }, operands: 'read*', harmless: '--help -h' }),
    does('device node ssl cert ca', 'system.configure'),
    does('master server', 'network.listen'),
  ]),
  tells('facter ohai', { options: { '--custom-dir --external-dir -d --directory': 'program', '-c --config': 'read' }, alone: 'harmless', harmless: '--help -h --version -v' }),
  does('chef-client chef-solo cinc-client chef-apply chef-shell', 'system.configure', { options: { '-c --config -j --json-attributes': 'read', '-e --execute': 'code' }, harmless: '--help -h --version -v --why-run -W' }),
  group('chef', [tells('describe-cookbook show-policy diff report env'), does('generate', 'code.build'), does('install update', 'package.install'), does('push push-archive', 'deploy'), does('exec gem shell-init', 'code.run-project'), does('delete-policy delete-policy-group clean-policy-revisions clean-policy-cookbooks', 'cloud.destroy'), does('export', 'code.build')]),
  { names: 'knife', otherOptions: 'harmless', options: { '-c --config': 'program' }, operands: 'text*', verbs: [{ names: 'list show search status diff check' }, { names: 'ssh bootstrap winrm exec', performs: ['remote.execute'] }, { names: 'delete bulk', performs: ['cloud.destroy'] }, { names: 'create edit upload from set add remove tag configure download', performs: ['cloud.change'] }], alone: 'harmless', harmless: '--help -h --version -v' },
  group('chezmoi', [
    tells('status diff managed unmanaged ignored verify doctor data dump-config cat-config source-path target-path help completion git-status archive'),
    does('cat dump execute-template decrypt age secret keyring', 'secrets.read'),
    does('apply update init', 'system.configure', { harmless: '--help -h --dry-run -n' }),
    does('add re-add chattr edit edit-config edit-config-template forget merge merge-all import rename generate encrypt', 'system.configure', { harmless: '--help -h --dry-run -n' }),
    { names: 'git', otherOptions: 'harmless', operands: 'text*', performs: ['git.commit'], harmless: '--help' },
    does('cd', 'code.run-project'),
    does('remove rm destroy purge state', 'system.configure', { harmless: '--help -h --dry-run -n' }),
    does('upgrade', 'package.install'),
  ], { options: { '-S --source -D --destination -c --config -W --working-tree --cache --persistent-state': 'program' } }),
];

export const infrastructurePrograms: readonly ProgramFacts[] = [pulumi, cdk, cdktf, sam, serverless, sst, ...machines];
