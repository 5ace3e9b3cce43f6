import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { taskRows } from './tasks.ts';

/** Options that every npm command takes; those that name programs or settings files are questions. */
const npm = {
  options: {
    '--prefix -C --dir --cwd': 'directory', '--registry': 'url', '-w --workspace --filter -F --tag --otp --access --loglevel --omit --include --depth --scope --before --audit-level --install-strategy --reporter --network-timeout --network-concurrency --cache-dir --virtual-store-dir --store-dir': 'text',
    '--script-shell --node-options --git --shell --editor --viewer --browser --init-module --userconfig --globalconfig --use-node-version': 'unknown', '--cache --pack-destination': 'write', '--modules-folder --global-dir --global-bin-dir': 'write-tree',
  },
} as const;
const help = '--help -h';
/** Where the operation itself comes first, a folder elsewhere counts beside the working directory. */
const elsewhere = { ...npm, options: { ...npm.options, '--prefix -C --dir --cwd': 'script' } } as const;
const installs = (names: string): ProgramFacts => does(names, 'package.install', npm);
/** Without a name it installs what `package.json` names already. */
const restores = (names: string): ProgramFacts => does(names, 'package.restore', { ...elsewhere, performs: [], when: [{ has: '#0', unless: '#1 -g --global', performs: ['package.restore'] }, { has: '#1 -g --global', performs: ['package.install'] }], flags: '-g --global' });
const publishes = (names: string, harmless = help): ProgramFacts => does(names, 'package.publish', { ...npm, harmless });
/** What stands behind a script's name is for the script, even `--help`. */
const runs = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { ...elsewhere, harmless: '', ...more });
const looks = (names: string): ProgramFacts => tells(names, npm);
/** Scripts of the project by their bare names. */
const scripts = { ...npm, harmless: '' };

const changesPackageFile = 'it changes package.json';

/** Commands that npm, pnpm and yarn have in common. */
const shared: readonly ProgramFacts[] = [
  looks('ls list ll la outdated view info show v search find s se explain why fund ping root prefix bin help help-search docs bugs issues repo home doctor query sbom diff completion whoami licenses license versions stars check constraints explain-peer-requirements'),
  restores('install i in ins add a'), does('ci clean-install ic install-clean it install-test cit rebuild rb dedupe ddp prune fetch', 'package.restore', elsewhere), looks('find-dupes ignored-builds'),
  installs('up update upgrade upgrade-interactive udpate remove rm r un uninstall unlink link ln shrinkwrap import approve-builds patch patch-commit patch-remove deploy unplug policies'),
  runs('test t tst lifecycle'), does('start stop restart', 'code.build', elsewhere),
  group('audit', [installs('fix'), looks('signatures')], { ...npm }),
  group('config c', [tells('get', { ...npm, when: [{ has: '#1=*_auth* #1=*_password* #1=*token*', performs: ['secrets.read'] }] }), looks('list ls'), does('set delete rm edit fix unset', 'system.configure')], { ...npm }),
  tells('get', { ...npm, when: [{ has: '#1=*_auth* #1=*_password* #1=*token*', performs: ['secrets.read'] }] }),
  group('cache', [looks('ls list verify dir path'), does('add clean clear delete rm', 'system.configure')]),
  { names: 'pack', otherOptions: 'harmless', ...npm, options: { ...npm.options, '--out -o': 'write' }, operands: 'text*', performs: ['code.build'], harmless: '--dry-run --help -h' },
  publishes('publish', '--dry-run --help -h'), publishes('unpublish deprecate star unstar'),
  group('dist-tag dist-tags owner author access team org', [looks('ls list status get'), publishes('add rm remove set grant revoke create destroy public restricted edit 2fa-required 2fa-not-required')], { ...npm }),
  group('token', [looks('list ls'), does('create revoke', 'system.configure')]), group('profile hook trust', [looks('get list ls'), does('set add rm update enable-2fa disable-2fa', 'system.configure')]),
  does('login logout adduser add-user', 'system.configure', npm),
  does('version', 'git.commit code.build', { ...npm, performs: [], alone: 'harmless', when: [{ has: '#1', performs: ['git.commit', 'code.build'] }] }),
  group('pkg', [looks('get'), tells('set delete', { when: [{ has: '#1', asks: changesPackageFile }] }), does('fix', 'code.build')]),
  tells('init innit', { ...npm, when: [{ has: '#1', performs: ['package.install', 'code.build'] }, { has: '-y --yes -w', unless: '#1', asks: changesPackageFile }], flags: '-y --yes' }),
  does('create', 'package.install code.build', npm),
  { names: 'explore edit', otherOptions: 'harmless', operands: 'text command', performs: ['code.build'] },
];

