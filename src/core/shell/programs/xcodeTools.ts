import type { ProgramFacts } from './facts.ts';
import { apart } from './optionsApart.ts';
import { does, group, tells } from './rows.ts';

const makes = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => ({ names, otherOptions: 'harmless', operands: 'read write', harmless: '--help -h --version -version -help', ...more });

/** What Xcode and its SDKs bring beside compilers: converters of resources, devices, documents. Sources: their manual pages and `--help`; the USD toolset. */
export const xcodeToolPrograms: readonly ProgramFacts[] = [
  // strings, icons and pictures
  { names: 'genstrings extractLocStrings extractlocstrings', otherOptions: 'harmless', options: { '-o': 'write-tree', '-s -skipTable -encoding -macRoman': 'text' }, operands: 'read*', here: 'write', when: [{ has: '-o', here: 'text' }] },
  { names: 'iconutil', otherOptions: 'harmless', options: { '-c --convert': 'text', '-o --output': 'write-tree' }, operands: 'write*', when: [{ has: '-o --output', operands: 'read-tree* text' }], harmless: '-h --help' },
  { names: 'ictool', otherOptions: 'harmless', options: { '--output-file --output-directory': 'write-tree' }, operands: 'read*', performs: ['code.build'], harmless: '--help -h' },
  { names: 'tiffutil', otherOptions: 'harmless', options: { '-out': 'write', '-extract': 'text' }, operands: 'read*', here: 'write', when: [{ has: '-out -info -verboseinfo -dump', here: 'text' }] },
  makes('tiff2icns', { operands: 'read write', here: 'write' }),
  makes('copypng', { operands: 'text* read write' }), makes('copyPlist copytiff copystrings copySceneKitAssets compileSceneKitShaders scntool assetcatalog_compiler gpuassetctl hmaptool texttosaf referenceobjectc createml createml_tool layoutinflater upgradeactool embeddedBinaryValidationUtility appintentsmetadataprocessor appintentsnltrainingprocessor intentsextension iphoneos-optimize coremlwatermarker', { options: { '-o --output --outdir -output --out --output-path --output-directory': 'write-tree', '--convert': 'read', '--format --convert-to --validate': 'text' }, operands: 'write*', performs: ['code.build'] }),
  tells('assetutil', { options: { '-o': 'write', ...apart('-i -p -s -g -t -M -h', 'text') }, operands: 'read*' }),
  makes('TextureAtlas textureatlas', { operands: 'read-tree write-tree' }), makes('TextureConverter texture-converter texturetool', { options: { '-o --output': 'write', '-e -f -p -c --format --compression_format': 'text' }, operands: 'read*' }),
  group('coremlcompiler', [tells('metadata version help', { operands: 'read-tree' }), { names: 'compile generate', otherOptions: 'harmless', options: { '--language --platform --deployment-target --encrypt --container': 'text' }, operands: 'read-tree write-tree', performs: ['code.build'] }]),
  group('realitytool', [tells('info help'), { names: 'compile create-schema image', otherOptions: 'harmless', options: { '-o --output-reality --output-schema': 'write' }, operands: 'read-tree*', performs: ['code.build'] }]),
  // USD
  { names: 'usdcat', otherOptions: 'harmless', options: { '-o --out': 'write', '--mask --usdFormat --layerMetadata': 'text' }, operands: 'read*', harmless: '-h --help' }, tells('usdtree usdresolve usddumpcrate usdview usdmeasureperformance', { operands: 'read*', options: { '-o': 'write' } }), tells('usdchecker', { options: { '-o --out': 'write' }, operands: 'read*' }),
  tells('usddiff', { operands: 'read*', options: { '--diff': 'program' } }), { names: 'usdedit', otherOptions: 'harmless', options: { '-p --prefix': 'text' }, operands: 'write', performs: ['code.run-inline'], harmless: '-h --help' },
  makes('usdrecord', { options: { '-cam --camera -f --frames --imageWidth -w --complexity --renderer': 'text' } }), makes('usdstitch usdstitchclips usdcrush', { options: { '-o --out': 'write', '--clipPath --stageTemplatePath --startTimeCode --endTimeCode': 'text' }, operands: 'read*' }),
  makes('usdzip', { options: { '-a --asset --arkitAsset': 'read' }, operands: 'write read-tree*', when: [{ has: '-l --list -d --dump', operands: 'read' }] }), makes('usdextract usdgenschema', { options: { '-o': 'write-tree' }, operands: 'read write-tree' }), makes('usdfixbrokenpixarschemas', { operands: 'write*', options: { '--backup': 'write' } }),
  makes('usdz_converter usdzconvert', { options: { '-url -copyright -metersPerUnit -path -m -iOS12 -useObjMtl': 'text', '-diffuseColor -normal -emissiveColor -metallic -roughness -occlusion -opacity': 'text' } }),
  // documents
  makes('headerdoc2html headerDoc2HTML', { options: { '-o': 'write-tree', '-C -c': 'read' }, operands: 'write-tree*', when: [{ has: '-o', operands: 'read-tree*' }] }), makes('gatherheaderdoc resolveLinks', { operands: 'write-tree*' }), makes('hdxml2manxml xml2man', { operands: 'read write', here: 'write' }),
  tells('sdef', { operands: 'read-tree' }), { names: 'sdp', otherOptions: 'harmless', options: { '-o': 'write', '-i': 'read', '-f -N -V --basename --bundleid': 'text' }, operands: 'read', here: 'write' },
  makes('gen_bridge_metadata', { options: { '-o --output': 'write', '-e --exception -x': 'read', '-c --cflags -C': 'unknown', '-f --framework -F --format': 'text' }, operands: 'read*', performs: ['code.build'] }), makes('hiutil', { options: { '-f --file': 'write', '-s -m -l -e': 'text' }, operands: 'read-tree*', when: [{ has: '-T -A -F -D --list-terms --list-anchors', options: { '-f --file': 'read' } }] }),
  // packing
  { names: 'xar', flags: '-c -x -t -v -z -p -P -k -l -O --keep-existing --link-same --recompress --distribution', options: { '-f': 'write', ...apart('-s --dump-toc --dump-toc-raw', 'write'), ...apart('--dump-header --extract-subdoc --toc-cksum --compression --compression-args --exclude --prop-include --prop-exclude --rsize --file-cksum', 'text'), '-C --extract-certs': 'write-tree', '-n': 'text' }, operands: 'read-tree*', when: [{ has: '-x', here: 'write-tree', options: { '-f': 'read' }, operands: 'text*' }, { has: '-t --dump-header --dump-toc', unless: '-x -c --sign', options: { '-f': 'read' }, operands: 'text*' }], harmless: '-h --help --version' },
  { names: 'xip', flags: '--timestamp --timestamp=none', options: { '-x --expand': 'read', ...apart('--sign --keychain', 'text') }, operands: 'read-tree* write', here: 'write-tree', when: [{ has: '--sign', here: 'text' }], harmless: '--help' },
  { names: 'mkbom', flags: '-s', options: { '-i': 'read' }, operands: 'read-tree write' },
  group('aa yaa', [tells('list verify', { options: { '-i': 'read', '-d -subdir': 'read-tree', '-x -X -t': 'text' } }), { names: 'archive manifest append', otherOptions: 'harmless', options: { '-d -subdir -i': 'read-tree', '-o': 'write', '-a -b -t -x': 'text', '-key': 'read', '-key-value -key-gen': 'unknown' }, operands: 'text*' }, { names: 'extract', otherOptions: 'harmless', options: { '-i': 'read', '-d -subdir': 'write-tree', '-a -t -x': 'text' }, operands: '', here: 'write-tree', when: [{ has: '-d', here: 'text' }] }, { names: 'convert check-and-fix wipe', otherOptions: 'harmless', options: { '-i': 'read', '-o': 'write', '-d': 'write-tree' }, operands: 'text*' }]),
  group('aea', [tells('id help'), { names: 'encrypt decrypt sign append', otherOptions: 'harmless', options: { '-i -key -password -auth-data -sign-pub -sign-priv -recipient-pub -recipient-priv -signature': 'read', '-o -key-gen -password-gen': 'write', '-a -t -b -profile': 'text' }, operands: '' }]),
  // devices and projects
  group('devicectl', [
    tells('list help'),
    group('device', [tells('info'), group('process', [tells('list'), does('launch', 'code.build'), does('terminate signal suspend resume sendMemoryWarning', 'process.stop'), does('*', 'system.configure')]), group('copy', [{ names: 'from', otherOptions: 'harmless', options: { '--destination': 'write-tree', '--source --domain-type --domain-identifier --user': 'text' }, operands: '' }, does('to', 'system.configure', { options: { '--source': 'read-tree' } })]), does('reboot', 'system.power'), { names: 'sysdiagnose', otherOptions: 'harmless', options: { '--destination': 'write-tree' }, operands: '' }, does('*', 'system.configure', { operands: 'text* read-tree' })]),
    group('manage', [tells('list'), does('*', 'system.configure')]),
    { names: 'diagnose', otherOptions: 'harmless', options: { '--archive-destination': 'write-tree' }, operands: '', performs: ['secrets.read'] },
  ], { options: { '-j --json-output -l --log-output': 'write', '-d --device -t --timeout': 'text' } }),
  group('xcdevice', [tells('list observe wait help')], { options: { '--timeout': 'text' } }),
  does('xcdebug ibtoold', 'code.build'), does('safari-web-extension-converter safari-web-extension-packager', 'code.build', { options: { '--project-location': 'write-tree', '--app-name --bundle-identifier': 'text' }, operands: 'read-tree*', here: 'write-tree' }),
  { names: 'opendiff filemerge ksdiff kaleidoscope p4merge smerge bcomp bcompare meld', otherOptions: 'harmless', options: { '-ancestor --base': 'read', '-merge --output -o': 'write' }, operands: 'read*', when: [{ has: '--merge -m', operands: 'write*' }], harmless: '--help -h --version' },
  { names: 'xcode-build-server', otherOptions: 'harmless', operands: 'text*', harmless: '--help -h --version', when: [{ has: '#1=config', here: 'write' }, { has: '#1=parse', here: 'write', options: { '-o': 'write' } }, { has: '#1=serve', performs: ['code.build'] }] },
];
