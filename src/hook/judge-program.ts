import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { asObject, isRecord } from './answer.ts';
import { Denied, openFolder } from './deny.ts';

/**
 * All that the judge inherits. A repository can set any variable through the assistant's settings,
 * and some of them make a program run foreign code as it starts.
 */
const inheritedVariables = new Set([
  'HOME', 'USER', 'LOGNAME', 'SHELL', 'PATH', 'TMPDIR', 'LANG', 'LC_ALL',
  'USERPROFILE', 'USERNAME', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMP',
  'SYSTEMROOT', 'SYSTEMDRIVE', 'COMSPEC', 'PATHEXT',
  'CLAUDE_PROJECT_DIR', 'CLAUDE_CODE_ENTRYPOINT',
]);

interface JudgeProgram {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

export function readJudgeProgram(file: string): JudgeProgram {
  const program = asJudgeProgram(readText(file));
  if (program === undefined || !isAbsolute(program.command)) {
    throw judgeProblem(`\`${file}\` does not name a program to start`);
  }
  return { ...program, env: { ...inheritedEnvironment(), ...program.env } };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function asJudgeProgram(text: string): JudgeProgram | undefined {
  const { command, args = [], env = {} } = asObject(text) ?? {};
  return typeof command === 'string' && Array.isArray(args) && args.every(isText) && isTextRecord(env)
    ? { command, args, env }
    : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every(isText);
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => inheritedVariables.has(name.toUpperCase())));
}

export function judgeProblem(what: string): Denied {
  return new Denied(`no supervisor answers for this folder and the local judge failed: ${what}; ${openFolder}`);
}
