import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import '../vscode/globals.d.ts';
import manifest from '../../package.json' with { type: 'json' };

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('chaperone.chaperone');
  assert.ok(found, 'the extension is installed');
  return found;
};

suite('wiring', () => {
  suiteSetup(async () => void (await extension().activate()));

  test('every command of the manifest is registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  test('every command that anything in the manifest names is one of ours or of VS Code', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const named = [...JSON.stringify(manifest.contributes).matchAll(/command:([\w.]+)/g)].map(([, command = '']) => command);
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter((command) => !registered.has(command)), []);
  });

  test('every view can be brought to the front', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const views = manifest.contributes.views.chaperone.map(({ id }) => id);
    assert.deepEqual(views, ['chaperone.questions', 'chaperone.sessions', 'chaperone.decisions']);
    for (const id of views) assert.ok(registered.has(`${id}.focus`), id);
    await vscode.commands.executeCommand('chaperone.questions.focus');
  });

  test('what loosens can not come from the workspace', () => {
    const { configuration } = manifest.contributes;
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    for (const [name, { scope }] of Object.entries(configuration.properties)) {
      assert.equal(scope, 'application', name);
      assert.ok(restricted.includes(name), name);
    }
  });

  test('a report opens as a page that is read and not edited', async () => {
    await vscode.commands.executeCommand('chaperone.checkProtection');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'chaperone-text');
    assert.equal(document?.languageId, 'chaperone-page');
    assert.match(document?.getText() ?? '', /^Protection does not work/);
  });
});
