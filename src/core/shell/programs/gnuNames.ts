import { splitNames } from '../arguments.ts';

/**
 * Programs of GNU that have a `g` in front where the system has its own of the same name: `gsed`, `gcp`.
 * Sources: the contents of Homebrew's and MacPorts' coreutils, findutils, sed, grep, tar, which, time, make, m4, libtool, inetutils and binutils.
 * A rule for every `g` would be wrong: `gping` and `gtop` are other programs.
 */
const coreutils =
  '[ arch b2sum base32 base64 basename basenc cat chcon chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir dircolors dirname du echo env expand expr factor false fmt fold groups head hostid id install join kill link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pinky pr printenv printf ptx pwd readlink realpath rm rmdir runcon seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac tail tee test timeout touch tr true truncate tsort tty uname unexpand uniq unlink uptime users vdir wc who whoami yes';
const others =
  'find xargs locate updatedb sed grep egrep fgrep tar awk which time make m4 libtool libtoolize patch ed indent units diff cmp sdiff diff3 gzip ftp tftp telnet hostname ifconfig traceroute whois logger ar as ld nm objcopy objdump ranlib readelf size strings strip addr2line c++filt gprof';

const gnuNames: ReadonlySet<string> = new Set(splitNames(`${coreutils} ${others}`));

/** `gls` is `ls`; undefined for what has no such second name. */
export function withoutGnuPrefix(name: string): string | undefined {
  return name.startsWith('g') && gnuNames.has(name.slice(1)) ? name.slice(1) : undefined;
}
