// Commands with known effects, and the ways to write, wrap and order them that leave those effects as they are.
import fc from 'fast-check';

/** A simple command, word by word as the program gets it, and all that it does; see `effects.ts` for how that is written. `to` is where its output goes. */
export type Atom = { readonly words: readonly string[]; readonly to?: string; readonly does: readonly string[] };

/** A line before it is written: commands, what is put around them, and how they are joined. `ways` are numbers that decide how words are quoted. */
export type Spec =
  | { readonly kind: 'atom'; readonly atom: Atom; readonly ways: readonly number[] }
  | { readonly kind: 'wrap'; readonly by: string; readonly ways: readonly number[]; readonly inner: Spec }
  | { readonly kind: 'join'; readonly by: string; readonly first: Spec; readonly second: Spec };

/** A line as it is written, and what it may do besides what its commands do. A simple one is words alone, so that other words can stand in front. */
export type Written = { readonly text: string; readonly isSimple: boolean; readonly may: readonly string[] };

type Quoting = (text: string) => string;

const single: Quoting = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const double: Quoting = (text) => `"${text.replace(/[\\$`"]/g, '\\$&')}"`;
const ansi: Quoting = (text) => `$'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
const coded: Quoting = (text) => `$'${[...text].map((character) => (character.length === 1 && character < '\x80' ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}` : character)).join('')}'`;
const plain: Quoting = (text) => (/^[\w./-]+$/.test(text) ? text : single(text));
// behind a backslash a line end would be no character at all
const backslashes: Quoting = (text) => (text.includes('\n') ? single(text) : text.replace(/[^\w./-]/gu, '\\$&'));
const everyBackslash: Quoting = (text) => (text.includes('\n') ? single(text) : [...text].map((character) => `\\${character}`).join(''));
const split: Quoting = (text) => [...text].map((character, index) => ([single, double, plain, backslashes] as const)[index % 4]?.(character) ?? '').join("''");
const halves: Quoting = (text) => `${double(text.slice(0, 1))}${single(text.slice(1))}`;
const overLines: Quoting = (text) => `${plain(text.slice(0, 1))}\\\n${double(text.slice(1))}`;

/** Every way to write a word so that bash reads exactly that word. */
export const quotings: readonly Quoting[] = [plain, plain, single, double, ansi, coded, backslashes, everyBackslash, split, halves, overLines];

function quote(text: string, way = 0): string {
  return text === '' ? "''" : (quotings[way % quotings.length] ?? single)(text);
}

/** A name that a text does not hold, so that a here-document ends where it should and `xargs` finds no place in it. */
function mark(text: string): string {
  let number = 0;
  while (text.includes(`END${number}`)) number++;
  return `END${number}`;
}

type Wrapping = {
  readonly wrap: (text: string, quoted: string) => string;
  /** It takes a simple command as words of its own; and is one itself, or a pipeline. */
  readonly words?: 'simple' | 'pipeline';
  /** What it does itself, or may. */
  readonly may?: readonly string[];
};

const backticked = (text: string): string => `\`${text.replace(/[\\`$]/g, '\\$&')}\n\``;

