import type { ProgramFacts } from './facts.ts';
import { group, tells } from './rows.ts';

/** Flags with which an assistant acts without being asked, or loads other settings. */
const unguarded =
  '--dangerously-skip-permissions --allow-dangerously-skip-permissions --dangerously-bypass-approvals-and-sandbox --dangerously-bypass-hook-trust --yolo -y --yes-always --yes --allow-all-tools --allow-all-paths --allow-all --allow-all-urls --trust-all-tools --trust -a --no-sandbox --auto-approve --skip-permissions --force -f ' +
  '--permission-mode=bypassPermissions --approval-mode=yolo --ask-for-approval=never --sandbox=danger-full-access --sandbox=false --setting-sources --settings --bypass-approvals --bare --disable-hooks --auto=high';
const options = {
  options: { '--permission-mode': 'text', '--approval-mode': 'text', '--ask-for-approval': 'text', '--sandbox -s': 'text', '--setting-sources': 'text', '--auto': 'text', '--settings': 'read', '--mcp-config --plugin-dir --append-system-prompt-file --system-prompt-file': 'read', '--model -m --output-format --input-format --max-turns --allowedTools --allowed-tools --disallowedTools --tools --append-system-prompt --system-prompt --session-id -r --resume --agents --agent --fallback-model --profile --betas --json-schema --max-budget-usd -i --image': 'text', '--add-dir --include-directories -C --cd': 'read-tree', '-o --output-last-message --debug-file --share': 'write' },
  flags: '-y -a -f',
} as const;

/** A sub-command or the assistant itself: it runs, and with some flags without a guard. */
const runs = (names: string): ProgramFacts => ({ names, otherOptions: 'harmless', ...options, operands: 'text*', performs: ['assistant.run'], when: [{ has: unguarded, performs: ['supervision.change'] }], harmless: '--help -h --version -v -V' });
const settings = (names: string): ProgramFacts => ({ names, otherOptions: 'harmless', operands: 'text*', performs: ['supervision.change'], harmless: '--help -h' });
const assistant = (names: string, looks: string, changes: string): ProgramFacts =>
  group(names, [tells(looks), group('mcp plugin plugins extensions extension hooks skills', [tells('list ls get info show validate help'), group('marketplace', [tells('list ls'), settings('*')]), settings('*')]), ...(changes === '' ? [] : [settings(changes)]), runs('*')], { ...options, alone: ['assistant.run'], harmless: '--help -h --version -v -V', when: [{ has: unguarded, performs: ['supervision.change'] }] });

/** AI assistants on the command line. Source: the command references of Claude Code, Codex, Gemini CLI, GitHub Copilot CLI, OpenCode, aider, Cursor, Amp, Goose, Crush, Qwen Code and others. */
export const assistantPrograms: readonly ProgramFacts[] = [
  assistant('claude', 'doctor', 'config install update setup-token migrate-installer'),
  assistant('codex', 'completion features help', 'login logout marketplace config'), assistant('gemini qwen iflow', 'help', ''), assistant('copilot', 'help version', 'login config'), assistant('opencode crush', 'models stats session help dirs logs', 'auth upgrade uninstall github'),
  runs('aider cline roo kilocode plandex gptme interpreter open-interpreter sweep mentat gpt-engineer gpt-pilot swe-agent openhands cn sgpt fabric'), assistant('cursor-agent', 'status about models ls list-models help whoami', 'login logout update install-shell-integration'), assistant('amp droid auggie kiro-cli q amazon-q kimi warp-cli letta agy antigravity', 'help version doctor info session threads usage', 'login logout configure settings update setup tools'),
  runs('jules devin codebuff tabby cody'), { names: 'llm', otherOptions: 'harmless', options: { '-f --fragment -a --attachment': 'read', '--functions': 'code' }, subcommands: [tells('models logs templates plugins --version'), group('keys', [tells('list path'), { names: '*', operands: 'text*', performs: ['secrets.read'] }]), { names: 'install uninstall', operands: 'text*', otherOptions: 'harmless', performs: ['package.install'] }, runs('*')], alone: ['assistant.run'], harmless: '--help --version' },
  group('ollama', [tells('list ls ps show help'), { names: 'pull create cp rm', operands: 'text*', otherOptions: 'harmless', performs: ['package.install'] }, { names: 'serve', performs: ['network.listen'] }, { names: 'push', operands: 'text*', performs: ['package.publish'], otherOptions: 'harmless' }, { names: 'stop', operands: 'text*', performs: ['process.stop'] }, runs('run launch')], { harmless: '--help -h --version -v' }),
];
