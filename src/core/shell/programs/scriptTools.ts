import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { runsTasks, taskGroup, taskRows } from './tasks.ts';

const help = '--help -h --version -v -V';
const project = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { harmless: help, ...more });
const serves = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build network.listen', { harmless: help, ...more });

/** Linters and formatters: they read their operands, and write them with an option that says so. Settings in code stand behind `plugin`. */
const checks = (names: string, fix: string, more: Partial<ProgramFacts> = {}): ProgramFacts => ({ names, otherOptions: 'harmless', operands: 'read*', when: [{ has: fix, operands: 'write-tree*' }], harmless: '--help --version', ...more });
const lintOptions = {
  '-c --config --rulesdir --plugin --parser --resolve-plugins-relative-to -f --format --formatter --custom-formatter --custom-syntax --reporter --config-basedir --custom-transformer': 'plugin', '-o --output-file': 'write', '--cache-location --cache-file': 'write', '--ignore-path --tsconfig --config-path': 'read',
  '--ext --rule --global --env --max-warnings --ignore-pattern --stdin-filename --stdin-filepath --parser-options --print-config --severity --tab-width --print-width --trailing-comma --end-of-line --log-level --loglevel --cache-strategy': 'text',
} as const;

/** Compilers, bundlers, linters, test runners and helpers for JavaScript and TypeScript. Source: each tool's manual on the command line. */
export const scriptToolPrograms: readonly ProgramFacts[] = [
  // compilers
  tells('tsc vue-tsc svelte-check tsgo astro-check', { options: { '--outDir --outFile --declarationDir --tsBuildInfoFile --generateTrace --generateCpuProfile': 'write-tree', '-p --project -b --build': 'read', '-t --target -m --module --lib --jsx --moduleResolution --types --typeRoots --threshold --output --tsconfig --workspace': 'text' }, operands: 'read*', harmless: '--help -h --version -v --all --showConfig --listFilesOnly' }),
  tells('esbuild', { options: { '--outfile --outdir --metafile --outbase': 'write-tree' }, operands: 'read*', harmless: '--help -h --version', when: [{ has: '--serve --servedir', performs: ['network.listen'] }] }),
  project('swc babel', { options: { '-o --out-file -d --out-dir': 'write-tree' }, operands: 'read*' }),
  tells('terser uglifyjs csso cleancss html-minifier sass lessc', { options: { '-o --output --output-dir': 'write' }, operands: 'read write', harmless: help }),
  project('postcss tailwindcss tailwind unocss', { options: { '-o --output --out-file': 'write', '-i --input': 'read', '-d --dir': 'write-tree' }, operands: 'text*' }),

  // bundlers and build runners
  project('vite', { operands: 'text*', when: [{ has: '#1=dev #1=serve #1=preview', performs: ['network.listen'] }], options: { '-c --config': 'plugin', '--outDir': 'write-tree' } }),
  project('webpack rollup parcel rspack rsbuild tsup tsdown unbuild microbundle esbuild-register rolldown snowpack ncc nexe webpack-cli bili father wireit preconstruct electron electron-builder electron-forge storybook build-storybook docusaurus gatsby gridsome vuepress vitepress eleventy hexo ember stencil qwik redwood blitz meteor sails nest strapi keystone medusa payload sapper wmr plasmo wxt tauri neutralino capacitor ionic cordova react-native expo-cli nativescript ns metro', { options: { '-o --output --output-path --out-dir': 'write-tree' } }),
  runsTasks('grunt gulp'),
  project('webpack-dev-server webpack-serve parcel-dev start-storybook', { performs: ['code.build', 'network.listen'] }),
  group('turbo', [{ names: 'run watch', otherOptions: 'harmless', operands: 'task*', harmless: '--help -h --dry-run --dry' }, tells('ls query info bin telemetry completion docs scan devtools boundaries'), does('prune', 'code.build', { options: { '--out-dir': 'write-tree' } }), does('link unlink login logout config', 'system.configure'), ...taskRows({ operands: 'task*', harmless: '--help -h --dry-run --dry' })], { options: { '--filter -F --cwd --cache-dir --concurrency --output-logs --log-order --env-mode': 'text', '-C': 'directory' }, harmless: '--version --help -h --dry-run --dry' }),
  group('nx', [tells('show list report graph dep-graph print-affected format:check'), does('add migrate import', 'package.install'), does('connect login logout', 'system.configure'), does('release', 'package.publish', { harmless: '--help --dry-run -d' }), tells('reset'), { names: 'run', otherOptions: 'harmless', operands: 'task text*' }, { names: 'run-many affected', otherOptions: 'harmless', options: { '-t --target --targets': 'task', '-p --projects --exclude --base --head --configuration -c': 'text' }, operands: 'text*', harmless: '--help --graph' }, ...taskRows()], { harmless: '--version --help' }),
  group('lerna', [tells('list ls la ll changed diff info explain'), does('publish', 'package.publish'), does('version', 'git.commit git.push'), does('bootstrap add link', 'package.install'), does('clean', 'package.install'), { names: 'run', otherOptions: 'harmless', operands: 'task text*' }, { names: 'exec', otherOptions: 'harmless', options: { '--scope --ignore --concurrency --since': 'text' }, operands: 'command', harmless: '--help -h' }]),
  group('rush rushx', [tells('list check scan'), does('install update add remove init-autoinstaller update-autoinstaller', 'package.install'), does('publish', 'package.publish'), does('purge unlink', 'package.install'), ...taskRows()]),
  taskGroup('moon', [tells('query project projects task tasks'), { names: 'run', otherOptions: 'harmless', operands: 'task*' }]),
  group('changeset changesets', [tells('status', { options: { '--output': 'write', '--since': 'text' } }), does('publish', 'package.publish'), tells('add init pre tag empty'), does('version', 'git.commit code.build')]),
  does('semantic-release release-it np auto shipjs beachball standard-version commit-and-tag-version bumpp release-please', 'package.publish git.commit', { harmless: '--help -h --version -v --dry-run -d --preview --no-increment' }),
  runsTasks('npm-run-all npm-run-all2 run-s run-p wireit-run'), project('lint-staged patch-package craco react-scripts vue-cli-service taro umi max', { operands: 'text*' }), does('zx-run plop hygen yo jscodeshift rewire', 'code.build'),
  does('husky simple-git-hooks', 'git.configure persistence.install', { alone: ['git.configure'] }),
  { names: 'concurrently', otherOptions: 'harmless', flags: '-k -r -s -g', options: { '-n --names -c --prefix-colors -p --prefix --success -m --max-processes --restart-tries -l': 'text' }, operands: 'shell*', harmless: help },
  { names: 'cross-env cross-env-shell', operands: 'assigned-command' },
  { names: 'dotenv env-cmd dotenvx', otherOptions: 'harmless', options: { '-e -f --file -p': 'read', '-v -c': 'text' }, operands: 'command', harmless: '--help --version' },
  { names: 'rimraf del del-cli trash premove', otherOptions: 'harmless', operands: 'delete-tree*', harmless: '--help -h --version --dry-run' },
  { names: 'mkdirp make-dir', otherOptions: 'harmless', operands: 'write*', harmless: help }, { names: 'cpx cpy copyfiles ncp cpy-cli', otherOptions: 'harmless', flags: '-u=', operands: 'read-tree* target', harmless: help },
  tells('wait-on wait-port tcp-port-used', { harmless: help }), does('kill-port fkill', 'process.stop'),
  serves('http-server serve live-server browser-sync json-server light-server static-server local-web-server ws servor reload verdaccio', { performs: ['network.listen'], options: { '--middleware --middlewares -c --config --routes': 'plugin' } }),
  group('pm2 forever', [tells('list ls l status info show describe logs log monit jlist prettylist help report ping'), does('stop delete del kill reload restart gracefulReload scale reset flush', 'process.stop'), does('startup unstartup save resurrect', 'persistence.install'), project('*')]),

  // checks
  checks('eslint standard xo tslint jshint jscs ts-standard semistandard eslint_d', '--fix', { options: lintOptions, flags: '-h -v', harmless: '--help -h --version -v --env-info --print-config', when: [{ has: '--fix', operands: 'write-tree*' }, { has: '--init', performs: ['package.install'] }] }),
  checks('prettier prettierd', '--write -w', { options: lintOptions, flags: '-c -l -u -w' }),
  { ...checks('stylelint', '--fix'), options: lintOptions },
  group('biome rome', [checks('check lint format ci', '--write --fix --apply --apply-unsafe --unsafe', { options: { '--config-path': 'read', '--reporter --stdin-file-path --max-diagnostics --changed --since --only --skip': 'text' } }), tells('explain rage version help lsp-proxy search'), does('migrate init upgrade', 'code.build', { performs: [], here: 'write' }), does('start stop', 'process.stop', { performs: [] })]),
  checks('oxlint oxfmt dprint', '--fix --write --fix-suggestions', { options: { '-c --config --tsconfig': 'read', '--ignore-path': 'read', '-A -W -D --allow --warn --deny -f --format --plugins': 'text' } }),
  checks('commitlint', '--none', { options: { '-x --extends -g --config': 'plugin', '-e --edit --from --to': 'text' }, operands: 'text*' }),
  tells('depcheck madge dependency-cruiser depcruise knip unimported ts-prune license-checker size-limit bundlesize bundlewatch source-map-explorer tsd attw publint npm-package-json-lint are-the-types-wrong cloc-js cost-of-modules type-coverage npmlog semver envinfo is-ci typesync rev-dep webpack-bundle-analyzer lockfile-lint jsonlint jsonlint-cli ajv json5 svgo', { options: { '-o --output --output-to --image --out': 'write', '-c --config': 'plugin', '-r --require': 'plugin' }, harmless: help, when: [{ has: '--fix --in-place -i', operands: 'write-tree*' }] }),
  does('npm-check-updates ncu taze updates syncpack npm-check sort-package-json', 'package.install', { performs: [], harmless: help, when: [{ has: '-u --upgrade --update --write -w -y --install -i #1=fix #1=format #1=set-semver-ranges #1=update', asks: 'it changes package.json' }] }),

  // tests
  project('jest vitest mocha ava tap tape uvu jasmine karma lab japa qunit wtr web-test-runner testcafe nightwatch wdio detox bun-test poku xv esmock stryker backstop loki percy chromatic pa11y pa11y-ci lighthouse lhci artillery autocannon', { flags: '--coverage --coverage.enabled --watch --config-show', options: { '--rootDir --roots --root': 'script', '-c --config --require -r --import --setup-file --globalSetup --reporter-module --loader': 'plugin', '--outputFile --coverageDirectory --coverage.reportsDirectory --output-file -o': 'write' }, harmless: '--help -h --version -v --showConfig --listTests --list-tests --clearCache' }),
  group('playwright', [project('test'), does('install install-deps uninstall', 'package.install'), tells('show-report show-trace merge-reports clear-cache'), does('codegen open cr ff wk screenshot pdf run-server', 'network.send', { performs: ['code.build'] })], { harmless: '--help -h --version -V' }),
  group('cypress', [project('run open'), does('install', 'package.install'), tells('verify info version cache')]),
  { names: 'c8 nyc', otherOptions: 'harmless', options: { '-r --reporter --include -n --exclude -x --all --src --lines --functions --branches --check-coverage.v': 'text', '-o --reports-dir --report-dir --temp-directory --temp-dir': 'write', '--require -i': 'plugin' }, operands: 'tool', when: [{ has: '#1=report #1=check-coverage #1=merge #1=instrument', operands: 'text read* write-tree' }, { has: '#1=report #1=check-coverage', operands: 'text*' }], harmless: '--help -h --version' },
  { names: 'start-server-and-test start-test', otherOptions: 'harmless', operands: 'text*', performs: ['code.build'] },

  // frameworks
  group('next', [project('build lint analyze typegen experimental-test'), serves('dev start'), tells('info telemetry'), project('*')], { alone: ['code.build', 'network.listen'] }),
  group('nuxt nuxi', [serves('dev preview start'), tells('info'), does('upgrade module add', 'package.install'), project('*')]),
  group('astro', [serves('dev preview'), tells('info docs telemetry preferences'), does('add', 'package.install'), project('*')]),
  group('svelte-kit remix react-router solid-start vinxi waku rspress fresh analog', [serves('dev preview serve start vite:dev'), tells('routes'), project('*')]),
  group('ng', [serves('serve s dev-server'), tells('version v help doc'), does('add update', 'package.install'), does('deploy', 'deploy'), does('config analytics cache completion', 'system.configure'), project('*')]),
  group('vue', [serves('serve ui'), tells('info inspect'), does('add upgrade create', 'package.install'), project('*')]),
  group('expo', [serves('start'), tells('config whoami diagnostics'), does('install add upgrade', 'package.install'), does('login logout register', 'system.configure'), does('publish', 'deploy'), project('*')]),
  does('create-react-app create-next-app create-vite create-expo-app create-remix create-astro create-svelte create-vue create-nuxt create-t3-app create-turbo create-solid create-qwik create-nx-workspace create-electron-app create-react-native-app create-docusaurus degit tiged giget gitpick', 'package.install', { operands: 'text write' }),
  { names: 'typedoc jsdoc documentation api-extractor esdoc compodoc', otherOptions: 'harmless', options: { '--out --json -d --destination -o --output': 'write-tree', '--options -c --configure -t --template --plugin': 'plugin', '--tsconfig -p': 'read' }, operands: 'text*', harmless: help },
  { names: 'graphql-codegen openapi-typescript openapi-generator openapi-generator-cli swagger-codegen orval swagger-typescript-api quicktype json2ts json-schema-to-typescript', otherOptions: 'harmless', options: { '-o --output --out': 'write-tree', '-i --input -s --src': 'read', '-c --config -t --template-dir': 'plugin', '-g --lang -l': 'text' }, operands: 'text*', harmless: help },
];
