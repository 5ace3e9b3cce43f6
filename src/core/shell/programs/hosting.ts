import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Services that host a project. Sources: the command references of heroku, vercel, netlify, fly, railway, wrangler, render, supabase, firebase, amplify, appwrite, convex, pscale, turso, neonctl, surge and deployctl. */

const heroku: ProgramFacts = {
  names: 'heroku',
  otherOptions: 'harmless',
  options: { '-a --app -r --remote -t --team -p --pipeline': 'text' },
  alone: 'harmless',
  harmless: '--help -h --version -v',
  subcommands: [
    tells('apps status help version which commands regions ps logs releases domains addons buildpacks features labs members orgs teams pipelines access stack maintenance autocomplete spaces notifications usage'),
    does('config config:get pg:credentials:url pg:credentials redis:credentials auth:token auth:2fa clients:info authorizations:info authorizations:create', 'secrets.read'),
    tells('apps:info apps:errors info addons:info addons:plans addons:services addons:docs ps:type ps:autoscale releases:info releases:output domains:info pg:info pg pg:ps pg:locks pg:diagnose pg:backups pg:backups:info pg:outliers pg:bloat pg:long-running-queries pg:wait pg:maintenance redis:info redis certs certs:info pipelines:info pipelines:diff ci ci:info ci:last webhooks keys auth:whoami whoami features:info drains ps:wait plugins local:version container:help', { options: { '-a --app': 'text' } }),
    does('run run:detached ps:exec ps:copy pg:psql redis:cli console', 'remote.execute', { otherOptions: 'harmless' }),
    does('apps:destroy destroy addons:destroy addons:remove domains:remove domains:clear pipelines:destroy certs:remove keys:remove keys:clear config:unset config:remove drains:remove buildpacks:clear buildpacks:remove spaces:destroy access:remove webhooks:remove container:rm', 'cloud.destroy'),
    does('pg:reset pg:backups:delete pg:backups:restore redis:reset pg:copy pg:push', 'database.destroy'),
    does('pg:pull pg:backups:download', 'database.query'),
    does('rollback releases:rollback pipelines:promote builds:create container:release container:push git:clone', 'deploy'),
    does('login logout auth:login auth:logout update plugins:install plugins:uninstall plugins:link container:login keys:add', 'system.configure'),
    does('local local:start local:run', 'code.build'),
    does('ps:kill ps:stop ps:restart ps:scale ps:resize restart scale dyno:*', 'cloud.change'),
    does('*:destroy *:remove *:delete *:clear', 'cloud.destroy'),
    does('*:*', 'cloud.change'),
    does('create rename open fork join leave', 'cloud.change'),
  ],
};

const vercelOptions = { '--cwd': 'directory', '-A --local-config -Q --global-config -S --scope -t --token -T --team --name -e --env -b --build-env -m --meta --regions --target': 'text' } as const;
const vercelCommands: readonly ProgramFacts[] = [
  tells('ls list inspect logs log whoami help telemetry metrics usage', { options: vercelOptions }),
  does('deploy', 'deploy', { options: vercelOptions }),
  does('promote rollback redeploy bisect rolling-release', 'deploy', { options: vercelOptions }),
  does('build', 'code.build', { options: { ...vercelOptions, '--output': 'write-tree' } }),
  does('dev', 'code.build', { options: vercelOptions }),
  group('env', [tells('ls list'), does('pull', 'secrets.read', { operands: 'write' }), does('run', 'secrets.read', { operands: 'command' }), does('add update', 'cloud.change'), does('rm remove', 'cloud.destroy')], { options: vercelOptions }),
  does('pull', 'secrets.read'),
  does('remove rm', 'cloud.destroy', { options: vercelOptions }),
  group('project projects', [tells('ls list inspect'), does('add link', 'cloud.change'), does('rm remove', 'cloud.destroy')], { options: vercelOptions, alone: 'harmless' }),
  group('domains dns certs alias edge-config blob integration integration-resource webhooks target redirects cache microfrontends', [tells('ls list inspect get check price balance'), does('rm remove purge del delete', 'cloud.destroy'), does('*', 'cloud.change')], { options: vercelOptions, alone: 'harmless' }),
  group('teams switch', [tells('ls list'), does('*', 'system.configure')], { alone: ['system.configure'] }),
  does('login logout link unlink upgrade git', 'system.configure', { options: vercelOptions }),
  does('init', 'package.install'),
  does('api curl', 'cloud.change'),
];

