// Runs the command line as a real process: the bundle in `dist`, or one built for this run where that is missing or older than its sources.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { build } from 'esbuild';

/** How a process ended. */
export type Ended = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

const place = mkdtempSync(join(tmpdir(), 'chaperone-cli-'));
after(() => rmSync(place, { recursive: true, force: true }));

let bundle: Promise<string> | undefined;

async function makeBundle(): Promise<string> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => statSync(join('src', file)).mtimeMs);
  if (existsSync('dist/cli.cjs') && statSync('dist/cli.cjs').mtimeMs > Math.max(...sources)) return join(process.cwd(), 'dist/cli.cjs');
  const outfile = join(place, 'cli.cjs');
  await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], outfile, logLevel: 'error' });
  return outfile;
}

/** Starts `chaperone` with these words, in a folder, with a home folder of its own. */
export async function chaperone(args: readonly string[], { cwd, home, input = '' }: { readonly cwd: string; readonly home: string; readonly input?: string }): Promise<Ended> {
  bundle ??= makeBundle();
  const child = spawn(process.execPath, [await bundle, ...args], { cwd, env: { ...process.env, HOME: home, USERPROFILE: home }, stdio: 'pipe' });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  child.stdin.on('error', () => undefined).end(input);
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, stdout: stdout.join(''), stderr: stderr.join('') };
}
