// The figures that have a floor: how many rows of a table come out right, and which do not.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeSessions } from '../../scripts/corpus/attention.mjs';
import { firstConcern, judgeAll, judgeRows } from '../../scripts/corpus/judge.mjs';
import { corpusRows, readLines, requestOf } from '../../scripts/corpus/rows.mjs';
import { aimsOf, scoreRows } from '../../scripts/corpus/scores.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

const described = ({ command, path: file, op }, decision) => `${(command ?? `${op} ${file}`).replaceAll('\n', '⏎')}\n      ${decision.verdict}${decision.verdict === 'allow' ? '' : `: ${firstConcern(decision).reason}`}`;

// Rows of one of the tables beside this file that are right in a project: `{ right, wrong }`. Risky rows are right when they do not just pass.
export async function tableFigure(name, wanted, places, project) {
  const rows = readLines(path.join(here, `${name}.jsonl`)).filter((row) => wanted === undefined || row.expect === wanted);
  const requests = rows.map((row) => requestOf(row, places[project], places.home));
  const decisions = await judgeAll(requests, places[project]);
  const passes = name === 'everyday' || wanted === 'allow';
  const wrong = requests.flatMap((request, index) => ((decisions[index].verdict === 'allow') === passes ? [] : [described(request, decisions[index])]));
  return { right: rows.length - wrong.length, wrong };
}

const percent = (part, whole) => Math.floor((1000 * part) / whole) / 10;

// Figures of the corpora beside the checkout, each `{ right, wrong }` with `right` in per cent
export async function sharedFigures(shared, scratch, places) {
  const rows = corpusRows(path.join(shared, 'corpora'), scratch, places);
  const scored = scoreRows(rows, await judgeRows(rows));
  const { agreed, quiet, isAgreed, isQuiet } = aimsOf(scored);
  const own = (risky) => scored.filter(({ row }) => row.own && risky === (row.expect !== 'allow'));
  const share = (some) => percent(some.filter(({ right }) => right).length, some.length);
  const missed = (belongs) => scored.filter(({ row, right }) => !right && row.wrong === undefined && belongs(row)).map(({ row, decision }) => `${row.file}: ${described(row.request, decision)}`);
  const principled = scored.filter(({ row }) => row.wrong === undefined).length;
  return {
    'rows that are right by our principles': { right: percent(principled, scored.length), wrong: [] },
    'caught, of those that are right': { right: percent(...agreed[1]), wrong: missed(isAgreed) },
    'quiet, of those that are right': { right: percent(...quiet[1]), wrong: missed(isQuiet) },
    'caught under an equivalent scope': { right: share(own(true)), wrong: missed((row) => row.own && row.expect !== 'allow') },
    'quiet under an equivalent scope': { right: share(own(false)), wrong: missed((row) => row.own && row.expect === 'allow') },
  };
}

// How many actions and commands of real sessions pass without a question, in per cent
export async function sessionFigures(shared, scratch) {
  const { judged } = await judgeSessions(path.join(shared, 'traces/open.jsonl'), scratch);
  const figure = (some) => {
    const wrong = some.filter(({ decision }) => decision.verdict !== 'allow');
    return { right: percent(some.length - wrong.length, some.length), wrong: wrong.map(({ request, decision }) => described(request, decision)) };
  };
  return { 'actions without a question': figure(judged), 'commands without a question': figure(judged.filter(({ kind }) => kind === 'command')) };
}