/** `npm run` alone lists the scripts; the words behind a script's name are its own. */
const runScript: ProgramFacts = { names: 'run run-script rum urn', otherOptions: 'harmless', ...npm, operands: 'task text*', alone: 'harmless' };
const execute: ProgramFacts = { names: 'exec x', otherOptions: 'harmless', options: { ...npm.options, '-p --package': 'text', '-c --call': 'shell' }, operands: 'package-tool', harmless: help };
const fetchAndRun = (names: string): ProgramFacts => ({ names, otherOptions: 'harmless', options: { '--registry': 'url', '-p --package --cwd -w': 'text', '-c --call': 'shell', '--node-options --node-arg -n --script-shell': 'code' }, operands: 'package-tool', when: [{ has: '-p -c', performs: ['package.install'] }], harmless: '--help -h --version -v' });

/** Programs that stand in a registry or in the word itself, in place of a file. */
const fetched = [{ has: '#1=npm:* #1=jsr:*', performs: ['package.install'] }, { has: '#1=data:* #1=blob:*', performs: ['code.run-inline'] }] as const;
const interpreter = {
  options: {
    '-e --eval': 'code', '-p --print -pe': 'code', '-r --require --import --loader --experimental-loader --preload': 'plugin', '-C --conditions --env-file-if-exists --test-name-pattern --test-reporter --test-shard --max-old-space-size --stack-size --unhandled-rejections --input-type --tsconfig --project -P --cwd': 'text',
    '--env-file': 'read', '--run': 'text', '--test-reporter-destination --cpu-prof-dir --heap-prof-dir --diagnostic-dir --report-dir --redirect-warnings --trace-event-file-pattern': 'write', '--openssl-config --icu-data-dir --experimental-sea-config --snapshot-blob --policy --experimental-config-file': 'unknown',
  },
  flags: '-i -c -h -v', otherOptions: 'harmless', operands: 'script', runsInput: 'code', harmless: '--help -h --version -v --v8-options',
} as const;

/** What yarn does in one of its workspaces, or in each of them. */
const yarnEach: readonly ProgramFacts[] = [
  runScript, { names: 'exec node', otherOptions: 'harmless', ...npm, operands: 'tool', harmless: help }, fetchAndRun('dlx'), group('npm', [looks('info audit whoami'), publishes('publish tag'), does('login logout', 'system.configure')]), publishes('publish tag'),
  restores('install focus'), installs('add remove up upgrade unplug link unlink'), looks('why info list'), does('pack', 'code.build', { options: { '-o --out': 'write' } }), does('version', 'code.run-project'), ...taskRows(scripts),
];

