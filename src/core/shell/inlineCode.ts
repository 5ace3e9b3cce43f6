import type { Span } from '../effect.ts';
import { type Context, book, bookUnknown } from './context.ts';
import { hostOf } from '../address.ts';
import { lastSegment } from '../paths.ts';
import { type ProgramCall, perform } from './interpretProgram.ts';
import { bookPath, placesOf } from './pathEffects.ts';
import { readPlainPython } from './plainPython.ts';
import type { WordValue } from './words.ts';

/** Calls by which common languages delete, write, start programs and reach the network. A light look: it can only make a verdict stricter. */
const deletes = /\b(?:unlink(?:Sync)?|rmtree|rmdir(?:Sync)?|removedirs|rm_rf?|rmSync|remove_file|remove_dir_all|remove_tree|remove_entry|os\.remove|File\.delete|FileUtils\.rm\w*|fs(?:\.promises)?\.rm|Path\([^)]*\)\.unlink)\b/;
const writes = /\b(?:open\s*\([^)]*,\s*["'][rwax]*[wax+]|write(?:File|_text|_bytes|lines)?(?:Sync)?\s*\(|appendFile|copyfile|copytree|copyFileSync|move\s*\(|rename(?:Sync)?\s*\(|truncate|makedirs|mkdir|symlink|chmod|File\.write|IO\.write|file_put_contents|createWriteStream)/;
const starts = /\b(?:subprocess|os\.system|os\.popen|os\.exec\w*|os\.spawn\w*|pty\.spawn|child_process|execSync|spawnSync|exec\s*\(|system\s*\(|popen|shell_exec|passthru|proc_open|Kernel\.\w+|Open3|Command::new|eval\s*\(|__import__|importlib|ctypes|qx\b)/;
const reaches = /\b(?:requests\.|urllib|http\.client|httpx|aiohttp|socket|smtplib|ftplib|fetch\s*\(|axios|XMLHttpRequest|net\.connect|https?\.(?:get|request)|Net::HTTP|open-uri|curl_exec|LWP::|IO::Socket)/;

/** Code that stands in the line. What a short program in Python does can be told in full when it uses nothing but what is known; that is code of the project then. */
export function bookCode(text: string | undefined, call: ProgramCall): void {
  const plain = text !== undefined && /^(?:python[\d.]*|pypy3?|py)$/.test(lastSegment(call.argv[0] ?? '')) ? readPlainPython(text) : undefined;
  perform(plain === undefined ? 'code.run-inline' : 'code.build', call);
  if (plain === undefined) return text === undefined ? undefined : lookAtCode(text, call.span, call.context);
  const named = (path: string): WordValue => ({ text: path, raw: path, span: call.span });
  for (const path of plain.reads) bookPath(call.context, 'read', named(path));
  for (const path of plain.writes) bookPath(call.context, 'write', named(path));
}

/** Books what a light look at code finds: paths that stand in it as text, hosts, and the start of other programs. */
function lookAtCode(code: string, span: Span, context: Context): void {
  const texts = [...code.matchAll(/'([^'\n]{1,400})'|"([^"\n]{1,400})"|`([^`\n]{1,400})`/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const kind = deletes.test(code) ? 'delete' : writes.test(code) ? 'write' : 'read';
  const names = (text: string): boolean => looksLikePath(text) || (kind !== 'read' && /^[\w.@+-]+$/.test(text) && isThere(text, span, context));
  for (const text of texts.filter(names)) bookPath(context, kind, { text, raw: text, span }, kind === 'delete');
  const hosts = texts.flatMap((text) => hostOf(text) ?? []);
  for (const host of hosts) book(context, { kind: 'reach', host }, span);
  if (hosts.length === 0 && reaches.test(code)) book(context, { kind: 'reach', host: undefined }, span);
  if (starts.test(code)) bookUnknown(context, 'the code starts other programs', span);
}

/** Whether a plain word is the name of something in the working directory. */
function isThere(text: string, span: Span, context: Context): boolean {
  return placesOf(context, { text, raw: text, span }).some((place) => place.known === 'literal' && place.path.kind !== 'missing');
}

/** A text with a slash or a leading dot or tilde, without spaces and without the marks of a pattern or a URL. */
function looksLikePath(text: string): boolean {
  return /^[~./\w-][\w./~@+-]*$/.test(text) && (/^[~/]|^\.{1,2}\/|^\.\w/.test(text) || /\w\/\w/.test(text)) && !/^\/\w*\/?[gimsuy]*$/.test(text) && !text.startsWith('//');
}
