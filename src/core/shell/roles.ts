import { lastSegment } from '../paths.ts';
import { hostOf } from '../analyse.ts';
import { analyseText } from './analyseCommand.ts';
import { book, bookUnknown } from './context.ts';
import { type ProgramCall, perform } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import type { Role } from './programs/facts.ts';
import { runWords } from './runWords.ts';
import type { WordValue } from './words.ts';

type BookRole = (word: WordValue, call: ProgramCall, others: readonly WordValue[], afterDashes: boolean) => void;

const path = (kind: 'read' | 'write' | 'delete', tree = false): BookRole => (word, call) => {
  if (word.text === '-' && kind !== 'delete') return;
  bookPath(call.context, kind, word, tree);
};

/** What each role means. A role that is missing here does not compile. */
const roles: Readonly<Record<Role, BookRole>> = {
  text: () => undefined,
  look: () => undefined,
  read: path('read'),
  write: path('write'),
  delete: path('delete'),
  'read-tree': path('read', true),
  'write-tree': path('write', true),
  'delete-tree': path('delete', true),
  move: (word, call) => bookPath(call.context, 'delete', word, true),
  target: bookTarget,
  host: (word, call) => book(call.context, { kind: 'reach', host: word.text?.replace(/^.*@/, '').toLowerCase() }, word.span),
  url: (word, call) => book(call.context, { kind: 'reach', host: word.text === undefined ? undefined : (hostOf(word.text) ?? hostOf(`http://${word.text}`)) }, word.span),
  remote: bookRemote,
  command: (word, call, others) => runWords([word, ...others], { ...call.context, depth: call.context.depth + 1 }),
  'fed-command': (word, call, others) => bookFedCommand([word, ...others], call, true),
  'each-command': (word, call, others) => bookFedCommand([word, ...others], call, false),
  shell: (word, call) => {
    if (word.text === undefined) return bookUnknown(call.context, 'it runs text that is only known when it runs', word.span);
    analyseText(word.text, { ...call.context, depth: call.context.depth + 1, within: call.context.within ?? word.span });
  },
  code: (_, call) => perform('code.run-inline', call),
  program: (word, call) => book(call.context, { kind: 'run', program: word.text ?? word.raw, argv: [word.text], understood: false }, word.span),
  directory: bookDirectory,
  checkout: (word, call, _, afterDashes) => bookCheckout(word, call, afterDashes),
  refspec: (word, call) => {
    if (word.text === undefined || /^[+:]/.test(word.text)) perform('git.rewrite-history', call);
  },
  sed: bookSedScript,
  awk: bookAwkProgram,
  sql: bookSql,
  unknown: (word, call) => bookUnknown(call.context, `what \`${word.raw}\` means here is not known`, word.span),
};

/** Books what the first word means in its role; the others are the operands beside it. */
export function bookRole(role: Role, words: readonly WordValue[], call: ProgramCall, afterDashes = false): void {
  const [word, ...others] = words;
  if (word !== undefined) roles[role](word, call, others, afterDashes);
}

/** The words that `xargs` adds, or that take the place of `{}`, are only known when it runs. */
function bookFedCommand(words: readonly WordValue[], call: ProgramCall, adds: boolean): void {
  const { input } = call.context;
  const names = input.kind === 'pipe' ? input.names : undefined;
  const fed: WordValue = { text: undefined, start: names?.mayBeOption === false ? './' : '', raw: 'words from standard input', span: call.span, ...(names === undefined ? {} : { among: names }) };
  const placed = words.map((each) => (each.text?.includes('{}') === true ? placedWord(each, fed) : each));
  const hasPlace = placed.some((each, index) => each !== words[index]);
  runWords(hasPlace || !adds ? placed : [...words, fed], { ...call.context, depth: call.context.depth + 1 });
}

/** `{}` alone, or as the beginning of a path, is the word itself; anywhere else it is a part that is not known. */
function placedWord(word: WordValue, fed: WordValue): WordValue {
  const [before = '', after = ''] = (word.text ?? '').split('{}');
  if (before === '' && !after.split('/').includes('..')) return { ...fed, raw: word.raw };
  return { text: undefined, start: before, raw: word.raw, span: word.span };
}

/** A folder receives the others under their own names; anything else is written itself. */
function bookTarget(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const isFolder = word.text?.endsWith('/') === true || placesOf(call.context, word).some((place) => place.known === 'literal' && place.path.kind === 'directory');
  if (!isFolder || word.text === undefined) return bookPath(call.context, 'write', word, true);
  for (const other of others) {
    const name = other.text === undefined ? undefined : lastSegment(other.text.replace(/\/+$/, ''));
    bookPath(call.context, 'write', name === undefined || name === '' || name === '..' || name === '.' ? word : { ...word, text: `${word.text.replace(/\/+$/, '')}/${name}` }, true);
  }
}

