import { splitNames } from '../arguments.ts';
import type { Role } from './facts.ts';

/** Options that mean the same kind of thing, but are not one and the same: each may be told from the others by `when` and `harmless`. */
export function apart(names: string, role: Role): Readonly<Record<string, Role>> {
  return Object.fromEntries(splitNames(names).map((name) => [name, role]));
}
