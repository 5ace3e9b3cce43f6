// A real folder tree for a test: `a/b.ts` is a file, `a/` a folder, `a -> b` a link.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import type { Facts } from '../../../src/core/ports.ts';
import { machineFacts } from '../../../src/host/facts.ts';

/** A project and a home folder beside it, both empty but for what the test asked for. */
export type Tree = { readonly base: string; readonly root: string; readonly home: string; facts(): Facts };

/** Makes a tree that lives until the file's tests are over. Entries are seen from the project folder. */
export function makeTree(entries: readonly string[]): Tree {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'chaperone-tree-')));
  after(() => rmSync(base, { recursive: true, force: true }));
  const [root, home] = [join(base, 'project'), join(base, 'home')];
  for (const folder of [root, home]) mkdirSync(folder);
  for (const entry of entries) makeEntry(root, entry);
  return { base, root, home, facts: () => machineFacts(home) };
}

function makeEntry(root: string, entry: string): void {
  const [path = '', target] = entry.split(' -> ');
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  if (target !== undefined) symlinkSync(target, full);
  else if (path.endsWith('/')) mkdirSync(full, { recursive: true });
  else writeFileSync(full, `content of ${path}\n`);
}

/** A text with the tree's own folders made short: the project is left out, the home folder is `<home>`, the folder around both `^`. */
export function shorten(text: string, { base, root, home }: Tree): string {
  return text.replaceAll(`${root}/`, '').replaceAll(root, '.').replaceAll(home, '<home>').replaceAll(base, '^');
}
