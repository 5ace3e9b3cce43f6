import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, converts, makes, reads } from './shapes.ts';

/** Programs that look into, build and measure programs. Sources: GNU binutils, elfutils, LLVM command guide, WABT and Binaryen, radare2, bpftrace, valgrind, flame graphs, autotools, glib, Qt and xdg-utils manuals. */
export const binaryPrograms: readonly ProgramFacts[] = [
  tells('coffdump sysdump srconv cxxfilt llvm-bcanalyzer llvm-pdbutil llvm-diff llvm-sim llvm-tli-checker llvm-c-test llvm-stress sanstats FileCheck verify-uselistorder diagtool clang-extdef-mapping c-index-test eu-addr2line eu-elfclassify eu-elfcmp eu-elflint eu-findtextrel eu-objdump eu-size eu-srcfiles eu-stack eu-strings scanelf lddtree symtree dumpelf pldd gprof abidiff abidw abicompat abipkgdiff kmidiff wasm-objdump wasm-validate wasm-nm twiggy bloaty codiff btfdiff ndisasm rahash2 rax2 rafind2 rasign2 rz-bin cstool kstool ropper ROPgadget one_gadget checksec lto-dump gcov-dump xtrace puncover gnatls', { operands: 'text*', options: { '-o --output -output --out-file --export-to -O --dump-header-file': 'write', '-i --input-file': 'read' }, when: [{ has: '--dump --extract', asks: 'it may write files of names that it chooses' }] }),
  makes('llvm-as llvm-dis llvm-lto llvm-mca dwp llvm-profgen llvm-lib llvm-rc llvm-tblgen clang-tblgen llvm-xray llvm-extract llvm-split llvm-reduce llvm-opt-report llvm-cat llvm-cvtres llvm-dlltool dlltool llvm-ml llvm-mt llvm-debuginfod-find llvm-gsymutil llvm-ifs llvm-remarkutil obj2yaml yaml2obj sancov lld-link wasm-ld ld.bfd ld.gold clang-linker-wrapper clang-offload-bundler mlir-opt mlir-translate windmc dllwrap gnatbind gnatlink gnatmake gm2 gccgo flang-new gcov-tool eu-unstrip eu-make-debug-archive mtrace sotruss sprof makedb iconvconfig wasm2wat wat2wasm wasm-decompile wasm-opt wasm-as wasm-dis wasm2js wasm-metadce wasm-tools wasm-bindgen objconv rasm2 abi-dumper abi-compliance-checker cuobjdump nvdisasm ptxas fatbinary nvlink uic rcc moc lrelease lupdate lconvert valac vapigen glib-compile-resources glib-genmarshal glib-mkenums gdbus-codegen g-ir-compiler g-ir-scanner g-ir-generate gtkdoc-scan gtkdoc-mkhtml gdk-pixbuf-csource qdoc acpixtract iasl dtc fdtoverlay', '-l -L -I -D -f -m -T -t -name --target', { operands: 'text*', options: { '-o --output -output --out-dir --target-dir -outputdir -ts': 'write', '-load -load-pass-plugin -plugin -fplugin -fpass-plugin --plugin --reduce-test --test': 'program' }, performs: ['code.build'] }),
  alters('gcc-ranlib eu-ranlib elfedit eu-elfcompress eu-strip wasm-strip chrpath execstack sln', '-r -c -id -change -rpath -add_rpath -delete_rpath -g -R -f -t', { harmless: '-l --list -q --query --help -h --version' }),
  { names: 'gcc-ar eu-ar', otherOptions: 'harmless', bareFirst: true, flags: '-r -c -s -u -D -q -t -p -x -v', operands: 'write read*', harmless: '--help --version' },
  reads('gcc-nm', '-t -f'),
  does('prelink nscd', 'system.configure', { harmless: '--help --version -p -h -g' }),
  { names: 'ld.so', otherOptions: 'harmless', options: { '--library-path --audit --preload --inhibit-rpath --argv0': 'text' }, operands: 'script', harmless: '--help --version --list-diagnostics --list-tunables --list --verify' },
  // these run what they are given
  { names: 'not memusage', otherOptions: 'harmless', options: { '-p -n --progname --png -d --data': 'write' }, operands: 'command', harmless: '--help --version' },
  does('bugpoint llvm-rtdyld llvm-jitlink clang-repl wasm-interp llvm-debuginfod', 'code.run-project', { operands: 'read*', harmless: '--help -h --version' }),
  alters('clang-apply-replacements clang-change-namespace clang-include-fixer clang-include-cleaner clang-move clang-refactor clang-rename clang-reorder-fields modularize pp-trace find-all-symbols clang-scan-deps', '-p -x', { options: { '-extra-arg': 'unknown' } }),
  { names: 'run-clang-tidy', otherOptions: 'harmless', options: { '-p -j -checks -header-filter -config': 'text', '-export-fixes': 'write', '-clang-tidy-binary -clang-apply-replacements-binary -load': 'program' }, operands: 'text*', performs: ['code.build'], when: [{ has: '-fix', here: 'write-tree' }], harmless: '-h --help' },
  { names: 'analyze-build', otherOptions: 'harmless', options: { '-o --output': 'write-tree', '--cdb': 'read', '-load-plugin --load-plugin': 'program' }, operands: '', performs: ['code.build'] },
  does('scan-view debugserver lldb-server lldb-dap lldb-mi gdbserver', 'network.listen', { operands: 'text*', harmless: '--help -h --version -version --check' }),
  { names: 'upx', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'write*', when: [{ has: '-o -t -l', operands: 'read*' }], harmless: '-h --help -V --version -L -l -t' },
  // these have a language of commands, one of which is a shell
  { names: 'radare2 r2 rizin', otherOptions: 'harmless', options: { '-c': 'code', '-i -I -p': 'script', '-a -b -e -k -m -s -B': 'text' }, operands: 'read*', runsInput: 'code', harmless: '-h -v -V -H' },
  { names: 'ragg2 rarun2', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'script', harmless: '-h -v' },
  does('r2pm', 'package.install', { harmless: '-h -l -s -v' }),
  does('ghidra analyzeHeadless ida idat ida64 retdec-decompiler pwn angr', 'code.run-project', { harmless: '--help -h --version' }),
  does('frida frida-trace', 'code.run-inline', { harmless: '-h --help --version' }),
  tells('frida-ps frida-ls-devices'),
  { names: 'apktool jadx dex2jar d2j-dex2jar baksmali smali', otherOptions: 'harmless', options: { '-o --output -d --output-dir -ds': 'write-tree' }, operands: 'text* read', here: 'write-tree', harmless: '--help -h --version -version' },
  // measuring and tracing
  tells('callgrind_annotate cg_annotate cg_diff cg_merge ms_print strace-log-merge heaptrack_print flamegraph.pl flamegraph stackcollapse-perf.pl stackcollapse.pl difffolded.pl inferno-flamegraph inferno-collapse-perf inferno-diff-folded gprof2dot babeltrace babeltrace2 likwid-topology papi_avail papi_native_avail stap-report tracy-csvexport massif-visualizer kcachegrind dh_view heaptrack_gui kernelshark jeprof', { operands: 'read*', options: { '-o --output --print-flamegraph --shorten-templates': 'write' } }),
  { names: 'poop uftrace coz eperf likwid-perfctr likwid-pin likwid-bench compute-sanitizer cuda-memcheck nvprof nsys rocprof vtune', otherOptions: 'harmless', options: { '-o --output --log-file --output-profile -x --export --trace-output': 'write', '-d -g -C -c -t -e -m -k --duration --tool --target-processes': 'text' }, operands: 'command', harmless: '-h --help -v --version -a -e -p' },
  { names: 'rust-gdb rust-lldb rust-gdbgui gdbgui cuda-gdb', otherOptions: 'harmless', options: { '-ex -eval-command --eval-command -o': 'code', '-x --command -s': 'script' }, operands: 'script text*', runsInput: 'code', harmless: '--help -h --version -v' },
  alters('gdb-add-index'),
  does('callgrind_control vgdb', 'system.configure', { harmless: '-s --stat -b --back -l --help -h --version' }),
  group('py-spy', [{ names: 'top dump', otherOptions: 'harmless', options: { '-p --pid': 'text' }, operands: 'script' }, { names: 'record', otherOptions: 'harmless', options: { '-o --output': 'write', '-p --pid -d --duration -r --rate -f --format': 'text' }, operands: 'command', alone: 'harmless' }, tells('help')]),
  group('rbspy', [{ names: 'record', otherOptions: 'harmless', options: { '-f --file --raw-file': 'write', '-p --pid -d --duration -r --rate --format': 'text' }, operands: 'command', alone: 'harmless' }, tells('snapshot help report inspect')]),
  group('samply', [{ names: 'record', otherOptions: 'harmless', options: { '-o --output': 'write', '-r --rate -d --duration -p --pid': 'text' }, operands: 'command' }, does('load', 'network.listen'), does('setup', 'system.configure'), tells('help')]),
  { names: 'austin memray scalene', otherOptions: 'harmless', options: { '-o --output --outfile': 'write', '-m': 'module' }, operands: 'command', harmless: '-h --help -V --version' },
  { names: 'go-pprof', otherOptions: 'harmless', operands: 'read*' },
  group('trace-cmd', [{ names: 'record profile', otherOptions: 'harmless', options: { '-o': 'write', '-e -p -l -n -g -F -P -T': 'text' }, operands: 'command', alone: ['system.configure'], performs: ['system.configure'] }, tells('report hist list stat dump check-events', { options: { '-i': 'read' } }), does('listen', 'network.listen'), does('*', 'system.configure')]),
  // programs for the kernel, which see and may change all of the machine
  { names: 'bpftrace', otherOptions: 'harmless', options: { '-e': 'code', '-o': 'write', '-c': 'shell', '-p -f -B': 'text', '-I --include': 'read' }, operands: 'script', harmless: '-l -h --help -V --version --info' },
  group('bpftool', [group('prog map link cgroup perf net feature btf gen iter struct_ops', [tells('show list dump probe tree help lookup peek'), does('*', 'system.configure')]), tells('version help')], { flags: '-j -p -f -m -n -d --json --pretty --bpffs --mapcompat --nomount --debug' }),
  does('stap staprun stapbpf biolatency biosnoop biotop tcpconnect tcpaccept tcplife tcpretrans runqlat cachestat cachetop ext4slower filetop funccount argdist execsnoop-bpfcc opensnoop-bpfcc biolatency-bpfcc tcpconnect-bpfcc profile-bpfcc tracee tetragon retsnoop pwru sysdig csysdig falco lttng crash drgn makedumpfile vmcore-dmesg', 'code.run-inline', { options: { '-o -w': 'write', '-r': 'read' }, harmless: '-h --help -V --version -l' }),
  does('abrt-cli apport-cli ubuntu-bug reportbug', 'network.send', { harmless: '--help -h --version #1=list #1=ls #1=info #1=status' }),
  converts('apport-unpack', '', { operands: 'read target-folder' }),
  // autotools and their kin
  makes('autoheader autom4te autoscan autoupdate ifnames libtoolize glibtoolize gtkdocize autogen', '-I -W -l -o', { performs: ['code.build'], operands: 'text*' }),
  { names: 'm4', otherOptions: 'harmless', options: { '-o --error-output --debugfile -F --freeze-state': 'write', '-I -D -U -B -S -L --include --define --undefine': 'text', '-R --reload-state': 'read' }, operands: 'script', runsInput: 'code', harmless: '--help --version' },
  { names: 'config.guess config.status ./config.status ./config.guess', otherOptions: 'harmless', operands: 'text*', performs: ['code.build'], harmless: '--help -h --version -V' },
  // desktop
  group('gio', [tells('info list tree cat monitor version help', { operands: 'read*' }), { names: 'copy', otherOptions: 'harmless', operands: 'read* target' }, { names: 'move rename', otherOptions: 'harmless', operands: 'move* target' }, { names: 'remove trash', otherOptions: 'harmless', operands: 'delete-tree*' }, { names: 'mkdir save set', otherOptions: 'harmless', operands: 'write text*' }, { names: 'open launch', operands: 'program*' }, group('mime', [], { verbs: [{ names: '*', performs: ['system.configure'] }] }), does('mount', 'system.configure')]),
  tells('gresource gtk-query-immodules-3.0 gdk-pixbuf-query-loaders gio-querymodules desktop-file-validate qtpaths qmllint dbus-uuidgen xdg-user-dir gtester appstreamcli', { operands: 'read*', when: [{ has: '--update-cache --ensure', performs: ['system.configure'] }] }),
  alters('qmlformat glib-compile-schemas', '-W -w', { operands: 'read*', when: [{ has: '-i --inplace', operands: 'write*' }], options: { '--targetdir': 'write-tree' }, here: 'write' }),
  does('qml qmlscene', 'code.run-project', { operands: 'read*' }),
  does('gdbus dbus-send qdbus gapplication', 'system.configure', { harmless: '--help -h #1=introspect #1=monitor #1=wait #1=list-apps #1=list-actions #1=version --version' }),
  tells('dbus-monitor', { performs: ['secrets.read'] }),
  does('dbus-daemon dbus-cleanup-sockets desktop-file-install update-desktop-database update-mime-database gtk-update-icon-cache gtk-builder-tool xdg-icon-resource xdg-desktop-menu xdg-user-dirs-update xdg-screensaver', 'system.configure', { alone: ['system.configure'], harmless: '--help -h --version #1=validate #1=status' }),
  does('xdg-email', 'network.send'),
  does('windeployqt macdeployqt androiddeployqt linuxdeploy appimagetool', 'code.build', { here: 'write-tree', operands: 'write*', options: { '--appdir --output': 'write-tree' } }),
];
