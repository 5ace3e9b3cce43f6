// Our hook goes into settings files of every shape: in, everything else byte for byte, and out again exactly.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseJsonc } from '../../../src/core/jsonc.ts';
import { newSetup, others } from './settings.ts';

const shapes: readonly [string, string][] = [
  ['an empty object', '{}\n'],
  ['an empty object without a newline', '{}'],
  ['two blanks', '{\n  "model": "opus",\n  "env": { "A": "1" }\n}\n'],
  ['four blanks', '{\n    "model": "opus"\n}\n'],
  ['tabs', '{\n\t"model": "opus",\n\t"permissions": {\n\t\t"deny": ["Read(./.env)"]\n\t}\n}\n'],
  ['one line', '{"model":"opus","permissions":{"deny":[]}}'],
  ['carriage returns', '{\r\n  "model": "opus",\r\n  "env": {}\r\n}\r\n'],
  ['no newline at the end', '{\n  "model": "opus"\n}'],
  ['blank lines around', '\n\n{\n  "model": "opus"\n}\n\n\n'],
  ['strange blanks', '{ "model"   :\t"opus"  ,\n\n\n"env":{}}\n'],
  ['hooks of others', `${others}\n`],
  ['hooks of others without a blank', '{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"a"}]},{"hooks":[]}],"Stop":[]},"model":"opus"}'],
  ['hooks of others for other events', '{\n  "hooks": {\n    "Stop": [{ "hooks": [{ "type": "command", "command": "say done" }] }]\n  }\n}\n'],
  ['no hooks in `hooks`', '{\n  "hooks": {}\n}\n'],
  ['an empty list of hooks', '{\n  "hooks": {\n    "PreToolUse": []\n  }\n}\n'],
  ['text in other alphabets', '{ "größe": "🙈 \\u0041", "a/b": "\\/" }\n'],
  ['names of prototypes', '{ "__proto__": { "hooks": 1 }, "toString": 2 }\n'],
  ['a very long line', `{ "env": { "A": "${'x'.repeat(100_000)}" } }\n`],
];

/** The text without what stands in `hooks`, to compare what must not change. */
function withoutHooks(text: string): unknown {
  const { hooks: _, ...rest } = parseJsonc(text).value as { hooks?: unknown };
  return rest;
}

/** The hooks that are not ours; a list that we emptied may be gone. */
function theirHooks(text: string): readonly [string, unknown][] {
  const { hooks = {} } = parseJsonc(text).value as { hooks?: Record<string, unknown[]> };
  return Object.entries(hooks).filter(([, list]) => list.length > 0);
}

test('our hook goes into every shape of settings file, and out again exactly', async (t) => {
  for (const [name, before] of shapes) {
    await t.test(name, (t) => {
      const setup = newSetup(t, before);
      setup.install();
      const text = setup.text();
      assert.deepEqual(parseJsonc(text).problems, []);
      assert.match(text, /--event[^]*PreToolUse[^]*"onFailure": ?"block"/);
      assert.deepEqual(withoutHooks(text), withoutHooks(before));
      assert.equal(text.includes('\r\n'), before.includes('\r\n'));
      assert.equal(/[^\r]\n/.test(text) && before.includes('\r\n'), false, 'two kinds of line ends');
      setup.remove();
      assert.equal(setup.text(), before);
    });
  }
});

test('what a person changes after the set-up stays when the hook is taken out', async (t) => {
  for (const [name, before] of shapes) {
    await t.test(name, (t) => {
      const setup = newSetup(t, before);
      setup.install();
      writeFileSync(setup.file, setup.text().replace('{', '{ "added": true,'));
      setup.remove();
      const { added, ...rest } = withoutHooks(setup.text()) as { added?: boolean };
      assert.equal(added, true);
      assert.deepEqual(parseJsonc(setup.text()).problems, []);
      assert.deepEqual(theirHooks(setup.text()), theirHooks(before));
      assert.deepEqual(rest, withoutHooks(before));
      assert.doesNotMatch(setup.text(), /chaperone/);
    });
  }
});
