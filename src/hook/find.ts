import { realpathSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { asObject } from './answer.ts';
import { connectToBrokerOf, type Broker } from './rendezvous.ts';

/**
 * Comes from where this program stands and never from the environment,
 * which a repository can set through the assistant's settings.
 */
export function baseFolder(): string {
  return dirname(dirname(realpathSync(process.argv[1] ?? '')));
}

/** Where the action may belong, the likeliest first. */
export function candidateFolders(payload: Buffer): string[] {
  // A payload that cannot be read gives no hint; the supervisor says what is wrong with it.
  const cwd = asObject(payload.toString())?.['cwd'];
  return [typeof cwd === 'string' ? cwd : '', processFolder(), process.env['CLAUDE_PROJECT_DIR'] ?? ''];
}

/** Empty where the folder has been deleted. */
export function processFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

/** Undefined where no supervisor answers for any of the folders or what is above them. */
export async function findBroker(base: string, candidates: readonly string[]): Promise<Broker | undefined> {
  const folders = new Set(candidates.flatMap((candidate) => selfAndAncestors(realFolder(candidate))));
  for (const folder of folders) {
    const found = await connectToBrokerOf(base, folder);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** Follows symlinks, from the nearest ancestor that still exists. */
function realFolder(folder: string): string {
  if (!isAbsolute(folder)) {
    return '';
  }
  try {
    return realpathSync(folder);
  } catch {
    return dirname(folder) === folder ? '' : realFolder(dirname(folder));
  }
}

function selfAndAncestors(folder: string): string[] {
  if (folder === '') {
    return [];
  }
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...selfAndAncestors(parent)];
}
