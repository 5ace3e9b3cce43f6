// Runs a test module in the extension host the way desktop VS Code does for `--extensionTestsPath`.
// Modals and toasts are refused there by VS Code itself; what needs them is a driven test or a ui test.
import path from 'node:path';
import util from 'node:util';
import { orTimeOut, withFolders } from './testRun.mjs';
import { startServer } from './server.mjs';
import { openWorkbench } from './workbench.mjs';

// the log of the workbench comes along; the tests begin where their runner prints this line
export const startMark = '<<RIG-TESTS>>';
// what VS Code says of being offline, of the optional modules that nobody compiled, and of its own end
const noise = /^\[(AgentHost|AccountPolicyGate)\]|getaddrinfo|authentication provider|bindings file|native-watchdog|^Canceled/;

function logTo(out) {
  let started = false;
  return (type, args) => {
    const line = util.format(...args);
    started ||= line.includes(startMark);
    if ((started || type === 'error') && !noise.test(line) && !line.includes(startMark)) out.write(`${line}\n`);
  };
}

function payloadFor(server, developmentPaths, testsPath) {
  const remote = (name, file) => [name, server.remote(path.resolve(file))];
  const payload = developmentPaths.map((file) => remote('extensionDevelopmentPath', file));
  return testsPath ? [...payload, remote('extensionTestsPath', testsPath)] : payload;
}

// Resolves to the exit code. The payload becomes a map: of several development paths only the last one counts
export function runTests({ extensionDevelopmentPath, extensionTestsPath, folder, dir, timeoutMs, out = process.stdout, ...options }) {
  return withFolders({ dir, folder }, async (folders) => {
    const server = await startServer({ ...options, dir: folders.dir, testHooks: true });
    let workbench;
    try {
      let exit;
      const exited = new Promise((resolve) => (exit = resolve));
      const exposed = { codeAutomationLog: logTo(out), codeAutomationExit: (code) => exit(code) };
      const payload = payloadFor(server, [extensionDevelopmentPath].flat(), extensionTestsPath);
      workbench = await openWorkbench(server.url(folders.folder, payload), { exposed });
      return await orTimeOut(exited, timeoutMs);
    } finally {
      await workbench?.close();
      await server.stop();
    }
  });
}
