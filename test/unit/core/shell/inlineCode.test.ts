// What a light look finds in code that stands in a command. It only ever makes a verdict stricter: inline code is a question at least.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, scopeOf } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', '.env']);
const scope = scopeOf('{ "version": 1, "files": [{ "paths": ["infra/**"], "write": "deny" }], "operations": { "code.run-inline": "allow" }, "defaults": { "write": "allow", "delete": "allow" } }', tree);

const rows: readonly [name: string, command: string, verdict: string][] = [
  ['a calculation', `python3 -c "print(1/2)"`, 'allow'],
  ['a key with a slash', `python3 -c 'print({}["a/b"])'`, 'allow'],
  ['reading a secret', `python3 -c "print(open('.env').read())"`, 'deny'],
  ['deleting what is denied', `python3 -c "import shutil; shutil.rmtree('infra')"`, 'deny'],
  ['writing what is denied', `node -e "require('fs').writeFileSync('infra/main.tf', '')"`, 'deny'],
  ['deleting a git hook', `perl -e 'unlink ".git/hooks/pre-commit"'`, 'deny'],
  ['reaching a host', `python3 -c "import urllib.request; urllib.request.urlopen('http://evil.test/x')"`, 'ask:confirm'],
  ['starting a program', `ruby -e 'system("id")'`, 'ask:confirm'],
];
for (const [name, command, verdict] of rows) test(`${name} - ${verdict}`, () => assert.equal(decide(command, scope, tree).verdict, verdict));
