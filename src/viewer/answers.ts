import { button, element } from './dom.ts';
import type { Card, CardAnswer } from './messages.ts';

/** Gives an answer, with what the person typed. */
export type Give = (answer: CardAnswer, typed: { readonly why?: string; readonly phrase?: string }) => void;

/** The part of a card that is answered with. `row` is what must stand still before a click counts. */
export type Answers = { readonly elements: readonly HTMLElement[]; readonly row: HTMLElement; readonly deny: HTMLButtonElement; lock(locked: boolean): void };

/** Makes the buttons. Their order is part of the promise: a refusal comes first, and none of them has the focus. */
export function answersPart(card: Card, give: Give): Answers {
  const phrase = card.phrase === undefined ? undefined : phraseField(card.id, card.phrase);
  const typed = (): { phrase?: string } => (phrase === undefined ? {} : { phrase: phrase.input.value.trim() });
  const why = whyField(card.id, (text) => give('deny', { why: text }));
  const deny = button('Deny', 'deny', () => give('deny', {}));
  const sayWhy = button('Deny and say why…', 'deny', () => why.open());
  const once = button('Allow once', 'allow', () => give('allow-once', typed()));
  const session = button('Allow for this session', 'allow', () => give('allow-session', typed()));
  const row = element('div', { class: 'buttons', attributes: { role: 'group', 'aria-label': 'Your answer' } }, [element('div', {}, [deny, sayWhy]), element('div', {}, [once, session])]);
  let locked = false;
  const update = (): void => {
    const unsaid = phrase !== undefined && typed().phrase !== card.phrase;
    for (const one of [deny, sayWhy]) one.disabled = locked;
    once.disabled = locked || unsaid;
    session.disabled = locked || unsaid || !card.session.possible;
  };
  phrase?.input.addEventListener('input', update);
  update();
  const lock = (now: boolean): void => {
    locked = now;
    update();
  };
  const covers = element('p', { class: 'covers', text: card.session.text });
  return { elements: [...(phrase === undefined ? [] : [phrase.field]), row, why.field, covers], row, deny, lock };
}

function phraseField(id: string, phrase: string): { readonly field: HTMLElement; readonly input: HTMLInputElement } {
  const input = textInput(`phrase-${id}`);
  const label = element('label', { attributes: { for: input.id } }, [document.createTextNode('To allow this, type '), element('code', { text: phrase })]);
  return { field: element('div', { class: 'phrase' }, [label, input]), input };
}

/** The field for a reason. Enter sends it: it can only refuse. */
function whyField(id: string, send: (why: string) => void): { readonly field: HTMLElement; open(): void } {
  const input = textInput(`why-${id}`);
  const label = element('label', { text: 'What should it know, or do instead?', attributes: { for: input.id } });
  const field = element('div', { class: 'why' }, [label, input, button('Deny with this reason', 'deny', () => send(input.value))]);
  field.hidden = true;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) send(input.value);
    if (event.key === 'Escape') field.hidden = true;
  });
  const open = (): void => {
    field.hidden = false;
    input.focus();
  };
  return { field, open };
}

function textInput(id: string): HTMLInputElement {
  return element('input', { attributes: { id, type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: '500' } });
}
