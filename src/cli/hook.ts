import { parseArgs } from 'node:util';
import { judgeLocally } from '../broker/localJudge.ts';
import { chaperoneHome } from '../host/home.ts';

/** `chaperone hook`: the local judge, started by the hook client when no editor answers. */
export const hook = {
  usage: 'hook --assistant NAME --event NAME [--deadline SECONDS]',
  summary: 'judges one hook payload from standard input with no editor open; assistants call it, people need not',
  async run(args: readonly string[]): Promise<number> {
    const { values } = parseArgs({ args: [...args], options: { assistant: { type: 'string' }, event: { type: 'string' }, deadline: { type: 'string', default: '50' } } });
    const { assistant, event } = values;
    if (assistant === undefined || event === undefined) throw new Error(`hook needs \`--assistant\` and \`--event\`; usage: chaperone ${hook.usage}`);
    const deadline = Date.now() + Math.max(1, Number(values.deadline)) * 1000;
    const call = { assistant, event, entrypoint: process.env['CLAUDE_CODE_ENTRYPOINT'] ?? '', payload: await readInput() };
    const { exit, stdout, stderr } = await judgeLocally(call, chaperoneHome(), deadline);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    return exit;
  },
};

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
