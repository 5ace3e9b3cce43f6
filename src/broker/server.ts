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
export async function listen(address: string, token: string, handle: HandleRequest): Promise<Server> {
  const server = createServer((socket) => void serve(socket, token, handle));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function serve(socket: Socket, token: string, handle: HandleRequest): Promise<void> {
  const gone = new AbortController();
  socket.on('error', () => gone.abort());
  socket.on('close', () => gone.abort());
  try {
    const request = await readRequest(socket, token);
    send(socket, await handle(request, gone.signal));
  } catch (error) {
    // without a readable, authentic request there is no dialect to answer in: the client then fails closed by itself
    socket.destroy(error instanceof Error ? error : undefined);
  }
}

function send(socket: Socket, { exit, stdout, stderr }: HookReply): void {
  if (!socket.destroyed) socket.end(`${JSON.stringify({ version: 1, exit, stdout, stderr })}\n`);
}

/** Reads one whole request. @throws when it is not authentic, not well formed, or too slow */
function readRequest(socket: Socket, token: string): Promise<HookRequest> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the request took too long')), patience);
    const chunks: Buffer[] = [];
    let size = 0;
    let frame: { readonly header: RequestHeader; readonly start: number } | undefined;
    socket.on('close', () => reject(new Error('the client is gone')));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      try {
        frame ??= readHeader(chunks, size, token);
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (frame === undefined || size < frame.start + frame.header.payloadBytes) return;
      clearTimeout(timer);
      const { header, start } = frame;
      resolve({ header, payload: Buffer.concat(chunks).subarray(start, start + header.payloadBytes).toString('utf8') });
    });
  });
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
