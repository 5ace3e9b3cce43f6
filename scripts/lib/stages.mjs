// What `npm test` runs, in this order. `command` returns nothing where there is nothing to do.
import fs from 'node:fs';
import { findFiles } from './findFiles.mjs';

const node = (...args) => [process.execPath, args];
const npm = (...args) => ['npm', args];

const modifiedAt = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
// npm writes its own note of what it installed
const isInstalled = () => modifiedAt('node_modules/.package-lock.json') >= modifiedAt('package-lock.json');

const hasTests = (suite, ending) => findFiles(`test/${suite}`, ending, { deep: true }).length > 0;
const suite = (name) => () => hasTests(name, '.test.mjs') && node('scripts/lib/runSuite.mjs', name);

// `counts` is false for stages that hold no tests; `needs` are stages without which this one means nothing
export const stages = [
  {
    name: 'dependencies',
    counts: false,
    limitSeconds: 600,
    command: () => !isInstalled() && npm('ci', '--no-fund', '--no-audit', '--loglevel=error'),
  },
  { name: 'typecheck', counts: false, limitSeconds: 300, command: () => npm('run', '--silent', 'typecheck') },
  { name: 'build', counts: false, limitSeconds: 300, command: () => npm('run', '--silent', 'build') },
  { name: 'native', limitSeconds: 300, command: () => fs.existsSync('native/hook/go.mod') && node('scripts/lib/runGoTests.mjs') },
  { name: 'unit', limitSeconds: 300, command: () => node('scripts/test-unit.mjs') },
  { name: 'corpus', limitSeconds: 300, command: suite('corpus') },
  {
    name: 'editor',
    limitSeconds: 900,
    needs: ['build'],
    command: () => hasTests('editor', '.test.ts') && node('scripts/lib/runEditorTests.mjs'),
  },
  { name: 'ui', limitSeconds: 1800, needs: ['build'], command: suite('ui') },
  { name: 'assistants', limitSeconds: 1200, needs: ['build'], command: suite('assistants') },
];
