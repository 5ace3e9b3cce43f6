// Runs one program with a time limit; resolves always, with what it printed.
import { endGroup, spawnGroup } from './processGroups.mjs';

const waitForPipesMs = 1000;

export function runLimited(command, args, { cwd, env, limitSeconds = 600, show } = {}) {
  return new Promise((resolve) => {
    const result = { code: null, output: '', timedOut: false };
    const child = spawnGroup(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (text) => {
      result.output += text;
      show?.(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    const limit = setTimeout(() => {
      result.timedOut = true;
      endGroup(child);
    }, limitSeconds * 1000);
    const finish = (code) => {
      clearTimeout(limit);
      result.code ??= code ?? 1;
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(result);
    };
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      finish(127);
    });
    child.once('close', finish);
    // something that was left running may hold the pipes open, and then `close` never comes
    child.once('exit', (code) => setTimeout(finish, waitForPipesMs, code).unref());
  });
}

export async function runOrFail(command, args, options) {
  const { code, output, timedOut } = await runLimited(command, args, options);
  const failed = timedOut ? 'took too long' : `failed with code ${code}`;
  if (timedOut || code !== 0) throw new Error(`\`${[command, ...args].join(' ')}\` ${failed}\n${output}`);
  return output;
}
