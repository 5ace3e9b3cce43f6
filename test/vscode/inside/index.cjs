'use strict';
// The module that VS Code loads for an inside run: every test file of one folder, by mocha, in the extension host.
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const Mocha = require('mocha');

function sendOutput() {
  // the extension host makes `console.log` read-only, so mocha's own line is redirected where there is a driver
  if (globalThis.ui) Mocha.reporters.Base.consoleLog = (...args) => void globalThis.ui('log', util.format(...args));
  else console.log('<<RIG-TESTS>>');
}

function makeMocha(folder) {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  for (const name of fs.readdirSync(folder, { recursive: true }).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(path.join(folder, name));
  }
  return mocha;
}

exports.run = () => {
  sendOutput();
  const mocha = makeMocha(process.env.RIG_TESTS_FOLDER);
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats;
      // the exit may overtake the last lines of output, so the count goes another way
      fs.writeFileSync(process.env.RIG_RESULT_FILE, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
};
