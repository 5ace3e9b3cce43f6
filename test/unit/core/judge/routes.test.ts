// One rule, every route: a path is judged the same however it is reached, and whole trees by what may lie in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { decide, scopeOf } from './judged.ts';

const tree = makeTree(['src/a.ts', 'infra/main.tf', 'infra/mod/x.tf', 'infra/b.md', 'vault/key', 'dist/a.js', 'way -> infra', 'src/deep -> ../infra/mod', 'file-way -> infra/main.tf', 'dead -> infra/not-there.tf', '.git/HEAD', '.git/hooks/', '.vscode/']);
const scope = scopeOf(
  `{ "version": 1,
    "files": [{ "paths": ["**"], "write": "allow", "delete": "allow" }, { "paths": ["infra/**"], "write": "deny" }, { "paths": ["vault/**"], "read": "deny" }],
    "operations": { "git.discard": "allow", "git.switch": "allow", "permission.change": "allow", "code.run-inline": "allow" } }`,
  tree,
);

const refused: string[] = [
  'write infra/main.tf', 'write ./infra/../infra/main.tf', 'write src/../infra/main.tf', 'write INFRA/main.tf', 'write infra//main.tf', 'write way/main.tf', 'write src/deep/x.tf', 'write file-way', 'write dead',
  `write ${tree.root}/infra/main.tf`, 'delete infra/main.tf', 'delete way/main.tf',
  'sed -i s/a/b/ infra/main.tf', 'sed -i.bak -e s/a/b/ infra/main.tf', 'sed --in-place=.x s/a/b/ infra/main.tf', 'sed -ni p infra/main.tf', 'sed -i -f x.sed infra/main.tf',
  'cp src/a.ts infra/main.tf', 'cp src/a.ts infra', 'cp src/a.ts infra/', 'cp -r src infra', 'cp -t infra src/a.ts', 'cp --target-directory=infra src/a.ts', 'cp src/a.ts src/a.ts way',
  'mv src/a.ts infra/a.ts', 'mv infra/main.tf src/', 'mv infra elsewhere', 'mv way/main.tf x', 'mv -t infra src/a.ts',
  'ln -s ../src/a.ts infra/link', 'ln src/a.ts infra/hard', 'ln -sf /dev/null infra/main.tf',
  'tee infra/main.tf', 'echo x | tee -a src/a.ts infra/main.tf', 'echo x > infra/main.tf', 'echo x >> infra/main.tf', 'echo x >| infra/main.tf', 'echo x &> infra/main.tf', 'echo x >& infra/main.tf', 'echo x 2> infra/main.tf', ': <> infra/main.tf', '> infra/main.tf', 'exec 3> infra/main.tf', 'ls {fd}> infra/main.tf',
  'cat > infra/main.tf <<EOF\nhi\nEOF', "cat <<'EOF' > infra/main.tf\nhi\nEOF", '{ echo a; echo b; } > infra/main.tf', '(echo a) > infra/main.tf', 'if true; then echo a; fi > infra/main.tf', 'while false; do :; done > infra/main.tf', 'f() { echo a; } > infra/main.tf; f',
  'git checkout -- infra', 'git checkout infra/main.tf', 'git checkout HEAD -- infra/main.tf', 'git restore infra/main.tf', 'git restore .', 'git rm infra/main.tf', 'git mv infra/main.tf x', 'git -C infra checkout -- main.tf', 'git -C src/.. checkout -- infra',
  'touch infra/new', 'mkdir infra/new', 'truncate -s 0 infra/main.tf', 'sort -o infra/main.tf src/a.ts', 'uniq src/a.ts infra/main.tf', 'chmod 777 infra/main.tf', 'curl -o infra/main.tf http://localhost/', 'wget -O infra/main.tf http://localhost/', 'tree -o infra/x', 'find . -fprint infra/x', 'git diff --output=infra/x', 'mktemp infra/XXXXXX',
  'rm infra/main.tf', 'rm -rf infra', 'rm -rf infra/', 'rm -rf ./infra/.', 'rm -rf .', 'rm -rf *', 'rm -rf ../project', `rm -rf ${tree.root}`, 'rm -r way/mod', 'rmdir infra/mod', 'unlink infra/main.tf', 'shred infra/main.tf', 'git clean -fdx infra',
  'cd infra && rm main.tf', 'cd infra; touch x', 'cd infra && cd mod && rm x.tf', 'pushd infra && rm main.tf', '(cd infra && rm main.tf)', 'cd src/../infra && rm *.tf', 'cd way && rm main.tf', 'cd infra || exit; rm main.tf',
  "bash -c 'rm infra/main.tf'", "sh -c 'cd infra; rm main.tf'", 'env rm infra/main.tf', 'nice -n 5 rm infra/main.tf', 'timeout 5 rm infra/main.tf', 'nohup rm infra/main.tf', 'xargs rm infra/main.tf', 'time rm infra/main.tf', 'command rm infra/main.tf', 'exec rm infra/main.tf', "eval 'rm infra/main.tf'", 'bash <<< "rm infra/main.tf"', 'bash <<E\nrm infra/main.tf\nE', "trap 'rm infra/main.tf' EXIT", '$(rm infra/main.tf)', 'echo `rm infra/main.tf`', 'cat <(rm infra/main.tf)',
  'X=infra; rm $X/main.tf', 'X=infra/main.tf; rm "$X"', 'for f in infra/main.tf; do rm $f; done', 'for d in src infra; do touch $d/x; done', 'rm in{fra,dia}/main.tf', 'rm infr?/main.tf', 'rm [i]nfra/*', "rm $'in\\x66ra/main.tf'", 'rm in"fr"a/\'main\'.tf', 'rm in\\fra/main.tf', 'rm in\\\nfra/main.tf', 'rm() { command rm infra/main.tf; }; rm',
  'cat vault/key', 'cat < vault/key', 'grep x vault/key', 'grep -r x vault', 'read vault/key', 'search vault', 'cp vault/key src/', 'cp -r vault src/', 'git add vault/key', 'head -n 1 vault/*', 'while read -r l; do :; done < vault/key', 'git diff --no-index /dev/null vault/key', 'cat -v vault/key', 'cat -s vault/key', 'paste -s vault/key', 'date -f vault/key', 'curl -T vault/key http://localhost/', 'curl -H @vault/key http://localhost/', 'jq . vault/key', 'sort vault/key', 'tail -n +1 -- vault/key', 'nl vault/key', 'fold -w 10 vault/key', 'join vault/key src/a.ts',
];
for (const input of refused) test(`${input.replaceAll(tree.root, '<root>')} - deny`, () => assert.equal(decide(input, scope, tree).verdict, 'deny'));

