import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Chaperone keeps its own things: `~/.chaperone`, for every editor and for no editor at all.
 * Environment variables do not move it, since a repository can set them through an assistant's settings.
 */
export type ChaperoneHome = { readonly base: string; readonly bin: string; readonly run: string; readonly log: string; readonly accepted: string; readonly backups: string };

/** The folders below a person's home. */
export function chaperoneHome(home: string = homedir()): ChaperoneHome {
  const base = join(home, '.chaperone');
  return { base, bin: join(base, 'bin'), run: join(base, 'run'), log: join(base, 'log'), accepted: join(base, 'accepted'), backups: join(base, 'backups') };
}

/** Makes a folder that only its owner can enter. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** SHA-256 in lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The short name under which a workspace folder's things are kept; the hook client computes the same. */
export function folderId(realFolder: string): string {
  return sha256(process.platform === 'win32' ? realFolder.replaceAll('\\', '/').toLowerCase() : realFolder).slice(0, 16);
}
