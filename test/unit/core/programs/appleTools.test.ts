import { judgeRows } from './table.ts';

judgeRows([
  ['binaries', 'dyldinfo -bind a && vtool -show a && llvm-otool -L a && otool-classic -L a', 'allow'],
  ['a section written', 'segedit a.out -extract __TEXT __text /etc/x', 'ask', 'write /etc/x'],
  ['devices', 'xcrun devicectl list devices && idevicepair list && cfgutil list && pymobiledevice3 usbmux list', 'allow'],
  ['a device erased', 'cfgutil erase', 'deny', 'disk.destroy'],
  ['a device restarted', 'idevicediagnostics restart', 'deny', 'system.power'],
  ['a backup of a device', 'idevicebackup2 backup out', 'ask', 'secrets.read'],
  ['lanes', 'fastlane lanes && pod outdated && carthage outdated && mint list && xcodes list', 'allow'],
  ['a lane', 'fastlane ios beta', 'ask', 'code.run-project'],
  ['a lane of fastlane itself', 'fastlane deliver', 'ask', 'package.publish'],
  ['certificates revoked', 'fastlane match nuke development', 'deny', 'cloud.destroy'],
  ['a pod published', 'pod trunk push A.podspec', 'ask', 'package.publish'],
  ['pods brought up to date', 'pod update', 'ask', 'package.install'],
  ['a look for style', 'swiftlint && swiftlint lint --strict src && swiftlint rules', 'allow'],
  ['a tool fetched and run', 'mint run realm/SwiftLint', 'ask', 'package.install'],
  ['output made readable', 'xcbeautify -q && xcpretty --version', 'allow'],
  ['archives', 'xar -tf a.xar && aa list -i a.aar && usdchecker a.usdz', 'allow'],
  ['an archive unpacked elsewhere', 'xar -xf a.xar -C /opt/x', 'ask', 'write /opt/x'],
  ['a scene written elsewhere', 'usdcat a.usdz -o /opt/x.usda', 'ask', 'write /opt/x'],
]);
