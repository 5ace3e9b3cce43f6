import { type JsonObject, isJsonObject, objectAt, textAt } from '../core/json.ts';
import { editJsonc, parseJsonc } from '../core/jsonc.ts';
import type { Installation } from './assistant.ts';

/** Seconds that Claude Code waits for a hook; it is also its own default, should the entry be lost. */
const hookTimeout = 600;

/** Seconds after which the client itself refuses, well before Claude Code would go on without an answer. */
const clientDeadline = 590;

/** The events that we hear of. Only the first can be refused; the others fill the log. */
const events = ['PreToolUse', 'PostToolUse', 'PostToolUseFailure', 'SessionStart', 'SessionEnd'] as const;

/** Claude Code's settings of one person. */
export const claudeInstallation: Installation = {
  settingsFile: '.claude/settings.json',
  plainJson: true,
  add: (text, client) => {
    refuseOtherShapes(text ?? '{}');
    return events.reduce((done, event) => addEntry(done, event, client), removeStale(text ?? '{}\n', client));
  },
  remove: (text) => removeAll(text, () => true),
  find: (text) => {
    const ours = entriesOf(text, 'PreToolUse').flatMap(({ entry }) => handlersOf(entry).filter(isOurs))[0];
    const command = ours === undefined ? undefined : textAt(ours, 'command');
    const args = ours?.['args'];
    if (command === undefined) return undefined;
    return { command, args: Array.isArray(args) ? args.filter((arg) => typeof arg === 'string') : [] };
  },
};

/** Our entry for an event. `onFailure: block` closes what is open by default: a crash, a time-out, a missing program. */
function entryFor(event: string, client: string): object {
  const deadline = event === 'PreToolUse' ? clientDeadline : 20;
  const handler = { type: 'command', command: client, args: ['--assistant', 'claude-code', '--event', event, '--deadline', String(deadline)], timeout: event === 'PreToolUse' ? hookTimeout : 30 };
  if (event === 'PreToolUse') return { matcher: '*', hooks: [{ ...handler, onFailure: 'block' }] };
  return event.startsWith('Session') ? { hooks: [handler] } : { matcher: '*', hooks: [handler] };
}

/** What Claude Code would not read as hooks either is a person's to mend. */
function refuseOtherShapes(text: string): void {
  const { value } = parseJsonc(text);
  if (isJsonObject(value) && value['hooks'] !== undefined && !isJsonObject(value['hooks'])) throw new Error('its `hooks` is not an object');
  const wrong = events.find((event) => hooksOf(text)[event] !== undefined && !Array.isArray(hooksOf(text)[event]));
  if (wrong !== undefined) throw new Error(`its \`hooks.${wrong}\` is not a list`);
}

function addEntry(text: string, event: string, client: string): string {
  const wanted = JSON.stringify(entryFor(event, client));
  const entries = entriesOf(text, event);
  if (entries.some(({ entry }) => JSON.stringify(entry) === wanted)) return text;
  const exists = hooksOf(text)[event] !== undefined;
  return exists ? editJsonc(text, ['hooks', event, entries.length], entryFor(event, client), { insertAtEnd: true }) : editJsonc(text, ['hooks', event], [entryFor(event, client)]);
}

/** Takes out entries of ours that say something else, from another version or another place. */
function removeStale(text: string, client: string): string {
  return removeAll(text, (event, entry) => JSON.stringify(entry) !== JSON.stringify(entryFor(event, client)));
}

function removeAll(text: string, which: (event: string, entry: JsonObject) => boolean): string {
  const touched = Object.keys(hooksOf(text));
  const without = touched.reduce((done, event) => removeFrom(done, event, which), text);
  return without !== text && Object.keys(hooksOf(without)).length === 0 ? editJsonc(without, ['hooks'], undefined) : without;
}

function removeFrom(text: string, event: string, which: (event: string, entry: JsonObject) => boolean): string {
  const entries = entriesOf(text, event);
  const ours = entries.filter(({ entry }) => handlersOf(entry).some(isOurs) && which(event, entry));
  if (ours.length === 0) return text;
  const whole = ours.filter(({ entry }) => oursIn(entry).length === handlerCount(entry));
  if (whole.length === entries.length) return editJsonc(text, ['hooks', event], undefined);
  return ours.toReversed().reduce((done, { entry, index }) => {
    if (oursIn(entry).length === handlerCount(entry)) return editJsonc(done, ['hooks', event, index], undefined);
    // a person put our handler beside another one: that one stays
    return oursIn(entry).toReversed().reduce((rest, handler) => editJsonc(rest, ['hooks', event, index, 'hooks', handler], undefined), done);
  }, text);
}

function hooksOf(text: string): JsonObject {
  const { value } = parseJsonc(text);
  return (isJsonObject(value) ? objectAt(value, 'hooks') : undefined) ?? {};
}

function entriesOf(text: string, event: string): readonly { readonly entry: JsonObject; readonly index: number }[] {
  const list = hooksOf(text)[event];
  return Array.isArray(list) ? list.flatMap((entry, index) => (isJsonObject(entry) ? [{ entry, index }] : [])) : [];
}

function handlersOf(entry: JsonObject): readonly JsonObject[] {
  const handlers = entry['hooks'];
  return Array.isArray(handlers) ? handlers.filter(isJsonObject) : [];
}

/** Where our own handlers stand in an entry's list. */
function oursIn(entry: JsonObject): readonly number[] {
  const handlers = entry['hooks'];
  return Array.isArray(handlers) ? handlers.flatMap((handler, index) => (isJsonObject(handler) && isOurs(handler) ? [index] : [])) : [];
}

function handlerCount(entry: JsonObject): number {
  const handlers = entry['hooks'];
  return Array.isArray(handlers) ? handlers.length : 0;
}

/** Ours is what starts our client, wherever a version of us put it. */
function isOurs(handler: JsonObject): boolean {
  return /[/\\]\.chaperone[/\\]bin[/\\]chaperone-hook(?:\.exe|\.cmd)?$/.test(textAt(handler, 'command') ?? '');
}