function bookRemote(word: WordValue, call: ProgramCall): void {
  const host = /^(?:[^@/:]+@)?([^/:]+):/.exec(word.text ?? '')?.[1];
  if (host !== undefined) book(call.context, { kind: 'reach', host: host.toLowerCase() }, word.span);
  else bookPath(call.context, 'read', word);
}

/** Everything after this option is seen from another folder. */
function bookDirectory(word: WordValue, call: ProgramCall): void {
  call.context.directories = placesOf(call.context, word).flatMap((place) => (place.known === 'literal' ? [place.path.real] : []));
}

/** `git checkout x`: a path that is there loses its changes; anything else is a branch or a commit. */
function bookCheckout(word: WordValue, call: ProgramCall, afterDashes: boolean): void {
  const places = placesOf(call.context, word);
  const isPath = afterDashes || places.some((place) => place.known !== 'literal' || place.path.kind !== 'missing');
  if (!isPath) return perform('git.switch', call);
  perform('git.discard', call);
  bookPath(call.context, 'write', word, true);
}

/** A sed script of the common forms touches nothing by itself; `w` and `e` write files and run commands, see sed(1). */
function bookSedScript(word: WordValue, call: ProgramCall): void {
  const { text } = word;
  const address = String.raw`(?:(?:\d+|\$|/(?:[^/\\]|\\.)*/I?)(?:~\d+)?(?:,(?:[+~]?\d+|\$|/(?:[^/\\]|\\.)*/I?))?\s*!?\s*)?`;
  const substitute = String.raw`s([/|#,@!%:])(?:(?!\1)[^\\\n]|\\.)*\1(?:(?!\1)[^\\\n]|\\.|\\\n)*\1[gpiIm0-9]*`;
  const simple = String.raw`[pdqQnNDPhHgGx=lz]|q\d+|y/[^/]*/[^/]*/`;
  const command = new RegExp(`^\\s*${address}(?:${substitute}|${simple})\\s*(?:;|\\n|$)`);
  let rest = text ?? '!';
  for (let match = command.exec(rest); match !== null && match[0] !== ''; match = command.exec(rest)) rest = rest.slice(match[0].length);
  if (rest.trim() !== '') perform('code.run-inline', call);
}

/** An awk program reads and prints; these forms run commands, write files or read others, see awk(1). */
function bookAwkProgram(word: WordValue, call: ProgramCall): void {
  const code = (word.text ?? 'system').replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\/(?:[^/\\\n]|\\.)+\//g, '//');
  if (/\bsystem\b|\bgetline\b|\||\bprintf?\b[^;}\n]*>|@|\bENVIRON\b|\bARGV\b/.test(code)) perform('code.run-inline', call);
}

/** What SQL does, by the first word of each statement. */
const sqlVerbs: readonly (readonly [RegExp, 'database.query' | 'database.change' | 'database.destroy'])[] = [
  [/^(?:select|show|explain|describe|desc|with|values|pragma|table|analyze|\\[dlzp?]|\.(?:tables|schema|headers|mode|databases|indexes|width|quit|exit|help))/i, 'database.query'],
  [/^(?:insert|update|alter|create|grant|revoke|comment|set|begin|commit|rollback|start|use|vacuum|reindex|merge|call|copy|upsert|replace)/i, 'database.change'],
];

function bookSql(word: WordValue, call: ProgramCall): void {
  const statements = (word.text ?? '?').replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').split(';').map((statement) => statement.trim()).filter((statement) => statement !== '');
  for (const statement of statements) perform(operationOfSql(statement), call);
}

/** `delete` without `where`, and what drops or empties, destroys; a statement that is not known may do so, too. */
function operationOfSql(statement: string): 'database.query' | 'database.change' | 'database.destroy' {
  if (/\b(?:drop|truncate)\b/i.test(statement)) return 'database.destroy';
  if (/\bdelete\s+from\b/i.test(statement)) return /\bwhere\b/i.test(statement) ? 'database.change' : 'database.destroy';
  const changes = /\b(?:insert|update|alter|create|into|set|call|do)\b/i.test(statement);
  const verb = sqlVerbs.find(([shape]) => shape.test(statement))?.[1] ?? 'database.change';
  return verb === 'database.query' && changes ? 'database.change' : verb;
}
