import type { Redirection, WordPart } from 'unbash';
import type { Effect } from '../effect.ts';
import { type Context, type StandardInput, book, bookUnknown, setVariable } from './context.ts';
import { bookPath } from './pathEffects.ts';
import { hereDocumentText, visitScript } from './walk.ts';
import { expandWord, singleText } from './words.ts';

/** Books what the redirections of a command read and write. */
export function bookRedirections(redirects: readonly Redirection[], context: Context): void {
  for (const redirect of redirects) if (redirect.type === 'Redirect') bookRedirect(redirect, context);
}

/** What the redirections put on standard input, or undefined when they leave it alone. */
export function inputFrom(redirects: readonly Redirection[], context: Context): StandardInput | undefined {
  let input: StandardInput | undefined;
  for (const redirect of redirects) {
    const text = redirect.type === 'HereDoc' ? hereDocumentText(redirect, context) : redirect.type === 'HereString' && redirect.target !== undefined ? singleText(redirect.target, context) : undefined;
    if (redirect.type !== 'Redirect') input = text === undefined ? { kind: 'unknown' } : { kind: 'text', text };
    else if (redirect.operator.startsWith('<')) input = redirect.target?.parts?.some(isProcess) === true ? { kind: 'pipe', downloads: redirect.target.parts.some((part) => fetches(part, context)), names: undefined, secret: false } : { kind: 'unknown' };
  }
  return input;
}

function isProcess(part: WordPart): boolean {
  return part.type === 'ProcessSubstitution';
}

/** Whether a process that stands for a file reaches another machine. Its effects are booked where the redirection is. */
function fetches(part: WordPart, context: Context): boolean {
  if (part.type !== 'ProcessSubstitution' || part.script === undefined) return false;
  const inner = { ...context, effects: [] };
  visitScript(part.script, inner);
  return inner.effects.some(({ kind }: Effect) => kind === 'reach');
}

function bookRedirect(redirect: Extract<Redirection, { type: 'Redirect' }>, context: Context): void {
  const { target, operator } = redirect;
  const span = { start: redirect.pos, end: redirect.end };
  if (redirect.descriptor?.type === 'FileDescriptorVariable') setVariable(context, redirect.descriptor.name, undefined, { isNumber: true, span });
  if (target === undefined) return bookUnknown(context, 'a redirection has no target', span);
  if ((operator === '>&' || operator === '<&') && /^(?:\d+-?|-)$/.test(target.text)) return;
  for (const word of expandWord(target, context)) {
    if (word.text !== undefined && isSocket(word.text)) book(context, { kind: 'reach', host: word.text.split('/')[3] }, span);
    else if (operator === '<' || operator === '<&') bookPath(context, 'read', word);
    else bookPath(context, 'write', word);
    if (operator === '<>') bookPath(context, 'read', word);
  }
}

/** Bash opens a connection for these names, see its manual under "Redirections". */
function isSocket(path: string): boolean {
  return /^\/dev\/(?:tcp|udp)\//.test(path);
}
