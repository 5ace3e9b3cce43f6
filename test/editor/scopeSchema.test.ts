import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import '../vscode/globals.d.ts';
import { operationNames, operations } from '../../src/core/operations.ts';

const texts: Readonly<Record<string, string>> = {
  'scope.jsonc': '{\n  // a comment\n  "version": 1,\n  "operations": { "git.pusch": "deny", "deploy": "never" }\n}\n',
  'scope.local.jsonc': '{ "version": 1, "operations": { "" } }\n',
};

suite('the JSON schema of scope files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chaperone-schema-'));
  const open = async (name: string): Promise<vscode.TextDocument> => vscode.workspace.openTextDocument(vscode.Uri.file(path.join(folder, '.chaperone', name)));

  suiteSetup(() => {
    fs.mkdirSync(path.join(folder, '.chaperone'));
    for (const [name, text] of Object.entries(texts)) fs.writeFileSync(path.join(folder, '.chaperone', name), text);
  });
  suiteTeardown(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('a scope file is JSON with comments, and what the schema does not know is marked', async () => {
    const document = await open('scope.jsonc');
    await vscode.window.showTextDocument(document); // a document that nobody sees is not checked
    assert.equal(document.languageId, 'jsonc');
    const marked = await eventually(() => vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range)));
    assert.deepEqual(marked.sort(), ['"git.pusch"', '"never"']);
  });

  test('every operation is offered, with its sentence', async () => {
    const document = await open('scope.local.jsonc');
    const position = document.positionAt(document.getText().indexOf('""') + 1);
    const offered = await eventually(async () => (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position)).items.filter(({ documentation }) => documentation !== undefined));
    const sentences = new Map(offered.map(({ label, documentation }) => [typeof label === 'string' ? label : label.label, typeof documentation === 'string' ? documentation : documentation?.value]));
    assert.deepEqual(operationNames.filter((name) => sentences.get(name) !== `It ${operations[name]}.`), []);
  });
});

/** What a language server finds; it answers when it is ready. */
async function eventually<T>(find: () => readonly T[] | Promise<readonly T[]>): Promise<T[]> {
  for (let round = 0; round < 100; round++) {
    const found = await find();
    if (found.length > 0) return [...found];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('nothing was found in 20 seconds');
}
