import { firstConcern } from './judge.mjs';
import { peerVerdict } from './peer.mjs';

const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

// Commands that one tool refuses or two tools call risky: those that a guard must not let through
function agreedRisks(rows) {
  const peers = new Map();
  for (const { file, expect, own, key } of rows) {
    if (expect === 'allow' || own || key === undefined) continue;
    const entry = peers.get(key) ?? { files: new Set(), denied: false };
    entry.files.add(file);
    entry.denied ||= expect === 'deny';
    peers.set(key, entry);
  }
  return (row) => row.expect !== 'allow' && !row.own && (peers.get(row.key)?.denied || peers.get(row.key)?.files.size > 1);
}

// Rows of the files whose safe rows should pass without a question
const quietFiles = new Set(['dippy', 'safe-chains', 'codex', 'vscode-terminal']);

const isRisky = (row) => row.expect !== 'allow';
const isRight = (row, verdict) => isRisky(row) === (verdict !== 'allow');

// `[{ row, decision, right, peer }]` of the rows that are judged at all
export function scoreRows(rows, decisions) {
  return rows.flatMap((row, index) => {
    if (row.leftOut !== undefined) return [];
    const peer = peerVerdict(row);
    return [{ row, decision: decisions[index], right: isRight(row, decisions[index].verdict), peerRight: peer === undefined ? undefined : isRight(row, peer) }];
  });
}

// The aims: for each `[right, all]`, and the same without the rows that are wrong by our principles; and which rows belong to them
export function aimsOf(scored) {
  const agreed = agreedRisks(scored.map(({ row }) => row));
  const isQuiet = (row) => !isRisky(row) && !row.own && quietFiles.has(row.file);
  const shares = (belongs, column = 'right') => [true, false].map((all) => {
    const own = scored.filter((each) => belongs(each.row) && (all || each.row.wrong === undefined) && each[column] !== undefined);
    return [own.filter((each) => each[column]).length, own.length];
  });
  return { agreed: shares(agreed), quiet: shares(isQuiet), peer: { agreed: shares(agreed, 'peerRight')[0], quiet: shares(isQuiet, 'peerRight')[0] }, isAgreed: agreed, isQuiet };
}

// Caught and quiet of some rows, ours and the peer's on those of them that it can read
function tableLine(name, scored) {
  const cells = [true, false].flatMap((risky) => {
    const own = scored.filter(({ row }) => isRisky(row) === risky);
    const peers = own.filter(({ peerRight }) => peerRight !== undefined);
    return [own.length, percent(own.filter(({ right }) => right).length, own.length), percent(peers.filter(({ peerRight }) => peerRight).length, peers.length)];
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

function printFiles(scored) {
  console.log('| file | risky rows | caught | by cc-safety-net | safe rows | quiet | by cc-safety-net |\n|---|---|---|---|---|---|---|');
  const groups = groupByFile(scored);
  for (const own of [false, true])
    for (const [file, all] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const some = all.filter(({ row }) => row.own === own);
      if (some.length > 0) tableLine(own ? `${file}, under an equivalent scope` : file, some);
    }
  tableLine('**all under the pack**', scored.filter(({ row }) => !row.own));
  tableLine('**all under an equivalent scope**', scored.filter(({ row }) => row.own));
}

function groupByFile(scored) {
  const groups = new Map();
  for (const each of scored) groups.set(each.row.file, [...(groups.get(each.row.file) ?? []), each]);
  return groups;
}

function printAims(scored, aims) {
  const wrong = scored.filter(({ row }) => row.wrong !== undefined).length;
  console.log(`\n| aim | rows | score | without the ${wrong} rows that are wrong by our principles | cc-safety-net |\n|---|---|---|---|---|`);
  for (const [name, key] of [['caught, of what a tool refuses or two call risky', 'agreed'], [`quiet, of what ${[...quietFiles].join(', ')} call safe`, 'quiet']])
    console.log(`| ${name} | ${aims[key][0][1]} | ${percent(...aims[key][0])} | ${percent(...aims[key][1])} | ${percent(...aims.peer[key])} |`);
}

function printLeftOut(rows) {
  const reasons = new Map();
  for (const { leftOut, file } of rows) {
    if (leftOut === undefined) continue;
    const { count = 0, files = new Set() } = reasons.get(leftOut) ?? {};
    reasons.set(leftOut, { count: count + 1, files: files.add(file) });
  }
  console.log('\n| left out, since no scope says the same | rows | of |\n|---|---|---|');
  for (const [reason, { count, files }] of [...reasons].sort((a, b) => b[1].count - a[1].count)) console.log(`| ${reason} | ${count} | ${[...files].join(', ')} |`);
}

// Prints caught and quiet per file, the aims, and what is left out; returns the rows that came out otherwise than expected
export function printScores(rows, decisions) {
  const scored = scoreRows(rows, decisions);
  const aims = aimsOf(scored);
  printFiles(scored);
  printAims(scored, aims);
  printLeftOut(rows);
  return scored.filter(({ right }) => !right).map(({ row, decision }) => ({
    file: row.own ? `${row.file} (equivalent scope)` : row.file,
    expect: row.expect,
    ...(aims.isAgreed(row) ? { agreed: true } : {}),
    ...(row.wrong === undefined ? {} : { wrong: row.wrong }),
    ...row.request,
    note: row.note,
    verdict: decision.verdict,
    ...(decision.verdict === 'allow' ? {} : firstConcern(decision)),
  }));
}
