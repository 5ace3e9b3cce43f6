// The check of protection says what is true: it agrees with what Claude Code then does.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makePlace, makeSupervisedPlace, startCalls } from './lib/place.mjs';
import { bash } from './lib/play.mjs';
import { isWiped } from './lib/project.mjs';

const switchOff = (folder, name) => (place) => {
  fs.mkdirSync(path.join(place[folder], '.claude'), { recursive: true });
  const file = path.join(place[folder], '.claude', name);
  const before = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, JSON.stringify({ ...before, disableAllHooks: true }));
};
const changeSettings = (change) => (place) => {
  const file = path.join(place.home, '.claude/settings.json');
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
};
const bin = (place, name) => path.join(place.home, '.chaperone/bin', name);

// what is done to it, the step that must fail, and whether an action that is denied then happens all the same
const rows = [
  ['nothing is wrong', () => {}, undefined, false],
  ['the project switches hooks off', switchOff('workspace', 'settings.json'), 'nothing switches hooks off', true],
  ['the project\'s local settings switch hooks off', switchOff('workspace', 'settings.local.json'), 'nothing switches hooks off', true],
  ['the person\'s settings switch hooks off', switchOff('home', 'settings.json'), 'nothing switches hooks off', true],
  ['a comment stands in the settings', changeSettings((text) => `// mine\n${text}`), 'Claude Code can read its settings', true],
  ['a comma too many stands in the settings', changeSettings((text) => text.replace(/\}\s*$/, ',}')), 'Claude Code can read its settings', true],
  ['a byte order mark stands before the settings', changeSettings((text) => `\u{feff}${text}`), undefined, false],
  ['the hook was taken out', (place) => place.chaperone.ask('takeOut'), 'the hook is installed', true],
  ['the client is missing', (place) => fs.rmSync(bin(place, 'chaperone-hook')), 'a harmless command passes', false],
  ['no window is open', (place) => place.chaperone.ask('stop'), 'an open window answers', false],
];

test('the check of protection', async (t) => {
  for (const [name, breakIt, failing, happens] of rows) {
    await t.test(name, async (t) => {
      const place = await makeSupervisedPlace(t);
      await breakIt(place);
      const report = await place.chaperone.ask('protection', place.workspace);
      assert.equal(report.ok, failing === undefined, JSON.stringify(report));
      if (failing) assert.ok(report.steps.some((step) => step.name === failing && !step.ok), JSON.stringify(report));
      await (await startCalls(t, place, [bash('echo touched > infra/main.tf')])).finished;
      assert.equal(fs.readFileSync(place.inside('infra/main.tf'), 'utf8') === 'touched\n', happens);
    });
  }
});

test('the check of protection executes nothing', async (t) => {
  const place = await makePlace(t);
  const scope = fs.readFileSync(place.inside('.chaperone/scope.jsonc'), 'utf8');
  await place.chaperone.ask('protection', place.workspace);
  assert.equal(fs.readFileSync(place.inside('.chaperone/scope.jsonc'), 'utf8'), scope);
  assert.equal(isWiped(place, 'it'), false);
});
