// Files below a folder whose names end in one way, in a stable order; none where there is no such folder.
import fs from 'node:fs';
import path from 'node:path';

export function findFiles(folder, ending, { deep = false } = {}) {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, { recursive: deep }).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => path.join(folder, name));
}
