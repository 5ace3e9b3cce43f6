import { checkProtection, exitBlocked, speaksClaude } from './deny.ts';

export const longestAnswer = 1 << 20;

/** What the assistant gets to see of this process. */
export interface Answer {
  stdout: string;
  stderr: string;
  exit: number;
}

/** Says why an answer would be taken for consent although nobody consented, or nothing. */
export function whyUnfit(answer: Answer, assistant: string): string | undefined {
  if (answer.exit === 0 && answer.stdout.trim() === '') {
    return 'it said nothing';
  }
  return speaksClaude(assistant) ? whyUnfitForClaude(answer) : undefined;
}

/** Claude Code runs the tool after plain text, and after every exit code but 2. */
function whyUnfitForClaude(answer: Answer): string | undefined {
  if (answer.exit !== 0 && answer.exit !== exitBlocked) {
    return `it ended with exit code ${answer.exit}`;
  }
  if (answer.exit === 0 && asObject(answer.stdout) === undefined) {
    return 'its answer is not a JSON object';
  }
  return undefined;
}

/** Some assistants ignore a blocking exit code that comes without a reason. */
export function withReason(answer: Answer): Answer {
  const reason = `chaperone: this was denied without a reason; ${checkProtection}\n`;
  return answer.exit !== 0 && answer.stderr.trim() === '' ? { ...answer, stderr: reason } : answer;
}

/** Undefined where the text is anything but one JSON object. */
export function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
