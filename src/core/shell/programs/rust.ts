import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { runsTasks } from './tasks.ts';

const cargo = {
  options: {
    '--config': 'unknown', '--manifest-path': 'script', '--target-dir --artifact-dir --out-dir': 'write-tree', '-C': 'directory', '--output-path --junit-output --lcov-path': 'write',
    '-p --package -F --features --target --profile -j --jobs --bin --example --test --bench --color --message-format --exclude -Z --lockfile-path --registry --index --vers --depth -e --edges -i --invert --format --prefix -E --filter-expr --partition --retries --test-threads --root --git --branch --tag --rev --path --token': 'text',
  },
} as const;
const help = '--help -h';
const looks = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => tells(names, { ...cargo, ...more });
const project = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { ...cargo, ...more });
const installs = (names: string, harmless = help): ProgramFacts => does(names, 'package.install', { ...cargo, harmless });
/** What fetches or locks no more than Cargo.toml names. */
const restores = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'package.restore', { ...cargo, harmless: `${help} --dry-run -n`, ...more });

/** Rust. Building runs `build.rs` and macros of the project and of what it depends on. Source: doc.rust-lang.org/cargo, rust-lang.github.io/rustup, and the plugins' own manuals. */
export const rustPrograms: readonly ProgramFacts[] = [
  group('cargo', [
    looks('metadata tree search info locate-project pkgid verify-project read-manifest version help report outdated audit udeps machete geiger bloat license licenses about msrv semver-checks public-api duplicates depgraph modules tally bisect-rustc llvm-lines warn-unused ls sbom cyclonedx spellcheck unused-features features-manager crev vet', { options: { ...cargo.options, '-o --output --output-file': 'write' }, when: [{ has: '--fix', operands: 'write*', asks: 'it changes the files of the project' }] }),
    does('run r xtask xt flamegraph instruments samply valgrind profiling embed flash espflash', 'code.build', { ...cargo, harmless: '--help -h --list' }), { names: 'make', otherOptions: 'harmless', operands: 'task*' },
    project('build b check c clippy test t bench doc d rustc rustdoc package nextest llvm-cov tarpaulin miri fuzz careful expand asm show-asm criterion mutants leptos tauri pgrx zigbuild xwin ndk bundle deb generate-rpm wasi wasix component dist-plan hack all-features insta binutils objdump size nm kcov mommy bolero loom kani nono rdme readme sync-readme sqlx rail stylus contract near mobile apk', { harmless: '--help -h --list' }),
    project('fix', { here: 'text' }), group('deny', [looks('check list fetch init')]), group('config', [looks('get')]),
    { names: 'fmt', otherOptions: 'harmless', ...cargo, operands: 'text*', here: 'write', when: [{ has: '--check #1=--check #2=--check', here: 'text' }], harmless: help }, { names: 'sort toml', otherOptions: 'harmless', ...cargo, operands: 'text*', when: [{ has: '-w --workspace', unless: '-c --check -n', asks: 'it changes Cargo.toml' }], harmless: '--help -h --check -c -n' },
    restores('fetch update generate-lockfile'), restores('vendor', { operands: 'write-tree' }), installs('add remove rm install uninstall upgrade set-version binstall edit quickinstall', '--help -h --dry-run -n --list'), installs('install-update', '--help -h -l --list'), { ...looks('cache'), flags: '-a -e -g', options: { '-r --remove-dir': 'text', '-k --keep-duplicate-crates -t --top-cache-items': 'text' }, when: [{ has: '-r --remove-dir -a --autoclean -e --autoclean-expensive -g --gc -o --remove-if-older-than -y --remove-if-younger-than', performs: ['system.configure'] }], harmless: '--help -h -l --list-dirs -i --info -n --dry-run -q --query' },
    looks('shear', { when: [{ has: '--fix', asks: 'it changes Cargo.toml' }] }), group('hakari', [looks('verify explain'), does('generate manage-deps remove-deps init disable', 'package.install', { ...cargo, harmless: '--help -h --diff --dry-run -n' })]),
    { names: 'clean sweep', otherOptions: 'harmless', options: { ...cargo.options, '--target-dir': 'delete-tree' }, operands: 'text*', harmless: '--help -h --dry-run' }, looks('new init', { operands: 'write' }),
    group('workspaces ws', [looks('list ls changed plan'), does('*', 'package.publish', { ...cargo, harmless: '--help -h --dry-run' })]), group('dist', [looks('plan manifest help'), project('build'), project('init generate migrate', { here: 'write' }), does('*', 'package.publish', cargo)]), does('publish yank owner release smart-release ship', 'package.publish', { ...cargo, harmless: '--help -h --dry-run --list' }), does('login logout', 'system.configure', cargo), group('lambda', [project('build test'), does('watch', 'code.build network.listen', cargo), does('invoke', 'cloud.change', cargo), looks('init new', { operands: 'write' }), does('*', 'deploy', cargo)]), group('shuttle', [looks('version'), does('run', 'code.build network.listen', cargo), does('*', 'deploy', cargo)]),
    { names: 'watch', otherOptions: 'harmless', options: { ...cargo.options, '-s --shell': 'shell', '-x --exec': 'text', '-w --watch -i --ignore': 'text' }, operands: 'text*', performs: ['code.build'], harmless: help }, { names: 'generate', otherOptions: 'harmless', operands: 'text*', performs: ['package.install', 'code.build'], harmless: help },
  ], { options: { '+': 'text', '--config': 'unknown', '-C': 'directory', '-Z --color --explain': 'text' }, flags: '-q -v --list --offline --locked --frozen', harmless: '--help -h --version -V --list' }),
  { names: 'rustc', otherOptions: 'harmless', flags: '-O -g -v', options: { '-o --out-dir': 'write', '-C --codegen': 'unknown', '-Z': 'unknown', '--edition --crate-type --crate-name --emit --cfg --check-cfg --target --cap-lints -A -W -D -F --allow --warn --deny --error-format --color -L -l --extern': 'text', '+': 'text' }, operands: 'read*', harmless: '--help -h --version -V --print --explain -vV' },
  { names: 'rustfmt', otherOptions: 'harmless', options: { '--config-path': 'read', '--edition --config --color --style-edition': 'text', '--emit': 'text' }, operands: 'write*', when: [{ has: '--check --emit=stdout --emit=json --emit=checkstyle', operands: 'read*' }], harmless: '--help -h --version -V --print-config' },
  does('clippy-driver rustdoc cross trunk wasm-pack dx leptosfmt bacon cargo-nextest cargo-clippy sqlx-cli diesel_ext', 'code.build', { harmless: '--help -h --version -V' }), runsTasks('cargo-make makers'), does('cargo-watch probe-rs espflash', 'code.build', { harmless: '--help -h --version -V' }),
  group('rustup', [
    tells('show which doc check help completions man'), group('toolchain component target override', [tells('list help'), does('*', 'package.install system.configure')]), { names: 'run', otherOptions: 'harmless', flags: '--install', operands: 'text tool', harmless: help },
    does('install update upgrade uninstall set', 'package.install system.configure', { harmless: '--help -h' }), tells('default', { when: [{ has: '#1', performs: ['package.install', 'system.configure'] }] }), group('self', [does('update uninstall upgrade-data', 'system.configure')]),
  ], { options: { '+': 'text' } }),
  tells('bindgen cbindgen', { options: { '-o --output': 'write', '-c --config': 'read' }, operands: 'read*' }), tells('rust-analyzer rustfilt ra-multiplex', { operands: 'text*' }),
  { names: 'evcxr rust-script cargo-script', otherOptions: 'harmless', options: { '-e --expr -l --loop': 'code' }, operands: 'script', runsInput: 'code', harmless: help },
];
