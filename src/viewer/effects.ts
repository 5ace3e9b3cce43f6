import { button, element } from './dom.ts';
import type { CardEffect } from './messages.ts';

/** How many effects that need approval are shown before the rest is folded. */
const mostShown = 6;

/** Opens the rule with this number. */
export type OpenRule = (number: number) => void;

/** Why a question is asked: what needs approval in full, what is allowed anyway under a count. */
export function effectsPart(effects: readonly CardEffect[], open: OpenRule): readonly HTMLElement[] {
  const asked = effects.filter(({ allowed }) => !allowed);
  const allowed = effects.filter((effect) => effect.allowed);
  return [
    element('h3', { text: asked.length === 1 ? 'Why you are asked' : `Why you are asked: ${asked.length} effects` }),
    list(asked.slice(0, mostShown), open),
    ...folded(asked.slice(mostShown), (count) => `and ${count} more that need${count === 1 ? 's' : ''} approval`, open),
    ...folded(allowed, (count) => `also: ${count} effect${count === 1 ? ' that is' : 's that are'} allowed`, open),
  ];
}

function folded(effects: readonly CardEffect[], title: (count: number) => string, open: OpenRule): readonly HTMLElement[] {
  if (effects.length === 0) return [];
  return [element('details', {}, [element('summary', { text: title(effects.length) }), list(effects, open)])];
}

function list(effects: readonly CardEffect[], open: OpenRule): HTMLElement {
  return element('ul', { class: 'effects', attributes: { role: 'list' } }, effects.map((effect) => item(effect, open)));
}

function item(effect: CardEffect, open: OpenRule): HTMLElement {
  const { opens } = effect;
  const rule = opens === undefined ? element('span', { text: effect.rule === '' ? '' : `(${effect.rule})` }) : button(effect.rule, 'link', () => open(opens));
  return element('li', {}, [
    element('div', { class: 'effect' }, [element('span', { class: 'verb', text: effect.verb }), element(effect.isCode ? 'code' : 'span', { text: effect.target })]),
    ...effect.notes.map((note) => element('div', { class: 'note', text: note })),
    element('div', { class: 'because' }, [element('span', { text: `${effect.because} ` }), rule]),
  ]);
}
