import { splitNames } from '../arguments.ts';
import type { ProgramFacts } from './facts.ts';
import { languagePrograms } from './languages.ts';
import { apart } from './optionsApart.ts';
import { otherNames } from './otherNames.ts';
import { pythonPrograms } from './python.ts';
import { does, group, tells } from './rows.ts';

/** Every name, and the same with the versions that systems put behind those of Perl. */
const perl = (names: string): string => splitNames(names).flatMap((name) => [name, ...['5.16', '5.18', '5.28', '5.30', '5.32', '5.34', '5.36', '5.38', '5.40', '5.42'].map((version) => name + version)]).join(' ');
/** The same without the bare name, where another family has that. */
const perlVersions = (names: string): string => splitNames(perl(names)).filter((name) => /\d\.\d/.test(name)).join(' ');
const versionsOf = (name: string, names: string): readonly ProgramFacts[] => otherNames(languagePrograms, name, names);
const script = { otherOptions: 'harmless', operands: 'script', runsInput: 'code', harmless: '--help -h --version -v -V' } as const;

/** Scripts that come with Perl and with modules that systems install beside it. Sources: their PODs. */
const perlScripts: readonly ProgramFacts[] = [
  ...versionsOf('perl', perlVersions('perl')),
  tells(perlVersions('corelist')), tells(perl('macerror moose-outdated package-stash-conflicts perlivp ip2cc findrule find2perl instmodsh spfquery treereg')),
  tells(perlVersions('podchecker shasum zipdetails crc32'), { options: { '-a --algorithm': 'text' }, operands: 'read*' }),
  tells(perl('podselect piconv splain ptardiff dbilogstrip a2p'), { options: { '-a --algorithm -f -t -s -r -S -sections --from --to': 'text' }, operands: 'read*' }),
  // a formatter is a module, and a pager a program
  tells(perl('perldoc'), { options: { '-d': 'write', '-n': 'program', '-M': 'plugin', ...apart('-w -o -f -q -v -a -L', 'text'), '-F': 'read' }, operands: 'read*', when: [{ has: '-f -q -v -a', operands: 'text*' }] }),
  tells(perl('pod2usage'), { options: { '-formatter --formatter': 'plugin', '-exit -output -verbose -pathlist': 'text' }, operands: 'read*' }),
  { names: perl('pod2text pod2man pod2latex pod2readme'), otherOptions: 'harmless', options: { '-c -s -d -n -r -w -i -e -q -p --center --date --release --section --name --encoding --errors --quotes --indent --width --fixed --fixedbold --guesswork --lquote --rquote --language': 'text', '-out --out': 'write' }, operands: 'read write', alone: 'harmless', harmless: '-h --help --version' },
  { names: perl('pod2html'), otherOptions: 'harmless', options: { '--infile': 'read', '--podpath --title --css --htmlroot': 'text', '--podroot': 'read-tree', '--outfile': 'write', '--htmldir --cachedir': 'write-tree' }, operands: 'read*', here: 'write', harmless: '--help' },
  { names: perl('prove'), otherOptions: 'harmless', options: { '-e --exec': 'program', '-P -I --formatter --harness --source --rules': 'plugin', '-M': 'unknown', '-a --archive --statefile': 'write', '-j --jobs --state --ext --merge-jobs': 'text', '--rc': 'read' }, operands: 'read*', performs: ['code.build'], harmless: '-h --help -H --man -V --version -D --dry' },
  { names: perl('cpan'), otherOptions: 'harmless', options: { '-j': 'unknown', '-I -M': 'text' }, operands: 'text*', performs: ['package.install'], harmless: '-l -D -O -A -C -J -X -x -p -P -v -V -h -n --help' },
  does(perl('cpanp'), 'package.install', { harmless: '-h --help help' }), does(perl('cpanp-run-perl'), 'code.run-inline'),
  { names: perl('enc2xs'), otherOptions: 'harmless', flags: '-C', options: { '-o': 'write', '-n -M -f': 'text' }, operands: 'text*', here: 'write', when: [{ has: '-C', performs: ['system.configure'] }, { has: '-o', here: 'text' }] },
  { names: perl('h2ph'), otherOptions: 'harmless', flags: '-a -D -e -h -l -Q -r', options: { '-d': 'write-tree' }, operands: 'read*', when: [{ has: '#1 -a', unless: '-d', performs: ['system.configure'] }] },
  { names: perl('h2xs'), otherOptions: 'harmless', options: { '-F': 'unknown', '-b -e -M -n -o -p -s -t -v': 'text' }, operands: 'read*', here: 'write-tree', harmless: '-h -? --help' },
  { names: perl('json_pp'), flags: '-v -V', options: { ...apart('-f -t -json_opt --json_opt', 'text') }, operands: 'text*', when: [{ has: '-f=eval', performs: ['code.run-inline'] }], harmless: '--help --version' },
  { names: perl('json_xs'), flags: '-v -V', options: { ...apart('-f -t', 'text'), '-e': 'code' }, operands: 'text*', when: [{ has: '-f=eval -f=storable -f=storable-file', performs: ['code.run-inline'] }] },
  does(perl('libnetcfg'), 'system.configure', { harmless: '-h' }),
  { names: perl('config_data'), otherOptions: 'harmless', options: { '--module --feature --config': 'text', '--eval --set_config --set_feature': 'unknown' }, operands: 'text*', harmless: '--help' },
  { names: perl('par.pl parl parldyn'), ...script }, does(perl('pp perlcc pstruct c2ph'), 'code.build', { options: { '-o --output -B': 'write', '-e': 'code', '-M --module -I': 'text', '-l --link -a --addfile': 'read' }, operands: 'read*', when: [{ has: '-r --run', performs: ['code.build'] }] }),
  does(perl('perlbug perlthanks'), 'network.send', { options: { '-F': 'write', '-f': 'read' }, harmless: '-d -h' }),
  { names: perl('pl2pm'), operands: 'read*', here: 'write' },
  { names: perl('ptar'), bareFirst: true, flags: '-c -t -x -v -z -C', options: { '-f': 'write', '-T': 'read', '-I': 'text' }, operands: 'text*', when: [{ has: '-c', operands: 'read-tree*' }, { has: '-x', here: 'write-tree', options: { '-f': 'read' } }, { has: '-t', options: { '-f': 'read' } }], harmless: '-h --help' },
  { names: perl('ptargrep'), otherOptions: 'harmless', operands: 'text read*', here: 'write-tree', when: [{ has: '--list-only -l', here: 'text' }], harmless: '--help -?' },
  tells(perl('scandeps.pl'), { options: { '-e -eval': 'text', '-C -cachefile': 'write' }, operands: 'read*', when: [{ has: '-c -x -compile -execute -xargs', performs: ['code.build'] }] }),
  { names: perl('streamzip'), otherOptions: 'harmless', options: { '-zipfile --zipfile': 'write', '-member-name --member-name -method --method': 'text' }, operands: '', harmless: '-help --help -version --version' },
  { names: perl('xsubpp'), otherOptions: 'harmless', options: { '-output --output': 'write', '-typemap --typemap': 'plugin', '-s -C++ -hiertype': 'text' }, flags: '-C++ -hiertype -except -noprototypes -nolinenumbers -nooptimize -noinout -noargtypes', operands: 'read', performs: ['code.build'], harmless: '-v -V --version --help' },
  tells(perl('xpath'), { options: { '-e -s -p': 'text' }, operands: 'read*' }),
  does(perl('eyapp yapp'), 'code.build', { options: { '-o': 'write', '-t': 'read', '-m -e': 'text' }, operands: 'read*', here: 'write', harmless: '-h -V' }), does(perl('tkpp'), 'code.build', { options: { '-o': 'write' } }),
  { names: perl('lwp-request') + ' GET HEAD', otherOptions: 'harmless', options: { ...apart('-m -t -i -c -C -H -p -o -b', 'text') }, operands: 'asked-url*', when: [{ has: '-m -c -C -H', performs: ['network.send'] }], harmless: '-h -v' },
  does('POST PUT DELETE', 'network.send', { operands: 'url*' }),
  { names: perl('lwp-download lwp-mirror lwp-dump lwp-rget'), otherOptions: 'harmless', options: { '-t': 'text' }, operands: 'asked-url write', here: 'write', harmless: '-h -v' },
  { names: 'dbiprof', otherOptions: 'harmless', options: { '--number --sort --match --exclude -n': 'text' }, operands: 'read*', when: [{ has: '--delete -d', operands: 'delete*' }], harmless: '--help -h --version' },
  does('dbiproxy', 'network.listen'), does(perl('spfd'), 'network.listen'), does('dbicadmin', 'database.change', { options: { '-I --include': 'unknown' }, harmless: '--help -h --documentation-as-pod' }),
  { names: 'dprofpp', otherOptions: 'harmless', options: { '-p': 'script', '-Q -g -R -O': 'text' }, operands: 'read*' },
  { names: 'psed s2p', otherOptions: 'harmless', flags: '-a -n -u', options: { '-e': 'sed', '-f': 'script', '-i': 'suffix' }, operands: 'sed read*', when: [{ has: '-e -f', operands: 'read*' }, { has: '-i', operands: 'write*' }] },
  { names: perl('xgettext.pl'), otherOptions: 'harmless', options: { '-o --output': 'write', '-p --output-dir -D --directory': 'write-tree', '-f --files-from': 'read', '-P --plugin -W': 'plugin', '-d --default-domain': 'text' }, operands: 'read*', here: 'write', harmless: '-h --help --version' },
  { names: 'debinhex.pl debinhex', otherOptions: 'harmless', options: { '-o': 'write-tree' }, operands: 'read*', here: 'write' },
];

