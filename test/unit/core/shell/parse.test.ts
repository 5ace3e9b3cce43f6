// What the parser makes of difficult lines: every program and every written file is seen, and what is not understood does not come back as a script.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { type Redirection, type SyntaxNode, type Word, type WordPart, forEachChild } from 'unbash';
import { analyseCommand } from '../../../../src/core/shell/analyseCommand.ts';
import { longestCommand, parseCommand } from '../../../../src/core/shell/parse.ts';
import { makeTree } from '../tree.ts';
import { torture } from './torture.ts';

const tree = makeTree(['a']);

function literal(word: Word): string {
  const texts = (word.parts ?? [{ type: 'Literal', value: word.value } as WordPart]).map(partText);
  return texts.includes(undefined) ? '?' : texts.join('');
}

function partText(part: WordPart): string | undefined {
  if (part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted') return part.value;
  const inside = part.type === 'DoubleQuoted' ? part.parts.map((child) => (child.type === 'Literal' ? child.value : undefined)) : [undefined];
  return inside.includes(undefined) ? undefined : inside.join('');
}

function writeOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'Redirect') return undefined;
  const { operator, target } = node as Extract<Redirection, { type: 'Redirect' }>;
  if (target === undefined || operator === '<' || operator === '<&' || /^(?:\d+-?|-)$/.test(target.text)) return undefined;
  return literal(target);
}

/** All that a script names, nested scripts included. */
function named(root: SyntaxNode): { programs: string; writes: string } {
  const [programs, writes]: [string[], string[]] = [[], []];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && (node.name !== undefined || node.redirects.length > 0)) programs.push(node.name === undefined ? '-' : literal(node.name));
    const write = writeOf(node);
    if (write !== undefined) writes.push(write);
    forEachChild(node, visit);
  };
  visit(root);
  return { programs: programs.sort().join(' '), writes: writes.sort().join(' ') };
}

for (const [about, rows] of Object.entries(torture))
  for (const [source, programs, writes] of rows)
    test(`${about}: ${source} - ${programs ?? 'refused'}`, () => {
      const parsed = parseCommand(source);
      const found = parsed.ok ? named(parsed.script) : undefined;
      assert.deepEqual([found?.programs, writes === undefined ? undefined : found?.writes], [programs, writes]);
      const effects = analyseCommand(source, { cwd: tree.root, shell: 'bash', facts: tree.facts() });
      assert.equal(effects.length > 0 && (parsed.ok || effects.every(({ kind }) => kind === 'unknown')), true);
    });

/** Only literal words; bash prints them. */
const quoting: string[] = [
  '"a"\'b\'c$\'d\'\\e',
  '"a\\b\\$\\"\\\\\\`c"',
  '\'a\\b$x\' \'\' "" a""b',
  '$\'a\\\'b\\tc\\x41\\101\\u00e9\\U0001F600\\e\\a\\\\\'',
  '$\'a\\cAb\' $\'\\x4\' $\'\\7\' $\'\\q\'',
  '"a\\\nb" \'a\\\nb\' a\\\nb',
  'a\\ b a\\\\b a\\\'b a\\"b a\\$b \\~',
  '$\'a\\0b\'c',
  '"!" a!b \'a!b\' "a!b"',
  '"a\nb" \'c\nd\'',
  '{a} {} a{b x,y "{a,b}" \'{a,b}\' \\{a,b}',
  '"*" \\* \'?\' "[a]" a=b --x=\'y z\' -I{}',
  '$ a$ "$" "a$" $\\x',
  '"it\'s" \'say "hi"\' "\\n" \'\\n\' \\n',
  'é "日本" $\'\\u65e5\' 😀',
  '\'a\'\\\'\'b\' \'x\'"\'"\'y\'',
  'a#b "#c" \\#d {#}',
  '"\\a\\!\\ \\\'" a\\\tb',
];
for (const words of quoting)
  test(`printf ${words} - as bash`, () => {
    const printed = execFileSync('bash', ['--norc', '-c', `printf '%s\\0' ${words}`], { cwd: tree.root, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' } });
    const [run] = analyseCommand(`echo ${words}`, { cwd: tree.root, shell: 'bash', facts: tree.facts() });
    assert.deepEqual(run?.kind === 'run' ? run.argv.slice(1) : run, printed.split('\0').slice(0, -1));
  });

const strange: [name: string, line: string][] = [
  ['a NUL', 'echo a\0b'], ['a lone carriage return', 'echo a\rb'], ['a line separator', 'echo a\u2028rm x'], ['a vertical tab', 'rm\vx'], ['an escape character', 'echo \u001b[2K'], ['a character without width', 'r\u200bm x'], ['text that runs backwards', 'echo \u202ex'], ['a byte order mark', '\ufeffls'], ['a next-line character', 'a\u0085b'],
  ['a line that is too long', `echo ${'x'.repeat(longestCommand)}`], ['brackets without end', '('.repeat(3000)], ['substitutions without end', 'echo $('.repeat(2000)], ['quotes without end', '"$('.repeat(2000)],
];
for (const [name, line] of strange)
  test(`${name} - refused within a second`, () => {
    const start = performance.now();
    assert.equal(parseCommand(line).ok, false);
    assert.ok(performance.now() - start < 1000);
  });

test('variables that name each other a thousand ways - answers at once', () => {
  const names = [...'abcdefghij'];
  const line = `${names.map((name, index) => `${name}='${`${names[index + 1] ?? 'z'} `.repeat(200)}'`).join('; ')}; echo $((a)); x=y; y=x; echo $((x))`;
  const start = performance.now();
  analyseCommand(line, { cwd: tree.root, shell: 'bash', facts: tree.facts() });
  assert.ok(performance.now() - start < 1000);
});
