import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, objectAt, parseJson } from '../core/json.ts';
import type { ProjectFacts } from '../core/scope/draft.ts';

/** Folders that are made by tools, or are not the project's. */
const notSource = new Set('node_modules dist build out target coverage vendor venv env tmp temp logs secrets private certs credentials data bin obj'.split(' '));

/** Endings of what is read, not run: a hidden folder that holds nothing else holds notes. */
const notes = new Set('md mdx txt rst json jsonc yml yaml csv png jpg jpeg svg gif webp pdf'.split(' '));

/** Hidden folders that steer tools, or that tools keep for themselves, whatever they hold. */
const steers = /^\.(?:git\w*|vscode|idea|zed|fleet|husky|claude|cursor|codex|gemini|opencode|windsurf|kiro|cline\w*|continue|amp|agents|kilo\w*|roo\w*|copilot|devin|devcontainer|chaperone|circleci|buildkite|ssh|aws|azure|kube|docker|gnupg|yarn|cargo|mvn|gradle|config|vercel|netlify|wrangler|terraform|terragrunt|npm|bundle|direnv|devbox|venv|env|tox|nox|cache|next|nuxt|turbo|nx|parcel-cache|svelte-kit|output|\w*_cache)$/;

/** What a pattern would not take literally; such a folder is left out, so that it stays a question. */
const meansPattern = /[!*?[\]{}\\]/;

/** Names of files that decide what is installed and built, in most languages. */
const packageNames = 'package.json package-lock.json npm-shrinkwrap.json pnpm-lock.yaml pnpm-workspace.yaml yarn.lock bun.lock bun.lockb pyproject.toml requirements.txt setup.py setup.cfg poetry.lock uv.lock Pipfile Pipfile.lock Cargo.toml Cargo.lock go.mod go.sum Gemfile Gemfile.lock composer.json composer.lock pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts Makefile CMakeLists.txt'.split(' ');

const documents = ['*.md', '*.txt'];

/** Lists of names that tools leave out; none of them can run anything. */
const ordinary = ['.gitignore', '.dockerignore', '.editorconfig'];

const sourceEndings = 'ts tsx js jsx mjs cjs py go rs rb php java kt c h cpp hpp cs swift sh css scss html vue svelte sql'.split(' ');

/** Looks at a project's folder: names of files and the scripts of its package file. Nothing is run. */
export function lookAtProject(folder: string): ProjectFacts {
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !notSource.has(entry.name) && !meansPattern.test(entry.name)).map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return {
    sourceFolders: folders.filter((name) => !sensitiveFolders.has(name) && (!name.startsWith('.') || (!steers.test(name) && holdsNotes(join(folder, name))))).sort(),
    topLevelPatterns: topLevelPatterns(folder, files),
    packageFiles: packageNames.filter((name) => files.includes(name)),
    commands: quietCommands(folder, files),
    riskyCommands: commandsOf(folder, files, risky),
    sensitive: sensitive(folder, folders),
    secrets: ['**/.env', '**/.env.*', '!**/.env.{example,sample,template}', '**/*.pem', '**/*.key'],
  };
}

