import type * as z from 'zod';
import { type JsonObject, isJsonObject, objectAt } from '../json.ts';
import { type JsonPath, type JsoncDocument, type TextProblem, parseJsonc } from '../jsonc.ts';
import { operationNames } from '../operations.ts';
import { type ScopeFile, laterParts, scopeSchema } from './schema.ts';

/** A scope file that was read, or everything that is wrong with it. */
export type LoadedScope = { readonly ok: true; readonly file: ScopeFile; readonly document: JsoncDocument } | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** The largest scope file that is read, in UTF-16 units. */
const largestFile = 1_000_000;

/** The most rules, counted by their patterns, and the most tests that a scope file may have, and the longest command of a test. */
const mostRules = 2_000;
const mostTests = 200;
const longestTestCommand = 1_000;

/** How many problems are told; a person mends the first ones first. */
const mostProblems = 100;

/** What stands at the beginning in place of the text of a scope file that can't be read, before the reason. */
export const unreadableMark = 'unreadable: ';

/** Reads the text of a scope file. A file with any problem is not applied at all: half a scope would be a guess. */
export function loadScope(text: string): LoadedScope {
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed([{ position: { line: 1, column: 1, offset: 0 }, message: 'this is nested too deeply' }]);
  }
}

function load(text: string): LoadedScope {
  if (text.startsWith(unreadableMark)) return failed([{ position: { line: 1, column: 1, offset: 0 }, message: `this can't be read: ${text.slice(unreadableMark.length, 200)}` }]);
  if (text.length > largestFile) return failed([{ position: { line: 1, column: 1, offset: 0 }, message: `a scope file has at most ${largestFile} characters, this one has ${text.length}` }]);
  const document = parseJsonc(text);
  if (document.value === undefined && document.problems.every(({ message }) => message.endsWith('value expected'))) return failed([{ position: document.positionOf([]), message: 'the file is empty; the smallest scope file is `{ "version": 1 }`' }]);
  if (document.problems.length > 0) return failed(document.problems);
  const tooMuch = excesses(document);
  if (tooMuch.length > 0) return failed(tooMuch);
  const result = scopeSchema.safeParse(document.value);
  const problems = [...prototypeKeys(document), ...(result.error === undefined ? [] : describeIssues(result.error.issues, document))];
  if (result.success && problems.length === 0) return { ok: true, file: result.data, document };
  return failed(problems.sort((a, b) => a.position.offset - b.position.offset));
}

/** What there is too much of. It is looked for before anything goes through it rule by rule. */
function excesses(document: JsoncDocument): readonly TextProblem[] {
  if (!isJsonObject(document.value)) return [];
  const file = document.value;
  const rules = ['files', 'commands', 'network', 'tools'].flatMap((part) => listAt(file, part)).reduce<number>((sum, rule) => sum + patternsOf(rule), 0) + Object.keys(objectAt(file, 'operations') ?? {}).length;
  const tests = listAt(file, 'tests');
  if (rules > mostRules) return [{ position: document.positionOf([]), message: `a scope file has at most ${mostRules} rules and patterns in all its lists together, this one has ${rules}` }];
  if (tests.length > mostTests) return [{ position: document.positionOf(['tests']), message: `a scope file has at most ${mostTests} tests, this one has ${tests.length}` }];
  return tests.flatMap((test, index) => {
    const command = isJsonObject(test) ? test['run'] : undefined;
    return typeof command === 'string' && command.length > longestTestCommand ? [{ position: document.positionOf(['tests', index, 'run']), message: `\`tests[${index}].run\`: the command of a test has at most ${longestTestCommand} characters, this one has ${command.length}` }] : [];
  });
}

