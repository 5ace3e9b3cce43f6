// Runs a test module in the extension host that can also click: `await ui('clickModal', 'Deny')`.
// Neither test flag of VS Code is set, so modals and toasts behave as they do for a user.
import http from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as actions from './actions.mjs';
import { placeExtension } from './extensions.mjs';
import { rigFolder } from './places.mjs';
import { startServer } from './server.mjs';
import { orTimeOut, withFolders } from './testRun.mjs';
import { openWorkbench } from './workbench.mjs';

const onPage = {
  clickModal: actions.clickModal,
  clickToast: actions.clickToast,
  pick: actions.pick,
  answerInputBox: actions.answerInputBox,
  runCommand: actions.runCommand,
  type: actions.typeInTerminal,
  press: (page, key) => page.keyboard.press(key),
  shot: actions.screenshot,
};

// `page` is a promise, as the tests may ask for the first click before the page has come up
function operations(page, out, exit, own) {
  const clicks = Object.entries({ ...onPage, ...own }).map(([name, act]) => [name, async (...args) => act(await page, ...args)]);
  return { ...Object.fromEntries(clicks), log: (line) => void out.write(`${line}\n`), exit };
}

async function perform(table, request) {
  const { op, args } = JSON.parse(await text(request));
  if (!Object.hasOwn(table, op)) throw new Error(`no operation \`${op}\` in the user interface`);
  return { r: (await table[op](...args)) ?? null };
}

async function startBridge(table) {
  const server = http.createServer((request, response) => {
    const reply = (status, value) => response.writeHead(status).end(JSON.stringify(value));
    perform(table, request).then((value) => reply(200, value), (error) => reply(500, { e: error.message }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function stopBridge(bridge) {
  bridge.close();
  bridge.closeAllConnections();
}

// Resolves to the exit code. `tests` is a CommonJS module that exports `run()`; `ops` are operations of your own
export function runDriven({ extensionDevelopmentPath, tests, folder, dir, timeoutMs, out = process.stdout, ops = {}, env, ...options }) {
  return withFolders({ dir, folder }, async (folders) => {
    let exit, opened;
    const exited = new Promise((resolve) => (exit = resolve));
    const page = new Promise((resolve) => (opened = resolve));
    const bridge = await startBridge(operations(page, out, exit, ops));
    for (const extension of [path.join(rigFolder, 'driver'), extensionDevelopmentPath ?? []].flat()) placeExtension(folders.dir, extension);
    const forDriver = { RIG_UI_PORT: String(bridge.address().port), RIG_DRIVER_TESTS: path.resolve(tests) };
    let server, workbench;
    try {
      server = await startServer({ ...options, dir: folders.dir, env: { ...env, ...forDriver } });
      workbench = await openWorkbench(server.url(folders.folder));
      opened(workbench.page);
      return await orTimeOut(exited, timeoutMs);
    } finally {
      await workbench?.close();
      await server?.stop();
      stopBridge(bridge);
    }
  });
}
