import { dayInParis } from "#app/platform/request-context.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { Db } from "#db/database.server.ts";
import { runAlerts, type RunAsked } from "./run-alerts.server.ts";

/** How often the clock looks, in milliseconds. */
const interval = 15 * 60_000;
/** Nothing leaves before that hour in Paris. */
const firstHour = 7;

export type AlertClock = {
  /** Looks now, unless it is already looking; never fails. */
  tick: () => Promise<void>;
  /** Looks no more; done once the last look is. */
  stop: () => Promise<void>;
};

type Parts = Omit<RunAsked, "day"> & { db: Db };

/**
 * Sends digests by itself while the server runs: every quarter of an hour from 7 h in Paris. A failure is logged and the
 * next look tries again.
 */
export function startAlertClock({ db, ...asked }: Parts): AlertClock {
  let looking: Promise<void> | null = null;
  const tick = (): Promise<void> => {
    looking ??= look(db, asked).finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(() => void tick(), interval);
  // It keeps no program alive by itself.
  timer.unref();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await looking;
  };
  return { tick, stop };
}

async function look(db: Db, asked: Omit<RunAsked, "day">): Promise<void> {
  const now = asked.now();
  if (hourInParis(now) < firstHour) return;
  try {
    const run = await runAlerts(db, { ...asked, day: dayInParis(now) });
    if (run.made + run.sent + run.failed > 0) log("info", "alerts.run", run);
  } catch (error) {
    log("error", "alerts.failed", { error: error instanceof Error ? error.name : typeof error });
  }
}

const parisHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  hourCycle: "h23",
});

function hourInParis(now: Date): number {
  return Number(parisHour.format(now));
}
