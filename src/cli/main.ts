import { explain } from './explain.ts';
import { hook } from './hook.ts';
import { init } from './init.ts';
import { rehearse } from './rehearse.ts';
import { verify } from './verify.ts';

/** One command of the command line: gets the words behind its name, gives the exit code. */
type Command = { readonly usage: string; readonly summary: string; run(args: readonly string[]): Promise<number> };

/** Every command there is. */
const commands: Readonly<Record<string, Command>> = { explain, init, verify, rehearse, hook };

async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command.run(rest);
  const asked = ['help', '--help', '-h'].includes(name);
  const lines = Object.values(commands).map(({ usage, summary }) => `  chaperone ${usage}\n      ${summary}`);
  (asked ? process.stdout : process.stderr).write(`${asked ? '' : `\`${name}\` is not a command of chaperone\n`}${lines.join('\n')}\n`);
  return asked ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`chaperone: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
