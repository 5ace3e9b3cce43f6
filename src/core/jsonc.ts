import { type Edit, type Node, type ParseError, applyEdits, findNodeAtLocation, modify, parseTree, printParseErrorCode } from 'jsonc-parser';

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

/** Parses JSON with comments and trailing commas. Syntax errors and keys given twice are problems with their place. */
export function parseJsonc(text: string): JsoncDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const at = (offset: number): Position => positionAt(text, offset);
  const syntax = errors.map((error) => ({ position: at(error.offset), message: `this is not valid JSON with comments: ${spaced(printParseErrorCode(error.error))}` }));
  return {
    value: tree === undefined ? undefined : valueOf(tree),
    problems: [...syntax, ...(tree === undefined ? [] : duplicateKeys(tree)).map((node) => ({ position: at(node.offset), message: `\`${String(node.value)}\` stands here twice; keep one` }))],
    positionOf: (path) => at(nearest(tree, path)?.offset ?? 0),
    keyPosition: (path) => at(keyOf(nearest(tree, path))?.offset ?? 0),
  };
}

/** The text with one value set (or taken out, with undefined), everything else kept as it is. */
export function editJsonc(text: string, path: JsonPath, value: unknown, options: { readonly insertAtEnd?: boolean } = {}): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edits: Edit[] = modify(text, [...path], value, { formattingOptions, isArrayInsertion: options.insertAtEnd === true });
  return applyEdits(text, edits);
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
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
