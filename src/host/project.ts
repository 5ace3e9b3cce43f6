import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, objectAt, parseJson } from '../core/json.ts';
import type { ProjectFacts } from '../core/scope/draft.ts';

/** Names of folders at the top that hold what people write by hand. */
const sourceNames = new Set('src source lib libs app apps packages crates cmd internal pkg api web client server frontend backend components pages public assets styles test tests spec specs __tests__ e2e integration docs doc documentation examples example scripts tools bench benchmarks include types'.split(' '));

/** Folders that are made by tools, or are not the project's. */
const notSource = new Set('node_modules dist build out target coverage vendor venv env'.split(' '));

/** What a pattern would not take literally; such a folder is left out, so that it stays a question. */
const meansPattern = /[!*?[\]{}\\]/;

/** Names of files that decide what is installed and built, in most languages. */
const packageNames = 'package.json package-lock.json npm-shrinkwrap.json pnpm-lock.yaml pnpm-workspace.yaml yarn.lock bun.lock bun.lockb pyproject.toml requirements.txt setup.py setup.cfg poetry.lock uv.lock Pipfile Pipfile.lock Cargo.toml Cargo.lock go.mod go.sum Gemfile Gemfile.lock composer.json composer.lock pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts Makefile CMakeLists.txt'.split(' ');

const documents = ['*.md', '*.txt', '*.rst'];

const sourceEndings = 'ts tsx js jsx mjs cjs py go rs rb php java kt c h cpp hpp cs swift sh css scss html vue svelte sql'.split(' ');

/** Looks at a project's folder: names of files and the scripts of its package file. Nothing is run. */
export function lookAtProject(folder: string): ProjectFacts {
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !notSource.has(entry.name) && !meansPattern.test(entry.name)).map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return {
    sourceFolders: folders.filter((name) => sourceNames.has(name) || holdsSource(join(folder, name))).filter((name) => !sensitiveFolders.has(name)).sort(),
    topLevelPatterns: topLevelPatterns(files),
    packageFiles: packageNames.filter((name) => files.includes(name)),
    commands: quietCommands(folder, files),
    riskyCommands: commandsOf(folder, files, risky),
    sensitive: sensitive(folder, folders),
    secrets: ['**/.env', '**/.env.*', '!**/.env.{example,sample,template}', '**/*.pem', '**/*.key'],
  };
}

function holdsSource(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile() && sourceEndings.includes(entry.name.split('.').at(-1) ?? ''));
}

function topLevelPatterns(files: readonly string[]): readonly string[] {
  const endings = new Set(files.filter((name) => !packageNames.includes(name) && !name.startsWith('.')).map((name) => name.split('.').at(-1) ?? ''));
  return [...documents.filter((pattern) => endings.has(pattern.slice(2))), ...sourceEndings.filter((ending) => endings.has(ending) && !/^(?:sh)$/.test(ending)).map((ending) => `*.${ending}`)];
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
