import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { service } from './serviceRows.ts';

/** Services in which people work together or sell: issues, notes, customers, experiments, automation. Sources: the command references of jira, acli, linear, trello, asana, notion, todoist, zcli, sf, ldcli, ampli, figma, n8n, wmill, inngest, svix, smee, checkly, databricks and temporal. */

const settings = (names: string): ProgramFacts => does(names, 'system.configure');
/** What others see there: an issue or a note. */
const writes = (names: string): ProgramFacts => does(names, 'forge.write');
const talk = [
  { names: 'delete rm remove trash', performs: ['cloud.destroy'] },
  { names: 'list ls view show get search me whoami help version status info log history read open print today tree' },
  { names: '*', performs: ['forge.write'] },
] as const;
const notes = (names: string, own: readonly ProgramFacts[] = [], more: Partial<ProgramFacts> = {}): ProgramFacts => group(names, own, { verbs: talk, operands: 'text*', harmless: '--help -h --version -v', ...more });

const issues: readonly ProgramFacts[] = [
  notes('jira', [
    settings('init login logout completion session'), tells('me serverinfo version help man open projects boards issuetypes fields components watch-list transitions transmeta createmeta editmeta export-templates browse b'),
    tells('ls list view', { options: { '-o --output -q --query -t --template': 'text' } }),
    group('issue', [tells('list ls view show'), does('delete remove rm', 'cloud.destroy'), writes('*')]),
    group('epic sprint board project release', [tells('list ls view'), writes('*')]),
  ], { options: { '-c --config': 'read', '-p --project -u --user -e --endpoint': 'text' } }),
  notes('acli', [settings('config feedback'), group('jira confluence admin', [settings('auth')], { verbs: [{ names: 'delete archive deactivate', performs: ['cloud.destroy'] }, { names: 'list view search list-* get' }, { names: 'create edit assign comment transition clone link add update unarchive', performs: ['forge.write'] }], operands: 'text*' }), group('rovodev', [tells('help'), settings('auth'), does('*', 'assistant.run')], { alone: ['assistant.run'] })]),
  notes('linear lin', [settings('auth config login logout init schema-config'), { names: 'api', otherOptions: 'harmless', operands: 'graphql', harmless: '--help -h' }, group('issue i', [tells('list mine view url title id describe query commits'), does('delete', 'cloud.destroy'), writes('*')]), group('team t project p document doc cycle milestone label', [tells('list view id members'), does('delete', 'cloud.destroy'), writes('*')])]),
  notes('trello', [settings('auth set'), tells('show-boards show-cards refresh assigned-to-me card-assigned-to boards')]), notes('asana', [settings('config')]),
  notes('notion ntn', [settings('login logout auth'), does('workers', 'deploy'), does('api', 'forge.write')]), notes('basecamp bc3', [settings('auth login logout config setup')]),
  notes('todoist', [settings('sync auth'), tells('list l show completed-list c-l labels projects karma'), does('delete d', 'cloud.destroy')]), notes('td', [settings('auth')]),
];

const customers: readonly ProgramFacts[] = [
  group('zcli', [tells('apps:validate apps:server-list themes:list profiles:list help autocomplete'), does('apps:package', 'code.build'), does('apps:server themes:preview', 'code.run-project network.listen'), does('apps:create apps:update themes:import themes:update themes:publish apps:bump', 'deploy'), does('themes:delete apps:clean profiles:remove', 'cloud.destroy'), settings('login logout profiles:*'), does('apps:new', 'package.install')]),
  group('sf sfdx', [
    tells('version help search which whatsnew autocomplete commands plugins doctor info'),
    group('org', [tells('list open resume'), does('display', 'secrets.read'), does('delete', 'cloud.destroy'), settings('login logout generate'), does('*', 'cloud.change')]),
    group('project', [group('deploy', [tells('report preview validate resume-report quick-preview'), does('*', 'deploy', { harmless: '--help -h --dry-run' })]), group('retrieve', [tells('preview'), does('*', 'code.build', { options: { '-r --output-dir -t --target-metadata-dir': 'write-tree', '-x --manifest': 'read' } })]), tells('generate list convert'), does('delete', 'cloud.destroy'), settings('reset')]),
    group('data', [does('query search export get bulk', 'database.query', { options: { '--output-file --output-dir': 'write', '-q --query --soql': 'text', '-f --file': 'read' } }), does('delete', 'database.destroy'), does('*', 'database.change')]),
    group('apex', [tells('list get tail log'), does('run', 'remote.execute'), does('*', 'cloud.change')], { verbs: [{ names: 'list get tail' }, { names: '*', performs: ['remote.execute'] }], operands: 'text*' }), does('agent', 'cloud.change'), group('sobject cmdt schema lightning visualforce', [tells('list describe generate')], { alone: 'harmless' }), group('package package1 community', [tells('list report'), does('delete uninstall', 'cloud.destroy'), does('*', 'cloud.change')], { verbs: [{ names: 'list report' }, { names: 'delete uninstall', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }], operands: 'text*' }),
    does('api', 'cloud.change'), group('config alias', [tells('list get'), settings('*')]), settings('login logout update plugins:install plugins:link auth'),
    // the older forms with colons
    tells('force:org:list force:limits:api:display force:source:status force:schema:sobject:list force:schema:sobject:describe force:apex:log:list'), does('force:*:delete', 'cloud.destroy'), does('force:source:deploy force:source:push force:mdapi:deploy', 'deploy'), does('force:*', 'cloud.change'),
  ], { options: { '--flags-dir': 'read' } }),
  service('ldcli', [settings('login config setup'), does('dev-server', 'network.listen')], { options: { '--access-token --base-uri --analytics-opt-out -o --output': 'text' } }),
  group('ampli', [tells('status whoami config help'), settings('login logout init branch configure'), does('pull', 'code.build'), does('push', 'cloud.change')]),
  group('figma', [group('connect', [tells('parse help preview'), does('publish', 'network.send', { harmless: '--help -h --dry-run' }), does('unpublish', 'cloud.destroy', { harmless: '--help -h --dry-run' }), does('create migrate', 'code.build', { options: { '--outFile -o --outDir': 'write-tree' } })], { options: { '-t --token -r --dir -c --config': 'text' } })]),
];

