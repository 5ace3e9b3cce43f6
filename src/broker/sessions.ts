import type { SessionRef } from '../core/action.ts';
import { isAlive } from '../host/lease.ts';

/** One run of an assistant, as the views show it. */
export type LiveSession = {
  readonly by: SessionRef;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly allowed: number;
  readonly denied: number;
  /** How many effects a person allowed for the whole session. */
  readonly grants: number;
};

type Session = { by: SessionRef; cwd: string; startedAt: number; lastSeenAt: number; allowed: number; denied: number; readonly granted: Set<string>; processId: number | undefined };

/** A session that sends nothing and whose process we don't know counts as over after this long, in milliseconds. */
const silence = 60 * 60 * 1000;

/** The sessions that are known here, and what a person granted to each. Grants end with their session. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();

  /** Notes that a session did something. Gives true the first time. */
  seen(by: SessionRef, cwd: string, processId: number | undefined, now: number): boolean {
    const known = this.sessions.get(keyOf(by));
    if (known === undefined) this.sessions.set(keyOf(by), { by: { assistant: by.assistant, session: by.session }, cwd, startedAt: now, lastSeenAt: now, allowed: 0, denied: 0, granted: new Set(), processId });
    else Object.assign(known, { lastSeenAt: now, cwd, processId: processId ?? known.processId });
    return known === undefined;
  }

  count(by: SessionRef, allowed: boolean): void {
    const session = this.sessions.get(keyOf(by));
    if (session !== undefined) session[allowed ? 'allowed' : 'denied']++;
  }

  granted(by: SessionRef): ReadonlySet<string> {
    return this.sessions.get(keyOf(by))?.granted ?? new Set();
  }

  grant(by: SessionRef, effects: readonly string[]): void {
    for (const effect of effects) this.sessions.get(keyOf(by))?.granted.add(effect);
  }

  /** Takes back everything that was allowed for a session. */
  revokeGrants(by: SessionRef): void {
    this.sessions.get(keyOf(by))?.granted.clear();
  }

  end(by: SessionRef): boolean {
    return this.sessions.delete(keyOf(by));
  }

  /** Ends the sessions whose process is gone, and gives them. */
  sweep(now: number): readonly LiveSession[] {
    const gone = [...this.sessions.values()].filter(({ processId, lastSeenAt }) => (processId === undefined ? now - lastSeenAt > silence : !isAlive(processId)));
    for (const { by } of gone) this.end(by);
    return gone.map(view);
  }

  list(): readonly LiveSession[] {
    return [...this.sessions.values()].map(view);
  }
}

/** Two assistants may use the same session id. */
function keyOf(by: SessionRef): string {
  return JSON.stringify([by.assistant, by.session]);
}

function view({ granted, processId: _, ...session }: Session): LiveSession {
  return { ...session, grants: granted.size };
}
