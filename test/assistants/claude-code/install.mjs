// Installs the real Claude Code command line next to this file. A second run with the same lock does nothing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from '../../../scripts/lib/installOnce.mjs';
import { runOrFail } from '../../../scripts/lib/runLimited.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));

// the package itself is a wrapper; npm brings the program for this machine in a package of its own
export function claudeProgram() {
  const { platform, arch, report } = process;
  const isMusl = platform === 'linux' && !report.getReport().header.glibcVersionRuntime;
  const name = `claude-code-${platform}-${arch}${isMusl ? '-musl' : ''}`;
  const program = path.join(folder, 'node_modules/@anthropic-ai', name, platform === 'win32' ? 'claude.exe' : 'claude');
  if (!fs.existsSync(program)) throw new Error(`\`${program}\` is missing: run \`node test/assistants/claude-code/install.mjs\``);
  return program;
}

async function finish() {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const wanted = dependencies['@anthropic-ai/claude-code'];
  const env = { ...process.env, HOME: path.join(folder, 'node_modules/.home') };
  const version = await runOrFail(claudeProgram(), ['--version'], { env, limitSeconds: 60 });
  if (!version.startsWith(wanted)) throw new Error(`\`claude --version\` says \`${version.trim()}\`, not \`${wanted}\``);
}

export const installClaude = () => installOnce(folder, { madeBy: [fileURLToPath(import.meta.url)], finish });

if (process.argv[1] === fileURLToPath(import.meta.url)) await installClaude();
