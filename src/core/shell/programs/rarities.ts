import type { ProgramFacts } from './facts.ts';
import { tells } from './rows.ts';

/**
 * Programs with no kin among the other families. Sources: encguess(1), htmltree(1), GNU libtasn1 and libidn, `findstr /?`,
 * the manuals of re2c's other languages, of monolith, of Performance Co-Pilot and of macOS's tools for types, reports and icons.
 */
export const rarePrograms: readonly ProgramFacts[] = [
  tells('encguess htmltree viewdiagnostic', { operands: 'read*' }),
  tells('findstr', { operands: 'text read*' }),
  { names: 'asn1Decoding asn1Coding asn1Parser', otherOptions: 'harmless', options: { '-o --output': 'write', '-n --name': 'text' }, operands: 'read*', harmless: '--help -h --version -v' },
  tells('idn idn2 punycode', { operands: 'text*' }), tells('uttype', { operands: 'text*' }), tells('derq', { options: { '-f --file': 'read' }, operands: 'text*' }),
  { names: 'afscexpand', otherOptions: 'harmless', operands: 'write*' }, { names: 'layerutil', otherOptions: 'harmless', options: { '-o --output': 'write' }, operands: 'read*', harmless: '--help -h' },
  { names: 're2rust re2go re2d re2hs re2java re2js re2ocaml re2py re2v re2zig re2swift', otherOptions: 'harmless', options: { '-o --output -t --type-header --header': 'write', '-I': 'text' }, operands: 'read*', harmless: '--help -h --version -v --vernum -V' },
  { names: 'monolith', otherOptions: 'harmless', options: { '-o --output': 'write', '-C --cookie-file --cookies': 'read', '-b --base-url -u --user-agent -t --timeout -E --encoding': 'text', '-d --domain': 'text' }, operands: 'asked-url', harmless: '--help -h --version -V' },
  tells('pcp pcp-htop pcp-atop pcp-vmstat pcp-iostat pcp-free pcp-uptime pcp-ss pcp-netstat pcp-mpstat pcp-pidstat pcp-numastat pcp-ps pcp-dmcache pcp-lvmcache pcp-shping pcp-tapestat pcp-verify pcp-zoneinfo pcp-meminfo pcp-buddyinfo pcp-slabinfo pcp-ipcs pmstat pmval pminfo pmprobe pmdumptext pmrep pmlogsummary pmlogcheck pmloglabel', { options: { '-a --archive': 'read', '-o': 'text' } }),
];
