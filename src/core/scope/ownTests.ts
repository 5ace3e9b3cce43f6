import type { Want } from '../action.ts';
import { analyse } from '../analyse.ts';
import { explainDecision } from '../conclusion.ts';
import { judge } from '../judge/judge.ts';
import type { JsoncDocument, TextProblem } from '../jsonc.ts';
import type { Facts } from '../ports.ts';
import { readVerdict } from './compile.ts';
import type { ScopeInForce } from './inForce.ts';
import type { ScopeFile } from './schema.ts';

type OwnTest = NonNullable<ScopeFile['tests']>[number];

/** Runs the tests that a scope file carries; each that comes out otherwise is a problem at its place. */
export function failingTests(file: ScopeFile, document: JsoncDocument, scope: ScopeInForce, facts: Facts): readonly TextProblem[] {
  return (file.tests ?? []).flatMap((test, index) => {
    const message = failure(test, scope, facts);
    return message === undefined ? [] : [{ position: document.positionOf(['tests', index]), message }];
  });
}

function failure(test: OwnTest, scope: ScopeInForce, facts: Facts): string | undefined {
  const want = wantOf(test);
  const action = { by: { assistant: 'test', session: 'test' }, id: '', tool: 'test', cwd: scope.root, wants: [want] };
  const decision = judge(analyse(action, facts), scope, { facts, granted: new Set() });
  if (decision.verdict === readVerdict(test.expect)) return undefined;
  return `this test expects \`${test.expect}\`, but the scope says \`${decision.verdict}\`: ${explainDecision(decision)}`;
}

function wantOf(test: OwnTest): Want {
  if (test.run !== undefined) return { kind: 'command', command: test.run, shell: test.shell ?? 'bash' };
  if (test.write !== undefined) return { kind: 'file', operation: 'write', path: test.write };
  if (test.delete !== undefined) return { kind: 'file', operation: 'delete', path: test.delete };
  return { kind: 'file', operation: 'read', path: test.read ?? '' };
}