/** What can be put around commands without any change to what they do. The second text is the first, quoted as one word. */
export const wrappings: Readonly<Record<string, Wrapping>> = {
  env: { words: 'simple', wrap: (text) => `env X=1 ${text}` },
  'env, cleared': { words: 'simple', wrap: (text) => `env -i ${text}` },
  nice: { words: 'simple', wrap: (text) => `nice -n 5 ${text}` },
  nohup: { words: 'simple', wrap: (text) => `nohup ${text}` },
  setsid: { words: 'simple', wrap: (text) => `setsid ${text}` },
  stdbuf: { words: 'simple', wrap: (text) => `stdbuf -oL ${text}` },
  timeout: { words: 'simple', wrap: (text) => `timeout -k 1 5s ${text}` },
  command: { words: 'simple', wrap: (text) => `command ${text}` },
  'time, the program': { words: 'simple', wrap: (text) => `/usr/bin/time -p ${text}` },
  xargs: { words: 'pipeline', wrap: (text) => `echo | xargs ${text}` },
  'find -exec': { words: 'simple', wrap: (text) => `find . -maxdepth 0 -exec ${text} \\;` },
  'find -exec bash': { wrap: (_, quoted) => `find . -maxdepth 0 -exec bash -c ${quoted} \\;` },
  'xargs bash': { wrap: (_, quoted) => `echo x | xargs bash -c ${quoted}` },
  'xargs -I': { wrap: (text, quoted) => `echo x | xargs -I${mark(text)} bash -c ${quoted}` },
  // it hands its values to a shell that need not be bash
  parallel: { wrap: (_, quoted) => `parallel ::: ${quoted}`, may: ['?'] },
  time: { wrap: (text) => `time { ${text}\n}` },
  not: { wrap: (text) => `! { ${text}\n}` },
  'bash -c': { wrap: (_, quoted) => `bash -c ${quoted}` },
  'bash -euo pipefail -c': { wrap: (_, quoted) => `bash -euo pipefail -c ${quoted} name word` },
  // what a plain sh reads differently is asked about as well
  'sh -c': { wrap: (_, quoted) => `sh -c ${quoted}`, may: ['?'] },
  eval: { wrap: (_, quoted) => `eval ${quoted}` },
  'exec in a subshell': { wrap: (_, quoted) => `( exec bash -c ${quoted})` },
  'a here-document': { wrap: (text) => `bash <<'${mark(text)}'\n${text}\n${mark(text)}\n` },
  'a here-string': { wrap: (_, quoted) => `bash <<< ${quoted}` },
  'a text in a pipe': { wrap: (_, quoted) => `printf %s ${quoted} | bash` },
  braces: { wrap: (text) => `{ ${text}\n}` },
  'a subshell': { wrap: (text) => `( ${text}\n)` },
  'a function': { wrap: (text) => `f() { ${text}\n}; f` },
  'a function in a subshell': { wrap: (text) => `function g ( ${text}\n); g` },
  'a condition': { wrap: (text) => `if { ${text}\n}; then :; fi` },
  then: { wrap: (text) => `if true; then ${text}\nfi` },
  'the other branch': { wrap: (text) => `if true; then :; elif true; then :; else ${text}\nfi` },
  for: { wrap: (text) => `for i in 1 2; do ${text}\ndone` },
  'for with numbers': { wrap: (text) => `for ((i = 0; i < 3; i++)); do ${text}\ndone` },
  while: { wrap: (text) => `while true; do ${text}\ndone` },
  'until its condition': { wrap: (text) => `until ${text}\ndo :; done` },
  case: { wrap: (text) => `case x in y | x) ${text}\n;; esac` },
  'case that falls through': { wrap: (text) => `case x in x) : ;& (y) ${text}\n;; esac` },
  'a substitution': { wrap: (text) => `echo "$( ${text}\n)"` },
  backticks: { wrap: (text) => `echo ${backticked(text)}` },
  'an assignment': { wrap: (text) => `x=$( ${text}\n)` },
  'an array': { wrap: (text) => `x=(1 "$( ${text}\n)")` },
  'a default': { wrap: (text) => `echo "\${x:-$( ${text}\n)}"` },
  arithmetic: { wrap: (text) => `echo $((1 + $( ${text}\n)))` },
  'a test': { wrap: (text) => `[[ -n $( ${text}\n) ]]` },
  'a substitution in a here-document': { wrap: (text) => `cat <<${mark(text)}\n$( ${text}\n)\n${mark(text)}\n` },
  'a process': { wrap: (text) => `cat <( ${text}\n)`, may: ['read /dev/fd/63'] },
  'a process that is written to': { wrap: (text) => `echo > >( ${text}\n)`, may: ['write /dev/fd/63'] },
  'behind a pipe': { wrap: (text) => `true | { ${text}\n}` },
  'in front of a pipe': { wrap: (text) => `{ ${text}\n} | wc -l` },
  'in the background': { wrap: (text) => `{ ${text}\n} & wait` },
  'with its errors thrown away': { wrap: (text) => `{ ${text}\n} 2> /dev/null`, may: ['write /dev/null'] },
  'a variable': { wrap: (_, quoted) => `x=${quoted}; eval "$x"` },
};

