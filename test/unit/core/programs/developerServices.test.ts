import { judgeRows } from './table.ts';

judgeRows([
  // services
  ['applications', 'scalingo -a web ps', 'allow'],
  ['variables of one', 'scalingo -a web env', 'ask', 'secrets.read'],
  ['one that goes', 'clever delete --app web', 'deny', 'cloud.destroy'],
  ['one on the own server', 'dokku apps:list', 'allow'],
  ['one that goes there', 'dokku apps:destroy web', 'deny', 'cloud.destroy'],
  ['functions', 'faas-cli deploy -f stack.yml', 'ask', 'deploy'],
  ['a group that nobody knows', 'koyeb frobnicate', 'ask'],
  ['services listed', 'koyeb services list', 'allow'],
  ['a service that goes', 'koyeb services delete web', 'deny', 'cloud.destroy'],
  ['issues', 'jira issue list -p WEB', 'allow'],
  ['an issue', 'jira issue create -t Bug', 'ask', 'forge.write'],
  ['what an organisation has', 'sf org list', 'allow'],
  ['a deployment', 'sf project deploy start', 'ask', 'deploy'],
  ['records gone', 'sf data delete record -s Account', 'deny', 'database.destroy'],
  ['a password of a workspace', 'databricks secrets get-secret a b', 'ask', 'secrets.read'],
  ['a workflow listed', 'temporal workflow list', 'allow'],

  // clusters
  ['a policy tried', 'opa eval -d policy.rego "data.a.allow"', 'allow'],
  ['a policy formatted', 'opa fmt -w src', 'allow'],
  ['a cluster looked over', 'popeye -n default', 'allow'],
  ['a cluster by a login program', 'popeye --kubeconfig /tmp/k', 'ask', 'run /tmp/k'],
  ['settings printed', 'jsonnet a.jsonnet', 'allow'],
  ['settings applied', 'tk apply environments/prod', 'ask', 'deploy'],
  ['a node', 'talosctl -n 10.0.0.1 reset', 'deny', 'cloud.destroy'],
  ['nodes', 'talosctl -n 10.0.0.1 services', 'allow'],
  ['pods', 'argo list', 'allow'],
  ['a command in the place of a pod', 'mirrord exec -t pod/a -- rm -rf /', 'deny', 'delete'],

  // security
  ['a manifest', 'kubesec scan pod.yaml', 'allow'],
  ['an image', 'crane manifest alpine', 'allow'],
  ['an image gone', 'regctl image delete r.example/a@sha256:1', 'deny', 'cloud.destroy'],
  ['doors tried', 'feroxbuster -u https://shop.example', 'ask', 'network.send'],
  ['a payload', 'msfvenom -p linux/x64/exec -o dist/a', 'allow'],
  ['a workflow pinned', 'pinact run .github/workflows/ci.yml', 'ask', 'write'],

  // devices
  ['phones', 'adb devices -l', 'allow'],
  ['what a phone is', 'adb shell getprop ro.product.model', 'allow'],
  ['a line for a phone', 'adb shell "ls; reboot"', 'ask', 'remote.execute'],
  ['a file to a phone', 'adb push README.md /sdcard/', 'ask', 'remote.execute'],
  ['a key to a phone', 'adb push .env /sdcard/', 'deny', 'read'],
  ['a phone emptied', 'fastboot flash system a.img', 'deny', 'disk.destroy'],
  ['which phones can be made', 'emulator -list-avds', 'allow'],
  ['a sketch', 'arduino-cli compile -b arduino:avr:uno src', 'allow'],
  ['a sketch on a board', 'arduino-cli upload -p /dev/ttyACM0 src', 'ask', 'remote.execute'],
  ['a project of a board', 'pio run -e uno', 'allow'],
  ['one on the board', 'pio run -t upload', 'ask', 'remote.execute'],
  ['fuses', 'espefuse.py burn_efuse A 1', 'deny', 'disk.destroy'],
  ['a circuit', 'yosys -p "shell rm -rf x"', 'ask', 'code.run-inline'],
  ['a script of an engine', 'godot --headless -s tools/a.gd', 'allow', 'code.build'],
  ['which engine', 'godot --version', 'allow'],
  ['scenes formatted', 'gdformat src', 'allow'],
]);
