import { type Edit, type FormattingOptions, type Node, type ParseError, applyEdits, findNodeAtLocation, modify, parseTree, printParseErrorCode } from 'jsonc-parser';

/** A place in a text; line and column count from 1, offset from 0. */
export type Position = { readonly line: number; readonly column: number; readonly offset: number };

/** Something wrong in a text, at a place. */
export type TextProblem = { readonly position: Position; readonly message: string };

/** A way into a document: keys and indexes. */
export type JsonPath = readonly (string | number)[];

/** A parsed JSON-with-comments document that still knows where everything stands. */
export type JsoncDocument = {
  readonly value: unknown;
  readonly problems: readonly TextProblem[];
  /** Where the value at a path stands; the nearest part that exists when the path goes further than the document. */
  positionOf(path: JsonPath): Position;
  /** Where a key itself stands; of an item in a list, where the item begins. */
  keyPosition(path: JsonPath): Position;
};

/**
 * Parses JSON with comments and trailing commas. Syntax errors and keys given twice are problems with their place.
 * @param plain for readers that know neither comments nor trailing commas: those are problems then
 */
export function parseJsonc(textWithMark: string, { plain = false }: { readonly plain?: boolean } = {}): JsoncDocument {
  const { text } = splitMark(textWithMark);
  try {
    return parse(text, plain);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // the parser calls itself for each level
    const start = { line: 1, column: 1, offset: 0 };
    return { value: undefined, problems: [{ position: start, message: 'this is nested too deeply' }], positionOf: () => start, keyPosition: () => start };
  }
}

function parse(text: string, plain: boolean): JsoncDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: !plain, disallowComments: plain });
  const at = positionsIn(text);
  const syntax = errors.map((error) => ({ position: at(error.offset), message: `this is not valid JSON${plain ? '' : ' with comments'}: ${spaced(printParseErrorCode(error.error))}` }));
  return {
    value: tree === undefined ? undefined : valueOf(tree),
    problems: [...syntax, ...(tree === undefined ? [] : duplicateKeys(tree)).map((node) => ({ position: at(node.offset), message: `\`${String(node.value)}\` stands here twice; keep one` }))],
    positionOf: (path) => at(nearest(tree, path)?.offset ?? 0),
    keyPosition: (path) => at(keyOf(nearest(tree, path))?.offset ?? 0),
  };
}

/**
 * The text with one value set (or taken out, with undefined), everything else kept byte for byte.
 * What is new is laid out like the rest, unless that would lay out its neighbours anew as well.
 */
export function editJsonc(textWithMark: string, path: JsonPath, value: unknown, options: { readonly insertAtEnd?: boolean } = {}): string {
  const { mark, text } = splitMark(textWithMark);
  const removal = value === undefined ? removalOfLastItem(text, path) : undefined;
  if (removal !== undefined) return mark + applyEdits(text, [removal]);
  const isArrayInsertion = options.insertAtEnd === true;
  const bare = modify(text, [...path], value, { isArrayInsertion });
  const laidOut = applyEdits(text, modify(text, [...path], value, { isArrayInsertion, formattingOptions: layoutOf(text) }));
  return mark + (bare.every((edit) => keepsTheRest(text, edit, laidOut)) ? laidOut : applyEdits(text, bare));
}

/** Taken out by hand, since jsonc-parser 3.3.1 leaves the item's last character behind where no blank stands before the bracket. */
function removalOfLastItem(text: string, path: JsonPath): Edit | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const item = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  const items = item?.parent?.type === 'array' ? (item.parent.children ?? []) : [];
  const previous = items.at(-2);
  if (item === undefined || previous === undefined || items.at(-1) !== item) return undefined;
  const offset = previous.offset + previous.length;
  return { offset, length: item.offset + item.length - offset, content: '' };
}

function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

function keepsTheRest(text: string, { offset, length }: Edit, edited: string): boolean {
  return edited.startsWith(text.slice(0, offset)) && edited.endsWith(text.slice(offset + length));
}

/** Some editors begin a file with a byte order mark, which is no part of the text. */
function splitMark(text: string): { readonly mark: string; readonly text: string } {
  return text.startsWith('\u{feff}') ? { mark: text.slice(0, 1), text: text.slice(1) } : { mark: '', text };
}

/** Line and column of offsets. The lines are counted once, when the first place is asked for. */
function positionsIn(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The last line that begins at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nearest(tree: Node | undefined, path: JsonPath): Node | undefined {
  if (tree === undefined) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node !== undefined) return node;
  }
  return tree;
}

/** The key that a value stands behind; an item of a list has none and stands for itself. */
function keyOf(node: Node | undefined): Node | undefined {
  return node?.parent?.type === 'property' ? node.parent.children?.[0] : node;
}

/** The plain value; objects have no prototype, so that a key such as `__proto__` or `toString` is just a key. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).map((property): [string, unknown] => {
    const [key, value] = property.children ?? [];
    return [String(key?.value), value === undefined ? undefined : valueOf(value)];
  });
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) object[key] = value;
  return object;
}

function duplicateKeys(node: Node): readonly Node[] {
  const children = node.children ?? [];
  const below = children.flatMap(duplicateKeys);
  if (node.type !== 'object') return below;
  const keys = children.flatMap((property) => property.children?.[0] ?? []);
  const seen = new Set<unknown>();
  const twice = keys.filter((key) => seen.has(key.value) || !seen.add(key.value));
  return [...twice, ...below];
}

function spaced(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