const automation: readonly ProgramFacts[] = [
  group('n8n', [does('start worker webhook', 'network.listen', { alone: ['network.listen'] }), does('execute executeBatch', 'code.run-project'), does('export:workflow', 'database.query', { options: { '-o --output': 'write' } }), does('export:credentials', 'secrets.read', { options: { '-o --output': 'write' } }), does('import:* update:*', 'database.change'), does('user-management:reset db:revert mfa:disable ldap:reset license:clear', 'database.destroy'), tells('list:workflow audit license:info help')], { alone: ['network.listen'] }),
  service('wmill', [settings('workspace init upgrade'), group('sync', [tells('pull'), does('push', 'deploy')]), does('dev', 'code.run-project network.listen'), group('script flow app', [tells('list show bootstrap generate-metadata'), does('run', 'remote.execute'), does('push', 'deploy')]), group('variable', [tells('list'), does('*', 'cloud.change')])], { options: { '--workspace --token --base-url': 'text' } }),
  group('inngest inngest-cli', [does('dev start', 'network.listen'), does('deploy', 'deploy'), tells('version help')]), group('svix', [tells('version help completion'), settings('login'), does('listen', 'network.send'), tells('verify'), does('open', 'network.send')], { verbs: [{ names: 'list get' }, { names: 'delete', performs: ['cloud.destroy'] }, { names: '*', performs: ['cloud.change'] }], operands: 'text*' }),
  does('smee hookdeck', 'network.send', { harmless: '--help -h --version -v' }), does('mailhog MailHog mailpit mailcatcher stripe-mock localstripe', 'network.listen', { options: { '-d --database': 'write' }, harmless: '--help -h --version -version' }),
  group('checkly', [tells('whoami help validate debug'), does('test trigger pw-test', 'network.send'), does('deploy', 'deploy', { harmless: '--help -h --preview -p' }), does('destroy', 'cloud.destroy'), settings('login logout switch init'), group('env', [does('ls pull', 'secrets.read'), does('rm', 'cloud.destroy'), does('*', 'cloud.change')]), does('import', 'code.build')]),
  group('buildevents honeymarker', [does('cmd', 'network.send', { operands: 'text text text', alone: ['network.send'] }), does('*', 'network.send')], { alone: ['network.send'] }),
  does('rollbar-cli bugsnag-cli bugsnag-source-maps codacy-coverage-reporter codacy cc-test-reporter goveralls qlty-cli', 'network.send', { harmless: '--help -h --version -V -v' }),
  group('qlty', [tells('check smells metrics plugins help version', { operands: 'read*', when: [{ has: '--fix', operands: 'write-tree*' }] }), { names: 'fmt', otherOptions: 'harmless', operands: 'write-tree*' }, group('coverage', [tells('transform complete'), does('publish', 'network.send')]), settings('init install upgrade auth githooks cache'), does('build', 'code.build')]),
  service('databricks', [
    settings('auth configure'), group('fs', [tells('ls', { operands: 'text*' }), does('cat', 'database.query'), does('cp', 'cloud.change', { operands: 'read-tree cloud-target' }), does('rm', 'cloud.destroy'), does('mkdir mkdirs', 'cloud.change')]), group('secrets', [tells('list-scopes list-secrets list-acls get-acl'), does('get-secret', 'secrets.read'), does('delete-*', 'cloud.destroy'), does('*', 'cloud.change')]), does('tokens token-management', 'secrets.read'),
    group('bundle', [tells('validate schema summary open plan'), does('generate init', 'code.build'), does('deploy sync', 'deploy'), does('run', 'remote.execute'), does('destroy', 'cloud.destroy')]), does('sync', 'cloud.change'), group('api', [tells('get'), does('delete', 'cloud.destroy'), does('*', 'cloud.change')]), does('psql ssh', 'remote.execute'), settings('labs'),
  ], { options: { '-p --profile -o --output -t --target --log-file --log-level': 'text' } }),
  service('temporal tctl', [group('server', [does('start-dev', 'network.listen', { options: { '-f --db-filename': 'write' } })]), group('env config', [tells('list'), does('get', 'secrets.read'), settings('*')]), group('workflow wf', [tells('list show describe count trace query result stack list-resettable observe run-history scan'), does('delete terminate', 'cloud.destroy'), does('*', 'cloud.change')])], { options: { '--address -n --namespace --env -o --output --tls-cert-path --tls-key-path --api-key': 'text' } }),
];

export const teamworkPrograms: readonly ProgramFacts[] = [...issues, ...customers, ...automation];
