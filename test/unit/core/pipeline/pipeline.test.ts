// The way one action takes: the record before the answer, a person where one is needed, and a refusal wherever something fails.
import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Action } from '../../../../src/core/action.ts';
import type { LogEntry } from '../../../../src/core/log/entry.ts';
import { supervise } from '../../../../src/core/pipeline.ts';
import type { Answer, Ports, Question } from '../../../../src/core/ports.ts';
import { effectKey } from '../../../../src/core/effect.ts';
import { sha256 } from '../../../../src/host/home.ts';
import { decide, inForce, sampleScope, scopeOf, wantOf } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', 'notes/a.md']);
const scope = scopeOf(sampleScope, tree);

/** Ports that note what was asked of them, in order; all real but the person and the log. */
function record(answer: Answer | (() => Answer | Promise<Answer>), more: Partial<Ports> = {}): { ports: Ports; steps: string[]; entries: LogEntry[]; questions: Question[] } {
  const [steps, entries, questions]: [string[], LogEntry[], Question[]] = [[], [], []];
  const ports: Ports = {
    facts: tree.facts,
    scope,
    granted: () => new Set(),
    ask: async (question) => {
      steps.push('ask');
      questions.push(question);
      return typeof answer === 'function' ? answer() : answer;
    },
    log: { append: async (entry) => void (steps.push(entry.kind), entries.push(entry)) },
    now: () => 1000,
    deadline: 2000,
    hash: sha256,
    newId: () => 'q1',
    ...more,
  };
  return { ports, steps, entries, questions };
}

const action = (want: string): Action => ({ by: { assistant: 'test', session: 's' }, id: '1', tool: 'Test', cwd: tree.root, wants: [wantOf(want)] });

async function run(want: string, { ports, steps }: ReturnType<typeof record>): Promise<string> {
  const { answer } = await supervise(action(want), ports, new AbortController().signal);
  return [...steps, answer].join(', ');
}

const never = (): Answer => assert.fail('nobody should be asked');

const rows: [name: string, want: string, answer: Answer | (() => Answer), steps: string][] = [
  ['allowed', 'write src/a.ts', never, 'decision, allow'],
  ['denied', 'write infra/main.tf', never, 'decision, deny'],
  ['asked and allowed once', 'write README.md', { kind: 'allow-once', by: 'me' }, 'question, ask, decision, allow'],
  ['asked and allowed for the session', 'write README.md', { kind: 'allow-session', by: 'me' }, 'question, ask, decision, allow'],
  ['asked and denied', 'write README.md', { kind: 'deny', by: 'me' }, 'question, ask, decision, deny'],
  ['asked and denied with a reason', 'write README.md', { kind: 'deny', by: 'me', why: 'not now' }, 'question, ask, decision, deny'],
  ['asked, and nobody answers in time', 'write README.md', { kind: 'expired' }, 'question, ask, decision, deny'],
  ['asked, and the assistant is gone', 'write README.md', { kind: 'withdrawn' }, 'question, ask, decision, deny'],
  ['asked, and there is nobody', 'write README.md', { kind: 'unreachable', why: 'no window' }, 'question, ask, decision, deny'],
  ['asked by the assistant itself', 'write README.md', { kind: 'assistant-asks' }, 'question, ask, decision, ask'],
  ['unknown', 'unknown', { kind: 'deny', by: 'me' }, 'question, ask, decision, deny'],
];
for (const [name, want, answer, steps] of rows) test(`${name} - ${steps}`, async () => assert.equal(await run(want, record(answer)), steps));

const failing: [name: string, want: string, more: Partial<Ports>, steps: string][] = [
  ['the log of an allowed action fails', 'write src/a.ts', { log: { append: () => Promise.reject(new Error('disk full')) } }, 'deny'],
  ['the log throws', 'write src/a.ts', { log: { append: () => { throw new Error('closed'); } } }, 'deny'],
  ['the log of a question fails, so nobody is asked', 'write README.md', { log: { append: () => Promise.reject(new Error('disk full')) } }, 'deny'],
  ['asking throws', 'write README.md', { ask: () => Promise.reject(new Error('window closed')) }, 'question, deny'],
  ['the facts throw', 'write src/a.ts', { facts: () => { throw new Error('no disk'); } }, 'deny'],
  ['the hash throws', 'write README.md', { hash: () => { throw new Error('no hash'); } }, 'deny'],
  ['the grants throw', 'write src/a.ts', { granted: () => { throw new Error('gone'); } }, 'deny'],
];
for (const [name, want, more, steps] of failing) test(`${name} - ${steps}`, async () => assert.equal(await run(want, record(never, more)), steps));

