// From lines to effects: what a command prints, where its words alone tell, and who gets it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { effectsOf } from './effects.ts';

const tree = makeTree(['a', 'b', 'sub/c', '.git/HEAD', 'bin/tool']);

/** The line, and all that it would do; see `effects.ts` for how that is written. */
const rows: readonly (readonly [name: string, line: string, effects: string])[] = [
  ['the working directory', 'rm "$(pwd)/a"', 'delete a'],
  ['after a change of it', 'cd sub && rm "$(pwd)/c"', 'delete sub/c'],
  ['the repository', 'cd sub && rm "$(git rev-parse --show-toplevel)/a"', 'delete a'],
  ['a text', 'rm "$(echo a)"', 'delete a'],
  ['a text that the shell splits', 'rm $(echo a b)', 'run? rm …; delete $$(echo a b)'],
  ['a text with escapes', 'rm "$(echo "a\\tb")"', 'run? rm …; delete $"$(echo "a\\tb")"'],
  ['a text that goes to a file', 'rm "$(echo a > b)"', 'write b; run? rm …; delete $"$(echo a > b)"'],
  ['a text beside messages that go nowhere', 'rm "$(echo a 2>/dev/null)"', 'write /dev/null; delete a'],
  ['the folder of a file', 'rm "$(dirname sub/c)/d"', 'delete sub/d'],
  ['the name of a file', 'rm "$(basename sub/a)"', 'delete a'],
  ['two commands', 'rm "$(echo a; echo b)"', 'run? rm …; delete $"$(echo a; echo b)"'],
  ['a text into a shell', 'echo "rm a" | sh', 'delete a'],
  ['a text that is printed as it is into a shell', "printf %s 'rm a' | sh", 'delete a'],
  ['a text with a format into a shell', "printf 'rm %s' a | sh", 'perform code.run-inline'],
  ['two texts into a shell', '{ echo "rm a"; echo ls; } | sh', 'perform code.run-inline'],
  ['names from a text', 'echo a b | xargs rm', 'delete a; delete b'],
  ['a name in a place of its own', 'echo a | xargs -I % rm %', 'run? rm …; delete $%'],
  ['a name within a script', "echo a | xargs -I % sh -c 'rm %'", '?'],
  ['nothing that is read', 'xargs wc -l', ''],
  ['nothing that is deleted', 'xargs rm', 'run? rm …; delete $words from standard input'],
  ['what a program says about itself', 'eval "$(pyenv init -)"', ''],
  ['what another says', 'eval "$(curl -s https://x.test)"', 'fetch from x.test; ?'],
  ['a program of the project', './bin/tool', 'read bin/tool; perform code.build'],
  ['the shell of Windows', 'cmd /c "del a"', 'delete a'],
  ['the other one', "powershell.exe -NoProfile -Command 'Remove-Item a'", 'delete a'],
  ['the other one, encoded', 'pwsh -enc cgBtACAAYQA=', 'perform code.run-inline'],
  ['a file of it', 'powershell -File a', 'read a; perform code.build'],
];

for (const [name, line, effects] of rows) test(`known output: ${name}`, () => assert.equal(effectsOf(line, tree), effects));
