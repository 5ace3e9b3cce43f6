// What must hold for the catalogue as a whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { families } from '../../../../src/core/shell/programs/index.ts';
import type { ProgramFacts } from '../../../../src/core/shell/programs/facts.ts';

const namesOf = ({ names }: ProgramFacts): readonly string[] => names.split(' ');

/** Names that stand in a list more than once: of two rows the first is never asked, or the last wins unseen. */
function repeated(rows: readonly ProgramFacts[]): readonly string[] {
  const names = rows.flatMap(namesOf).filter((name) => name !== '*');
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Every group of sub-commands, with the way to it. */
function groups(rows: readonly ProgramFacts[], way: string): readonly (readonly [way: string, rows: readonly ProgramFacts[]])[] {
  return rows.flatMap((row) => (row.subcommands === undefined ? [] : [[`${way}${row.names}`, row.subcommands] as const, ...groups(row.subcommands, `${way}${row.names} `)]));
}

test('a program stands in one family', () => {
  const names = families.flatMap((family) => [...new Set(family.flatMap(namesOf))]);
  const seen = new Set<string>();
  assert.deepEqual(names.filter((name) => seen.size === seen.add(name).size), []);
});

test('no sub-command stands twice in one group', () => assert.deepEqual(groups(families.flat(), '').flatMap(([way, rows]) => repeated(rows).map((name) => `${way}: ${name}`)), []));

test('what a row is for anything else stands last', () => {
  const early = groups(families.flat(), '').filter(([, rows]) => rows.findIndex(({ names }) => names === '*') !== -1 && rows.findIndex(({ names }) => names === '*') < rows.length - 1);
  assert.deepEqual(early.map(([way]) => way), []);
});
