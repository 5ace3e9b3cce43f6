import type { ProgramFacts } from './facts.ts';
import { does, group } from './rows.ts';

/** Parts of names that tell of more than the project's own code: what is sent out, thrown away or done to data. */
export const farReachingTasks = '*deploy* *releas* *publish* *prod *prod-* *prod:* *prod.* *prod_* *production* *push* *upload* *migrat* *drop* *reset* *destroy* *seed* *wipe* *delet* *purge* *remov* *nuke* *remote* *live *ship *rollback* *restore* *secret* *token* *login* *uninstall* *cleanup-db* *truncate* *teardown* *bootstrap-infra* *provision* *install-hooks* *infra-*';

/** The sub-commands of a runner whose tasks the project names: those that reach further by their names, and all others. */
export function taskRows(more: Omit<Partial<ProgramFacts>, 'names'> = {}): readonly ProgramFacts[] {
  return [does(farReachingTasks, 'code.run-project', more), does('*', 'code.build', more)];
}

/** A program whose words are names of tasks; without any it runs the first or the default one. */
export function runsTasks(names: string, more: Omit<Partial<ProgramFacts>, 'names'> = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'task*', alone: ['code.build'], harmless: '--help -h --version', ...more };
}

/** The same with commands of its own, which come first. */
export function taskGroup(names: string, own: readonly ProgramFacts[], more: Omit<Partial<ProgramFacts>, 'names'> = {}): ProgramFacts {
  return group(names, [...own, ...taskRows()], more);
}
