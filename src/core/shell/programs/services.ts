import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Services with a command of their own: payments, messages, errors, people on call, sign-in. Sources: the references of stripe, twilio, sentry-cli, datadog-ci, newrelic, slack, pd, auth0, okta and posthog. */

type Verbs = NonNullable<ProgramFacts['verbs']>;
const row = (names: string, verbs: Verbs, more: Partial<ProgramFacts> = {}): ProgramFacts => ({ names, otherOptions: 'harmless', operands: 'text*', alone: 'harmless', harmless: '--help -h --version -v', verbs, ...more });
const looks = { names: 'list ls get retrieve show view search status info whoami version help read describe fetch' } as const;
const destroys = { names: 'delete rm remove destroy purge cancel void delete-*', performs: ['cloud.destroy'] } as const;
const changes = { names: '*', performs: ['cloud.change'] } as const;

export const servicePrograms: readonly ProgramFacts[] = [
  group('stripe', [
    tells('version status help resources get open community completion feedback whoami', { options: { '--api-key': 'text' } }),
    group('logs', [tells('tail')]),
    group('config', [does('*', 'secrets.read')], { alone: ['secrets.read'] }),
    tells('listen', { when: [{ has: '--forward-to -f --forward-connect-to --print-secret', performs: ['network.send'] }] }),
    does('post trigger fixtures', 'cloud.change'),
    does('delete', 'cloud.destroy'),
    does('login logout plugin', 'system.configure'),
    does('serve', 'network.listen'),
    does('samples', 'package.install'),
    row('*', [looks, destroys, { names: 'create update confirm capture pay send close reverse attach detach approve decline accept reject finalize_invoice mark_uncollectible void_invoice', performs: ['cloud.change'] }]),
  ], { options: { '--api-key --color --config --device-name --log-level -p --project-name': 'text' }, harmless: '--help -h --version -v' }),
  group('twilio', [
    tells('help plugins:available autocomplete'),
    does('login profiles:* config:* plugins:* feedback', 'system.configure'),
    does('serverless:deploy serverless:promote serverless:activate flex:plugins:deploy', 'deploy'),
    does('serverless:start phone-numbers:*:forward', 'network.listen'),
    does('*:remove *:delete', 'cloud.destroy'),
    tells('*:list *:fetch debugger:logs:list'),
    does('*', 'cloud.change'),
  ], { options: { '-p --profile -o -l': 'text' } }),
  group('sentry-cli sentry', [
    tells('info help update-check'),
    group('releases', [tells('list info propose-version'), does('delete', 'cloud.destroy'), does('files', 'cloud.change'), does('*', 'cloud.change')], { options: { '-o --org -p --project': 'text' } }),
    group('issues projects organizations repos deploys events', [tells('list'), does('*', 'cloud.change')], { options: { '-o --org -p --project': 'text' } }),
    group('debug-files dif', [tells('check find print-sources', { operands: 'read*' }), tells('bundle-sources bundle-jvm', { options: { '-o --output': 'write' }, operands: 'read*' }), does('upload', 'network.send', { operands: 'read-tree*' })]),
    group('sourcemaps', [tells('explain resolve'), tells('inject', { operands: 'write-tree*', harmless: '--help -h --dry-run' }), does('upload', 'network.send', { operands: 'read-tree*' })]),
    group('monitors', [tells('list'), { names: 'run', otherOptions: 'harmless', options: { '-e --environment -s --schedule --check-in-margin --max-runtime --timezone': 'text' }, operands: 'text command', lateOptions: true, performs: ['network.send'] }]),
    does('send-event send-envelope send-metric upload-dif upload-dsym upload-proguard react-native build snapshots logs', 'network.send', { operands: 'text*' }),
    does('login update uninstall', 'system.configure'),
  ], { options: { '--url --auth-token --header --log-level -o --org -p --project': 'text' }, harmless: '--help -h --version -V' }),
  group('datadog-ci', [tells('version help'), does('lambda cloud-run stepfunctions aas container-app', 'deploy', { harmless: '--help -h --dry-run -d' }), does('*', 'network.send', { harmless: '--help -h --dry-run' })]),
  group('newrelic', [tells('version completion help diagnose'), does('profile profiles install config', 'system.configure'), { ...row('*', [{ names: 'get list search decode encode user application-search' }, destroys, { names: 'query' }, { names: 'create update add post set', performs: ['cloud.change'] }]) }], { options: { '--profile --format --accountId': 'text' } }),
  group('slack', [tells('version doctor help activity list'), does('run', 'code.build'), does('deploy', 'deploy'), does('create init', 'package.install'), does('login logout auth upgrade', 'system.configure'), row('*', [looks, destroys, changes])]),
  group('pd', [tells('version help commands'), does('auth login', 'system.configure'), row('*', [{ names: 'list get log analytics notes subscriptions' }, destroys, changes])]),
  group('auth0', [
    tells('help completion'),
    group('api', [tells('get'), does('delete', 'cloud.destroy'), does('post put patch', 'cloud.change'), tells('*', { when: [{ has: '-d --data', performs: ['cloud.change'] }] })]),
    group('test', [does('token', 'secrets.read'), does('login', 'cloud.change')]),
    group('tenants', [tells('list ls'), does('*', 'system.configure')]),
    group('quickstarts qs', [tells('list ls'), does('*', 'package.install')]),
    group('logs', [tells('list ls tail'), group('streams', [tells('list ls show'), does('delete rm', 'cloud.destroy'), does('*', 'cloud.change')])]),
    group('ips', [tells('check'), does('unblock', 'cloud.change')]),
    does('login logout', 'system.configure'),
    does('terraform tf', 'secrets.read'),
    row('apps apis users roles orgs actions rules domains protection email ip universal-login ul attack-protection ap customdomains event-streams log-streams phone network-acl network-acls token-exchange client-grants connections sessions grants refresh-tokens flows forms self-service user-attribute-profile rate-limit-policies', [{ names: 'list ls show search search-by-email stats check' }, { names: 'delete rm remove unassign', performs: ['cloud.destroy'] }, { names: 'deploy', performs: ['deploy'] }, { names: 'create update add set enable disable open import unblock block assign customize diff redeliver trigger session-transfer', performs: ['cloud.change'] }], { when: [{ has: '--reveal-secrets -r', performs: ['secrets.read'] }] }),
  ], { options: { '--tenant': 'text' } }),
  group('okta', [tells('help'), does('login register start', 'system.configure'), row('*', [looks, destroys, changes])]),
  group('posthog algolia shopify mailchimp sendgrid intercom contentful sanity', [tells('help version whoami doctor status'), does('login logout auth', 'system.configure'), does('dev start build exec', 'code.build'), does('deploy publish', 'deploy'), row('*', [{ names: 'list ls get show info search check export browse' }, destroys, changes])]),
  { names: 'wp', otherOptions: 'harmless', options: { '--path': 'directory', '--ssh': 'host', '--exec': 'code', '--require': 'program', '--url --user --http': 'text' }, alone: 'harmless', harmless: '--help --version --info', subcommands: [tells('help cli'), group('core', [tells('version check-update is-installed verify-checksums'), does('download update install', 'package.install'), does('*', 'database.change')]), group('plugin theme', [tells('list get status search is-installed is-active verify-checksums path'), does('install update', 'package.install'), does('delete uninstall', 'database.destroy'), does('*', 'database.change')]), group('db', [does('export query search tables size', 'database.query'), does('drop reset clean', 'database.destroy'), does('*', 'database.change')]), does('eval eval-file shell', 'code.run-inline'), does('server', 'network.listen'), { names: '*', otherOptions: 'harmless', operands: 'text*', verbs: [{ names: 'list get status count exists' }, { names: 'delete empty reset drop', performs: ['database.destroy'] }, { names: '*', performs: ['database.change'] }], harmless: '--help' }] },
];
