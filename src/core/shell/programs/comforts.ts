import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

/** Comforts of the terminal: history, prompts, cheat sheets, file managers, sessions, recordings, dialogues. Sources: the manuals of atuin, zoxide, starship, mcfly, thefuck, navi, tldr, broot, lf, nnn, ranger, yazi, vifm, xplr, viddy, hwatch, tmuxp, tmuxinator, sesh, watchman, gum, vhs, asciinema, freeze and silicon. */

/** Whoever sits at it can open, run and delete what lies there. */
const manager = (names: string, more: Partial<ProgramFacts> = {}): ProgramFacts => does(names, 'code.run-project', { operands: 'look*', harmless: '--help -h --version -V -v -version -help -doc', ...more });

const history: readonly ProgramFacts[] = [
  // the lines that were typed hold passwords
  group('atuin', [
    does('search', 'secrets.read', { when: [{ has: '--delete --delete-it-all', performs: ['system.configure'] }] }), group('history', [does('list last', 'secrets.read'), does('*', 'system.configure')]), tells('stats status info doctor uuid gen-completions contributors help init wrapped default-config', { operands: 'text*' }),
    does('key', 'secrets.read'), does('sync', 'network.send'), does('register login logout account import kv store dotfiles scripts daemon', 'system.configure'), does('server', 'network.listen'),
  ]),
  does('mcfly hstr', 'secrets.read', { harmless: '--help -h --version -V' }), tells('pay-respects'),
  { names: 'thefuck fuck', otherOptions: 'harmless', operands: 'text*', performs: ['code.run-project'], harmless: '--help -h --version -v -a --alias' },
  group('zoxide', [tells('query init help'), does('add import remove edit', 'system.configure')]),
  group('starship', [tells('explain print-config prompt module preset timings completions init help session time statusline', { options: { '-o --output': 'write' } }), does('config toggle', 'system.configure'), does('bug-report', 'network.send')]),
  tells('oh-my-posh powerline-go pure-prompt vivid', { subcommands: [tells('init print version help debug get generate themes preview'), does('*', 'system.configure')], alone: 'harmless' }),
  tells('tealdeer tlrc howdoi kb', { options: { '-f --render -p --path': 'read' }, when: [{ has: '-u --update --clear-cache -c --seed-config -e --edit --rm --init', performs: ['system.configure'] }], flags: '-u -c', harmless: '--help -h --version -v -V -l --list' }),
  group('navi', [tells('widget info help fn'), does('repo', 'package.install'), does('*', 'code.run-project')], { alone: ['code.run-project'], options: { '-p --path -q --query': 'text' }, harmless: '--help -h --version -V --print' }),
  group('pet', [tells('list search version help'), does('sync', 'network.send'), does('exec', 'code.run-project'), does('*', 'system.configure')]),
];

const files: readonly ProgramFacts[] = [
  { ...manager('broot br'), options: { '--cmd -c': 'code', '--conf': 'read', '--outcmd --write-default-conf --out': 'write', '--install': 'text' } },
  { ...manager('lf'), options: { '-command -remote': 'code', '-config': 'program', '-last-dir-path -selection-path -log': 'write' } }, { ...manager('nnn'), options: { '-p': 'write', '-P': 'program', '-b -s -t -T': 'text' } },
  { ...manager('ranger rifle'), options: { '--cmd': 'code', '--choosefile --choosefiles --choosedir': 'write', '--confdir -r --datadir': 'program', '--selectfile --list-tagged-files --list-unused-keys': 'text' } },
  { ...manager('yazi'), options: { '--cwd-file --chooser-file': 'write', '--local-events --remote-events --client-id': 'text' } }, group('ya', [tells('pub pub-to sub env help'), group('pkg pack', [tells('list'), does('*', 'package.install')]), does('emit emit-to', 'code.run-project')]),
  { ...manager('vifm'), options: { '-c --cmd': 'code', '--remote --remote-expr': 'code', '--choose-files --choose-dir --on-choose': 'write' }, }, { ...manager('xplr joshuto felix fx-files fff clifm superfile spf far2l hunter tere walk noice cfiles'), options: { '--config -c --extra-config -C': 'program', '--on-load': 'code', '--output-file': 'write' } },
  // renaming in bulk, from a list or a pattern
  does('massren edir qmv qcp icp', 'code.run-project', { harmless: '--help -h --version -V' }), { names: 'f2', otherOptions: 'harmless', options: { '-f --find -r --replace -e --exclude -E --exclude-dir': 'text', '--csv --pair': 'read', '-b --backup': 'text' }, operands: 'look*', when: [{ has: '-x --exec -u --undo', here: 'write-tree', operands: 'write-tree*' }], harmless: '--help -h --version -v' },
  { names: 'rnr', otherOptions: 'harmless', flags: '-n -f -r -x -D -b -s -l', options: { '-d --max-depth --color': 'text' }, operands: 'text text look*', when: [{ has: '-f --force', operands: 'text text write-tree*' }], harmless: '--help -h --version -V' },
  { names: 'nomino pipe-rename renamer brn', otherOptions: 'harmless', options: { '-f --find -r --replace -s --sort --regex --depth': 'text', '-d --dir': 'directory', '-m --map': 'read', '-g --generate': 'write' }, operands: 'text*', here: 'write-tree', harmless: '--help -h --version -V -t --test --dry-run' },
  group('watchman', [tells('version get-sockname get-pid watch-list find since query log-level get-config list-capabilities clock trigger-list state-enter help', { options: { '-j --json-command': 'unknown' } }), does('trigger', 'persistence.install'), does('shutdown-server', 'process.stop'), does('watch watch-project watch-del watch-del-all trigger-del', 'code.build')], { options: { '-j --json-command': 'unknown', '-U --sockname --unix-listener-path -o --logfile --statefile --pidfile': 'write' } }),
  { names: 'watchman-make', otherOptions: 'harmless', options: { '-p --pattern --settle -s': 'text', '-t --target': 'task', '--make --run -m': 'shell', '--root': 'directory' }, operands: 'text*', harmless: '--help -h --version' },
  { names: 'watchman-wait', otherOptions: 'harmless', options: { '-p -t -m': 'text' }, operands: 'look*', harmless: '--help -h' },
  { names: 'viddy hwatch', otherOptions: 'harmless', options: { '-n --interval -L --limit -l -o --output --differences -d': 'text', '-A --aftercommand': 'shell', '-s --shell --shell-command': 'program', '--logfile': 'write' }, flags: '-d -t -p -c -C -b -B -e -x', operands: 'command-line', harmless: '--help -h --version -V -v' },
];

