import { setTimeout as pause } from "node:timers/promises";
import { outsideFailure, type OutsideFailure } from "./outside-failure.ts";
import { dropBody, readBody } from "./read-body.server.ts";
import { retryAfter } from "./retry-after.ts";

/** How an outside service is asked. Times are milliseconds. */
export type OutsideService = {
  /** As its users call it, in sentences. */
  name: string;
  headers?: Readonly<Record<string, string>>;
  /** At least that long between the starts of two requests: 5 000 keeps to 12 a minute. */
  spacing?: number;
  /** How many times one address is asked before giving up. */
  tries?: number;
  longestAnswer?: number;
  /** However long the service asks to wait, no longer than that. */
  longestPause?: number;
  mostBytes?: number;
};

/** Waits that many milliseconds, or until told to stop; tests do not wait. */
export type PauseFor = (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
/** Time, as tests may set it. */
export type OutsideClock = { pauseFor: PauseFor; now: () => number };

export type OutsideAnswer = { outcome: "read"; json: unknown } | OutsideFailure;
/** Asks for one address. Never throws. */
export type OutsideRead = (address: URL) => Promise<OutsideAnswer>;

const usual = {
  headers: {},
  spacing: 0,
  tries: 4,
  longestAnswer: 30_000,
  longestPause: 60_000,
  mostBytes: 20_000_000,
};

export const realClock: OutsideClock = {
  pauseFor: (milliseconds, signal) =>
    pause(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
  now: () => Date.now(),
};

/**
 * A reader of one service's JSON, never faster than it wishes: what fails in passing (no answer, 429, 5xx) is asked
 * again after what `Retry-After` asks for, else 1, 2, 4 seconds. Redirections are not followed: a token goes nowhere else.
 */
export function outsideReader(
  service: OutsideService,
  { clock = realClock, signal }: { clock?: OutsideClock; signal?: AbortSignal } = {},
): OutsideRead {
  const plan = { ...usual, ...service };
  let free = 0;
  const wait = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0 && signal?.aborted !== true) await clock.pauseFor(milliseconds, signal);
  };
  return async (address) => {
    for (let attempt = 1; ; attempt += 1) {
      await wait(free - clock.now());
      if (signal?.aborted === true) return outsideFailure("stopped", plan.name);
      free = clock.now() + plan.spacing;
      const attempted = await attemptOf(address, plan, clock.now(), signal);
      const { answer, isPassing } = attempted;
      if (!isPassing || attempt >= plan.tries) return answer;
      await wait(Math.min(attempted.asked ?? 500 * 2 ** attempt, plan.longestPause));
    }
  };
}

type Plan = Required<OutsideService>;
/** `isPassing`: another try may do better; `asked`: the milliseconds the service asks to wait before. */
type Attempt = { answer: OutsideAnswer; isPassing: boolean; asked?: number | undefined };

async function attemptOf(
  address: URL,
  plan: Plan,
  now: number,
  signal: AbortSignal | undefined,
): Promise<Attempt> {
  const late = AbortSignal.timeout(plan.longestAnswer);
  try {
    const reply = await fetch(address, {
      headers: { Accept: "application/json", ...plan.headers },
      redirect: "manual",
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
    });
    if (reply.ok) return { answer: await parsed(reply, plan), isPassing: false };
    dropBody(reply.body);
    return refusal(reply, plan.name, now);
  } catch {
    if (signal?.aborted === true) return { answer: outsideFailure("stopped", plan.name), isPassing: false };
    return { answer: outsideFailure("away", plan.name), isPassing: true };
  }
}

function refusal({ status, headers }: Response, name: string, now: number): Attempt {
  if (status >= 300 && status < 400)
    return { answer: outsideFailure("moved", name, { status }), isPassing: false };
  const asked = retryAfter(headers.get("Retry-After"), now);
  if (status === 429)
    return { answer: outsideFailure("busy", name, { status, wait: asked }), isPassing: true, asked };
  if (status >= 500) return { answer: outsideFailure("away", name, { status }), isPassing: true, asked };
  return { answer: outsideFailure("refused", name, { status }), isPassing: false };
}

async function parsed(reply: Response, { name, mostBytes }: Plan): Promise<OutsideAnswer> {
  const body = await readBody(reply, mostBytes);
  const { status } = reply;
  if (body.outcome === "too large") return outsideFailure("too large", name, { status });
  try {
    return { outcome: "read", json: JSON.parse(body.text) as unknown };
  } catch {
    return outsideFailure("unreadable", name, { status, isPage: /^\s*</.test(body.text) });
  }
}
