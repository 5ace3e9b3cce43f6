import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';

const help = '--help --version';

/** Programs that show, trace, end and put off processes. Sources: procps-ng, psmisc, util-linux, strace(1), tmux(1), screen(1), crontab(1), at(1). */
export const processPrograms: readonly ProgramFacts[] = [
  tells('pstree pgrep pidof pidwait pwdx pmap pstack gstack pidstat procs top htop btop btm atop gtop glances nmon iotop iftop nethogs bmon bwm-ng vmstat iostat mpstat sar dstat dool tload slabtop nvtop radeontop intel_gpu_top free vm_stat uptime w lsipc lsns lslocks numastat', { options: { '-w --writefile --output': 'write', '-o --fields --sort': 'text' } }),
  tells('lsof', { otherOptions: 'harmless', options: { '-i -p -u -c -d -g -a -s -r -F -T +': 'text' }, operands: 'look*' }),
  { names: 'fuser', flags: '-a -c -f -l -m -M -s -u -v -4 -6 -i -I -w --all --mount --ismountpoint --silent --user --verbose --list-signals -k --kill -HUP -INT -TERM -KILL', options: { '-n --namespace': 'text' }, operands: 'look*', when: [{ has: '-k --kill -HUP -INT -TERM -KILL', performs: ['process.stop'] }], harmless: '-V --version -l --list-signals' },
  does('pkill killall killall5 skill xkill taskkill', 'process.stop', { operands: 'supervisor*', harmless: '-l --list -0 --help --version -V', options: { '-s -u -U -G -g -P -t --signal --user': 'text' } }),
  does('renice snice chcpu schedtool', 'system.configure', { harmless: help }),
  {
    names: 'strace',
    flags: '-f -ff -F -c -C -d -D -h -i -k -n -N -q -qq -qqq -r -t -tt -ttt -T -v -w -x -xx -y -yy -Y -z -Z -A --follow-forks --output-separately --summary --summary-only --successful-only --failed-only --decode-fds= --relative-timestamps= --absolute-timestamps= --syscall-times= --trace= --quiet= --no-abbrev --stack-traces --seccomp-bpf --tips=',
    // a file name that begins with `|` or `!` is a command
    options: { '-o --output': 'unknown', '-e -s -a -u -E -P -S -b -p -O -I -X -U --env --user --trace-path --attach --columns --sort --string-limit': 'text' },
    operands: 'command',
    alone: 'harmless',
    harmless: '-h -V --help --version',
  },
  { names: 'ltrace', flags: '-b -c -C -f -h -i -L -r -S -t -tt -ttt -T -w', options: { '-o --output': 'write', '-a -A -D -e -l -n -p -s -u -x -X': 'text', '-F --config': 'unknown' }, operands: 'command', alone: 'harmless', harmless: '-h -V --help --version' },
  {
    names: 'gdb lldb rr-gdb cgdb',
    flags: '-q -n -nx -nh -batch -quiet -silent -nw -tui -b -return-child-result --quiet --batch --silent --no-lldbinit --no-use-colors',
    options: { '-ex -iex -eval-command --eval-command --init-eval-command -o -O -k -K --one-line --one-line-before-file': 'code', '-command --command -ix -x --source -s --source-before-file': 'script', '-p --pid -pid --attach-pid -c --core -core -l -tty --symbols -d --directory -cd --arch --attach-name': 'text', '-args --args': 'script' },
    operands: 'script text*',
    runsInput: 'code',
    harmless: '--help --version -help -version -h -v --configuration -P',
  },
  group('perf', [
    { names: 'record stat trace mem c2c kmem lock sched kwork ftrace', flags: '-a -g -d -dd -ddd -v -r= -F= -s -T -x= -A -B -i -m= --all-cpus --call-graph= --no-inherit --null --big-num --detailed --verbose', options: { '-e -p -t -C -c -u -I -D -G --event --pid --tid --cpu --count --filter --freq --uid --delay': 'text', '-o --output': 'write' }, operands: 'command', alone: 'harmless', harmless: '-h --help' },
    tells('report annotate list evlist diff buildid-list test bench top version help iostat timechart', { options: { '-i --input': 'read', '-o --output': 'write', '--objdump --addr2line': 'program', '--stdio --sort': 'text' } }),
    { names: 'script', flags: '-v -l', options: { '-i --input': 'read', '-F --fields': 'text', '-s --script': 'script' }, operands: 'unknown*', harmless: '-h --help' },
  ]),
  { names: 'valgrind', flags: '-q -v -s --quiet --verbose --leak-check= --show-leak-kinds= --track-origins= --trace-children= --error-exitcode= --num-callers= --tool= --suppressions= --gen-suppressions= --xml= --track-fds= --show-reachable= --time-stamp= --child-silent-after-fork= --undef-value-errors= --cache-sim= --branch-sim= --dump-instr= --collect-jumps= --time-unit=', options: { '--log-file --xml-file --callgrind-out-file --massif-out-file --cachegrind-out-file --dhat-out-file': 'write' }, operands: 'command', harmless: '-h --help --version --help-debug' },
  { names: 'heaptrack', flags: '-r -a', options: { '-o --output': 'write', '-p --pid': 'text' }, operands: 'command', harmless: '-h --help -v --version' },
  { names: 'pv', flags: '-# -p -t -e -E -r -a -b -n -q -f -l -0 -w -c -I -T -8 -k -C -x --progress --timer --eta --fineta --rate --average-rate --bytes --numeric --quiet --wait --cursor --force --line-mode --null', options: { '-s -L -i -D -N -H -A -B -F -d -m -S -u --size --rate-limit --interval --name --buffer-size --format --watchfd': 'text', '-P --pidfile': 'write', '-o --output': 'write' }, operands: 'read*', harmless: '-h -V --help --version' },
  tells('atq'),
  { names: 'at batch', flags: '-V -m -M -v -b -k', options: { '-q -t': 'text', '-f': 'script' }, operands: 'text*', performs: ['persistence.install'], harmless: '-l -c -V' },
  does('atrm', 'system.configure'),
  { names: 'crontab', flags: '-e -r -i -l -s', options: { '-u -n': 'text', '-c': 'text', '-T': 'read' }, operands: 'read', performs: ['persistence.install'], harmless: '-l -V --help --version' },
  does('anacron fcrontab', 'persistence.install', { harmless: '-T -h --help -V' }),
  {
    names: 'tmux',
    flags: '-2 -8 -C -CC -D -l -N -u -v',
    options: { '-c': 'shell', '-f': 'script', '-L -S -T': 'text' },
    harmless: '-V -h',
    alone: 'harmless',
    // operands are few on purpose: behind `;` another command begins; a format may hold `#(command)`
    subcommands: [
      tells('ls list-sessions lsw list-windows lsp list-panes lsc list-clients lsk list-keys lsb list-buffers lscm list-commands show show-options showw show-window-options show-environment showenv show-buffer showb show-hooks show-messages showmsgs info server-info has has-session start-server', { operands: 'text', options: { '-t': 'text', '-F -f': 'unknown' } }),
      tells('display-panes capturep capture-pane attach a attach-session detach detach-client switchc switch-client selectw select-window selectp select-pane last-window next previous last-pane refresh refresh-client resizep resize-pane resizew resize-window rename rename-session renamew rename-window set-buffer setb select-layout clear-history clearhist copy-mode', { operands: 'text', options: { '-t -c -b -s -S -E -x -y -n': 'text', '-F': 'unknown' } }),
      { names: 'new new-session neww new-window splitw split-window respawnp respawn-pane respawnw respawn-window popup display-popup', flags: '-A -d -D -E -P -X -h -v -b -f -I -k -a -S -Z -B -C', options: { '-s -n -t -x -y -e -l -p -w': 'text', '-F': 'unknown', '-c': 'directory' }, operands: 'command-line', alone: 'harmless' },
      { names: 'run run-shell pipe-pane pipep if if-shell', flags: '-b -C -o -I -O -F', options: { '-t -d': 'text', '-c': 'directory' }, operands: 'shell shell shell' },
      { names: 'source source-file', flags: '-q -n -v -F', operands: 'script' },
      { names: 'load-buffer loadb', flags: '-w', options: { '-b -t': 'text' }, operands: 'read' },
      { names: 'save-buffer saveb', flags: '-a', options: { '-b': 'text' }, operands: 'write' },
      does('kill-session kill-server kill-window killw kill-pane killp delete-buffer deleteb', 'process.stop', { operands: 'text', options: { '-t -b': 'text' } }),
      does('send send-keys send-prefix paste-buffer pasteb set set-option setw set-window-option set-hook set-environment setenv bind bind-key unbind unbind-key command-prompt confirm-before wait-for', 'code.run-inline'),
    ],
  },
  { names: 'screen', flags: '-a -A -d -D -i -l -L -m -O -q -r -R -RR -U -x -dm -wipe', options: { '-S -e -p -s -t -T -h': 'text', '-c': 'script', '-Logfile': 'write', '-X': 'unknown', '-dmS': 'text' }, operands: 'command', alone: 'harmless', harmless: '-ls -list -v --version --help' },
  { names: 'zellij', harmless: '-h --help -V --version', alone: 'harmless', subcommands: [tells('list-sessions ls attach a setup'), does('kill-session k kill-all-sessions ka delete-session delete-all-sessions', 'process.stop'), does('run r action ac', 'code.run-inline')] },
  tells('fg bg disown suspend', { operands: 'text*' }),
];
