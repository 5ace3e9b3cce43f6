import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject, parseJson, textAt } from '../core/json.ts';
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
    return { file, text: readFileSync(file, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { file, text: `unreadable: ${String(code)}` };
  }
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
  return nearest(from, (folder) => hasScopeFile(folder) || (readAccepted(home, folder) ?? '') !== '');
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
    // nothing accepted, or not readable: then nothing counts as accepted, which is the stricter of the two
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
