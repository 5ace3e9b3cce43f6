import { type ProgramCall, perform } from './interpretProgram.ts';
import { lastSegment } from '../paths.ts';
import { book } from './context.ts';
import { placesOf } from './pathEffects.ts';
import type { WordValue } from './words.ts';

/** Patterns of names that are known for holding secrets; those of mere examples are not. */
const secretName = /(?:^|[/*{,^])\\?\.?(?:\.env(?:rc)?(?:[.*?~$][\w.*?~$-]*)?|id_(?:rsa|dsa|ecdsa|ed25519|\*)|[^/]*\.(?:pem|p12|pfx|jks|keystore|tfstate|key)|credentials(?:\.json)?|\.netrc|\.npmrc|\.pgpass|\.htpasswd|\.pypirc|\.git-credentials|secrets?\.(?:ya?ml|json|toml))\$?(?=$|[},*])/i;
const exampleName = /\.(?:example|sample|template|dist|defaults)\b/i;

/** Whether a pattern of names fits those of secrets. */
export function namesSecret(pattern: string): boolean {
  return !pattern.startsWith('!') && secretName.test(pattern) && !exampleName.test(pattern);
}

/** `rg -g .env`, `grep --include=.env`: the files that are read. */
export function bookNamePattern(word: WordValue, call: ProgramCall): void {
  if (word.text !== undefined && namesSecret(word.text)) perform('secrets.read', call);
}

const isFind = ({ argv }: ProgramCall): boolean => /^g?find$/.test(lastSegment(argv[0] ?? ''));

/** Whether `find -name .env -exec …` or `fd .env -x …` looks for secrets. What `find` leaves out is not looked for. */
export function seeksSecrets(call: ProgramCall): boolean {
  const { argv } = call;
  const until = argv.findIndex((arg) => /^(?:-(?:exec|ok)(?:dir)?|-[xX]|--exec(?:-batch)?)$/.test(arg ?? ''));
  return argv.slice(1, until === -1 ? undefined : until).some((arg = '', index) => {
    const [earlier, before = ''] = [argv[index - 1], argv[index]];
    if (!isFind(call)) return !/^(?:-E|--exclude)$/.test(before) && (namesSecret(arg) || (/^(?:-e|--extension)$/.test(before) && namesSecret(`.${arg}`)));
    return /^-i?(?:name|path|wholename|regex)$/.test(before) && earlier !== '!' && earlier !== '-not' && argv[index + 2] !== '-prune' && namesSecret(arg);
  });
}

/** Whether what `find` finds may lie behind links: by an option, or by a folder to start from that is a link and has a slash at its end. */
export function followsLinks(call: ProgramCall): boolean {
  if (!isFind(call)) return false;
  const words = call.argv.slice(1);
  if (words.some((arg) => /^-(?:L|H|follow)$/.test(arg ?? ''))) return true;
  const expression = words.findIndex((arg) => /^[-(!]/.test(arg ?? ''));
  return words.slice(0, expression === -1 ? undefined : expression).some((text) => text?.endsWith('/') === true && leadsElsewhere(text, call));
}

function leadsElsewhere(text: string, call: ProgramCall): boolean {
  return placesOf(call.context, { text: text.replace(/(?<=.)\/+$/, ''), raw: text, span: call.span }).some((place) => place.known !== 'literal' || place.path.real !== place.path.named);
}

/** What `find` deletes: with a pattern of names, some of what lies below a folder; without one, all of it. */
export function bookFound(word: WordValue, call: ProgramCall): void {
  const named = call.argv.some((arg, index) => /^-i?name$/.test(arg ?? '') && /[^*]/.test(call.argv[index + 1] ?? '*'));
  for (const place of placesOf(call.context, word)) {
    if (named && place.known === 'literal') book(call.context, { kind: 'delete', place: { known: 'pattern', text: word.raw, within: place.path }, tree: false }, word.span);
    else book(call.context, { kind: 'delete', place, tree: true }, word.span);
  }
}
