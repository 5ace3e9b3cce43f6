// Decision logs on a real disk.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { LogEntry } from '../../../src/core/log/entry.ts';
import { logFileName, openDecisionLog } from '../../../src/host/decisionLog.ts';
import { newFolder } from './temporary.ts';

export const entry = (detail: string): LogEntry => ({ kind: 'log', event: 'opened', detail });

/** The file of a closed log with one line for each text. */
export async function logOf(t: TestContext, details: readonly string[]): Promise<string> {
  const folder = newFolder(t);
  const log = await openDecisionLog(folder);
  for (const detail of details) await log.append(entry(detail));
  await log.close();
  return join(folder, logFileName);
}

export const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
export const rewrite = (file: string, lines: readonly string[]): void => writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
