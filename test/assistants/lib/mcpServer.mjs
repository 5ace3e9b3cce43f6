// An MCP server with one tool, `touch`, which makes a file. Messages are JSON-RPC, one a line.
import fs from 'node:fs';
import readline from 'node:readline';

const inputSchema = { type: 'object', properties: { file: { type: 'string' } }, required: ['file'] };
const tool = { name: 'touch', description: 'makes a file', inputSchema };

function touch({ file }) {
  fs.writeFileSync(file, 'touched\n');
  return { content: [{ type: 'text', text: 'touched' }] };
}

const methods = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'lab', version: '1' } }),
  'tools/list': () => ({ tools: [tool] }),
  'tools/call': (params) => touch(params.arguments),
};

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answer = methods[method] ? { result: methods[method](params) } : { error: { code: -32601, message: 'no such method' } };
  console.log(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
});
