import { findAssistant } from '../assistants/index.ts';
import type { Action } from '../core/action.ts';
import { makeVisible } from '../core/display.ts';
import { loggedAction } from '../core/log/entry.ts';

/** Lists and notifications show this much of a text, in UTF-16 units. */
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
export function oneLine(text: string, longest: number = longestLine): string {
  const line = makeVisible(text.replace(/\s+/g, ' ').trim());
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/**
 * A text as part of a notification.
 * VS Code reads `[text](command:…)` in notifications as a link that runs a command; what an assistant or a project wrote must never become one.
 */
export function inNotification(text: string, longest?: number): string {
  return oneLine(text, longest).replaceAll('](', '] (');
}

/** What an action wants, in one line, without secrets, with paths seen from the project's folder. */
export function whatItWants(action: Action, root: string): string {
  const [first = 'nothing that was understood', ...more] = loggedAction(action).what;
  return fromFolder(more.length === 0 ? first : `${first} and ${more.length} more`, root);
}

/** A text with the paths in it seen from a folder. */
export function fromFolder(text: string, folder: string): string {
  return text.replaceAll(`${folder}/`, '');
}

/** `1 question`, `2 questions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
