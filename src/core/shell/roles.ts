import { lastSegment } from '../paths.ts';
import { fetchOf, lookUpOf } from '../address.ts';
import { analyseText } from './analyseCommand.ts';
import { noteDialect } from './dialects.ts';
import { isPlainSed, readAwk } from './awkAndSed.ts';
import { type Context, book, bookUnknown, fork, inOtherProcess, setVariable } from './context.ts';
import { operationsOfFileSql, operationsOfMongo, operationsOfSql } from './databaseText.ts';
import { bookCheckout, bookGitSetting, bookGraphqlField, bookReset, bookRevision } from './gitRoles.ts';
import { bookCode } from './inlineCode.ts';
import { type ProgramCall, perform } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import { bookFound, bookNamePattern, followsLinks, seeksSecrets } from './searchRoles.ts';
import type { Role } from './programs/facts.ts';
import { bookFedCommand, bookInnerCommand, parallelLines } from './fedCommand.ts';
import { runWords } from './runWords.ts';
import { bookBuildContext, bookCookie, bookDownload, bookHeader, bookManifest, bookMount, bookRemote, bookRemoteTarget, bookRepository, bookSent, bookTarget, farHost, isRunnable, keepsName, unsettle } from './targetRoles.ts';
import { bookModule, bookPackageTool, bookPlugin, bookScript, bookTask, bookTool } from './toolRoles.ts';
import { analyseCmd } from './windows/analyseCmd.ts';
import { analysePowershell } from './windows/analysePowershell.ts';
import type { WordValue } from './words.ts';

type BookRole = (word: WordValue, call: ProgramCall, others: readonly WordValue[], afterDashes: boolean) => void;

const path = (kind: 'read' | 'write' | 'delete', tree = false): BookRole => (word, call) => {
  if (word.text === '-' && kind !== 'delete') return;
  bookPath(call.context, kind, word, tree);
};

