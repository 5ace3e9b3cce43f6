import type { Answer, Ask, Question } from '../core/ports.ts';
import { approvalLevel } from '../core/verdict.ts';

/** A question that waits for a person. */
export type OpenQuestion = Question & {
  /** What the person must type for the level `phrase`; undefined for a plain confirmation. */
  readonly phrase?: string;
};

/** How a person answers. The queue itself makes sure that the answer fits the question's level. */
export type PersonsAnswer = { readonly kind: 'allow-once' | 'allow-session'; readonly phrase?: string } | { readonly kind: 'deny'; readonly why?: string };

/** What became of an attempt to answer. */
export type AnswerResult = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** The queue of questions that wait. */
export type Questions = {
  readonly ask: Ask;
  list(): readonly OpenQuestion[];
  answer(id: string, answer: PersonsAnswer, by: string): AnswerResult;
  /** Ends every question, and every one that comes later: the window that would show them is going away. */
  withdrawAll(): void;
};

type Waiting = { readonly question: OpenQuestion; settle(answer: Answer): void };

/**
 * Makes a queue.
 * INVARIANT: every question settles exactly once: by a person, by its expiry, or because whoever asked is gone.
 * @param changed called after each change of the list
 */
export function makeQuestions(changed: () => void): Questions {
  const waiting = new Map<string, Waiting>();
  let closed = false;
  const ask: Ask = (question, signal) => {
    const level = approvalLevel(question.decision.verdict);
    if (level === 'code' || level === 'second-person') return Promise.resolve({ kind: 'unreachable', why: `this needs \`ask:${level}\`, which this version can't ask for` });
    return new Promise((resolve) => {
      const end = (answer: Answer): void => {
        if (!waiting.delete(question.id)) return;
        clearTimeout(timer);
        signal.removeEventListener('abort', withdraw);
        resolve(answer);
        changed();
      };
      const withdraw = (): void => end({ kind: 'withdrawn' });
      const timer = setTimeout(() => end({ kind: 'expired' }), Math.max(0, question.expiresAt - Date.now()));
      waiting.set(question.id, { question: level === 'phrase' ? { ...question, phrase: phraseFor(question) } : question, settle: end });
      signal.addEventListener('abort', withdraw);
      if (signal.aborted || closed) withdraw();
      changed();
    });
  };
  return {
    ask,
    list: () => [...waiting.values()].map(({ question }) => question),
    answer: (id, answer, by) => settle(waiting.get(id), answer, by),
    withdrawAll: () => {
      closed = true;
      for (const { settle: end } of [...waiting.values()]) end({ kind: 'withdrawn' });
    },
  };
}

function settle(waiting: Waiting | undefined, answer: PersonsAnswer, by: string): AnswerResult {
  if (waiting === undefined) return { ok: false, why: 'this question is no longer open' };
  if (Date.now() >= waiting.question.expiresAt) return { ok: false, why: 'this question has expired' };
  if (answer.kind === 'deny') waiting.settle({ kind: 'deny', by, ...(answer.why ? { why: answer.why } : {}) });
  else if (waiting.question.phrase !== undefined && answer.phrase?.trim() !== waiting.question.phrase) return { ok: false, why: `type \`${waiting.question.phrase}\` to approve this` };
  else waiting.settle({ kind: answer.kind, by });
  return { ok: true };
}

/** What is at stake, in the fewest words: the operation that made the question as strict as it is. */
function phraseFor(question: Question): string {
  const strictest = question.decision.reasons.find((reason) => reason.verdict === question.decision.verdict);
  return strictest?.effect.kind === 'perform' ? strictest.effect.operation : 'approve';
}
