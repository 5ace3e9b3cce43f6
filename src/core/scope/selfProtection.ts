import { type FileRule } from './compile.ts';
import { type Bases, compilePaths } from './glob.ts';

/**
 * What no assistant may write, move or delete, whatever the scope says; a person does it by hand.
 * A pattern that begins with `/`, then two stars, holds everywhere, not in the project alone.
 */
const protectedPaths: readonly string[] = [
  // the scope itself and Chaperone's own files
  '/**/.chaperone/**',
  // hooks and permissions of assistants
  '/**/.claude/{settings.json,settings.local.json,hooks/**}', '/**/.claude.json', '/**/.codex/{config.toml,hooks.json,hooks/**,rules/**}', '/**/.gemini/{settings.json,policies/**,config/**,trustedFolders.json}',
  '/**/.github/{hooks/**,copilot/**}', '/**/.copilot/**', '/**/.cursor/{hooks.json,hooks/**,mcp.json,cli.json,permissions.json}', '/**/.windsurf/hooks.json', '/**/.codeium/windsurf/**', '/**/.kiro/{hooks/**,settings/**}',
  '/**/.clinerules/hooks/**', '/**/.cline/**', '/**/Cline/Hooks/**', '/**/.opencode/{plugin,plugins}/**', '/**/{opencode.json,opencode.jsonc}', '~/.config/opencode/**', '~/.config/kilo/**', '/**/.kilo/{plugin,plugins}/**',
  '/**/.amp/{plugins/**,settings.json}', '~/.config/amp/**', '/**/.agents/hooks.json', '/**/.continue/{settings.json,settings.local.json,permissions.yaml}', '/**/.devin/hooks*.json', '~/.config/devin/**', '/**/.mcp.json',
  '/etc/{claude-code,codex,gemini-cli,github-copilot,cursor,windsurf}/**',
  // git hooks and the settings that name programs
  '/**/.git', '/**/.git/{hooks/**,config,config.worktree,commondir,info/attributes,modules/**,worktrees/*/gitdir,worktrees/*/commondir}', '~/.gitconfig', '~/.config/git/**',
  // editor settings and tasks that execute
  '/**/.vscode/{settings.json,tasks.json,launch.json,mcp.json}', '/**/*.code-workspace', '/**/.devcontainer/**', '/**/.devcontainer.json', '/**/{Code,Code - Insiders,VSCodium,code-server}/User/**', '/**/.vscode-server/**', '/**/.vscode/extensions/**', '/**/.idea/{workspace.xml,runConfigurations/**}', '/**/.zed/{settings.json,tasks.json}',
  // shell start-up files and other ways to run later
  '~/.{bashrc,bash_profile,bash_login,bash_logout,bash_aliases,profile,zshrc,zshenv,zprofile,zlogin,zlogout,kshrc,cshrc,tcshrc,login,inputrc,xinitrc,xprofile,xsession,pam_environment}', '~/.config/{fish,environment.d,autostart,systemd,powershell}/**',
  '/etc/{profile,bash.bashrc,environment,zsh/**,profile.d/**,crontab,cron.d/**,cron.daily/**,cron.hourly/**,systemd/**,init.d/**,ld.so.preload,sudoers,sudoers.d/**}', '~/Library/LaunchAgents/**', '/Library/{LaunchAgents,LaunchDaemons}/**', '/var/spool/cron/**',
  '/**/{Microsoft.PowerShell_profile.ps1,profile.ps1}', '~/.ssh/{authorized_keys,config,rc,environment}',
];

const rule = { layer: 'self-protection', id: 'self-protection' } as const;

/** The rule behind every scope. It restricts, so it is matched with folded case on every file system. */
export function selfProtection(bases: Bases, own: readonly string[]): FileRule {
  const matcher = compilePaths([...protectedPaths, ...own.map((folder) => `${escapeGlob(folder)}/**`)], bases, true);
  return {
    source: rule,
    paths: protectedPaths,
    because: 'assistants may not change what supervises them, or what runs by itself later; a person does it by hand',
    verdicts: { read: undefined, write: 'deny', delete: 'deny' },
    exact: matcher,
    folded: matcher,
  };
}

function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}]/g, '[$&]');
}