const netlify = group('netlify ntl', [
  tells('status status:hooks logs watch help completion recipes:list sites:list sites:search addons:list functions:list'),
  tells('env:list', { when: [{ has: '--plain --json', performs: ['secrets.read'] }] }),
  group('sites site', [tells('list search'), does('create', 'cloud.change'), does('delete', 'cloud.destroy')]),
  does('sites:create api env:set env:import env:clone env:unset addons:create addons:config init', 'cloud.change'),
  does('sites:delete addons:delete', 'cloud.destroy'),
  does('env:get', 'secrets.read'),
  group('env', [tells('list', { when: [{ has: '--plain --json', performs: ['secrets.read'] }] }), does('get', 'secrets.read'), does('*', 'cloud.change')]),
  does('deploy', 'deploy', { options: { '-d --dir -f --functions': 'read-tree', '-s --site -m --message --alias -a --auth --filter': 'text' } }),
  does('build', 'code.build'), does('dev serve dev:exec functions:serve', 'code.build'),
  does('functions:invoke functions:create', 'cloud.change'),
  group('functions function', [tells('list'), does('build serve', 'code.build'), does('*', 'cloud.change')]),
  does('trigger', 'deploy'),
  group('blobs blob', [tells('get list'), does('set', 'cloud.change'), does('delete', 'cloud.destroy')]),
  does('login logout link unlink switch lm', 'system.configure'),
  tells('open open:admin open:site'),
], { options: { '--auth --filter': 'text' } });

const flyOptions = { '-a --app -o --org': 'text', '-c --config': 'read', '-t --access-token': 'text' } as const;
const flyHas = (names: string, rows: readonly ProgramFacts[] = []): ProgramFacts => group(names, [...rows, tells('list ls show status info logs validate check view users attachments events usages regions vm-sizes config', { options: flyOptions }), does('destroy delete rm remove release', 'cloud.destroy', { options: flyOptions }), does('*', 'cloud.change', { options: flyOptions })], { options: flyOptions });
const fly = group('fly flyctl', [
  tells('status logs info version help doctor dashboard platform releases history docs ping dig', { options: flyOptions }),
  does('deploy launch', 'deploy', { options: flyOptions, harmless: '--help -h --build-only' }),
  group('auth', [tells('whoami'), does('token', 'secrets.read'), does('*', 'system.configure')]),
  group('secrets', [tells('list ls'), does('set import deploy sync', 'cloud.change'), does('unset', 'cloud.destroy')], { options: flyOptions }),
  group('ssh', [does('issue', 'secrets.read'), does('console sftp establish log', 'remote.execute', { options: { ...flyOptions, '-C --command': 'text' } })], { options: flyOptions }),
  group('tokens', [tells('list'), does('create attenuate debug', 'secrets.read'), does('*', 'cloud.change')]),
  flyHas('apps', [does('restart', 'cloud.change')]),
  flyHas('machine machines m', [does('exec', 'remote.execute'), does('run update clone', 'deploy')]),
  flyHas('postgres pg', [does('connect', 'database.change'), does('import', 'database.change')]),
  flyHas('mpg', [does('connect proxy', 'database.change')]),
  flyHas('volumes volume vol', []),
  flyHas('ips certs scale redis storage orgs image regions checks services extensions consul litefs-cloud wireguard mcp incidents registry snapshots builder'),
  flyHas('config', [tells('env display'), tells('save')]),
  does('proxy', 'network.listen', { options: flyOptions }),
  does('console sftp', 'remote.execute', { options: flyOptions }),
  does('destroy', 'cloud.destroy', { options: flyOptions }),
  does('restart suspend resume open create move jobs autoscale agent synthetics curl', 'cloud.change', { options: flyOptions }),
  does('settings', 'system.configure'),
], { options: flyOptions });

