// Which broker is asked, and which is not trusted.
import assert from 'node:assert/strict';
import { chmodSync, chownSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  allow, made, newPlace, reply, run, runFolder, startBroker, token, writeBrokerFile, writeJudge, type Call, type Place,
} from './rig.ts';
import { assertVerdict, describeBothClients, noJudge, type Verdict } from './verdict.ts';

/** Spoils a rendezvous that would otherwise answer. */
const untrustedRows: [string, (place: string, folder: Place) => void, RegExp][] = [
  ['its folder is group-writable', (place) => chmodSync(place, 0o770), /should not be writable by group or others/],
  ['its folder is writable by all', (place) => chmodSync(place, 0o702), /should not be writable by group or others/],
  ['its file is group-writable', (place) => chmodSync(join(place, 'broker'), 0o620), /`broker` should not be writable/],
  ['its folder is a symlink', (place) => moveBehindSymlink(place), /should be a plain file or folder/],
  ['its file is a symlink', (place) => moveBehindSymlink(join(place, 'broker')), /`broker` should be a plain file/],
  ['its file has no token', (place) => writeFileSync(join(place, 'broker'), join(place, 's')), /an address and a hexadecimal token/],
  ['its token is not hexadecimal', (place) => writeFileSync(join(place, 'broker'), `${join(place, 's')}\nxyz\n`), /hexadecimal/],
  ['its address is relative', (place) => writeFileSync(join(place, 'broker'), `s\n${token}\n`), /should be an absolute path/],
];

/** These can only be set up by root. */
const foreignRows: typeof untrustedRows = [
  ['its folder is somebody else\'s', (place) => chownSync(place, 65534, 65534), /should belong to the current user/],
  ['its file is somebody else\'s', (place) => chownSync(join(place, 'broker'), 65534, 65534), /`broker` should belong/],
  ['its socket is somebody else\'s', (place) => chownSync(join(place, 's'), 65534, 65534), /its socket should belong/],
];

function moveBehindSymlink(path: string): void {
  renameSync(path, `${path}-moved`);
  symlinkSync(`${path}-moved`, path);
}

/** Where the call comes from; the broker serves `<root>/workspace`. */
const folderRows: [string, (place: Place) => Call, Verdict][] = [
  ['cwd of the payload', ({ workspace }) => ({ payload: JSON.stringify({ cwd: workspace }) }), 'allow'],
  ['cwd deep below', ({ workspace }) => ({ payload: JSON.stringify({ cwd: made(join(workspace, 'a/b/c')) }) }), 'allow'],
  ['cwd that has been deleted', ({ workspace }) => ({ payload: JSON.stringify({ cwd: join(workspace, 'gone/away') }) }), 'allow'],
  ['cwd behind a symlink', (place) => ({ payload: JSON.stringify({ cwd: linked(place) }) }), 'allow'],
  ['cwd with a trailing slash', ({ workspace }) => ({ payload: JSON.stringify({ cwd: `${workspace}/` }) }), 'allow'],
  ['the process runs there', ({ workspace }) => ({ payload: '{}', cwd: workspace }), 'allow'],
  ['CLAUDE_PROJECT_DIR', ({ workspace }) => ({ payload: '{}', env: { CLAUDE_PROJECT_DIR: workspace } }), 'allow'],
  ['payload is not JSON, the process runs there', ({ workspace }) => ({ payload: '{"cwd"', cwd: workspace }), 'allow'],
  ['payload is empty, the process runs there', ({ workspace }) => ({ payload: '', cwd: workspace }), 'allow'],
  ['cwd is a number, the process runs there', ({ workspace }) => ({ payload: '{"cwd":1}', cwd: workspace }), 'allow'],
  ['cwd elsewhere, the process runs there', ({ workspace }) => ({ payload: '{"cwd":"/nowhere"}', cwd: workspace }), 'allow'],
  ['beside it', ({ workspace }) => ({ payload: JSON.stringify({ cwd: made(`${workspace}-2`) }) }), noJudge],
  ['above it', ({ workspace }) => ({ payload: JSON.stringify({ cwd: dirname(workspace) }) }), noJudge],
  ['relative cwd', () => ({ payload: '{"cwd":"workspace"}' }), noJudge],
  ['CHAPERONE_HOME and HOME do not move it', ({ workspace, base }) => ({
    payload: JSON.stringify({ cwd: workspace }), env: { HOME: '/nowhere', CHAPERONE_HOME: made(join(base, 'other')) },
  }), 'allow'],
];

function linked({ workspace, base }: Place): string {
  const link = join(dirname(base), 'link');
  symlinkSync(made(join(workspace, 'inside')), link);
  return link;
}

describeBothClients((kind) => {
  for (const [name, call, verdict] of folderRows) {
    test(`folder: ${name}`, async (t) => {
      const place = newPlace(kind);
      await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply()));
      assertVerdict(await run(place, call(place)), verdict);
    });
  }

  test('the nearest folder wins', async (t) => {
    const place = newPlace(kind);
    const inner = made(join(place.workspace, 'inner'));
    await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply({ stdout: '{"from":"outer"}' })));
    await startBroker(t, place.base, inner, ({ socket }) => socket.write(reply({ stdout: '{"from":"inner"}' })));
    const got = await run(place, { payload: JSON.stringify({ cwd: made(join(inner, 'deep')) }), cwd: place.workspace });
    assert.equal(got.stdout, '{"from":"inner"}');
  });

  const staleRows: [string, (file: string) => void][] = [
    ['whose socket is gone', () => undefined],
    ['whose socket is a plain file', (socket) => writeFileSync(socket, '')],
  ];
  for (const [name, leave] of staleRows) {
    test(`a broker ${name} is passed over for the next`, async (t) => {
      const place = newPlace(kind);
      const inner = made(join(place.workspace, 'inner'));
      const socket = join(runFolder(place.base, inner), 's');
      writeBrokerFile(place.base, inner, `${socket}\n${token}\n`);
      leave(socket);
      await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply()));
      assertVerdict(await run(place, { payload: JSON.stringify({ cwd: inner }) }), 'allow');
    });
  }

  test('a broker that is gone leaves the decision to the judge', async () => {
    const place = newPlace(kind);
    writeBrokerFile(place.base, place.workspace, `${join(runFolder(place.base, place.workspace), 's')}\n${token}\n`);
    writeJudge(place.base, `console.log(${JSON.stringify(allow.trim())})`);
    assertVerdict(await run(place), 'allow');
  });

  for (const [name, spoil, note] of [...untrustedRows, ...(process.getuid?.() === 0 ? foreignRows : [])]) {
    test(`a broker is passed over when ${name}`, async (t) => {
      const place = newPlace(kind);
      await startBroker(t, place.base, place.workspace, ({ socket }) => socket.write(reply()));
      spoil(runFolder(place.base, place.workspace), place);
      const got = await run(place);
      assertVerdict(got, noJudge);
      assert.match(got.stderr, /^chaperone: passed over `.*`: /);
      assert.match(got.stderr, note);
    });
  }
});
