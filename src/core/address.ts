import type { ReachEffect } from './effect.ts';

/**
 * The host of a URL in lower case, or undefined when it has none; `file://localhost/…` is no host but a file.
 * What programs read differently, such as a backslash, a second `@` or a host in another script, is a host that is not known.
 */
export function hostOf(url: string): string | undefined {
  if (/\p{Cc}/u.test(url)) return undefined;
  const [, scheme = '', authority = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? [];
  if (scheme === '' || scheme.toLowerCase() === 'file' || authority.includes('\\') || authority.split('@').length > 2) return undefined;
  const host = /^(?:[^@]*@)?(\[[^\]]+\]|[^:]+)(?::\d*)?$/.exec(authority)?.[1]?.toLowerCase();
  return host === undefined || !isPlainHost(host) ? undefined : host;
}

/** Not percent-encoded, not for a browser to translate, and no address in another form than `1.2.3.4`. */
function isPlainHost(host: string): boolean {
  if (/[^\x21-\x7e]|[%<>^|]/.test(host)) return false;
  return !/(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/.test(host) || isNumbered(host);
}

function isNumbered(host: string): boolean {
  return /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(host);
}

/** What asking for an address reaches: nothing but the address itself is sent, as long as that has room for nothing else. */
export function fetchOf(url: string | undefined): ReachEffect {
  const host = url === undefined ? undefined : hostOf(/^[a-z][\w+.-]*:\/\//i.test(url) ? url : `http://${url}`);
  const fetches = /^(?:https?|ftps?):\/\//i.test(url ?? '') || !/^[a-z][\w+.-]*:\/\//i.test(url ?? '');
  return { kind: 'reach', host, ...(host !== undefined && fetches && isOrdinaryHost(host) && carriesLittle(url ?? '') ? { fetches: true } : {}) };
}

/** What asking for a host reaches: a name is sent to the servers that know it. */
export function lookUpOf(name: string | undefined): ReachEffect {
  const host = name?.replace(/^.*@/, '').toLowerCase();
  return { kind: 'reach', host, ...(host !== undefined && carriesLittle(host) ? { fetches: true } : {}) };
}

/** A name, or an address of one's own networks: addresses elsewhere have no name that a person could know. See RFC 1918. */
function isOrdinaryHost(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:::1|f[cd][\da-f]{2}:.*)\]$/.test(host);
  return !isNumbered(host) || /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
}

/** Long runs of letters and digits in a name or an address are how data leaves by way of a question. */
function carriesLittle(address: string): boolean {
  const [path = '', query = ''] = address.split(/[?#]/);
  // a step that long is no name that a person gave; a hash in hexadecimal digits is
  const steps = path.replace(/^[a-z]+:\/\/[^/]*/i, '').split('/');
  if (steps.some((step) => /^[\w+=%.~-]{60,}$/.test(step) && !/^[\da-f]+$/i.test(step)) || path.length > 600 || /(?:AKIA|ASIA)[A-Z\d]{16}|gh[pousr]_\w{20,}|xox[abp]-|sk-\w{20,}/.test(address)) return false;
  return query.length <= 200 && !/[\w+/=%-]{40,}/.test(query) && !/[a-z0-9_-]{40,}/i.test(/^(?:\w+:\/\/)?[^/]*/.exec(path)?.[0] ?? '') && !/\/\/[^/]*@/.test(path);
}
