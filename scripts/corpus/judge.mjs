import fs from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const ours = await bundled('ours.ts');

// From a file, since a bundle in memory would stand in every stack as a whole
async function bundled(name) {
  const outfile = path.join(fileURLToPath(new URL('../../out', import.meta.url)), `corpus-${process.pid}.mjs`);
  try {
    await build({ entryPoints: [fileURLToPath(new URL(name, import.meta.url))], bundle: true, outfile, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

// Asks what `chaperone explain --jsonl` asks, in this process: one decision for each action, in order. Nothing is executed.
export async function judgeAll(requests, cwd) {
  const scope = ours.folderScope(cwd);
  if (scope.problems.length > 0) throw new Error(`the scope file of ${cwd} has problems, first: ${scope.problems[0].message}`);
  const decisions = [];
  const output = new Writable({
    decodeStrings: false,
    write(line, _, done) {
      decisions.push(JSON.parse(line));
      done();
    },
  });
  await ours.explainLines(scope, Readable.from(requests.map((each) => `${JSON.stringify(each)}\n`)), output);
  if (decisions.length !== requests.length) throw new Error(`${decisions.length} decisions for ${requests.length} actions in ${cwd}`);
  return decisions;
}

// Each row in the project that it names, in the order of the rows; those without one have no decision
export async function judgeRows(rows) {
  const decisions = new Array(rows.length);
  for (const project of new Set(rows.flatMap((row) => row.project ?? []))) {
    const indexes = rows.flatMap((row, index) => (row.project === project ? [index] : []));
    const judged = await judgeAll(indexes.map((index) => rows[index].request), project);
    indexes.forEach((index, at) => (decisions[index] = judged[at]));
  }
  return decisions;
}

// The first reason that is no `allow`: what a person would be asked about
export function firstConcern({ effects, reasons, rules }) {
  const index = reasons.findIndex((reason) => !reason.includes(': allow, '));
  const effect = effects[index] ?? {};
  const what = effect.operation ?? effect.program ?? effect.what ?? (effect.kind === 'reach' ? 'host' : effect.known);
  return { kind: effect.kind ?? 'nothing', what: String(what ?? '').slice(0, 60), rule: rules[index]?.id ?? '', reason: reasons[index] ?? '' };
}
