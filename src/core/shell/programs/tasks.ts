import type { ProgramFacts } from './facts.ts';
import { does, group } from './rows.ts';

/** Parts of names that tell of more than a build: what is sent out, thrown away or done to data. */
export const farReachingTasks = '*deploy* *releas* *publish* *prod* *push* *upload* *migrat* *drop* *reset* *destroy* *seed* *wipe* *delet* *purge* *remov* *nuke* *remote* *live* *ship* *rollback* *restore* *secret* *token* *login* *install-hooks* *uninstall*';

const checks = 'test tests spec specs unit unittest integration e2e ci check checks verify validate lint linter linting lintfix typecheck type-check types type tsc build rebuild compile bundle dist assemble generate codegen gen format fmt fix prettier eslint biome ruff mypy pytest jest vitest coverage cov bench benchmark benchmarks docs doc clean all tidy vet audit analyze storybook-build watch-test size sanity smoke golden snapshot snapshots examples';

/** Names that projects give to the tasks that build and check them: `test`, `lint:fix`, `build-web`. */
export const buildTasks = checks.split(' ').flatMap((name) => [name, `${name}:*`, `${name}-*`, `${name}.*`, `${name}_*`, `*:${name}`]).join(' ');

/** The sub-commands of a runner whose tasks the project names: those that build and check, and all others. */
export function taskRows(more: Omit<Partial<ProgramFacts>, 'names'> = {}): readonly ProgramFacts[] {
  return [does(farReachingTasks, 'code.run-project', more), does(buildTasks, 'code.build', more), does('*', 'code.run-project', more)];
}

/** A program whose words are names of tasks; without any it runs the first or the default one. */
export function runsTasks(names: string, more: Omit<Partial<ProgramFacts>, 'names'> = {}): ProgramFacts {
  return { names, otherOptions: 'harmless', operands: 'task*', alone: ['code.build'], harmless: '--help -h --version', ...more };
}

/** The same with commands of its own, which come first. */
export function taskGroup(names: string, own: readonly ProgramFacts[], more: Omit<Partial<ProgramFacts>, 'names'> = {}): ProgramFacts {
  return group(names, [...own, ...taskRows()], more);
}
