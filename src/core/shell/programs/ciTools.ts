import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** What builds and checks on servers, and stands in for it here. Sources: the references of act, circleci, travis, buildkite-agent, jenkins-cli, dagger and earthly. */

const container = { '-s --secret --env --var -W --workflows -j --job -P --platform -e --eventpath --input --matrix --artifact-server-path -C --directory --container-architecture --container-daemon-socket': 'text', '--secret-file --env-file --var-file --input-file': 'text', '--container-options': 'unknown' } as const;

export const ciPrograms: readonly ProgramFacts[] = [
  { names: 'act', otherOptions: 'harmless', options: container, operands: 'text*', performs: ['container.run', 'code.run-project'], alone: ['container.run', 'code.run-project'], harmless: '--help -h --version -l --list -g --graph -n --dryrun --validate --bug-report' },
  group('circleci', [
    tells('version help diagnostic completion open'),
    group('config', [tells('validate process pack check', { operands: 'read*' }), does('generate migrate', 'code.build')]),
    group('orb', [tells('list list-categories info source validate process pack diff'), does('publish', 'package.publish'), does('delete unlist', 'cloud.destroy'), does('init', 'package.install'), does('*', 'cloud.change')]),
    group('pipeline workflow job runner project context policy namespace info trigger dlc env telemetry', [tells('list ls show info status get fetch logs diff decide eval test settings'), does('delete remove-secret remove unset purge', 'cloud.destroy'), does('*', 'cloud.change')]),
    group('local', [does('execute', 'container.run code.run-project')]),
    group('tests', [tells('glob split'), does('run', 'code.build')]),
    does('follow', 'cloud.change'),
    does('setup update switch', 'system.configure'),
    { names: 'run', otherOptions: 'harmless', operands: 'text*', performs: ['code.run-project'] },
  ], { options: { '--token --host --endpoint --org-slug': 'text' } }),
  group('travis', [tells('status history logs show branches whatsup lint version help whoami repos requests monitor accounts endpoint'), does('token pubkey', 'secrets.read'), does('encrypt encrypt-file env sshkey', 'secrets.read'), does('login logout sync report setup init', 'system.configure'), does('restart cancel enable disable settings cache raw console open', 'cloud.change')]),
  group('buildkite-agent', [tells('--help help'), group('meta-data annotation artifact step env', [tells('get exists keys search shasum dump'), tells('download', { operands: 'text write-tree' }), does('*', 'cloud.change')]), group('secret oidc', [does('*', 'secrets.read')]), group('pipeline', [does('upload', 'cloud.change')]), does('annotate', 'cloud.change'), does('start bootstrap', 'network.listen')]),
  group('bk', [tells('version help whoami'), { names: '*', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list view get watch log logs' }, { names: '*', performs: ['cloud.change'] }], harmless: '--help -h' }]),
  { names: 'jenkins-cli', otherOptions: 'harmless', options: { '-s': 'url', '-auth -webSocket -http': 'text' }, operands: 'text*', verbs: [{ names: 'help version who-am-i list-* get-* console' }, { names: 'delete-*', performs: ['cloud.destroy'] }, { names: 'groovy groovysh', performs: ['remote.execute'] }, { names: '*', performs: ['cloud.change'] }], alone: 'harmless', harmless: '-help --help' },
  { names: 'sonar', otherOptions: 'harmless', performs: ['network.send'], operands: 'text*', harmless: '--help -h --version -v' },
  group('dagger', [tells('version help completion'), does('functions config', 'code.build'), does('query call run shell listen check develop', 'container.run code.build'), does('init install update uninstall', 'package.install'), does('login logout', 'system.configure'), does('publish', 'package.publish')]),
  group('earthly', [
    group('ls doc', [tells('*')], { alone: 'harmless' }),
    group('account org project secret secrets registry', [tells('list ls get list-tokens list-keys'), does('*', 'cloud.change')]),
    does('prune', 'container.destroy'),
    does('bootstrap init', 'system.configure'),
    does('*', 'container.run code.build', { when: [{ has: '--push', performs: ['package.publish'] }] }),
  ], { options: { '--secret-file --env-file --arg-file-path --config -f': 'text', '-s --secret --build-arg --platform --buildkit-host': 'text' }, alone: ['container.run', 'code.build'] }),
  group('gitlab-runner', [tells('list status verify help --version'), does('register unregister reset-token', 'system.configure'), does('run run-single', 'network.listen'), does('exec', 'code.run-project'), does('install uninstall start stop restart', 'persistence.install')]),
  does('gitlab-ci-local', 'container.run code.build', { harmless: '--help -h --version --list --list-all --preview --validate-dependency-chain' }),
];
