import type { Answer } from './answer.ts';

export const checkProtection = 'run `Chaperone: Check Protection` in VS Code';
export const openFolder = 'open the folder in VS Code with Chaperone and try again';

/** Read as "deny" by every assistant that reads exit codes at all. */
export const exitBlocked = 2;

/** A reason to fail closed; its message is what the developer and the assistant read. */
export class Denied extends Error {
  static from(error: unknown): Denied {
    const what = error instanceof Error ? error.message : String(error);
    return error instanceof Denied ? error : new Denied(`the hook client failed: ${what}; ${checkProtection}`);
  }
}

/** The answer that stops an action in the dialect of the assistant that asks. */
export function denial(call: { assistant: string; event: string }, problem: string): Answer {
  const reason = `chaperone: ${problem}`;
  const stderr = `${reason}\n`;
  return speaksClaude(call.assistant)
    ? { ...claudeDenial(call.event, reason), stderr }
    : { stdout: '', stderr, exit: exitBlocked };
}

/** `rehearsal` is the assistant that Chaperone plays itself to show how it works. */
export function speaksClaude(assistant: string): boolean {
  return assistant === 'claude-code' || assistant === 'rehearsal';
}

function claudeDenial(event: string, reason: string): Pick<Answer, 'stdout' | 'exit'> {
  switch (event) {
    case 'PreToolUse':
      return { stdout: claudeToolDenial(reason), exit: 0 };
    case '':
      // Which event this is was not said, so block by the exit code as well.
      return { stdout: claudeToolDenial(reason), exit: exitBlocked };
    case 'ConfigChange':
      // Exit 2 makes the session keep the settings it has, hooks included.
      return { stdout: jsonLine({ decision: 'block', reason }), exit: exitBlocked };
    default:
      return { stdout: '{}\n', exit: 0 };
  }
}

function claudeToolDenial(permissionDecisionReason: string): string {
  return jsonLine({
    hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason },
  });
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
