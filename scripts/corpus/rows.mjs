// The rows of the corpora and the actions of the traces, as `chaperone explain --jsonl` reads them.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { vscodeEdits, vscodeTerminal } from './editorTranslations.mjs';
import { ours } from './judge.mjs';
import { scopedProjects } from './projects.mjs';
import { translations as others } from './translations.mjs';

// Rows that are wrong by our principles, by the reason. The rows themselves stay in their folder, so that this names them by a hash of file and command alone.
const wrong = new Map(Object.entries(JSON.parse(fs.readFileSync(new URL('wrongRows.json', import.meta.url), 'utf8'))).flatMap(([reason, hashes]) => hashes.map((hash) => [hash, reason])));
const whyWrong = (file, command) => wrong.get(createHash('sha256').update(`${file}\n${command}`).digest('hex').slice(0, 16));

// rows that presuppose a rule set of their own test matching, not the built-in pack
const translations = { ...others, 'vscode-terminal': vscodeTerminal, 'vscode-edits': vscodeEdits };
const alwaysOwn = new Set([...Object.keys(others), 'cline', 'opencode']);
const isOwn = (file, { config }) => alwaysOwn.has(file) || (typeof config === 'object' && config !== null) || (file === 'vscode-terminal' && !/default/i.test(String(config ?? '')));

const operations = { read: 'read', write: 'write', edit: 'write', delete: 'delete' };
const shells = { powershell: 'powershell', pwsh: 'powershell', cmd: 'cmd', zsh: 'zsh', fish: 'fish', sh: 'sh' };

export const readLines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

// Placeholders become folders of a project that is there
function filler(project, home) {
  const values = { '<PROJECT>': project, '<CWD>': project, '<BASE>': path.dirname(project), '<TMP>': '/tmp', '<HOME>': home, '<USER>': 'me' };
  return (text) => text.replace(/<(?:PROJECT|CWD|BASE|TMP|HOME|USER)>/g, (name) => values[name]);
}

// What `explain` is asked about a row; nothing for what it has no form for
export function requestOf(row, project, home) {
  const fill = filler(project, home);
  const cwd = row.cwd?.startsWith('<') ? fill(row.cwd) : project;
  if (row.command !== undefined) return { command: fill(row.command), cwd, ...(shells[row.shell] ? { shell: shells[row.shell] } : {}) };
  if (row.path !== undefined && operations[row.op]) return { path: fill(row.path), op: operations[row.op], cwd };
  return undefined;
}

// Rows in a plain project: what is risky must be caught without a scope file, what is safe be quiet where the scope allows the project's own tree
function plainRow(file, row, { bare, own, home }) {
  const project = row.expect === 'allow' ? own : bare;
  return { file, project, expect: row.expect, note: row.note ?? '', request: requestOf(row, project, home), own: false, wrong: whyWrong(file, row.command), key: row.command ?? `${row.op} ${row.path}` };
}

// A row under the scope that says what its rule set says, or why there is none
function translatedRow(file, row, { own, home }, projectOf) {
  const found = translations[file]?.(row, ours.operationNames, { project: own }) ?? { leftOut: 'there is no translation of this kind of rule set' };
  if (found.leftOut !== undefined) return { file, own: true, leftOut: found.leftOut };
  const project = projectOf(found.scope, found.scripts);
  const inPlace = (text) => text?.replaceAll(own, project);
  const { shell, command, path: named } = { shell: row.shell, command: row.command, path: row.path, ...found };
  const moved = { ...row, shell, command: inPlace(command), path: inPlace(named) };
  return { file, project, expect: row.expect, note: row.note ?? '', request: requestOf(moved, project, home), own: true };
}

// `[{ file, project, expect, note, request, own }]`; rows with a rule set of their own are under its translation, or have `leftOut`
export function corpusRows(folder, scratch, places) {
  const projectOf = scopedProjects(scratch);
  const rows = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => {
    const file = name.slice(0, -'.jsonl'.length);
    return readLines(path.join(folder, name)).map((row) => (isOwn(file, row) ? translatedRow(file, row, places, projectOf) : plainRow(file, row, places)));
  });
  return rows.filter((row) => row.leftOut !== undefined || row.request !== undefined);
}

// `[{ source, kind, request }]` in the order of the sessions; actions that `explain` has no form for are left out and counted
export function traceRows(file, projects, home) {
  return readLines(file).map((row) => {
    const project = projects.get(row.source);
    return { source: row.source, project, tool: row.tool, kind: row.command === undefined ? 'action' : 'command', request: requestOf({ ...row, cwd: row.cwd ?? '<PROJECT>' }, project, home) };
  });
}

// Every path below the project that a trace names, so that a project like it can be laid out
export function pathsInTrace(file, source) {
  const paths = readLines(file).filter((row) => row.source === source && typeof row.path === 'string').map((row) => row.path);
  return [...new Set(paths.filter((name) => name.startsWith('<PROJECT>/')).map((name) => name.slice('<PROJECT>/'.length)))];
}
