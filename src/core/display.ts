/**
 * Text as a person should see it before they approve it: everything that is invisible, or that changes how the rest is shown, is spelled out.
 * Line ends stay line ends; tabs stay tabs.
 */
export function makeVisible(text: string): string {
  return text.replace(invisible, (character) => `⟨${codePoint(character)}⟩`);
}

/** Control characters, and every character of Unicode's classes for format, other spaces and separators, except the plain space. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u115f\u1160\u3164\uffa0\ufe00-\ufe0f](?<![\n\t])/gu;

/** Whether a text holds letters of several scripts in one word, which is how names are forged. */
export function mixesScripts(text: string): boolean {
  return text.split(/[^\p{L}\p{M}]+/u).some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word));
}

/** A character's number as people write it: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
