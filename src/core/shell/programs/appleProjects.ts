import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Lanes of fastlane that build and check; most of the others upload what they make. */
const lanes: readonly ProgramFacts[] = [does('test tests lint build unit_tests ui_tests screenshots', 'code.build'), does('*', 'code.run-project')];
/** Settings of a project are followed; what is made goes where these options say. */
const makes = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.build', { options: { '-o --output --output-dir --output-directory --output-path --destination -d': 'write-tree', '--config -c': 'read' }, harmless: '--help -h --version version help', ...more });

const lints = { otherOptions: 'harmless', options: { '--config --compiler-log-path --compile-commands --baseline': 'read', '--path': 'read-tree', '--output --write-baseline': 'write', '--cache-path': 'write-tree', '--reporter --only-rule': 'text' }, operands: 'read-tree*', harmless: '--help -h', when: [{ has: '--fix --autocorrect', operands: 'write-tree*', here: 'write-tree', options: { '--path': 'write-tree' } }] } as const satisfies Omit<ProgramFacts, 'names'>;

/** Tools of those who build apps for Apple's systems. Sources: the documentation and `--help` of fastlane, CocoaPods, Carthage, Tuist, Mint, SwiftGen, Sourcery, Periphery, SwiftLint and the others named. */
export const appleProjectPrograms: readonly ProgramFacts[] = [
  group('fastlane', [
    tells('actions action lanes list docs env help search_plugins --version precheck'),
    group('ios android mac', lanes),
    { names: 'init new_action', otherOptions: 'harmless', operands: 'text*', here: 'write-tree', performs: ['code.build'] },
    does('add_plugin install_plugins update_plugins new_plugin update_fastlane', 'package.install'),
    does('run console socket_server trigger', 'code.build'), does('spaceauth', 'secrets.read'), does('enable_auto_complete', 'system.configure'),
    group('match sync_code_signing', [does('nuke', 'cloud.destroy'), does('decrypt', 'secrets.read'), does('*', 'cloud.change secrets.read')], { alone: ['cloud.change', 'secrets.read'] }),
    does('deliver upload_to_app_store appstore pilot testflight upload_to_testflight supply upload_to_play_store', 'package.publish'),
    does('produce create_app_online sigh get_provisioning_profile cert get_certificates pem get_push_certificate register_device register_devices', 'cloud.change'),
    does('scan run_tests gym build_app snapshot capture_screenshots frameit frame_screenshots screengrab', 'code.build'),
    // lanes are the project's own, and most of them upload what they make
    ...lanes,
  ], { options: { '--env': 'text' }, alone: ['code.build'] }),
  does('deliver pilot supply', 'package.publish', { harmless: '--help -h --version' }), does('sigh cert pem produce', 'cloud.change', { harmless: '--help -h --version' }), does('gym scan frameit screengrab', 'code.build', { options: { '--output_directory -o': 'write-tree' }, harmless: '--help -h --version' }), does('precheck spaceship', 'code.build', { harmless: '--help -h --version' }),
  group('pod', [
    does('install', 'package.restore', { options: { '--project-directory': 'directory' } }), does('update', 'package.install', { options: { '--project-directory': 'directory', '--sources --exclude-pods': 'text' } }),
    tells('outdated list search env', { options: { '--project-directory': 'directory' } }),
    { names: 'init deintegrate', otherOptions: 'harmless', operands: 'write-tree', here: 'write' },
    group('spec', [tells('cat which'), { names: 'create', operands: 'text', here: 'write' }, makes('lint'), does('edit', 'code.run-inline')]),
    group('lib', [makes('lint'), does('create', 'package.install', { here: 'write-tree' })]),
    group('trunk', [tells('me info'), does('register', 'system.configure'), does('*', 'package.publish')]),
    group('repo', [tells('list'), makes('lint'), does('push', 'package.publish'), does('*', 'system.configure')], { alone: 'harmless' }),
    group('cache', [tells('list'), { names: 'clean', otherOptions: 'harmless', operands: 'text*' }]),
    group('plugins', [tells('installed list search'), { names: 'create', operands: 'text*', here: 'write-tree' }], { alone: 'harmless' }),
    group('ipc', [tells('list update-search-index'), does('*', 'code.build')]), group('keys', [does('get export generate', 'secrets.read'), does('*', 'system.configure')], { alone: 'harmless' }),
    does('try', 'package.install code.build'), does('setup', 'system.configure'), makes('package gen'),
  ], { options: { '--allow-root': 'text' }, harmless: '--help -h --version' }),
  group('carthage', [tells('help version outdated validate', { options: { '--project-directory': 'directory' } }), does('bootstrap checkout', 'package.restore', { options: { '--project-directory': 'directory', '--derived-data': 'write-tree', '--platform --configuration --toolchain --log-path': 'text' } }), does('update fetch', 'package.install', { options: { '--project-directory': 'directory', '--derived-data': 'write-tree' } }), makes('build archive copy-frameworks', { options: { '--project-directory': 'directory', '--derived-data --output': 'write-tree', '--log-path': 'write', '--platform --configuration --toolchain': 'text' } })]),
  group('tuist', [
    tells('version help dump lint', { options: { '-p --path': 'directory' } }), does('install', 'package.restore', { options: { '-p --path': 'directory' }, when: [{ has: '-u --update', performs: ['package.install'] }] }), does('fetch dependencies update', 'package.install'),
    makes('build test generate graph cache bundle xcodebuild inspect scaffold hash', { options: { '-p --path': 'directory', '-o --output-path --build-output-path -T --result-bundle-path': 'write-tree' }, operands: 'text*' }), { names: 'clean', otherOptions: 'harmless', operands: 'text*' }, { names: 'init migration', otherOptions: 'harmless', operands: 'text*', here: 'write-tree' },
    does('run edit plugin', 'code.build'), group('auth', [tells('whoami'), does('*', 'system.configure')]), does('signing', 'secrets.read'), does('share', 'network.send'), group('registry', [does('*', 'system.configure')]), group('account organization project cloud', [tells('list show help'), does('delete remove', 'cloud.destroy'), does('*', 'cloud.change')]),
  ]),
  group('swiftgen', [group('config', [tells('lint doc cat'), makes('run init generate-xcfilelists', { here: 'write' })]), group('templates template', [tells('list which cat doc')]), makes('run', { operands: 'text read-tree*', options: { '-o --output': 'write', '-p --templatePath': 'read', '-n --templateName --param --option': 'text' } })], { alone: ['code.build'] }),
  // a template of these is code
  makes('sourcery', { options: { '--sources': 'read-tree', '--output --cacheBasePath --buildPath': 'write-tree', '--templates': 'plugin', '--config': 'read', '--args --ejsPath --parseDocumentation --baseIndentation': 'text' } }),
  group('periphery', [makes('scan', { options: { '--config --baseline': 'read', '--write-baseline --write-results': 'write', '--index-store-path --schemes --targets --format --project --project-root --json-package-manifest-path': 'text' } }), tells('version check-update help'), { names: 'clear-cache', operands: '' }]),
  {
    names: 'swiftlint',
    otherOptions: 'harmless',
    alone: 'harmless',
    harmless: '--help -h --version',
    subcommands: [
      tells('rules version help docs reporters generate-docs baseline', { options: { '--path --output': 'write-tree', '--config': 'read' } }),
      { names: 'lint analyze', ...lints },
      { names: 'autocorrect', ...lints, operands: 'write-tree*', here: 'write-tree' },
    ],
    flags: '--fix --autocorrect --strict --quiet --lenient --no-cache --progress --format --silence-deprecation-warnings --in-process-sourcekit --force-exclude --use-alternative-excluding --use-script-input-files --check-for-updates',
    options: { '--config': 'read', '--path': 'read-tree', '--reporter --only-rule': 'text', '--output --write-baseline': 'write', '--cache-path': 'write-tree', '--baseline': 'read' },
    when: [{ has: '--fix --autocorrect', here: 'write-tree', performs: ['code.build'] }],
  },
  group('mint', [tells('list which help version'), does('bootstrap', 'package.restore'), does('run', 'package.install code.build'), does('install uninstall', 'package.install')]),
  tells('xcpretty xcbeautify', { options: { '-o --output --report-path --junit-report-filename': 'write', '-f --formatter': 'plugin', '-r --report --renderer': 'text' } }),
  makes('xcov slather', { when: [{ has: '-c --coveralls --coveralls_service_name --slack_url', performs: ['network.send'] }], options: { '--output-directory -o --output_directory': 'write-tree', '--input-format --scheme --workspace --binary-basename --arch --configuration': 'text', '-b --build-directory': 'read-tree' } }),
  makes('jazzy appledoc sourcedocs swift-doc docc2html swift-create-xcframework create-xcframework license-plist licenseplist mockolo cuckoo swiftmockgen mocka needle nib2cib xcprofiler xcake ice accio py2app py2applet platypus', { operands: 'write-tree*' }),
  group('sourcekitten', [tells('complete index module-info request structure syntax version help', { options: { '--file --yaml': 'read', '--text --offset --compilerargs': 'text' } }), makes('doc'), { names: 'format', otherOptions: 'harmless', options: { '--file': 'write' }, operands: '' }]),
  group('danger danger-swift danger-kotlin', [tells('help version plugins'), does('local', 'code.build'), { names: 'init', operands: 'text*', otherOptions: 'harmless', here: 'write' }, does('*', 'code.build forge.write')], { alone: ['code.build', 'forge.write'] }),
  group('xcodes xcversion xcode-install xcinfo', [tells('list installed version help list-annotated sdk'), group('runtimes', [tells('list'), does('*', 'package.install')], { alone: 'harmless' }), group('simulators', [], { otherOptions: 'harmless', alone: 'harmless', when: [{ has: '--install', performs: ['package.install'] }] }), does('*', 'package.install system.configure')]),
  group('xcparse', [{ names: 'screenshots attachments codecov logs', otherOptions: 'harmless', options: { '--attachment-type --uti': 'text' }, operands: 'read-tree write-tree' }, tells('version')]), { names: 'xctesthtmlreport xchtmlreport', otherOptions: 'harmless', options: { '-r': 'read-tree', '-o': 'write-tree' }, operands: '', here: 'write', when: [{ has: '-d --delete', asks: 'it deletes the attachments in the result bundle' }], harmless: '-h --help' },
  group('xclogparser', [tells('version'), { names: 'parse dump manifest', otherOptions: 'harmless', options: { '--output --rootOutput': 'write-tree', '--file --derived_data': 'read-tree', '--project --workspace --reporter --xcodeproj': 'text' }, operands: '' }]),
  makes('xcodeproj-sort xunique synx xcprojectlint', { operands: 'write-tree*' }),
  group('xcode-project', [tells('detect-bundle-id default-test-destination test-destinations junit-test-results ipa-info'), { names: 'use-profiles', otherOptions: 'harmless', operands: 'text*', here: 'write-tree' }, makes('build-ipa run-tests clean test-summary')]),
  group('app-store-connect', [tells('list-* get-* *-list'), does('publish', 'package.publish'), does('fetch-signing-files', 'cloud.change secrets.read'), does('delete-* *-delete', 'cloud.destroy'), does('*', 'cloud.change')]), does('google-play universal-apple-codesign', 'cloud.change', { harmless: '--help -h --version' }),
  does('keychain', 'system.configure', { when: [{ has: '#1=get-default #1=list-certificates #1=show-default' }], harmless: '--help -h --version -V -l --list' }),
  group('appcenter', [tells('help'), group('apps orgs analytics crashes codepush distribute build test', [], { verbs: [{ names: 'list show' }, { names: 'delete remove', performs: ['cloud.destroy'] }, { names: 'release release-react promote groups publish', performs: ['package.publish'] }, { names: '*', performs: ['cloud.change'] }], operands: 'text*' }), tells('profile'), does('*', 'system.configure')]),
  does('gon xcnotary notarize-app', 'network.send', { operands: 'read*', harmless: '--help -h -version --version' }),
  group('rcodesign', [tells('help print-signature-info diff-signatures analyze-certificate extract verify compute-code-hashes notary-list notary-log', { operands: 'read*' }), does('notary-submit', 'network.send', { operands: 'read*' }), { names: 'sign staple', otherOptions: 'harmless', options: { '--p12-file --pem-source --pem-file --p12-password-file --entitlements-xml-path': 'read' }, operands: 'write-tree*' }, { names: '*', operands: 'unknown*' }]),
  { names: 'create-dmg appdmg node-appdmg', otherOptions: 'harmless', options: { '--background --volicon --eula': 'read', '--volname --window-pos --window-size --icon-size --text-size --hide-extension --codesign --notarize --format --filesystem --encrypt --hdiutil-verbose --disk-image-size': 'text' }, operands: 'write-tree*', here: 'write', harmless: '--help -h --version' },
  { names: 'dmgbuild', otherOptions: 'harmless', options: { '-s --settings': 'script', '-D': 'text' }, operands: 'text write', harmless: '--help -h' },
  does('generate_keys sign_update', 'secrets.read', { operands: 'read*', harmless: '--help -h' }), { names: 'generate_appcast', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'write-tree*', performs: ['secrets.read'], harmless: '--help -h' }, group('BinaryDelta', [tells('info version'), { names: 'create', otherOptions: 'harmless', operands: 'read-tree read-tree write' }, { names: 'apply', otherOptions: 'harmless', operands: 'read-tree write-tree read' }]),
  group('marathon beak', [tells('list function'), does('run edit', 'code.build'), does('*', 'package.install')]), group('komondor', [does('run', 'code.build'), does('install uninstall', 'git.configure persistence.install')]), does('rocket', 'package.publish'),
  group('vapor', [tells('--help'), does('new', 'package.install', { operands: 'write-tree text*' }), makes('build clean'), does('run', 'code.build'), does('heroku', 'deploy')]), group('arctic', [tells('version')]),
];
