// One translation for each kind of rule set that rows bring along: from the rule set to a scope that means the same, or why there is none.
// Each answers `{ scope, shell?, command?, path?, scripts? }` or `{ leftOut }`.
import { isIdleBeside, listedScope, openScope } from './scopes.mjs';

export const leave = (why) => ({ leftOut: why });
export const rawText = () => leave('the rule set has an expression over the raw text of the command');
export const notInRow = () => leave('the rule set that the test has is not the one in the row');
const idleOnly = () => leave('it asks about a program that only looks, because no list has it');

// A list of commands that may run; everything else is a question
export function listed(row, names, options) {
  if (row.expect !== 'allow' && isIdleBeside(names, row.command)) return idleOnly();
  return { scope: listedScope(names, options) };
}

function agentsh(row) {
  // the others would be refused under its rules as well; these only because it does not read them
  if (/-c '(?:echo|ls) /.test(row.command) && row.note.endsWith('is opaque')) return leave('the tool refuses what its own reader can\'t follow');
  if (row.command.includes('.real ')) return leave('the tool has shells under names of its own');
  const commands = (decision) => row.config.rules.filter((rule) => rule.decision === decision).flatMap((rule) => rule.commands);
  return { scope: listedScope(commands('allow'), { refused: commands('deny'), other: 'deny' }) };
}

function fence(row, operationNames) {
  const { deny, allow = [], useDefaults } = row.config;
  if (allow.some((each) => row.command.startsWith(each))) return leave('an exception from a refusal: the strictest word holds');
  // its list of refusals that is built in: the machine's power, its kernel's modules, and what acts as another user
  const builtIn = useDefaults ? { operations: { 'system.power': 'deny', 'system.configure': 'deny', 'privilege.escalate': 'deny' } } : {};
  return { scope: openScope(operationNames, { ...builtIn, commands: deny.length === 0 ? [] : [{ run: deny, verdict: 'deny' }] }) };
}

function geminiCli(row, operationNames) {
  const { allowPrefixes, deny, rules, binaryPathTrusted } = row.config;
  if (binaryPathTrusted !== undefined) return { ...listed(row, []), shell: 'cmd' };
  if (allowPrefixes !== undefined) return listed(row, allowPrefixes);
  if (deny !== undefined) return { scope: openScope(operationNames, { commands: [{ run: deny, verdict: 'deny' }] }) };
  if (rules === undefined || rules.some(({ argsPattern = '' }) => argsPattern.startsWith('new '))) return notInRow();
  // `/"command":"git status/` is a beginning of the command, anything more is an expression over its text
  const prefixes = rules.map((rule) => ({ ...rule, prefix: rule.argsPattern === undefined ? '' : /^\/"command":"([\w ]+)\/$/.exec(rule.argsPattern)?.[1] }));
  if (prefixes.some(({ prefix }) => prefix === undefined)) return rawText();
  const named = (decision) => prefixes.filter((rule) => rule.decision === decision && rule.prefix !== '').map(({ prefix }) => prefix);
  if (prefixes.some(({ decision, prefix }) => decision === 'ALLOW' && prefix === '')) return { scope: openScope(operationNames) };
  return listed(row, named('ALLOW'), { refused: named('DENY') });
}

function liberzon(row) {
  const commands = (list) => list.flatMap((rule) => /^Bash\(([\w .-]+):\*\)$/.exec(rule)?.[1] ?? []);
  return listed(row, commands(row.config.allow), { refused: commands(row.config.deny) });
}

// Roo Code's own list of files that it asks about whatever else is allowed
const rooProtected = ['**/.{rooignore,roomodes,rooprotected}', '**/{.roorules,.clinerules}*', '**/.{roo,vscode}/**', '**/*.code-workspace', '**/AGENT{,S}.md'];

// .gitignore's lines: without a `/` inside they hold at any depth
function ignoredPaths(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line) => {
    const plain = line.replace(/\/$/, '');
    const anchored = plain.includes('/') ? plain.replace(/^\//, '') : `**/${plain}`;
    return /\*$/.test(anchored) && anchored.endsWith('/**') ? [anchored] : [anchored, `${anchored}/**`];
  });
}

// what the built-in pack asks about or refuses, whatever a project says
const packSpeaks = /^\/etc\/passwd$|(?:^|\/)(?:package\.json|\.env|secrets\/keys\.json)$/;

function rooCode(row, operationNames) {
  const { config, mode = '', note } = row;
  if (config?.allowed !== undefined) return listed(row, config.allowed);
  if (mode.startsWith('dangerous-substitution')) return { scope: openScope(operationNames) };
  if (row.expect === 'allow' && packSpeaks.test(row.path ?? '')) return leave('the built-in pack speaks about the path, and no file loosens that');
  if (mode === 'always-protected files') return { scope: openScope(operationNames, { files: [{ paths: rooProtected, write: 'ask' }] }) };
  if (config?.rooignore === undefined) return notInRow();
  if (/no \.?rooignore|no \.rooignore content|doesn't exist|is deleted/.test(note)) return notInRow();
  if (/^dir /.test(row.command ?? '')) return leave('it tells listing a folder from reading what is in it');
  const scope = openScope(operationNames, { files: [{ paths: ignoredPaths(config.rooignore), read: 'deny', write: 'deny' }] });
  return { scope, ...(/^(?:[A-Z]\w+-[A-Z]|gc )/.test(row.command ?? '') ? { shell: 'powershell' } : {}) };
}

export const translations = { agentsh, fence, 'gemini-cli': geminiCli, 'liberzon-smart-approve': liberzon, 'roo-code': rooCode };
