// The queue of questions: each ends exactly once, and only an answer that fits its level approves it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeQuestions } from '../../../src/broker/questions.ts';
import type { Question } from '../../../src/core/ports.ts';
import type { Verdict } from '../../../src/core/verdict.ts';

const never = new AbortController().signal;

function question(verdict: Verdict, { id = 'q', expiresAt = Date.now() + 60_000 } = {}): Question {
  const effect = { kind: 'perform', operation: 'git.rewrite-history', argv: ['git', 'push', '--force'] } as const;
  const decision = { verdict, reasons: [{ effect, verdict, rule: { layer: 'pack', id: 'x' } as const, because: 'x' }] };
  const action = { by: { assistant: 'claude-code', session: 's' }, id: '', tool: 'Bash', cwd: '/', wants: [] };
  return { id, action, decision, actionHash: '', grants: [], askedAt: Date.now(), expiresAt };
}

const phrases: readonly [string, string | undefined, boolean][] = [
  ['nothing', undefined, false],
  ['an empty text', '', false],
  ['something else', 'yes', false],
  ['in capitals', 'GIT.REWRITE-HISTORY', false],
  ['the phrase', 'git.rewrite-history', true],
  ['the phrase with blanks around', ' git.rewrite-history ', true],
];

test('a question at the level `phrase` is approved by typing what is at stake', async (t) => {
  for (const [name, phrase, ok] of phrases) {
    await t.test(name, async () => {
      const questions = makeQuestions(() => undefined);
      const answer = questions.ask(question('ask:phrase'), never);
      assert.equal(questions.list()[0]?.phrase, 'git.rewrite-history');
      const result = questions.answer('q', { kind: 'allow-once', ...(phrase === undefined ? {} : { phrase }) }, 'me');
      assert.equal(result.ok, ok);
      assert.equal(questions.list().length, ok ? 0 : 1);
      if (!ok) questions.answer('q', { kind: 'deny' }, 'me');
      assert.equal((await answer).kind, ok ? 'allow-once' : 'deny');
    });
  }
});

test('a level that can\'t be asked for yet is never approved', async () => {
  for (const verdict of ['ask:code', 'ask:second-person'] as const) {
    const questions = makeQuestions(() => undefined);
    assert.equal((await questions.ask(question(verdict), never)).kind, 'unreachable');
    assert.deepEqual(questions.list(), []);
  }
});

test('of two answers the first counts', async () => {
  const questions = makeQuestions(() => undefined);
  const answer = questions.ask(question('ask:confirm'), never);
  assert.deepEqual(questions.answer('q', { kind: 'deny' }, 'me'), { ok: true });
  assert.deepEqual(questions.answer('q', { kind: 'allow-once' }, 'me'), { ok: false, why: 'this question is no longer open' });
  assert.deepEqual(await answer, { kind: 'deny', by: 'me' });
});

const endings: readonly [string, (questions: ReturnType<typeof makeQuestions>) => Promise<unknown>, string][] = [
  ['it expires', (questions) => questions.ask(question('ask:confirm', { expiresAt: Date.now() + 30 }), never), 'expired'],
  ['it has expired before it is shown', (questions) => questions.ask(question('ask:confirm', { expiresAt: 0 }), never), 'expired'],
  ['whoever asked is gone', (questions) => questions.ask(question('ask:confirm'), AbortSignal.timeout(10)), 'withdrawn'],
  ['whoever asked was gone before', (questions) => questions.ask(question('ask:confirm'), AbortSignal.abort()), 'withdrawn'],
  ['the window closes', (questions) => withdrawn(questions), 'withdrawn'],
  ['the window has closed before', (questions) => askedTooLate(questions), 'withdrawn'],
];

function withdrawn(questions: ReturnType<typeof makeQuestions>): Promise<unknown> {
  const answer = questions.ask(question('ask:confirm'), never);
  questions.withdrawAll();
  return answer;
}

function askedTooLate(questions: ReturnType<typeof makeQuestions>): Promise<unknown> {
  questions.withdrawAll();
  return questions.ask(question('ask:confirm', { expiresAt: Date.now() + 2_000 }), never);
}

test('a question ends without a person', async (t) => {
  for (const [name, ask, kind] of endings) {
    await t.test(name, async () => {
      const questions = makeQuestions(() => undefined);
      const answer = (await ask(questions)) as { kind: string };
      assert.equal(answer.kind, kind);
      assert.deepEqual(questions.list(), []);
      assert.equal(questions.answer('q', { kind: 'allow-once' }, 'me').ok, false);
    });
  }
});

test('an answer after the time is up is not taken, even before the timer has fired', () => {
  const questions = makeQuestions(() => undefined);
  void questions.ask(question('ask:confirm', { expiresAt: Date.now() + 5 }), never);
  for (const end = Date.now() + 20; Date.now() < end; );
  assert.deepEqual(questions.answer('q', { kind: 'allow-once' }, 'me'), { ok: false, why: 'this question has expired' });
});
