import { splitNames } from '../arguments.ts';
import type { ProgramFacts } from './facts.ts';

/** What a family knows about a program, for the same program under other names. Its sub-commands go by `sub`. */
export function otherNames(family: readonly ProgramFacts[], name: string, names: string, sub?: string): readonly ProgramFacts[] {
  const known = family.filter((facts) => splitNames(facts.names).includes(name));
  const meant = sub === undefined ? known : known.flatMap((facts) => facts.subcommands?.filter((own) => splitNames(own.names).includes(sub)) ?? []);
  return meant.map((facts) => ({ ...facts, names }));
}
