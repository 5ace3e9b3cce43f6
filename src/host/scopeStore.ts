import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
import { unreadableMark } from '../core/scope/load.ts';
import { writeDurably } from './durable.ts';
import { type ChaperoneHome, folderId, makePrivateFolder } from './home.ts';

/** Where a project keeps its scope. */
export const scopeFileName = '.chaperone/scope.jsonc';

/** The text of a scope file, or why it can't be read. */
export type ScopeText = { readonly file: string; readonly text: string } | undefined;

/** The scope file of exactly this folder. A file that is there and can't be read comes back as a text that is not a scope. */
export function readScopeFile(folder: string): ScopeText {
  const file = join(folder, scopeFileName);
  try {
    return { file, text: readRegularFile(file) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { file, text: `${unreadableMark}${String(code)}` };
  }
}

/** The most that is read of a scope file, in bytes. A file comes with a repository, and must not be able to stall the editor. */
const mostBytes = 1_000_000;

/** Links are followed. A pipe or a device is never opened: reading one may not end, and opening one may do something. */
function readRegularFile(file: string): string {
  if (!statSync(file).isFile()) return notAFile(file);
  // it may have become a pipe in between, which must not block
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) return notAFile(file);
    const bytes = Buffer.alloc(mostBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(handle, bytes, length, bytes.length - length, null);
    return length > mostBytes ? `${unreadableMark}it is larger than ${mostBytes} bytes` : bytes.toString('utf8', 0, length);
  } finally {
    closeSync(handle);
  }
}

function notAFile(file: string): string {
  return `${unreadableMark}${statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? 'it is a folder' : 'it is not a regular file'}`;
}

/** The nearest folder from here upward that has a scope file. */
export function findScopeFolder(from: string): string | undefined {
  return nearest(from, hasScopeFile);
}

/**
 * The nearest folder from here upward whose scope binds: it has a scope file, or a person accepted one there and has not agreed that it is gone.
 * So no branch without a scope file ends supervision by itself.
 */
export function findSupervisedFolder(home: ChaperoneHome, from: string): string | undefined {
  return nearest(from, (folder) => binds(home, folder));
}

/** All folders from here upward whose scope binds, the nearest first. A scope file further down adds to those above; it never takes their place. */
export function findSupervisedFolders(home: ChaperoneHome, from: string): readonly string[] {
  const found: string[] = [];
  for (let folder = from; ; folder = dirname(folder)) {
    if (binds(home, folder)) found.push(folder);
    if (dirname(folder) === folder) return found;
  }
}

function binds(home: ChaperoneHome, folder: string): boolean {
  return hasScopeFile(folder) || (readAccepted(home, folder) ?? '') !== '';
}

function nearest(from: string, fits: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (fits(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function hasScopeFile(folder: string): boolean {
  return statSync(join(folder, scopeFileName), { throwIfNoEntry: false }) !== undefined;
}

/** The scope text that a person accepted last for a folder. */
export function readAccepted(home: ChaperoneHome, folder: string): string | undefined {
  try {
    const saved = parseJson(readFileSync(acceptedFile(home, folder), 'utf8'));
    return isJsonObject(saved) && textAt(saved, 'folder') === folder ? textAt(saved, 'text') : undefined;
  } catch {
    // nothing accepted, or not readable: then the file as it is may only tighten what the pack says
    return undefined;
  }
}

/** Remembers that a person accepted this text for a folder. */
export function writeAccepted(home: ChaperoneHome, folder: string, text: string): void {
  makePrivateFolder(home.accepted);
  writeDurably(acceptedFile(home, folder), `${JSON.stringify({ folder, acceptedAt: new Date().toISOString(), text }, null, 1)}\n`);
}

function acceptedFile(home: ChaperoneHome, folder: string): string {
  return join(home.accepted, `${folderId(folder)}.json`);
}
