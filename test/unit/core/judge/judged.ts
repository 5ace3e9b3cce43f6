// The sample scope that the judge's tables are about, and a short way to ask it.
import type { Shell, Want } from '../../../../src/core/action.ts';
import { analyse } from '../../../../src/core/analyse.ts';
import type { Decision } from '../../../../src/core/decision.ts';
import { judge } from '../../../../src/core/judge/judge.ts';
import { type Situation, govern, governAsWritten } from '../../../../src/core/scope/govern.ts';
import type { ScopeInForce } from '../../../../src/core/scope/inForce.ts';
import { sha256 } from '../../../../src/host/home.ts';
import type { Tree } from '../tree.ts';

/** Files, operations, commands, network, tools and defaults, each with something allowed, asked and denied. */
export const sampleScope = `{
  "version": 1,
  "files": [
    { "paths": ["src/**", "test/**"], "write": "allow" },
    { "paths": ["src/generated/**"], "write": "ask", "because": "it is generated" },
    { "paths": ["migrations/**"], "write": "ask:second-person" },
    { "paths": ["infra/**"], "write": "deny", "because": "infrastructure has its own pipeline" },
    { "paths": ["secret/**", "!secret/public/**"], "read": "deny", "write": "deny" },
    { "paths": ["scratch/**"], "write": "allow", "delete": "allow" }
  ],
  "operations": { "git.push": "deny", "git.discard": "allow", "git.commit": "ask:phrase", "code.build": "ask:code" },
  "commands": [
    { "run": ["npm test", "npm run {lint,build}", "ourtool check **"], "verdict": "allow" },
    { "run": "npm run deploy", "verdict": "deny", "because": "only the pipeline deploys" },
    { "run": "terraform", "verdict": "ask:second-person" },
    { "run": "git push origin work", "verdict": "allow" }
  ],
  "network": [{ "hosts": ["packages.acme.internal", "*.docs.test"], "verdict": "allow" }, { "hosts": ["evil.test"], "verdict": "deny" }],
  "tools": [{ "server": "github", "tools": ["get_*"], "verdict": "allow" }, { "server": "prod", "tools": ["*"], "verdict": "deny" }],
  "defaults": { "read": "allow", "write": "ask", "delete": "ask", "run": "ask", "network": "ask", "tool": "ask" }
}`;

/** The scope that a text makes in a tree, accepted as it is. */
export function scopeOf(text: string | undefined, tree: Tree): ScopeInForce {
  const governed = governAsWritten(situation(tree, text === undefined ? {} : { current: { file: `${tree.root}/.chaperone/scope.jsonc`, text } }));
  if (governed.problems.length > 0) throw new Error(JSON.stringify(governed.problems));
  return governed.scope;
}

/** What `govern` is told about a tree; the rest is up to the test. */
export function situation(tree: Tree, more: Partial<Situation>): Situation {
  return { root: tree.root, facts: tree.facts(), own: [`${tree.home}/.chaperone`], supervised: true, trusted: true, hash: sha256, ...more };
}

/** The scope in force for a situation. */
export function inForce(tree: Tree, more: Partial<Situation>): ScopeInForce {
  return govern(situation(tree, more)).scope;
}

/** `write a.txt`, `read a.txt`, `delete a.txt`, `fetch URL`, `call server/tool`, `unknown`; anything else is a command. */
export function wantOf(text: string, shell: Shell = 'bash'): Want {
  const [word = '', rest = ''] = /^(write|read|delete|fetch|call|search) (.*)$/s.exec(text)?.slice(1) ?? [];
  if (word === 'write' || word === 'read' || word === 'delete') return { kind: 'file', operation: word, path: rest };
  if (word === 'search') return { kind: 'search', path: rest };
  if (word === 'fetch') return { kind: 'fetch', url: rest };
  if (word === 'call') return { kind: 'tool', server: rest.split('/')[0] ?? '', tool: rest.split('/')[1] ?? '' };
  return text === 'unknown' ? { kind: 'unknown', what: 'nobody knows' } : { kind: 'command', command: text, shell };
}

/** The decision on one want, seen from the project folder. */
export function decide(text: string, scope: ScopeInForce, tree: Tree, granted: ReadonlySet<string> = new Set(), shell: Shell = 'bash'): Decision {
  const facts = tree.facts();
  const action = { by: { assistant: 'test', session: 's' }, id: '1', tool: 'Test', cwd: tree.root, wants: [wantOf(text, shell)] };
  return judge(analyse(action, facts), scope, { facts, granted });
}