const railway = group('railway', [
  tells('status whoami list logs docs completion help version open metrics'),
  group('environment env', [tells('list ls'), does('delete remove rm', 'cloud.destroy'), does('*', 'cloud.change')]),
  group('service', [tells('list ls status logs'), does('delete remove rm', 'cloud.destroy'), does('redeploy restart', 'deploy'), does('*', 'cloud.change')]),
  group('volume', [tells('list ls'), does('delete remove rm detach', 'cloud.destroy'), does('*', 'cloud.change')]),
  group('deployment', [tells('list ls'), does('up redeploy', 'deploy'), does('*', 'cloud.change')]),
  group('variables variable vars var', [does('delete', 'cloud.destroy'), does('set', 'cloud.change'), does('list ls', 'secrets.read')], { alone: ['secrets.read'] }),
  does('up redeploy deploy restart', 'deploy'),
  does('down delete', 'cloud.destroy'),
  { names: 'run local', otherOptions: 'harmless', options: { '-s --service -e --environment -p --project': 'text' }, operands: 'command', performs: ['secrets.read'], harmless: '--help -h' },
  does('shell', 'secrets.read'),
  does('ssh connect', 'remote.execute'),
  does('init add domain link unlink login logout scale functions dev upgrade', 'system.configure'),
]);

const wranglerOptions = { '-c --config --cwd': 'text', '-e --env': 'text', '--env-file': 'read' } as const;
const wranglerHas = (names: string, rows: readonly ProgramFacts[] = []): ProgramFacts => group(names, [...rows, tells('list info get describe ls view'), does('delete remove purge', 'cloud.destroy'), does('*', 'cloud.change')], { options: wranglerOptions });
const wrangler = group('wrangler wrangler2', [
  tells('whoami tail docs help check dns-records telemetry complete', { options: wranglerOptions }),
  does('deploy publish rollback', 'deploy', { flags: '--minify --keep-vars --no-bundle --latest --upload-source-maps', options: { ...wranglerOptions, '--var --define --name --compatibility-date --route --routes': 'text', '--outdir': 'write-tree', '--tsconfig': 'read' }, harmless: '--help -h --dry-run' }),
  group('pages', [does('deploy publish', 'deploy'), does('dev', 'code.build network.listen'), group('project', [tells('list'), does('delete', 'cloud.destroy'), does('*', 'cloud.change')]), group('deployment', [tells('list tail'), does('delete', 'cloud.destroy')]), group('secret', [tells('list'), does('delete', 'cloud.destroy'), does('*', 'cloud.change')]), group('download', [tells('config')]), group('functions', [does('build', 'code.build')])]),
  does('dev', 'code.build network.listen', { options: wranglerOptions }),
  does('build types', 'code.build', { options: wranglerOptions }),
  does('init generate', 'package.install'),
  does('delete', 'cloud.destroy', { options: wranglerOptions, harmless: '--help -h --dry-run' }),
  group('versions', [tells('list view'), does('upload deploy', 'deploy'), does('secret', 'cloud.change')], { options: wranglerOptions }),
  group('deployments', [tells('list status view')], { options: wranglerOptions }),
  group('secret', [tells('list'), does('delete', 'cloud.destroy'), does('put bulk', 'cloud.change')], { options: wranglerOptions }),
  group('d1', [
    tells('list info insights'),
    { names: 'execute', otherOptions: 'harmless', options: { '--command': 'sql', '--file': 'unknown', '-c --config -e --env --persist-to': 'text' }, operands: 'text', harmless: '--help -h' },
    tells('export', { options: { '--output': 'write' } }),
    group('migrations', [tells('list'), tells('create'), does('apply', 'database.change')]),
    group('time-travel', [tells('info'), does('restore', 'database.destroy')]),
    does('delete', 'database.destroy'),
    does('create', 'cloud.change'),
  ], { options: wranglerOptions }),
  wranglerHas('kv', [wranglerHas('key namespace bulk')]),
  wranglerHas('kv:key kv:namespace kv:bulk'),
  wranglerHas('r2', [group('object', [tells('get', { options: { '-f --file': 'write' } }), does('put', 'cloud.change', { options: { '-f --file': 'read' } }), does('delete', 'cloud.destroy')]), wranglerHas('bucket', [group('lifecycle cors notification domain dev-url sippy lock catalog', [tells('list get'), does('delete remove disable', 'cloud.destroy'), does('*', 'cloud.change')])])]),
  wranglerHas('queues', [group('consumer', [does('add http worker', 'cloud.change'), does('remove', 'cloud.destroy')])]),
  wranglerHas('hyperdrive vectorize workflows dispatch-namespace mtls-certificate cert pipelines secrets-store containers ai vpc tunnel triggers'),
  does('login logout', 'system.configure'),
], { options: wranglerOptions });

