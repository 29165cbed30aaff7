/** Requests an account may make in a minute, all its tokens together. */
export const turnsPerMinute = 600;

const minute = 60_000;
const mostAccounts = 10_000;

type Window = { startedAt: number; taken: number };

const windows = new Map<string, Window>();

/** Takes a turn of an account, at that time in milliseconds: 0, or how many seconds to wait for the next. */
export function takeTurn(account: string, now: number): number {
  const current = windows.get(account);
  if (current === undefined || now - current.startedAt >= minute) {
    if (windows.size >= mostAccounts) windows.clear();
    windows.set(account, { startedAt: now, taken: 1 });
    return 0;
  }
  if (current.taken >= turnsPerMinute) return Math.ceil((current.startedAt + minute - now) / 1000);
  current.taken += 1;
  return 0;
}
