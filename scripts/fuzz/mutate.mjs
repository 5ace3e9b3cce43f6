// Makes new lines from old ones. The same seed makes the same lines.

// `random(n)` is a whole number from 0 to n - 1 (mulberry32)
export function makeRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces = '$( ` " \' \\ \\\n <<E <<-E <<\'E\' <<< { } ( ) [[ ]] (( )) ${ } $(( ; ;; ;& ;;& && || | |& & > >> >| >& &> < <( >( # ! * ? [ ] ~ = += - -- : . .. / $x $@ $* $1 "$@" ${x:-y} ${!x} ${x@P} ${x//a/b} {a,b} {1..9} @( !( +( if then elif else fi for in do done while until case esac function f() select coproc time eval exec source . cd sh bash -c xargs sudo env rm -rf .env cat 2>&1 1< % %x% ^ @ $env:x $null @\' @" --% <# #> -Command /c >nul & rem'.split(' ');
const unicode = ['\0', '\x01', '\x1b', '\x7f', '\x85', '\xa0', '\xad', '\u200b', '\u200d', '\u202e', '\u2028', '\u2066', '\ufeff', '\ufffd', '\u2018', '\u2019', '\u201c', '\u201d', '\u2013', '\u2014', '\uff04', '\uff08', '\uff1b', '\uff5c', '\u037e', '\u3000', '\u0301', '\ud800', '\udc00', '\u{1f600}', '\u{e0041}', '\uffff', '\u0130', '\u017f', '\u212a', '\ufb01'];
const blanks = [' ', '\t', '\n', '\r\n', '\r', '\v', '\f', '  '];
const nests = [['$(', ')'], ['"$(', ')"'], ['(', ')'], ['( ', ' )'], ['{ ', '; }'], ['`', '`'], ['<(', ')'], ['${x:-', '}'], ['"${x:-', '}"'], ['$((', '))'], ['$((1+$(', ')))'], ['[[ ( ', ' ) ]]'], ['((', '))'], ['if ', '; then :; fi'], ['while ', '; do :; done'], ['for i in a b; do ', '; done'], ['case x in x) ', ';; esac'], ['f() { ', '; }; f'], ['eval ', ''], ['! ', ''], ['time ', ''], ['sudo env nice ', ''], ['find . -exec ', ' \\;'], ['{a,', '}'], ['x=(', ')'], ['& { ', ' }'], ['cat <<E\n', '\nE\n'], ['cmd /c ', ''], ['"', '"'], ["'", "'"], ['echo ', ' | sh'], ['@(', ')'], ['x[', ']=1']];

const lengths = [2, 3, 8, 30, 100, 300, 1000];
const longLengths = [5000, 20_000, 39_990, 70_000];

export function makeMutator(seeds, random) {
  const pick = (list) => list[random(list.length)];
  const at = (line) => random(line.length + 1);
  const range = (line) => [at(line), at(line)].sort((a, b) => a - b);
  const insert = (line, text, index = at(line)) => line.slice(0, index) + text + line.slice(index);
  const tokens = (line) => line.split(/(\s+|[;|&()<>"'`${}\\]+)/);
  const long = () => (random(40) === 0 ? pick(longLengths) : pick(lengths));
  const nested = (line) => {
    const [open, close] = pick(nests);
    const count = random(4) === 0 ? pick([12, 13, 40, 100, 400, 2000]) : 1 + random(6);
    return random(5) === 0 ? open.repeat(count) + line : open.repeat(count) + line + close.repeat(count);
  };
  const mutations = [
    (line) => insert(line, pick(pieces)),
    (line) => insert(line, ` ${pick(pieces)} `),
    (line) => insert(line, pick(pieces) + pick(pieces)),
    (line) => insert(line, pick(unicode)),
    (line) => insert(line, pick(blanks)),
    (line) => insert(line, String.fromCharCode(random(random(2) === 0 ? 128 : 65_536))),
    (line) => line.slice(0, at(line)),
    (line) => line.slice(at(line)),
    (line) => { const [from, to] = range(line); return line.slice(0, from) + line.slice(Math.min(to, from + 1 + random(12))); },
    (line) => { const index = at(line); return line.slice(0, index) + pick(pieces) + line.slice(index + 1); },
    (line) => { const bytes = Buffer.from(line); if (bytes.length > 0) bytes[random(bytes.length)] ^= 1 << random(8); return bytes.toString(); },
    (line) => { const all = tokens(line); all.splice(random(all.length), 1 + random(2)); return all.join(''); },
    (line) => { const all = tokens(line); all.splice(random(all.length), 0, pick(all), ' '); return all.join(''); },
    (line) => { const all = tokens(line); const [a, b] = [random(all.length), random(all.length)]; [all[a], all[b]] = [all[b], all[a]]; return all.join(''); },
    (line) => { const other = tokens(pick(seeds).line); const all = tokens(line); all[random(all.length)] = pick(other); return all.join(''); },
    (line) => { const other = pick(seeds).line; return line.slice(0, at(line)) + other.slice(at(other)); },
    (line) => line + pick(['; ', ' && ', ' | ', '\n', ' & ', '']) + pick(seeds).line,
    (line) => { const [from, to] = range(line); return insert(line, line.slice(from, to).repeat(1 + random(3)), to); },
    (line) => { const [from, to] = range(line); return insert(line, line.slice(from, Math.min(to, from + 8)).repeat(long()), to); },
    (line) => insert(line, pick(pieces).repeat(long())),
    (line) => insert(line, pick(['a', '/', '../', '*', '\\', '$x', '{a,b}', '"a"', 'é', '\u{1f600}', '-', 'a=b ', '?', '[a]']).repeat(long())),
    nested,
    nested,
    (line) => { const [from, to] = range(line); const [open, close] = pick(nests); return line.slice(0, from) + open + line.slice(from, to) + close + line.slice(to); },
    (line) => line.replaceAll('\n', '\r\n').replaceAll(' ', () => (random(4) === 0 ? '\r\n' : ' ')),
    (line) => `bash -c '${line.replaceAll("'", `'\\''`)}'`,
    (line) => `eval "${line.replace(/[\\$`"]/g, '\\$&')}"`,
    (line) => [...line].map((character) => (random(3) === 0 ? `\\${character}` : character)).join(''),
    (line) => [...line].map((character) => (random(6) === 0 ? `"${character}"` : character)).join(''),
    (line) => line.toUpperCase(),
  ];
  // a line is changed once or a few times; now and then it grows from the last one that was made
  return () => {
    const seed = pick(seeds);
    let { line } = seed;
    for (let count = 1 + random(random(3) === 0 ? 8 : 3); count > 0; count--) if (line.length < 200_000) line = pick(mutations)(line);
    return { line, shell: random(8) === 0 ? pick(shells) : pick(seed.shells) };
  };
}

export const shells = ['bash', 'sh', 'zsh', 'powershell', 'cmd'];
