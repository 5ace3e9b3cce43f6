import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

/** Small tools of many kinds, for pictures, sound and documents among them. Sources: their manuals. */
export const smallPrograms: readonly ProgramFacts[] = [
  tells('cal ncal gcal banner figlet toilet cowsay cowthink fortune lolcat sl cmatrix boxes units gunits qalc primes morse ddate number rot13 caesar', { options: { '-f -d -w -m -t -A -B -C': 'text' } }),
  { names: 'bc gbc', flags: '-i -l -q -s -w -c -S= -z --interactive --mathlib --quiet --standard --warn', options: { '-e --expression': 'text', '-f --file': 'read' }, operands: 'read*', harmless: '-h --help -v --version' },
  // in dc, `!` runs a command
  { names: 'dc', flags: '-i -q', options: { '-e --expression': 'code', '-f --file': 'script' }, operands: 'script', runsInput: 'code', harmless: '-h --help -V --version' },
  {
    names: 'fzf sk peco fzy',
    flags: '-e -i -m -x -0 -1 --exact --multi= --no-multi --reverse --border= --ansi --cycle --no-mouse --keep-right --select-1 --exit-0 --print-query --print0 --read0 --sync --no-sort --tac --disabled --no-info --filepath-word --extended --no-extended --literal --inline-info --no-color --no-bold --track --highlight-line --wrap',
    options: { '-d -f -n -q -p --delimiter --filter --nth --with-nth --query --prompt --pointer --marker --header --header-lines --height --min-height --layout --margin --padding --info --color --tiebreak --algo --scheme --expect --tabstop --preview-window --preview-label --border-label --history-size --separator --scrollbar --ellipsis --limit': 'text', '+': 'text', '--history': 'write', '--preview --with-shell': 'shell', '--bind --listen --become': 'unknown' },
    operands: '',
    harmless: '-h --help --version --man --bash --zsh --fish',
  },
  tells('xclip xsel wl-copy', { options: { '-i -in': 'read', '-selection -sel -d -display -t -l -loops --type': 'text' }, operands: 'read*', when: [{ has: '-o -out --output', performs: ['secrets.read'] }] }),
  { names: 'wl-paste', otherOptions: 'harmless', operands: '', options: { '-w --watch': 'command' }, performs: ['secrets.read'], harmless: '-l --list-types -h --help -v --version' },
  tells('notify-send terminal-notifier', { options: { '-execute': 'shell', '-open': 'url', '-activate': 'program' } }),
  tells('mediainfo identify ffprobe soxi pdfinfo pdffonts mkvinfo mp4info tiffinfo pngcheck jpeginfo webpinfo', { operands: 'read*', options: { '--Output --LogFile -print_format -show_entries -select_streams -of -v -i -f': 'text', '-o': 'write' } }),
  { names: 'ffplay mpv vlc mplayer aplay paplay cvlc', otherOptions: 'harmless', operands: 'read*', options: { '--script --scripts --lua --config-dir --include --input-conf': 'program', '-o --o --record-file --stream-record': 'write' }, harmless: '-h --help --version -version' },
  {
    names: 'ffmpeg',
    otherOptions: 'harmless',
    options: { '-i': 'read', '-passlogfile -progress -vstats_file': 'write', '-f -c -c:v -c:a -vcodec -acodec -b:v -b:a -r -s -ss -t -to -vf -af -filter_complex -map -preset -crf -ar -ac -pix_fmt -loglevel -v -threads -q:v -q:a -vframes -frames:v -metadata -movflags -g -profile:v -level -tune -x264-params -aspect -pass -itsoffset -stream_loop -bsf:v -tag:v -disposition -fps_mode -vsync -max_muxing_queue_size': 'text', '-dump_attachment -init_hw_device': 'unknown', '-filter_script -filter_complex_script': 'read' },
    operands: 'write*',
    harmless: '-version -h -help --help -formats -codecs -encoders -decoders -filters -protocols -pix_fmts -devices -muxers -demuxers -bsfs -layouts -sample_fmts -hwaccels -buildconf -L',
  },
  { names: 'sox', otherOptions: 'harmless', operands: 'read write text*', options: { '-r -b -c -e -t -C -v': 'text' }, harmless: '-h --help --version' },
  { names: 'exiftool', otherOptions: 'harmless', options: { '-config -execute -if -p -stay_open -api': 'unknown', '-@': 'unknown', '-x -d -c -ext -fileOrder -charset': 'text', '-o -w': 'unknown', '-csv= -json= -tagsfromfile': 'read' }, operands: 'read-tree*', when: [{ has: '-all= -overwrite_original -overwrite_original_in_place -delete_original -restore_original -P', operands: 'write-tree*' }], harmless: '-ver -list -listx -listw -listf -listr' },
  { names: 'convert magick', otherOptions: 'harmless', options: { '-resize -crop -quality -density -background -gravity -geometry -extent -rotate -format -depth -colorspace -fill -font -pointsize -annotate -size -thumbnail -blur -fuzz -channel -define -type -colors -sampling-factor -interlace -alpha -compose -draw': 'text', '-script -write -profile': 'unknown' }, operands: 'read* write', harmless: '-version --version -help -list' },
  { names: 'mogrify', otherOptions: 'harmless', options: { '-resize -crop -quality -density -background -gravity -geometry -extent -rotate -format -thumbnail -define': 'text', '-path': 'write-tree', '-script -write': 'unknown' }, operands: 'write*', harmless: '-version --version -help' },
  { names: 'cwebp dwebp gif2webp img2webp avifenc avifdec heif-convert rsvg-convert cairosvg', otherOptions: 'harmless', options: { '-o --output': 'write', '-q -m -size -preset -f -w -h -d -z --width --height --format --zoom': 'text' }, operands: 'read write', harmless: '-version -V --version -help -H --help' },
  { names: 'optipng pngquant jpegoptim gifsicle oxipng pngcrush advpng zopflipng', otherOptions: 'harmless', options: { '-o -out -dir -d --output --out --ext --dest': 'write', '-q -m --quality --speed --max --colors': 'text' }, operands: 'write*', harmless: '-h --help -v --version -V --info -I -n --noaction --simulate --pretend' },
  { names: 'pdftotext pdftohtml pdftoppm pdftocairo pdfimages ps2pdf pdf2ps pdfcrop pdfseparate pdfunite pdfjam', otherOptions: 'harmless', options: { '--latexopts --preamble --latex': 'code', '-f -l -r -x -y -W -H -enc -eol -opw -upw -scale-to -jpegopt --margins --angle --papersize --nup': 'text', '-o --outfile': 'write', '--pdftexcmd --gscmd --xetexcmd --luatexcmd --pdflatex --xelatex --lualatex': 'program' }, operands: 'read write*', harmless: '-h --help -v --version -listenc' },
  { names: 'qpdf', otherOptions: 'harmless', options: { '--job-json-file': 'unknown', '--password --password-file': 'text' }, operands: 'read* write', when: [{ has: '--check --show-npages --show-encryption --show-linearization --check-linearization --show-xref --show-object --show-pages --json --is-encrypted --requires-password --list-attachments --show-attachment --json-output', operands: 'read*' }, { has: '--replace-input', operands: 'write*' }], harmless: '--help --version --copyright' },
  { names: 'pdftk', operands: 'unknown*', harmless: '--help -h --version' },
  { names: 'gs ghostscript', otherOptions: 'harmless', when: [{ has: '-dNOSAFER -dDELAYSAFER', performs: ['code.run-inline'] }], options: { '-sOutputFile -o': 'write', '-c': 'code' }, operands: 'script', harmless: '-h --help -v --version' },
  { names: 'pandoc', otherOptions: 'harmless', options: { '-o --output --extract-media --log': 'write', '-F --filter --lua-filter -L --pdf-engine -d --defaults --abbreviations': 'program', '--template --css --include-in-header -H --include-before-body -B --include-after-body -A --bibliography --csl --metadata-file --reference-doc --data-dir --syntax-definition': 'read', '-f -t -r -w -M -V --from --to --metadata --variable --wrap --columns --toc-depth --highlight-style': 'text' }, operands: 'read*', harmless: '-h --help -v --version --list-input-formats --list-output-formats --list-extensions --list-highlight-languages --list-highlight-styles' },
  { names: 'pdflatex xelatex lualatex latex tex pdftex latexmk tectonic asciidoctor rst2html', otherOptions: 'harmless', options: { '-output-directory -outdir -o -D': 'write-tree', '-e -r -latex -pdflatex -latexoption': 'code', '-jobname -interaction -b -a': 'text' }, operands: 'read*', performs: ['code.build'], harmless: '-h --help -help -v --version -version' },
  { names: 'dot neato fdp sfdp circo twopi osage patchwork', otherOptions: 'harmless', options: { '-o': 'write', '-T -K -G -N -E -s -l -n': 'text' }, operands: 'read*', when: [{ has: '-O', operands: 'write*' }], harmless: '-V -? --help --version' },
  { names: 'gnuplot', flags: '-p -d -s --persist', options: { '-e': 'code', '-c': 'script' }, operands: 'script', runsInput: 'code', harmless: '-h --help -V --version' },
  { names: 'tesseract', otherOptions: 'harmless', options: { '-l --psm --oem --dpi -c': 'text', '--tessdata-dir --user-words --user-patterns': 'read' }, operands: 'read write text*', harmless: '--help --help-extra --version -v --list-langs --print-parameters' },
  { names: 'fdupes jdupes', otherOptions: 'harmless', options: { '-o --order': 'text' }, operands: 'look*', when: [{ has: '-d -N -L -B -l -H --delete --linkhard --linksoft --dedupe', operands: 'delete-tree*' }], harmless: '-h --help -v --version' },
  { names: 'rdfind', otherOptions: 'harmless', options: { '-outputname': 'write' }, operands: 'look*', when: [{ has: '-deleteduplicates -makesymlinks -makehardlinks', unless: '-dryrun=true -n=true', operands: 'delete-tree*' }], harmless: '-h --help -v --version' },
];
