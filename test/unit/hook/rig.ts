// What the tests of the hook client stand on: real clients as processes, and real sockets for them to talk to.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';

const nativeClient = resolve('native/hook/build/chaperone-hook');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'hook-')));
const nodeClient = join(root, 'hook-client.cjs');

/** Puts one client into `<base>/bin` and says how it is started. */
export interface ClientKind {
  name: string;
  skip: boolean;
  install: (base: string) => [string, ...string[]];
}

export const clientKinds: ClientKind[] = [
  {
    name: existsSync(nativeClient) ? 'native client' : 'native client (not built: run `node scripts/build-native.mjs`)',
    skip: !existsSync(nativeClient),
    install: (base) => [copied(nativeClient, join(base, 'bin', 'chaperone-hook'))],
  },
  {
    name: 'Node client',
    skip: false,
    install: (base) => [process.execPath, copied(nodeClient, join(base, 'bin', 'hook-client.cjs'))],
  },
];

/** Bundles the Node client as the product's build does. */
export function buildNodeClient(): void {
  const esbuild = createRequire(resolve('package.json'))('esbuild') as typeof import('esbuild');
  esbuild.buildSync({
    entryPoints: ['src/hook/main.ts'], outfile: nodeClient,
    bundle: true, platform: 'node', format: 'cjs', target: 'node20',
  });
}

function copied(from: string, to: string): string {
  copyFileSync(from, to);
  chmodSync(to, 0o755);
  return to;
}

export interface Place {
  base: string;
  workspace: string;
  client: [string, ...string[]];
}

/** A home with one client in it, and a workspace folder beside it. */
export function newPlace(kind: ClientKind): Place {
  const home = mkdtempSync(join(root, 'home-'));
  const base = join(home, '.chaperone');
  const workspace = join(home, 'workspace');
  mkdirSync(join(base, 'bin'), { recursive: true });
  mkdirSync(workspace);
  return { base, workspace, client: kind.install(base) };
}

export function removePlaces(): void {
  rmSync(root, { recursive: true, force: true });
}

export function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function runFolder(base: string, folder: string): string {
  return join(base, 'run', createHash('sha256').update(folder).digest('hex').slice(0, 16));
}

export const token = 'c0ffee00c0ffee00';

export function writeBrokerFile(base: string, folder: string, text: string): string {
  const place = runFolder(base, folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  writeFileSync(join(place, 'broker'), text, { mode: 0o600 });
  return place;
}

export interface Request {
  header: Record<string, unknown>;
  payload: Buffer;
  socket: Socket;
}

/** The other end: reads whole frames and hands each to the test. */
export async function startBroker(
  t: TestContext, base: string, folder: string, answer: (request: Request) => void,
): Promise<void> {
  const place = writeBrokerFile(base, folder, `${join(runFolder(base, folder), 's')}\n${token}\n`);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // A client that is killed resets the connection; its closing is what tests look at.
    socket.on('error', () => undefined);
    readFrame(socket, answer);
  });
  await new Promise<void>((listening) => server.listen(join(place, 's'), listening));
  t.after(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
}

function readFrame(socket: Socket, answer: (request: Request) => void): void {
  const chunks: Buffer[] = [];
  let missing = Infinity;
  const read = (chunk: Buffer): void => {
    chunks.push(chunk);
    missing = missing === Infinity ? frameLength(Buffer.concat(chunks)) - length(chunks) : missing - chunk.length;
    if (missing <= 0) {
      socket.off('data', read);
      answer(parseFrame(Buffer.concat(chunks), socket));
    }
  };
  socket.on('data', read);
}

function length(chunks: Buffer[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Infinite until the header has arrived. */
function frameLength(received: Buffer): number {
  const end = received.indexOf('\n');
  return end < 0 ? Infinity : end + 1 + Number(parseHeader(received.subarray(0, end))['payloadBytes']);
}

function parseFrame(received: Buffer, socket: Socket): Request {
  const end = received.indexOf('\n');
  return { header: parseHeader(received.subarray(0, end)), payload: received.subarray(end + 1), socket };
}

function parseHeader(line: Buffer): Record<string, unknown> {
  return JSON.parse(line.toString()) as Record<string, unknown>;
}

export const allow = '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow","permissionDecisionReason":"ok"}}\n';

export function reply(fields: object = {}): string {
  return `${JSON.stringify({ version: 1, exit: 0, stdout: allow, stderr: '', ...fields })}\n`;
}

/** Writes the program that the client starts when no broker answers. */
export function writeJudge(base: string, script: string, env: Record<string, string> = {}): void {
  const program = join(base, 'bin', 'judge.mjs');
  writeFileSync(program, script);
  writeFileSync(join(base, 'bin', 'judge.json'), JSON.stringify({ command: process.execPath, args: [program, 'hook'], env }));
}

export interface Ended {
  stdout: string;
  stderr: string;
  exit: number | null;
  ms: number;
  /** Whether the client took the whole payload: an assistant may count one that does not as broken. */
  delivered: boolean;
}

export interface Call {
  flags?: string[];
  payload?: string | Buffer;
  cwd?: string;
  env?: Record<string, string>;
}

export const toolFlags = ['--assistant', 'claude-code', '--event', 'PreToolUse', '--deadline', '20'];

export function start(place: Place, call: Call = {}): ChildProcess {
  const [command, ...args] = place.client;
  // Started beside the workspace, so that only the payload's `cwd` points to it.
  const child = spawn(command, [...args, ...(call.flags ?? toolFlags)], {
    cwd: call.cwd ?? dirname(place.base), env: { PATH: process.env['PATH'], ...call.env },
  });
  // A client that has ended does not read on.
  child.stdin.on('error', () => undefined);
  return child;
}

export function ended(child: ChildProcess): Promise<Ended> {
  const since = performance.now();
  const text = { stdout: '', stderr: '' };
  let delivered = true;
  child.stdin?.on('error', () => (delivered = false));
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  return new Promise((done) => child.on('close', (exit) => done({ ...text, exit, delivered, ms: performance.now() - since })));
}

export function run(place: Place, call: Call = {}): Promise<Ended> {
  const child = start(place, call);
  child.stdin?.end(call.payload ?? JSON.stringify({ cwd: place.workspace }));
  return ended(child);
}
