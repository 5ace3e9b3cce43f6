import { parseArgs } from 'node:util';
import { type Shell, type Want, shells } from '../core/action.ts';
import { analyse } from '../core/analyse.ts';
import type { Decision, Reason } from '../core/decision.ts';
import { describeEffect } from '../core/effect.ts';
import { judge } from '../core/judge/judge.ts';
import { machineFacts } from '../host/facts.ts';
import { explainLines } from './explainLines.ts';
import { type FolderScope, folderScope } from './folderScope.ts';

/** Exit codes, so that scripts can branch: an `ask` is neither a yes nor a no. */
const exitCodes = { allow: 0, deny: 2, ask: 3 } as const;

/** `chaperone explain`: the decision on one action and all its reasons, with no editor open. Nothing is executed. */
export const explain = {
  usage: 'explain "<command>" | --write PATH | --read PATH | --delete PATH [--shell NAME] [--json] | --jsonl',
  summary: 'prints what would be decided about an action and why; exit code 0 allow, 2 deny, 3 ask',
  async run(args: readonly string[]): Promise<number> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { write: { type: 'string' }, read: { type: 'string' }, delete: { type: 'string' }, shell: { type: 'string', default: 'bash' }, json: { type: 'boolean', default: false }, jsonl: { type: 'boolean', default: false } },
    });
    const scope = folderScope(process.cwd());
    if (values.jsonl) return explainLines(scope, process.stdin, process.stdout);
    const want = wantOf(values, positionals);
    const decision = decide(want, process.cwd(), scope);
    process.stdout.write(values.json ? `${JSON.stringify(asJson(decision))}\n` : describe(decision, scope));
    return exitCodes[decision.verdict === 'allow' || decision.verdict === 'deny' ? decision.verdict : 'ask'];
  },
};

/** The decision that would be made about a want, seen from a folder. */
export function decide(want: Want, cwd: string, scope: FolderScope): Decision {
  const facts = machineFacts();
  const action = { by: { assistant: 'explain', session: 'explain' }, id: '', tool: 'explain', cwd, wants: [want] };
  return judge(analyse(action, facts), scope.scope, { facts, granted: new Set() });
}

/** One decision as the JSON form prints it. */
export function asJson(decision: Decision): object {
  return {
    verdict: decision.verdict,
    effects: decision.reasons.map(({ effect }) => effectJson(effect)),
    reasons: decision.reasons.map((reason) => `${describeEffect(reason.effect)}: ${reason.verdict}, ${reason.because}`),
    rules: decision.reasons.map(({ rule }) => rule),
  };
}

function effectJson(effect: Reason['effect']): object {
  if (!('place' in effect)) return effect;
  const { place, ...rest } = effect;
  return { ...rest, known: place.known, path: place.known === 'literal' ? place.path.real : place.text };
}

type Values = { readonly write?: string | undefined; readonly read?: string | undefined; readonly delete?: string | undefined; readonly shell: string };

function wantOf(values: Values, positionals: readonly string[]): Want {
  for (const operation of ['write', 'read', 'delete'] as const) {
    const path = values[operation];
    if (path !== undefined) return { kind: 'file', operation, path };
  }
  const [command, ...more] = positionals;
  if (command === undefined || more.length > 0) throw new Error(`explain needs one command in quotes, or one of --write, --read, --delete, --jsonl; usage: chaperone ${explain.usage}`);
  return { kind: 'command', command, shell: shellNamed(values.shell) };
}

/** The shell of that name. */
export function shellNamed(name: string): Shell {
  const shell = shells.find((candidate) => candidate === (name === 'pwsh' ? 'powershell' : name));
  if (shell === undefined) throw new Error(`\`${name}\` is not a shell that is known here; use one of ${shells.join(', ')}`);
  return shell;
}

function describe(decision: Decision, scope: FolderScope): string {
  const width = Math.max(...decision.reasons.map(({ verdict }) => verdict.length));
  const lines = decision.reasons.map((reason) => `  ${reason.verdict.padEnd(width)}  ${describeEffect(reason.effect)}\n  ${' '.repeat(width)}    ${reason.because} (${where(reason)})`);
  const instead = decision.instead === undefined ? [] : [`  instead: ${decision.instead}`];
  return [decision.verdict, ...lines, ...instead, ...notes(scope), ''].join('\n');
}

function where({ rule }: Reason): string {
  return rule.file === undefined ? `${rule.layer}: ${rule.id}` : `${rule.layer}: ${rule.id}, ${rule.file}:${rule.line ?? 1}:${rule.column ?? 1}`;
}

function notes(scope: FolderScope): readonly string[] {
  const problems = scope.problems.map(({ position, message }) => `  problem in the scope file, line ${position.line}, column ${position.column}: ${message}`);
  if (scope.problems.length > 0) return problems;
  if (scope.state === 'none') return ['  no scope file here: the built-in pack speaks'];
  return scope.accepted ? [] : ['  this scope file is not accepted yet: enforcement only lets it tighten'];
}
