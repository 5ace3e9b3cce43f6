'use strict';
// A language model whose answers are written beforehand: RIG_MODEL_SCRIPT names a file with an array of
// `{ text }` or `{ tool, input }`. What it was asked is appended to the file RIG_MODEL_LOG.
const fs = require('node:fs');
const vscode = require('vscode');

const note = (entry) => fs.appendFileSync(process.env.RIG_MODEL_LOG, `${JSON.stringify(entry)}\n`);

// a question asked before the chat extension has registered its agent ends in a dialog for signing in
async function noteWhenChatIsActive() {
  for (;;) {
    const chat = vscode.extensions.getExtension('GitHub.copilot-chat');
    if (chat) {
      await chat.activate();
      return note({ event: 'chat-active' });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const model = {
  id: 'scripted-1',
  name: 'Scripted One',
  family: 'scripted',
  version: '1',
  maxInputTokens: 100_000,
  maxOutputTokens: 8_000,
  capabilities: { toolCalling: true, imageInput: false },
  isUserSelectable: true,
  isDefault: true,
};

function resultsIn(message) {
  return (message?.content ?? []).filter((part) => part.callId && part.content).map((part) => JSON.stringify(part.content));
}

function nextPart(step, number) {
  if (step.tool) return new vscode.LanguageModelToolCallPart(`call-${number}`, step.tool, step.input);
  return new vscode.LanguageModelTextPart(step.text);
}

function makeProvider() {
  let number = 0;
  return {
    provideLanguageModelChatInformation: async () => [model],
    provideTokenCount: async () => 10,
    provideLanguageModelChatResponse: async (_model, messages, options, progress) => {
      const tools = (options.tools ?? []).map((tool) => tool.name);
      note({ event: 'request', number, tools, results: resultsIn(messages.at(-1)) });
      // without tools it is asked for a title
      if (tools.length === 0) return progress.report(new vscode.LanguageModelTextPart('title'));
      const script = JSON.parse(fs.readFileSync(process.env.RIG_MODEL_SCRIPT, 'utf8'));
      const step = script[number++] ?? { text: 'done' };
      progress.report(nextPart(step, number));
    },
  };
}

exports.activate = (context) => {
  if (!process.env.RIG_MODEL_LOG) return;
  noteWhenChatIsActive().catch((error) => note({ event: 'chat-failed', error: error.message }));
  context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('rigscripted', makeProvider()));
};
