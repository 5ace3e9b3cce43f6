/** What a short program in Python does to files, when its words show that it does nothing else. */
export type PlainPython = { readonly reads: readonly string[]; readonly writes: readonly string[] };

/** Modules whose listed functions only compute. */
const modules = new Set('json re sys yaml collections itertools textwrap difflib math datetime string statistics csv pprint'.split(' '));

/** Functions that only compute or print; `open` is looked at by itself. */
const functions = new Set('open print len str int float repr sorted range enumerate list dict set tuple min max sum any all zip round bool isinstance abs reversed ord chr'.split(' '));

/** Methods and functions of modules that only compute, or work on a file that `open` gave. */
const members = new Set(
  ('read readline readlines write writelines close splitlines split rsplit partition strip lstrip rstrip replace find rfind index rindex count startswith endswith join lower upper title capitalize isdigit ' +
    'get keys values items append extend insert sort copy load loads dump dumps safe_load safe_dump sub subn findall finditer search match fullmatch group groups start end escape stdin stdout exit ' +
    'Counter defaultdict OrderedDict deque chain islice groupby dedent indent stderr unified_diff fsum mean median reader DictReader pformat most_common update add discard union zfill ljust rjust center MULTILINE DOTALL IGNORECASE').split(' '),
);

const keywords = new Set('and as assert break continue def elif else except finally for from if import in is lambda not or pass return try while with True False None'.split(' '));

/** Strings without a prefix that would make them code or bytes; three quotes first. */
const strings = /(?<![A-Za-z0-9_])[rRuU]?(?:"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;

/**
 * Looks at a program word by word. Anything that is not listed, such as another module, an attribute with underscores, a text that is computed
 * inside an f-string or a path that is no literal, means that it is not plain.
 */
export function readPlainPython(code: string): PlainPython | undefined {
  // a carriage return ends a comment, and a declared encoding gives every character another meaning
  if (code.length > 20_000 || code.includes('\r') || /^[^\n]*#.*coding[:=]/m.test(code)) return undefined;
  const texts: string[] = [];
  const bare = code.replace(/#[^\n"']*$/gm, '').replace(strings, (found) => `"${texts.push(contentOf(found)) - 1}"`);
  // Python takes letters of other alphabets for the ones that they look like
  if (/[^\n\t\x20-\x7e]/.test(bare)) return undefined;
  // f-strings and bytes are no strings here: their letters stay in front of a quote
  if (/[A-Za-z0-9_]"\d+"/.test(bare) || /["'`@\\]|__|:=/.test(bare.replace(/"\d+"/g, ' '))) return undefined;
  // only these of the functions for YAML make no objects of what they read
  if (/\byaml\b(?!\s*\.\s*safe_(?:load|dump)\b)/.test(bare.replace(/\bimport\s+[^\n;]+/g, ''))) return undefined;
  return namesArePlain(bare) && importsArePlain(bare) ? filesOf(bare, texts) : undefined;
}

function contentOf(literal: string): string {
  const quoted = literal.replace(/^[rRuU]/, '');
  const length = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  return quoted.slice(length, -length);
}

/** Every name that is called, and every member, is a known one; other names are the program's own variables. */
function namesArePlain(bare: string): boolean {
  const own = new Set([...bare.matchAll(/\bdef\s+(\w+)\s*\(/g)].map(([, name = '']) => name));
  for (const [, name = ''] of bare.matchAll(/\.\s*([A-Za-z_]\w*)/g)) if (!members.has(name)) return false;
  for (const [, name = ''] of bare.matchAll(/(?<![.\w])([A-Za-z_]\w*)\s*\(/g)) if (!functions.has(name) && !keywords.has(name) && !own.has(name)) return false;
  // a known function under another name, or a call of what an expression gives, could be any
  if (/\)\s*\(|\]\s*\(|\bopen\b(?!\s*\()|\b(?:exec|eval|compile|getattr|setattr|delattr|globals|locals|vars|input|breakpoint|type|super|object|memoryview|classmethod|map|filter|iter|next|callable|hasattr|help|dir|id|hash|class|global|nonlocal|yield|await|async|del|raise|execfile|reload|apply|file(?!\s*=))\b/.test(bare)) return false;
  return [...own].every((name) => !functions.has(name) && !modules.has(name));
}

function importsArePlain(bare: string): boolean {
  if (/\bfrom\b/.test(bare)) return false;
  const named = [...bare.matchAll(/\bimport\s+([^\n;]+)/g)].flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return named.every((name) => modules.has(name)) && [...bare.matchAll(/\bimport\b/g)].length === [...bare.matchAll(/\bimport\s+[^\n;]+/g)].length;
}

/** Every file is opened by a literal name, to be read or written. */
function filesOf(bare: string, texts: readonly string[]): PlainPython | undefined {
  const opened = [...bare.matchAll(/\bopen\s*\(\s*([^()]*)\)/g)];
  if (opened.length !== [...bare.matchAll(/\bopen\s*\(/g)].length) return undefined;
  const files = opened.map(([, words = '']) => /^"(\d+)"\s*(?:,\s*"(\d+)")?\s*(?:,\s*(?:encoding|newline|errors)\s*=\s*"\d+"\s*)*$/.exec(words.trim()));
  if (files.some((file) => file === null)) return undefined;
  const named = files.map((file) => ({ path: texts[Number(file?.[1])] ?? '', mode: file?.[2] === undefined ? 'r' : (texts[Number(file[2])] ?? 'w') }));
  if (named.some(({ path, mode }) => path === '' || /[\\\n\0]/.test(path) || !/^[rwax]b?\+?t?$/.test(mode))) return undefined;
  const writes = named.filter(({ mode }) => /[wax+]/.test(mode)).map(({ path }) => path);
  return { reads: named.filter(({ mode }) => /r|\+/.test(mode)).map(({ path }) => path), writes };
}