const render = group('render', [
  tells('services deploys jobs logs environments projects workspaces whoami version help'),
  group('workspace', [tells('current'), does('set', 'system.configure')]),
  does('ssh psql kv-cli', 'remote.execute'),
  does('restart', 'cloud.change'),
  does('login', 'system.configure'),
  group('blueprints', [tells('validate')]),
]);

const supabase = group('supabase', [
  tells('status help completion services'),
  group('db', [tells('lint diff', { options: { '-f --file': 'text' } }), does('dump', 'database.query', { options: { '-f --file': 'write' } }), does('reset', 'database.destroy'), does('push pull', 'database.change', { harmless: '--help -h --dry-run' }), does('start', 'container.run'), does('branch remote test', 'database.change')]),
  group('migration migrations', [tells('list new fetch'), does('up repair squash', 'database.change'), does('down', 'database.destroy')]),
  group('functions', [tells('list new download'), does('deploy', 'deploy'), does('serve', 'code.build network.listen'), does('delete', 'cloud.destroy')]),
  group('secrets', [tells('list'), does('set', 'cloud.change'), does('unset', 'cloud.destroy')]),
  group('gen', [tells('types signing-key bearer-jwt')]),
  group('storage', [tells('ls'), does('cp mv', 'cloud.change', { operands: 'read-tree cloud-target' }), does('rm', 'cloud.destroy')]),
  group('projects', [tells('list'), does('api-keys', 'secrets.read'), does('create', 'cloud.change'), does('delete', 'cloud.destroy')]),
  group('branches orgs domains vanity-subdomains network-restrictions network-bans postgres-config ssl-enforcement sso backups snippets encryption config', [tells('list get show info'), does('delete remove', 'cloud.destroy'), does('restore', 'database.destroy'), does('*', 'cloud.change')]),
  group('inspect', [group('db', [tells('*')], { alone: 'harmless' }), tells('report')]),
  group('test', [tells('new'), does('db', 'database.change')]),
  does('seed', 'database.change'),
  does('start', 'container.run'),
  does('stop', 'process.stop', { when: [{ has: '--no-backup', performs: ['database.destroy'] }] }),
  does('init bootstrap', 'package.install'),
  does('login logout link unlink', 'system.configure'),
], { options: { '--workdir': 'directory', '--profile -o --output --dns-resolver --network-id': 'text' } });

