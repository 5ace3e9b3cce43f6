import { analyse } from '../../src/core/analyse.ts';
import type { Decision } from '../../src/core/decision.ts';
import { judge } from '../../src/core/judge/judge.ts';
import { governAsWritten } from '../../src/core/scope/govern.ts';
import { machineFacts } from '../../src/host/facts.ts';
import { sha256 } from '../../src/host/home.ts';

/** Judges commands in a folder under a scope with that many file rules. */
export function makeJudge(root: string, rules: number): (command: string) => Decision {
  const files = Array.from({ length: rules }, (_, index) => ({ paths: [`packages/part${index}/src/**`, `packages/part${index}/*.{ts,js}`], write: index % 3 === 0 ? 'ask' : 'allow' }));
  const text = JSON.stringify({ version: 1, files, commands: [{ run: 'npm test', verdict: 'allow' }] });
  const { scope } = governAsWritten({ root, facts: machineFacts(), own: [], supervised: true, trusted: true, hash: sha256, current: { file: `${root}/scope.jsonc`, text } });
  return (command) => {
    const facts = machineFacts();
    const action = { by: { assistant: 'bench', session: 'bench' }, id: '', tool: 'Bash', cwd: root, wants: [{ kind: 'command', command, shell: 'bash' } as const] };
    return judge(analyse(action, facts), scope, { facts, granted: new Set() });
  };
}
