import type { Change, Want } from '../../core/action.ts';
import { makeVisible, mixesScripts } from '../../core/display.ts';
import type { CardWant } from '../../viewer/messages.ts';
import { counted } from '../words.ts';
import { shortPath } from './effectWords.ts';

/** Texts with more lines or characters than this say how long they are. */
const longText = { lines: 12, characters: 800 };

/** A page shows this much of a text, in UTF-16 units; what is longer is no command that a person could judge. */
const mostShown = 100_000;

/** What the assistant wants, as a predicate: `wants to run a command`. */
export function asksFor(wants: readonly Want[]): string {
  const [only] = wants;
  if (wants.length !== 1 || only === undefined) return `wants ${wants.length} things at once`;
  switch (only.kind) {
    case 'command':
      return 'wants to run a command';
    case 'file':
      return `wants to ${only.operation === 'write' && only.change?.kind === 'replace' ? 'change' : only.operation} a file`;
    case 'search':
      return 'wants to search files';
    case 'fetch':
      return 'wants to fetch from the web';
    case 'tool':
      return 'wants to call a tool';
    case 'nothing':
    case 'unknown':
      return 'wants something that is not understood';
  }
}

/** Every want as the assistant wrote it, with nothing hidden. */
export function wantsPart(wants: readonly Want[], root: string): readonly CardWant[] {
  return wants.map((want, number) => {
    const text = makeVisible(wantText(want, root).slice(0, mostShown));
    const change = want.kind === 'file' ? want.change : undefined;
    const size = change === undefined ? sizeOf(text) : changeSize(change);
    return { text, ...(size === undefined ? {} : { size }), ...(change === undefined ? {} : { change: number }) };
  });
}

/** What a person could not see by looking at the words. */
export function warningsFor(wants: readonly Want[]): readonly string[] {
  const texts = wants.map((want) => wantText(want, ''));
  const hidden = texts.some((text) => makeVisible(text) !== text) ? ['Hidden characters are spelled out as ⟨U+…⟩. They can make a text look like another one.'] : [];
  const forged = texts.some(mixesScripts) ? ['One word mixes letters of several alphabets, which is how names are forged.'] : [];
  const cut = texts.some((text) => text.length > mostShown) ? [`Only the first ${mostShown} characters are shown here. Deny this unless you know the rest.`] : [];
  return [...cut, ...hidden, ...forged];
}

function wantText(want: Want, root: string): string {
  switch (want.kind) {
    case 'command':
      return want.command;
    case 'file':
    case 'search':
      return shortPath(want.path, root);
    case 'fetch':
      return want.url;
    case 'tool':
      return `${want.server}/${want.tool}`;
    case 'nothing':
    case 'unknown':
      return want.what;
  }
}

function sizeOf(text: string): string | undefined {
  const lines = text.split('\n').length;
  return lines > longText.lines || text.length > longText.characters ? `${counted(lines, 'line')}, ${text.length} characters; scroll to read all of it` : undefined;
}

function changeSize(change: Change): string {
  if (change.kind === 'whole') return counted(linesIn(change.content), 'line');
  return `−${linesIn(change.before)} +${linesIn(change.after)} lines${change.everywhere ? ', wherever it stands' : ''}`;
}

function linesIn(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}
