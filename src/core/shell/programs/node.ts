import type { ProgramFacts } from './facts.ts';

const npmGlobal = { flags: '-s -q -d --silent --quiet --json --long --parseable --no-audit --no-fund --loglevel= --color= --workspaces --if-present --ignore-scripts --include-workspace-root -ws', options: { '--prefix -C': 'directory', '-w --workspace --registry --userconfig --cache': 'text' } } as const;

/** Node.js and the package managers of its world. Source: their manuals (`npm help`, `yarn help`, `pnpm help`). */
export const nodePrograms: readonly ProgramFacts[] = [
  { names: 'node nodejs', flags: '-i -c --check --interactive --no-warnings --enable-source-maps', options: { '-e -p -pe --eval --print': 'code', '-r --require --import --loader --experimental-loader': 'program', '--max-old-space-size': 'text' }, operands: 'program text*', when: [{ has: '-e -p -pe --eval --print', operands: 'text*' }, { has: '-c --check', operands: 'read' }], runsInput: 'code', harmless: '--help -h --version -v' },
  {
    names: 'npm',
    ...npmGlobal,
    harmless: '--version -v --help -h',
    alone: 'harmless',
    subcommands: [
      { names: 'test t tst start stop restart run run-script rum urn', ...npmGlobal, operands: 'text*', performs: ['code.run-project'] },
      { names: 'install i add ci clean-install update up upgrade install-test it link rebuild dedupe', ...npmGlobal, flags: `${npmGlobal.flags} -g -D -E -O -P -f --global --save --save-dev --save-exact --save-optional --no-save --force --legacy-peer-deps --production --omit= --prefer-offline --offline --package-lock-only`, operands: 'text*', performs: ['package.install'] },
      { names: 'uninstall remove rm un r unlink prune', ...npmGlobal, flags: `${npmGlobal.flags} -g -D --global --save --save-dev --no-save`, operands: 'text*', performs: ['package.install'] },
      { names: 'publish unpublish deprecate', ...npmGlobal, flags: `${npmGlobal.flags} --access= --tag= --otp= --provenance -f --force`, operands: 'text*', performs: ['package.publish'], harmless: '--dry-run' },
      { names: 'exec x', ...npmGlobal, flags: `${npmGlobal.flags} -y --yes --no --no-install`, options: { ...npmGlobal.options, '-p --package': 'text', '-c --call': 'shell' }, operands: 'text*', performs: ['package.install', 'code.run-project'] },
      { names: 'ls list ll la outdated view info show v search find explain why fund ping root prefix bin help help-search docs bugs repo home doctor', ...npmGlobal, flags: `${npmGlobal.flags} -a -g -l --all --global --depth=`, operands: 'text*', alone: 'harmless' },
      { names: 'audit', ...npmGlobal, flags: `${npmGlobal.flags} --audit-level= --omit= --production`, operands: '', alone: 'harmless' },
      { names: 'pack', ...npmGlobal, options: { ...npmGlobal.options, '--pack-destination': 'write' }, operands: 'text*', performs: ['code.run-project'], harmless: '--dry-run' },
      { names: 'version', ...npmGlobal, flags: `${npmGlobal.flags} --no-git-tag-version -m=`, operands: 'text', performs: ['git.commit', 'code.run-project'], alone: 'harmless' },
    ],
  },
  { names: 'npx bunx', flags: '-y -q --yes --no --no-install --quiet', options: { '-p --package': 'text', '-c --call': 'shell' }, operands: 'text*', performs: ['package.install', 'code.run-project'], harmless: '--help --version -v' },
  {
    names: 'yarn pnpm',
    flags: '-s --silent --json -r --recursive',
    options: { '--cwd -C --dir': 'directory', '--filter -F': 'text' },
    harmless: '--version -v --help -h',
    alone: ['package.install'],
    subcommands: [
      { names: 'test t start stop run run-script build lint typecheck format dev exec', flags: '-r -s --if-present', operands: 'text*', performs: ['code.run-project'] },
      { names: 'install i add ci up update upgrade remove rm uninstall link import dedupe', flags: '-D -E -P -O -w -g -r -f --dev --save-dev --save-exact --frozen-lockfile --no-frozen-lockfile --immutable --prefer-offline --offline --global --ignore-scripts --production --force', operands: 'text*', performs: ['package.install'] },
      { names: 'publish', flags: '--access= --tag= --no-git-checks', operands: 'text*', performs: ['package.publish'], alone: ['package.publish'], harmless: '--dry-run' },
      { names: 'dlx create', flags: '-y', operands: 'text*', performs: ['package.install', 'code.run-project'] },
      { names: 'list ls ll why outdated info view audit licenses help root bin', flags: '-r -g --json --depth= --long --prod --dev', operands: 'text*', alone: 'harmless' },
    ],
  },
];
