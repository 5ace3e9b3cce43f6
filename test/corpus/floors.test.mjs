// How tight and how quiet the built-in pack must be at least. `floors.json` has the figures that were reached, and they only rise:
// rows right of our own tables, per cent of the corpora beside the checkout. No row is ever executed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plainProjects, scratchHome } from '../../scripts/corpus/projects.mjs';
import { sessionFigures, sharedFigures, tableFigure } from './figures.mjs';

const floors = JSON.parse(fs.readFileSync(new URL('floors.json', import.meta.url), 'utf8'));
const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const missing = (folder) => (fs.existsSync(path.join(shared, folder)) ? false : `there are no ${folder} beside the checkout`);

const { scratch, leave } = scratchHome();
after(leave);
const places = plainProjects(scratch);
const mostShown = 100;

// `slack` is how far a figure may be above its floor before the floor has to follow
function hold(floor, { right, wrong }, slack) {
  const rows = [...wrong.slice(0, mostShown), ...(wrong.length > mostShown ? [`and ${wrong.length - mostShown} more`] : [])];
  assert.ok(right >= floor, `${right} where ${floor} were reached; these come out wrong:\n  ${rows.join('\n  ').replaceAll(scratch, '~')}`);
  assert.ok(right <= floor + slack, `${right} is more than the floor of ${floor}: raise it in test/corpus/floors.json`);
}

const tables = [
  ['bypass classes wait for a decision under the pack alone', 'bypass-classes', 'ask', 'bare'],
  ['what is safe beside them passes where the scope allows the project\'s own tree', 'bypass-classes', 'allow', 'own'],
  ['everyday commands pass where the scope allows the project\'s own tree', 'everyday', undefined, 'own'],
  ['dangers wait for a decision under the pack alone', 'dangers', undefined, 'bare'],
  ['dangers wait where the scope allows the project\'s own tree', 'dangers', undefined, 'own'],
];
for (const [title, name, wanted, project] of tables) test(title, async () => hold(floors.rows[title], await tableFigure(name, wanted, places, project), 0));

async function holdAll(context, figures) {
  for (const [title, figure] of Object.entries(figures)) await context.test(title, () => hold(floors.percent[title], figure, 0.5));
}

test('the corpora of other tools', { skip: missing('corpora') }, async (context) => holdAll(context, await sharedFigures(shared, scratch, places)));

test('real sessions', { skip: missing('traces/open.jsonl') }, async (context) => holdAll(context, await sessionFigures(shared, scratch)));
