// The rows of the corpora and the actions of the traces, as `chaperone explain --jsonl` reads them.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

// Rows that are wrong by our principles, by the reason. The rows themselves stay in their folder, so that this names them by a hash of file and command alone.
const wrong = new Map(Object.entries(JSON.parse(fs.readFileSync(new URL('wrongRows.json', import.meta.url), 'utf8'))).flatMap(([reason, hashes]) => hashes.map((hash) => [hash, reason])));
const whyWrong = (file, command) => wrong.get(createHash('sha256').update(`${file}\n${command}`).digest('hex').slice(0, 16));

// rows that presuppose a rule set of their own test matching, not the built-in pack
const ownRules = new Set(['gemini-cli', 'roo-code', 'fence', 'agentsh', 'liberzon-smart-approve', 'cline', 'opencode']);
const operations = { read: 'read', write: 'write', edit: 'write', delete: 'delete' };
const shells = { powershell: 'powershell', pwsh: 'powershell', cmd: 'cmd', zsh: 'zsh', fish: 'fish', sh: 'sh' };

const readLines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

// Placeholders become folders of a project that is there
function filler({ project, home }) {
  const values = { '<PROJECT>': project, '<CWD>': project, '<BASE>': path.dirname(project), '<TMP>': '/tmp', '<HOME>': home, '<USER>': 'me' };
  return (text) => text.replace(/<(?:PROJECT|CWD|BASE|TMP|HOME|USER)>/g, (name) => values[name]);
}

function request(row, fill, project) {
  const cwd = row.cwd?.startsWith('<') ? fill(row.cwd) : project;
  if (row.command !== undefined) return { command: fill(row.command), cwd, ...(shells[row.shell] ? { shell: shells[row.shell] } : {}) };
  if (row.path !== undefined && operations[row.op]) return { path: fill(row.path), op: operations[row.op], cwd };
  return undefined;
}

// `[{ file, expect, note, request, own }]`; `own` rows presuppose rules of their own
export function corpusRows(folder, { bare, own: tree }) {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => {
    const file = name.slice(0, -'.jsonl'.length);
    return readLines(path.join(folder, name)).flatMap((row) => {
      // what is risky must be caught without a scope file, what is safe be quiet in a project whose scope allows its own source tree
      const places = row.expect === 'allow' ? tree : bare;
      const asked = request(row, filler(places), places.project);
      const own = ownRules.has(file) || (typeof row.config === 'object' && row.config !== null) || (file === 'vscode-terminal' && !/default/i.test(String(row.config ?? '')));
      return asked === undefined ? [] : [{ file, expect: row.expect, note: row.note ?? '', request: asked, own, wrong: whyWrong(file, row.command), mode: row.mode, key: row.command ?? `${row.op} ${row.path}` }];
    });
  });
}

// `[{ source, kind, request }]` in the order of the sessions; actions that `explain` has no form for are left out and counted
export function traceRows(file, placesOf) {
  return readLines(file).map((row) => {
    const places = placesOf(row.source);
    const fill = filler(places);
    return { source: row.source, tool: row.tool, kind: row.command === undefined ? 'action' : 'command', request: request({ ...row, cwd: row.cwd ?? '<PROJECT>' }, fill, places.project) };
  });
}

// Every path below the project that a trace names, so that a project like it can be laid out
export function pathsInTrace(file, source) {
  const paths = readLines(file).filter((row) => row.source === source && typeof row.path === 'string').map((row) => row.path);
  return [...new Set(paths.filter((name) => name.startsWith('<PROJECT>/')).map((name) => name.slice('<PROJECT>/'.length)))];
}
