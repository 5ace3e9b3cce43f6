import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type ChaperoneHome, makePrivateFolder, sha256 } from './home.ts';

/** How to run a Node.js script outside the editor. */
export type Runtime = { readonly command: string; readonly env: Readonly<Record<string, string>> };

/** The hook client that assistants start, and what it is made of. */
export type HookClient = { readonly client: string; readonly kind: 'native' | 'node' };

/**
 * Puts the hook client and the local judge where assistants' settings point: a place that stays when the extension is updated.
 * Files are replaced in one step, so that a call that is under way is not disturbed.
 * @throws when the disk refuses
 */
export function installHookClients({ extensionFolder, home, runtime }: { readonly extensionFolder: string; readonly home: ChaperoneHome; readonly runtime: Runtime }): HookClient {
  makePrivateFolder(home.base);
  makePrivateFolder(home.bin);
  const dist = join(extensionFolder, 'dist');
  const judge = join(home.bin, 'cli.cjs');
  place(join(dist, 'cli.cjs'), judge, 0o700);
  write(join(home.bin, 'judge.json'), `${JSON.stringify({ command: runtime.command, args: [judge, 'hook'], env: { ...runtime.env, HOME: homedir() } }, null, 1)}\n`, 0o600);
  return placeClient(dist, home, runtime);
}

function placeClient(dist: string, home: ChaperoneHome, runtime: Runtime): HookClient {
  const windows = process.platform === 'win32';
  const native = join(dist, 'native', `${process.platform}-${process.arch}`, windows ? 'chaperone-hook.exe' : 'chaperone-hook');
  if (existsSync(native)) {
    const client = join(home.bin, windows ? 'chaperone-hook.exe' : 'chaperone-hook');
    place(native, client, 0o700);
    return { client, kind: 'native' };
  }
  const script = join(home.bin, 'hook-client.cjs');
  place(join(dist, 'hook-client.cjs'), script, 0o700);
  const client = join(home.bin, windows ? 'chaperone-hook.cmd' : 'chaperone-hook');
  write(client, windows ? launcherForWindows(runtime, script) : launcher(runtime, script), 0o700);
  return { client, kind: 'node' };
}

/** The editor's own Node.js wants a variable, which assistants' settings can't give; and variables that a repository may have set act before our code runs. */
function launcher({ command, env }: Runtime, script: string): string {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${quote(value)} `).join('');
  return `#!/bin/sh\nunset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_REPL_EXTERNAL_MODULE NODE_V8_COVERAGE\n${assignments}exec ${quote(command)} ${quote(script)} "$@"\n`;
}

function launcherForWindows({ command, env }: Runtime, script: string): string {
  const assignments = Object.entries(env).map(([name, value]) => `@set "${name}=${value}"\r\n`).join('');
  return `${assignments}@"${command}" "${script}" %*\r\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function place(from: string, to: string, mode: number): void {
  if (existsSync(to) && sha256(readFileSync(to)) === sha256(readFileSync(from))) return chmodSync(to, mode);
  const temporary = `${to}.new-${process.pid}`;
  copyFileSync(from, temporary);
  chmodSync(temporary, mode);
  renameSync(temporary, to);
}

function write(file: string, text: string, mode: number): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const temporary = `${file}.new-${process.pid}`;
  writeFileSync(temporary, text, { mode });
  renameSync(temporary, file);
}
