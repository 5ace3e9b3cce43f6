import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDurably } from '../host/durable.ts';
import { type ChaperoneHome, folderId, makePrivateFolder } from '../host/home.ts';
import { type HandleRequest, listen } from './server.ts';

/** Where hook clients find the broker of a folder. */
export type BrokerDoor = { readonly address: string; close(): Promise<void> };

/** The longest path of a Unix socket that all systems take, in bytes: macOS has 104 with the final NUL. */
const longestSocketPath = 100;

/** How long answers that are on their way may take when the door closes, in milliseconds; who has not asked yet is not waited for. */
const lastWait = 1_000;

/**
 * Opens the socket of a folder, in a folder that only its owner can enter, and tells clients where it is and with which token.
 * The caller holds the folder's lease, so sockets that are there already were left behind and are removed.
 */
export async function openDoor(home: ChaperoneHome, folder: string, handle: HandleRequest): Promise<BrokerDoor> {
  const run = join(home.run, folderId(folder));
  makePrivateFolder(home.base);
  makePrivateFolder(run);
  chmodSync(run, 0o700);
  for (const name of readdirSync(run)) if (name.startsWith('socket')) rmSync(join(run, name), { force: true });
  const address = addressIn(run, folderId(folder));
  const token = randomBytes(32).toString('hex');
  const server = await listen(address, token, handle);
  const broker = join(run, 'broker');
  const invitation = `${address}\n${token}\n`;
  writeDurably(broker, invitation);
  const close = closerOf(server);
  return {
    address,
    close: () => {
      // another window may have taken over meanwhile, and then its invitation stands there
      if (existsSync(broker) && readFileSync(broker, 'utf8') === invitation) rmSync(broker, { force: true });
      return close();
    },
  };
}

/** Closing a server waits for every connection; this one waits no longer than answers need. */
function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const impatient = setTimeout(() => sockets.forEach((socket) => socket.destroy()), lastWait);
      server.close(() => {
        clearTimeout(impatient);
        resolve();
      });
    });
}

function addressIn(run: string, id: string): string {
  const own = randomBytes(8).toString('hex');
  if (process.platform === 'win32') return `\\\\.\\pipe\\chaperone-${id}-${own}`;
  // a name of its own: a server that closes removes its address, also when somebody else listens there by now
  const near = join(run, `socket-${own}`);
  return Buffer.byteLength(near) <= longestSocketPath ? near : join(mkdtempSync(join(tmpdir(), 'chaperone-')), 'socket');
}
