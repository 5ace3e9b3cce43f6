// Builds the native hook client. Without a Go toolchain the Node client does the same work, so that is no failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'native', 'hook');
const output = join(source, 'build');
const targets = ['linux-amd64', 'linux-arm64', 'darwin-amd64', 'darwin-arm64', 'windows-amd64', 'windows-arm64'];

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: source, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function haveGo() {
  return works('go', ['version']) || (installGo() && works('go', ['version']));
}

function installGo() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !works('apt-get', ['--version'])) {
    return false;
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['update', '-q'], quiet)
    && run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'golang-go'], quiet);
}

function isFresh(binary) {
  if (!existsSync(binary)) {
    return false;
  }
  const built = statSync(binary).mtimeMs;
  return sources().every((file) => statSync(file).mtimeMs < built);
}

function sources() {
  const files = readdirSync(source).filter((name) => /\.go$|^go\.mod$/.test(name) && !name.endsWith('_test.go'));
  return [...files.map((name) => join(source, name)), import.meta.filename];
}

// The client has no dependencies, so nothing here may reach for the network.
function compile(binary, platform = {}) {
  const built = run('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', binary, '.'], {
    CGO_ENABLED: '0',
    GOCACHE: process.env.GOCACHE ?? join(root, 'node_modules', '.cache', 'go-build'),
    GOFLAGS: '-buildvcs=false',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    ...platform,
  });
  if (!built) {
    throw new Error(`\`${binary}\` could not be compiled; the compiler's words stand above`);
  }
  console.log(`native client built: ${binary}`);
}

function build(folder, windows, platform) {
  const binary = join(folder, windows ? 'chaperone-hook.exe' : 'chaperone-hook');
  if (isFresh(binary)) {
    console.log(`native client is up to date: ${binary}`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  compile(binary, platform);
}

if (!haveGo()) {
  console.log('no Go toolchain: the Node client is used');
} else if (process.argv.includes('--all')) {
  for (const target of targets) {
    const [GOOS, GOARCH] = target.split('-');
    build(join(output, target), GOOS === 'windows', { GOOS, GOARCH });
  }
} else {
  build(output, process.platform === 'win32');
}
