import { archivePrograms } from './archives.ts';
import { buildToolPrograms } from './buildTools.ts';
import { encodingPrograms } from './encodings.ts';
import type { ProgramFacts } from './facts.ts';
import { languagePrograms } from './languages.ts';
import { apart } from './optionsApart.ts';
import { otherNames } from './otherNames.ts';
import { does, group, tells } from './rows.ts';

/** Apple's tools for binaries and the parts of the Swift and Clang toolchains. Sources: their manual pages in Xcode's toolchain, `swift help`, the LLVM command guide. */
export const appleBinaryPrograms: readonly ProgramFacts[] = [
  tells('nm-classic size-classic otool-classic unwinddump dyldinfo cmpdylib ctfdump filtercalltree llvm-otool llvm-strings llvm-undname swift-demangle swift-demangle-yamldump swift-reflection-dump metal-nm metal-objdump metal-size metal-strings metal-readobj metal-config metal-arch air-nt', { options: { '-arch -t -s -d -p -m -j': 'text' }, operands: 'read*' }),
  tells('dwarfdump-classic', { options: { '-o --out-file': 'write', '-arch --arch --name --find --lookup': 'text' }, operands: 'read*' }),
  tells('llvm-symbolizer llvm-addr2line', { options: { '-e --exe --obj --dsym-hint': 'read' }, operands: 'text*' }),
  tells('pagestuff', { options: { '-arch': 'text' }, operands: 'read text*' }),
  tells('dyld_usage loader_trace', { options: { '-R': 'read', '-f -t': 'text' } }),
  tells('dyld_shared_cache_util', { options: { '-extract': 'write-tree' }, operands: 'read' }),
  does('update_dyld_shared_cache redo_prebinding', 'system.configure'),
  // behind its name, an option has a segment, a section and a file
  { names: 'segedit', options: { '-extract -replace': 'text', '-output': 'write' }, operands: 'read write*' },
  { names: 'nmedit', flags: '-A -p -x', options: { '-s -R -arch': 'read', '-o': 'write' }, operands: 'write*', when: [{ has: '-o', operands: 'read*' }] },
  tells('vtool', { options: { '-output -o': 'write', '-arch': 'text' }, operands: 'text* read' }),
  tells('codesign_allocate', { options: { '-i': 'read', '-o': 'write', '-a -A': 'text' } }),
  tells('bitcode_strip llvm-bitcode-strip', { flags: '-r -m -l', options: { '-o': 'write' }, operands: 'read' }),
  { names: 'ctfconvert ctfmerge ctf_insert', otherOptions: 'harmless', options: { '-o': 'write', '-l -L -t -arch': 'text', '-d': 'read' }, operands: 'write*', when: [{ has: '-o', operands: 'read*' }] },
  does('tapi', 'code.build', { options: { ...apart('-o --output -MF --dylib', 'write'), '--filetype -isysroot -target -arch': 'text', '--verify-against': 'read' }, operands: 'text write*', when: [{ has: '-o --output', operands: 'text read-tree*' }], harmless: '--help -help --version' }),
  ...otherNames(buildToolPrograms, 'ld', 'ld-classic ld64 ld64.lld ld-prime metal-lld'), ...otherNames(archivePrograms, 'ranlib', 'llvm-ranlib metal-ranlib'), ...otherNames(encodingPrograms, 'strip', 'metal-strip'), ...otherNames(encodingPrograms, 'objcopy', 'metal-objcopy'), ...otherNames(encodingPrograms, 'install_name_tool', 'llvm-install-name-tool'), ...otherNames(archivePrograms, 'ar', 'metal-ar air-ar'), ...otherNames(buildToolPrograms, 'clang', 'clang-cl clang-cpp clang-cache llvm-gcc llvm-g++ c89 c99'), ...otherNames(buildToolPrograms, 'make', 'gnumake'),
  { names: 'llvm-lipo metal-lipo', otherOptions: 'harmless', options: { '-output -o': 'write', '-thin -remove -extract -arch -segalign': 'text' }, operands: 'read*', harmless: '-info -archs -verify_arch --help --version' },
  does('metal metallib metal-as metal-opt metal-tt metal-lib metal-package-producer metal-dis metal-dlltool metal-source metal-dsymutil metalsl air-lld air-tt air-pack llvm-libtool-darwin llvm-mc llvm-dwp', 'code.build', { options: { ...apart('-o -output --output --out -MF', 'write'), '-fplugin -load': 'program', '-target -arch -std -isysroot -framework': 'text' }, operands: 'read*', here: 'write', when: [{ has: '-o -output --output', here: 'text' }], harmless: '--help -help --version' }),
  { names: 'clang-check clang-doc modules-verifier', otherOptions: 'harmless', options: { '--output --public -o': 'write-tree', '-p': 'read-tree', '--extra-arg -extra-arg': 'unknown' }, operands: 'read*', performs: ['code.build'], when: [{ has: '-fixit -fix-what-you-can', operands: 'write*' }], harmless: '--help --version' },
  { names: 'clangd', otherOptions: 'harmless', options: { '--query-driver': 'program', '--compile-commands-dir --resource-dir --path-mappings -j --log --check --limit-results': 'text' }, operands: '', harmless: '--help --help-list --version' },
  does('sourcekit-lsp', 'code.build', { options: { '-Xswiftc -Xcc -Xlinker': 'unknown', '--package-path': 'directory', '--scratch-path': 'write-tree' } }),
  ...otherNames(languagePrograms, 'swift', 'swift-build swift-test', 'build'), ...otherNames(languagePrograms, 'swift', 'swift-run', 'run'), ...otherNames(languagePrograms, 'swift', 'swift-package', 'package'), ...otherNames(languagePrograms, 'swiftc', 'swift-frontend swift-driver swift-symbolgraph-extract swift-api-extract swift-api-digester swift-cache-tool swift-ide-test sil-opt swift-build-tool swift-build-sdk-interfaces swift-synthesize-interface'),
  { names: 'swift-autolink-extract', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'read*' }, tells('swift-help'),
  { names: 'swift-stdlib-tool', otherOptions: 'harmless', options: { '--destination --unsigned-destination': 'write-tree', '--scan-executable --scan-folder --source-libraries': 'text', '--platform --sign --keychain': 'text' }, operands: 'text*' },
  group('swift-sdk swift-experimental-sdk', [tells('list'), group('configure configuration', [tells('show'), does('*', 'system.configure')]), does('*', 'package.install system.configure')]),
  group('swift-package-registry', [does('login', 'system.configure'), does('publish', 'package.publish'), does('*', 'system.configure')]), group('swift-package-collection', [tells('list search describe'), does('*', 'system.configure')]),
  group('swift-inspect', [tells('dump-* --help')]), does('swift-plugin-server swift-reflection-test', 'code.run-project'),
  group('swiftly', [tells('list list-available use-show help'), { names: 'run', otherOptions: 'harmless', operands: 'command' }, does('*', 'package.install')]), group('swiftenv', [tells('versions version which help root prefix hooks'), does('*', 'package.install')]),
  does('swift-sh', 'package.install code.run-project', { operands: 'read*' }),
  group('docc', [{ names: 'convert', otherOptions: 'harmless', options: { '-o --output-path --output-dir': 'write-tree', '--additional-symbol-graph-dir --index': 'text', '--fallback-display-name --fallback-bundle-identifier --hosting-base-path': 'text' }, operands: 'write-tree', performs: ['code.build'] }, does('preview', 'code.build network.listen'), { names: 'process-archive merge init', otherOptions: 'harmless', options: { '-o --output-path': 'write-tree' }, operands: 'text* write-tree' }]),
  { names: 'DeRez RezDet', otherOptions: 'harmless', options: { '-o': 'write', '-i': 'text', '-d -only -skip -m': 'text' }, operands: 'read*' },
  { names: 'Rez ResMerger RezWack UnRezWack MergePef SplitForks BuildStrings', otherOptions: 'harmless', options: { '-o': 'write', '-d -i -t -c': 'text', '-f -d-fork -r': 'read' }, operands: 'write*', when: [{ has: '-o', operands: 'read*' }] },
  { names: 'CpMac', flags: '-mac -p -r', operands: 'read-tree* target' }, { names: 'MvMac', operands: 'move* target' },
  { names: 'ldid ldid2', otherOptions: 'harmless', options: { '-I -T -t -C -M -P': 'text' }, operands: 'write*', when: [{ has: '-e -h', operands: 'read*' }] },
  { names: 'insert_dylib insert-dylib', otherOptions: 'harmless', operands: 'text read write' }, group('optool', [{ names: 'install uninstall strip restore rename aslr', otherOptions: 'harmless', options: { '-t --target -o --output': 'write', '-p --payload -c --command': 'text' }, operands: '' }]),
  tells('class-dump class-dump-z class-dump-swift jtool jtool2', { options: { '-o -H-out': 'write-tree', '-a -A -C -f -I': 'text' }, flags: '-H', operands: 'read*', here: 'text', when: [{ has: '-H', here: 'write' }, { has: '--sign --inplace -e', operands: 'write*' }] }),
];
