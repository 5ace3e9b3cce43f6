import type { LiteralPart, Word, WordPart } from 'unbash';
import { TooMuchError } from './context.ts';

/** How many words one written word may become. */
const mostWords = 256;

/** The parts of each word that a word with braces stands for. A word without braces stands for itself. */
export function expandBraces(word: Word): readonly (readonly WordPart[] | undefined)[] {
  if (word.parts === undefined) return [undefined];
  let all: WordPart[][] = [[]];
  for (const part of word.parts) {
    // a word can have thousands of parts, so that they are not copied for each of them
    if (part.type === 'BraceExpansion') all = all.flatMap((before) => alternatives(part).map((choice) => [...before, ...choice]));
    else for (const before of all) before.push(part);
    if (all.length > mostWords) throw new TooMuchError(`\`${word.text}\` stands for more than ${mostWords} words`);
  }
  return all;
}

type Brace = Extract<WordPart, { type: 'BraceExpansion' }>;

function alternatives(part: Brace): readonly (readonly WordPart[])[] {
  const inside = part.text.slice(1, -1);
  const range = /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(inside);
  if (range !== null) return sequence(range[1] ?? '', range[2] ?? '', range[3]).map((text) => [asLiteral(part, text)]);
  if (/[\\'"$`]/.test(inside)) return [[part]];
  return splitAtCommas(inside).flatMap(expandText).map((text) => [asLiteral(part, text)]);
}

function expandText(text: string): readonly string[] {
  const open = text.indexOf('{');
  if (open === -1) return [text];
  const close = matchingBrace(text, open);
  const choices = close === -1 ? [] : splitAtCommas(text.slice(open + 1, close));
  if (choices.length < 2) return [text];
  const [before, after] = [choices.flatMap(expandText), expandText(text.slice(close + 1))];
  if (before.length * after.length > mostWords) throw new TooMuchError(`\`${text}\` stands for more than ${mostWords} words`);
  return before.flatMap((choice) => after.map((rest) => text.slice(0, open) + choice + rest));
}

function splitAtCommas(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function sequence(from: string, to: string, step: string | undefined): readonly string[] {
  const numeric = /^-?\d+$/.test(from) && /^-?\d+$/.test(to);
  const [first, last] = numeric ? [Number(from), Number(to)] : [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  const width = Math.max(1, Math.abs(Number(step ?? 1)));
  const count = Math.floor(Math.abs(last - first) / width) + 1;
  if (count > mostWords) throw new TooMuchError(`\`{${from}..${to}}\` stands for more than ${mostWords} words`);
  const numbers = Array.from({ length: count }, (_, index) => first + index * width * Math.sign(last - first || 1));
  return numbers.map((value) => (numeric ? String(value).padStart([from, to].some((end) => /^-?0\d/.test(end)) ? Math.max(from.length, to.length) : 0, '0') : String.fromCodePoint(value)));
}

function asLiteral(part: Brace, text: string): LiteralPart | WordPart {
  if (/[*?[]/.test(text)) return { type: 'Glob', kind: 'star', pos: part.pos, end: part.end, text, value: text } as WordPart;
  return { type: 'Literal', pos: part.pos, end: part.end, value: text, text };
}
