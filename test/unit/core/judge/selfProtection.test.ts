// What no assistant may write, move or delete, whatever the scope says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { decide, scopeOf } from './judged.ts';

const tree = makeTree(['.chaperone/scope.jsonc', '.git/hooks/pre-commit', '.git/config', '.vscode/settings.json', 'packages/app/x.ts', 'conf -> .vscode', 'hooks -> .git/hooks', 'home -> ../home', '../home/.bashrc', '../home/.chaperone/bin/x', 'src/']);
const scope = scopeOf(
  `{ "version": 1,
    "files": [{ "paths": ["**", "/**", "~/**"], "read": "allow", "write": "allow", "delete": "allow" }],
    "operations": { "git.discard": "allow", "git.configure": "allow", "code.run-inline": "allow", "permission.change": "allow", "supervision.change": "allow", "persistence.install": "allow" },
    "commands": [{ "run": ["rm **", "cp **", "mv **", "tee **", "sed **"], "verdict": "allow" }],
    "defaults": { "read": "allow", "write": "allow", "delete": "allow", "run": "allow", "network": "allow", "tool": "allow" } }`,
  tree,
);

/** One of each kind; a folder stands for what lies in it. */
const kinds: Record<string, string[]> = {
  'the scope and Chaperone itself': ['.chaperone/scope.jsonc', '.chaperone/scope.local.jsonc', '.chaperone/plans/a.jsonc', '~/.chaperone/bin/chaperone-hook', '~/.chaperone/log/x/decisions.jsonl', '~/.chaperone/accepted/x.json'],
  'hooks and permissions of assistants': ['.claude/settings.json', '.claude/settings.local.json', '.claude/hooks/a.sh', '~/.claude/settings.json', '~/.claude.json', '.codex/config.toml', '.codex/hooks.json', '.codex/rules/a.rules', '.gemini/settings.json', '.github/hooks/a.json', '.copilot/config.json', '.cursor/hooks.json', '.cursor/mcp.json', '.windsurf/hooks.json', '.kiro/hooks/a', '.opencode/plugin/a.ts', 'opencode.json', '.mcp.json', '~/.config/opencode/opencode.json', '/etc/claude-code/managed-settings.json'],
  'git hooks and settings': ['.git/hooks/pre-commit', '.git/config', '.git/config.worktree', '.git/info/attributes', '.git/modules/x/config', '.git/worktrees/w/gitdir', '.git', '~/.gitconfig', '~/.config/git/config'],
  'editor settings and tasks': ['.vscode/settings.json', '.vscode/tasks.json', '.vscode/launch.json', '.vscode/mcp.json', 'a.code-workspace', '.devcontainer/devcontainer.json', '.devcontainer.json', '.idea/workspace.xml', '.idea/runConfigurations/a.xml', '.zed/tasks.json', '~/.config/Code/User/settings.json', '~/.vscode/extensions/a/package.json'],
  'start-up files and what runs later': ['~/.bashrc', '~/.bash_profile', '~/.profile', '~/.zshrc', '~/.zshenv', '~/.config/fish/config.fish', '~/.config/systemd/user/a.service', '~/.config/autostart/a.desktop', '~/.ssh/authorized_keys', '~/.ssh/rc', '/etc/profile.d/a.sh', '/etc/cron.d/a', '/etc/crontab', '/etc/sudoers.d/a', '/etc/ld.so.preload', '/var/spool/cron/root', '~/Library/LaunchAgents/a.plist'],
};
for (const [kind, paths] of Object.entries(kinds))
  for (const path of paths) {
    const spellings = [path, path.toUpperCase().replace(/^~/, '~'), ...(/^[~/]/.test(path) ? [] : [`packages/app/${path}`, `src/../${path}`, `./${path}`])];
    for (const spelled of spellings) test(`${kind}: write ${spelled} - deny`, () => assert.equal(decide(`write ${spelled}`, scope, tree).verdict, 'deny'));
    test(`${kind}: delete ${path} - deny`, () => assert.equal(decide(`delete ${path}`, scope, tree).verdict, 'deny'));
  }

const routes: string[] = [
  'write conf/settings.json', 'write hooks/pre-push', 'write home/.bashrc', 'write packages/app/../../.git/config', 'write .git//hooks//pre-commit', 'write .Git/Hooks/x', 'write .ＶSCODE/../.vscode/tasks.json',
  'echo x > .git/hooks/pre-commit', 'echo x >> ~/.bashrc', 'echo x >> "$HOME/.bashrc"', 'tee conf/tasks.json', 'cp src/x .vscode/settings.json', 'cp -r src .git/hooks', 'cd .git && echo x > config', 'cd ~ && echo x >> .profile', 'cd ~/.config && touch fish/config.fish', 'ln -s /tmp/x .git/hooks/pre-push', 'sed -i s/a/b/ .vscode/settings.json', 'chmod +x .git/hooks/pre-commit',
  'rm -rf .chaperone', 'rm -rf .git', 'rm -rf .git/hooks', 'rm -rf .vscode', 'mv .chaperone old', 'mv .git old', 'mv src .zed', 'cp -r src packages/app/.vscode', 'git clone https://x.test/y .idea', 'rm -rf .', 'rm -rf ~', 'rm -rf "$HOME"', 'rm -rf /', 'rm -rf ..', 'mv ~ /elsewhere', 'rm -rf packages/../.git', 'git checkout -- .chaperone/scope.jsonc', 'git checkout HEAD~3 -- .vscode/settings.json', 'git restore .chaperone', 'cat x > home/.zshrc', 'bash -c "rm .git/config"', 'truncate -s 0 ~/.chaperone/log/a',
];
for (const input of routes) test(`${input} - deny`, () => assert.equal(decide(input, scope, tree).verdict, 'deny'));

test('the refusal says that no rule can change it', () => {
  const { reasons, instead } = decide('write .git/config', scope, tree);
  assert.deepEqual(reasons.map(({ rule }) => rule), [{ layer: 'self-protection', id: 'self-protection' }]);
  assert.equal(instead, 'tell the developer what you would change there and why');
});

const passed: string[] = ['read .git/config', 'read .vscode/settings.json', 'read .chaperone/scope.jsonc', 'cat ~/.bashrc', 'write src/.chaperone-notes', 'write src/settings.json', 'write packages/app/hooks/x', 'git commit -m x', 'write gitconfig', 'delete conf'];
for (const input of passed) test(`${input} - allow`, () => assert.equal(decide(input, scope, tree).verdict, 'allow'));