test('the log of a decision that a person allowed fails - deny', async () => {
  const recorded = record({ kind: 'allow-once', by: 'me' });
  const append = async (entry: LogEntry): Promise<void> => (entry.kind === 'decision' ? assert.fail('disk full') : undefined);
  assert.equal(await run('write README.md', { ...recorded, ports: { ...recorded.ports, log: { append } } }), 'ask, deny');
});

test('the answer waits for the record', async () => {
  let written = false;
  const slow = { append: () => new Promise<void>((resolve) => setTimeout(() => resolve(void (written = true)), 20)) };
  await supervise(action('write src/a.ts'), record(never, { log: slow }).ports, new AbortController().signal);
  assert.equal(written, true);
});

test('what would be touched changes while a person is asked - deny', async () => {
  const recorded = record(() => {
    rmSync(join(tree.root, 'notes'), { recursive: true });
    symlinkSync('infra', join(tree.root, 'notes'));
    return { kind: 'allow-once', by: 'me' };
  });
  assert.equal(await run('write notes/main.tf', recorded), 'question, ask, decision, deny');
  const [, decision] = recorded.entries;
  assert.match(decision?.kind === 'decision' ? decision.told : '', /changed on disk while the question was open/);
});

test('a person allows it after the deadline - deny', async () => {
  const times = [1000, 2001];
  assert.equal(await run('write README.md', record({ kind: 'allow-once', by: 'me' }, { now: () => times.shift() ?? 9999 })), 'question, ask, decision, deny');
});

test('a question is bound to the action and its effects', async () => {
  const questions = await Promise.all(['write README.md', 'write LICENSE', 'write ./README.md'].map(async (want) => {
    const recorded = record({ kind: 'deny', by: 'me' });
    await run(want, recorded);
    return recorded.questions[0];
  }));
  assert.equal(new Set(questions.map((question) => question?.actionHash)).size, 3);
  const [{ id, askedAt, expiresAt, grants }] = questions as [Question];
  assert.deepEqual({ id, askedAt, expiresAt, grants }, { id: 'q1', askedAt: 1000, expiresAt: 2000, grants: decide('write README.md', scope, tree).reasons.map(({ effect }) => effectKey(effect)) });
});

const grants: readonly [want: string, granted: boolean][] = [
  ['write README.md', true],
  ['frobnicate a', true],
  ['unknown', false],
  ['frobnicate "$X"', false],
  ['write /proc/self/cwd/README.md', false],
  ['fetch https://a@b@c.test/', false],
];
for (const [want, granted] of grants)
  test(`allowed for the session: ${want} - ${granted ? 'granted' : 'once'}`, async () => {
    const recorded = record({ kind: 'allow-session', by: 'me' });
    const { reason } = await supervise(action(want), recorded.ports, new AbortController().signal);
    assert.equal((recorded.questions[0]?.grants.length ?? 0) > 0, granted);
    assert.equal(reason, `approved by the developer for this ${granted ? 'session' : 'once'}`);
  });

test('the scope becomes stricter while a person is asked - deny', async () => {
  const stricter = scopeOf('{ "version": 1, "files": [{ "paths": ["README.md"], "write": "deny" }] }', tree);
  for (const [now, answer] of [[scope, 'allow'], [stricter, 'deny']] as const) {
    const recorded = record({ kind: 'allow-once', by: 'me' }, { scopeNow: () => now });
    assert.equal(await run('write README.md', recorded), `question, ask, decision, ${answer}`);
  }
});

test('what a person granted is not asked again', async () => {
  const recorded = record(never, { granted: () => new Set(decide('write README.md', scope, tree).reasons.map(({ effect }) => effectKey(effect))) });
  assert.equal(await run('write README.md', recorded), 'decision, allow');
});

test('a folder that nobody supervises - nobody is asked', async () => {
  const unsupervised = inForce(tree, { supervised: false });
  assert.equal(await run('frobnicate', record(never, { scope: unsupervised })), 'decision, no-opinion');
  assert.equal(await run('write .git/config', record(never, { scope: unsupervised })), 'decision, deny');
});

test('the record says who decided, by which rule, and holds no secret', async () => {
  const recorded = record({ kind: 'deny', by: 'me', why: 'use TOKEN=abcdef123' });
  await run('frobnicate --password hunter22', recorded);
  const [, decision] = recorded.entries;
  assert.deepEqual(decision, {
    kind: 'decision', by: { assistant: 'test', session: 's' }, verdict: 'ask:confirm', answer: 'deny', decidedBy: 'person me', told: 'the developer refused: use TOKEN=<secret>',
    action: { id: '1', tool: 'Test', cwd: tree.root, what: ['frobnicate --password <secret>'] },
    reasons: [{ effect: 'run frobnicate --password <secret>', verdict: 'ask:confirm', rule: `default defaults.run ${tree.root}/.chaperone/scope.jsonc:20:67`, because: 'what `frobnicate` would do with these words is not known' }],
  });
});
