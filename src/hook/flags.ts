import { checkProtection, Denied } from './deny.ts';

const defaultDeadlineSeconds = 50;
const longestDeadlineSeconds = 86400;

/** What the assistant's hook configuration says about this call. */
export interface Invocation {
  assistant: string;
  event: string;
  deadlineSeconds: number;
  /** Set beside whatever was understood, because the denial that follows has to be in the assistant's own dialect. */
  problem?: Denied;
}

export function parseInvocation(argv: readonly string[]): Invocation {
  const call: Invocation = { assistant: '', event: '', deadlineSeconds: defaultDeadlineSeconds };
  try {
    for (let at = 0; at < argv.length; at += 2) {
      setFlag(call, argv[at] ?? '', argv[at + 1]);
    }
    refuseMissing(call);
  } catch (error) {
    call.problem = Denied.from(error);
  }
  return call;
}

function setFlag(call: Invocation, flag: string, value: string | undefined): void {
  if (value === undefined) {
    throw flagProblem(`without a value for \`${flag}\``);
  }
  if (flag === '--assistant') {
    call.assistant = value;
  } else if (flag === '--event') {
    call.event = value;
  } else if (flag === '--deadline') {
    call.deadlineSeconds = parseDeadline(value);
  } else {
    throw flagProblem(`with the unknown flag \`${flag}\``);
  }
}

function parseDeadline(value: string): number {
  const seconds = /^[0-9]+$/.test(value) ? Number(value) : 0;
  if (seconds < 1 || seconds > longestDeadlineSeconds) {
    throw flagProblem(`with \`--deadline ${value}\`, which is not a number of seconds from 1 to 86400`);
  }
  return seconds;
}

function refuseMissing(call: Invocation): void {
  if (call.assistant === '') {
    throw flagProblem('without `--assistant`');
  }
  if (call.event === '') {
    throw flagProblem('without `--event`');
  }
}

function flagProblem(what: string): Denied {
  return new Denied(`the hook client was started ${what}; ${checkProtection}`);
}