const firebase: ProgramFacts = {
  names: 'firebase',
  otherOptions: 'harmless',
  options: { '-P --project --account --token -c --config': 'text' },
  alone: 'harmless',
  harmless: '--help -h --version -V',
  subcommands: [
    tells('help projects:list apps:list hosting:sites:list hosting:channel:list functions:list functions:log database:instances:list firestore:databases:list firestore:databases:get firestore:indexes firestore:locations ext:list ext:info login:list target remoteconfig:get remoteconfig:versions:list appdistribution:testers:list apps:sdkconfig apps:android:sha:list use:list', { options: { '-o --output': 'write', '-P --project': 'text' } }),
    does('use target:* login logout login:* experiments:* setup:* init', 'system.configure'),
    does('login:ci functions:secrets:access functions:config:get auth:export', 'secrets.read'),
    does('database:get', 'database.query', { options: { '-o --output': 'write' } }),
    does('deploy hosting:clone hosting:channel:deploy remoteconfig:rollback appdistribution:distribute apphosting:rollouts:create', 'deploy'),
    does('emulators:start emulators:exec serve functions:shell emulators:export', 'code.build network.listen'),
    does('firestore:delete database:remove database:set firestore:databases:delete', 'database.destroy'),
    does('database:update database:push auth:import firestore:databases:*', 'database.change'),
    does('functions:delete hosting:disable hosting:sites:delete hosting:channel:delete functions:secrets:destroy functions:secrets:prune functions:artifacts:*', 'cloud.destroy'),
    does('*:delete *:remove', 'cloud.destroy'),
    does('*:*', 'cloud.change'),
    tells('open'),
  ],
};

