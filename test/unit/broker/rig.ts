// What the tests of the broker stand on: a real broker on a real folder, and clients that are nothing but sockets.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type Socket, connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { superviseFolder } from '../../../src/broker/superviseFolder.ts';
import type { Supervision } from '../../../src/broker/supervision.ts';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { logFileName } from '../../../src/host/decisionLog.ts';
import { type ChaperoneHome, chaperoneHome, folderId } from '../../../src/host/home.ts';

const scope = `{
  "version": 1,
  "files": [
    { "paths": ["src/**"], "write": "allow" },
    { "paths": ["infra/**"], "write": "deny", "because": "infra has its own pipeline" },
    { "paths": ["notes/**"], "write": "ask", "because": "notes are the developer's" }
  ]
}
`;

export type Place = { readonly root: string; readonly home: ChaperoneHome; readonly workspace: string; readonly log: string };

/** A home and a workspace with a scope file; both are gone after the test. */
export function newPlace(t: TestContext): Place {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'broker-')));
  t.after(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  process.env['HOME'] = root;
  const home = chaperoneHome(root);
  const workspace = join(root, 'workspace');
  writeFiles(workspace, { '.chaperone/scope.jsonc': scope, 'src/one.txt': 'one\n', 'notes/n.txt': 'n\n' });
  return { root, home, workspace, log: join(home.log, folderId(workspace), logFileName) };
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A broker that is stopped after the test. */
export async function supervise(t: TestContext, place: Place, approvalSeconds = 60): Promise<Supervision> {
  const { workspace: folder, home } = place;
  const supervision = await superviseFolder({ folder, home, trusted: () => true, person: 'tester', approvalSeconds: () => approvalSeconds, ownFolders: [] });
  t.after(() => supervision.stop());
  return supervision;
}

export type SupervisedPlace = Place & { readonly broker: Supervision };

/** The same with a broker, and with the scope file accepted. */
export async function newSupervisedPlace(t: TestContext, approvalSeconds?: number): Promise<SupervisedPlace> {
  const place = newPlace(t);
  const broker = await supervise(t, place, approvalSeconds);
  await broker.acceptScope(scope);
  return { ...place, broker };
}

/** Where clients are told that the broker is, and the token. */
export function doorOf(place: Place): { readonly file: string; readonly address: string; readonly token: string } {
  const file = join(place.home.run, folderId(place.workspace), 'broker');
  const [address = '', token = ''] = readFileSync(file, 'utf8').split('\n');
  return { file, address, token };
}

export function payloadOf(place: Place, tool: unknown, input: unknown, more: object = {}): string {
  return JSON.stringify({ session_id: 's1', cwd: place.workspace, hook_event_name: 'PreToolUse', tool_name: tool, tool_input: input, tool_use_id: 'call', ...more });
}

/** The first line and the payload, as the hook client sends them. */
export function frame(place: Place, payload: string | Buffer, header: object = {}): Buffer {
  const { token } = doorOf(place);
  const bytes = Buffer.from(payload);
  const first = { version: 1, token, assistant: 'claude-code', event: 'PreToolUse', deadlineMs: 60_000, parentPid: process.pid, processCwd: place.workspace, entrypoint: 'cli', payloadBytes: bytes.length };
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...first, ...header })}\n`), bytes]);
}

export type Exchange = { readonly socket: Socket; readonly answer: Promise<string> };

/** Sends some bytes; `answer` is everything that comes back until the broker closes. */
export function exchange(place: Place, bytes: Buffer): Exchange {
  const socket = connectTo(doorOf(place).address);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
  // a broker that refuses closes at once, and what is still on its way then fails
  socket.on('error', () => undefined);
  socket.write(bytes);
  return { socket, answer: new Promise((resolve) => socket.on('close', () => resolve(text))) };
}

export type Heard = { readonly decision: string | undefined; readonly reason: string; readonly stdout: string; readonly exit: number };

export function readAnswer(text: string): Heard {
  const { stdout, exit } = JSON.parse(text) as { stdout: string; exit: number };
  const output = (stdout === '' ? {} : JSON.parse(stdout)) as { hookSpecificOutput?: { permissionDecision?: string; permissionDecisionReason?: string } };
  const { permissionDecision, permissionDecisionReason = '' } = output.hookSpecificOutput ?? {};
  return { decision: permissionDecision, reason: permissionDecisionReason, stdout, exit };
}

export async function send(place: Place, payload: string, header: object = {}): Promise<Heard> {
  return readAnswer(await exchange(place, frame(place, payload, header)).answer);
}

export const write = (place: Place, name: string, more: object = {}): Promise<Heard> => send(place, payloadOf(place, 'Write', { file_path: join(place.workspace, name), content: 'x' }, more));
export const bash = (place: Place, command: string, more: object = {}): Promise<Heard> => send(place, payloadOf(place, 'Bash', { command }, more));

export async function until<T>(what: string, look: () => T | undefined | false, limitMs = 10_000): Promise<T> {
  for (const end = Date.now() + limitMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const value = look();
    if (value !== undefined && value !== false) return value;
  }
  throw new Error(`waited in vain for ${what}`);
}

export const firstQuestion = (broker: Supervision): Promise<ReturnType<Supervision['questions']>[number]> => until('a question', () => broker.questions()[0]);

export type Logged = LogEntry & { readonly seq: number; readonly time: string };

export function readLog({ log }: { readonly log: string }): readonly Logged[] {
  return readFileSync(log, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Logged);
}
