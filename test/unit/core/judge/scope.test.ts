// What each part of a scope says: files, operations, commands, network, tools and defaults; the strictest wins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTree } from '../tree.ts';
import { decide, sampleScope, scopeOf } from './judged.ts';

const tree = makeTree(['src/a.ts', 'src/generated/g.ts', 'infra/main.tf', 'migrations/1.sql', 'secret/key.txt', 'secret/public/a.txt', 'scratch/x', 'README.md', '.env']);

type Row = [name: string, want: string, verdict: string];

const rows: Record<string, Row[]> = {
  files: [
    ['write where a rule allows - allow', 'write src/a.ts', 'allow'],
    ['write where two rules speak, the stricter - ask', 'write src/generated/g.ts', 'ask:confirm'],
    ['write that needs a second person - ask:second-person', 'write migrations/1.sql', 'ask:second-person'],
    ['write where a rule denies - deny', 'write infra/main.tf', 'deny'],
    ['write that no rule names - default ask', 'write README.md', 'ask:confirm'],
    ['read that no rule names - default allow', 'read README.md', 'allow'],
    ['read where only write is denied - allow', 'read infra/main.tf', 'allow'],
    ['read where a rule denies - deny', 'read secret/key.txt', 'deny'],
    ['read what an exception takes out - allow', 'read secret/public/a.txt', 'allow'],
    ['write what an exception takes out - default ask', 'write secret/public/a.txt', 'ask:confirm'],
    ['write deny implies delete deny - deny', 'delete infra/main.tf', 'deny'],
    ['write ask implies delete ask at its level - ask:second-person', 'delete migrations/1.sql', 'ask:second-person'],
    ['write allow does not imply delete - default ask', 'delete src/a.ts', 'ask:confirm'],
    ['delete where a rule allows - allow', 'delete scratch/x', 'allow'],
    ['the pack\'s path rules stay beside the project\'s - deny', 'read .env', 'deny'],
    ['a file that is not there is judged by its name - deny', 'write infra/new/deep.tf', 'deny'],
    ['a neighbour whose name begins alike - default ask', 'write infrared/x', 'ask:confirm'],
    ['a denied folder itself - deny', 'write infra', 'deny'],
  ],
  operations: [
    ['an operation that the project denies - deny', 'git push', 'deny'],
    ['the pack\'s word replaced by a looser one - allow', 'git checkout -f', 'allow'],
    ['the pack\'s word replaced by a stricter one - ask:phrase', 'git commit -m x', 'ask:phrase'],
    ['an operation that the project does not name keeps the pack\'s word - deny', 'sudo ls', 'deny'],
    ['another operation of the same family keeps the pack\'s word - ask', 'git config core.editor x', 'ask:confirm'],
    ['two operations, the stricter - deny', 'git commit -m x && git push', 'deny'],
    ['a command rule replaces the pack\'s word but not the project\'s operation - deny', 'git push origin work', 'deny'],
  ],
  commands: [
    ['a command that a rule allows beside an operation that asks, the stricter - ask:code', 'npm test', 'ask:code'],
    ['a command of the same program that no rule names - ask:code', 'npm run typecheck', 'ask:code'],
    ['a denied command - deny', 'npm run deploy', 'deny'],
    ['a denied command with a further flag - deny', 'npm run deploy --dry', 'deny'],
    ['an unknown program that a rule asks about - ask:second-person', 'terraform apply', 'ask:second-person'],
    ['an unknown program that a rule allows with all that follows - allow', 'ourtool check -j4 unit', 'allow'],
    ['an unknown program - default ask', 'frobnicate', 'ask:confirm'],
    ['a word that only the running command knows fits no allow - ask', 'ourtool check $X', 'ask:confirm'],
  ],
  network: [
    ['a host that is allowed - allow', 'fetch https://packages.acme.internal/x', 'allow'],
    ['a host below an allowed one - allow', 'fetch https://a.docs.test/x', 'allow'],
    ['a host that only ends alike - ask', 'fetch https://evildocs.test/', 'ask:confirm'],
    ['an allowed host as user name of another - ask', 'fetch https://packages.acme.internal@other.test/', 'ask:confirm'],
    ['a host that is denied - deny', 'fetch https://EVIL.test/', 'deny'],
    ['a host that is denied, by a command - deny', 'curl -s https://evil.test/', 'deny'],
    ['a host that the pack allows - allow', 'fetch http://localhost:3000/', 'allow'],
    ['a file behind the name of an allowed host - ask', 'fetch file://localhost/etc/shadow', 'ask:confirm'],
    ['a host that no rule names - ask', 'fetch https://other.test/', 'ask:confirm'],
    ['a URL without host - ask', 'fetch not a url', 'ask:confirm'],
  ],
  tools: [
    ['a tool that is allowed - allow', 'call github/get_issue', 'allow'],
    ['another tool of the same server - ask', 'call github/delete_repo', 'ask:confirm'],
    ['a server that is denied - deny', 'call prod/anything', 'deny'],
    ['a tool of another server with an allowed name - ask', 'call other/get_issue', 'ask:confirm'],
  ],
  unknown: [
    ['a want that nobody knows - ask', 'unknown', 'ask:confirm'],
    ['a command that does not parse - ask', 'echo "a', 'ask:confirm'],
    ['an empty command - ask', '', 'ask:confirm'],
    ['a path that is only known at run time - ask', 'cat "$FILE"', 'ask:confirm'],
    ['an unknown option beside a denied path - deny', 'rm --frob infra/main.tf', 'deny'],
    ['an unreadable line beside a denied one is one line - ask', 'echo "a; rm infra/main.tf', 'ask:confirm'],
    ['something unknown beside a denied effect - deny', 'frobnicate; echo x > infra/main.tf', 'deny'],
  ],
};

