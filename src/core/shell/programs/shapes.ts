import type { ProgramFacts } from './facts.ts';

/** Short forms for programs that turn files into files or text. What stands in `more` takes the place of the defaults. */
type More = Omit<Partial<ProgramFacts>, 'names'>;

const asks = '--help -h --version';

/** Reads its operands and prints; `-o` names a file in place of standard output. `values` are options whose value means nothing by itself. */
export function reads(names: string, values = '', more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'read*', alone: 'harmless', harmless: asks, ...more, options: { '-o --output': 'write', ...textual(values), ...more.options } };
}

/** The last operand is the file that it writes: `from… to`. With `-o` all operands are read. */
export function converts(names: string, values = '', more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'read* write', when: [{ has: '-o --output', operands: 'read*' }], alone: 'harmless', harmless: asks, ...more, options: { '-o --output': 'write', ...textual(values), ...more.options } };
}

/** Reads its operands and writes what it makes of them beside them or into the working directory, under names of its own choice. */
export function makes(names: string, values = '', more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'read*', here: 'write', harmless: asks, ...more, options: { '-o --output': 'write', ...textual(values), ...more.options } };
}

/** Changes the files that it names. */
export function alters(names: string, values = '', more: More = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'write*', alone: 'harmless', harmless: asks, ...more, options: { '-o --output': 'write', ...textual(values), ...more.options } };
}

function textual(values: string): ProgramFacts['options'] {
  return values === '' ? {} : { [values]: 'text' };
}
