import type { ProgramFacts, Role } from './programs/facts.ts';
import type { WordValue } from './words.ts';

/** An option's value: one word, or for a command in the middle of a line all of its words. */
export type Value = { readonly role: Role; readonly word: WordValue; readonly more: readonly WordValue[] };

/** A program's words, sorted into options and operands by its own facts. */
export type Arguments = {
  /** Each option given, under every name that it has, with its value if it has one. */
  readonly options: ReadonlySet<string>;
  readonly values: readonly Value[];
  readonly operands: readonly WordValue[];
  /** How many operands stood before `--`; all of them when it was not given. */
  readonly beforeDashes: number;
  /** The first word that the facts do not explain. */
  readonly unknown: WordValue | undefined;
};

type Option = { readonly names: readonly string[]; readonly value: 'none' | 'attached' | 'next' | 'until-semicolon'; readonly role: Role };
type Table = ReadonlyMap<string, Option>;

/** Sorts the words behind a program's name. With `stop`, the first operand ends the options: it begins another command. */
export function readArguments(facts: ProgramFacts, words: readonly WordValue[], stop: boolean): Arguments {
  if (facts.otherOptions === 'text') return { options: new Set(), values: [], operands: words, beforeDashes: words.length, unknown: undefined };
  const reader = new Reader(facts, tableOf(facts), words);
  while (reader.next(stop));
  return { options: reader.options, values: reader.values, operands: reader.operands, beforeDashes: reader.beforeDashes ?? reader.operands.length, unknown: reader.unknown };
}

class Reader {
  readonly options = new Set<string>();
  readonly values: Value[] = [];
  readonly operands: WordValue[] = [];
  beforeDashes: number | undefined;
  unknown: WordValue | undefined;
  private at = 0;
  private readonly table: Table;
  private readonly words: readonly WordValue[];
  private readonly anyOption: boolean;
  private readonly punctuation: readonly string[];
  constructor(facts: ProgramFacts, table: Table, words: readonly WordValue[]) {
    this.anyOption = facts.otherOptions === 'harmless';
    this.punctuation = splitNames(facts.punctuation);
    this.table = table;
    this.words = words;
  }

  /** Takes one word, and its value if it wants one. False at the end. */
  next(stop: boolean): boolean {
    const word = this.words[this.at++];
    if (word === undefined) return false;
    const { text } = word;
    if (text === '--' && this.beforeDashes === undefined) return this.rest();
    if (text === undefined && !this.anyOption && /^(?:-|$)/.test(word.start ?? '')) this.unknown ??= word;
    if (text === undefined || text === '-' || !text.startsWith('-')) return this.operand(word, stop);
    const known = text.startsWith('--') || this.table.has(text) ? this.long(text, word) : this.cluster(text, word);
    if (!known && !this.anyOption) this.unknown ??= word;
    return true;
  }

  private rest(): boolean {
    this.beforeDashes = this.operands.length;
    this.operands.push(...this.words.slice(this.at));
    return false;
  }

  private operand(word: WordValue, stop: boolean): boolean {
    if (!this.punctuation.includes(word.text ?? '')) this.operands.push(word);
    if (stop) this.operands.push(...this.words.slice(this.at));
    return !stop;
  }

  private long(text: string, word: WordValue): boolean {
    const equals = text.indexOf('=');
    const option = this.table.get(equals === -1 ? text : text.slice(0, equals));
    if (option === undefined || (equals !== -1 && option.value === 'none')) return false;
    this.give(option);
    if (equals !== -1) this.value(option, { ...word, text: text.slice(equals + 1) });
    else if (option.value === 'next') this.value(option, this.words[this.at++]);
    else if (option.value === 'until-semicolon') this.commandValue(option);
    return true;
  }

  /** `-rf` is `-r -f`; `-n5` and `-ofile` carry their value. */
  private cluster(text: string, word: WordValue): boolean {
    if (/^-\d+$/.test(text) && this.table.has('-#')) return true;
    for (let i = 1; i < text.length; i++) {
      const option = this.table.get(`-${text[i]}`);
      if (option === undefined) return false;
      this.give(option);
      const attached = text.slice(i + 1);
      if (option.value === 'none') continue;
      if (attached !== '') this.value(option, { ...word, text: attached });
      else if (option.value === 'next') this.value(option, this.words[this.at++]);
      return true;
    }
    return true;
  }

  private give(option: Option): void {
    for (const name of option.names) this.options.add(name);
  }

  private value(option: Option, word: WordValue | undefined): void {
    if (word !== undefined) this.values.push({ role: option.role, word, more: [] });
  }

  /** The words of a command that ends at `;` or `+`. */
  private commandValue(option: Option): void {
    const length = this.words.slice(this.at).findIndex((word) => word.text === ';' || word.text === '+');
    const [word, ...more] = this.words.slice(this.at, length === -1 ? undefined : this.at + length);
    this.at += (word === undefined ? 0 : more.length + 1) + (length === -1 ? 0 : 1);
    if (word !== undefined) this.values.push({ role: option.role, word, more });
  }
}

const tables = new WeakMap<ProgramFacts, Table>();

function tableOf(facts: ProgramFacts): Table {
  const cached = tables.get(facts);
  if (cached !== undefined) return cached;
  const flags = splitNames(facts.flags).map((name): Option => (name.endsWith('=') ? { names: [name.slice(0, -1)], value: 'attached', role: 'text' } : { names: [name], value: 'none', role: 'text' }));
  const harmless = splitNames(facts.harmless).map((name): Option => ({ names: [name], value: 'none', role: 'text' }));
  const options = Object.entries(facts.options ?? {}).map(([names, role]): Option => ({ names: splitNames(names), value: role === 'each-command' ? 'until-semicolon' : 'next', role }));
  const table = new Map([...flags, ...harmless, ...options].flatMap((option) => option.names.map((name) => [name, option] as const)));
  tables.set(facts, table);
  return table;
}

/** The names in a list that is separated by spaces. */
export function splitNames(names: string | undefined): readonly string[] {
  return names === undefined || names === '' ? [] : names.split(' ');
}
