import { type Option, type Table, splitNames, tableOf, traitsOf } from './optionTable.ts';
import type { ProgramFacts, Role } from './programs/facts.ts';
import type { WordValue } from './words.ts';

/** An option's value: one word, or for a command in the middle of a line all of its words. */
export type Value = { readonly names: readonly string[]; readonly role: Role; readonly word: WordValue; readonly more: readonly WordValue[] };

/** A program's words, sorted into options and operands by its own facts. */
export type Arguments = {
  /** Each option given, under every name that stands in one key with it, with its value if it has one: for what makes a verdict stricter. */
  readonly options: ReadonlySet<string>;
  /** Each option under the name that was written, and under its long or short form: for what may make a verdict looser. */
  readonly written: ReadonlySet<string>;
  readonly values: readonly Value[];
  readonly operands: readonly WordValue[];
  /** How many operands stood before `--`; all of them when it was not given. */
  readonly beforeDashes: number;
  /** The first word that the facts do not explain. */
  readonly unknown: WordValue | undefined;
};


/** Sorts the words behind a program's name. With `stop`, the first operand ends the options: it begins another command. */
export function readArguments(facts: ProgramFacts, words: readonly WordValue[], stop: boolean): Arguments {
  if (facts.otherOptions === 'text') return { options: new Set(), written: new Set(), values: [], operands: words, beforeDashes: words.length, unknown: undefined };
  const reader = new Reader(facts, tableOf(facts), words);
  if (facts.bareFirst) reader.bare();
  while (reader.next(stop));
  for (const set of [reader.options, reader.written]) reader.operands.forEach(({ text = '' }, index) => set.add(`#${index + 1}`).add(`#${index + 1}=${text}`));
  return { options: reader.options, written: reader.written, values: reader.values, operands: reader.operands, beforeDashes: reader.beforeDashes ?? reader.operands.length, unknown: reader.unknown };
}

class Reader {
  readonly options = new Set<string>();
  readonly written = new Set<string>();
  readonly values: Value[] = [];
  readonly operands: WordValue[] = [];
  beforeDashes: number | undefined;
  unknown: WordValue | undefined;
  private at = 0;
  /** The word before was an option that is not listed: it may take this word as its value. */
  private afterUnlisted = false;
  private readonly table: Table;
  private readonly words: readonly WordValue[];
  private readonly anyOption: boolean;
  private readonly hasLongWithOneDash: boolean;
  /** Options that do something. */
  private readonly acting: readonly string[];
  private readonly punctuation: readonly string[];
  /** Operands that options may follow all the same. */
  private readonly before: number;
  constructor(facts: ProgramFacts, table: Table, words: readonly WordValue[]) {
    this.anyOption = facts.otherOptions === 'harmless';
    this.punctuation = splitNames(facts.punctuation);
    this.before = facts.lateOptions ? splitNames(facts.operands).length - 1 : 0;
    const traits = traitsOf(facts, table);
    this.hasLongWithOneDash = traits.hasLongWithOneDash;
    this.table = table;
    this.acting = traits.acting;
    this.words = words;
  }

  /** `tar xzf a.tgz`: letters without a dash, whose values follow in their order. */
  bare(): void {
    const [word] = this.words;
    if (word?.text === undefined || !/^[A-Za-z]+$/.test(word.text)) return;
    this.at++;
    for (const letter of word.text) {
      const option = this.table.get(`-${letter}`);
      if (option === undefined) this.unknown ??= word;
      else this.give(option, `-${letter}`);
      if (option?.value === 'next') this.value(option, `-${letter}`, this.words[this.at++]);
    }
  }

  /** Takes one word, and its value if it wants one. False at the end. */
  next(stop: boolean): boolean {
    const word = this.words[this.at++];
    if (word === undefined) return false;
    const { text } = word;
    if (text === '--' && this.beforeDashes === undefined) return this.rest();
    if (text === undefined && this.partlyKnown(word)) return true;
    if (text?.startsWith('+') === true && this.table.has('+')) return this.plus(text, word);
    if (text === undefined || text === '-' || !text.startsWith('-')) return this.operand(word, stop);
    const isLong = text.startsWith('--') || this.table.has(text) || (/^-\w{2,}/.test(text) && this.table.has(beforeEquals(text)));
    const known = isLong ? this.long(text, word) : this.cluster(text, word);
    if (!known && (!this.anyOption || (text.startsWith('--') && this.abbreviates(text)))) this.unknown ??= word;
    this.afterUnlisted = !known && !text.includes('=');
    return true;
  }

  /** `--body="$text"`: the option is known, its value is not. */
  private partlyKnown(word: WordValue): boolean {
    const { start = '' } = word;
    const name = /^--[^=]+(?==)/.exec(start)?.[0] ?? '';
    const option = this.table.get(name);
    if (option !== undefined && option.value !== 'none') {
      this.give(option, name);
      this.value(option, name, { ...word, start: start.slice(name.length + 1) });
      return true;
    }
    if (this.anyOption ? /^(?:-|$)/.test(start) && !this.afterUnlisted && this.abbreviates(start) : /^(?:-|$)/.test(start)) this.unknown ??= word;
    return false;
  }

