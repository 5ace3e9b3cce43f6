import { isJsonObject } from '../../core/json.ts';
import type { CardAnswer, FromPage } from '../../viewer/messages.ts';

const answers: readonly CardAnswer[] = ['deny', 'allow-once', 'allow-session'];
const longestText = 500;

/** Reads what the page sent. A page is not trusted: what has not exactly the right shape is undefined. */
export function readPageMessage(value: unknown): FromPage | undefined {
  if (!isJsonObject(value)) return undefined;
  const { type, id, number, what } = { type: value['type'], id: shortText(value['id']), number: value['number'], what: value['what'] };
  if (type === 'ready') return { type };
  if (type === 'run' && (what === 'set-up' || what === 'rehearse')) return { type, what };
  if (id === undefined) return undefined;
  if (type === 'answer') return readAnswer(value, id);
  if ((type === 'open-rule' || type === 'show-change') && Number.isSafeInteger(number)) return { type, id, number: Number(number) };
  return undefined;
}

function readAnswer(value: { readonly [key: string]: unknown }, id: string): FromPage | undefined {
  const answer = answers.find((one) => one === value['answer']);
  const why = shortText(value['why']);
  const phrase = shortText(value['phrase']);
  if (answer === undefined || (why === undefined && 'why' in value) || (phrase === undefined && 'phrase' in value)) return undefined;
  return { type: 'answer', id, answer, ...(why === undefined ? {} : { why }), ...(phrase === undefined ? {} : { phrase }) };
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= longestText ? value : undefined;
}
