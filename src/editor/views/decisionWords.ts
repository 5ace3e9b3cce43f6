import type { RecentDecision } from '../../broker/supervision.ts';
import { makeVisible } from '../../core/display.ts';
import { assistantName } from '../words.ts';

type Entry = RecentDecision['entry'];

const outcomes: Readonly<Record<Entry['answer'], string>> = { allow: 'allowed', deny: 'refused', ask: 'left to the assistant\'s own prompt', 'no-opinion': 'not supervised' };

/** What became of an action, in a word or two. */
export function outcomeOf(entry: Entry): string {
  return outcomes[entry.answer];
}

/** Who decided: `rule files[2]`, `you`, `nobody in time`. */
export function whoDecided({ decidedBy }: Entry): string {
  if (decidedBy === 'expired') return 'nobody in time';
  if (decidedBy === 'withdrawn') return 'withdrawn';
  return decidedBy.startsWith('person ') ? decidedBy.slice('person '.length) : decidedBy;
}

/** A decision as a page: what was wanted, what came of it, every effect with its rule, and what the assistant was told. */
export function decisionPage({ entry, time, seq }: RecentDecision): string {
  const { by, action, reasons, told } = entry;
  const facts: readonly (readonly [string, string])[] = [
    ['assistant', `${assistantName(by.assistant)}${by.agent === undefined ? '' : `, sub-agent ${by.agent}`}`],
    ['session', by.session],
    ['tool', action.tool],
    ['folder', action.cwd],
    ['time', new Date(time).toLocaleString()],
    ['verdict', entry.verdict],
    ['decided by', whoDecided(entry)],
    ['log entry', String(seq)],
  ];
  return makeVisible([
    `${capital(outcomeOf(entry))} by ${whoDecided(entry)}`,
    '',
    ...action.what.flatMap((what) => what.split('\n')).map((line) => `    ${line}`),
    '',
    ...facts.map(([name, value]) => `${name.padEnd(12)}${value}`),
    '',
    'What it would do, and what the rules say',
    ...reasons.flatMap(({ effect, verdict, rule, because }) => ['', `    ${verdict}: ${effect}`, `        ${because}`, `        rule: ${rule}`]),
    '',
    'What the assistant was told',
    '',
    `    ${told}`,
    '',
  ].join('\n'));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
