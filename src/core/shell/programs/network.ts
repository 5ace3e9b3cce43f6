import type { ProgramFacts } from './facts.ts';

/** Programs that talk to other machines. */
export const networkPrograms: readonly ProgramFacts[] = [
  {
    names: 'curl',
    flags: '-a -f -g -G -i -I -j -k -l -L -n -N -p -q -R -s -S -v -Z -0 -1 -2 -3 -4 -6 -# --fail --fail-with-body --globoff --get --include --head --insecure --location --no-buffer --silent --show-error --verbose --compressed --http1.1 --http2 --ipv4 --ipv6 --progress-bar --no-progress-meter --ssl-reqd --tlsv1.2 --tlsv1.3 --retry-all-errors --path-as-is --remote-time',
    options: {
      '-A -b -e -H -m -r -u -w -x -X -Y -y -z --user-agent --referer --header --max-time --range --user --write-out --request --connect-timeout --retry --retry-delay --retry-max-time --resolve --proto --limit-rate --max-redirs --noproxy --interface --oauth2-bearer': 'text',
      '-d -F --data --data-raw --data-binary --data-urlencode --form --json': 'unknown',
      '-T --upload-file --cacert --cert --key': 'read',
      '-o --output -D --dump-header -c --cookie-jar --trace --trace-ascii --stderr --output-dir': 'write',
      '-K --config': 'unknown',
      '--url': 'url',
    },
    operands: 'url*',
    harmless: '--help -h --version -V --manual',
  },
  { names: 'wget', flags: '-q -v -nv -c -N -S -r -np -nc -nd -k -p -4 -6 --quiet --no-verbose --continue --timestamping --spider --no-check-certificate --recursive --no-parent --no-clobber --show-progress --server-response', options: { '-t -T -w -l -U -A -R --tries --timeout --wait --level --user-agent --header --accept --reject --user --password': 'text', '-O -o -a -P --output-document --output-file --directory-prefix': 'write', '-i --input-file': 'read', '--post-file --body-file': 'read', '--post-data --body-data': 'unknown' }, operands: 'url*', harmless: '--help -h --version -V' },
  { names: 'ping ping6 dig host nslookup traceroute', flags: '-4 -6 -n -q -v -t= -a -x=', options: { '-c -i -W -w -s -p': 'text' }, operands: 'host*', harmless: '--help -h --version -V' },
];