/** Node.js, the package managers of its world and other runtimes for JavaScript. Source: nodejs.org/api/cli, docs.npmjs.com, pnpm.io, yarnpkg.com, bun.com/docs, docs.deno.com, and the manuals of the version managers. */
export const nodePrograms: readonly ProgramFacts[] = [
  { names: 'node nodejs', ...interpreter, when: [{ has: '-e -p', operands: 'text*' }, { has: '-c --check', operands: 'read' }, { has: '--test', operands: 'read*', performs: ['code.build'] }, { has: '--run --watch-path', operands: 'read*', performs: ['code.build'] }, { has: '--inspect --inspect-brk --inspect-wait', performs: ['network.listen'] }] },
  { names: 'tsx ts-node ts-node-esm ts-node-dev tsnd esno esmo jiti babel-node vite-node swc-node coffee sucrase-node nodemon node-dev zx', ...interpreter, options: { ...interpreter.options, '-x --exec': 'shell', '-w --watch --ext --signal': 'text', '--config': 'plugin' }, when: [{ has: '-e -p', operands: 'text*' }] },
  group('npm', [...shared, does('set', 'system.configure'), runScript, execute], { ...npm, harmless: '--version -v --help -h' }),
  group('pnpm', [...shared, does('set', 'system.configure'), runScript,  { names: 'exec', otherOptions: 'harmless', ...npm, flags: '-c', operands: 'tool', harmless: help, when: [{ has: '-c --shell-mode', operands: 'command-line' }] }, fetchAndRun('dlx'), group('env', [looks('list ls'), does('use add remove', 'package.install system.configure')]), group('store', [looks('status path'), does('add prune', 'system.configure')]), does('setup self-update server', 'system.configure'), looks('cat-file cat-index find-hash'), ...taskRows(scripts)], { ...npm, harmless: '--version -v --help -h' }),
  group('yarn yarnpkg', [...shared, runScript, { names: 'exec node', otherOptions: 'harmless', ...npm, operands: 'tool', harmless: help }, fetchAndRun('dlx'), group('workspaces', [{ names: 'foreach', otherOptions: 'harmless', options: { '-j --jobs --include --exclude --from --since -W': 'text' }, subcommands: yarnEach, harmless: help }, ...yarnEach]),
    { names: 'workspace', otherOptions: 'harmless', subcommands: [{ names: '*', otherOptions: 'harmless', subcommands: yarnEach }], harmless: help }, group('global', [looks('list bin dir'), installs('*')]), group('plugin', [looks('list runtime check'), does('import remove', 'package.install system.configure')]), does('set', 'system.configure'), group('npm', [looks('info audit whoami'), publishes('publish tag'), does('login logout', 'system.configure')]), publishes('tag'), ...taskRows(scripts)], { ...npm, alone: ['package.restore'], harmless: '--version -v --help -h' }),
  fetchAndRun('npx pnpx bunx'),
  group('bun', [
    runs('run', { performs: [], options: { ...npm.options, '-r --preload --require --import': 'plugin', '-e --eval -p --print': 'code' }, operands: 'task text*', when: [...fetched, { has: '#1=http:* #1=https:*', performs: ['code.run-downloaded'] }], alone: 'harmless' }), runs('test', { options: { ...npm.options, '-r --preload': 'plugin', '--reporter-outfile --coverage-dir': 'write', '-t --test-name-pattern --timeout --rerun-each --reporter --coverage-reporter --bail': 'text' } }),
    runs('build', { options: { '--outdir --outfile': 'write-tree', '--target --format --external --define --loader --root --entry-naming --public-path --env --banner --footer --conditions --sourcemap': 'text' }, operands: 'read*' }),
    restores('install i add a'), does('ci', 'package.restore', npm), installs('remove rm update link unlink patch patch-commit'), looks('outdated why info audit list'), publishes('publish', '--dry-run --help -h'), { names: 'x', otherOptions: 'harmless', options: { '-p --package': 'text' }, operands: 'package-tool' },
    group('pm', [looks('ls list bin hash hash-string hash-print whoami cache.dir licenses view why'), group('cache', [does('rm', 'system.configure')]), group('pkg', [looks('get'), tells('set delete', { when: [{ has: '#1', asks: changesPackageFile }] }), does('fix', 'code.build')]), installs('trust migrate untrusted'), runs('pack version')], { harmless: '--help -h --dry-run' }),
    tells('init', { when: [{ has: '-y --yes', asks: changesPackageFile }] }), does('create c', 'package.install code.build'), does('upgrade', 'system.configure'), { names: 'repl exec', otherOptions: 'harmless', options: { '-e -p': 'code' }, operands: 'command-line', alone: ['code.run-inline'] }, tells('help completions discord'), ...taskRows(scripts),
  ], { options: { ...npm.options, '-e --eval -p --print': 'code', '-r --preload --require --import': 'plugin', '-c --config --env-file': 'read' }, flags: '--silent --watch --hot --bun -b -i --smol', harmless: '--version -v --help -h --revision' }),
  group('deno', [
    { names: 'run serve watch', otherOptions: 'harmless', options: { '-c --config --lock --import-map --env-file --cert': 'read', '-r --reload --location --v8-flags --port --host --inspect': 'text', '--preload --import': 'plugin' }, operands: 'script', harmless: help, when: [{ has: '--port --host --inspect --inspect-brk', performs: ['network.listen'] }, ...fetched] },
    { names: 'task', otherOptions: 'harmless', operands: 'task text*', alone: 'harmless' }, runs('test bench compile bundle jupyter', { options: { '-o --output --junit-path': 'write', '-c --config --lock --import-map': 'read' } }), tells('check doc info types coverage completions help json_reference outdated', { options: { '--output --html': 'write' } }),
    { names: 'fmt', otherOptions: 'harmless', options: { '-c --config': 'read', '--ext --line-width --indent-width --ignore': 'text' }, operands: 'write-tree*', here: 'text', when: [{ has: '--check', operands: 'read*' }], harmless: help }, tells('lint', { options: { '-c --config': 'read' }, operands: 'read*', when: [{ has: '--fix', operands: 'write-tree*' }] }),
    { names: 'eval', otherOptions: 'harmless', operands: 'code text*' }, { names: 'repl', otherOptions: 'harmless', options: { '--eval --eval-file': 'code' }, performs: ['code.run-inline'], harmless: help }, restores('install i add'), installs('remove uninstall update approve-scripts clean'), does('cache vendor', 'package.restore'), publishes('publish', '--dry-run --help -h'), tells('init', { operands: 'write' }), does('upgrade', 'system.configure'), does('deploy', 'deploy'), { names: 'x', otherOptions: 'harmless', operands: 'package-tool' },
    { names: '*', operands: 'text*', otherOptions: 'harmless', performs: ['code.build'] },
  ], { flags: '-q --quiet', alone: ['code.run-inline'] }),
  group('nvm fnm n nodenv nvs', [tells('ls list ls-remote list-remote remote current version versions which debug help env default bin completions prefix lsr'), tells('use deactivate unload local shell'), does('install i uninstall rm alias unalias reinstall-packages cache install-latest-npm global rehash latest lts prune', 'package.install system.configure'), { names: 'exec run', otherOptions: 'harmless', operands: 'text command' }, does('*', 'package.install system.configure')]),
  group('volta', [tells('list ls which help completions'), does('install uninstall pin fetch setup', 'package.install system.configure'), { names: 'run', otherOptions: 'harmless', options: { '--node --npm --yarn --pnpm --env': 'text' }, operands: 'tool' }]),
  group('corepack', [tells('cache'), does('enable disable install prepare hydrate use up pack', 'package.install system.configure'), { names: 'yarn pnpm npm', otherOptions: 'harmless', operands: 'text*', performs: ['code.build', 'package.install'] }]),
];
