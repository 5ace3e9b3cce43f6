import { splitNames } from '../arguments.ts';
import { builtinPrograms } from './builtins.ts';
import type { ProgramFacts } from './facts.ts';
import { filePrograms } from './files.ts';
import { gitPrograms } from './git.ts';
import { networkPrograms } from './network.ts';
import { nodePrograms } from './node.ts';
import { searchPrograms } from './search.ts';
import { textPrograms } from './text.ts';
import { wrapperPrograms } from './wrappers.ts';

/** The catalogue, one small file a family. */
const families: readonly (readonly ProgramFacts[])[] = [builtinPrograms, filePrograms, textPrograms, searchPrograms, gitPrograms, nodePrograms, networkPrograms, wrapperPrograms];

const byName: ReadonlyMap<string, ProgramFacts> = new Map(families.flat().flatMap((facts) => splitNames(facts.names).map((name) => [name, facts] as const)));

/** What is known about a program; undefined for one that the catalogue does not have. Names are exact: `GIT` is not `git`. */
export function findProgram(name: string): ProgramFacts | undefined {
  return byName.get(name);
}
