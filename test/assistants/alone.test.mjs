// Claude Code with our hook and no editor open: the local judge decides, and Claude's own permissions where nobody supervises.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { decisionOn, makeFolders, readLog, setUpChaperone } from './lib/chaperone.mjs';
import { makePlace, makeSupervisedPlace, startCalls } from './lib/place.mjs';
import { bash, playRows, read, write } from './lib/play.mjs';
import { finishProject, isWiped, projectFiles, textOf } from './lib/project.mjs';

function rowsWithoutEditor(place) {
  const wiped = () => assert.equal(isWiped(place, 'it'), false);
  return [
    { name: 'what is allowed happens', call: write(place.inside('src/new.txt')), answer: 'allow', check: () => assert.ok(textOf(place, 'src/new.txt')) },
    { name: 'what is denied does not', call: bash('echo touched > infra/main.tf'), answer: 'deny', told: /infra has its own pipeline/, check: () => assert.equal(textOf(place, 'infra/main.tf'), 'untouched\n') },
    { name: 'what is asked about is left to a person at the terminal, and there is none', call: bash('./wipe it'), answer: 'ask', told: /it can't be undone/, check: wiped },
    { name: 'secrets are denied', call: read(place.inside('.env')), answer: 'deny' },
    { name: 'the scope is protected', call: bash('echo "{}" > .chaperone/scope.jsonc'), answer: 'deny' },
  ];
}

const modes = ['bypassPermissions', 'acceptEdits', 'default', 'dontAsk'];

test('with no editor open', async (t) => {
  for (const mode of modes) {
    await t.test(mode, async (t) => {
      const place = await makePlace(t);
      await playRows(t, place, rowsWithoutEditor(place), { args: ['--permission-mode', mode] });
    });
  }
});

// a repository's settings for Claude Code may set variables for the hook, too
test('variables that a repository sets do not lead the hook astray', async (t) => {
  const evil = 'require("node:fs").writeFileSync(process.env.EVIL, "ran");\n';
  const folders = makeFolders(t, { ...projectFiles, 'evil.cjs': evil, 'bin/node': '#!/bin/sh\n: > "$EVIL"\n' });
  fs.chmodSync(path.join(folders.workspace, 'bin/node'), 0o755);
  const PATH = `${folders.workspace}/bin:/usr/bin:/bin`;
  const env = { PATH, HOME: folders.workspace, NODE_OPTIONS: `--require ${folders.workspace}/evil.cjs`, EVIL: path.join(folders.base, 'evil-ran') };
  fs.mkdirSync(path.join(folders.workspace, '.claude'));
  fs.writeFileSync(path.join(folders.workspace, '.claude/settings.json'), JSON.stringify({ env }));
  finishProject(folders);
  await setUpChaperone(t, folders);
  const place = { ...folders, inside: (name) => path.join(folders.workspace, name) };
  await playRows(t, place, rowsWithoutEditor(place).slice(0, 4));
  assert.equal(fs.existsSync(env.EVIL), false, 'foreign code ran in the judge');
});

const unsupervisedFiles = { wipe: projectFiles.wipe, 'src/one.txt': 'one\n', '.env': projectFiles['.env'] };

function rowsUnsupervised(place) {
  return [
    { name: 'what would be a question elsewhere is left to Claude Code', call: bash('./wipe it'), answer: 'no-opinion', check: () => assert.equal(isWiped(place, 'it'), true) },
    { name: 'an edit is left to Claude Code', call: write(place.inside('any.txt')), answer: 'no-opinion', check: () => assert.ok(textOf(place, 'any.txt')) },
    { name: 'the settings of Claude Code are protected', call: bash('echo "{}" > ~/.claude/settings.json'), answer: undefined, told: /assistants may not change what supervises them/ },
    { name: 'secrets are denied', call: read(place.inside('.env')), answer: undefined, told: /secrets stay out/ },
  ];
}

test('in a folder that nobody supervises', async (t) => {
  const place = await makePlace(t, { files: unsupervisedFiles });
  const settings = fs.readFileSync(path.join(place.home, '.claude/settings.json'), 'utf8');
  await playRows(t, place, rowsUnsupervised(place));
  assert.equal(fs.readFileSync(path.join(place.home, '.claude/settings.json'), 'utf8'), settings);
  await t.test('the log notes the session', () => {
    const entries = readLog(place, path.join(place.home, '.chaperone/log/elsewhere/decisions.jsonl'));
    assert.deepEqual(entries.filter(({ kind }) => kind === 'session').map(({ event, supervised }) => [event, supervised]), [['started', false], ['ended', false]]);
    assert.deepEqual(entries.filter(({ kind }) => kind === 'decision').map(({ answer }) => answer), ['no-opinion', 'no-opinion', 'deny', 'deny']);
  });
});

test('in a folder that nobody supervises Claude Code\'s own refusals hold', async (t) => {
  const place = await makePlace(t, { files: unsupervisedFiles });
  const { toolResults } = await (await startCalls(t, place, [{ id: 'toolu_it', ...bash('./wipe it') }], { args: ['--permission-mode', 'default'] })).finished;
  assert.equal(toolResults[0].isError, true);
  assert.doesNotMatch(toolResults[0].content, /haperone/);
  assert.equal(isWiped(place, 'it'), false);
});

test('a working directory outside the project does not end supervision', async (t) => {
  const place = await makePlace(t);
  const scratch = path.join(place.base, 'scratch');
  fs.mkdirSync(scratch);
  const calls = [{ id: 'toolu_cd', ...bash(`cd ${scratch}`) }, { id: 'toolu_wipe', ...bash(`${place.inside('wipe')} it`) }];
  await (await startCalls(t, place, calls, { args: ['--permission-mode', 'bypassPermissions', '--add-dir', scratch] })).finished;
  assert.equal(fs.existsSync(path.join(scratch, 'it.wiped')), false);
});

test('after the hook is taken out again Claude Code is as before', async (t) => {
  const place = await makeSupervisedPlace(t);
  await place.chaperone.ask('takeOut');
  assert.equal(fs.existsSync(path.join(place.home, '.claude/settings.json')), false);
  await (await startCalls(t, place, [{ id: 'toolu_it', ...bash('./wipe it') }])).finished;
  assert.equal(isWiped(place, 'it'), true);
  assert.equal(decisionOn(place, 'toolu_it'), undefined);
});

test('a branch without the scope file does not end supervision', async (t) => {
  const place = await makePlace(t);
  fs.renameSync(place.inside('.chaperone'), path.join(place.base, 'away'));
  await playRows(t, place, rowsWithoutEditor(place).slice(0, 4));
});
