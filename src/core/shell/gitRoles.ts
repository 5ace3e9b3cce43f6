import { type ProgramCall, perform } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import type { WordValue } from './words.ts';

/** `HEAD:a.txt` is a file as it was; a path that is there, or stands behind `--`, is one whose changes are shown. */
export function bookRevision(word: WordValue, call: ProgramCall, afterDashes: boolean): void {
  const inCommit = /^[^:]*:(?!\/)(?:\d:)?(.+)$/.exec(word.text ?? '')?.[1];
  if (inCommit !== undefined) return bookPath(call.context, 'read', { ...word, text: inCommit });
  if (word.text === undefined && !afterDashes) return;
  if (afterDashes || placesOf(call.context, word).some((place) => place.known !== 'literal' || place.path.kind !== 'missing')) bookPath(call.context, 'read', word);
}

/** Settings of git that only change how something looks or what is recorded; most others can name programs. See git-config(1). */
const harmlessSettings = new RegExp(
  '^(?:(?:color|advice|column|log|status|blame|grep|pack|i18n|author|committer)\\.[\\w.-]+|user\\.(?:name|email)|init\\.defaultbranch|' +
    'core\\.(?:quotepath|abbrev|autocrlf|safecrlf|eol|filemode|ignorecase|precomposeunicode|longpaths|preloadindex)|' +
    'diff\\.(?:renames|renamelimit|algorithm|context|noprefix|mnemonicprefix|indentheuristic|colormoved|wserrorhighlight|relative)|' +
    'merge\\.(?:conflictstyle|renames|renamelimit|ff)|pull\\.(?:rebase|ff)|rebase\\.(?:autosquash|autostash|updaterefs)|push\\.default|' +
    'fetch\\.(?:prune|parallel)|commit\\.gpgsign|tag\\.gpgsign|http\\.(?:postbuffer|lowspeedlimit|lowspeedtime|version)|protocol\\.version|rerere\\.enabled)=|' +
    '^(?:core\\.pager|core\\.editor|sequence\\.editor|pager\\.\\w+)=(?:cat|true|false|:|)$',
  'i',
);

/** A setting for this one command. */
export function bookGitSetting(word: WordValue, call: ProgramCall): void {
  if (!harmlessSettings.test(word.text ?? word.start ?? '')) perform('git.configure', call);
}

/** `query=mutation { … }` changes something; so may a text that is read from a file or not known. */
export function bookGraphqlField(word: WordValue, call: ProgramCall): void {
  const field = word.text ?? word.start ?? '';
  const file = /^\w+=@(.+)$/.exec(word.text ?? '')?.[1];
  if (file !== undefined) bookPath(call.context, 'read', { ...word, text: file });
  // a reply passes as far as what it says stands in the line
  const replies = call.argv.some((arg) => /^\/?repos\/.*\/comments(?:\/|$)/.test(arg ?? ''));
  if (replies && (file !== undefined || word.text === undefined)) perform('forge.write', call);
  const isOther = /^(?!query=)\w+=/.test(field);
  if (!isOther && answersThreads(field)) return perform('forge.reply', call);
  if (!isOther && (!/^query=\s*(?:query|fragment|\{|#)/.test(field) || /\bmutation\b/.test(field))) perform('forge.write', call);
}

/** Mutations that answer or resolve review threads and do nothing else. See docs.github.com/graphql/reference/mutations. */
function answersThreads(field: string): boolean {
  const text = field.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/#[^\n]*/g, '').replace(/,/g, ' ').replace(/^query=\s*mutation\s*\w*\s*(?:\([^)]*\))?/, '');
  const calls = [...text.matchAll(/(\w+)\s*\(/g)].map(([, name = '']) => name);
  return /^query=\s*mutation\b/.test(field) && calls.length > 0 && calls.every((name) => /^(?:(?:un)?resolveReviewThread|addPullRequestReviewThreadReply)$/.test(name));
}

/** `git reset a.txt` only takes a file out of the next commit; `git reset HEAD~1` moves the branch. Beside a path, a commit is where its entry comes from. */
export function bookReset(word: WordValue, call: ProgramCall, others: readonly WordValue[], afterDashes: boolean): void {
  if (afterDashes || others.length > 0 || word.text === 'HEAD' || word.text === '@' || word.pattern !== undefined) return;
  if (placesOf(call.context, word).some((place) => place.known === 'literal' && place.path.kind !== 'missing')) return;
  perform('git.rewrite-local', call);
}

/** `git checkout x`: a path that is there loses its changes; anything else is a branch or a commit. */
export function bookCheckout(word: WordValue, call: ProgramCall, afterDashes: boolean): void {
  const places = placesOf(call.context, word);
  const isPath = afterDashes || places.some((place) => place.known !== 'literal' || place.path.kind !== 'missing');
  if (!isPath) return perform('git.switch', call);
  // one side of a conflict is taken; what is in no conflict has no such side
  perform(call.argv.some((arg) => arg === '--ours' || arg === '--theirs') ? 'git.switch' : 'git.discard', call);
  bookPath(call.context, 'write', word, true);
}
