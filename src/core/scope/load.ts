import type * as z from 'zod';
import { type JsonPath, type JsoncDocument, type TextProblem, parseJsonc } from '../jsonc.ts';
import { type ScopeFile, laterParts, scopeSchema } from './schema.ts';

/** A scope file that was read, or everything that is wrong with it. */
export type LoadedScope = { readonly ok: true; readonly file: ScopeFile; readonly document: JsoncDocument } | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** The largest scope file that is read, in UTF-16 units. */
const largestFile = 1_000_000;

/** Reads the text of a scope file. A file with any problem is not applied at all: half a scope would be a guess. */
export function loadScope(text: string): LoadedScope {
  if (text.length > largestFile) return failed([{ position: { line: 1, column: 1, offset: 0 }, message: `a scope file has at most ${largestFile} characters, this one has ${text.length}` }]);
  const document = parseJsonc(text);
  if (document.problems.length > 0) return failed(document.problems);
  const result = scopeSchema.safeParse(document.value);
  if (result.success) return { ok: true, file: result.data, document };
  return failed(result.error.issues.flatMap((issue) => describeIssue(issue, document)));
}

function failed(problems: readonly TextProblem[]): LoadedScope {
  return { ok: false, problems };
}

function describeIssue(issue: z.core.$ZodIssue, document: JsoncDocument): readonly TextProblem[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ position: document.keyPosition([...path, key]), message: unknownKey(key, path) }));
  return [{ position: document.positionOf(path), message: `${where(path)}${wording(issue)}` }];
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
    defaults: ['read', 'write', 'delete', 'run', 'network', 'tool'],
    tests: ['read', 'write', 'delete', 'run', 'shell', 'expect'],
  };
  return byPart[String(path[0] ?? '')] ?? [];
}

function where(path: JsonPath): string {
  return path.length === 0 ? '' : `\`${path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')}\`: `;
}

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'invalid_type') return issue.message.includes('received undefined') ? `is missing (${issue.expected})` : `expected ${article(issue.expected)}`;
  if (issue.code === 'invalid_union') return 'expected a text or a list of texts';
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
