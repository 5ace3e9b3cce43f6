// A model server on loopback that speaks the Anthropic Messages API and answers what the test has written.
import http from 'node:http';
import { json } from 'node:stream/consumers';
import { replyAsEvents } from './messagesEvents.mjs';

const textOf = (content) =>
  typeof content === 'string' ? content : (content ?? []).map((block) => block.text ?? '').join('\n');

function toolResultsIn(messages) {
  const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? content : []));
  return blocks
    .filter(({ type }) => type === 'tool_result')
    .map((block) => ({ id: block.tool_use_id, isError: block.is_error === true, content: textOf(block.content) }));
}

function summarize(body, number) {
  const messages = body.messages ?? [];
  return {
    number,
    turn: messages.filter(({ role }) => role === 'assistant').length,
    model: body.model,
    tools: (body.tools ?? []).map(({ name }) => name),
    prompt: textOf(messages.find(({ role }) => role === 'user')?.content),
    toolResults: toolResultsIn(messages),
    body,
  };
}

// a script is a function of the request, or an array with one step a turn; the assistant also asks things
// beside the conversation, such as a title, and offers no tools then
function answerFor(script, request) {
  if (typeof script === 'function') return script(request) ?? { text: 'ok' };
  if (request.tools.length === 0) return { text: 'aside' };
  return script[request.turn] ?? { text: 'done' };
}

const blocksOf = (answer, number) => [
  ...(answer.text ? [{ type: 'text', text: answer.text }] : []),
  ...(answer.calls ?? []).map((call, index) => ({ type: 'tool_use', id: `toolu_${number}_${index}`, ...call })),
];

function replyAsJson(response, value, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function makeMessage(request, answer) {
  const content = blocksOf(answer, request.number);
  const stopReason = answer.calls?.length ? 'tool_use' : 'end_turn';
  const usage = { input_tokens: 10, output_tokens: 1 };
  const id = `msg_${request.number}`;
  return { id, type: 'message', role: 'assistant', model: request.model, content, stop_reason: stopReason, stop_sequence: null, usage };
}

async function answerMessages(script, requests, incoming, response) {
  const request = summarize(await json(incoming), requests.length);
  requests.push(request);
  request.answer = await answerFor(script, request);
  const message = makeMessage(request, request.answer);
  if (request.body.stream) replyAsEvents(response, message);
  else replyAsJson(response, message);
}

function route(script, requests) {
  return async (incoming, response) => {
    const address = incoming.url.split('?')[0];
    try {
      if (address.endsWith('/v1/messages')) await answerMessages(script, requests, incoming, response);
      else if (address.endsWith('/count_tokens')) replyAsJson(response, { input_tokens: 10 });
      else if (address.endsWith('/models')) replyAsJson(response, { data: [] });
      else replyAsJson(response, {}, 404);
    } catch (error) {
      replyAsJson(response, { type: 'error', error: { type: 'invalid_request_error', message: error.message } }, 400);
    }
  };
}

// A step is `{ text }` or `{ calls: [{ name, input }] }`. `requests` grows while the assistant runs
export async function startMessagesServer(script) {
  const requests = [];
  const server = http.createServer(route(script, requests));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: server.address().port, requests, close };
}
