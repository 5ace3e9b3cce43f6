import type { ProgramFacts } from './facts.ts';
import { group } from './rows.ts';
import { cloudVerbs } from './verbs.ts';

/** Words that mean the same in nearly every service's commands, before those of clouds. */
const first = [
  { names: 'deploy redeploy rollback publish ship', performs: ['deploy'] },
  { names: 'ssh console exec shell attach-console', performs: ['remote.execute'] },
  { names: 'login logout signin signout configure link unlink switch use', performs: ['system.configure'] },
  { names: 'logs log events history stats doctor docs plans regions' },
] as const;

/** A service's command: its own sub-commands, and for all others the word in them that says what it does. A word that nobody knows is a question. */
export function service(names: string, own: readonly ProgramFacts[] = [], more: Omit<Partial<ProgramFacts>, 'names'> = {}): ProgramFacts {
  return group(names, own, { verbs: [...first, ...cloudVerbs], operands: 'text*', harmless: '--help -h --version -v -V', ...more });
}
