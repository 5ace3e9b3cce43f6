import type { Answer } from './answer.ts';
import { askBroker } from './broker.ts';
import { denial, Denied, exitBlocked } from './deny.ts';
import { baseFolder, candidateFolders, findBroker } from './find.ts';
import { parseInvocation, type Invocation } from './flags.ts';

const longestPayload = 32 << 20;

/** How long before its deadline the client gives up waiting, so that the denial still arrives in time. */
const answerMarginMs = 200;

/** One question and the one answer it gets. */
export class HookClient {
  readonly #call: Invocation;
  #answering = false;
  #killJudge: () => void = () => undefined;

  constructor(argv: readonly string[]) {
    this.#call = parseInvocation(argv);
  }

  async run(): Promise<void> {
    // Should anything end this process behind our back, its exit code still says "deny".
    process.exitCode = exitBlocked;
    this.#watch();
    try {
      this.#give(await this.#ask());
    } catch (error) {
      this.#deny(error);
    }
  }

  #watch(): void {
    process.on('uncaughtException', (error) => this.#interrupt(denial(this.#call, Denied.from(error).message)));
    setTimeout(() => this.#interrupt(denial(this.#call,
      `no answer came within ${this.#call.deadlineSeconds} seconds; try again and answer sooner in VS Code`,
    )), this.#msLeft());
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
      process.on(signal, () => this.#interrupt({
        ...denial(this.#call, 'the hook client was told to stop before an answer came; try again'),
        exit: exitBlocked,
      }));
    }
  }

  async #ask(): Promise<Answer> {
    // Read first and complain later: an assistant that cannot deliver its
    // payload may count the hook as broken, and go on.
    const payload = await readPayload();
    if (this.#call.problem !== undefined) {
      throw this.#call.problem;
    }
    const base = baseFolder();
    const broker = await findBroker(base, candidateFolders(payload));
    return broker === undefined
      ? this.#askJudge(base, payload)
      : askBroker(broker, this.#call, payload, this.#msLeft());
  }

  async #askJudge(base: string, payload: Buffer): Promise<Answer> {
    // Loaded only here, because it costs time that the usual case has no use for.
    const { startJudge, killGroup } = await import('./judge.ts');
    const judge = startJudge(base, this.#call, payload, this.#msLeft());
    this.#killJudge = () => killGroup(judge.process);
    return judge.answer.finally(() => {
      this.#killJudge = () => undefined;
    });
  }

  /** How long the client still waits, counted from the start of the process. */
  #msLeft(): number {
    return Math.floor(this.#call.deadlineSeconds * 1000 - answerMarginMs - performance.now());
  }

  #deny(error: unknown): void {
    this.#give(denial(this.#call, Denied.from(error).message));
  }

  /** Writes the answer and ends the process, unless another answer is on its way out. */
  #give(answer: Answer): void {
    if (this.#answering) {
      return;
    }
    this.#answering = true;
    this.#killJudge();
    process.stdout.write(answer.stdout, (failed) => {
      // The decision is out, or it never will be; a reason that nobody reads changes nothing.
      process.stderr.write(answer.stderr, () => process.exit(failed ? exitBlocked : answer.exit));
    });
  }

  /** For what cannot wait: an answer stuck on its way out is cut off by a blocking exit code. */
  #interrupt(answer: Answer): void {
    if (this.#answering) {
      process.exit(exitBlocked);
    }
    this.#give(answer);
  }
}

async function readPayload(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= longestPayload) {
      chunks.push(chunk);
    }
  }
  if (length > longestPayload) {
    throw new Denied('the payload is larger than 32 MiB and cannot be judged; take smaller steps');
  }
  return Buffer.concat(chunks);
}
