import { timingSafeEqual } from 'node:crypto';
import { type Server, type Socket, createServer } from 'node:net';
import type { HookReply } from '../assistants/assistant.ts';
import { parseJson } from '../core/json.ts';
import { type RequestHeader, requestHeader } from '../core/messages.ts';

/** One call of a hook client. */
export type HookRequest = { readonly header: RequestHeader; readonly payload: string };

/** Answers a call. The signal is aborted when the client is gone. Must not reject. */
export type HandleRequest = (request: HookRequest, signal: AbortSignal) => Promise<HookReply>;

/** The longest first line, in bytes. */
const longestHeader = 64 * 1024;

/** How long a client may take to send all of its request, in milliseconds. */
const patience = 10_000;

/** Listens for hook clients. @throws when the address can't be listened on */
export async function listen(address: string, token: string, handle: HandleRequest, patienceMs = patience): Promise<Server> {
  const server = createServer((socket) => void serve(socket, token, handle, patienceMs));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function serve(socket: Socket, token: string, handle: HandleRequest, patienceMs: number): Promise<void> {
  const gone = new AbortController();
  socket.on('error', () => gone.abort());
  socket.on('close', () => gone.abort());
  try {
    const request = await readRequest(socket, token, patienceMs);
    send(socket, await handle(request, gone.signal));
  } catch (error) {
    // without a readable, authentic request there is no dialect to answer in: the client then fails closed by itself
    socket.destroy(error instanceof Error ? error : undefined);
  }
}

function send(socket: Socket, { exit, stdout, stderr }: HookReply): void {
  if (!socket.destroyed) socket.end(`${JSON.stringify({ version: 1, exit, stdout, stderr })}\n`);
}

/** Reads one whole request; what follows it is thrown away. @throws when it is not authentic, not well formed, or too slow */
function readRequest(socket: Socket, token: string, patienceMs: number): Promise<HookRequest> {
  return new Promise((resolve, reject) => {
    const read = requestReader(token);
    const stopReading = (): void => {
      clearTimeout(timer);
      socket.off('data', take).resume();
    };
    const fail = (error: unknown): void => {
      stopReading();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const take = (chunk: Buffer): void => {
      try {
        const request = read(chunk);
        if (request === undefined) return;
        stopReading();
        resolve(request);
      } catch (error) {
        fail(error);
      }
    };
    const timer = setTimeout(fail, patienceMs, new Error('the request took too long'));
    socket.on('close', () => fail(new Error('the client is gone')));
    socket.on('data', take);
  });
}

/** Puts the pieces of a request together; gives it once it is whole. */
function requestReader(token: string): (chunk: Buffer) => HookRequest | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  let frame: { readonly header: RequestHeader; readonly start: number } | undefined;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    frame ??= readHeader(chunks, size, token);
    if (frame === undefined || size < frame.start + frame.header.payloadBytes) return undefined;
    const { header, start } = frame;
    return { header, payload: Buffer.concat(chunks).subarray(start, start + header.payloadBytes).toString('utf8') };
  };
}

/** The first line, once it is there. */
function readHeader(chunks: Buffer[], size: number, token: string): { readonly header: RequestHeader; readonly start: number } | undefined {
  const bytes = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
  chunks.splice(0, chunks.length, bytes);
  const end = bytes.indexOf(0x0a);
  if (end === -1 && size > longestHeader) throw new Error('the first line is too long');
  if (end === -1) return undefined;
  const header = requestHeader.parse(parseJson(bytes.subarray(0, end).toString('utf8')));
  if (!sameText(header.token, token)) throw new Error('the token is wrong');
  return { header, start: end + 1 };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
