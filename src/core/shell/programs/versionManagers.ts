import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Managers of versions and of whole environments. Sources: the manuals of goenv, phpenv, plenv, luaenv, tfenv, tgenv, tofuenv, tfswitch, gvm, vfox, devenv, flox, juliaup, rokit, aftman, foreman, zigup, choosenim, foundryup, ghcup and dotslash. */

const looks = 'version versions version-name version-file version-origin which whence root prefix commands shims help hooks completions init list ls list-remote list-all current installed latest shell deactivate info use-local search available';
const run = { names: 'exec', otherOptions: 'harmless', operands: 'command' } as const;
/** The environment managers that came after rbenv have the same commands. */
const versions = (names: string, own: readonly ProgramFacts[] = []): ProgramFacts => group(names, [...own, tells(looks), run, { names: 'local', otherOptions: 'harmless', operands: 'text*', when: [{ has: '#1', asks: 'it changes which version the project runs on' }] }, does('rehash', 'system.configure'), does('install uninstall use global default update migrate-version install-cpanm install-module pin', 'package.install')]);
/** What starts a shell or a command with the environment's own variables runs the words behind. */
const inside = (names: string): ProgramFacts => ({ names, otherOptions: 'harmless', options: { '-c --command': 'shell', '-d --dir': 'directory', '-r --remote': 'text' }, operands: 'command', alone: ['code.run-project'], harmless: '--help -h' });

export const versionManagerPrograms: readonly ProgramFacts[] = [
  versions('goenv phpenv plenv luaenv crenv exenv erlenv ndenv hsenv jlenv denv scalaenv tfenv tofuenv tgenv pkenv kbenv helmenv gauche-env'),
  group('tenv', [group('tf tofu tg tm at terraform opentofu terragrunt', [tells('list list-remote detect constraint'), does('*', 'package.install')]), tells('version help completion'), does('update-path', 'system.configure')]),
  does('tfswitch tgswitch', 'package.install', { options: { '-b --bin': 'write', '-c --chdir': 'directory' }, harmless: '--help -h --version -v -l --list-all -V' }),
  group('gvm', [tells('list listall version help diff env'), tells('use pkgset'), does('install uninstall implode update linkthis pkgenv cross alias get', 'package.install')]),
  group('vfox', [tells('list ls current c available search info version help env activate cd'), { names: 'exec x', otherOptions: 'harmless', operands: 'text command' }, tells('use u', { when: [{ has: '-g --global', performs: ['system.configure'] }, { has: '-p --project', asks: 'it changes which version the project runs on' }] }), does('install i add uninstall un remove update upgrade unuse config', 'package.install')]),
  group('juliaup', [tells('list ls status st info help'), does('config default link override self', 'system.configure'), does('*', 'package.install')]),
  group('rokit aftman', [
    tells('list show system-info help version'), does('authenticate github-auth gitlab-auth', 'system.configure'), does('install add update trust self-install self-update init', 'package.install'),
    // the foreman of Ruby's world runs the Procfile
    does('start run', 'code.run-project'), tells('check'), tells('export', { operands: 'text write-tree' }),
  ], { options: { '-f --procfile': 'read', '-e --env': 'read' } }),
  group('zigup choosenim', [tells('list show fetch-index help versions keep clean'), does('*', 'package.install')], { harmless: '--help -h --version -v', alone: 'harmless' }),
  does('foundryup starkliup svmup huffup avm agave-install solana-install aptos-install suiup', 'package.install', { harmless: '--help -h --version -V -v --list -l' }),
  group('svm', [tells('list which help'), does('*', 'package.install')]), group('solc-select', [tells('versions'), does('*', 'package.install')]),
  group('bob', [tells('list ls list-remote complete help'), { names: 'run', operands: 'text command' }, does('*', 'package.install')]),
  group('devenv', [
    tells('info search version help container-info gc-info print-dev-env eval repl-help inputs-help'), inside('shell'), does('test build', 'code.build'), does('up processes tasks repl', 'code.run-project', { subcommands: [tells('list'), does('down stop', 'process.stop', { performs: [] }), does('*', 'code.run-project', { performs: [] })], alone: ['code.run-project'] }), does('init', 'package.install'), does('update inputs', 'package.install'),
    does('gc', 'system.configure'), does('container', 'container.run'), does('mcp generate direnvrc', 'code.build'),
  ], { options: { '-O --option --nix-option -o --override-input -c --system -j --max-jobs -P --profile': 'text' } }),
  group('flox', [
    tells('list l search show envs generations history help config-list'), { names: 'activate', otherOptions: 'harmless', options: { '-c --command': 'shell', '-d --dir': 'directory', '-r --remote -t --mode --trust': 'text' }, operands: 'command', alone: ['code.run-project'], harmless: '--help -h' },
    does('install i uninstall upgrade pull include update edit init', 'package.install'), does('push publish', 'package.publish'), does('build', 'code.build'), does('auth config gc services containerize', 'system.configure'), does('delete destroy', 'package.install'), does('rollback switch', 'package.install'),
  ]),
  group('pkgx', [tells('--help'), { names: '*', otherOptions: 'harmless', operands: 'text*', performs: ['package.install', 'code.run-project'] }]),
  does('eget ubi dra stew gah', 'package.install', { options: { '--to -o --output -i --in': 'write' }, harmless: '--help -h --version -V' }),
];
