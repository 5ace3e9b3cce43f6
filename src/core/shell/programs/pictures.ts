import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, converts, makes, reads } from './shapes.ts';

/** Pictures, diagrams and fonts. Sources: ImageMagick's and GraphicsMagick's command-line pages, netpbm, libtiff, libwebp, libjxl, libvips, Graphviz, PlantUML, Mermaid, D2, fontconfig, fonttools and HarfBuzz manuals. */

const magick = '-resize -crop -quality -density -background -gravity -geometry -extent -rotate -format -depth -colorspace -fill -font -pointsize -size -thumbnail -blur -fuzz -channel -type -compress -compose -dissolve -tile -label -metric -delay -loop -alpha -bordercolor -border -stroke -strokewidth -sharpen -level -gamma -modulate -page -frame -title -mode -mattecolor -shadow -define -limit';

/** What ImageMagick takes beside: scripts of its own, and pictures whose names start programs (`|id`, `msl:a`). */
const magickCode = { '-script -write -process': 'unknown', '-draw -annotate': 'text' } as const;

export const picturePrograms: readonly ProgramFacts[] = [
  converts('composite montage compare', magick, { options: magickCode, harmless: '-help -version -list' }),
  makes('conjure', '', { operands: 'script' }),
  { names: 'display animate', otherOptions: 'harmless', options: { '-write -update -process': 'unknown', '-resize -geometry -delay': 'text' }, operands: 'read*', harmless: '-help -version' },
  group('gm', [
    tells('identify version help', { operands: 'read*', options: { '-format': 'text' } }),
    converts('convert composite montage compare', magick, { options: magickCode }),
    { names: 'mogrify', otherOptions: 'harmless', options: { [magick]: 'text', '-output-directory': 'write-tree' }, operands: 'write*' },
    { names: 'batch conjure', operands: 'script' },
    { names: 'time benchmark', operands: 'unknown*' },
  ]),
  converts('gm-convert', magick),
  { names: 'vips', otherOptions: 'harmless', operands: 'text read write text*', options: { '--plugin': 'program' }, harmless: '-l --list --help -h -v --version' },
  { names: 'vipsthumbnail', otherOptions: 'harmless', options: { '-o --output': 'write', '-s --size -p -e -i -m --export-profile --smartcrop': 'text' }, operands: 'read*', here: 'write-tree', harmless: '-h --help --vips-version' },
  tells('vipsheader giftext gifdiff tiffdump tiffcmp jxlinfo heif-info exif rdjpgcom dssim butteraugli butteraugli_main ssimulacra2 perceptualdiff findimagedupes blockhash pngtools viu timg chafa catimg jp2a img2txt cacaview cacafire img2sixel lsix imv sxiv feh gthumb vwebp anim_diff pamfile pnmfile ppmhist', { operands: 'read*', options: { '-o --output -D': 'write', '-A --action --action1 -B': 'shell' } }),
  alters('exiv2', '-g -K -n -m -M -r -i -e -d -S -P -a', { operands: 'write*', when: [{ has: '-p -P -pa', operands: 'read*' }, { has: '#1=pr #1=print', operands: 'text read*' }] }),
  alters('jhead', '-ft -n -ts -da -cl -te', { operands: 'read*', options: { '-cmd': 'shell' }, when: [{ has: '-autorot -norot -n -ft -ts -da -de -di -dx -du -purejpg -mkexif -te -dt -cl -ta -dc -rgt', operands: 'write*' }] }),
  alters('exiftran exifautotran pngfix advdef advzip advmng', '-i -z -# -q'),
  converts('jpegtran cjpeg djpeg wrjpgcom guetzli mozjpeg zopfli pngout thumbnail gif2rgb gifbuild gifclrmp giffix giftool raw2tiff tiffcrop tiffcp tiffdither tiffmedian tiff2bw tiff2rgba ppm2tiff rgb2ycbcr pal2rgb fax2tiff tiffsplit bmp2tiff gif2tiff heif-enc heif-dec heif-thumbnailer cjxl djxl resvg svgcleaner scour icns2png png2icns sixel2png', '-quality -scale -rotate -crop -q -e -d -c -l -m -s -r -z -Z -p -f -w -h -i', { options: { '-outfile': 'write' } }),
  reads('tiff2pdf tiff2ps fax2ps potrace autotrace mkbitmap png2yuv', '-p -w -h -r -b -t -s -x -a --backend', { options: { '-output-file --output-file': 'write' } }),
  alters('tiffset', '-s', { operands: 'text* write' }),
  { names: 'webpmux', otherOptions: 'harmless', options: { '-o': 'write', '-get -set -strip -duration -loop -bgcolor -frame': 'text' }, operands: 'read*', harmless: '-h -help -H -longhelp -version -info' },
  converts('anim_dump', '-folder -prefix', { when: [] }),
  { names: 'gifski', otherOptions: 'harmless', options: { '-o --output': 'write', '-r --fps -Q --quality -W --width -H --height': 'text' }, operands: 'read*', harmless: '-h --help -V --version' },
  { names: 'opj_compress opj_decompress opj_dump', otherOptions: 'harmless', options: { '-i -ImgDir': 'read', '-o': 'write', '-r -q -n -b -c -p -OutFor': 'text' }, operands: '', harmless: '-h' },
  makes('dcraw dcraw_emu ufraw-batch', '-q -o -g -b -r -k -S -H', { options: { '--output': 'write', '--out-path': 'write-tree' } }),
  converts('darktable-cli', '--width --height --out-ext --style', { operands: 'read* write', options: { '--core': 'unknown' } }),
  { names: 'rawtherapee-cli', otherOptions: 'harmless', options: { '-o -O': 'write', '-p': 'read', '-c': 'read-tree' }, operands: 'read*' },
  { names: 'inkscape', otherOptions: 'harmless', options: { '-o --export-filename --export-png --export-pdf --export-plain-svg': 'write', '--actions --verb --action-list': 'unknown', '-w -h -d -C -i --export-type --export-dpi --export-width --export-height --export-area --export-id --export-background': 'text' }, operands: 'read*', here: 'write', when: [{ has: '-o --export-filename', here: 'text' }, { has: '--shell', performs: ['code.run-inline'] }], harmless: '-? --help -V --version --query-all --system-data-directory --user-data-directory' },
  makes('icotool wrestool extresso genresscript', '-w -h -i -t -n', { options: { '-o --output': 'write' }, harmless: '--help --version -l --list' }),
  { names: 'gimp gimp-console', otherOptions: 'harmless', options: { '-b --batch': 'code', '--batch-interpreter --session': 'text' }, operands: 'read*', harmless: '-h --help --version -v --license' },
  { names: 'krita', otherOptions: 'harmless', options: { '--export-filename': 'write' }, operands: 'read*', harmless: '--help --version' },
  { names: 'blender', otherOptions: 'harmless', options: { '-P --python --python-text': 'script', '--python-expr': 'code', '-o --render-output': 'write', '-f -F -s -e -E -t --engine --render-format --render-frame -S --scene': 'text', '--addons': 'unknown' }, operands: 'script', harmless: '-h --help -v --version' },
  { names: 'openscad povray gmsh assimp meshlab', otherOptions: 'harmless', options: { '-o --output -d --deps-file': 'write', '-D': 'code', '-m': 'program', '--export-format --camera --imgsize --render --colorscheme -format': 'text' }, operands: 'read*', here: 'write', harmless: '-h --help -v --version -info' },
  converts('pnmtopng pngtopnm pnmtojpeg ppmtojpeg jpegtopnm pamtopng pngtopam pnmscale pamscale pnmcut pamcut pnmcrop pnmflip pamflip ppmquant pnmquant giftopnm ppmtogif pamtogif tifftopnm pnmtotiff bmptopnm bmptoppm ppmtobmp pamtotga tgatoppm pstopnm pnmtops xbmtopbm pbmtoxbm xpmtoppm ppmtoxpm svgtopam rawtoppm pbmmake pgmmake ppmmake pnminvert pnmgamma pnmrotate pnmcat pamcat pnmpad pnmmargin pgmtoppm ppmtopgm pamtopnm hpcdtoppm xwdtopnm pnmtoxwd fstopgm', '-xsize -ysize -width -height -reduce -left -right -top -bottom -quality -scale', { operands: 'text*', when: [] }),
  // what stands on the screen may be anything
  { names: 'scrot maim grim flameshot gnome-screenshot spectacle xwd slurp import', otherOptions: 'harmless', options: { '-o -out -f --file --filename -F': 'write', '-e --exec': 'shell' }, operands: 'text* write', performs: ['secrets.read'], harmless: '--help -h --version -v' },
  group('steghide', [tells('info encinfo help version', { operands: 'read' }), { names: 'embed', otherOptions: 'harmless', options: { '-ef --embedfile': 'read', '-cf --coverfile': 'write', '-sf --stegofile': 'write', '-p -e -z': 'text' }, operands: '' }, { names: 'extract', otherOptions: 'harmless', options: { '-sf --stegofile': 'read', '-xf --extractfile': 'write', '-p': 'text' }, operands: '', here: 'write' }]),
  reads('zsteg stegseek outguess', '-k -d'),
  { names: 'binwalk', otherOptions: 'harmless', options: { '-f --log': 'write', '-C --directory': 'write-tree', '-R -A -y -x -l -o --raw': 'text', '-m --magic': 'read' }, operands: 'read*', when: [{ has: '-e -M -D --extract --matryoshka --dd --carve', here: 'write-tree' }, { has: '-e --extract -D --dd', asks: 'it starts the programs that unpack what it finds' }], harmless: '-h --help' },
  // Graphviz; `gvpr` is a language of its own
  reads('gvgen acyclic bcomps ccomps cluster dijkstra edgepaint gc gml2gv graphml2gv gv2gml gv2gxl gvcolor gvmap gvmap.sh gvpack gxl2dot gxl2gv mingle mm2gv nop prune sccmap tred unflatten dot2gxl graph-easy diffimg', '-T -K -G -N -E -d -s -l -c -m -r -n'),
  { names: 'gvpr', otherOptions: 'harmless', options: { '-f': 'script', '-o': 'write', '-a': 'text' }, operands: 'code read*', when: [{ has: '-f', operands: 'read*' }], harmless: '-V -?' },
  tells('vimdot dotty lneato gvedit', { operands: 'write*' }),
  { names: 'gnuplot-nox gnuplot-qt gnuplot-x11', flags: '-p -d -s --persist', options: { '-e': 'code', '-c': 'script' }, operands: 'script', runsInput: 'code', harmless: '-h --help -V --version' },
  { names: 'plantuml', otherOptions: 'harmless', options: { '-o -output --output-dir': 'write-tree', '-config --config -theme': 'read', '-D -S -P -charset -t': 'text', '-graphvizdot --dot-path': 'program' }, operands: 'read*', here: 'write-tree', when: [{ has: '-picoweb --http-server -ftp', performs: ['network.listen'] }], harmless: '-h -help --help -version --version -language -testdot -syntax -checkonly -check-syntax -printfonts' },
  { names: 'mmdc', otherOptions: 'harmless', options: { '-i --input': 'read', '-o --output': 'write', '-c --configFile -C --cssFile -I': 'read', '-p --puppeteerConfigFile': 'plugin', '-t -w -H -b -s -e --theme --width --height --backgroundColor --scale --outputFormat': 'text', '-a --artefacts': 'write-tree' }, operands: '', here: 'write', harmless: '-h --help -V --version' },
  group('d2', [
    alters('fmt'), { names: 'validate', otherOptions: 'harmless', operands: 'read*' }, tells('layout themes version help'), { names: 'play', otherOptions: 'harmless', operands: 'read', performs: ['network.send'] },
    { names: '*.d2 -', otherOptions: 'harmless', operands: 'write' },
  ], { options: { '-t --theme --dark-theme -l --layout --pad --scale --animate-interval --timeout --stdout-format': 'text', '--host -p --port --img-cache': 'text', '--browser': 'program', '--font-regular --font-italic --font-bold': 'read' }, when: [{ has: '-w --watch', performs: ['network.listen'] }] }),
  makes('ditaa mscgen erd svgbob svgbob_cli goat pikchr blockdiag seqdiag actdiag nwdiag packetdiag rackdiag smcat state-machine-cat nomnoml bytefield-svg wavedrom-cli vl2svg vl2png vl2pdf vg2svg vg2png', '-T -t -f -s --type -a --font-size', { options: { '-i': 'read', '-p --png --svg': 'write' }, operands: 'read*' }),
  group('structurizr-cli', [{ names: 'export inspect', otherOptions: 'harmless', options: { '-w -workspace': 'read', '-o -output': 'write-tree', '-f -format': 'text' }, operands: '', here: 'write-tree' }, { names: 'validate list', otherOptions: 'harmless', options: { '-w -workspace': 'read' }, operands: '' }, does('push lock unlock merge delete', 'cloud.change'), does('pull', 'network.send')]),
  reads('termgraph spark youplot uplot asciigraph ttyplot feedgnuplot plotext chart', '-c -w -s -n -d -t -h --title --delim --format'),
  { names: 'xmgrace gracebat', otherOptions: 'harmless', options: { '-printfile': 'write', '-pexec': 'code', '-batch -param -p -b': 'script', '-hdevice -nxy -block': 'text' }, operands: 'read*', harmless: '-help -version' },
  group('rrdtool', [tells('info fetch last lastupdate first xport dump help', { operands: 'read text*' }), { names: 'graph graphv create restore tune resize update updatev flushcached', otherOptions: 'harmless', operands: 'write text*' }]),
  converts('dia', '-t -s -n -e -O -L', { options: { '-e --export -O --output-directory': 'write' }, operands: 'read*' }),
  // fonts
  tells('fc-cat fc-conflist fc-pattern fc-scan fc-validate otfinfo ftdump ftlint ttfdump woff2_info pyftinspect hb-info hb-ot-shape-closure fontlint', { operands: 'text*' }),
  { names: 'fc-cache', otherOptions: 'harmless', options: { '-y --sysroot': 'unknown' }, operands: 'look*', when: [{ has: '-s -f -r --system-only --force --really-force', asks: 'it makes the font caches of the machine anew' }], harmless: '-V --version -h --help' },
  converts('otf2bdf otfccdump otfccbuild ttf2eot ttfautohint sfnt2woff woff2sfnt ttf2woff ttf2woff2 bdftopcf svg2ttf svgicons2svgfont tx otf2ttf', '-p -r -c -l -n -s', { options: { '-o': 'write' } }),
  makes('woff2_compress woff2_decompress webfont fantasticon fontello-cli mkfontscale mkfontdir glyphhanger vfb2ufo fontmake ttx pyftmerge otf2otc otc2otf makeotf', '-t -x -u -m -g -y -f -z -n --flavor --unicodes --output-file', { options: { '-d --output-dir --dest': 'write-tree', '-c --config': 'plugin' }, performs: ['code.build'] }),
  { names: 'pyftsubset', otherOptions: 'harmless', options: { '--output-file': 'write', '--text-file --unicodes-file --glyphs-file': 'read' }, operands: 'read text*', here: 'write' },
  group('fonttools', [{ names: 'ttLib ttx subset merge varLib varLib.instancer varLib.mutator otlLib.optimize', otherOptions: 'harmless', options: { '-o --output --output-file': 'write', '-d': 'write-tree' }, operands: 'read text*', here: 'write-tree' }, tells('help')]),
  reads('hb-shape hb-subset', '--text --font-size --unicodes --features --text-before', { operands: 'read text*', options: { '-o --output-file': 'write', '--text-file --font-file --unicodes-file': 'read' } }),
  { names: 'fontforge', otherOptions: 'harmless', options: { '-script --script': 'script', '-c': 'code', '-lang': 'text' }, operands: 'read*', harmless: '-help --help -version --version' },
  group('fontbakery', [does('check-*', 'code.build'), tells('list-* help')]),
  group('gftools', [tells('help'), does('add-font packager push-stats', 'forge.write'), { names: '*', otherOptions: 'harmless', operands: 'write*' }]),
];
