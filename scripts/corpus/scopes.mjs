// Pieces of scope files that several translations share. `withPack` are the operations that the built-in pack allows.
const kinds = ['read', 'write', 'delete', 'run', 'network', 'fetch', 'tool'];
const withPack = ['git.commit', 'git.switch', 'package.restore', 'code.build', 'forge.reply'];

// what a listed command does besides running, so that a list of commands can be said by effects
const needs = [
  { command: /^(?:git (?:log|diff|show|status|branch|rev-parse)|ls|cat|head|grep|sort|node|npm|pnpm|yarn)\b/, reads: true },
  { command: /^git (?:add|commit)\b/, reads: true, operations: ['git.commit'] },
  { command: /^(?:npm|pnpm|yarn|node)\b/, operations: ['code.build', 'package.restore', 'code.run-inline'] },
];

const defaultsAre = (verdict) => Object.fromEntries(kinds.map((kind) => [kind, verdict]));
const withRest = (commands) => commands.flatMap((command) => [command, `${command} **`]);

// Everything may happen but what `more` names. The pack's own words about files and hosts stay, since no file can loosen those.
export function openScope(operationNames, { files = [], commands = [], operations = {} } = {}) {
  const allowed = Object.fromEntries(operationNames.map((name) => [name, 'allow']));
  return { version: 1, files: [{ paths: ['/**'], read: 'allow', write: 'allow', delete: 'allow' }, ...files], operations: { ...allowed, ...operations }, commands, defaults: defaultsAre('allow') };
}

// Nothing may happen unasked but what the listed commands do; `other` is what becomes of the rest.
export function listedScope(listed, { refused = [], other = 'ask' } = {}) {
  const needed = needs.filter(({ command }) => listed.some((each) => command.test(each)));
  const performed = new Set(needed.flatMap(({ operations = [] }) => operations));
  const reads = needed.some(({ reads }) => reads) ? [{ paths: ['/**'], read: 'allow' }] : [];
  const commands = [...(listed.length === 0 ? [] : [{ run: withRest(listed), verdict: 'allow' }]), ...(refused.length === 0 ? [] : [{ run: refused, verdict: 'deny' }])];
  const operations = Object.fromEntries(withPack.filter((name) => !performed.has(name)).map((name) => [name, other]));
  return { version: 1, files: [...reads, { paths: ['/**', '!/dev/null'], write: other, delete: other }], operations, commands, defaults: defaultsAre(other) };
}

// Programs that do nothing but look at what is there: a scope can't ask about those, so that being missing on a list is no question
const idle = /^(?:cmd \/c )?(?:ls|dir|whoami|grep|git status)\b/;

// Whether a command is outside a list for such programs alone
export function isIdleBeside(listed, command) {
  const parts = command.split(/&&|\|\||[;|&\n]|\$\(/).map((part) => part.trim()).filter(Boolean);
  const named = (part) => listed.some((each) => part === each || part.startsWith(`${each} `));
  const unlisted = parts.filter((part) => !named(part));
  return unlisted.length > 0 && unlisted.every((part) => idle.test(part));
}
