import type { ProgramFacts, Role } from './programs/facts.ts';

/** One option of a program, by its facts. */
export type Option = { readonly names: readonly string[]; readonly value: 'none' | 'attached' | 'next' | 'until-semicolon'; readonly role: Role; readonly tells?: true; readonly named?: true };
/** All options of a program, by name. */
export type Table = ReadonlyMap<string, Option>;

type Traits = { readonly hasLongWithOneDash: boolean; readonly acting: readonly string[] };
const traits = new WeakMap<ProgramFacts, Traits>();

/** What holds for all options of a program. */
export function traitsOf(facts: ProgramFacts, table: Table): Traits {
  const cached = traits.get(facts);
  if (cached !== undefined) return cached;
  const acting = [...[...table].flatMap(([name, { role }]) => (role === 'text' ? [] : [name])), ...(facts.when ?? []).flatMap(({ has }) => splitNames(has).filter((name) => name.startsWith('--') && !name.includes('=')))];
  const found = { hasLongWithOneDash: [...table.keys()].some((name) => /^-\w{2}/.test(name)), acting };
  traits.set(facts, found);
  return found;
}

const tables = new WeakMap<ProgramFacts, Table>();

/** The options of a program; worked out once. */
export function tableOf(facts: ProgramFacts): Table {
  const cached = tables.get(facts);
  if (cached !== undefined) return cached;
  const flags = splitNames(facts.flags).map((name): Option => (name.endsWith('=') ? { names: [name.slice(0, -1)], value: 'attached', role: 'text' } : { names: [name], value: 'none', role: 'text' }));
  const harmless = splitNames(facts.harmless).map((name): Option => ({ names: [name], value: 'none', role: 'text', tells: true }));
  const options = Object.entries(facts.options ?? {}).map(([names, role]): Option => ({ names: splitNames(names), value: role === 'each-command' ? 'until-semicolon' : 'next', role }));
  const named = (facts.when ?? []).flatMap(({ has, unless }) => splitNames(`${has} ${unless ?? ''}`.trim())).filter((name) => name.startsWith('-') && !name.includes('='));
  const mentioned = named.map((name): Option => ({ names: [name], value: 'attached', role: 'text' }));
  const pairs = Object.entries(facts.pairs ?? {}).map(([names, role]): Option => ({ names: splitNames(names), value: 'next', role, named: true }));
  const table = new Map([...mentioned, ...flags, ...harmless, ...options, ...pairs].flatMap((option) => option.names.map((name) => [name, option] as const)));
  tables.set(facts, table);
  return table;
}

/** The names in a list that is separated by spaces. */
export function splitNames(names: string | undefined): readonly string[] {
  if (names === undefined || names === '') return none;
  const known = splitLists.get(names);
  if (known !== undefined) return known;
  const list = names.split(' ');
  splitLists.set(names, list);
  return list;
}

const none: readonly string[] = [];

/** Lists of names come from the catalogue, so that there are only so many. */
const splitLists = new Map<string, readonly string[]>();
