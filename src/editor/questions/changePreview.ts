import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { Change } from '../../core/action.ts';
import type { VirtualDocuments } from '../documents.ts';
import type { AskedQuestion } from '../supervisions.ts';

/** Larger files are not compared, in bytes. */
const largestFile = 5_000_000;

/** Shows a file as it is beside the file as the assistant's edit would leave it. Nothing is written. */
export async function showChange({ question }: AskedQuestion, number: number, documents: VirtualDocuments): Promise<void> {
  const want = question.action.wants[number];
  if (want?.kind !== 'file' || want.change === undefined) return;
  const file = resolve(question.action.cwd, want.path);
  const name = basename(file);
  const now = await readText(file);
  const would = applyChange(now, want.change);
  const title = would.found ? `${name}: now ↔ as it would be` : `${name}: the text to replace is not in the file`;
  await vscode.commands.executeCommand('vscode.diff', documents.put(name, now), documents.put(name, would.text), title, { preview: true });
}

/** The text after a change. Where the text to replace is not found, a page that says so and shows what was meant. */
export function applyChange(now: string, change: Change): { readonly text: string; readonly found: boolean } {
  if (change.kind === 'whole') return { text: change.content, found: true };
  const { before, after, everywhere } = change;
  if (before === '' && now === '') return { text: after, found: true };
  if (before === '' || !now.includes(before)) return { text: notFound(before, after), found: false };
  // functions as replacements: a `$` in the new text is nothing but a `$`
  return { text: everywhere ? now.replaceAll(before, () => after) : now.replace(before, () => after), found: true };
}

function notFound(before: string, after: string): string {
  return `The text that this edit would replace is not in the file as it is now, so the edit would fail, or the file will change before it.\n\n--- it looks for ---\n${before}\n\n--- and would put ---\n${after}\n`;
}

/** The text of a file. Only a plain file of sensible size is opened: reading a pipe would never end. */
async function readText(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Error(`\`${file}\` is not a plain file`);
    if (found.size > largestFile) throw new Error(`\`${file}\` is too large to compare, ${found.size} bytes`);
    return await readFile(file, 'utf8');
  } catch (error) {
    // a file that is not there yet is compared with nothing; every other trouble is worth a word
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
