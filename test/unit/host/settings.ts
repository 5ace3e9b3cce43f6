// A person's settings of Claude Code in a home of its own, and our installer at work on them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { planRemoval, planSetup } from '../../../src/broker/setUp.ts';
import { applyPlan } from '../../../src/host/assistantSetup.ts';
import { chaperoneHome } from '../../../src/host/home.ts';
import { newFolder } from './temporary.ts';

export const newerClient = (home: string): string => join(home, '.chaperone/bin/chaperone-hook');
export const olderClient = (home: string): string => join(home, 'elsewhere/.chaperone/bin/chaperone-hook');

export type Setup = { readonly home: string; readonly file: string; install(client?: string): void; remove(): void; text(): string };

export function newSetup(t: TestContext, before: string | undefined): Setup {
  const home = newFolder(t);
  const file = join(home, '.claude/settings.json');
  mkdirSync(dirname(file));
  if (before !== undefined) writeFileSync(file, before);
  const chaperone = chaperoneHome(home);
  return {
    home,
    file,
    install: (client = newerClient(home)) => applyPlan(planSetup('claude-code', { home, client }), chaperone),
    remove: () => applyPlan(planRemoval('claude-code', { home }), chaperone),
    text: () => readFileSync(file, 'utf8'),
  };
}

/** Settings with a hook of somebody else. */
export const others = '{ "hooks": { "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "/usr/bin/theirs" }] }] } }';
