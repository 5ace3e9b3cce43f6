// What a person's answer covers: exactly the action that was shown, for exactly that session.
import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type SupervisedPlace, bash, firstQuestion, newSupervisedPlace, payloadOf, readLog, send, write, writeFiles } from './rig.ts';

async function allowForSession(place: SupervisedPlace, call: () => Promise<unknown>): Promise<void> {
  const asked = call();
  place.broker.answer((await firstQuestion(place.broker)).id, { kind: 'allow-session' });
  await asked;
}

type Ask = (place: SupervisedPlace) => Promise<{ readonly decision: string | undefined }>;

/** After `git push origin main` was allowed for the session. */
const afterGrant: readonly [string, Ask, 'allow' | 'deny'][] = [
  ['the same command', (place) => bash(place, 'git push origin main'), 'allow'],
  ['the same command, written otherwise', (place) => bash(place, 'git   push "origin" main'), 'allow'],
  ['to another branch', (place) => bash(place, 'git push origin other'), 'deny'],
  ['with force', (place) => bash(place, 'git push --force origin main'), 'deny'],
  ['with something else', (place) => bash(place, 'git push origin main && frobnicate'), 'deny'],
  ['with something denied', (place) => bash(place, 'git push origin main && echo x > infra/a'), 'deny'],
  ['by another session', (place) => bash(place, 'git push origin main', { session_id: 's2' }), 'deny'],
  ['by a session of another assistant', (place) => send(place, payloadOf(place, 'Bash', { command: 'git push origin main' }), { assistant: 'rehearsal' }), 'deny'],
  ['by a sub-agent of the session', (place) => bash(place, 'git push origin main', { agent_id: 'a1' }), 'allow'],
  ['after the grants were taken back', (place) => revokedPush(place), 'deny'],
];

function revokedPush(place: SupervisedPlace): ReturnType<typeof bash> {
  for (const session of place.broker.sessions()) place.broker.revokeGrants(session);
  return bash(place, 'git push origin main');
}

test('a grant covers exactly what was asked', async (t) => {
  const place = await newSupervisedPlace(t, 0.3);
  await allowForSession(place, () => bash(place, 'git push origin main'));
  for (const [name, ask, decision] of afterGrant) {
    await t.test(name, async () => assert.equal((await ask(place)).decision, decision));
  }
});

test('a grant ends with its session', async (t) => {
  const place = await newSupervisedPlace(t, 0.3);
  await allowForSession(place, () => write(place, 'notes/n.txt'));
  assert.equal((await write(place, 'notes/n.txt')).decision, 'allow');
  await send(place, payloadOf(place, '', {}, { hook_event_name: 'SessionEnd' }), { event: 'SessionEnd' });
  assert.deepEqual(place.broker.sessions(), []);
  assert.equal((await write(place, 'notes/n.txt')).decision, 'deny');
});

test('a person who refuses grants nothing, and what was allowed once is asked again', async (t) => {
  const place = await newSupervisedPlace(t, 0.3);
  for (const kind of ['deny', 'allow-once'] as const) {
    const asked = write(place, 'notes/n.txt');
    place.broker.answer((await firstQuestion(place.broker)).id, { kind });
    assert.equal((await asked).decision, kind === 'deny' ? 'deny' : 'allow');
    assert.equal((await write(place, 'notes/n.txt')).decision, 'deny');
  }
});

const swaps: readonly [string, (place: SupervisedPlace) => void][] = [
  ['a link that leads elsewhere now', ({ workspace }) => (rmSync(join(workspace, 'notes/link')), symlinkSync('../infra', join(workspace, 'notes/link')))],
  ['a folder that has become a link', ({ workspace }) => (renameSync(join(workspace, 'notes/plain'), join(workspace, 'notes/old')), symlinkSync('../../', join(workspace, 'notes/plain')))],
  ['a file that has become a link', ({ workspace }) => symlinkSync('../../infra/x.tf', join(workspace, 'notes/plain/x'))],
];
const targets = ['notes/link/x', 'notes/plain/x', 'notes/plain/x'];

test('an approval is void when its target has changed on disk meanwhile', async (t) => {
  for (const [index, [name, swap]] of swaps.entries()) {
    await t.test(name, async (t) => {
      const place = await newSupervisedPlace(t);
      writeFiles(place.workspace, { 'notes/real/a.txt': 'a', 'notes/plain/a.txt': 'a', 'infra/main.tf': 'x' });
      symlinkSync('real', join(place.workspace, 'notes/link'));
      const asked = write(place, targets[index] ?? '');
      const { id } = await firstQuestion(place.broker);
      swap(place);
      place.broker.answer(id, { kind: 'allow-session' });
      const { decision, reason } = await asked;
      assert.equal(decision, 'deny');
      assert.match(reason, /changed on disk while the question was open; try again/);
      assert.deepEqual(place.broker.sessions().map(({ grants }) => grants), [0]);
    });
  }
});

test('the log names who answered, and the question is in it before the answer', async (t) => {
  const place = await newSupervisedPlace(t);
  const asked = write(place, 'notes/n.txt');
  const { id } = await firstQuestion(place.broker);
  assert.equal(readLog(place).at(-1)?.kind, 'question');
  place.broker.answer(id, { kind: 'deny', why: 'write it into src' });
  assert.match((await asked).reason, /the developer refused: write it into src/);
  const last = readLog(place).at(-1);
  assert.deepEqual(last?.kind === 'decision' && [last.answer, last.decidedBy], ['deny', 'person tester']);
});
