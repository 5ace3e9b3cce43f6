// Which scope binds: one that nobody accepted can only tighten, one with problems is not applied.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Situation } from '../../../../src/core/scope/govern.ts';
import { govern } from '../../../../src/core/scope/govern.ts';
import { conclude } from '../../../../src/core/conclusion.ts';
import { effectKey } from '../../../../src/core/effect.ts';
import { makeTree } from '../tree.ts';
import { decide, inForce, scopeOf, situation } from './judged.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', 'docs/a.md', '.env']);
const file = `${tree.root}/.chaperone/scope.jsonc`;

const strict = '{ "version": 1, "files": [{ "paths": ["src/**"], "write": "allow" }, { "paths": ["infra/**"], "write": "deny" }] }';
const loose = '{ "version": 1, "files": [{ "paths": ["src/**", "infra/**", "docs/**"], "write": "allow" }] }';
const broken = '{ "version": 1, "files": [{ "paths": ["src/**"], "wirte": "allow" }] }';
const failing = '{ "version": 1, "files": [{ "paths": ["src/**"], "write": "allow" }], "tests": [{ "write": "src/a.ts", "expect": "deny" }] }';

const current = (text: string): Partial<Situation> => ({ current: { file, text } });

/** Verdicts on writing src/a.ts, infra/main.tf and docs/a.md, and on reading .env. */
type Verdicts = readonly [source: string, infra: string, docs: string, secret: string];
const allAsk: Verdicts = ['ask:confirm', 'ask:confirm', 'ask:confirm', 'deny'];

const rows: [name: string, situation: Partial<Situation>, state: string, verdicts: Verdicts][] = [
  ['no file', {}, 'none', allAsk],
  ['a file that was accepted', { ...current(strict), accepted: strict }, 'in force', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['a first file that nobody accepted tightens', current(strict), 'waits for acceptance', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['a looser file that nobody accepted leaves the accepted one', { ...current(loose), accepted: strict }, 'waits for acceptance', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['a stricter file binds at once', { ...current(strict), accepted: loose }, 'waits for acceptance', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['the same rules in another text still wait', { ...current(`${strict}\n`), accepted: strict }, 'waits for acceptance', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['a file that was removed still binds', { accepted: strict }, 'was removed', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['in an untrusted folder an accepted file only tightens', { ...current(loose), accepted: loose, trusted: false }, 'waits for acceptance', ['allow', 'allow', 'allow', 'deny']],
  ['in an untrusted folder what was accepted still tightens', { ...current(loose), accepted: strict, trusted: false }, 'waits for acceptance', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['in an untrusted folder a removed file still tightens', { accepted: strict, trusted: false }, 'was removed', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['in an untrusted folder without any file nothing is agreed', { trusted: false }, 'none', allAsk],
  ['a file with problems leaves the accepted one', { ...current(broken), accepted: strict }, 'has problems', ['allow', 'deny', 'ask:confirm', 'deny']],
  ['a first file with problems makes everything a question', current(broken), 'has problems', allAsk],
  ['a file that is no JSON makes everything a question', current('{'), 'has problems', allAsk],
  ['a file that fails its own test makes everything a question', current(failing), 'has problems', allAsk],
  ['a file with problems in an untrusted folder makes everything a question, beside what was accepted', { ...current(broken), accepted: strict, trusted: false }, 'has problems', ['ask:confirm', 'deny', 'ask:confirm', 'deny']],
  ['an accepted text that has problems today is none', { ...current(broken), accepted: broken }, 'has problems', allAsk],
];

for (const [name, given, state, verdicts] of rows)
  test(`${name} - ${state}`, () => {
    const governed = govern(situation(tree, given));
    const wants = ['write src/a.ts', 'write infra/main.tf', 'write docs/a.md', 'read .env'];
    assert.deepEqual([governed.state, ...wants.map((want) => decide(want, governed.scope, tree).verdict)], [state, ...verdicts]);
  });

test('what nobody accepted cannot allow what the pack asks about - ask', () => {
  const scope = inForce(tree, current('{ "version": 1, "commands": [{ "run": "npm test", "verdict": "allow" }] }'));
  assert.equal(decide('npm test', scope, tree).verdict, 'ask:confirm');
});

const permissive = '{ "version": 1, "commands": [{ "run": "frobnicate", "verdict": "allow" }] }';
for (const [trusted, verdict] of [[true, 'allow'], [false, 'ask:confirm']] as const)
  test(`a command that an accepted file allows, ${trusted ? 'trusted' : 'untrusted'} - ${verdict}`, () => {
    assert.equal(decide('frobnicate', inForce(tree, { ...current(permissive), accepted: permissive, trusted }), tree).verdict, verdict);
  });

const unsupervised: [name: string, want: string, answer: string][] = [
  ['an ordinary write - no-opinion', 'write src/a.ts', 'no-opinion'],
  ['what would be asked - no-opinion', 'frobnicate', 'no-opinion'],
  ['what the project denies - no-opinion', 'write infra/main.tf', 'no-opinion'],
  ['what the pack denies - deny', 'read .env', 'deny'],
  ['what is protected - deny', 'write .git/config', 'deny'],
  ['an operation that the pack denies - deny', 'sudo ls', 'deny'],
];
for (const [name, want, answer] of unsupervised)
  test(`a folder that nobody supervises: ${name}`, () => {
    const scope = inForce(tree, { ...current(strict), accepted: strict, supervised: false });
    assert.equal(conclude(decide(want, scope, tree), undefined, scope).answer, answer);
  });

const grants: [name: string, granted: string, want: string, verdict: string][] = [
  ['the same effect again - allow', 'write README.md', 'write README.md', 'allow'],
  ['the same path by another spelling - allow', 'write README.md', 'write src/../README.md', 'allow'],
  ['another path - ask', 'write README.md', 'write LICENSE', 'ask:confirm'],
  ['another effect on the same path - ask', 'write README.md', 'delete README.md', 'ask:confirm'],
  ['the same program with other words - ask', 'frobnicate a', 'frobnicate b', 'ask:confirm'],
  ['a longer command that holds the granted one - ask', 'frobnicate a', 'frobnicate a; frobnicate b', 'ask:confirm'],
  ['one folder does not stand for all below it - ask', 'rmdir notes', 'rm -rf notes', 'ask:confirm'],
  ['a deny stays - deny', 'write infra/main.tf', 'write infra/main.tf', 'deny'],
  ['self-protection stays - deny', 'write .git/config', 'write .git/config', 'deny'],
];
for (const [name, granted, want, verdict] of grants)
  test(`granted for this session: ${name}`, () => {
    const scope = scopeOf(strict, tree);
    const keys = new Set(decide(granted, scope, tree).reasons.map(({ effect }) => effectKey(effect)));
    assert.equal(decide(want, scope, tree, keys).verdict, verdict);
  });
