#!/usr/bin/env node
// Stands in for the VS Code executable that @vscode/test-electron starts, and runs its tests on the rig.
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from './insideTests.mjs';

const given = process.argv.slice(2);
const valuesOf = (name) => given.filter((word) => word.startsWith(`--${name}=`)).map((word) => word.slice(name.length + 3));

function freshFolder(userData) {
  if (!userData) return undefined;
  const dir = path.join(userData, 'rig');
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
  return dir;
}

const folder = given.find((word) => !word.startsWith('-'));
const { HOME: _home, ...env } = process.env; // the rig gives VS Code a home of its own
try {
  process.exitCode = await runTests({
    extensionDevelopmentPath: valuesOf('extensionDevelopmentPath'),
    extensionTestsPath: valuesOf('extensionTestsPath')[0],
    dir: freshFolder(valuesOf('user-data-dir')[0]),
    folder: folder && path.resolve(folder),
    env,
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 99;
}
