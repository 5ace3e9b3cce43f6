import type { ProgramFacts } from './facts.ts';
import { does, group, tells } from './rows.ts';
import { alters, converts, makes } from './shapes.ts';

/** Sound, video, speech and models that run on this machine. Sources: lame(1), flac(1), opus-tools, vorbis-tools, MKVToolNix, GPAC, GStreamer, HandBrake, alsa-utils, PulseAudio, PipeWire, BlueZ, asciinema, VHS, espeak-ng, whisper.cpp and llama.cpp manuals. */
export const soundAndVideoPrograms: readonly ProgramFacts[] = [
  tells('ogginfo opusinfo mp3info mp3check mp3val id3info mutagen-inspect mutagen-pony oggz fpcalc cueprint cuebreakpoints lsdvd cd-discid sndfile-info sndfile-metadata-get aubio aubiopitch aubioonset aubiotrack aubionotes gst-inspect-1.0 gst-discoverer-1.0 gst-typefind-1.0 gst-device-monitor-1.0 gst-stats-1.0 mp4file mp4trackdump mp4dump', { operands: 'read*', options: { '-o --output --fifo': 'write', '-p': 'text' } }),
  converts('lame twolame toolame faac faad fdkaac aac-enc speexenc speexdec vpxdec sndfile-convert sndfile-concat soundstretch rubberband normalize-audio qt-faststart theora_png2theora midicsv csvmidi mp3cat mp3wrap mp4fragment mp4encrypt mp4decrypt mp4edit mp4split mp4mux bs1770gain ffmpegthumbnailer wvtag', '-b -V -q -m -a -s -t -T -B -c -f -w --bitrate --quality --preset --tt --ta --tl --ty --resample -i -k --key'),
  makes('flac opusenc opusdec oggenc oggdec wavpack wvunpack shntool shnsplit mp3splt moggsplit vcut oggCut ogmmerge', '-b -q -t -a -l -G -m -M -f -F --bitrate --blocksize --padding --tag -T --title --artist --album', { options: { '-o --output --output-name': 'write', '-d --output-prefix': 'write-tree', '--picture --import-cuesheet-from --cuesheet': 'read' } }),
  alters('metaflac vorbiscomment vorbisgain mp3gain aacgain wvgain id3v2 id3cp id3tag id3ren mid3v2 eyeD3 mp4tags mp4art mp4chaps mp4subtitle mp4track loudgain rsgain r128gain AtomicParsley atomicparsley sndfile-metadata-set', '-s -a -A -t -T -c -g -y -q -d -m -S --set-tag --artist --title --album --track', { operands: 'write*', options: { '--export-picture-to --export-tags-to': 'write', '--import-picture-from --import-tags-from --artwork': 'read' }, harmless: '--help -h --version --list --show-tag --show-md5sum -l', }),
  tells('play mpg123 mpg321 mpg123-strip out123 madplay ogg123 timidity wildmidi sndfile-play cmus ncmpcpp mocp mpc speaker-test aplaymidi pw-play pw-cat-play', { operands: 'read*', options: { '-w -o --wav --outfile --cdr': 'write', '-h --host': 'text', '-@ --list': 'read' } }),
  { names: 'fluidsynth', otherOptions: 'harmless', options: { '-F --fast-render': 'write', '-f --load-config': 'script', '-r -a -g -m -o': 'text' }, operands: 'read*', when: [{ has: '-s --server', performs: ['network.listen'] }], harmless: '-h --help -V --version' },
  // a microphone hears more than the project
  { names: 'rec arecord parec parecord pw-record arecordmidi pamon ecasound', otherOptions: 'harmless', operands: 'text* write', options: { '-f -r -c -d -D -t -p --format --rate --channels --duration --device': 'text' }, performs: ['secrets.read'], harmless: '-l -L --list-devices --list-pcms --help -h --version -V' },
  { names: 'mkvmerge', otherOptions: 'harmless', options: { '-o --output': 'write', '--chapters --global-tags --tags --attach-file --timestamps -t': 'read', '-a -d -s -b -m -M --language --track-name --default-track --title --audio-tracks --video-tracks --subtitle-tracks --track-order --split --sync -y': 'text' }, operands: 'read*', harmless: '-h --help -V --version -i --identify -J -l --list-types --list-languages' },
  { names: 'mkvextract', otherOptions: 'harmless', operands: 'read unknown*', harmless: '-h --help -V --version' },
  alters('mkvpropedit', '-e -s -d -a --edit --set --delete --add --tags --chapters', { operands: 'write text*' }),
  { names: 'mp4box MP4Box gpac', otherOptions: 'harmless', options: { '-out -o': 'write', '-add -cat': 'read', '-rem -dash -inter -frag -lang -itags -brand': 'text' }, operands: 'write*', when: [{ has: '-info -infox -diso', operands: 'read*' }], harmless: '-h -help -version -info -infox' },
  makes('mp4extract ccextractor vobcopy dvdbackup theora ffmpeg2theora ffmpeg-normalize auto-editor tsmuxer abcde cdda2wav cdparanoia', '-o -f -b -q -v -t -c:a -b:a --target-level --edit --margin', { options: { '-o --output -of': 'write', '-i': 'read' }, operands: 'text*' }),
  { names: 'HandBrakeCLI handbrake-cli', otherOptions: 'harmless', options: { '-i --input': 'read', '-o --output': 'write', '-f -e -q -b -E -B -Z -t --preset --format --encoder --quality --width --height': 'text', '--preset-import-file': 'read', '--preset-export-file': 'write' }, operands: '', harmless: '-h --help --version -z --preset-list --scan' },
  { names: 'x264 x265 vpxenc aomenc aomdec SvtAv1EncApp SvtAv1DecApp rav1e dav1d vspipe ab-av1 av1an', otherOptions: 'harmless', options: { '-o -b --output --stats --csv --recon --fpf --pass-file -c-out': 'write', '-i --input -w -h -q -p --preset --crf --bitrate --fps --passes --limit --width --height --end-usage --cq-level --cpu-used --threads -s': 'text', '-v --vmaf': 'text' }, operands: 'read*', here: 'write', harmless: '--help --fullhelp --version -V' },
  { names: 'mencoder avconv', otherOptions: 'harmless', options: { '-o -passlogfile -dumpfile': 'write', '-i': 'read', '-ovc -oac -lavcopts -x264encopts -of -vf -af -f -c:v -c:a -ss -t': 'text' }, operands: 'write*', harmless: '-h -help -version -formats -codecs' },
  tells('avprobe vmaf', { operands: 'read*', options: { '-o --output': 'write', '-r -d --reference --distorted --model': 'read' } }),
  // a pipeline names elements that read, write, send and listen
  { names: 'gst-launch-1.0', otherOptions: 'harmless', operands: 'unknown*', harmless: '--help --version --gst-version' },
  { names: 'gst-play-1.0', otherOptions: 'harmless', operands: 'read*', harmless: '--help --version' },
  { names: 'melt', otherOptions: 'harmless', operands: 'unknown*', harmless: '-help -version -query' },
  { names: 'obs shotcut recordmydesktop simplescreenrecorder wf-recorder peek fswebcam guvcview cheese dvgrab raspistill raspivid rpicam-still rpicam-vid libcamera-hello libcamera-still', otherOptions: 'harmless', options: { '-f -o --output --file': 'write', '-d -r -w -h -t --width --height': 'text', '--exec': 'shell' }, operands: 'text* write', performs: ['secrets.read'], harmless: '--help --version --list-cameras' },
  { names: 'yt-dlc you-get lux annie streamlink spotdl instaloader get_iplayer svtplay-dl twitch-dl', otherOptions: 'harmless', options: { '-o -O --output --output-filename': 'write', '--output-dir -P -r --record': 'write-tree', '--player -p --exec': 'shell', '-c --cookies --config': 'read', '-f --format -q --quality --lang --url': 'text' }, operands: 'url*', here: 'write-tree', harmless: '-h --help -v --version' },
  group('ia', [tells('search metadata list help reviews'), { names: 'download', otherOptions: 'harmless', options: { '--destdir': 'write-tree', '-g --glob --format': 'text' }, operands: 'text*', here: 'write-tree' }, does('upload', 'network.send', { operands: 'text read*' }), does('delete', 'cloud.destroy'), does('configure', 'system.configure'), does('*', 'cloud.change')]),
  does('tubeup', 'network.send'),
  // discs
  does('cdrdao', 'disk.destroy', { harmless: '#1=scanbus -h #1=disk-info #1=drive-info' }),
  makes('dvdauthor spumux', '-o -x -t', { options: { '-o': 'write-tree', '-x': 'read' } }),
  group('beet beets', [tells('ls list stats fields version config help'), does('remove rm', 'system.configure'), does('*', 'system.configure')]),
  // mixers and devices: loud or silent, nothing is kept of it
  tells('amixer pactl pacmd pamixer pulsemixer wpctl playerctl alsamixer alsaloop iecset alsaucm aconnect aseqdump jack_lsp pw-top pw-dump pw-mon pw-metadata pw-profiler pw-config pavucontrol', { when: [{ has: '#1=load-module #1=upload-sample #1=play-file #1=exit', performs: ['system.configure'] }] }),
  { names: 'pacat pw-cat', otherOptions: 'harmless', operands: 'read*', when: [{ has: '-r --record', operands: 'write*', performs: ['secrets.read'] }], harmless: '-h --help --version' },
  { names: 'pasuspender pw-jack', otherOptions: 'harmless', operands: 'command' },
  does('alsactl jack_connect jack_disconnect pw-link pw-loopback pw-cli wpexec', 'system.configure', { harmless: '-l -i -o --list --help -h #1=info #1=ls' }),
  does('pulseaudio jackd pipewire wireplumber mpd mopidy spotifyd', 'network.listen', { alone: ['network.listen'], harmless: '--version --help -h --check --dump-conf --dump-modules -V' }),
  group('bluetoothctl', [tells('list show devices info paired-devices version help scan mgmt-info'), does('*', 'system.configure')], { alone: ['system.configure'], harmless: '--help -h --version -v' }),
  does('hciconfig', 'system.configure', { harmless: '-a --all --help', alone: 'harmless' }),
  group('hcitool', [tells('dev inq scan name info con rssi lq'), does('*', 'system.configure')]),
  group('sdptool', [tells('browse search records get'), does('*', 'system.configure')]),
  tells('l2ping hcidump btmon', { options: { '-w --write --save-dump': 'write', '-r --read': 'read' }, performs: ['secrets.read'] }),
  does('rfcomm gatttool obexctl bt-device bt-adapter bluetoothd', 'system.configure', { alone: ['system.configure'], harmless: '--help -h --version -v -l --list --paired --connected --info' }),
  tells('v4l2-ctl v4l2-compliance uvcdynctrl cec-client', { options: { '--stream-to': 'write', '--stream-from': 'read' }, when: [{ has: '-c --set-ctrl --set-fmt-video --set-input --set-parm -s -i', performs: ['system.configure'] }] }),
  // subtitles
  makes('subliminal ffsubsync alass', '-l -i --language', { operands: 'text* write', options: { '-o -i': 'write' } }),
  // terminals on film
  group('asciinema', [{ names: 'rec record', otherOptions: 'harmless', options: { '-c --command': 'shell', '-e -t -i --env --title --idle-time-limit --cols --rows': 'text' }, operands: 'write' }, tells('play cat', { operands: 'read*' }), { names: 'convert', otherOptions: 'harmless', operands: 'read write' }, does('upload stream session', 'network.send'), does('auth', 'system.configure'), tells('help')]),
  converts('agg svg-term ttygif', '--theme --speed --font-size --cols --rows', { options: { '--in': 'read', '--out': 'write' } }),
  { names: 'ttyrec termtosvg', otherOptions: 'harmless', options: { '-e -c --command': 'shell' }, operands: 'write', performs: ['code.run-inline'] },
  tells('ttyplay', { operands: 'read*' }),
  group('vhs', [tells('themes manual help validate'), { names: 'new', operands: 'write' }, { names: 'record', otherOptions: 'harmless', performs: ['code.run-inline'] }, does('publish', 'network.send'), does('serve', 'network.listen'), { names: '*.tape', otherOptions: 'harmless', here: 'write', performs: ['code.run-project'] }], { options: { '-o --output': 'write' } }),
  // speech
  { names: 'espeak espeak-ng flite pico2wave piper tts mimic text2wave festival', otherOptions: 'harmless', options: { '-w -o --wave --output_file --out_path --output-file --output_dir -f-out': 'write', '-f --file': 'read', '-v -s -p -a -g -k -l -t -m --text --lang --model --model_name --voice --speaker': 'text', '-c --config --config_path': 'read', '--eval': 'code', '--server': 'unknown' }, operands: 'text*', harmless: '-h --help --version --voices --list_models -lv' },
  { names: 'whisper whisper-cpp whisper-cli whisperx faster-whisper insanely-fast-whisper', otherOptions: 'harmless', options: { '-o --output_dir': 'write-tree', '-of --output-file --transcript-path': 'write', '-f --file --file-name': 'read', '-m -l -t -p --model --language --task --device --output_format --threads --compute_type': 'text' }, operands: 'read*', here: 'write-tree', harmless: '-h --help --version' },
  // models that answer with text only
  { names: 'llama-cli llama-simple llama-embedding llama-tokenize llama-perplexity llama-bench llama-mtmd-cli llama-run llama-completion llamafile mlx_lm.generate sd-cli', otherOptions: 'harmless', options: { '-m --model -f --file --mmproj --lora --grammar-file --image --prompt-file': 'read', '-o --output --prompt-cache --log-file --logdir': 'write', '-p -n -c -t -b -ngl -s --prompt --temp --top-k --top-p --ctx-size --seed -hf --hf-repo -H -W': 'text', '-mu --model-url': 'url' }, operands: 'text*', when: [{ has: '-hf --hf-repo -hfr -mu --model-url', performs: ['package.install'] }, { has: '--server', performs: ['network.listen'] }], harmless: '-h --help --version --list-devices --usage' },
  converts('llama-quantize llama-gguf-split', '', { operands: 'read write text*', when: [] }),
  does('llama-server mlx_lm.server koboldcpp text-generation-launcher tts-server whisper-server', 'network.listen', { alone: ['network.listen'], harmless: '--help -h --version' }),
  group('vllm', [does('serve', 'network.listen'), tells('chat complete bench collect-env help')]),
  group('lms', [tells('ls ps status version help log'), does('get', 'package.install'), does('load unload import', 'system.configure'), does('server', 'network.listen')]),
];
