import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { basename, isAbsolute, join } from 'node:path';

const connectTimeoutMs = 1000;
const onWindows = process.platform === 'win32';

/** An open connection to the supervisor of a folder. */
export interface Broker {
  connection: Socket;
  token: string;
}

/** Names a folder's place under run/. The broker computes the same. */
function folderId(folder: string): string {
  const name = onWindows ? folder.replaceAll('\\', '/').toLowerCase() : folder;
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

export async function connectToBrokerOf(base: string, folder: string): Promise<Broker | undefined> {
  const place = join(base, 'run', folderId(folder));
  try {
    const { address, token } = readBrokerFile(place);
    refuseUntrustedAddress(address);
    const connection = await connectTo(address);
    // One that refuses was left behind by a window that is gone.
    return connection && { connection, token };
  } catch (error) {
    if (!isMissing(error)) {
      process.stderr.write(`chaperone: passed over \`${place}\`: ${error instanceof Error ? error.message : error}\n`);
    }
    return undefined;
  }
}

function readBrokerFile(place: string): { address: string; token: string } {
  const file = join(place, 'broker');
  refuseUnlessUsersAlone(place);
  refuseUnlessUsersAlone(file);
  const [address, token] = readFileSync(file, 'utf8').split('\n');
  if (address === undefined || token === undefined || !/^[0-9a-f]+$/i.test(token)) {
    throw new Error('its file `broker` should hold an address and a hexadecimal token, one a line');
  }
  return { address, token };
}

/** On Windows the profile folder's own access list keeps other users out. */
function refuseUnlessUsersAlone(path: string): void {
  const status = lstatSync(path);
  if (!status.isDirectory() && !status.isFile()) {
    throw new Error(`\`${basename(path)}\` should be a plain file or folder`);
  }
  if (!belongsToUser(status)) {
    throw new Error(`\`${basename(path)}\` should belong to the current user`);
  }
  if (!onWindows && (status.mode & 0o022) !== 0) {
    throw new Error(`\`${basename(path)}\` should not be writable by group or others`);
  }
}

function belongsToUser(status: Stats): boolean {
  return process.geteuid === undefined || status.uid === process.geteuid();
}

/** Keeps another user from answering in a place that a supervisor has left. */
function refuseUntrustedAddress(address: string): void {
  if (onWindows) {
    if (!address.startsWith('\\\\.\\pipe\\')) {
      throw new Error('the address in its file `broker` should be a named pipe');
    }
    return;
  }
  if (!isAbsolute(address)) {
    throw new Error('the address in its file `broker` should be an absolute path');
  }
  if (!belongsToUser(lstatSync(address))) {
    throw new Error('its socket should belong to the current user');
  }
}

function connectTo(address: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const connection = createConnection(address);
    const giveUp = (): void => {
      connection.destroy();
      resolve(undefined);
    };
    const timer = setTimeout(giveUp, connectTimeoutMs);
    connection.once('error', giveUp);
    connection.once('connect', () => {
      clearTimeout(timer);
      connection.off('error', giveUp);
      resolve(connection);
    });
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
