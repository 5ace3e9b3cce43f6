/** One token of a shell pattern's step. */
type Token = { readonly kind: 'star' } | { readonly kind: 'any' } | { readonly kind: 'set'; readonly not: boolean; readonly ranges: readonly (readonly [string, string])[] } | { readonly kind: 'text'; readonly character: string };

/** One step between slashes: a fixed name, or tokens to match names with. */
export type PatternStep = { readonly fixed?: string; readonly tokens: readonly Token[]; readonly last: boolean };

/** Splits a pattern at its slashes. Backslashes protect the next character. */
export function splitPattern(pattern: string): readonly PatternStep[] {
  const steps = pattern.split('/').filter((step) => step !== '');
  return steps.map((step, index) => {
    const tokens = tokensOf(step);
    const fixed = tokens.every((token) => token.kind === 'text') ? { fixed: tokens.map((token) => (token.kind === 'text' ? token.character : '')).join('') } : {};
    return { tokens, last: index === steps.length - 1, ...fixed };
  });
}

/** Whether a name fits; takes time in proportion to both lengths at most, whatever the pattern. */
export function matchesStep(tokens: readonly Token[], name: string): boolean {
  if (name.startsWith('.') && !(tokens[0]?.kind === 'text' && tokens[0].character === '.')) return false;
  const characters = [...name];
  let [at, token, star, resume] = [0, 0, -1, 0];
  while (at < characters.length) {
    const current = tokens[token];
    if (current?.kind === 'star') [star, resume, token] = [token, at, token + 1];
    else if (current !== undefined && fits(current, characters[at] ?? '')) [at, token] = [at + 1, token + 1];
    else if (star !== -1) [token, resume, at] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return tokens.slice(token).every((rest) => rest.kind === 'star');
}

function fits(token: Token, character: string): boolean {
  if (token.kind === 'text') return token.character === character;
  if (token.kind === 'set') return token.ranges.some(([from, to]) => character >= from && character <= to) !== token.not;
  return true;
}

function tokensOf(step: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = [...step];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    const close = character === '[' ? endOfSet(characters, i) : -1;
    if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (close !== -1) {
      tokens.push(setOf(characters.slice(i + 1, close)));
      i = close;
    } else tokens.push({ kind: 'text', character: character === '\\' ? (characters[++i] ?? '\\') : character });
  }
  return tokens;
}

/** Where a set ends: a `]` that is neither its first member, nor protected, nor the end of a class such as `[:alpha:]`. */
function endOfSet(characters: readonly string[], start: number): number {
  const first = start + (/[!^]/.test(characters[start + 1] ?? '') ? 2 : 1);
  for (let i = first; i < characters.length; i++) {
    if (characters[i] === '\\') i++;
    else if (characters[i] === '[' && /[:.=]/.test(characters[i + 1] ?? '')) i = Math.max(i, characters.indexOf(']', i + 2));
    else if (characters[i] === ']' && i > first) return i;
  }
  return -1;
}

function setOf(written: readonly string[]): Token {
  // what a class holds depends on the language; so it fits any character here
  if (/\[[:.=]/.test(written.join(''))) return { kind: 'any' };
  const inside = written.filter((character, index) => character !== '\\' || written[index - 1] === '\\');
  const not = inside[0] === '!' || inside[0] === '^';
  const members = not ? inside.slice(1) : inside;
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < members.length; i++) {
    const from = members[i] ?? '';
    const to = members[i + 1] === '-' && members[i + 2] !== undefined ? (members[i + 2] ?? from) : from;
    ranges.push([from, to]);
    if (to !== from) i += 2;
  }
  return { kind: 'set', not, ranges };
}
