import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Options that all go commands share; go takes them with one dash or two. */
const go = {
  options: {
    '-o --o -coverprofile --coverprofile -cpuprofile --cpuprofile -memprofile --memprofile -blockprofile --blockprofile -mutexprofile --mutexprofile -trace --trace -outputdir --outputdir -pkgdir --pkgdir': 'write',
    '-exec --exec -toolexec --toolexec -vettool --vettool': 'program', '-overlay --overlay -modfile --modfile': 'read', '-C --C': 'directory',
    '-tags --tags -run --run -count --count -timeout --timeout -bench --bench -benchtime --benchtime -p -parallel --parallel -cpu --cpu -ldflags --ldflags -gcflags --gcflags -asmflags --asmflags -mod --mod -buildmode --buildmode -compiler --compiler -covermode --covermode -coverpkg --coverpkg -skip --skip -shuffle --shuffle -fuzz --fuzz -fuzztime --fuzztime -list --list -f --f -test.run -vet --vet': 'text',
    '-gccgoflags --gccgoflags': 'unknown',
  },
} as const;
const project = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { ...go, options: { ...go.options, '-C --C': 'script' }, harmless: '--help -h -help', ...more });
const looks = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => tells(names, { ...go, harmless: '--help -h -help', ...more });
const installs = (names: string): ProgramFacts => does(names, 'package.install', { ...go, harmless: '--help -h -help -n' });
/** What fetches no more than go.mod and the sources name. */
const restores = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'package.restore', { ...go, harmless: '--help -h -help -n', ...more });
const output = { '-o -out --out -output --output -destination --destination -cpuprofile -memprofile -trace': 'write' } as const;
/** Formatters print, and write with `-w`. */
const formats = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => ({ names, otherOptions: 'harmless', flags: '-l -d -s -w -e -extra', options: { '-r -local -m -t -b -srcdir': 'text', '-cpuprofile': 'write' }, operands: 'read*', when: [{ has: '-w', operands: 'write-tree*' }, { has: '#1=. #1=./', unless: '#2 -l -d', operands: 'text*', performs: ['code.build'] }], alone: 'harmless', harmless: '--help -h -help --version -version', ...more });

