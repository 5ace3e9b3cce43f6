// The streamed form of a Messages API answer.

const startOf = (block) => (block.type === 'text' ? { ...block, text: '' } : { ...block, input: {} });

const deltaOf = (block) =>
  block.type === 'text'
    ? { type: 'text_delta', text: block.text }
    : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) };

const eventsForBlock = (block, index) => [
  { type: 'content_block_start', index, content_block: startOf(block) },
  { type: 'content_block_delta', index, delta: deltaOf(block) },
  { type: 'content_block_stop', index },
];

const eventsFor = (message) => [
  { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
  ...message.content.flatMap(eventsForBlock),
  { type: 'message_delta', delta: { stop_reason: message.stop_reason, stop_sequence: null }, usage: { output_tokens: 5 } },
  { type: 'message_stop' },
];

export function replyAsEvents(response, message) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (const event of eventsFor(message)) response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  response.end();
}
