// What a test says of an answer, and the two clients that it says it of.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { allow, buildNodeClient, clientKinds, removePlaces, type ClientKind, type Ended } from './rig.ts';

/** `allow`, or a part of the reason that a denial must give. */
export type Verdict = 'allow' | RegExp;

export const noJudge = /local judge failed: `.*judge\.json` does not name a program/;
export const mebibyte = 1 << 20;

export function assertVerdict(got: Ended, verdict: Verdict): void {
  if (verdict === 'allow') {
    assert.deepEqual({ stdout: got.stdout, stderr: got.stderr, exit: got.exit }, { stdout: allow, stderr: '', exit: 0 });
    return;
  }
  assertDenied(got, verdict, 0);
}

export function assertDenied(got: Ended, reason: RegExp, exit: number): void {
  const { hookSpecificOutput: decision } = JSON.parse(got.stdout);
  assert.equal(decision.hookEventName, 'PreToolUse');
  assert.equal(decision.permissionDecision, 'deny');
  assert.match(decision.permissionDecisionReason, /^chaperone: /);
  assert.match(decision.permissionDecisionReason, reason);
  assert.ok(got.stderr.endsWith(`${decision.permissionDecisionReason}\n`), got.stderr);
  assert.equal(got.exit, exit);
}

export function claude(event: string): string[] {
  return ['--assistant', 'claude-code', '--event', event];
}

export function describeBothClients(tests: (kind: ClientKind) => void): void {
  before(buildNodeClient);
  after(removePlaces);
  for (const kind of clientKinds) {
    describe(kind.name, { skip: kind.skip || process.platform === 'win32', concurrency: 2 }, () => tests(kind));
  }
}
