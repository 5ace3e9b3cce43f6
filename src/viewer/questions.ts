import { type ShownCard, showCard } from './card.ts';
import { button, element } from './dom.ts';
import type { Card, CardAnswer, FromPage, ToPage } from './messages.ts';
import { Stillness } from './stillness.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const shown = new Map<string, ShownCard>();
const stillness = new Stillness();
const list = element('ol', { attributes: { role: 'list', 'aria-label': 'Questions that wait for you, oldest first' } });
const empty = element('div', { class: 'empty' });
const live = element('div', { class: 'for-screen-readers', attributes: { role: 'status', 'aria-live': 'polite' } });

/** Cards stay as they are while their question is open: what a person typed is not lost when another question arrives. */
function showState({ cards, notice }: Extract<ToPage, { type: 'state' }>): void {
  const hadFocus = document.activeElement instanceof HTMLElement ? document.activeElement.closest('section') : null;
  for (const [id, card] of shown) if (!cards.some((one) => one.id === id)) remove(id, card);
  const added = cards.filter(({ id }) => !shown.has(id));
  for (const card of added) add(card);
  showEmpty(cards.length, notice);
  look();
  const [first] = added;
  if (first !== undefined) announce(first, cards.length);
  // after an answer by keyboard the next Tab goes to the next question, and no button is focused by itself
  if (hadFocus !== null && !hadFocus.isConnected) list.querySelector('section')?.focus();
}

function add(card: Card): void {
  const send = (type: 'open-rule' | 'show-change') => (number: number) => editor.postMessage({ type, id: card.id, number });
  const give = (answer: CardAnswer, typed: object): void => answerWith(card.id, { type: 'answer', id: card.id, answer, ...typed });
  const made = showCard(card, { give, openRule: send('open-rule'), showChange: send('show-change') }, performance.now());
  shown.set(card.id, made);
  list.append(made.element);
  resizes.observe(made.element);
}

function answerWith(id: string, message: FromPage): void {
  const card = shown.get(id);
  if (card === undefined || !stillness.isStill(card.answers.row, performance.now())) return;
  card.say('');
  // buttons that are switched off lose the keyboard; the card keeps it, so that the next card can take it over
  card.element.querySelector('section')?.focus();
  card.answers.lock(true);
  editor.postMessage(message);
}

function remove(id: string, card: ShownCard): void {
  resizes.unobserve(card.element);
  card.element.remove();
  shown.delete(id);
}

function showEmpty(count: number, notice: string | undefined): void {
  const nothing = notice ?? 'No question waits. When an assistant wants something that the scope asks about, it waits here for your answer.';
  const actions = [button('Set up assistants', 'link', () => editor.postMessage({ type: 'run', what: 'set-up' })), button('Start a rehearsal', 'link', () => editor.postMessage({ type: 'run', what: 'rehearse' }))];
  empty.replaceChildren(element('p', { text: nothing, class: notice === undefined ? '' : 'warning' }), ...(notice === undefined ? actions : []));
  empty.hidden = count > 0;
}

function announce(card: Card, count: number): void {
  live.textContent = `${card.who} ${card.asks}. ${count === 1 ? 'One question waits.' : `${count} questions wait.`}`;
}

function look(): void {
  stillness.look([...shown.values()].map(({ answers }) => answers.row), performance.now());
}

function focusFirst(): void {
  const [first] = shown.values();
  first?.answers.deny.focus();
}

function notTaken(id: string, why: string): void {
  shown.get(id)?.say(why);
  shown.get(id)?.answers.lock(false);
}

function receive(message: ToPage): void {
  if (message.type === 'state') showState(message);
  else if (message.type === 'focus') focusFirst();
  else notTaken(message.id, message.why);
}

const resizes = new ResizeObserver(look);
window.addEventListener('resize', look);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') stillness.forget();
  else look();
});
setInterval(() => shown.forEach(({ countdown }) => countdown.show(performance.now())), 1000);
document.body.append(live, empty, list);
editor.postMessage({ type: 'ready' });
