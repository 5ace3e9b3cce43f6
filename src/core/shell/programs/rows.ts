import type { Operation } from '../../operations.ts';
import type { ProgramFacts } from './facts.ts';

/** Short forms for the three kinds of rows that most families are made of. What stands in `more` takes the place of the defaults. */
type More = Omit<Partial<ProgramFacts>, 'names'>;

/** A command that only tells something: its options choose what and how. */
export function tells(names: string, more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'text*', harmless: '--help -h', ...more };
}

/** One operation or two, separated by a space. */
export type Performs = Operation | `${Operation} ${Operation}`;

/** A command that performs operations whatever its other options are. */
export function does(names: string, performs: Performs, more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'text*', harmless: '--help -h', performs: performs.split(' ') as readonly Operation[], ...more };
}

/** A program or command that has commands of its own and without one prints its help. */
export function group(names: string, subcommands: readonly ProgramFacts[], more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', harmless: '--help -h --version -V', alone: 'harmless', subcommands, ...more };
}
