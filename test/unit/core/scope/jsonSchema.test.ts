// The JSON schema that an editor gets: it says of every key what it is, names the operations, and takes and refuses what the scope file's own reader does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import manifest from '../../../../package.json' with { type: 'json' };
import { scopeJsonSchema } from '../../../../scripts/docs/scopeJsonSchema.ts';
import { type JsonObject, isJsonObject, objectAt, textAt } from '../../../../src/core/json.ts';
import { operationNames, operations } from '../../../../src/core/operations.ts';

const schema: unknown = JSON.parse(scopeJsonSchema());

/** Every schema of a property, wherever it stands, by its path. */
function propertiesOf(value: unknown, path = ''): readonly (readonly [path: string, property: JsonObject])[] {
  if (Array.isArray(value)) return value.flatMap((inner) => propertiesOf(inner, path));
  if (!isJsonObject(value)) return [];
  const own = Object.entries(objectAt(value, 'properties') ?? {}).flatMap(([name, property]) => (isJsonObject(property) ? [[`${path}/${name}`, property] as const] : []));
  const inside = ['items', 'anyOf', 'oneOf', 'allOf'].flatMap((key) => propertiesOf(value[key], path));
  return [...own, ...own.flatMap(([name, property]) => propertiesOf(property, name)), ...inside];
}

const properties = new Map(propertiesOf(schema));

test('every property says in a sentence what it is', () => {
  assert.ok(properties.size > operationNames.length + 30, `${properties.size} properties`);
  assert.deepEqual([...properties].flatMap(([path, property]) => (/^[A-Z`].*\.$/.test(textAt(property, 'description') ?? '') ? [] : [path])), []);
});

test('every operation is listed with its sentence and the verdicts', () => {
  const listed = [...properties].filter(([path]) => path.startsWith('/operations/'));
  const verdicts = ['allow', 'ask', 'ask:confirm', 'ask:phrase', 'ask:code', 'ask:second-person', 'deny'];
  assert.deepEqual(listed.map(([path, { description, enum: words }]) => [path, description, words]), operationNames.map((name) => [`/operations/${name}`, `It ${operations[name]}.`, verdicts]));
});

test('every word of a verdict is explained', () => {
  const lists = [...properties.values()].flatMap((property) => (Array.isArray(property['enum']) && property['enum'].includes('deny') ? [property] : []));
  assert.ok(lists.length > operationNames.length);
  for (const { enum: words, enumDescriptions } of lists) assert.equal(Array.isArray(enumDescriptions) && enumDescriptions.length, Array.isArray(words) && words.length);
});

test('no object takes a key that it does not know', () => {
  const objects = [schema, ...properties.values(), ...[...properties.values()].map((property) => property['items'])].filter((value) => isJsonObject(value) && isJsonObject(value['properties']));
  assert.equal(objects.length, 8);
  assert.deepEqual(objects.flatMap((value) => (isJsonObject(value) && value['additionalProperties'] === false ? [] : [value])), []);
});

test('the manifest gives it to scope files', () => {
  const [contributed, ...others] = manifest.contributes.jsonValidation;
  assert.deepEqual(contributed?.fileMatch, ['**/.chaperone/scope.jsonc', '**/.chaperone/scope.local.jsonc']);
  assert.deepEqual([contributed?.url, others], ['./dist/scope.schema.json', []]);
});
