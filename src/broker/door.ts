import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDurably } from '../host/durable.ts';
import { type ChaperoneHome, folderId, makePrivateFolder } from '../host/home.ts';
import { type HandleRequest, listen } from './server.ts';

/** Where hook clients find the broker of a folder. */
export type BrokerDoor = { readonly address: string; close(): Promise<void> };

/** The longest path of a Unix socket that all systems take, in bytes: macOS has 104 with the final NUL. */
const longestSocketPath = 100;

/**
 * Opens the socket of a folder, in a folder that only its owner can enter, and tells clients where it is and with which token.
 * The caller holds the folder's lease, so a socket that is there already was left behind and is removed.
 */
export async function openDoor(home: ChaperoneHome, folder: string, handle: HandleRequest): Promise<BrokerDoor> {
  const run = join(home.run, folderId(folder));
  makePrivateFolder(home.base);
  makePrivateFolder(run);
  chmodSync(run, 0o700);
  const address = addressIn(run, folderId(folder));
  const token = randomBytes(32).toString('hex');
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = await listen(address, token, handle);
  const broker = join(run, 'broker');
  writeDurably(broker, `${address}\n${token}\n`);
  return {
    address,
    close: async () => {
      rmSync(broker, { force: true });
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function addressIn(run: string, id: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\chaperone-${id}-${randomBytes(8).toString('hex')}`;
  const near = join(run, 'socket');
  return Buffer.byteLength(near) <= longestSocketPath ? near : join(mkdtempSync(join(tmpdir(), 'chaperone-')), 'socket');
}
