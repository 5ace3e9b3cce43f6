import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Assistant, HookReply, Incoming } from '../assistants/assistant.ts';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
import type { LogEntry } from '../core/log/entry.ts';
import type { Ask, Log } from '../core/ports.ts';
import { govern } from '../core/scope/govern.ts';
import type { ScopeInForce } from '../core/scope/inForce.ts';
import { openDecisionLog } from '../host/decisionLog.ts';
import { machineFacts, toSlashes } from '../host/facts.ts';
import { type ChaperoneHome, folderId, sha256 } from '../host/home.ts';
import { findSupervisedFolders, readAccepted, readScopeFile } from '../host/scopeStore.ts';
import { type HookCall, handleCall } from './handleCall.ts';

/** How long to wait for the log while another judge writes it, in milliseconds. */
const patience = 2_000;

/**
 * Judges one call with no editor open: the same pipeline, the same log, and nobody to ask.
 * @param deadline milliseconds since 1970 by which the answer must be out
 */
export async function judgeLocally(call: HookCall, home: ChaperoneHome, deadline: number): Promise<HookReply> {
  const { folders, supervised } = foldersOf(call.payload, home);
  const folder = folders[0];
  const scope = scopeOf(folders, supervised, home);
  const log = lazyLog(join(home.log, supervised ? folderId(folder) : 'elsewhere'));
  const ports = { scope, log, ask: (assistant: Assistant, { entrypoint }: HookCall) => askWithoutEditor(assistant, entrypoint, scope), granted: () => new Set<string>(), deadline, onIncoming: (incoming: Incoming) => noteSession(incoming, log, supervised), onConclusion: () => undefined };
  try {
    return await handleCall(call, ports, AbortSignal.timeout(Math.max(1, deadline - Date.now())));
  } finally {
    await log.close();
  }
}

type Folders = readonly [outermost: string, ...further: string[]];

/**
 * The folders whose scopes govern, the outermost first: all that are supervised, from where the assistant acts upward. A scope file that comes with a folder
 * further down, such as a dependency, adds to the project's and never takes its place.
 * An assistant that went elsewhere is still at work for the project that it was started in, so that one comes next; the hook client looks in the same order.
 */
function foldersOf(payload: string, home: ChaperoneHome): { readonly folders: Folders; readonly supervised: boolean } {
  const value = parseJson(payload);
  const named = isJsonObject(value) ? textAt(value, 'cwd') : undefined;
  const here = judgedFolder(named ?? workingFolder());
  const project = process.env['CLAUDE_PROJECT_DIR'] ?? '';
  const others = [workingFolder(), project].filter(isAbsolute).map(judgedFolder);
  const found = [here, ...others].map((from) => findSupervisedFolders(home, from)).find((folders) => folders.length > 0) ?? [];
  const [outermost = here, ...further] = found.toReversed();
  return { folders: [outermost, ...further], supervised: found.length > 0 };
}

/** Empty where the folder has been deleted. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

/** A folder in the form in which its scope and its log are kept. */
function judgedFolder(folder: string): string {
  return toSlashes(realFolder(folder)).normalize('NFC');
}

/** The nearest folder that exists, with its links followed. */
function realFolder(cwd: string): string {
  try {
    return realpathSync(cwd);
  } catch {
    // a working directory that was removed still lies below folders that exist
    return dirname(cwd) === cwd ? cwd : realFolder(dirname(cwd));
  }
}

/** The strictest of all folders' scopes, at home in the outermost folder. */
function scopeOf([outermost, ...further]: Folders, supervised: boolean, home: ChaperoneHome): ScopeInForce {
  const first = scopeOfFolder(outermost, supervised, home);
  return further.map((folder) => scopeOfFolder(folder, supervised, home)).reduce((all, scope) => {
    const unreadable = all.unreadable ?? scope.unreadable;
    return { ...all, variants: [...all.variants, ...scope.variants], ...(unreadable === undefined ? {} : { unreadable }) };
  }, first);
}

function scopeOfFolder(folder: string, supervised: boolean, home: ChaperoneHome): ScopeInForce {
  const current = supervised ? readScopeFile(folder) : undefined;
  const accepted = readAccepted(home, folder);
  const found = { ...(current === undefined ? {} : { current }), ...(accepted === undefined ? {} : { accepted }) };
  return govern({ root: folder, facts: machineFacts(), own: [toSlashes(home.base)], supervised, trusted: true, hash: sha256, ...found }).scope;
}

function askWithoutEditor(assistant: Assistant, entrypoint: string, scope: ScopeInForce): Ask {
  if (scope.unreadable !== undefined) return async () => ({ kind: 'unreachable', why: 'the scope file can\'t be used and no window is open to ask in' });
  if (assistant.askIsSafe(entrypoint)) return async () => ({ kind: 'assistant-asks' });
  return async () => ({ kind: 'unreachable', why: 'this needs a person\'s approval, and no VS Code window with Chaperone has this folder open; open it there and try again' });
}

async function noteSession(incoming: Incoming, log: Log, supervised: boolean): Promise<void> {
  if (incoming.kind === 'session') await log.append({ kind: 'session', by: incoming.by, event: incoming.event, cwd: incoming.cwd, supervised });
}

/** Opens the log with the first entry, so that a log that can't be opened fails inside the pipeline, as a refusal. */
function lazyLog(folder: string): Log & { close(): Promise<void> } {
  let opened: ReturnType<typeof openDecisionLog> | undefined;
  return {
    append: async (entry: LogEntry) => {
      opened ??= openDecisionLog(folder, patience);
      await (await opened).append(entry);
    },
    close: async () => {
      const log = await opened?.catch(() => undefined);
      await log?.close();
    },
  };
}