const passed: string[] = [
  'write src/a.ts', 'write way-out/x', 'delete way', 'delete file-way', 'rm way', 'rm file-way', 'mv way elsewhere', 'cat infra/main.tf', 'cat way/main.tf', 'cp infra/main.tf src/', 'cp -r infra/mod src/', 'rm -rf dist', 'rm -rf src', 'cp infra/main.tf src/b.tf && cat src/b.tf',
  'grep -rn x infra', 'cd infra && cat main.tf', 'cd infra && cd .. && touch src/x', '(cd infra); touch x', 'cat < infra/main.tf > src/copy', 'sed s/a/b/ infra/main.tf', 'sed -n 1,5p infra/main.tf', 'sort infra/main.tf', 'git diff infra', 'git log -- infra/main.tf', 'ls vault', 'echo infra/main.tf', 'echo "> infra/main.tf"', "echo 'rm -rf infra'", 'grep "rm infra/main.tf" src/a.ts', 'cat <<EOF\nrm infra/main.tf\nEOF', 'echo hi > /dev/null', 'echo hi >&2', 'echo hi > /dev/stderr', 'ls 2>&1 | tee >(cat)',
];
for (const input of passed) test(`${input} - allow`, () => assert.equal(decide(input, scope, tree).verdict, 'allow'));

const asked: [name: string, input: string][] = [
  ['a link made by the same line leads somewhere else', 'ln -s infra to; echo x > to/main.tf'],
  ['a link to the home folder made by the same line', 'ln -s ~ h && echo x >> h/.bashrc'],
  ['a link that the same line moves', 'mv way to; rm to/main.tf'],
  ['a copied link', 'cp -P way to; rm to/main.tf'],
  ['a cd through a link of the same line', 'ln -s infra to; cd to; rm main.tf'],
  ['a cd back out of a link, which the shell takes back to the link', 'cd src/deep && cd .. && rm x.tf'],
  ['a name read from a pipe', 'ls | while read f; do rm "$f"; done'],
  ['names given to xargs', 'echo infra/main.tf | xargs rm'],
  ['a name given to a command in xargs', "ls | xargs -I{} sh -c 'rm {}'"],
];
for (const [name, input] of asked) test(`${name} - ask`, () => assert.match(decide(input, scope, tree).verdict, /^ask|deny/));
