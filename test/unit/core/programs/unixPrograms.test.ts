import { judgeRows } from './table.ts';

judgeRows([
  // GNU's second names
  ['second names', 'gcat README.md | ghead -3 | gcut -c1-9 && gstat src && gfind src -name x', 'allow'],
  ['a deletion by its second name', 'gfind / -delete', 'deny', 'delete'],
  ['a copy by its second name', 'gcp src/a.ts /etc/x', 'ask', 'write'],
  ['another program with a g', 'gping -c 1 x', 'ask'],
  // text
  ['a search', 'pcre2grep -r foo src', 'allow'],
  ['a replacement shown', "ast-grep run -p 'a' -l ts src", 'allow'],
  ['a replacement in place elsewhere', 'sd a b /etc/hosts', 'ask', 'write'],
  ['a filter that starts programs', 'msgexec rm -rf / ', 'deny', 'delete'],
  ['translations', 'msgfmt -o build/x.mo po/x.po', 'allow'],
  ['XML tidied', 'tidy -o build/a.html src/a.html', 'allow'],
  ['tables', 'mlr --icsv --ojson cat then head -n 4 a.csv', 'allow'],
  ['a program among tables', "mlr -n cat then put 'end { system(1) }'", 'ask', 'code.run-inline'],
  ['an archive elsewhere', 'zpaq a /etc/x.zpaq src', 'ask', 'write'],
  // documents
  ['a document', 'latexindent src/a.tex && pdfgrep foo a.pdf', 'allow'],
  ['a document with a shell', 'luatex -shell-escape a.tex', 'ask', 'code.run-project'],
  ['an office file', 'soffice --headless --convert-to pdf --outdir build a.docx', 'allow'],
  ['an office file elsewhere', 'soffice --headless --convert-to pdf --outdir /etc a.docx', 'deny', 'write'],
  ['a filter in PostScript', 'dvips -R0 a.dvi', 'ask'],
  // pictures and sound
  ['a picture', 'gm convert a.png build/b.jpg && cjxl a.png build/a.jxl', 'allow'],
  ['a picture elsewhere', 'gm convert a.png /etc/b.jpg', 'ask', 'write'],
  ['a microphone', 'arecord -d 5 build/a.wav', 'ask', 'secrets.read'],
  ['a pipeline', 'gst-launch-1.0 filesrc location=a ! filesink location=/etc/x', 'ask'],
  ['a command per title', 'feh -A "rm -rf /" a.png', 'deny', 'delete'],
  // binaries
  ['symbols', 'eu-objdump -d build/a && wasm-objdump -x a.wasm', 'allow'],
  ['a debugger', 'rust-gdb -ex "shell id" build/a', 'ask', 'code.run-inline'],
  ['a shell in a macro', 'm4 -Dx=1 src/a.m4', 'allow', 'code.build'],
  ['a tracer of the kernel', "bpftrace -e 'BEGIN { system(\"id\"); }'", 'ask', 'code.run-inline'],
]);
