import { startAlertClock } from "#app/features/alerts/alert-clock.server.ts";
import type { Db } from "#db/database.server.ts";
import { testEnv, testSecrets } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { digestsOf, openedLot, toldStructure } from "./told-structure.ts";

const clockAt = (db: Db, at: string) =>
  startAlertClock({ db, env: testEnv, secrets: testSecrets, now: () => new Date(at) });

test.for([
  ["2026-11-30T05:59:00Z", 0, "6 h 59 in winter"],
  ["2026-11-30T06:00:00Z", 1, "7 h in winter"],
  ["2026-11-30T14:00:00Z", 1, "in the afternoon: a server that was down in the morning"],
  ["2026-11-29T08:00:00Z", 0, "on a Sunday"],
  // The Monday after the clocks went forward, then the Monday after they went back.
  ["2026-03-30T04:59:00Z", 0, "6 h 59 in summer"],
  ["2026-03-30T05:00:00Z", 1, "7 h in summer"],
  ["2026-10-26T05:30:00Z", 0, "6 h 30 on the first morning of winter time"],
  ["2026-10-26T06:00:00Z", 1, "7 h on the first morning of winter time"],
] as const)("at %s, %i message (%s)", async ([at, count], { db, given }) => {
  await toldStructure(db, given, { since: "2026-01-01T08:00:00.000Z" as never });
  await openedLot(db, given, { openedOn: "2026-03-20" });
  const clock = clockAt(db, at);
  await clock.tick();
  await clock.stop();
  expect(await digestsOf(db)).toHaveLength(count);
});

test("two looks at once are one, and stopping waits for it", async ({ db, given }) => {
  await toldStructure(db, given);
  await openedLot(db, given);
  const clock = clockAt(db, "2026-11-30T07:00:00Z");
  void clock.tick();
  void clock.tick();
  await clock.stop();
  expect(await digestsOf(db)).toHaveLength(1);
});

test("a failure is no failure of the server", async ({ db, given }) => {
  await toldStructure(db, given);
  await openedLot(db, given);
  const broken = new Proxy(db, {
    get: () => () => {
      throw new Error("the database is away");
    },
  });
  const clock = clockAt(broken, "2026-11-30T07:00:00Z");
  await expect(clock.tick()).resolves.toBeUndefined();
  await clock.stop();
});