/** What `go build` makes of the folders below `cmd` when it is told to put it here. */
function goPrograms(folder: string, files: readonly string[]): readonly string[] {
  if (!files.includes('go.mod')) return [];
  const commands = existsSync(join(folder, 'cmd')) ? readdirSync(join(folder, 'cmd'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) : [];
  return ['bin/**', ...commands.map(({ name }) => name).filter((name) => !existsSync(join(folder, name)) || !readdirSync(folder, { withFileTypes: true }).some((entry) => entry.name === name && entry.isDirectory()))];
}

/** Whether a folder holds something, and nothing but what is read. */
function holdsNotes(folder: string): boolean {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.length > 0 && entries.every((entry) => entry.isFile() && notes.has(entry.name.split('.').at(-1) ?? ''));
}

function topLevelPatterns(folder: string, files: readonly string[]): readonly string[] {
  const endings = new Set(files.filter((name) => !packageNames.includes(name) && !name.startsWith('.')).map((name) => name.split('.').at(-1) ?? ''));
  const templates = ['ISSUE_TEMPLATE', 'PULL_REQUEST_TEMPLATE'].filter((name) => existsSync(join(folder, '.github', name))).map((name) => `.github/${name}/**`);
  return [...documents, ...ordinary, ...templates, ...goPrograms(folder, files), ...sourceEndings.filter((ending) => endings.has(ending) && !/^(?:sh)$/.test(ending)).map((ending) => `*.${ending}`)];
}

const sensitiveFolders = new Set(['infra', 'infrastructure', 'terraform', 'deploy', 'deployment', 'k8s', 'helm', 'ansible', 'migrations', 'migrate']);

function sensitive(folder: string, folders: readonly string[]): ProjectFacts['sensitive'] {
  const found = folders.filter((name) => sensitiveFolders.has(name)).map((name) => `${name}/**`);
  const workflows = ['.github/workflows', '.gitlab-ci.yml', '.circleci', 'azure-pipelines.yml', 'Jenkinsfile'].filter((name) => existsSync(join(folder, name)));
  return [
    ...(found.length === 0 ? [] : [{ paths: found, verdict: 'ask' as const, because: 'this changes what others run or rely on' }]),
    ...(workflows.length === 0 ? [] : [{ paths: workflows.map((name) => (name.includes('.yml') || name === 'Jenkinsfile' ? name : `${name}/**`)), verdict: 'ask' as const, because: 'continuous integration runs with the project\'s secrets' }]),
  ];
}

/** Names of scripts and tasks that look, test or build, and of those that reach beyond the project. */
const quietName = /^(?:test|lint|build|typecheck|type-check|types|check|format|fmt|unit|e2e|coverage|compile|tsc|vet)(?:[:.-][\w:.-]+)?$/;
const riskyName = /deploy|publish|release|prod|migrat|reset|drop|seed|purge|destroy|wipe|upload/i;

function commandsOf(folder: string, files: readonly string[], which: (name: string) => boolean): readonly string[] {
  return [...nodeCommands(folder, files, which), ...makeCommands(folder, files, which), ...miseCommands(folder, files, which)];
}

const quiet = (name: string): boolean => quietName.test(name) && !riskyName.test(name);
const risky = (name: string): boolean => riskyName.test(name);

function nodeCommands(folder: string, files: readonly string[], which: (name: string) => boolean): readonly string[] {
  if (!files.includes('package.json')) return [];
  const manager = files.includes('pnpm-lock.yaml') ? 'pnpm' : files.includes('yarn.lock') ? 'yarn' : files.some((name) => name.startsWith('bun.lock')) ? 'bun' : 'npm';
  const value = parseJson(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = Object.keys((isJsonObject(value) ? objectAt(value, 'scripts') : undefined) ?? {}).filter((name) => /^[\w:.-]+$/.test(name));
  return [...(names.includes('test') && which('test') ? [`${manager} test`] : []), ...names.filter(which).map((name) => `${manager} run ${name}`)];
}

function makeCommands(folder: string, files: readonly string[], which: (name: string) => boolean): readonly string[] {
  const file = ['Makefile', 'makefile', 'GNUmakefile'].find((name) => files.includes(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/^([a-z][\w-]*):(?!=)/gm)].map(([, name = '']) => name).filter(which).map((name) => `make ${name}`);
}

function miseCommands(folder: string, files: readonly string[], which: (name: string) => boolean): readonly string[] {
  const file = ['mise.toml', '.mise.toml'].find((name) => files.includes(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/^\[tasks\.(?:"([\w:.-]+)"|([\w-]+))\]/gm)].map(([, quoted, plain]) => quoted ?? plain ?? '').filter(which).map((name) => `mise run ${name}`);
}

/** What runs the tests where no script says so. */
const usualTests: Readonly<Record<string, string>> = { 'Cargo.toml': 'cargo test', 'go.mod': 'go test ./...', 'pyproject.toml': 'pytest', 'setup.py': 'pytest', 'requirements.txt': 'pytest', Gemfile: 'bundle exec rspec', 'pom.xml': 'mvn test', 'build.gradle': './gradlew test', 'build.gradle.kts': './gradlew test' };

function quietCommands(folder: string, files: readonly string[]): readonly string[] {
  return [...commandsOf(folder, files, quiet), ...new Set(Object.entries(usualTests).flatMap(([name, command]) => (files.includes(name) ? [command] : [])))];
}
