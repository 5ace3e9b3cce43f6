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

/** Places where a secret stands behind a name: `TOKEN=…`, `Authorization: Bearer …`, `https://user:…@host`, `--password …`. */
const secretPlaces: readonly RegExp[] = [
  /(\b[A-Za-z0-9_]*(?:token|secret|passw(?:or)?d|api_?key|private_?key|credential)s?["']?\s*[=:]\s*["']?)([^\s"'`;&|)]{6,})/gi,
  /(\bAuthorization["']?\s*:\s*["']?(?:Bearer|Basic|token)\s+)([^\s"']{6,})/gi,
  /(\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:)([^@\s/]+)(?=@)/gi,
  /(--(?:password|token|secret|api-key)[= ]["']?)([^\s"'`;&|)]{4,})/gi,
];

/** The text with every secret that we can recognise replaced. Never throws; unknown shapes of secrets stay. */
export function redact(text: string): string {
  const withoutShapes = secretShapes.reduce((rest, shape) => rest.replace(shape, '<secret>'), text);
  return secretPlaces.reduce((rest, place) => rest.replace(place, '$1<secret>'), withoutShapes);
}
