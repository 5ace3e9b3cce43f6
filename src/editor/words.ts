import { findAssistant } from '../assistants/index.ts';
import type { Action } from '../core/action.ts';
import { makeVisible } from '../core/display.ts';
import { loggedAction } from '../core/log/entry.ts';

const longestLine = 80;

/** The name of an assistant as a person knows it. */
export function assistantName(id: string): string {
  return findAssistant(id)?.name ?? id;
}

/** The first part of a session's id: enough to tell two apart. */
export function shortSession(session: string): string {
  return makeVisible(session.slice(0, 8));
}

/** A text on one line, with nothing hidden in it, cut where it gets long. */
export function oneLine(text: string): string {
  const line = makeVisible(text.replace(/\s+/g, ' ').trim());
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

/**
 * A text as part of a notification.
 * VS Code reads `[text](command:…)` in notifications as a link that runs a command; what an assistant or a project wrote must never become one.
 */
export function inNotification(text: string): string {
  return oneLine(text).replaceAll('](', '] (');
}

/** What an action wants, in one line and without secrets. */
export function whatItWants(action: Action): string {
  const [first = 'nothing that was understood', ...more] = loggedAction(action).what;
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

/** `1 question`, `2 questions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
