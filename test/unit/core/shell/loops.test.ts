// What a line changes while it runs: loops, variables that name programs, values that are computed, and lines made to stall the analysis.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analyse.ts';
import { judge } from '../../../../src/core/judge/judge.ts';
import { machineFacts } from '../../../../src/host/facts.ts';
import type { Shell } from '../../../../src/core/action.ts';
import { scopeOf } from '../judge/judged.ts';
import { makeTree } from '../tree.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf']);
const scope = scopeOf('{ "version": 1, "files": [{ "paths": ["src/**"], "write": "allow" }, { "paths": ["infra/**"], "write": "deny" }] }', tree);

function verdictOf(command: string, shell: Shell = 'bash'): string {
  const facts = machineFacts(tree.home);
  const action = { by: { assistant: 'test', session: 'test' }, id: '', tool: 'Bash', cwd: tree.root, wants: [{ kind: 'command', command, shell } as const] };
  return judge(analyse(action, facts), scope, { facts, granted: new Set() }).verdict;
}

const rows: readonly [name: string, command: string, passes: boolean, shell?: Shell][] = [
  ['a value handed on from round to round', `x=true; y=true; z='rm -rf ~'; while true; do eval "$x"; x=$y; y=$z; done`, false],
  ['a path handed on from round to round', 'a=src/x; b=src/x; c=infra/x; until false; do echo hi > $a; a=$b; b=$c; done', false],
  ['a directory that climbs', 'cd src; while true; do echo > a.md; cd ..; done', false],
  ['a counter', 'i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done', true],
  ['a counter in arithmetic', 'for ((i=0;i<3;i++)); do echo $i; done', true],
  ['PATH by for', 'for PATH in /opt/e; do ls; done', false],
  ['PATH by read', 'read PATH <<< /opt/e; ls', false],
  ['PATH by printf', 'printf -v PATH /opt/e; ls', false],
  ['PATH by mapfile', 'mapfile -t PATH < src/a.ts; ls', false],
  ['PATH by a default', ': ${PATH:=/opt/e}; ls', false],
  ['PATH by arithmetic', '((PATH=1)); ls', false],
  ['PATH by a descriptor', 'exec {PATH}>src/f; ls', false],
  ['BASH_ENV by read', 'read BASH_ENV <<< /opt/e; export BASH_ENV; bash -c ls', false],
  ['computing what a file holds', 'x=$(cat src/a.ts); echo $((x))', false],
  ['comparing what a file holds', 'x=$(cat src/a.ts); [[ $x -eq 1 ]]', false],
  ['comparing a status', 'ls; if [[ $? -eq 0 ]]; then echo ok; fi', true],
  ['computing a known number', 'x=5; if (( x > 3 )); then echo ok; fi', true],
  ['a subscript for unset', "unset 'a[$(id)]'", false],
  ['a trap between commands', "trap 'x=infra' DEBUG; x=src; touch $x/y", false],
  ['a quote that sh does not respect', `echo "\${x:-'}"; rm -rf ~; echo "'}"`, false, 'sh'],
  ['the same in zsh', `echo "\${x:-'}"; rm -rf ~; echo "'}"`, false, 'zsh'],
  ['POSIX mode', 'POSIXLY_CORRECT=1; ls', false],
];
for (const [name, command, passes, shell] of rows)
  test(`${name} - ${passes ? 'allow' : 'not allow'}`, () => assert.equal(verdictOf(command, shell) === 'allow', passes));

const stalling: readonly [name: string, command: string][] = [
  ['loops in loops', 'while a=1; do '.repeat(24) + 'ls' + '; done'.repeat(24)],
  ['known loops in loops', Array.from({ length: 10 }, (_, index) => `for i${index} in 1 2 3 4 5 6 7 8; do `).join('') + 'ls' + '; done'.repeat(10)],
  ['many assignments', Array.from({ length: 6000 }, (_, index) => `a${index}=1`).join('&&')],
  ['a value that doubles', `x="a "; ${'x="$x$x"; '.repeat(24)}cat $x`],
  ['a pattern that doubles', `x="* "; ${'x="$x$x"; '.repeat(14)}cat $x`],
  ['backticks', '`'.repeat(60_000)],
  ['quotes', '"'.repeat(60_000)],
  ['open substitutions', '$('.repeat(30_000)],
  ['stars', `rm ${'/*'.repeat(60)}`],
  ['loops in loops around a text that is run', `${'for i in a b; do '.repeat(16)}eval 'git add -A && git status'${'; done'.repeat(16)}`],
  ['thousands of words', `echo${' re'.repeat(12_000)}`],
  ['a word of thousands of wildcards', `cat ${'?'.repeat(17_000)}/x`],
];
for (const [name, command] of stalling)
  test(`a line made to stall: ${name} - asked, and soon`, () => {
    const started = performance.now();
    assert.notEqual(verdictOf(command), 'allow');
    assert.ok(performance.now() - started < 8_000, `${Math.round(performance.now() - started)} ms`);
  });
