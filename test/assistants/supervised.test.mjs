// Claude Code in a supervised folder, with permissions skipped: what the scope allows and what it denies, by every route.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readLog } from './lib/chaperone.mjs';
import { bash, edit, playRows, read, write } from './lib/play.mjs';
import { makeSupervisedPlace, startCalls } from './lib/place.mjs';
import { textOf } from './lib/project.mjs';

async function makeSupervised(t) {
  const place = await makeSupervisedPlace(t, { approvalSeconds: 2 });
  fs.symlinkSync('../infra', place.inside('src/link'));
  fs.symlinkSync('../.env', place.inside('src/secrets'));
  return place;
}

const inScope = /in scope for writing: src\/\*\*/;
const denied = /infra has its own pipeline \[rule files\[1\] in \.chaperone\/scope\.jsonc:5\]/;
const protectedFile = /assistants may not change what supervises them.*\[rule self-protection\]/;
const secret = /secrets stay out of an assistant's sight/;

function deniedByScope(place) {
  const check = () => assert.equal(textOf(place, 'infra/main.tf'), 'untouched\n');
  const row = (name, call) => ({ name: `infra: ${name}`, call, answer: 'deny', told: denied, check });
  const file = place.inside('infra/main.tf');
  return [
    { ...row('a new file by Write', write(place.inside('infra/new.tf'))), check: () => assert.equal(textOf(place, 'infra/new.tf'), undefined) },
    { ...row('says what would be in scope', write(file)), told: inScope },
    row('Edit', edit(file, 'untouched', 'touched')),
    row('sed -i', bash("sed -i 's/untouched/touched/' infra/main.tf")),
    row('a redirection', bash('echo touched > infra/main.tf')),
    row('a redirection after cd', bash('cd infra && echo touched > main.tf')),
    row('cp', bash('cp src/one.txt infra/main.tf')),
    row('mv', bash('mv src/one.txt infra/main.tf')),
    row('tee', bash('echo touched | tee infra/main.tf')),
    row('a heredoc', bash('cat > infra/main.tf <<END\ntouched\nEND')),
    row('a shell in a shell', bash("bash -c 'echo touched > infra/main.tf'")),
    row('a substitution', bash('echo $(echo touched > infra/main.tf)')),
    row('a link that leads there', bash('echo touched > src/link/main.tf')),
    row('rm', bash('rm infra/main.tf')),
    row('in the background', { name: 'Bash', input: { ...bash('echo touched > infra/main.tf').input, run_in_background: true } }),
  ];
}

function selfProtection(place) {
  const scope = place.inside('.chaperone/scope.jsonc');
  const settings = path.join(place.home, '.claude/settings.json');
  const client = path.join(place.home, '.chaperone/bin/chaperone-hook');
  const before = new Map([scope, settings, client].map((file) => [file, fs.readFileSync(file)]));
  const check = () => before.forEach((bytes, file) => assert.deepEqual(fs.readFileSync(file), bytes, file));
  const row = (name, call) => ({ name: `self-protection: ${name}`, call, answer: 'deny', told: protectedFile, check });
  return [
    row('the scope by Write', write(scope, '{ "version": 1 }')),
    row('the scope by Edit', edit(scope, 'deny', 'allow')),
    row('the scope by sed', bash('sed -i s/deny/allow/ .chaperone/scope.jsonc')),
    row('the scope moved away', bash('mv .chaperone elsewhere')),
    row('the settings by Write', write(settings, '{}')),
    row('the settings by a redirection', bash('echo "{}" > ~/.claude/settings.json')),
    row('the settings, with HOME spelled out', bash(`cp src/one.txt ${settings}`)),
    row('the client removed', bash('rm -f ~/.chaperone/bin/chaperone-hook')),
    row('the client made useless', bash('chmod 000 ~/.chaperone/bin/chaperone-hook')),
    row('settings of the project', write(place.inside('.claude/settings.json'), '{ "disableAllHooks": true }')),
  ];
}

function others(place) {
  const one = place.inside('src/one.txt');
  return [
    { name: 'Read in scope passes', call: read(one), answer: 'allow', told: /one/ },
    { name: 'Write in scope happens', call: write(place.inside('src/new.txt')), answer: 'allow', check: () => assert.equal(textOf(place, 'src/new.txt'), 'written by the assistant\n') },
    { name: 'Edit in scope happens', call: edit(one, 'one', 'two'), answer: 'allow', check: () => assert.equal(textOf(place, 'src/one.txt'), 'two\n') },
    { name: 'a command in scope happens', call: bash('cp src/one.txt src/copy.txt'), answer: 'allow', check: () => assert.equal(textOf(place, 'src/copy.txt'), 'two\n') },
    { name: 'Read of .env is denied', call: read(place.inside('.env')), answer: 'deny', told: secret },
    { name: 'cat of .env is denied', call: bash('cat .env'), answer: 'deny', told: secret, check: ({ content }) => assert.doesNotMatch(content, /hunter2/) },
    { name: 'a link to .env is denied', call: bash('ln -s ../.env src/env && cat src/env'), answer: 'deny', told: secret },
    { name: 'a link that was there before is followed', call: bash('cat src/secrets'), answer: 'deny', told: secret },
  ];
}

// Claude Code lets Edit and Write replace only what it has read
const readFirst = ({ inside, home }) =>
  [inside('infra/main.tf'), inside('.chaperone/scope.jsonc'), path.join(home, '.claude/settings.json')].map((file) => ({ name: `Read of ${path.basename(file)} passes`, call: read(file), answer: 'allow' }));

test('what the scope allows and denies', async (t) => {
  const place = await makeSupervised(t);
  await playRows(t, place, [...readFirst(place), ...deniedByScope(place), ...selfProtection(place), ...others(place)]);
  await t.test('nobody was asked', () => assert.deepEqual(readLog(place).filter(({ kind }) => kind === 'question'), []));
});

test('several calls in one turn each get their own answer', async (t) => {
  const place = await makeSupervised(t);
  const calls = [
    { id: 'toolu_a', ...write(place.inside('src/a.txt')) },
    { id: 'toolu_b', ...write(place.inside('infra/b.txt')) },
    { id: 'toolu_c', ...bash('./wipe c') },
    { id: 'toolu_d', ...write(place.inside('src/d.txt')) },
  ];
  const { toolResults } = await (await startCalls(t, place, calls)).finished;
  assert.deepEqual(toolResults.map(({ id, isError }) => [id, isError]), [['toolu_a', false], ['toolu_b', true], ['toolu_c', true], ['toolu_d', false]]);
  const expected = [['src/a.txt', true], ['infra/b.txt', false], ['c.wiped', false], ['src/d.txt', true]];
  for (const [name, there] of expected) assert.equal(textOf(place, name) !== undefined, there, name);
});

test('the log says who did what, and how it ended', async (t) => {
  const place = await makeSupervised(t);
  await playRows(t, place, [{ name: 'a command', call: bash('cp src/one.txt src/two.txt'), answer: 'allow' }]);
  const entries = readLog(place);
  assert.deepEqual(entries.map(({ kind, event, outcome }) => [kind, event ?? outcome].filter(Boolean).join(' ')), ['session started', 'decision', 'outcome done', 'session ended']);
  assert.deepEqual([...new Set(entries.map(({ by }) => by.assistant))], ['claude-code']);
  assert.equal(new Set(entries.map(({ by }) => by.session)).size, 1);
});