  /** Many programs take `--out` for `--output`: where any option will do, what could be short for a listed one that does something won't. */
  private abbreviates(text: string): boolean {
    const name = beforeEquals(text);
    return this.acting.some((listed) => listed.startsWith(name));
  }

  private rest(): boolean {
    this.beforeDashes = this.operands.length;
    this.operands.push(...this.words.slice(this.at));
    return false;
  }

  private operand(word: WordValue, stop: boolean): boolean {
    this.afterUnlisted = false;
    if (!this.punctuation.includes(word.text ?? '')) this.operands.push(word);
    if (!stop || this.operands.length <= this.before) return true;
    this.operands.push(...this.words.slice(this.at));
    return false;
  }

  /** `vi +7 a.txt`. */
  private plus(text: string, word: WordValue): boolean {
    const option = this.table.get('+');
    if (option !== undefined) this.value(option, '+', { ...word, text: text.slice(1) });
    return true;
  }

  /** `--dry-run=client` may be listed as it stands, where other values mean something else. */
  private long(text: string, word: WordValue): boolean {
    const equals = this.table.has(text) ? -1 : text.indexOf('=');
    const name = equals === -1 ? text : beforeEquals(text);
    const option = this.table.get(name);
    if (option === undefined || (equals !== -1 && option.value === 'none')) return false;
    this.give(option, name);
    if (equals !== -1) this.value(option, name, { ...word, text: text.slice(equals + 1) });
    else if (option.value === 'next') {
      if (option.named) this.at++;
      this.value(option, name, this.words[this.at++]);
    } else if (option.value === 'until-semicolon') this.commandValue(option, name);
    return true;
  }

  /** `-rf` is `-r -f`; `-n5` and `-ofile` carry their value. */
  private cluster(text: string, word: WordValue): boolean {
    if (/^-\d+$/.test(text) && this.table.has('-#')) return true;
    for (let i = 1; i < text.length; i++) {
      const name = `-${text[i]}`;
      const option = this.table.get(name);
      if (option === undefined) return this.afterUnlistedLetter(text.slice(i + 1), word);
      this.give(option, name);
      const attached = text.slice(i + 1);
      if (option.value === 'none') continue;
      if (attached !== '') this.value(option, name, { ...word, text: attached });
      else if (option.value === 'next') this.value(option, name, this.words[this.at++]);
      return true;
    }
    return true;
  }

  /** Where any option will do, what stands behind a letter that is not listed may be its value or further letters; those that do something count. */
  private afterUnlistedLetter(letters: string, word: WordValue): boolean {
    if (!this.anyOption || this.hasLongWithOneDash) return false;
    const others = [...letters].flatMap((letter): (readonly [Option, string])[] => {
      const option = this.table.get(`-${letter}`);
      return option === undefined ? [] : [[option, `-${letter}`]];
    });
    if (others.some(([{ role }]) => role !== 'text')) this.unknown ??= word;
    for (const [option, name] of others) if (option.tells !== true) this.give(option, name);
    return false;
  }

  private give(option: Option, written: string): void {
    if (option.tells === true && this.afterUnlisted) return;
    for (const name of option.names) this.options.add(name);
    for (const name of formsOf(option, written)) this.written.add(name);
  }

  private value(option: Option, written: string, word: WordValue | undefined): void {
    if (word === undefined) return;
    const forms = formsOf(option, written);
    for (const name of option.names) this.options.add(`${name}=${word.text ?? ''}`);
    for (const name of forms) this.written.add(`${name}=${word.text ?? ''}`);
    const more = option.role === 'command' || option.role === 'module' ? this.words.slice(this.at) : [];
    this.at += more.length;
    this.values.push({ names: forms, role: option.role, word, more });
  }

  /** The words of a command that ends at `;` or `+`. */
  private commandValue(option: Option, written: string): void {
    const length = this.words.slice(this.at).findIndex((word) => word.text === ';' || word.text === '+');
    const [word, ...more] = this.words.slice(this.at, length === -1 ? undefined : this.at + length);
    this.at += (word === undefined ? 0 : more.length + 1) + (length === -1 ? 0 : 1);
    if (word !== undefined) this.values.push({ names: formsOf(option, written), role: option.role, word, more });
  }
}

/** A key of one short and one long name is one option; a longer one is a list of options that mean the same kind of thing. */
function formsOf({ names }: Option, written: string): readonly string[] {
  const isPair = names.length === 2 && names.some((name) => /^-\w$/.test(name)) && names.some((name) => name.startsWith('--'));
  return isPair ? names : [written];
}

function beforeEquals(text: string): string {
  return text.split('=', 1)[0] ?? text;
}

export { splitNames } from './optionTable.ts';
