// Where a program is on this machine, or undefined.
import fs from 'node:fs';
import path from 'node:path';

const otherNames = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
};

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// $CHROMIUM, $GO and so on name a program that is not on the PATH
export function findProgram(name) {
  const given = process.env[name.toUpperCase()];
  if (given && isExecutable(given)) return given;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'].filter(Boolean);
  const candidates = (otherNames[name] ?? [name]).flatMap((alias) => folders.map((folder) => path.join(folder, alias)));
  return candidates.find(isExecutable);
}