/** Go and its tools. Building and vetting runs no code of the project: go leaves that to `go generate`, `go run` and `go test`. Source: pkg.go.dev/cmd/go and the tools' own manuals. */
export const goPrograms: readonly ProgramFacts[] = [
  group('go', [
    looks('build vet list doc version help bug telemetry clean'), does('fix fmt', 'code.build', { ...go, flags: '-n -x', harmless: '-n --help -h' }),
    project('test generate'), { names: 'run', otherOptions: 'harmless', ...go, operands: 'script', harmless: '--help -h -help' }, installs('install get'),
    looks('env', { flags: '-w -u -json -changed', when: [{ has: '-w -u', performs: ['system.configure'] }] }),
    group('mod', [looks('graph verify why init'), restores('tidy vendor'), restores('download', { when: [{ has: '#1', performs: ['package.install'] }] }), does('edit', 'package.install', { harmless: '-json -print -fmt --help' })]), group('work', [looks('init use edit'), restores('sync vendor')]),
    group('tool', [
      tells('cover covdata nm objdump addr2line buildid fix vet asm compile link pack trace doc api dist', { options: { ...output, '-html -func -mode -var -i': 'read' }, operands: 'read*', when: [{ has: '-http', performs: ['network.listen'] }] }),
      tells('pprof', { options: { ...output, '-http': 'text' }, operands: 'text*', when: [{ has: '-http', performs: ['network.listen'] }] }), { names: 'test2json', otherOptions: 'harmless', flags: '-t', options: { '-p': 'text' }, operands: 'command', alone: 'harmless' }, does('*', 'code.build'),
    ], { flags: '-n' }),
  ], { options: { '-C': 'directory' } }),
  formats('gofmt goimports gofumpt golines goreturns crlfmt'), { names: 'gci', otherOptions: 'harmless', subcommands: [formats('print list diff'), { names: 'write', otherOptions: 'harmless', operands: 'write-tree*' }], alone: 'harmless' },
  group('golangci-lint', [
    tells('run', { options: { '-c --config': 'read', '--cpu-profile-path --mem-profile-path --trace-path --output.text.path --output.json.path --output.sarif.path': 'write', '-E --enable -D --disable --enable-only --out-format --timeout -j --concurrency --build-tags --default --new-from-rev --path-prefix --max-issues-per-linter --max-same-issues': 'text' }, operands: 'read*', when: [{ has: '--fix', operands: 'write-tree*' }] }),
    { names: 'fmt', otherOptions: 'harmless', options: { '-c --config': 'read', '-E --enable': 'text' }, operands: 'write-tree*', when: [{ has: '-d --diff', operands: 'read*' }], harmless: '--help -h' }, tells('linters formatters help version config cache completion'), project('custom'), tells('migrate', { here: 'write' }),
  ], { options: { '-c --config': 'read', '--color': 'text' }, harmless: '--help -h --version' }),
  tells('staticcheck revive errcheck ineffassign gosec govulncheck gocritic nilaway deadcode gocyclo gocognit dupl misspell unconvert unparam structcheck varcheck golint gosimple go-licenses nancy go-consistent goconst gomnd exhaustive fieldalignment benchstat go-mod-outdated depguard errname shadow modernize gocov gover interfacer', { options: { ...output, '-fmt -format -tags -checks -config -exclude -severity -confidence -conf -f -test': 'text' }, operands: 'read*', harmless: '--help -h -help --version -version -V', when: [{ has: '-w -fix --fix', operands: 'write-tree*' }] }),
  { names: 'gotestsum', otherOptions: 'harmless', options: { '--junitfile --jsonfile --jsonfile-timing-events': 'write', '--post-run-command --raw-command': 'shell', '-f --format --packages': 'text' }, operands: 'text*', performs: ['code.build'], harmless: '--help -h --version' },
  does('air CompileDaemon reflex', 'code.build'), project('ginkgo richgo gotest wails gomobile gobra fyne', { options: { '-o': 'write', '--build.cmd --build.bin -c': 'unknown' } }),
  group('dlv', [does('debug test exec run trace', 'code.build'), does('attach', 'process.stop'), does('connect dap', 'network.listen'), tells('version help log core')], { options: { '--listen -l --log-dest --init': 'unknown' } }),
  group('gopls', [tells('check version help api-json bug codelens call_hierarchy definition folding_range highlight implementation links prepare_rename references semtok signature stats symbols workspace_symbol vulncheck licenses'), tells('format imports rename fix codeaction', { flags: '-w -write -d -l', when: [{ has: '-w -write', operands: 'write*' }] }), does('serve', 'network.listen', { performs: [] }), does('remote execute', 'code.build')]),
  project('mockgen mockery moq counterfeiter wire stringer enumer easyjson msgp ffjson swag templ ent gqlgen oapi-codegen protoc-gen-go deepcopy-gen controller-gen', { options: { ...output, '-package -source -interface --name --dir -type --type -p': 'text' } }),
  { names: 'gomodifytags impl gotests goplay fillstruct iferr', otherOptions: 'harmless', flags: '-w -all -d', options: { '-file': 'read', '-add-tags -struct -line -field -only -transform': 'text' }, operands: 'read*', when: [{ has: '-w', operands: 'write*' }], harmless: '--help -h' },
  group('goreleaser', [tells('check healthcheck jsonschema completion man help'), project('build'), does('release publish announce', 'package.publish', { harmless: '--help -h --snapshot --skip=publish' }), tells('init', { here: 'write' })]),
  group('ko', [does('build publish apply resolve create', 'package.publish code.build'), tells('version deps'), does('login', 'system.configure'), does('delete run', 'deploy')]),
  does('godoc pkgsite gotip-http', 'network.listen'), tells('pprof', { options: { ...output, '-http': 'text' }, when: [{ has: '-http', performs: ['network.listen'] }] }), group('sqlc', [tells('compile vet diff version help verify'), does('generate', 'code.build', { performs: [], here: 'write' }), does('push upload', 'network.send'), tells('init createdb')]),
];