/** What each role means. A role that is missing here does not compile. */
const roles: Readonly<Record<Role, BookRole>> = {
  text: () => undefined,
  mode: (word, call) => {
    if (!ordinaryMode.test(word.text ?? '')) perform('permission.change', call);
  },
  editor: (word, call) => {
    if (!(word.text ?? '!').split('|').every((command) => editing.test(command))) perform('code.run-inline', call);
  },
  setting: (word, call) => {
    if (/^(?:$|\w*Command|Include|Match|\w*Provider|XAuthLocation)/i.test((word.text ?? '').trim())) bookUnknown(call.context, `what \`${word.raw}\` starts is not known`, word.span);
  },
  look: () => undefined,
  read: path('read'),
  write: path('write'),
  delete: path('delete'),
  'read-tree': path('read', true),
  'write-tree': path('write', true),
  'delete-tree': path('delete', true),
  move: (word, call) => bookPath(call.context, call.argv.some((arg) => arg?.startsWith('/dev/')) ? 'delete' : 'move', word, true),
  linked: bookLinked(false),
  'linked-tree': bookLinked(true),
  searched: (word, call) => {
    if (call.context.input.kind !== 'pipe' && call.context.input.kind !== 'text') bookPath(call.context, 'read', word, true);
  },
  'found-delete': (word, call) => {
    bookFound(word, call);
    if (followsLinks(call)) bookUnknown(call.context, 'it follows links, and deletes where they lead', word.span);
  },
  'name-pattern': bookNamePattern,
  suffix: (word, call) => {
    if (/[/*]/.test(word.text ?? '/')) bookUnknown(call.context, `where \`${word.raw}\` puts the copy is not known`, word.span);
  },
  variable: (word, call) => {
    if (!call.argv.some((arg) => /^-\w*p/.test(arg ?? ''))) return;
    if (/^[A-Za-z_]\w*$/.test(word.text ?? '')) setVariable(call.context, word.text ?? '', undefined);
    else if (word.text?.includes('[') ?? true) bookUnknown(call.context, `bash computes what stands in \`${word.raw}\` and may run it`, word.span);
  },
  'own-key': (word, call) => bookPath(call.context, 'write', { ...word, text: `${call.context.facts.home}/.ssh/id_ed25519` }),
  target: bookTarget,
  'exact-target': (word, call) => {
    bookPath(call.context, 'write', word, true);
    unsettle(word, call);
  },
  'cloud-target': (word, call, others) => {
    if (word.text === undefined || /^[a-z][\w+.-]+:\/\//i.test(word.text)) perform('cloud.change', call);
    else bookTarget(word, call, others);
  },
  'target-folder': (word, call) => {
    bookPath(call.context, 'write', word, true);
    unsettle(word, call);
  },
  host: (word, call) => book(call.context, { kind: 'reach', host: word.text?.replace(/^.*@/, '').replace(/^([^:]+):\d+$/, '$1').toLowerCase() }, word.span),
  'asked-host': (word, call) => book(call.context, lookUpOf(word.text), word.span),
  'asked-url': (word, call) => {
    book(call.context, fetchOf(word.text), word.span);
    if (keepsName(call) && isRunnable(word.text)) perform('package.install', call);
  },
  url: (word, call) => book(call.context, { kind: 'reach', host: fetchOf(word.text).host }, word.span),
  remote: bookRemote,
  'remote-target': bookRemoteTarget,
  mirrored: (word, call, others) => {
    bookRemoteTarget(word, call, others);
    if (farHost(word) === undefined) bookPath(call.context, 'delete', word, true);
  },
  sent: bookSent,
  query: (word, call) => (/^[\w.~ =&+%,:/-]{0,200}$/.test(word.text ?? '@') && !/[\w+/=%-]{40,}/.test(word.text ?? '') ? undefined : bookSent(word, call)),
  cookie: bookCookie,
  header: bookHeader,
  'ftp-command': (word, call) => {
    if (!/^[-+*]?(?:PWD|LIST|NLST|MLSD|NOOP|SYST|STAT|HELP|FEAT|TYPE|CWD|CDUP|SIZE|MDTM)\b/i.test(word.text ?? '')) perform('network.send', call);
  },
  download: bookDownload,
  command: (word, call, others) => runWords([word, ...others], inOtherProcess(call.context)),
  'assigned-command': (word, call, others) => runAssigned([word, ...others], call),
  'command-line': (word, call, others) => runJoined([word, ...others], call),
  'fed-command': (word, call, others) => bookFedCommand([word, ...others], call, true),
  'parallel-command': (word, call, others) => runParallel([word, ...others], call),
  'each-command': bookEachCommand,
  'far-command': () => undefined,
  'inner-command': (word, call, others) => bookInnerCommand([word, ...others], call),
  mount: bookMount,
  shell: (word, call) => {
    if (word.text === undefined) return bookUnknown(call.context, 'it runs text that is only known when it runs', word.span);
    const inner = { ...inOtherProcess(call.context), within: call.context.within ?? word.span };
    noteDialect(lastSegment(call.argv[0] ?? ''), word.text, inner);
    analyseText(word.text, inner);
  },
  powershell: (word, call) => bookOtherShell(word, call, analysePowershell),
  cmd: (word, call, others) => bookOtherShell({ ...word, text: [word, ...others].map(({ text }) => text ?? '%x%').join(' ') }, call, analyseCmd),
  code: (word, call) => bookCode(word.text, call),
  script: (word, call, others) => bookScript(word, call, others),
  task: (word, call) => bookTask(word, call),
  module: bookModule,
  tool: bookTool,
  'package-tool': bookPackageTool,
  plugin: bookPlugin,
  program: (word, call) => book(call.context, { kind: 'run', program: word.text ?? word.raw, argv: [word.text], understood: false }, word.span),
  directory: bookDirectory,
  revision: (word, call, _, afterDashes) => bookRevision(word, call, afterDashes),
  repository: bookRepository,
  'git-setting': bookGitSetting,
  graphql: bookGraphqlField,
  reset: (word, call, others, afterDashes) => bookReset(word, call, others, afterDashes),
  checkout: (word, call, _, afterDashes) => bookCheckout(word, call, afterDashes),
  refspec: (word, call) => {
    if (word.text === undefined || /^[+:]/.test(word.text)) perform('git.rewrite-history', call);
  },
  sed: bookSedScript,
  awk: bookAwkProgram,
  sql: (word, call) => operationsOfSql(word.text).forEach((operation) => perform(operation, call)),
  'file-sql': (word, call) => operationsOfFileSql(word.text).forEach((operation) => perform(operation, call)),
  'sql-file': (word, call) => {
    bookPath(call.context, 'read', word);
    perform('database.change', call);
  },
  mongo: (word, call) => operationsOfMongo(word.text).forEach((operation) => perform(operation, call)),
  jq: (word, call) => {
    if (/(?<![.\w"])\$?\b(?:env|ENV|import|include|input_filename|getpath|load\w*(?=\())\b/.test(word.text ?? 'env')) perform('code.run-inline', call);
  },
  'at-text': (word, call) => {
    if (word.text?.startsWith('@') === true) bookPath(call.context, 'read', { ...word, text: word.text.slice(1) });
    else if (word.text?.includes('%output{') === true) bookUnknown(call.context, `what \`${word.raw}\` writes is not known`, word.span);
    else if (word.text === undefined && /^(?:@|$)/.test(word.start ?? '')) bookUnknown(call.context, `\`${word.raw}\` may be the name of a file to send`, word.span);
  },
  manifest: bookManifest,
  'build-context': bookBuildContext,
  supervisor: (word, call) => {
    if (/chaperone/i.test(word.text ?? '')) perform('supervision.change', call);
  },
  unknown: (word, call) => bookUnknown(call.context, `what \`${word.raw}\` means here is not known`, word.span),
};

/** Books what the first word means in its role; the others are the operands beside it. */
export function bookRole(role: Role, words: readonly WordValue[], call: ProgramCall, afterDashes = false): void {
  const [word, ...others] = words;
  if (word !== undefined) roles[role](word, call, others, afterDashes);
}

/** A second name of a file is a way to write it. */
function bookLinked(tree: boolean): BookRole {
  return (word, call) => {
    bookPath(call.context, 'read', word, tree);
    bookPath(call.context, 'write', word, tree);
  };
}

/** What `find` and `fd` run for each name. */
function bookEachCommand(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const name = lastSegment(word.text ?? '');
  if (followsLinks(call) && /^(?:rm|rmdir|unlink|shred|mv|truncate)$/.test(name)) bookUnknown(call.context, 'it follows links, and deletes where they lead', word.span);
  if (seeksSecrets(call) && !/^(?:ls|stat|basename|dirname|echo|printf|test|realpath|readlink|chmod|du)$/.test(name)) perform('secrets.read', call);
  bookFedCommand([word, ...others], call, /(?:^|\/)(?:fd|fdfind)$/.test(call.argv[0] ?? ''));
}

/** A command line of another shell, wrapped in this one. */
function bookOtherShell(word: WordValue, call: ProgramCall, analyse: (text: string, context: Context) => void): void {
  if (word.text === undefined) return bookUnknown(call.context, 'it runs text that is only known when it runs', word.span);
  analyse(word.text, { ...fork(call.context), depth: call.context.depth + 1, within: call.context.within ?? word.span });
}

/** The permissions that a working file has: its owner writes it, nobody else may, and it runs as nobody else. */
const ordinaryMode = /^(?:0?[67][0-7][0145]|(?:(?:[ugoa]*\+[rxX]+|u?[+=][rwxX]+|g[-+=][rwxX]*|[go]+-[rwxX]+)(?:,|$))+)$/;

/** Commands of vi and of pagers that move, set, replace, save and leave. See vi(1), less(1). */
const editing = /^\s*(?:\d*[GF]?|\$|\/.*|(?:%|[\d.$,]+)?s\/(?:[^/\\]|\\[^=])*\/(?:[^/\\]|\\[^=])*\/?[gceiI&]*|set? \w+(?:=\w+)?|syntax \w+|(?:w|q|wq|x|qa|wqa|xa)!?)\s*$/;

/** `env A=b program`: the assignments hold for the program. Without any program, `env` prints all variables. */
function runAssigned(words: readonly WordValue[], call: ProgramCall): void {
  const inner = inOtherProcess(call.context);
  const from = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word.text ?? word.start ?? ''));
  for (const word of from === -1 ? words : words.slice(0, from)) {
    const [name = '', value] = (word.text ?? word.start ?? '').split(/=([\s\S]*)/);
    setVariable(inner, name, word.text === undefined ? undefined : value);
  }
  if (from === -1) perform('secrets.read', call);
  else runWords(words.slice(from), inner);
}

/** `watch ls -l`: the words make one line for a shell. */
function runJoined(words: readonly WordValue[], call: ProgramCall): void {
  const texts = words.map(({ text, pattern }) => (pattern === undefined ? text : undefined));
  const text = texts.some((each) => each === undefined) ? undefined : texts.join(' ');
  roles.shell({ text, raw: words.map(({ raw }) => raw).join(' '), span: call.span }, call, [], false);
}

function runParallel(words: readonly WordValue[], call: ProgramCall): void {
  for (const text of parallelLines(words, call.context.input)) roles.shell({ text, raw: words.map(({ raw }) => raw).join(' '), span: call.span }, { ...call, context: { ...call.context, input: { kind: 'unknown' } } }, [], false);
}

/** Everything after this option is seen from another folder. */
function bookDirectory(word: WordValue, call: ProgramCall): void {
  const places = placesOf(call.context, word);
  const known = places.flatMap((place) => (place.known === 'literal' ? [place.path.real] : []));
  call.context.directories = known.length === places.length ? known : [];
}

function bookSedScript(word: WordValue, call: ProgramCall): void {
  if (word.text === undefined || !isPlainSed(word.text)) perform('code.run-inline', call);
}

/** An awk program reads and prints; what it starts, reads and writes beside that counts where it stands there literally. */
function bookAwkProgram(word: WordValue, call: ProgramCall): void {
  if (word.text === undefined) return perform('code.run-inline', call);
  const { commands, reads, writes, plain } = readAwk(word.text);
  const part = (text: string): WordValue => ({ text, raw: word.raw, span: word.span });
  for (const text of commands) roles.shell(part(text), call, [], false);
  for (const text of reads) roles.read(part(text), call, [], false);
  for (const text of writes) roles.write(part(text), call, [], false);
  if (!plain) perform('code.run-inline', call);
}
