// Secrets leave a text before it is logged; nothing else does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reason } from '../../../../src/core/decision.ts';
import { decisionEntry, loggedAction } from '../../../../src/core/log/entry.ts';
import { redact } from '../../../../src/core/log/redact.ts';

// put together here, so that no scanner takes the table for a leak
const tail = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3';

const rows: [name: string, text: string, expected: string][] = [
  ['a key of AWS', `AKIA${'ABCD2345EFGH6789'} x`, '<secret> x'],
  ['a temporary key of AWS', `ASIA${'ABCD2345EFGH6789'}`, '<secret>'],
  ['a token of GitHub', `ghp_${tail}`, '<secret>'],
  ['a server token of GitHub', `ghs_${tail}`, '<secret>'],
  ['a fine-grained token of GitHub', `github_pat_${tail}_x`, '<secret>'],
  ['a token of GitLab', `glpat-${tail}`, '<secret>'],
  ['a key that begins with sk-', `sk-${tail}`, '<secret>'],
  ['a key of Anthropic', `sk-ant-api03-${tail}`, '<secret>'],
  ['a token of Slack', `xoxb-${'123456789012'}-abc`, '<secret>'],
  ['a token of npm', `npm_${tail}`, '<secret>'],
  ['a token of PyPI', `pypi-${tail}${tail}`, '<secret>'],
  ['a key of Google', `AIza${tail}x`, '<secret>'],
  ['an access token of Google', `ya29.${tail}`, '<secret>'],
  ['a key of Stripe', `sk_${'live'}_${tail}`, '<secret>'],
  ['a key of SendGrid', `SG.${tail.slice(0, 22)}.${tail}`, '<secret>'],
  ['a token of Hugging Face', `hf_${tail}`, '<secret>'],
  ['a JSON web token', `eyJ${tail}.eyJ${tail}.${tail}`, '<secret>'],
  ['a private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----\nabc\n-----END RSA PRIVATE KEY----- after`, '<secret> after'],
  ['a private key without its end', `-----BEGIN PRIVATE ${'KEY'}-----\nabc`, '<secret>'],
  ['a variable', 'API_TOKEN=abcdef123 npm test', 'API_TOKEN=<secret> npm test'],
  ['a variable in quotes', 'export DB_PASSWORD="hunter22!"', 'export DB_PASSWORD="<secret>"'],
  ['a variable in lower case', 'client_secret: abcdef12', 'client_secret: <secret>'],
  ['JSON', '{"apiKey":"abcdef12","a":1}', '{"apiKey":"<secret>","a":1}'],
  ['a header', 'curl -H "Authorization: Bearer abc.def-123" x', 'curl -H "Authorization: Bearer <secret>" x'],
  ['a basic header', "curl -H 'Authorization: Basic dXNlcjpwYXNz' x", "curl -H 'Authorization: Basic <secret>' x"],
  ['a password in a URL', 'git clone https://me:hunter2@host/x.git', 'git clone https://me:<secret>@host/x.git'],
  ['a password of a database', 'psql postgres://u:p%40ss@db:5432/x', 'psql postgres://u:<secret>@db:5432/x'],
  ['a password without a user', 'redis://:hunter2@host', 'redis://:<secret>@host'],
  ['an option', 'login --password hunter2 --user me', 'login --password <secret> --user me'],
  ['an option with =', 'login --token=abcd1234', 'login --token=<secret>'],
  ['a secret access key', 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7 aws s3 ls', 'AWS_SECRET_ACCESS_KEY=<secret> aws s3 ls'],
  ['a secret key base', 'SECRET_KEY_BASE=abcdef123', 'SECRET_KEY_BASE=<secret>'],
  ['a key in a header', "curl -H 'X-Api-Key: abcdef123' x", "curl -H 'X-Api-Key: <secret>' x"],
  ['a user with a password', 'curl -s -u me:hunter2 https://host', 'curl -s -u me:<secret> https://host'],
  ['a user with a password, joined', "curl -su 'me:hunter2' https://host", "curl -su 'me:<secret>' https://host"],
  ['the password of mysql', 'mysql -u root -phunter2 shop', 'mysql -u root -p<secret> shop'],
  ['the password of mysqldump in quotes', "mysqldump -p'a b' shop", 'mysqldump -p<secret> shop'],
  ['the password of sshpass', 'sshpass -p hunter2 ssh host', 'sshpass -p <secret> ssh host'],
  ['a cookie', 'curl -H "Cookie: sid=abc; csrf=def" x', 'curl -H "Cookie: <secret>" x'],
  ['a cookie that is set', 'Set-Cookie: sid=abc; Path=/\nnext', 'Set-Cookie: <secret>\nnext'],
  ['a token in a URL', `git clone https://${tail}@host/x.git`, 'git clone https://<secret>@host/x.git'],
  ['JSON inside a string', '"{\\"client_secret\\": \\"abc def\\", \\"a\\": 1}"', '"{\\"client_secret\\": \\"<secret>\\", \\"a\\": 1}"'],
  ['a short password', 'PGPASSWORD=abc psql', 'PGPASSWORD=<secret> psql'],
  ['a password of many words', 'DB_PASSWORD="correct horse; battery" run', 'DB_PASSWORD="<secret>" run'],
  ['a password with a quote', 'password: "a\\"b c" d', 'password: "<secret>" d'],
  ['an option of many words', "login --password 'a b c' x", "login --password '<secret>' x"],
  ['a header without a scheme', 'Authorization: abcdef123', 'Authorization: <secret>'],
  ['two in one text', `A_TOKEN=abcdef1 b ghp_${tail}`, 'A_TOKEN=<secret> b <secret>'],
];
for (const [name, text, expected] of rows) test(`${name} - ${expected}`, () => assert.equal(redact(text), expected));

const kept: string[] = [
  'curl -u me https://host:8080/', 'mysql -p shop', 'mysql --port 3306', 'OLDPWD=/a', 'https://me@host/x', 'cookie: none', 'ls --token-file', 'npm test', 'git commit -m "add a token field"', 'cat src/tokens.ts', 'https://host:8080/x', 'user@host:path', 'ssh git@github.com', 'the password is asked for', 'sk-1', 'a hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'commit 3f2a9c1d5e6b7a8f9c0d1e2f3a4b5c6d7e8f9a0b', 'uuid 123e4567-e89b-12d3-a456-426614174000', 'PATH=/usr/bin', 'MONKEY=banana123', 'tokenize(text)', 'grep -rn password src', 'rm -rf build', 'eyJ is how it begins', 'AKIA alone', 'ghp_short', 'write src/a.ts',
];
for (const text of kept) test(`${text} - kept`, () => assert.equal(redact(text), text));

test('a long text - answers at once', () => {
  const start = performance.now();
  for (const text of ['a'.repeat(200_000), 'token'.repeat(40_000), 'a:'.repeat(100_000), '-----BEGIN '.repeat(20_000), 'eyJ'.repeat(60_000), 'x://:'.repeat(40_000), 'curl '.repeat(40_000), 'token="'.repeat(30_000), 'a-'.repeat(100_000), 'Cookie: '.repeat(20_000), 'secret_key'.repeat(20_000)]) redact(text);
  assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
});

test('an action in the log holds no secret and no file contents', () => {
  const by = { assistant: 'a', session: 's' };
  const wants = [
    { kind: 'command', command: 'TOKEN=abcdef1 x', shell: 'bash' },
    { kind: 'file', operation: 'write', path: 'a', change: { kind: 'whole', content: 'the content' } },
    { kind: 'fetch', url: 'https://u:hunter2@h/' },
    { kind: 'search', path: 'b' },
    { kind: 'tool', server: 's', tool: 't' },
    { kind: 'unknown', what: 'nobody knows' },
  ] as const;
  assert.deepEqual(loggedAction({ by, id: '1', tool: 'Bash', cwd: '/p', wants }), { id: '1', tool: 'Bash', cwd: '/p', what: ['TOKEN=<secret> x', 'write a', 'fetch https://u:<secret>@h/', 'search b', 'call s/t', 'nobody knows'] });
});

test('a line of the log stays below 1 MB, whatever the action', () => {
  const by = { assistant: 'a', session: 's' };
  for (const character of ['x', '€', '\u0001']) {
    const long = character.repeat(5_000);
    const wants = Array.from({ length: 500 }, (_, index) => ({ kind: 'command', command: `${index}${long}`, shell: 'bash' }) as const);
    const reasons = Array.from({ length: 2_000 }, (_, index): Reason => ({ effect: { kind: 'unknown', what: `${index} ${long}` }, verdict: index === 1_500 ? 'deny' : 'allow', rule: { layer: 'default', id: 'x' }, because: long }));
    const entry = decisionEntry({ by, id: long, tool: long, cwd: long, wants }, { verdict: 'deny', reasons }, { answer: 'deny', reason: long }, undefined);
    assert.ok(Buffer.byteLength(JSON.stringify(entry)) < 1_000_000, `${Buffer.byteLength(JSON.stringify(entry))} bytes`);
    assert.ok(entry.kind === 'decision' && entry.told.length === 2_001 && entry.told.endsWith('…'));
    assert.equal(entry.reasons[0]?.effect.slice(0, 5), '1500 ');
    assert.equal(entry.reasons.at(-1)?.effect, `${2_000 - (entry.reasons.length - 1)} more`);
    assert.ok(entry.reasons.length <= 101);
  }
});
