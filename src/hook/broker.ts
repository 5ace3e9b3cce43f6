import { isRecord, longestAnswer, whyUnfit, withReason, type Answer } from './answer.ts';
import { checkProtection, Denied, openFolder } from './deny.ts';
import { processFolder } from './find.ts';
import type { Invocation } from './flags.ts';
import type { Broker } from './rendezvous.ts';

const protocolVersion = 1;
const newline = 0x0a;

export async function askBroker(
  broker: Broker, call: Invocation, payload: Buffer, deadlineMs: number,
): Promise<Answer> {
  const line = readLine(broker);
  const header = {
    version: protocolVersion, token: broker.token,
    assistant: call.assistant, event: call.event,
    deadlineMs, parentPid: process.ppid, processCwd: processFolder(),
    entrypoint: process.env['CLAUDE_CODE_ENTRYPOINT'] ?? '',
    payloadBytes: payload.length,
  };
  broker.connection.write(`${JSON.stringify(header)}\n`);
  broker.connection.write(payload);
  return parseReply(await line, call.assistant);
}

function readLine({ connection }: Broker): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const ended = (): void => reject(received.length === 0 ? stopped() : unreadable());
    // A supervisor may answer and hang up before it has read all, so a failed
    // write is no verdict: what has been received by the end is.
    connection.on('error', ended).on('close', ended);
    connection.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf(newline);
      if (end >= 0 && end < longestAnswer + 1) {
        resolve(received.subarray(0, end));
      } else if (received.length > longestAnswer) {
        reject(unreadable());
      }
    });
  });
}

function parseReply(line: Buffer, assistant: string): Answer {
  const answer = asAnswer(parseJson(line.toString()));
  if (answer === undefined || whyUnfit(answer, assistant) !== undefined) {
    throw unreadable();
  }
  return withReason(answer);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function asAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 4 || value['version'] !== protocolVersion) {
    return undefined;
  }
  const { stdout, stderr, exit } = value;
  return typeof stdout === 'string' && typeof stderr === 'string' && isExitCode(exit)
    ? { stdout, stderr, exit }
    : undefined;
}

function isExitCode(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}

function stopped(): Denied {
  return new Denied(`the supervisor stopped while deciding; ${openFolder}`);
}

function unreadable(): Denied {
  return new Denied(`the supervisor answered something unreadable; ${checkProtection}`);
}
