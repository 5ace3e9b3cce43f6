/** What an element may be given when it is made. Text is set as text, never as HTML. */
export type ElementOptions = { readonly class?: string; readonly text?: string; readonly attributes?: Readonly<Record<string, string>> };

/** Makes an element with its children. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, options: ElementOptions = {}, children: readonly (Node | undefined)[] = []): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (options.class !== undefined) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [attribute, value] of Object.entries(options.attributes ?? {})) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Makes a button that is no submit button. */
export function button(text: string, style: string, act: () => void): HTMLButtonElement {
  const made = element('button', { class: style, text, attributes: { type: 'button' } });
  made.addEventListener('click', act);
  return made;
}
