// The same for the rule sets of VS Code: which commands and edits its own assistant may make unasked.
import { openScope } from './scopes.mjs';
import { leave, listed, notInRow, rawText } from './translations.mjs';

// Windows' names for the project of its tests, with the part behind them
const workspace = /(?:[A-Za-z]:)?[\\/]workspace[\\/]project(?![\w.-])((?:[\\/][\w.\\/-]*)?)/g;

function fileWrites(row, operationNames, { project }) {
  const { blockDetectedFileWrites: blocked, sessionAutoApproval } = row.config;
  if (row.command.includes('%HOME%')) return leave('for bash, %HOME% is a folder in the project');
  if (sessionAutoApproval !== undefined && /\b[A-Z]:\\/i.test(row.command)) return leave('Windows\' folder for temporary files has no name in the language');
  const temporary = sessionAutoApproval ? ['!/tmp/**'] : [];
  const files = { never: [], outsideWorkspace: [{ paths: ['/**', '!./**', '!/dev/null', ...temporary], write: 'ask' }], all: [{ paths: ['/**', '!/dev/null'], write: 'ask' }] }[blocked];
  return { scope: openScope(operationNames, { files }), command: row.command.replace(workspace, (_, rest) => project + rest.replaceAll('\\', '/')) };
}

function npmScripts(row) {
  const { packageJsonScripts: scripts } = row.config;
  const named = Object.keys(scripts).flatMap((name) => [...['npm', 'pnpm', 'yarn'].map((manager) => `${manager} run ${name}`), `npm run-script ${name}`, ...(name === 'install' ? [] : [`yarn ${name}`, `pnpm ${name}`]), ...(name === 'test' ? ['npm test'] : [])]);
  if (row.expect !== 'allow' && /^(?:npm|pnpm|yarn) /.test(row.command)) return leave('a scope can\'t ask about an operation and allow one of the commands that perform it');
  return { ...listed(row, named), scripts };
}

export function vscodeTerminal(row, operationNames, places) {
  const { config } = row;
  if (config.blockDetectedFileWrites !== undefined) return fileWrites(row, operationNames, places);
  if (config.packageJsonScripts !== undefined) return npmScripts(row);
  if (Object.keys(config).some((name) => name.startsWith('/'))) return rawText();
  if (row.note.includes('warning not accepted')) return notInRow();
  const approved = Object.entries(config).filter(([, value]) => value === true).map(([name]) => name);
  const refused = Object.entries(config).filter(([, value]) => value === false || value?.approve === false).map(([name]) => name);
  const { scope, leftOut } = listed(row, approved);
  return leftOut === undefined ? { scope: { ...scope, commands: [...scope.commands, ...(refused.length === 0 ? [] : [{ run: refused, verdict: 'ask' }])] } } : { leftOut };
}

// `false` asks, a later `true` takes out again; a path from the root of the disk says nothing about a workspace
function approvedEdits(patterns) {
  const paths = Object.entries(patterns).filter(([pattern]) => !pattern.startsWith('/')).map(([pattern, approved]) => (approved ? `!${pattern}` : pattern));
  const first = paths.findIndex((pattern) => !pattern.startsWith('!'));
  return first === -1 ? [] : [{ paths: paths.slice(first), write: 'ask' }];
}

// A folder means itself and the JSON files in it, a name with an ending that very file; what is below home is not about a workspace
function hookFiles(locations) {
  const paths = Object.keys(locations).filter((name) => !name.startsWith('~')).map((name) => name.replace(/\/$/, '')).flatMap((name) => (/[^/]\.\w+$/.test(name) ? [name.replace(/(\w)(\.\w+)$/, '[$1]$2')] : [name, `${name}/*.json`]));
  return paths.length === 0 ? [] : [{ paths, write: 'ask' }];
}

export function vscodeEdits(row, operationNames, { project }) {
  const { 'chat.tools.edits.autoApprove': patterns = {}, 'chat.hookFilesLocations': locations = {} } = row.config;
  const home = row.workspace.find((folder) => row.path.startsWith(`${folder}/`));
  const outside = { paths: ['/**', '!./**'], write: 'ask' };
  return { scope: openScope(operationNames, { files: [outside, ...approvedEdits(patterns), ...hookFiles(locations)] }), path: home === undefined ? row.path : project + row.path.slice(home.length) };
}
