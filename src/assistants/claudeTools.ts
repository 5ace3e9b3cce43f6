import type { Change, Shell, Want } from '../core/action.ts';
import { type JsonObject, textAt } from '../core/json.ts';

type ReadInput = (input: JsonObject, shell: Shell) => readonly Want[];

/** Tools that touch nothing outside the assistant: its lists, plans, questions to the person, and what it already started. */
const inward = new Set(
  ('TodoWrite TodoRead TaskCreate TaskGet TaskUpdate TaskList TaskOutput TaskStop BashOutput AgentOutputTool KillShell KillBash AskUserQuestion EnterPlanMode ExitPlanMode exit_plan_mode ToolSearch ListMcpResourcesTool StructuredOutput SendMessage').split(' '),
);

/** Each tool and where its input says what it wants. Source: payloads of version 2.1.328. */
const tools: Readonly<Record<string, ReadInput>> = {
  Bash: (input, shell) => command(input, shell),
  PowerShell: (input) => command(input, 'powershell'),
  Monitor: (input, shell) => (textAt(input, 'command') === undefined ? [] : command(input, shell)),
  Write: (input) => file(input, 'file_path', 'write', wholeChange(input)),
  Edit: (input) => file(input, 'file_path', 'write', replacement(input)),
  MultiEdit: (input) => file(input, 'file_path', 'write'),
  NotebookEdit: (input) => file(input, 'notebook_path', 'write'),
  Read: (input) => file(input, 'file_path', 'read'),
  NotebookRead: (input) => file(input, 'notebook_path', 'read'),
  Glob: search,
  Grep: search,
  LS: search,
  WebFetch: (input) => (textAt(input, 'url') === undefined ? [] : [{ kind: 'fetch', url: textAt(input, 'url') ?? '' }]),
  WebSearch: (input) => (textAt(input, 'query') === undefined ? [] : [{ kind: 'tool', server: 'anthropic', tool: 'web_search' }]),
  // what a sub-agent does comes to us call by call; starting it touches nothing
  Agent: () => [{ kind: 'nothing', what: 'start a sub-agent' }],
  Task: () => [{ kind: 'nothing', what: 'start a sub-agent' }],
  EnterWorktree: (input) => file(input, 'path', 'write'),
};

/**
 * What a tool call of Claude Code asks for. A tool, or a shape of input, that is not known here is an unknown want.
 * @param server the MCP server that the payload names, where it names one
 */
export function claudeWants(tool: string, input: JsonObject | undefined, shell: Shell, server?: string): readonly Want[] {
  if (inward.has(tool)) return [{ kind: 'nothing', what: tool }];
  if (input === undefined) return [unknown(tool, 'has no `tool_input`')];
  if (tool.startsWith('mcp__')) return [mcpWant(tool, server)];
  const read = Object.hasOwn(tools, tool) ? tools[tool] : undefined;
  if (read === undefined) return [unknown(tool, 'is not a tool that is known here')];
  const wants = read(input, shell);
  return wants.length === 0 ? [unknown(tool, 'was called in a form that is not known here')] : wants;
}

/** In a name with three parts the server may be the first, or the first two: then the payload must say which. */
function mcpWant(tool: string, server: string | undefined): Want {
  const name = tool.slice('mcp__'.length);
  if (server !== undefined && server !== '' && name.startsWith(`${server}__`) && name.length > server.length + 2) return { kind: 'tool', server, tool: name.slice(server.length + 2) };
  const [first = '', second = '', ...more] = name.split('__');
  if (first === '' || second === '') return unknown(tool, 'is not a tool that is known here');
  return more.length > 0 ? unknown(tool, 'can be read as a tool of more than one server') : { kind: 'tool', server: first, tool: second };
}

function unknown(tool: string, what: string): Want {
  return { kind: 'unknown', what: `\`${tool}\` ${what}` };
}

function command(input: JsonObject, shell: Shell): readonly Want[] {
  const text = textAt(input, 'command');
  if (text === undefined) return [];
  const outside: readonly Want[] = input['dangerouslyDisableSandbox'] === true ? [{ kind: 'unknown', what: 'it asks to leave the sandbox' }] : [];
  return [{ kind: 'command', command: text, shell }, ...outside];
}

function file(input: JsonObject, key: string, operation: 'read' | 'write', change?: Change): readonly Want[] {
  const path = textAt(input, key);
  return path === undefined ? [] : [{ kind: 'file', operation, path, ...(change === undefined ? {} : { change }) }];
}

/** Without a path these tools look below the working directory. */
function search(input: JsonObject): readonly Want[] {
  return 'path' in input && textAt(input, 'path') === undefined ? [] : [{ kind: 'search', path: textAt(input, 'path') ?? '.' }];
}

function wholeChange(input: JsonObject): Change | undefined {
  const content = textAt(input, 'content');
  return content === undefined ? undefined : { kind: 'whole', content };
}

function replacement(input: JsonObject): Change | undefined {
  const before = textAt(input, 'old_string');
  const after = textAt(input, 'new_string');
  return before === undefined || after === undefined ? undefined : { kind: 'replace', before, after, everywhere: input['replace_all'] === true };
}
