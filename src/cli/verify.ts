import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { logFileName } from '../host/decisionLog.ts';
import { chaperoneHome } from '../host/home.ts';
import { type LogCheck, verifyLog } from '../host/verifyLog.ts';

/** `chaperone verify`: checks that no line of the decision logs was changed, removed or put in. */
export const verify = {
  usage: 'verify [FILE…]',
  summary: 'checks the chain of every decision log, or of the files named; exit code 1 when one does not hold',
  async run(args: readonly string[]): Promise<number> {
    const files = args.length > 0 ? args : allLogs();
    if (files.length === 0) process.stdout.write('there is no decision log yet\n');
    let broken = 0;
    for (const file of files) {
      const check = await verifyLog(file);
      process.stdout.write(report(check));
      if (check.problems.length > 0) broken++;
    }
    return broken === 0 ? 0 : 1;
  },
};

function allLogs(): readonly string[] {
  const { log } = chaperoneHome();
  if (!existsSync(log)) return [];
  return readdirSync(log).map((folder) => join(log, folder, logFileName)).filter((file) => existsSync(file));
}

function report({ file, lines, head, problems }: LogCheck): string {
  if (problems.length === 0) return `holds: ${file}: ${lines} lines, last hash ${head.hash}\n`;
  return `DOES NOT HOLD: ${file}\n${problems.map(({ line, what }) => `  line ${line} ${what}\n`).join('')}`;
}
