// Programs that the tests need and that npm can't bring. `node scripts/install-system.mjs chromium git`
import { pathToFileURL } from 'node:url';
import { findProgram } from './lib/findProgram.mjs';
import { runOrFail } from './lib/runLimited.mjs';

const debianPackages = {
  chromium: ['chromium', 'fonts-liberation'],
  go: ['golang-go'],
  bwrap: ['bubblewrap'],
};
const packagesFor = (name) => debianPackages[name] ?? [name];

const findAll = (names) => Object.fromEntries(names.map((name) => [name, findProgram(name)]));
const missingIn = (found) => Object.keys(found).filter((name) => !found[name]);

// Returns where each program is; installs what is missing where that is possible, or says what to install
export async function ensure(names) {
  const found = findAll(names);
  const missing = missingIn(found);
  if (missing.length === 0) return found;
  const packages = missing.flatMap(packagesFor);
  if (process.getuid?.() === 0 && findProgram('apt-get')) await installDebian(packages);
  const now = findAll(names);
  if (missingIn(now).length > 0) throw new Error(whatToInstall(missingIn(now)));
  return now;
}

async function installDebian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOrFail('apt-get', ['update', '-q'], { env });
  await runOrFail('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}

function whatToInstall(missing) {
  const one = (name) =>
    `\`${name}\` is missing: as root run \`apt-get install -y --no-install-recommends ${packagesFor(name).join(' ')}\`, ` +
    `or set ${name.toUpperCase()} to where it is`;
  return missing.map(one).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const [name, file] of Object.entries(await ensure(process.argv.slice(2)))) console.log(`${name}: ${file}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