const sessions: readonly ProgramFacts[] = [
  group('tmuxp', [tells('ls list debug-info search', { options: { '-f': 'text' } }), does('load shell', 'code.run-project', { options: { '-c': 'code', '--log-file': 'write' } }), does('freeze convert import edit', 'code.build', { performs: [], options: { '-o --save-to': 'write' } })]),
  group('tmuxinator mux', [tells('list ls l version v doctor debug commands completions help'), does('start s new n open o edit local', 'code.run-project'), does('stop stop-all', 'process.stop'), does('delete implode', 'system.configure'), tells('copy c cp')], { alone: 'harmless' }), group('sesh', [tells('list l root help'), does('connect cn clone', 'code.run-project'), tells('preview')]), group('smug teamocil', [tells('list print'), does('stop', 'process.stop'), does('*', 'code.run-project')]),
  // they hand a shell of this machine to others
  { names: 'gotty ttyd sshx', otherOptions: 'harmless', options: { '-p --port -i --interface -c --credential -a --address -t --client-option': 'text', '-w --cwd': 'directory' }, flags: '-W --writable --permit-write', operands: 'command', performs: ['network.listen'], harmless: '--help -h --version -v' },
  does('tmate upterm teleconsole', 'network.listen remote.execute', { harmless: '--help -h --version -V' }),
  group('zmx abduco dtach shpool', [tells('list ls version help l'), does('kill k detach', 'process.stop'), { names: '*', otherOptions: 'harmless', operands: 'text command', performs: ['code.run-project'] }]),
];

const output: readonly ProgramFacts[] = [
  group('gum', [
    // the words after `--` are shown, or run
    { names: 'spin', otherOptions: 'harmless', options: { '-s --spinner --title -a --align --timeout --padding': 'text' }, flags: '--show-output --show-error --show-stdout --show-stderr', operands: 'command', harmless: '--help -h' }, tells('choose confirm filter format input join log pager style write man completion', { options: { '-o --file': 'write' } }), tells('file table', { options: { '-f --file': 'read' }, operands: 'look*' }),
  ]),
  { names: 'freeze silicon carbon-now code-minimap', otherOptions: 'harmless', options: { '-o --output --save-to --save-as': 'write', '-x --execute': 'shell', '-c --config --background-image': 'text', '-l --language -t --theme -f --font --lines --font.family --font.size --window --width --height': 'text' }, operands: 'read*', harmless: '--help --version -V --list-themes --list-fonts' },
  { names: 'termtogif', otherOptions: 'harmless', options: { '-c --command -e': 'shell', '-t -m -M -g': 'text' }, operands: 'write*', performs: ['code.run-project'], harmless: '--help -h --version' }, group('terminalizer', [tells('play config', { operands: 'read' }), does('record', 'code.run-project', { operands: 'write', options: { '-d --command': 'shell', '-c --config': 'read' } }), does('render', 'code.build', { operands: 'read', options: { '-o --output': 'write' } }), does('share', 'network.send'), does('generate', 'code.build', { operands: 'read' })]),
  { names: 'pageres shot-scraper capture-website', otherOptions: 'harmless', options: { '-o --output --filename': 'write', '-w -h --width --height --wait --quality --delay -s --selector': 'text', '-j --javascript --js --script': 'code', '-a --auth': 'read' }, operands: 'text*', performs: ['network.send'], harmless: '--help --version' },
  tells('pastel hexyl-view lolcrab nerdfetch macchina countryfetch pokemon-colorscripts asciiquarium pipes-rs cbonsai genact tty-clock peaclock termdown clock-rs ticker wttr clidle', { operands: 'text*', options: { '-f --file': 'read', '-e --expression --exec': 'text' } }),
];

export const comfortPrograms: readonly ProgramFacts[] = [...history, ...files, ...sessions, ...output];
