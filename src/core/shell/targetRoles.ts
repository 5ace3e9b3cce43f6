import { lastSegment } from '../paths.ts';
import { hostOf } from '../address.ts';
import { book, bookUnknown } from './context.ts';
import { type ProgramCall, perform } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import type { WordValue } from './words.ts';

/** A folder receives the others under their own names; anything else is written itself. */
export function bookTarget(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  const isFolder = word.text?.endsWith('/') === true || placesOf(call.context, word).some((place) => place.known === 'literal' && place.path.kind === 'directory');
  const plain = others.every((other) => isPlainFile(other, call));
  const received = isFolder && word.text !== undefined ? others.map((other) => receivedName(word.text ?? '', other, word)) : [word];
  for (const each of received) {
    bookPath(call.context, 'write', each, !plain);
    if (!plain || call.argv[0] === 'ln' || call.argv.some((arg) => /^-[^-]*s|^--sym/.test(arg ?? ''))) unsettle(each, call);
  }
}

function receivedName(folder: string, other: WordValue, word: WordValue): WordValue {
  // rsync, and cp on macOS, pour out a folder that is written with a slash at its end
  const name = other.text === undefined || other.text.endsWith('/') ? '' : lastSegment(other.text);
  return name === '' || name === '..' || name === '.' ? word : { ...word, text: `${folder.replace(/\/+$/, '')}/${name}` };
}

/** A file that is no link: a copy of it leads nowhere else. */
function isPlainFile(word: WordValue, call: ProgramCall): boolean {
  return placesOf(call.context, word).every((place) => place.known === 'literal' && place.path.kind === 'file' && place.path.real === place.path.named);
}

/** What lies behind this name is no longer what the disk shows now. */
export function unsettle(word: WordValue, call: ProgramCall): void {
  for (const place of placesOf(call.context, word)) if (place.known === 'literal') call.context.unsettled.push(place.path.named);
}

/** `host:path` reaches a machine; anything else is a path here. */
export function bookRemote(word: WordValue, call: ProgramCall): void {
  if (/^\w+::/.test(word.text ?? '')) return bookUnknown(call.context, `\`${word.raw}\` starts a helper that runs another program`, word.span);
  const host = farHost(word);
  if (host !== undefined && isThisMachine(host)) bookUnknown(call.context, `\`${word.raw}\` is a path of this machine, by way of the network`, word.span);
  if (host !== undefined) book(call.context, { kind: 'reach', host: host.toLowerCase() }, word.span);
  else bookPath(call.context, 'read', word);
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127\.|\[?::1|0\.0\.0\.0)/i.test(host);
}

/** `./src:/app:ro` or `type=bind,src=./src,dst=/app,readonly`; a plain name is a volume that the container program keeps itself. */
export function bookMount(word: WordValue, call: ProgramCall): void {
  const { text } = word;
  if (text === undefined) return bookPath(call.context, 'write', word, true);
  const source = /^(?:type|src|source|dst|target|destination)=/.test(text) ? /(?:^|,)(?:src|source)=([^,]*)/.exec(text)?.[1] : /^(?:[A-Za-z]:(?=[\\/]))?[^:]*/.exec(text)?.[0];
  if (source === undefined || !/[/\\]|^[.~]/.test(source)) return;
  bookPath(call.context, /[:,](?:ro|readonly)(?:[,:=]|$)/.test(text) ? 'read' : 'write', { text: source, raw: word.raw, span: word.span }, true);
}

/** A name without `/` and `:` is one that the settings of the repository explain. */
export function bookRepository(word: WordValue, call: ProgramCall): void {
  if (/[/:]/.test(word.text ?? word.start ?? '')) bookRemote(word, call);
}

/** What is copied to a machine is sent there. */
export function bookRemoteTarget(word: WordValue, call: ProgramCall, others: readonly WordValue[]): void {
  if (farHost(word) === undefined) return bookTarget(word, call, others);
  bookRemote(word, call);
  perform('network.send', call);
}

/** The machine in `host:path` and `scheme://host/path`. */
export function farHost({ text = '' }: WordValue): string | undefined {
  return hostOf(text) ?? /^(?:[^@/:]+@)?([^/:]+):/.exec(text)?.[1];
}

/** `@file` and `name=@file` send what is in a file. */
export function bookSent(word: WordValue, call: ProgramCall): void {
  perform('network.send', call);
  const file = /^(?:[\w.[\]-]*:?=?)[@<]([^;]+)/.exec(word.text ?? '')?.[1];
  if (file !== undefined && file !== '-') bookPath(call.context, 'read', { ...word, text: file });
}

/** Endings of what people run after they fetched it. */
const runnable = /\.(?:sh|bash|zsh|ps1|bat|cmd|exe|msi|pkg|dmg|deb|rpm|apk|jar|py|rb|pl|js|mjs|cjs|bin|run|appimage|whl|gem|vsix|so|dylib|dll)$|^[\w-]+$/i;

/** Whether a file of this name would be run rather than read. */
export function isRunnable(text: string | undefined): boolean {
  const name = text?.replace(/[?#].*$/, '').replace(/^.*\//, '');
  return name === undefined || runnable.test(name);
}

/** `curl -O` and `wget` keep the name that the address ends in. */
export function keepsName({ argv }: ProgramCall): boolean {
  const name = lastSegment(argv[0] ?? '');
  if (name === 'wget' || name === 'aria2c' || name === 'axel') return !argv.some((arg) => /^(?:-O.*|--output-document(?:=.*)?|--spider|-o|--out(?:=.*)?)$/.test(arg ?? ''));
  return name === 'curl' && argv.some((arg) => /^(?:-[a-zA-Z]*O|--remote-name(?:-all)?|-[a-zA-Z]*J)$/.test(arg ?? ''));
}

/** What is fetched and kept under a name of a program is installed. */
export function bookDownload(word: WordValue, call: ProgramCall): void {
  if (word.text === '-') return;
  bookPath(call.context, 'write', word);
  if (isRunnable(word.text) && !/^\/dev\//.test(word.text ?? '')) perform('package.install', call);
}

/** `-r requirements.txt` names packages of the project; a file or an address elsewhere names any. */
export function bookManifest(word: WordValue, call: ProgramCall): void {
  bookRepository(word, call);
  if (/^(?:\/|~|\.\.)|:\/\/|^git\+/.test(word.text ?? '/')) perform('package.install', call);
  else bookPath(call.context, 'read', word);
}

/** What an image is made of: a folder here, or what another machine holds. */
export function bookBuildContext(word: WordValue, call: ProgramCall): void {
  if (/^(?:\w+:\/\/|git@|github\.com\/)/.test(word.text ?? '')) perform('package.install', call);
  else bookPath(call.context, 'read', word, true);
}

/** A file of cookies is sent; `name=value` is a text. */
export function bookCookie(word: WordValue, call: ProgramCall): void {
  if (word.text?.includes('=') === true) return;
  bookPath(call.context, 'read', word);
  perform('network.send', call);
}

/** What goes along with a request is sent when it comes from a file, or is only known when it runs. */
export function bookHeader(word: WordValue, call: ProgramCall): void {
  if (word.text === undefined || word.text.startsWith('@')) bookSent(word, call);
}