/** The same for Ruby, Python, Tcl, PHP and Java. */
export const bundledScriptPrograms: readonly ProgramFacts[] = [
  ...perlScripts,
  ...versionsOf('ruby', 'ruby2.5 ruby2.6 ruby2.7 ruby3.0 ruby3.1 ruby3.2 ruby3.3 ruby3.4 irb2.6 irb3.0 irb3.1 irb3.2 irb3.3'), ...versionsOf('gem', 'gem2.6 gem2.7 gem3.0 gem3.1 gem3.2 gem3.3'), ...versionsOf('bundle', 'bundle2.6 bundle2.7 bundle3.0 bundle3.1 bundle3.2 bundle3.3'), ...versionsOf('tclsh', 'tclsh8.4 tclsh8.5 tclsh8.6 tclsh9.0 wish8.4 wish8.5 wish8.6 wish9.0'),
  { names: 'erb', ...script, options: { '-r': 'plugin', '-T -S -U -E': 'text' }, when: [{ has: '-x', operands: 'read*' }] },
  tells('ri', { options: { '-d --doc-dir': 'read-tree', '-w --width -f --format': 'text' }, when: [{ has: '--server', performs: ['network.listen'] }] }), tells('syntax_suggest dead_end', { operands: 'read*' }),
  { names: 'rdbg', otherOptions: 'harmless', operands: 'script', options: { '-e': 'code', '-r --require -x --init-script --nonstop-script': 'plugin', '--host --port --sock-path --cookie -n': 'text' }, performs: ['code.build'], when: [{ has: '-O --open', performs: ['network.listen'] }], harmless: '-h --help --version --util' },
  { names: 'testrb', ...script },
  { names: 'racc racc2y y2racc', otherOptions: 'harmless', options: { '-o --output-file -O --log-file': 'write', '-e --executable -r --runtime': 'text', '-F': 'text' }, operands: 'read', here: 'write', performs: ['code.build'], harmless: '--help --version --copyright --runtime-version' },
  group('rbs', [tells('ast list ancestors methods method constant paths parse annotate-show vendor-list diff', { options: { '-I -r --type-name': 'text' }, operands: 'text*' }), does('validate test prototype', 'code.build', { operands: 'text*', options: { '--out-dir': 'write-tree' } }), does('collection', 'package.install'), { names: 'vendor annotate subtract', otherOptions: 'harmless', operands: 'write-tree*', options: { '--vendor-dir': 'write-tree' } }], { options: { '-I -r --repo --log-level --log-output': 'text' } }),
  { names: 'typeprof', otherOptions: 'harmless', options: { '-o': 'write', '-r -I': 'text' }, operands: 'read*', when: [{ has: '--lsp', performs: ['network.listen'] }], harmless: '-h --help --version -V' },
  does('update_rubygems setup-ruby', 'package.install'),
  { names: 'idle idle2 idle3 idle3.8 idle3.9 idle3.10 idle3.11 idle3.12 idle3.13 idle2.7', ...script, options: { '-c': 'code', '-r': 'script', '-t': 'text' }, when: [{ has: '-e', operands: 'read*' }, { has: '-c -r', operands: 'text*' }] },
  ...otherNames(pythonPrograms, 'python', 'python2.7 python3.6 pythonw2.7'), ...otherNames(pythonPrograms, 'pip', 'pip2 pip2.7 pip3.6 pip3.7 pip3.8 pip3.9 pip3.14'), ...otherNames(pythonPrograms, '2to3', '2to3-2.7 2to3-3.8 2to3-3.9 2to3-3.10 2to3-3.11 2to3-3.12'),
  // it imports what it tells about
  { names: 'pydoc pydoc2 pydoc2.7 pydoc3 pydoc3.8 pydoc3.9 pydoc3.10 pydoc3.11 pydoc3.12 pydoc3.13 pydoc3.14', flags: '-b -w', options: { ...apart('-k -n -p', 'text') }, operands: 'plugin*', when: [{ has: '-b -p', performs: ['network.listen'] }, { has: '-w', here: 'write' }], harmless: '-h --help' },
  { names: 'pyvenv pyvenv-3.6 pyvenv-3.7', otherOptions: 'harmless', operands: 'write-tree*', options: { '--prompt': 'text' }, harmless: '-h --help' },
  does('smtpd.py', 'network.listen', { harmless: '-h --help -V --version' }),
  does('tkcon', 'code.run-inline', { options: { '-eval': 'code' } }), does('tknewsbiff', 'network.send'),
  group('phar phar.phar', [tells('help help-list info list tree version meta-get stub-get', { options: { '-f': 'read', ...apart('-k -i -x -e -h', 'text'), '-s': 'write' } }), { names: 'extract', otherOptions: 'harmless', options: { '-f': 'read', '-i -x -k': 'text' }, operands: 'write-tree' }, { names: 'pack', otherOptions: 'harmless', options: { '-f -s': 'write', '-b -p -l': 'unknown', '-a -c -h -i -x -y': 'text' }, operands: 'read-tree*', performs: ['code.build'] }, { names: '*', otherOptions: 'harmless', options: { '-f': 'write', '-s -p -b': 'read', '-a -c -h -i -k -e -m -x -y -l': 'text' }, operands: 'text*' }]),
  { names: 'php-cgi', ...script, options: { '-d -T': 'text', '-c': 'read', '-f': 'script', '-z': 'program', '-b': 'text' }, when: [{ has: '-b', performs: ['network.listen'] }], harmless: '-h -i -m -v' },
  { names: 'phpdbg', ...script, options: { '-d': 'text', '-c': 'read', '-i -s': 'script', '-z': 'program' } },
  does('php-fpm', 'network.listen system.configure', { harmless: '-t --test -tt -i --info -m --modules -v --version -h --help' }), does('phpize', 'code.build', { here: 'write', harmless: '--help --version' }),
  { names: 'jsc', otherOptions: 'harmless', options: { '-e': 'code', '-f': 'script', '-m --module-file': 'script', '-x': 'text' }, operands: 'script', runsInput: 'code', when: [{ has: '-e', operands: 'text*' }], harmless: '-h --help --options' },
  // of older releases of Java
  does('appletviewer', 'code.build'), does('javaws', 'code.run-downloaded', { harmless: '-help -viewer' }), { names: 'jjs', ...script, options: { '-cp -classpath -D': 'text', '-e': 'code' }, harmless: '-h -help --help -v -version' },
  { names: 'jrunscript', otherOptions: 'harmless', options: { '-e': 'code', '-f': 'script', '-l -cp -classpath -D -J -encoding': 'text' }, operands: 'script', runsInput: 'code', when: [{ has: '-e -f', operands: 'text*' }], harmless: '-q -? -help -h --help' },
  does('rmic idlj schemagen xjc wsgen wsimport', 'code.build', { options: { '-d -s -r -td': 'write-tree', '-cp -classpath -p -pkgPrefix -target -extension': 'text', '-b -catalog': 'read' }, here: 'write', harmless: '-help -version --help --version' }),
  does('orbd rmid tnameserv servertool jsadebugd', 'network.listen', { harmless: '-help' }), tells('extcheck', { operands: 'read*' }), { names: 'pack200', otherOptions: 'harmless', options: { '-f --config-file': 'read', '-l --log-file': 'write' }, operands: 'write read', when: [{ has: '-r --repack', operands: 'write write' }], harmless: '-h --help -V --version' },
  { names: 'unpack200', otherOptions: 'harmless', options: { '-l --log-file': 'write' }, operands: 'read write', when: [{ has: '-r --remove-pack-file', operands: 'delete write' }], harmless: '-h --help -V --version' }, { names: 'native2ascii', otherOptions: 'harmless', options: { '-encoding': 'text' }, operands: 'read write', alone: 'harmless' },
  does('jwebserver', 'network.listen', { harmless: '-h -? --help -version --version' }), group('jfr', [tells('print view summary metadata help', { operands: 'text read*', when: [{ has: '#1', operands: 'read*' }] }), { names: 'assemble', operands: 'read-tree write' }, { names: 'disassemble scrub', otherOptions: 'harmless', options: { '--output': 'write-tree', '--max-chunks --max-size': 'text' }, operands: 'read write' }, { names: 'configure', otherOptions: 'harmless', options: { '--output': 'write', '--input': 'read' }, operands: 'text*' }]),
];
