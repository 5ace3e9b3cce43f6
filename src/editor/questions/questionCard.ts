import { basename, resolve } from 'node:path';
import type { Want } from '../../core/action.ts';
import type { Reason, RuleSource } from '../../core/decision.ts';
import { makeVisible } from '../../core/display.ts';
import { type Effect, isPathEffect } from '../../core/effect.ts';
import { relativeTo } from '../../core/paths.ts';
import type { Card, CardEffect } from '../../viewer/messages.ts';
import type { AskedQuestion } from '../supervisions.ts';
import { assistantName, shortSession } from '../words.ts';
import { effectWords, isFullyKnown, shortPath } from './effectWords.ts';
import { asksFor, warningsFor, wantsPart } from './wantWords.ts';

/** How many effects the line about the session names. */
const mostNamed = 4;

/** How many effects a card lists; the strictest come first. */
const mostEffects = 300;

/** A question as a person should see it before they answer. */
export function questionCard({ supervision, question }: AskedQuestion, now: number, severalFolders: boolean): Card {
  const { action, decision } = question;
  const root = supervision.folder;
  return {
    id: question.id,
    who: assistantName(action.by.assistant),
    asks: asksFor(action.wants),
    origin: [...originOf(question, root), ...(severalFolders ? [`in ${basename(root)}`] : [])],
    wants: wantsPart(action.wants, root),
    warnings: [...warningsFor(action.wants), ...linkWarnings(question, root), ...countWarning(decision.reasons)],
    effects: strictestFirst(decision.reasons).slice(0, mostEffects).map((reason) => cardEffect(reason, decision.reasons.indexOf(reason), question, root)),
    session: sessionPart(decision.reasons, root),
    expiresInMs: Math.max(0, question.expiresAt - now),
    ...(question.phrase === undefined ? {} : { phrase: question.phrase }),
  };
}

/** The rule in a few words, with its line where it stands in a file; '' where the lack of a rule decided. */
export function ruleWords({ layer, id, file, line }: RuleSource): string {
  if (file !== undefined) return makeVisible(`${id}, ${basename(file)}:${line ?? 1}`);
  if (layer === 'pack' || id.startsWith('defaults.')) return `built-in rule ${id}`;
  return layer === 'default' ? '' : makeVisible(id);
}

function originOf({ action }: AskedQuestion['question'], root: string): readonly string[] {
  const { by, tool, cwd } = action;
  const agent = by.agent === undefined ? [] : [`sub-agent ${makeVisible(by.agent)}`];
  const folder = cwd === root ? [] : [`in ${makeVisible(shortPath(cwd, root))}`];
  return [...agent, makeVisible(tool), `session ${shortSession(by.session)}`, ...folder];
}

function strictestFirst(reasons: readonly Reason[]): readonly Reason[] {
  const rank = (reason: Reason): number => (reason.verdict === 'allow' ? 2 : reason.verdict === 'ask:confirm' ? 1 : 0);
  return [...reasons].sort((a, b) => rank(a) - rank(b));
}

function cardEffect({ effect, verdict, rule, because }: Reason, number: number, { action }: AskedQuestion['question'], root: string): CardEffect {
  const { verb, target, notes } = effectWords(effect, root);
  const [only] = action.wants;
  // an operation of the very command that stands above needs no second copy of it
  const repeated = effect.kind === 'perform' && action.wants.length === 1 && only?.kind === 'command' && only.command === target;
  return { verb, target: repeated ? '' : target, notes, isCode: effect.kind !== 'unknown', because: makeVisible(because), rule: ruleWords(rule), allowed: verdict === 'allow', ...(rule.file === undefined ? {} : { opens: number }) };
}

/** Says what "allow for this session" means here. What is not known yet can't be allowed ahead of time. */
function sessionPart(reasons: readonly Reason[], root: string): Card['session'] {
  const asked = reasons.filter(({ verdict }) => verdict !== 'allow').map(({ effect }) => effect);
  if (!asked.every(isFullyKnown)) return { possible: false, text: 'It can only be allowed once, since a part of it is not known before it runs.' };
  const names = [...new Set(asked.map((effect) => grantName(effect, root)))];
  const more = names.length > mostNamed ? `; and ${names.length - mostNamed} more of those above` : '';
  const sameWords = asked.some(({ kind }) => kind === 'perform') ? ', by exactly these commands' : '';
  return { possible: true, text: `“For this session” covers exactly this, until the session ends or you take it back: ${names.slice(0, mostNamed).join('; ')}${more}${sameWords}.` };
}

function grantName(effect: Effect, root: string): string {
  const { verb, target } = effectWords(effect, root);
  return effect.kind === 'perform' ? verb : `${verb} ${target}`;
}

function countWarning(reasons: readonly Reason[]): readonly string[] {
  return reasons.length > mostEffects ? [`It has ${reasons.length} effects; the ${mostEffects} strictest are listed.`] : [];
}

/** A path that leads somewhere else than it says is the oldest trick, so it is said above everything else. */
function linkWarnings({ action, decision }: AskedQuestion['question'], root: string): readonly string[] {
  return action.wants.flatMap((want) => (want.kind === 'file' ? linkWarning(want, action.cwd, decision.reasons, root) : []));
}

function linkWarning(want: Extract<Want, { kind: 'file' }>, cwd: string, reasons: readonly Reason[], root: string): readonly string[] {
  const written = resolve(cwd, want.path).replaceAll('\\', '/').normalize('NFC');
  const touched = reasons.flatMap(({ effect }) => (isPathEffect(effect) && effect.kind === want.operation && effect.place.known === 'literal' ? [effect.place.path] : []));
  const target = touched.find(({ real }) => real.toLowerCase() !== written.toLowerCase());
  if (target === undefined || touched.some(({ real }) => real === written)) return [];
  const outside = relativeTo(root, target.real) === undefined ? ', outside this project' : '';
  return [makeVisible(`This path leads through a link. What it really touches is ${shortPath(target.real, root)}${outside}.`)];
}
