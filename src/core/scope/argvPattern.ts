/** A command rule's pattern: for each word the texts that fit it, `*` for any one word, `**` for all that follow. */
export type ArgvPattern = { readonly words: readonly (readonly string[])[]; readonly rest: boolean };

/** Reads `npm run {lint,build} **`. Words are split at spaces; quotes are taken literally, since rules are about words, not about shell text. */
export function compileArgvPattern(text: string): ArgvPattern {
  const words = text.trim().split(/\s+/);
  const rest = words.at(-1) === '**';
  return { words: (rest ? words.slice(0, -1) : words).map(expandBraces), rest };
}

/**
 * Whether a command fits a pattern.
 * A rule that loosens must fit the whole command; one that restricts fits every command that begins like it,
 * so that a further flag is no way round it, nor a program of the same name elsewhere.
 */
export function fitsArgv(pattern: ArgvPattern, argv: readonly (string | undefined)[], restricts: boolean): boolean {
  if (argv.length < pattern.words.length) return false;
  if (argv.length > pattern.words.length && !pattern.rest && !restricts) return false;
  if (!restricts && argv.includes(undefined)) return false;
  return pattern.words.every((choices, index) => fitsWord(choices, argv[index]) || (restricts && index === 0 && fitsWord(choices, argv[0]?.replace(/^.*[\\/]/, '').replace(/\.exe$/i, ''))));
}

function fitsWord(choices: readonly string[], word: string | undefined): boolean {
  return choices.some((choice) => choice === '*' || choice === word);
}

function expandBraces(word: string): readonly string[] {
  const match = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(word);
  if (match === null) return [word];
  const [, before = '', inside = '', after = ''] = match;
  return inside.split(',').map((choice) => `${before}${choice}${after}`);
}
