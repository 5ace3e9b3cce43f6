// Puts an extension into the extensions folder of a server that has not been started yet.
import fs from 'node:fs';
import path from 'node:path';

// what a package of the extension would not hold, or what would make the copy slow
const leftOut = new Set(['.git', '.ci', '.vscode', 'bench', 'node_modules', 'out', 'scripts', 'src', 'test']);

// VS Code looks at the folders only while there is no list of extensions yet, which its first start writes
export function placeExtension(dir, from) {
  const manifest = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  const to = path.join(dir, 'ext', `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const isWanted = (file) => !leftOut.has(path.relative(from, file)) && !file.endsWith('.vsix');
  fs.cpSync(from, to, { recursive: true, filter: isWanted });
  return to;
}

export function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}