/** What stands between two commands. */
export const joints: Readonly<Record<string, string>> = { ';': '; ', and: ' && ', or: ' || ', line: '\n', background: ' & ', pipe: ' | ', comment: ' # it\'s "more"\n' };

/** Writes a line. */
export function write(spec: Spec): Written {
  if (spec.kind === 'atom') return writeAtom(spec.atom, spec.ways);
  if (spec.kind === 'join') return writeJoin(spec.by, write(spec.first), write(spec.second));
  const { wrap, words, may = [] } = wrappings[spec.by] ?? { wrap: (text: string) => text };
  const inner = write(spec.inner);
  const quoted = quote(inner.text, spec.ways[0]);
  const text = wrap(words === undefined || inner.isSimple ? inner.text : `bash -c ${quoted}`, quoted);
  return { text, isSimple: words === 'simple', may: [...inner.may, ...may] };
}

function writeAtom({ words, to }: Atom, ways: readonly number[]): Written {
  const quoted = words.map((word, index) => quote(word, ways[index % ways.length])).join(' ');
  const text = to === undefined ? quoted : (ways[0] ?? 0) % 2 === 0 ? `${quoted} > ${quote(to, ways.at(-1))}` : `>${quote(to, ways.at(-1))} ${quoted}`;
  return { text, isSimple: to === undefined, may: [] };
}

function writeJoin(by: string, first: Written, second: Written): Written {
  const [before, after] = by === 'line' || by === ';' ? [first.text, second.text] : [first, second].map(({ text }) => `{ ${text}\n}`);
  // a here-document ends its line
  const between = before?.endsWith('\n') === true && by === ';' ? '' : (joints[by] ?? '\n');
  return { text: `${before}${between}${after}`, isSimple: false, may: [...first.may, ...second.may] };
}

/** All that the commands of a line do. */
export function does(spec: Spec): readonly string[] {
  return spec.kind === 'atom' ? spec.atom.does : spec.kind === 'wrap' ? does(spec.inner) : [...does(spec.first), ...does(spec.second)];
}

/** Every part of a line that could stand alone. */
export function partsOf(spec: Spec): readonly Spec[] {
  return [spec, ...(spec.kind === 'atom' ? [] : spec.kind === 'wrap' ? partsOf(spec.inner) : [...partsOf(spec.first), ...partsOf(spec.second)])];
}

/** The line with one of its parts changed. */
export function replacePart(spec: Spec, part: Spec, by: Spec): Spec {
  if (spec === part) return by;
  if (spec.kind === 'atom') return spec;
  if (spec.kind === 'wrap') return { ...spec, inner: replacePart(spec.inner, part, by) };
  return { ...spec, first: replacePart(spec.first, part, by), second: replacePart(spec.second, part, by) };
}

const ways = fc.array(fc.nat({ max: quotings.length - 1 }), { minLength: 1, maxLength: 4 });

/** One of these commands, in any quoting. */
export function atomOf(atoms: readonly Atom[]): fc.Arbitrary<Spec> {
  return fc.record({ kind: fc.constant('atom' as const), atom: fc.constantFrom(...atoms), ways });
}

/** Lines of these commands, in any quoting, wrapped and joined up to a depth. */
export function lineOf(atoms: readonly Atom[], depth: number): fc.Arbitrary<Spec> {
  const atom = atomOf(atoms);
  if (depth === 0) return atom;
  const inner = lineOf(atoms, depth - 1);
  const wrapped = fc.record({ kind: fc.constant('wrap' as const), by: fc.constantFrom(...Object.keys(wrappings)), ways, inner });
  const joined = fc.record({ kind: fc.constant('join' as const), by: fc.constantFrom(...Object.keys(joints)), first: inner, second: inner });
  return fc.oneof({ weight: 1, arbitrary: atom }, { weight: 6, arbitrary: wrapped }, { weight: 2, arbitrary: joined });
}
