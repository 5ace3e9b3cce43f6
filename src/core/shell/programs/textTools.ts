import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, converts, makes, reads } from './shapes.ts';

/** More searching, tables, comparing, manuals, translations and words. Sources: pcre2grep(1), ast-grep, Miller, csvkit, xan and csvtk, GNU groff, gettext, texinfo, recutils, datamash, man-db, patchutils, translate toolkit, hledger and ledger manuals. */
export const textToolPrograms: readonly ProgramFacts[] = [
  { names: 'pcregrep pcre2grep agrep glimpse rga ripgrep-all batgrep vgrep', otherOptions: 'harmless', options: { '-e -m -A -B -C -g -t -T -d -D --regexp --color --colour --max-count --include --exclude --exclude-dir --include-dir --context --type --glob --rga-adapters': 'text', '-f --file --file-list --exclude-from --include-from': 'read', '--pre --rga-config-file': 'program' }, operands: 'text searched*', when: [{ has: '-e -f --regexp --file', operands: 'searched*' }], harmless: '--help -h --version -V --rga-list-adapters' },
  reads('pcretest pcre2test', '-m -S -t -error', { operands: 'read write' }),
  group('ast-grep', [
    { names: 'run', otherOptions: 'harmless', options: { '-p -l -r -A -B -C -j --pattern --lang --rewrite --selector --strictness --color --threads --globs': 'text', '-c --config': 'read' }, operands: 'searched*', when: [{ has: '-U --update-all -i --interactive', operands: 'write-tree*', here: 'write-tree' }], harmless: '-h --help' },
    { names: 'scan', otherOptions: 'harmless', options: { '-r --rule -c --config': 'read', '--inline-rules -j --format --filter --report-style': 'text' }, operands: 'searched*', when: [{ has: '-U --update-all -i --interactive', operands: 'write-tree*', here: 'write-tree' }], harmless: '-h --help' },
    tells('test lsp completions help', { when: [{ has: '-U --update-all -i --interactive', here: 'write-tree' }] }),
    { names: 'new', otherOptions: 'harmless', operands: 'text*', here: 'write-tree' },
  ], { otherOptions: 'harmless', options: { '-p -l -r -A -B -C --pattern --lang --rewrite --selector --strictness --color --globs': 'text', '-c --config': 'read' }, verbs: [{ names: '*' }], when: [{ has: '-U --update-all -i --interactive', here: 'write-tree' }] }),
  { names: 'comby', otherOptions: 'harmless', options: { '-matcher -m -rule -f -filter -timeout -jobs -match-newline-at-toplevel -exclude-dir': 'text', '-d -directory': 'read-tree', '-config': 'read', '-templates': 'read' }, operands: 'text text read*', when: [{ has: '-i -in-place', operands: 'text text write*', here: 'write-tree' }], harmless: '-h -help -version -list' },
  { names: 'sd', flags: '-p -F -s -A --preview --fixed-strings --string-mode --across', options: { '-n -f --max-replacements --flags': 'text' }, operands: 'text text write*', when: [{ has: '-p --preview', operands: 'text text read*' }], harmless: '-h --help -V --version' },
  reads('choose rl numgrep datamash numdiff wordlist ungron jid jnv fblog hl angle-grinder agrind lnav csv2md tidy-viewer tv csvlens csvdiff vd visidata detex ansi2html aha ansifilter html2markdown recsel recfmt recinf rec2csv mdb2rec csvtk sql2csv dict wn wordnet sdcv translate trans utf8lookup unicode uni chars ascii unaccent enconv cstocs luit style diction link-parser', '-f -d -t -i -e -s -l -p -b -n -F -c -w --field --query --format', { options: { '-x --exec -P --play': 'program' } }),
  alters('recins recdel recset recfix', '-t -f -v -r -e -n -m -q -a -d -s -S'),
  reads('csv2rec csvpy', '', { options: { '-c': 'text' } }),
  { names: 'frawk', otherOptions: 'harmless', options: { '-f --program-file': 'script', '-F -v -O -b -i -o --field-separator --var --input-format --output-format': 'text', '-R --dump-regex': 'text' }, operands: 'awk read*', when: [{ has: '-f --program-file', operands: 'read*' }], harmless: '-h --help -V --version' },
  // Miller's `tee`, `split` and its own language can write files and start programs
  { names: 'miller mlr', otherOptions: 'harmless', flags: '-n', options: { '--from --mfrom': 'read', '--ifs --ofs --fs --ips --ops --ps --irs --ors --rs --ofmt --nr-progress-mod --records-per-batch': 'text', '--prepipe --prepipex': 'shell', '-s --load --mload': 'unknown' }, operands: 'text*', harmless: '--help -h --version', when: [{ has: '-I --in-place', asks: 'it changes the files that it names in place' }, { has: anyWord('tee split case'), asks: 'it may write files of names that its words compose' }, { has: anyWord('put filter'), performs: ['code.run-inline'] }] },
  tells('jc jo', { otherOptions: 'harmless', operands: 'at-text*' }),
  { names: 'xidel', otherOptions: 'harmless', options: { '-e -s --extract --xquery --xpath --css --user-agent --header --method --output-format --input-format': 'text', '--download': 'write', '-d --data --post': 'sent', '-f --follow': 'unknown', '--extract-file': 'read' }, operands: 'asked-url*', harmless: '-h --help --version' },
  converts('hxpipe hxunpipe hxremove hxcount hxcite hxindex hxtoc hxextract hxname2id hxwls xml2asc asc2xml', '-i -s -l', { operands: 'text* read', when: [] }),
  { names: 'xmlcatalog', otherOptions: 'harmless', operands: 'read text*', when: [{ has: '--add --del --create', unless: '--noout', operands: 'read text*' }, { has: '--noout', operands: 'text* write' }], harmless: '--help' },
  group('xmlsec1', [{ names: 'verify --verify', otherOptions: 'harmless', operands: 'read*' }, { names: 'sign --sign encrypt --encrypt', otherOptions: 'harmless', options: { '--output': 'write', '--privkey-pem --pkcs12': 'read' }, operands: 'read*' }, { names: 'decrypt --decrypt', otherOptions: 'harmless', options: { '--output': 'write' }, operands: 'read*', performs: ['secrets.read'] }]),
  { names: 'tidy html-tidy tidyp', otherOptions: 'harmless', options: { '-o -output --output-file': 'write', '-f -file --error-file': 'write', '-config': 'read', '-w -wrap --indent --wrap --show-warnings --quiet': 'text' }, operands: 'read*', when: [{ has: '-m -modify', operands: 'write*' }], harmless: '-h -help -v -version -show-config -help-config' },
  makes('xmlto a2x asciidoctor-pdf asciidoctor-epub3 docbook2x-man docbook2x-texi db2x_docbook2man docbook2html', '-f -m -x --format', { operands: 'text* read', options: { '-o -D --destination-dir': 'write-tree', '-r --require': 'program', '--fop-opts --xsltproc-opts': 'unknown' } }),
  makes('asciidoc', '-a -b -d', { options: { '-o --out-file': 'write', '-f --conf-file --filter': 'plugin' } }),
  // groff is safe by default; `-U` lets a document start programs
  { names: 'grotty grops gropdf gpic pic geqn eqn gtbl tbl refer grefer soelim gsoelim preconv chem grap grn post-grohtml pre-grohtml grohtml grodvi grolbp grolj4 gxditview lkbib pfbtops tfmtodit addftinfo afmtodit hpftodit gperl glilypond gpinyin', otherOptions: 'harmless', options: { '-F -P -T -d -f -m -w -p -c': 'text' }, operands: 'read*', when: [{ has: '-U', asks: 'it lets the document start programs' }], alone: 'harmless', harmless: '--help -h --version -v' },
  reads('grog groffer eqn2graph grap2graph pic2graph gdiffmk indxbib lookbib lexgrog manconv demandoc help2man txt2man go-md2man md2man', '-f -t -s -d -n -N -S -m', { operands: 'read*', options: { '-o --output -out': 'write', '-in': 'read' } }),
  makes('ronn ronn-ng', '--style --date --manual --organization'),
  reads('scdoc par theme discount nms ispell nuspell enchant-2 enchant-lsmod-2 textpipe zbarimg', '-d -w -S'),
  tells('catman mandb accessdb', { when: [{ has: '-c --create', performs: ['system.configure'] }] }),
  alters('convmv', '-f -t', { operands: 'read*', when: [{ has: '--notest', operands: 'write*' }, { has: '-r', operands: 'read-tree*' }, { has: '--exec', asks: 'it starts a command for each name' }] }),
  { names: 'konwert', otherOptions: 'harmless', options: { '-o': 'write' }, operands: 'text read*', when: [{ has: '-O', operands: 'text write*' }] },
  reads('lesspipe ov moar batman batdiff prettybat', '-n'),
  alters('bvi hexedit hexer dhex', '-f -c -s', { operands: 'write*' }),
  { names: 'batwatch', otherOptions: 'harmless', options: { '--command': 'shell' }, operands: 'read*', harmless: '--help' },
  reads('diffr diff-pdf diffpdf unwrapdiff splitdiff recountdiff rediff editdiff espdiff fixcvsdiff', '-p', { options: { '--output-diff': 'write' }, when: [{ has: '--in-place', operands: 'write*' }] }),
  group('rdiff', [{ names: 'signature', otherOptions: 'harmless', operands: 'read write' }, { names: 'delta patch', otherOptions: 'harmless', operands: 'read read write' }]),
  { names: 'bsdiff bspatch', operands: 'read write read', when: [{ has: '#3', operands: 'write write write' }] },
  { names: 'xdelta3 xdelta', otherOptions: 'harmless', options: { '-s': 'read', '-B -W -P -I -S -N': 'text' }, operands: 'text* read write', harmless: '-h -V #1=config' },
  { names: 'hdiffz hpatchz', otherOptions: 'harmless', operands: 'read* write', harmless: '-h -v' },
  { names: 'kdiff3', otherOptions: 'harmless', options: { '-o --output --out': 'write' }, operands: 'read-tree*', harmless: '--help -h --version' },
  { names: 'wiggle', otherOptions: 'harmless', options: { '-o --output': 'write' }, operands: 'read*', when: [{ has: '-r --replace', operands: 'write*' }], harmless: '-h --help -V --version' },
  { names: 'vidir vipe', otherOptions: 'harmless', operands: 'write*', performs: ['system.configure'], harmless: '--help' },
  { names: 'zrun', operands: 'command' },
  { names: 'parallel sem gparallel', otherOptions: 'harmless', options: { '-j -P --jobs --delay --timeout --retries --colsep -C -n -N -L -I --max-args --tag --bar -d --delimiter': 'text', '-a --arg-file': 'read', '--joblog --results --tmpdir': 'write', '-S --sshlogin --sshloginfile': 'host', '--basefile --transferfile --return --env --profile -J': 'unknown' }, operands: 'parallel-command', alone: ['code.run-inline'], harmless: '--help -h --version -V --number-of-cores --number-of-cpus' },
  // SQL over tables in files
  { names: 'textql octosql dsq trdsql roapi csvsql csvs-to-sqlite', otherOptions: 'harmless', options: { '-sql --query': 'file-sql', '-output-format -ih -oh -dlm -header --insert --tables -o': 'text', '-save-to': 'write', '--db': 'unknown' }, operands: 'text*', harmless: '-h --help -version --version' },
  group('sqlite-utils', [tells('tables views schema indexes triggers rows analyze-tables plugins search'), { names: 'query memory', otherOptions: 'harmless', operands: 'read file-sql text*', options: { '--functions': 'code', '--load-extension': 'program' } }, does('install uninstall', 'package.install'), does('convert bulk', 'code.run-inline'), { names: 'dump', otherOptions: 'harmless', operands: 'read' }, does('*', 'database.change')]),
  group('datasette', [tells('inspect plugins help'), does('publish', 'deploy'), does('package', 'container.run'), does('install uninstall', 'package.install'), does('*', 'network.listen')]),
  { names: 'qrencode', otherOptions: 'harmless', options: { '-o --output': 'write', '-r --read-from': 'read', '-s -l -v -m -d -t -S --size --type': 'text' }, operands: 'text*' },
  { names: 'zint barcode', otherOptions: 'harmless', options: { '-o --output': 'write', '-i': 'read', '-b -d -e -g -u --barcode --data --scale --height --filetype': 'text' }, operands: '' },
  tells('zbarcam', { performs: ['secrets.read'] }),
  { names: 'a2ps enscript mpage', otherOptions: 'harmless', options: { '-o -p --output': 'write', '-d -P --printer': 'unknown', '-M -E -1 -2 --columns --pretty-print -f -F -b': 'text' }, operands: 'read*', performs: ['network.send'], when: [] },
  converts('psnup psselect psbook pstops psresize psmerge epsffit psjoin', '-p -P -s -w -h -W -H -m -b -d', { operands: 'read* write', options: { '-o': 'write' } }),
  makes('extractres includeres'),
  // gettext: `msgexec` and `msgfilter` start a command for each text
  reads('msgcat msgattrib msgcmp msgcomm msgconv msgen msggrep msgunfmt msguniq recode-sr-latin', '-t -w -n -e -N -M -T -J -K -X -f --to-code --width --lang', { options: { '-o --output-file': 'write', '-C -f --compendium --files-from --only-file --ignore-file -x --exclude-file': 'read', '-D --directory': 'read' } }),
  { names: 'msgmerge', otherOptions: 'harmless', options: { '-o --output-file': 'write', '-C --compendium': 'read', '-w --width --lang --suffix --backup': 'text', '-D --directory': 'read' }, operands: 'read read', when: [{ has: '-U --update', operands: 'write read' }], harmless: '--help -h --version -V' },
  { names: 'msgfmt', otherOptions: 'harmless', options: { '-o --output-file': 'write', '-d': 'write-tree', '-l -L -r --locale --resource': 'text', '--template': 'read', '-D --directory': 'read' }, operands: 'read*', here: 'write', when: [{ has: '-o --output-file', here: 'text' }], harmless: '--help -h --version -V' },
  { names: 'msgexec msgfilter', otherOptions: 'harmless', options: { '-i --input': 'read', '-o --output-file': 'write', '-D -w': 'text' }, operands: 'command', harmless: '--help -h --version -V' },
  { names: 'msginit', otherOptions: 'harmless', options: { '-o --output-file': 'write', '-i --input': 'read', '-l -w --locale': 'text' }, operands: '', here: 'write', harmless: '--help -h --version -V' },
  makes('xgettext', '-L -k -F -d -c --language --keyword --from-code --package-name --package-version --msgid-bugs-address --copyright-holder --add-comments', { options: { '-p --output-dir': 'write-tree', '-f --files-from -x --exclude-file -D --directory': 'read' } }),
  makes('intltool-update intltool-extract intltool-merge po4a po4a-gettextize po4a-translate po4a-updatepo po4a-normalize itstool', '-f -M -L -k -l', { options: { '-m --master -p --po': 'read', '-l --localized': 'write' }, operands: 'read* write' }),
  converts('po2json po2csv csv2po po2html html2po po2xliff xliff2po po2txt txt2po pot2po', '-t'),
  reads('pocount pofilter posieve i18nspector', '-t'),
  does('gettextize autopoint intltoolize update-locale poedit lokalize', 'code.build', { alone: ['code.build'], here: 'write-tree', harmless: '--help --version -h -n --dry-run' }),
  // texinfo
  makes('makeinfo texi2any texindex pod2texi txixml2texi', '-D -U -I -P -e -f -c --set-customization-variable', { options: { '--init-file --conf-dir': 'script' } }),
  does('texi2dvi texi2pdf pdftexi2dvi', 'code.build', { options: { '-o --output': 'write', '-I -e -t -x': 'text' }, here: 'write-tree', operands: 'read*' }),
  does('install-info', 'system.configure', { harmless: '--help --version -n --test' }),
  // journals of accounts
  reads('ledger bean-check bean-query bean-report rem', '-f -p -d -b -e --file', { operands: 'text*', options: { '-f --file': 'read', '--pager': 'program' }, when: [{ has: '-r', asks: 'it may start programs' }] }),
  group('hledger', [tells('bal balance balancesheet bs bse is incomestatement cf cashflow reg register aregister areg print accounts a payees prices stats files commodities activity tags roi codes descriptions notes check diff test help demo balancesheetequity'), { names: 'add import rewrite', otherOptions: 'harmless', options: { '-f --file': 'write' }, operands: 'read*', here: 'write' }, does('web ui', 'network.listen')], { options: { '-f --file -o --output-file': 'read', '-b -e -p --begin --end --period --rules-file': 'text' } }),
  tells('timew taskwarrior calcurse khal topydo todo.sh ultralist', { otherOptions: 'harmless', operands: 'text*' }),
];

/** One of these among the first words: verbs follow one another, with `then` between them. */
function anyWord(words: string): string {
  return words.split(' ').flatMap((word) => Array.from({ length: 40 }, (_, index) => `#${index + 1}=${word}`)).join(' ');
}
