// What a person sees before they approve: nothing stays hidden, and forged names are told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePoint, makeVisible, mixesScripts } from '../../../../src/core/display.ts';

const hidden: [name: string, text: string, expected: string][] = [
  ['a character without width', 'a\u200bb', 'a⟨U+200B⟩b'],
  ['a joiner', 'a\u200db', 'a⟨U+200D⟩b'],
  ['text that runs backwards', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['an isolate', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
  ['a byte order mark', '\ufeffa', '⟨U+FEFF⟩a'],
  ['a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
  ['a space that does not break', 'a\u00a0b', 'a⟨U+00A0⟩b'],
  ['a wide space', 'a\u3000b', 'a⟨U+3000⟩b'],
  ['a Hangul filler', 'a\u3164b', 'a⟨U+3164⟩b'],
  ['an escape sequence', '\u001b[31ma', '⟨U+001B⟩[31ma'],
  ['a backspace', 'a\bb', 'a⟨U+0008⟩b'],
  ['a NUL', 'a\0', 'a⟨U+0000⟩'],
  ['a carriage return', 'a\rb', 'a⟨U+000D⟩b'],
  ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
  ['a next-line character', 'a\u0085b', 'a⟨U+0085⟩b'],
  ['a tag character', 'a\u{e0061}b', 'a⟨U+E0061⟩b'],
  ['a variation selector', 'a\ufe0fb', 'a⟨U+FE0F⟩b'],
  ['a character of private use', 'a\ue000b', 'a⟨U+E000⟩b'],
  ['a line end and a tab stay', 'a\n\tb', 'a\n\tb'],
  ['ordinary text stays', 'rm -rf "été" 日本 😀 ~', 'rm -rf "été" 日本 😀 ~'],
];
for (const [name, text, expected] of hidden) test(`${name} - ${expected}`, () => assert.equal(makeVisible(text), expected));

const scripts: [name: string, text: string, mixes: boolean][] = [
  ['Latin alone', 'package.json', false],
  ['a Cyrillic letter among Latin ones', 'p\u0430ckage.json', true],
  ['a Greek letter among Latin ones', 'cοnfig', true],
  ['a Cyrillic word beside a Latin one', 'документ.txt', false],
  ['Japanese beside Latin', '日本.ts', false],
  ['letters with accents', 'été.ts', false],
  ['nothing', '', false],
];
for (const [name, text, mixes] of scripts) test(`${name} - ${mixes ? 'mixed' : 'not mixed'}`, () => assert.equal(mixesScripts(text), mixes));

test('a character by its number', () => assert.deepEqual(['a', '\u200b', '😀'].map(codePoint), ['U+0061', 'U+200B', 'U+1F600']));
