'use strict';
// Runs a test module in the extension host without `extensionTestsPath`, so that modal dialogs really show.
const http = require('node:http');
const { text } = require('node:stream/consumers');

const port = Number(process.env.RIG_UI_PORT);
const tests = process.env.RIG_DRIVER_TESTS;

function post(body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method: 'POST', path: '/' }, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

async function ui(op, ...args) {
  const response = await post(JSON.stringify({ op, args }));
  const reply = JSON.parse((await text(response)) || '{}');
  if (response.statusCode !== 200) throw new Error(reply.e);
  return reply.r;
}

exports.activate = async () => {
  if (!port || !tests) return;
  globalThis.ui = ui;
  let code = 0;
  try {
    await require(tests).run();
  } catch (error) {
    code = 1;
    await ui('log', String(error.stack));
  }
  await ui('exit', code);
};
