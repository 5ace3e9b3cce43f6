import type { ProgramFacts } from './facts.ts';
import { apart } from './optionsApart.ts';
import { does, group, tells } from './rows.ts';

/** What watches macOS and its processes: DTrace and its scripts, reports, traces. Sources: dtrace(1), the DTraceToolkit's pages, ktrace(1), sysdiagnose(1) and the others' own. */
export const macosDiagnosisPrograms: readonly ProgramFacts[] = [
  // a probe's actions are a program, which may be destructive
  { names: 'dtrace', flags: '-32 -64 -a -A -B -C -e -F -G -h -H -l -q -S -v -V -w -Z', options: { '-n -P -f -m -i': 'code', '-s': 'script', '-c': 'shell', '-o': 'write', '-b -D -I -L -p -U -x -X -W': 'text' }, operands: 'text*', harmless: '-l -V -h' },
  { names: 'dtruss dapptrace dappprof', flags: '-a -A -c -d -e -f -F -h -l -L -o -s -U -v -T', options: { '-p -t -n -u -b -W': 'text' }, operands: 'command', alone: 'harmless' },
  { names: 'plockstat lockstat', flags: '-A -C -H -V -v -b -c -E -I -k -g -P -R -W -w -T', options: { '-p -e -n -x -s -i -f -l -d -D -h': 'text', '-o': 'write' }, operands: 'command', alone: 'harmless' },
  tells('bitesize.d cpuwalk.d creatbyproc.d dispqlen.d filebyproc.d filebyproc hotspot.d httpdstat.d iofile.d iofileb.d kill.d loads.d newproc.d pathopens.d pidpersec.d priclass.d pridist.d runocc.d rwbypid.d rwbytype.d seeksize.d setuids.d sigdist.d syscallbypid.d syscallbyproc.d syscallbysysc.d diskhits errinfo execsnoop fddist fsw iopattern iopending iosnoop lastwords opensnoop procsystime rwsnoop sampleproc tcpsnoop tcptop timerfires topsyscall topsysproc udpsnoop weblatency.d xvmstat', { options: { '-p -n -f -m -d -t -T -c': 'text' } }),
  tells('latency lskq lsm ioalloccount ioaccelmemory IOAccelMemory systemstats eslogger tops stringdups32 heap32 heap64 leaks32 leaks64 vmmap32 vmmap64 malloc_history32 malloc_history64 symbolscache checkLocalKDC', { options: { '-R -file': 'read', '-o --output': 'write', '-c': 'read' } }),
  // behind `-E` or `--atExit`, these start a command
  { names: 'sc_usage', flags: '-e -l', options: { '-c': 'read', '-s': 'text', '-E': 'command' }, operands: 'text*' },
  tells('leaks', { options: { '-outputGraph --outputGraph': 'write', '-exclude --exclude -trace -traceTree -referenceTree -groupByType -forkCorpse': 'text', '-diffFrom --diffFrom': 'read' }, flags: '-atExit --atExit -quiet -nocontext -nostacks -list', operands: 'read*', when: [{ has: '-atExit --atExit', operands: 'command' }] }),
  tells('atos', { options: { '-o -f': 'read', '-p -arch -l -s -textExecAddress -offset': 'text' } }),
  tells('memory_pressure', { options: { ...apart('-l -p -s -Q', 'text') }, when: [{ has: '-l -p -s -S', performs: ['system.configure'] }] }),
  group('ktrace', [
    tells('info decode symbolicate config symbols help remove-timestamps', { operands: 'read*' }),
    { names: 'trace artrace dump', otherOptions: 'harmless', options: { '-c': 'command', '-R': 'read', '-o': 'write', '-f -b -T -x -p -t -i -S -w': 'text' }, operands: 'write', here: 'text' },
    { names: 'compress convert', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'write*' },
    does('*', 'system.configure'),
  ]),
  group('tailspin', [tells('info stat list help'), { names: 'augment', operands: 'write', otherOptions: 'harmless' }, { names: 'save', otherOptions: 'harmless', options: { '-r': 'text' }, operands: 'write' }, does('*', 'system.configure')]),
  // what they collect holds much that is private
  does('sysdiagnose', 'secrets.read', { options: { '-f': 'write-tree', '-A': 'text' }, harmless: '-h --help' }),
  tells('tbtdiagnose smbdiagnose mddiagnose hpmdiagnose usbdiagnose btmmdiagnose avbdiagnose xcsdiagnose', { options: { '-f -d -o': 'write-tree', '-e -A': 'text' }, here: 'write' }),
  tells('timesyncanalyse', { operands: 'read*' }), does('applesimutils', 'container.run', { harmless: '--list -l --help -h --version' }), tells('mdbdump'), does('trace', 'system.configure', { harmless: '-h -i' }),
];
