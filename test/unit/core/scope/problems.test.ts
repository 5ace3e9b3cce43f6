// What is wrong with a scope file: line and column, what it is, and what would be right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationNames } from '../../../../src/core/operations.ts';
import { govern } from '../../../../src/core/scope/govern.ts';
import { situation } from '../judge/judged.ts';
import { makeTree, shorten } from '../tree.ts';

const tree = makeTree([]);

/** `VERDICTS` and `OPERATIONS` stand for the whole lists. */
const written = {
  VERDICTS: '`allow`, `ask`, `ask:confirm`, `ask:phrase`, `ask:code`, `ask:second-person`, `deny`',
  OPERATIONS: operationNames.map((name) => `\`${name}\``).join(', '),
};

const rows: Readonly<Record<string, readonly (readonly [name: string, text: string, problems: readonly string[]])[]>> = {
  syntax: [
    ['nothing', '', ['1:1 the file is empty; the smallest scope file is `{ "version": 1 }`']],
    ['no object', '[]', ['1:1 expected an object']],
    ['a comment alone', '// x', ['1:1 the file is empty; the smallest scope file is `{ "version": 1 }`']],
    ['not JSON', '{ "version": 1, files: [] }', ['1:17 this is not valid JSON with comments: invalid symbol', '1:22 this is not valid JSON with comments: property name expected', '1:27 this is not valid JSON with comments: value expected']],
    ['a missing comma', '{ "version": 1 "files": [] }', ['1:16 this is not valid JSON with comments: comma expected']],
    ['no end', '{ "version": 1', ['1:15 this is not valid JSON with comments: close brace expected']],
    ['text behind the end', '{ "version": 1 } x', ['1:18 this is not valid JSON with comments: invalid symbol']],
    ['a missing value', '{ "version": }', ['1:14 this is not valid JSON with comments: value expected']],
    ['single quotes', `{ 'version': 1 }`, ['1:3 this is not valid JSON with comments: invalid symbol', '1:12 this is not valid JSON with comments: property name expected', '1:16 this is not valid JSON with comments: value expected']],
    ['a key twice', '{\n  "version": 1,\n  "version": 1\n}', ['3:3 `version` stands here twice; keep one']],
    ['an operation twice', '{ "version": 1, "operations": { "deploy": "deny", "deploy": "allow" } }', ['1:51 `deploy` stands here twice; keep one']],
    ['brackets without end', '['.repeat(400_000), ['1:1 this is nested too deeply']],
    ['a file that can\'t be read', 'unreadable: it is a folder', ['1:1 this can\'t be read: it is a folder']],
    ['too many rules', `{ "version": 1, "commands": [${'{"run":"a","verdict":"ask"},'.repeat(2_001)}] }`, ['1:1 a scope file has at most 2000 rules and patterns in all its lists together, this one has 2001']],
    ['too many paths in one rule', `{ "version": 1, "files": [{ "paths": [${'"a",'.repeat(2_001)}], "write": "ask" }] }`, ['1:1 a scope file has at most 2000 rules and patterns in all its lists together, this one has 2001']],
    ['too many tests', `{ "version": 1, "tests": [${'{"run":"a","expect":"ask"},'.repeat(201)}] }`, ['1:26 a scope file has at most 200 tests, this one has 201']],
    ['a test whose command is too long', `{ "version": 1, "tests": [{ "run": "${'a'.repeat(1_001)}", "expect": "ask" }] }`, ['1:36 `tests[0].run`: the command of a test has at most 1000 characters, this one has 1001']],
    ['a file that is too large', `{ "version": 1 }${' '.repeat(1_000_000)}`, ['1:1 a scope file has at most 1000000 characters, this one has 1000016']],
  ],
  version: [
    ['no version', '{}', ['1:1 `version`: is missing; this version of chaperone reads `"version": 1`']],
    ['version 2', '{ "version": 2 }', ['1:14 `version`: this version of chaperone reads `"version": 1`']],
    ['version as text', '{ "version": "1" }', ['1:14 `version`: this version of chaperone reads `"version": 1`']],
  ],
  'unknown keys': [
    ['an unknown key', '{ "version": 1, "file": [] }', ['1:17 `file` is not known here; did you mean `files`?']],
    ['an unknown key far from any', '{ "version": 1, "zzzzzz": [] }', ['1:17 `zzzzzz` is not known here']],
    ['an unknown key of a rule', '{\n  "version": 1,\n  "files": [\n    { "paths": ["a"], "wirte": "deny" }\n  ]\n}', ['4:23 `wirte` is not known here; did you mean `write`?']],
    ['an unknown key of defaults', '{ "version": 1, "defaults": { "reed": "allow" } }', ['1:31 `reed` is not known here; did you mean `read`?']],
    ['a prototype key', '{ "version": 1, "__proto__": {} }', ['1:17 `__proto__` is not known here']],
    ['another', '{ "version": 1, "toString": 1 }', ['1:17 `toString` is not known here']],
    ['one in operations', '{ "version": 1, "operations": { "__proto__": "allow", "toString": "deny" } }', ['1:33 `__proto__` is not an operation; the operations are OPERATIONS', '1:55 `toString` is not an operation; the operations are OPERATIONS']],
    ['one in a rule', '{ "version": 1, "files": [{ "paths": ["a"], "write": "deny", "constructor": 1 }] }', ['1:62 `constructor` is not known here']],
    ['an empty key', '{ "version": 1, "": 1 }', ['1:17 `` is not known here']],
    ['a part that comes later', '{ "version": 1,\n  "mode": "observe" }', ['2:3 this version of chaperone does not enforce `mode` yet; take it out, since a control that does nothing would be relied on']],
    ['two parts that come later', '{ "version": 1, "extends": [], "plan": {} }', ['1:17 this version of chaperone does not enforce `extends` yet; take it out, since a control that does nothing would be relied on', '1:32 this version of chaperone does not enforce `plan` yet; take it out, since a control that does nothing would be relied on']],
  ],
  'paths and rules': [
    ['files no list', '{ "version": 1, "files": {} }', ['1:26 `files`: expected a list']],
    ['a rule no object', '{ "version": 1, "files": ["src"] }', ['1:27 `files[0]`: expected an object']],
    ['paths no list', '{ "version": 1, "files": [{ "paths": "src", "write": "allow" }] }', ['1:38 `files[0].paths`: expected a list']],
    ['no paths', '{ "version": 1, "files": [{ "write": "allow" }] }', ['1:27 `files[0].paths`: is missing; expected a list']],
    ['no path in paths', '{ "version": 1, "files": [{ "paths": [], "write": "allow" }] }', ['1:38 `files[0].paths`: name at least one path']],
    ['an empty path', '{ "version": 1, "files": [{ "paths": [""], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: a pattern needs at least one character']],
    ['a path no text', '{ "version": 1, "files": [{ "paths": [1], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: expected a text']],
    ['only exceptions', '{ "version": 1, "files": [{ "paths": ["!a"], "write": "allow" }] }', ['1:38 `files[0].paths`: a list of exceptions alone says nothing; name what they are taken out of']],
    ['a rule that says nothing', '{ "version": 1, "files": [{ "paths": ["a"] }] }', ['1:27 `files[0]`: say what holds for these paths: `read`, `write` or `delete`']],
    ['`..` in a path', '{ "version": 1, "files": [{ "paths": ["a/../b"], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: `..` leaves the project; write a path from the project folder, from `~/` or from `/`']],
    ['a backslash', '{ "version": 1, "files": [{ "paths": ["a\\\\b"], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: use `/` between folders, on every system']],
    ['a path that is too long', `{ "version": 1, "files": [{ "paths": ["${'a'.repeat(513)}"], "write": "allow" }] }`, ['1:39 `files[0].paths[0]`: a pattern has at most 512 characters']],
    ['too many braces', '{ "version": 1, "files": [{ "paths": ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: a pattern has at most 64 alternatives in braces']],
    ['a brace that stays open', '{ "version": 1, "files": [{ "paths": ["conf/{a,b"], "read": "deny" }] }', ['1:39 `files[0].paths[0]`: a `{` in this pattern has no `}`, so that it would fit nothing']],
    ['a host with a scheme', '{ "version": 1, "network": [{ "hosts": ["https://a.test"], "verdict": "deny" }] }', ['1:41 `network[0].hosts[0]`: name the host alone, without scheme, port and path: `api.example.test`']],
    ['a rest in the middle', '{ "version": 1, "commands": [{ "run": ["npm ** deploy"], "verdict": "deny" }] }', ['1:40 `commands[0].run[0]`: `**` is the rest of a command, and stands at its end alone']],
    ['two commands in a rule', '{ "version": 1, "commands": [{ "run": ["a && b"], "verdict": "deny" }] }', ['1:40 `commands[0].run[0]`: a rule names one command; give each of a line a rule of its own']],
    ['a long range', '{ "version": 1, "files": [{ "paths": ["{1..99999}"], "write": "allow" }] }', ['1:39 `files[0].paths[0]`: a pattern has at most 64 alternatives in braces']],
  ],
  verdicts: [
    ['a verdict that is none', '{ "version": 1, "files": [{ "paths": ["a"], "write": "never" }] }', ['1:54 `files[0].write`: expected one of VERDICTS']],
    ['a verdict no text', '{ "version": 1, "files": [{ "paths": ["a"], "write": true }] }', ['1:54 `files[0].write`: expected one of VERDICTS']],
    ['a level that is none', '{ "version": 1, "operations": { "deploy": "ask:twice" } }', ['1:43 `operations.deploy`: expected one of VERDICTS']],
    ['an empty because', '{ "version": 1, "files": [{ "paths": ["a"], "write": "ask", "because": "  " }] }', ['1:72 `files[0].because`: say why in a few words, or leave `because` out']],
    ['an empty id', '{ "version": 1, "files": [{ "id": "", "paths": ["a"], "write": "ask" }] }', ['1:35 `files[0].id`: the text is empty']],
    ['a command without verdict', '{ "version": 1, "commands": [{ "run": "npm test" }] }', ['1:30 `commands[0].verdict`: is missing; expected one of VERDICTS']],
  ],
  'operations, commands, hosts, tools': [
    ['an unknown operation', '{ "version": 1,\n  "operations": {\n    "git.pusch": "deny" } }', ['3:5 `git.pusch` is not an operation; did you mean `git.push`?']],
    ['an unknown operation far from any', '{ "version": 1, "operations": { "xyzzy": "deny" } }', ['1:33 `xyzzy` is not an operation; the operations are OPERATIONS']],
    ['operations a list', '{ "version": 1, "operations": [] }', ['1:31 `operations`: expected an object']],
    ['a command without run', '{ "version": 1, "commands": [{ "verdict": "allow" }] }', ['1:30 `commands[0].run`: is missing; expected a text or a list of texts']],
    ['an empty run', '{ "version": 1, "commands": [{ "run": "", "verdict": "allow" }] }', ['1:39 `commands[0].run`: the text is empty']],
    ['run a number', '{ "version": 1, "commands": [{ "run": 1, "verdict": "allow" }] }', ['1:39 `commands[0].run`: expected a text or a list of texts']],
    ['run an empty list', '{ "version": 1, "commands": [{ "run": [], "verdict": "allow" }] }', ['1:39 `commands[0].run`: the list is empty; name at least one']],
    ['no host', '{ "version": 1, "network": [{ "hosts": [], "verdict": "allow" }] }', ['1:40 `network[0].hosts`: the list is empty; name at least one']],
    ['no tool', '{ "version": 1, "tools": [{ "server": "x", "tools": [], "verdict": "allow" }] }', ['1:53 `tools[0].tools`: the list is empty; name at least one']],
    ['no server', '{ "version": 1, "tools": [{ "tools": ["*"], "verdict": "allow" }] }', ['1:27 `tools[0].server`: is missing; expected a text']],
  ],
  tests: [
    ['a test of nothing', '{ "version": 1, "tests": [{ "expect": "allow" }] }', ['1:27 `tests[0]`: name exactly one of `write`, `read`, `delete` or `run`']],
    ['a test of two things', '{ "version": 1, "tests": [{ "read": "a", "write": "a", "expect": "allow" }] }', ['1:27 `tests[0]`: name exactly one of `write`, `read`, `delete` or `run`']],
    ['a test without expect', '{ "version": 1, "tests": [{ "read": "a" }] }', ['1:27 `tests[0].expect`: is missing; expected one of VERDICTS']],
    ['a test for a branch', '{ "version": 1, "tests": [{ "run": "git push", "on": "main", "expect": "ask" }] }', ['1:48 `on` is not known here']],
    ['a test that fails', '{\n  "version": 1,\n  "files": [{ "paths": ["src/**"], "write": "allow" }],\n  "tests": [\n    { "write": "src/a", "expect": "allow" },\n    { "write": "src/a", "expect": "deny" }\n  ]\n}', ['6:5 this test expects `deny`, but the scope says `allow`: write src/a: a rule names this path [rule files[0] in .chaperone/scope.jsonc:3]']],
    ['two tests that fail', '{ "version": 1, "tests": [{ "read": "a", "expect": "deny" }, { "run": "ls", "expect": "ask" }] }', ['1:27 this test expects `deny`, but the scope says `allow`: read a: no rule names this path [rule defaults.read in .chaperone/scope.jsonc:1]', '1:62 this test expects `ask`, but the scope says `allow`: run ls: everything that it does is listed [rule understood]']],
    ['several problems', '{\n  "version": 2,\n  "fils": [],\n  "commands": [{ "run": "" }]\n}', ['2:14 `version`: this version of chaperone reads `"version": 1`', '3:3 `fils` is not known here; did you mean `files`?', '4:16 `commands[0].verdict`: is missing; expected one of VERDICTS', '4:25 `commands[0].run`: the text is empty']],
  ],
};

for (const [about, list] of Object.entries(rows))
  for (const [name, text, expected] of list)
    test(`${about}: ${name} - not applied`, () => {
      const { state, problems } = govern(situation(tree, { current: { file: `${tree.root}/.chaperone/scope.jsonc`, text } }));
      const shown = problems.map(({ position, message }) => shorten(`${position.line}:${position.column} ${message}`, tree).replace(written.VERDICTS, 'VERDICTS').replace(written.OPERATIONS, 'OPERATIONS'));
      assert.deepEqual([state, shown], ['has problems', expected]);
    });

test('many problems in many lines - the first hundred at once', () => {
  const text = `{ "version": 1, "files": [\n${'{ "paths": ["a"], "wirte": "deny" },\n'.repeat(1_999)}] }`;
  const start = performance.now();
  const { problems } = govern(situation(tree, { current: { file: `${tree.root}/.chaperone/scope.jsonc`, text } }));
  assert.deepEqual([problems.length, problems[99]?.position.line], [100, 101]);
  assert.ok(performance.now() - start < 2_000, `${performance.now() - start} ms`);
});
