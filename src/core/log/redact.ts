/**
 * Shapes of secrets that are recognised by their own prefix or frame.
 * Sources: the vendors' documentation of their token formats; RFC 7468 for PEM; RFC 7519 for JWT.
 */
const secretShapes: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{30,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bsk-[A-Za-z0-9_-]{16,}/g,
  /\bxox[abposr]-[A-Za-z0-9-]{10,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[A-Za-z0-9_-]{40,}/g,
  /\bAIza[0-9A-Za-z_-]{30,}/g,
  /\bya29\.[0-9A-Za-z_-]{20,}/g,
  /\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}/g,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\bhf_[A-Za-z0-9]{30,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
];

/** Names behind which a secret stands, with what some put behind the name itself: `AWS_SECRET_ACCESS_KEY`, `SECRET_KEY_BASE`, `X-Api-Key`. */
const name = String.raw`(?<![A-Za-z0-9_-])[A-Za-z0-9_-]*(?:token|secret|passw(?:or)?d|passphrase|(?:api|private|access|signing|encryption|master)[_-]?key|credential)s?(?:[_-](?:access|key|base|value|prod|dev|test|live|new|old|\d+)){0,4}(?:\\*["'])?\s*[=:]\s*`;
const option = String.raw`--[a-z-]*(?:password|passphrase|token|secret|api-key)[= ]`;

/** What follows up to the end of its quotes, also where these are escaped, as in JSON inside a string. */
function quotedBehind(prefix: string): RegExp {
  return new RegExp(String.raw`(${prefix}(?<quote>\\*["']))(?:(?!\k<quote>)(?:\\[\s\S]|[^\\])){1,4000}(?=\k<quote>)`, 'gi');
}

/** Places where a secret stands behind a name: `TOKEN=…`, `Authorization: Bearer …`, `https://user:…@host`, `--password …`. */
const secretPlaces: readonly RegExp[] = [
  quotedBehind(name),
  new RegExp(String.raw`(${name}["']?)([^\s"'\`;&|)]{6,})`, 'gi'),
  // behind the name of a variable no length is too short
  /((?<![A-Za-z0-9_])[A-Z0-9_]*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|_PWD)=)(?!\\*["'])([^\s"'`;&|)]+)/g,
  /(\bAuthorization["']?\s*:\s*["']?(?:Bearer|Basic|token)\s+)([^\s"']{6,})/gi,
  /(\bAuthorization["']?\s*:\s*["']?)(?!(?:Bearer|Basic|token|Digest|Negotiate|AWS4-HMAC-SHA256)\s)([^\s"']{6,})/gi,
  /(\b(?:Set-)?Cookie["']?\s*:\s*["']?)([^"'\r\n=]{1,200}=[^"'\r\n]*)/gi,
  /(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^/\s:@]*:)([^@\s/]+)(?=@)/gi,
  // a user name alone is seldom that long, a token always is
  /(\bhttps?:\/\/)([^/\s:@"']{8,})(?=@)/gi,
  quotedBehind(option),
  new RegExp(String.raw`(${option}["']?)([^\s"'\`;&|)]{4,})`, 'gi'),
  /(\bcurl\b[^\n|;&]{0,500}?\s(?:-[A-Za-z]*[uU]|--user|--proxy-user)[ =]?["']?[^\s:"'/]{0,200}:)([^\s"']+)/g,
  /(\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mariadb-admin)\b[^\n|;&]{0,500}?\s-p)("[^"]*"|'[^']*'|[^\s"']+)/g,
  /(\bsshpass\s[^\n|;&]{0,200}?-p\s*)("[^"]*"|'[^']*'|[^\s"']+)/g,
];

/** The text with every secret that we can recognise replaced. Never throws; unknown shapes of secrets stay. */
export function redact(text: string): string {
  const withoutShapes = secretShapes.reduce((rest, shape) => rest.replace(shape, '<secret>'), text);
  return secretPlaces.reduce((rest, place) => rest.replace(place, '$1<secret>'), withoutShapes);
}