function listAt(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** A rule counts once for each pattern in its lists, and at least once. */
function patternsOf(rule: unknown): number {
  const lists = isJsonObject(rule) ? Object.values(rule).filter(Array.isArray) : [];
  return Math.max(1, lists.reduce((sum, list) => sum + list.length, 0));
}

/** A record with the key `__proto__` loses it on the way through the schema, so it is looked for here. */
function prototypeKeys(document: JsoncDocument): readonly TextProblem[] {
  const part = isJsonObject(document.value) ? objectAt(document.value, 'operations') : undefined;
  if (part === undefined || !Object.hasOwn(part, '__proto__')) return [];
  return [{ position: document.keyPosition(['operations', '__proto__']), message: unknownOperation('__proto__') }];
}

/** A misspelt key explains what is missing beside it, so that one slip is one problem. */
function describeIssues(issues: readonly z.core.$ZodIssue[], document: JsoncDocument): readonly TextProblem[] {
  const slips = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => JSON.stringify(path)));
  return issues.filter(({ code, path }) => code !== 'custom' || !slips.has(JSON.stringify(path))).flatMap((issue) => describeIssue(issue, document));
}

function failed(problems: readonly TextProblem[]): LoadedScope {
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

function describeIssue(issue: z.core.$ZodIssue, document: JsoncDocument): readonly TextProblem[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ position: document.keyPosition([...path, key]), message: unknownKey(key, path) }));
  const [part, name] = path;
  if (part === 'operations' && issue.code === 'custom') return [{ position: document.keyPosition(path), message: unknownOperation(String(name)) }];
  return [{ position: document.positionOf(path), message: `${where(path)}${wording(issue, isThere(document.value, path))}` }];
}

function unknownOperation(name: string): string {
  const near = nearestName(name, operationNames);
  return `\`${name}\` is not an operation; ${near === undefined ? `the operations are ${operationNames.map((each) => `\`${each}\``).join(', ')}` : `did you mean \`${near}\`?`}`;
}

function isThere(value: unknown, path: JsonPath): boolean {
  const end = path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);
  return end !== undefined;
}

function unknownKey(key: string, path: JsonPath): string {
  if (path.length === 0 && laterParts.includes(key)) return `this version of chaperone does not enforce \`${key}\` yet; take it out, since a control that does nothing would be relied on`;
  const near = nearestName(key, knownKeys(path));
  return `\`${key}\` is not known here${near === undefined ? '' : `; did you mean \`${near}\`?`}`;
}

/** The keys that may stand at a path, for a better message alone. */
function knownKeys(path: JsonPath): readonly string[] {
  const byPart: Readonly<Record<string, readonly string[]>> = {
    '': Object.keys(scopeSchema.shape),
    files: ['id', 'paths', 'read', 'write', 'delete', 'because'],
    commands: ['run', 'verdict', 'because'],
    network: ['hosts', 'verdict', 'because'],
    tools: ['server', 'tools', 'verdict', 'because'],
    defaults: ['read', 'write', 'delete', 'run', 'network', 'fetch', 'tool'],
    tests: ['read', 'write', 'delete', 'run', 'shell', 'expect'],
  };
  return byPart[String(path[0] ?? '')] ?? [];
}

function where(path: JsonPath): string {
  return path.length === 0 ? '' : `\`${path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')}\`: `;
}

function wording(issue: z.core.$ZodIssue, there: boolean): string {
  const missing = there ? '' : 'is missing; ';
  if (issue.code === 'invalid_value' && issue.values.length === 1) return `${missing}${issue.message}`;
  if (issue.code === 'invalid_value') return `${missing}expected one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'invalid_type') return `${missing}expected ${article(issue.expected)}`;
  if (issue.code === 'invalid_union') return `${missing}expected a text or a list of texts`;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return issue.origin === 'array' ? 'the list is empty; name at least one' : 'the text is empty';
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `longer than ${String(issue.maximum)} characters`;
  return issue.message;
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', record: 'an object', number: 'a number' };
  return names[type] ?? type;
}

/** The name with the fewest edits, when those are few enough to be a slip. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({ candidate, edits: editDistance(name.toLowerCase(), candidate.toLowerCase()) }));
  const best = scored.sort((a, b) => a.edits - b.edits)[0];
  return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** Edits between two words: put in, take out, replace, or swap neighbours. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(replace, swap, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
