import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Apple's developer tools. Sources: xcodebuild(1), xcrun(1), codesign(1), lipo(1) and `help` of the others. */
export const appleDevelopmentPrograms: readonly ProgramFacts[] = [
  { names: 'xcrun', flags: '-v -l -n -k -r --verbose --log --no-cache --kill-cache --run', options: { '--sdk -sdk --toolchain -toolchain': 'text' }, operands: 'command', harmless: '-f --find --show-sdk-path --show-sdk-version --show-sdk-build-version --show-sdk-platform-path --show-sdk-platform-version --show-toolchain-path -h --help --version' },
  does('xcodebuild', 'code.build', { options: { '-archivePath -derivedDataPath -resultBundlePath -exportPath': 'write-tree', '-exportOptionsPlist -xcconfig': 'read', '-scheme -project -workspace -target -configuration -sdk -destination -arch -jobs -only-testing -skip-testing -testPlan -toolchain': 'text' }, harmless: '-version -list -showsdks -showBuildSettings -showBuildSettingsForIndex -showdestinations -showTestPlans -showComponent -checkFirstLaunchStatus -find-executable -find-library -dry-run -n -usage -help -license-check', when: [{ has: '-runFirstLaunch -downloadPlatform -downloadAllPlatforms -importPlatform -license', performs: ['system.configure'] }, { has: '-allowProvisioningUpdates -exportArchive', performs: ['network.send'] }] }),
  does('xcode-select', 'system.configure', { harmless: '-p --print-path -v --version -h --help' }),
  { names: 'codesign', flags: '-d -v -vv -vvv -vvvv -f -h --verify --display --verbose= --force --deep --xml --der --generate-entitlement-der --continue --all-architectures --strict= --timestamp= --preserve-metadata= --check-notarization --remove-signature -D= --ignore-resources --generate-entitlement-der', options: { '-s --sign': 'text', '-i --identifier -o --options -r --requirements -R --test-requirement -a --architecture --prefix --pagesize': 'text', '--entitlements --resource-rules --bundle-version': 'read', '--keychain': 'look', '--extract-certificates --file-list': 'write' }, operands: 'write-tree*', when: [{ has: '-d -v -vv -vvv -vvvv -h --display --verify', unless: '-s --sign --remove-signature', operands: 'read*', options: { '--entitlements': 'write' } }] },
  group('notarytool', [tells('history info log', { options: { '--keychain-profile --apple-id --password --team-id --key --key-id --issuer': 'text' } }), does('submit', 'network.send'), does('*', 'system.configure')]),
  does('altool iTMSTransporter', 'package.publish', { harmless: '--help -h --version --list-providers --list-apps --validate-app' }),
  group('stapler', [tells('validate', { operands: 'read*' }), { names: 'staple', flags: '-q -v', operands: 'write-tree*' }]),
  { names: 'lipo', flags: '-info -detailed_info -archs -verify_arch= -create -hideARM64', options: { '-output': 'write', '-thin -remove -extract -extract_family -arch_blank -segalign -fat64': 'text', '-arch -replace': 'text' }, operands: 'read*', harmless: '-info -detailed_info -archs -verify_arch' },
  { names: 'dsymutil', otherOptions: 'harmless', options: { '-o --out': 'write-tree' }, operands: 'read*', harmless: '--help -h --version -v -s --symtab --dump-debug-map' },
  group('simctl', [
    tells('list get_app_container getenv appinfo listapps help'),
    tells('boot shutdown launch terminate openurl status_bar ui clone create rename diagnose location pbcopy pbpaste pbsync logverbose'),
    does('delete erase', 'container.destroy'),
    does('spawn', 'code.run-inline'),
    tells('io', { operands: 'text text write', options: { '--type --display --mask --codec': 'text' } }),
    does('*', 'container.run'),
  ], { options: { '--set --profiles': 'text' } }),
  group('xcresulttool', [group('metadata', [tells('get', { options: { '--path': 'read' } })]), tells('get graph formatDescription version compare help', { options: { '--path': 'read', '--output-path': 'write', '--id --format --type': 'text' } }), { names: 'export merge', otherOptions: 'harmless', options: { '--path': 'read', '--output-path': 'write-tree', '--id --type': 'text' }, operands: 'read*' }]),
  group('xctrace', [tells('list version help'), { names: 'export symbolicate import', otherOptions: 'harmless', options: { '--input': 'read-tree', '--output': 'write', '--xpath --dsym': 'text' }, operands: '' }, does('record', 'code.build', { options: { '--output': 'write' } })]),
  group('xccov', [tells('view diff merge', { operands: 'read*' })]),
  group('agvtool', [tells('what-version vers what-marketing-version mvers'), { names: '*', operands: 'unknown*' }]),
  does('actool ibtool momc mapc xcstringstool coremlc intentbuilderc', 'code.build', { options: { '--output-partial-info-plist --compile --write --export-strings-file': 'write' }, harmless: '--version --help' }),
  does('instruments', 'code.build', { harmless: '-s --help -h' }), does('xctest', 'code.build', { harmless: '-s --help -h -version' }),
  group('xcodegen', [tells('version help dump cache'), does('generate', 'code.build', { options: { '-s --spec': 'read', '-p --project': 'write-tree', '-r --project-root': 'read', '--cache-path': 'write' }, operands: '' })], { harmless: '--version --help -h' }),
  group('xcodeproj', [tells('show project-diff target-diff config-dump'), { names: '*', operands: 'unknown*' }]),
  does('safaridriver', 'network.listen', { harmless: '--version --help' }),
  does('ideviceinstaller ios-deploy idevicerestore', 'deploy', { harmless: '-l --list -c --detect -h --help --version -V' }),
  tells('idevice_id ideviceinfo idevicesyslog idevicename'),
];