const scope = scopeOf(sampleScope, tree);
for (const [part, list] of Object.entries(rows))
  for (const [name, want, verdict] of list)
    test(`${part}: ${name}`, () => assert.equal(decide(want, scope, tree).verdict, verdict));

const replaced: [name: string, parts: string, want: string, verdict: string][] = [
  ['without a word of the project the pack speaks - ask', '', 'npm run deploy', 'ask:confirm'],
  ['its own build is the project\'s own code - allow', '', 'npm test', 'allow'],
  ['the build of another folder is not - ask', '', 'cd /opt && make', 'ask:confirm'],
  ['a page that is read - allow', '', 'fetch https://docs.test/a', 'allow'],
  ['not where the project speaks of the network - ask', '"defaults": { "network": "ask" }', 'fetch https://docs.test/a', 'ask:confirm'],
  ['unless it speaks of fetching - allow', '"defaults": { "network": "ask", "fetch": "allow" }', 'curl -s https://docs.test/a', 'allow'],
  ['a long tail may carry data - ask', '', `fetch https://docs.test/?q=${'a1'.repeat(30)}`, 'ask:confirm'],
  ['the machine\'s own keys - deny', '', 'curl http://169.254.169.254/latest/meta-data', 'deny'],
  ['an address without a name - ask', '', 'curl http://203.0.113.9/x', 'ask:confirm'],
  ['one of the own network - allow', '', 'curl http://192.168.1.9/x', 'allow'],
  ['a project\'s command replaces the pack\'s word on its operation - allow', '"commands": [{ "run": "npm run deploy", "verdict": "allow" }]', 'npm run deploy', 'allow'],
  ['only for the whole command - ask', '"commands": [{ "run": "npm run deploy", "verdict": "allow" }]', 'npm run deploy --prefix x', 'ask:confirm'],
  ['only for that command - ask', '"commands": [{ "run": "npm test", "verdict": "allow" }]', 'npm run release', 'ask:confirm'],
  ['a command rule says nothing about paths - deny', '"commands": [{ "run": "cat .env", "verdict": "allow" }]', 'cat .env', 'deny'],
  ['a command rule says nothing about hosts - ask', '"commands": [{ "run": "curl **", "verdict": "allow" }]', 'curl http://203.0.113.9/x', 'ask:confirm'],
  ['a project\'s operation replaces the pack\'s - allow', '"operations": { "code.run-project": "allow" }', 'npm run deploy', 'allow'],
  ['a stricter one as well - deny', '"operations": { "git.commit": "deny" }', 'git commit -m x', 'deny'],
  ['a denied operation cannot be loosened by a command - deny', '"operations": { "git.push": "deny" }, "commands": [{ "run": "git push", "verdict": "allow" }]', 'git push', 'deny'],
  ['in a folder of the project - allow', '"commands": [{ "run": "npm test", "verdict": "allow" }]', 'cd src && npm test', 'allow'],
  ['in another folder the words mean other code - ask', '"commands": [{ "run": "npm test", "verdict": "allow" }]', 'cd /opt && npm test', 'ask:confirm'],
  ['a rule that restricts holds in every folder - deny', '"commands": [{ "run": "npm publish", "verdict": "deny" }]', 'cd /tmp && npm publish', 'deny'],
  ['a tree that a rule allows - allow', '"files": [{ "paths": ["gen/**"], "delete": "allow" }]', 'rm -rf gen', 'allow'],
  ['not with an exception below it - ask', '"files": [{ "paths": ["gen/**", "!gen/keep/**"], "delete": "allow" }]', 'rm -rf gen', 'ask:confirm'],
  ['nor with one that may lie anywhere - ask', '"files": [{ "paths": ["gen/**", "!**/keep.txt"], "delete": "allow" }]', 'rm -rf gen', 'ask:confirm'],
  ['no scope can allow switching supervision off - deny', '"operations": { "supervision.change": "allow" }', 'claude --dangerously-skip-permissions', 'deny'],
  ['the same program by its full path - allow', '"commands": [{ "run": "npm test", "verdict": "allow" }]', '/usr/bin/npm test', 'allow'],
  ['a program of that name in the project is another - ask', '"operations": { "code.build": "ask" }, "commands": [{ "run": "npm test", "verdict": "allow" }]', './npm test', 'ask:confirm'],
];
for (const [name, parts, want, verdict] of replaced)
  test(`the pack is a default: ${name}`, () => assert.equal(decide(want, scopeOf(`{ "version": 1${parts === '' ? '' : `, ${parts}`} }`, tree), tree).verdict, verdict));

const restricting = '"operations": { "git.push": "allow" }, "commands": [{ "run": "git push", "verdict": "deny" }, { "run": "make release", "verdict": "ask:code" }, { "run": "docker compose down", "verdict": "deny" }]';
const seenThrough: readonly (readonly [name: string, want: string, verdict: string])[] = [
  ['a folder before the sub-command - deny', 'git -C src push', 'deny'],
  ['a flag before the sub-command - deny', 'git --no-pager push origin main', 'deny'],
  ['options before a target - ask:code', 'make -C . -j4 release', 'ask:code'],
  ['options between two sub-commands - deny', 'docker --context x compose -f a.yml down -v', 'deny'],
  ['a word of an option is no sub-command - allow', 'git commit -m push', 'allow'],
];
for (const [name, want, verdict] of seenThrough)
  test(`a rule that restricts sees through options: ${name}`, () => assert.equal(decide(want, scopeOf(`{ "version": 1, ${restricting} }`, tree), tree).verdict, verdict));
