// Places that mean something else for each process, and `..` behind a link, which programs read in two ways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../src/core/analyse.ts';
import { describeEffect } from '../../../../src/core/effect.ts';
import { wantOf } from '../judge/judged.ts';
import { makeTree, shorten } from '../tree.ts';

const tree = makeTree(['a/b/', 'a/secret', 'link -> a/b', 'own -> /proc/self/cwd', 'of1 -> /proc/1/root']);
const effectsOf = (want: string): string => analyse({ by: { assistant: 't', session: 's' }, id: '1', tool: 'T', cwd: tree.root, wants: [wantOf(want)] }, tree.facts()).map((effect) => shorten(describeEffect(effect), tree)).join('; ');

const dynamic: readonly string[] = ['/proc/self/cwd/x', '/proc/self/environ', '/proc/thread-self/root/etc', '/proc/1/root/etc/passwd', '//proc/./self/cwd/x', '/tmp/../proc/self/cwd/x', '/proc/self/fd/3/x', '/proc/self/fd/../cwd/x', '/dev/fd/../cwd/x', '/dev/fd/3/x', 'own/x', 'of1/etc/passwd'];
for (const path of dynamic) test(`${path} - only known when it runs`, () => assert.match(effectsOf(`write ${path}`), /^write a path only known when it runs/));

const rows: readonly [want: string, effects: string][] = [
  ['read /proc/cpuinfo', 'read /proc/cpuinfo'],
  ['write link/../secret', 'write a/secret; write secret'],
  ['read link/../secret', 'read a/secret; read secret'],
  ['search link/..', 'read a and all below it; read . and all below it'],
  ['write a/../secret', 'write secret'],
  ['write a/b/../../x', 'write x'],
];
for (const [want, effects] of rows) test(`${want} - ${effects}`, () => assert.equal(effectsOf(want), effects));
