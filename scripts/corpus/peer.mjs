// What `cc-safety-net` says about the same rows. It only looks at the text: of a worktree of git it may ask git for one setting, and it starts nothing of the command.
import { checkCommand } from 'cc-safety-net/api';

// It reads bash alone, and knows no question: `allow` or `deny`, or nothing where it can't be asked
export function peerVerdict({ request, own }) {
  const { command, cwd, shell = 'bash' } = request;
  if (own || command === undefined || command.trim() === '' || shell !== 'bash') return undefined;
  return checkCommand({ command, cwd }).kind;
}
