const minute = 60_000;

/** How long the server keeps a session without a request (app/platform/session.server.ts), in milliseconds. */
const idleTime = 30 * minute;
/** How long before its end one is warned. */
const warningTime = 3 * minute;
/** While someone types, the server is told so at most this often. */
const presenceTime = 5 * minute;

export type SessionState = "open" | "ending" | "ended";

/** What is known of the session, all in milliseconds since 1970. */
export type SessionClock = {
  /** When the server last answered. */
  contactAt: number;
  /** When a key or the pointer was last pressed. */
  activityAt: number;
};

/** Whether the session is open, about to end for want of requests, or ended. */
export function sessionStateAt(now: number, { contactAt }: SessionClock): SessionState {
  const idle = now - contactAt;
  if (idle >= idleTime) return "ended";
  return idle >= idleTime - warningTime ? "ending" : "open";
}

/** Whether to tell the server that someone is at work: only when they did something since it last answered. */
export function presenceIsDue(now: number, { contactAt, activityAt }: SessionClock): boolean {
  return activityAt > contactAt && now - contactAt >= presenceTime;
}
