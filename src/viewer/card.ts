import { type Answers, type Give, answersPart } from './answers.ts';
import { Countdown } from './countdown.ts';
import { button, element } from './dom.ts';
import { effectsPart } from './effects.ts';
import type { Card, CardWant } from './messages.ts';

/** What a card may ask of the page around it. */
export type CardActions = { readonly give: Give; openRule(number: number): void; showChange(number: number): void };

/** A card on the page. */
export type ShownCard = { readonly element: HTMLElement; readonly answers: Answers; readonly countdown: Countdown; say(problem: string): void };

/** Builds the card of a question, in the order in which a person decides: who, what, why, the answer. */
export function showCard(card: Card, actions: CardActions, now: number): ShownCard {
  const titleId = `title-${card.id}`;
  const time = element('span', { class: 'countdown', attributes: { role: 'timer' } });
  const problem = element('p', { class: 'warning', attributes: { role: 'alert' } });
  const answers = answersPart(card, actions.give);
  const title = element('h2', { attributes: { id: titleId } }, [element('strong', { text: card.who }), document.createTextNode(` ${card.asks}`)]);
  const group = element('section', { class: 'card', attributes: { role: 'group', 'aria-labelledby': titleId, tabindex: '-1' } }, [
    title,
    element('p', { class: 'origin' }, [element('span', { text: card.origin.join(' · ') }), time]),
    ...card.wants.map((want) => wantPart(want, actions)),
    ...card.warnings.map((text) => element('p', { class: 'warning', text })),
    ...effectsPart(card.effects, actions.openRule),
    ...answers.elements,
    problem,
  ]);
  const say = (text: string): void => void (problem.textContent = text);
  return { element: element('li', {}, [group]), answers, countdown: new Countdown(time, card.expiresInMs, now), say };
}

function wantPart({ text, size, change }: CardWant, actions: CardActions): HTMLElement {
  const parts = [
    size === undefined ? undefined : element('span', { text: size }),
    change === undefined ? undefined : button('Show change', 'link', () => actions.showChange(change)),
  ];
  const below = parts.some((part) => part !== undefined) ? element('div', { class: 'below' }, parts) : undefined;
  return element('div', { class: 'want' }, [element('pre', { attributes: { tabindex: '0', 'aria-label': 'What it wants' } }, [element('code', { text })]), below]);
}