const others: readonly ProgramFacts[] = [
  group('amplify ampx', [tells('status diagnose help version logs console env:list'), does('publish push', 'deploy'), does('delete remove', 'cloud.destroy'), does('mock sandbox', 'code.build'), does('pull add update init configure import generate codegen api auth function hosting storage upgrade override notifications', 'cloud.change'), group('env', [tells('list get'), does('remove', 'cloud.destroy'), does('*', 'cloud.change')]), does('pipeline-deploy', 'deploy')]),
  { names: 'appwrite', otherOptions: 'harmless', options: { '--project-id --endpoint': 'text' }, operands: 'text*', verbs: [{ names: 'list list-* get get-* health locale whoami types' }, { names: 'login logout client init register', performs: ['system.configure'] }, { names: 'delete delete-*', performs: ['cloud.destroy'] }, { names: 'push deploy', performs: ['deploy'] }, { names: 'run', performs: ['code.build'] }, { names: 'pull create create-* update update-* upsert-* increment-* decrement-*', performs: ['cloud.change'] }], alone: 'harmless', harmless: '--help -h --version -v' },
  group('convex', [does('data', 'database.query'), tells('docs logs function-spec insights help dashboard'), does('dev', 'code.build deploy'), does('deploy', 'deploy', { options: { '--cmd': 'shell' }, harmless: '--help -h --dry-run' }), group('env', [tells('list'), does('get', 'secrets.read'), does('remove', 'cloud.destroy'), does('set', 'cloud.change')]), does('run import', 'database.change', { when: [{ has: '--replace --replace-all', performs: ['database.destroy'] }] }), tells('export', { options: { '--path': 'write' } }), does('codegen', 'code.build'), does('login logout init reinit update network-test disable-local-deployments mcp', 'system.configure')]),
  group('pscale planetscale', [tells('version help completion'), { names: 'shell', otherOptions: 'harmless', operands: 'text*', performs: ['database.change'], harmless: '--help -h' }, does('connect', 'network.listen'), group('database db', [tells('list show'), does('dump', 'database.query', { options: { '--output': 'write-tree' } }), does('delete', 'database.destroy'), does('restore-dump', 'database.change'), does('create', 'cloud.change')]), group('branch', [tells('list show schema diff lint keyspaces'), does('delete', 'database.destroy'), does('*', 'cloud.change')]), group('deploy-request dr', [tells('list show diff'), does('deploy apply revert skip-revert', 'deploy'), does('*', 'cloud.change')]), group('password service-token', [tells('list'), does('create renew', 'secrets.read cloud.change'), does('delete delete-access', 'cloud.destroy'), does('*', 'cloud.change')]), group('org region keyspace backup audit-log connections', [tells('list show'), does('delete', 'cloud.destroy'), does('switch', 'system.configure'), does('*', 'cloud.change')]), does('auth signup ping', 'system.configure'), does('api', 'cloud.change')], { options: { '--org --api-token --service-token --service-token-id -f --format': 'text' } }),
  group('turso', [tells('help version plan completion quickstart relax contact'), group('db', [tells('list show locations inspect usage wakeup'), { names: 'shell', otherOptions: 'harmless', options: { '--location --instance --proxy --attach': 'text' }, operands: 'text sql', alone: ['database.change'], when: [{ has: '#1', performs: ['database.query'] }], harmless: '--help -h' }, does('tokens', 'secrets.read'), does('destroy', 'database.destroy'), does('create import replicate unreplicate update config', 'cloud.change'), does('export', 'database.query', { options: { '--output-file': 'write' } })]), group('group', [tells('list show'), does('tokens', 'secrets.read'), does('destroy', 'database.destroy'), does('*', 'cloud.change')]), group('auth', [tells('whoami'), does('token api-tokens', 'secrets.read'), does('*', 'system.configure')]), group('org', [tells('list'), does('destroy', 'cloud.destroy'), does('*', 'cloud.change')]), group('config', [tells('path'), does('*', 'system.configure')]), does('dev', 'network.listen'), does('update', 'package.install')]),
  group('neonctl neon', [tells('me completion help'), group('projects branches databases roles operations ip-allow vpc orgs', [tells('list get schema-diff'), does('delete', 'database.destroy'), does('reset restore', 'database.destroy'), does('*', 'cloud.change')]), does('connection-string cs', 'secrets.read'), does('auth set-context init', 'system.configure')], { options: { '--project-id --api-key --output -o --org-id --config-dir --context-file': 'text' } }),
  group('surge', [tells('list whoami plan'), does('token login logout', 'system.configure'), does('teardown', 'cloud.destroy'), does('*', 'deploy')], { alone: ['deploy'] }),
  does('gh-pages', 'git.push deploy', { options: { '-d --dist': 'read-tree', '--before-add': 'program' }, harmless: '--help -h --version -V' }),
  group('deployctl', [tells('logs top'), does('deploy', 'deploy'), group('projects deployments', [tells('list show'), does('delete', 'cloud.destroy'), does('redeploy', 'deploy'), does('*', 'cloud.change')]), does('upgrade', 'package.install'), does('api', 'cloud.change')]),
  group('eas', [tells('whoami project:info build:list build:view update:list update:view channel:list channel:view branch:list branch:view help config diagnostics env:list secret:list'), does('build update submit deploy update:republish build:submit', 'deploy'), does('env:pull env:get credentials', 'secrets.read'), does('*:delete', 'cloud.destroy'), does('login logout init account:*', 'system.configure'), { names: '*:*', otherOptions: 'harmless', operands: 'text*', performs: ['cloud.change'], harmless: '--help -h' }]),
  group('cf', [tells('apps app services service routes domains buildpacks events logs target version help marketplace orgs spaces'), does('env service-key service-keys oauth-token ssh-code', 'secrets.read'), does('push restage restart rollback', 'deploy'), does('ssh', 'remote.execute'), does('delete delete-*', 'cloud.destroy'), does('login logout api auth install-plugin', 'system.configure'), does('*', 'cloud.change')]),
];

export const hostingPrograms: readonly ProgramFacts[] = [
  heroku,
  // without a command, Vercel deploys
  { names: 'vercel vc now zeit', otherOptions: 'harmless', options: vercelOptions, subcommands: [...vercelCommands, does('*', 'deploy', { options: vercelOptions })], alone: ['deploy'], harmless: '--help -h --version -v' },
  netlify, fly, railway, wrangler, render, supabase, firebase, ...others,
];
