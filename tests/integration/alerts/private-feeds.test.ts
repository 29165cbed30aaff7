import type { Day } from "#app/domain/calendar.ts";
import { alertToken } from "#app/features/alerts/alert-token.server.ts";
import { renewFeedKey } from "#app/features/alerts/save-alerts.server.ts";
import * as calendarRoute from "#app/routes/flux.$token.echeances[.]ics/route.ts";
import * as feedRoute from "#app/routes/flux.$token.opportunites[.]atom/route.ts";
import type { Db } from "#db/database.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import { readAtom } from "#tests/support/read-atom.ts";
import { readCalendar } from "#tests/support/read-calendar.ts";
import { contextOf, testOrigin, testSecrets } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { monday, openedLot, toldStructure, unsubscribeToken } from "./told-structure.ts";

async function tokenOf(db: Db, accountId: AccountId): Promise<string> {
  const { feed_key } = await db
    .selectFrom("alert_setting")
    .select("feed_key")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return alertToken({ purpose: "feed", accountId, feedKey: feed_key }, testSecrets.session);
}

type Asked = { headers?: Record<string, string>; at?: string };
const routes = { feed: feedRoute, calendar: calendarRoute };

async function ask(db: Db, which: keyof typeof routes, token: string, { headers = {}, at }: Asked = {}) {
  const context = contextOf(db, { now: () => new Date(at ?? `${monday}T09:00:00Z`) });
  const request = new Request(`${testOrigin}/flux/${token}/x`, { headers });
  try {
    return await routes[which].loader({ request, context, params: { token } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test("the feed tells each lot once, by an id that stays, and its title whatever it holds", async ({
  db,
  given,
}) => {
  const { accountId } = await toldStructure(db, given);
  const lot = await openedLot(db, given, { title: "Peinture <b>&\u0007 ravalement" });
  const token = await tokenOf(db, accountId);
  const reply = await ask(db, "feed", token);
  expect(reply.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  expect(reply.headers.get("Cache-Control")).toMatch(/^private/);
  const feed = readAtom(await reply.text());
  expect(feed).toMatchObject({
    title: "Opportunités pour Peintres du Drac",
    self: `${testOrigin}/flux/${token}/opportunites.atom`,
    updated: "2026-11-27T00:00:00.000Z",
    entries: [
      {
        title: "Nouvelle opportunité\u00a0: Peinture <b>&  ravalement, lot\u00a01",
        link: `${testOrigin}/opportunites/${lot}`,
        updated: "2026-11-27T00:00:00.000Z",
      },
    ],
  });
  const next = readAtom(await (await ask(db, "feed", token, { at: "2026-12-04T09:00:00Z" })).text());
  expect(next).toEqual(feed);
});

test("a lot that is published is another entry", async ({ db, given }) => {
  const { accountId } = await toldStructure(db, given);
  await openedLot(db, given);
  const token = await tokenOf(db, accountId);
  const [before] = readAtom(await (await ask(db, "feed", token)).text()).entries;
  await db
    .updateTable("contract")
    .set({ stage: "published", consultation_on: "2026-11-29" as Day })
    .execute();
  await noteWrite(db);
  const [after] = readAtom(await (await ask(db, "feed", token)).text()).entries;
  expect(after?.title).toMatch(/^Consultation publiée/);
  expect(after?.id).not.toBe(before?.id);
});

test("the calendar holds what can be dated: the answer, the tender to come, the end of the work", async ({
  db,
  given,
}) => {
  const { accountId } = await toldStructure(db, given);
  const lot = await openedLot(db, given);
  await db
    .updateTable("contract")
    .set({ consultation_on: "2027-01-15" as Day })
    .execute();
  await db
    .updateTable("opportunity")
    .set({ reply_by: "2026-12-31" as Day })
    .execute();
  const reply = await ask(db, "calendar", await tokenOf(db, accountId));
  expect(reply.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  const { events } = readCalendar(await reply.text());
  expect(events.map((event) => [event.UID, event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]])).toEqual([
    [`${lot}-reply@clause-commune`, "20261231", "20270101"],
    [`${lot}-publication@clause-commune`, "20270115", "20270116"],
    [`${lot}-end@clause-commune`, "20271231", "20280101"],
  ]);
  expect(events[0]?.SUMMARY).toBe("Répondre au plus tard\u00a0: Peinture des logements, lot\u00a01");
});

test("a lot that interests stays in them however it suits, one turned down leaves them", async ({
  db,
  given,
}) => {
  const { accountId, structureId } = await toldStructure(db, given, { minimum: 5 });
  const liked = await openedLot(db, given, { title: "Blanchisserie" });
  const declined = await openedLot(db, given);
  await givenOpportunities(db).answer(liked, structureId, { answer: "interested" });
  await givenOpportunities(db).answer(declined, structureId, { answer: "declined" });
  const token = await tokenOf(db, accountId);
  const { entries } = readAtom(await (await ask(db, "feed", token)).text());
  expect(entries.map(({ link }) => link)).toEqual([`${testOrigin}/opportunites/${liked}`]);
});

test("without anything to tell they are empty, and well made", async ({ db, given }) => {
  const token = await tokenOf(db, (await toldStructure(db, given)).accountId);
  expect(readAtom(await (await ask(db, "feed", token)).text()).entries).toEqual([]);
  expect(readCalendar(await (await ask(db, "calendar", token)).text()).events).toEqual([]);
});

describe.for(["feed", "calendar"] as const)("the %s", (which) => {
  test("is not sent again to who has it already, whatever the hour", async ({ db, given }) => {
    const { accountId } = await toldStructure(db, given);
    await openedLot(db, given);
    const token = await tokenOf(db, accountId);
    const mark = (await ask(db, which, token)).headers.get("ETag") ?? "";
    const again = { headers: { "If-None-Match": `"autre", W/${mark}` }, at: `${monday}T10:00:00Z` };
    const reply = await ask(db, which, token, again);
    expect([reply.status, await reply.text()]).toEqual([304, ""]);
    await db
      .updateTable("opportunity")
      .set({ reply_by: "2026-12-20" as Day })
      .execute();
    await noteWrite(db);
    expect((await ask(db, which, token, again)).status).toBe(200);
  });

  test("ends with its key, its account or its role, and is not opened by another address", async ({
    db,
    given,
  }) => {
    const { accountId } = await toldStructure(db, given);
    const token = await tokenOf(db, accountId);
    const statusOf = async (asked: string): Promise<number> => (await ask(db, which, asked)).status;
    expect(await statusOf(token)).toBe(200);
    expect(await statusOf(unsubscribeToken(accountId))).toBe(404);
    expect(await statusOf(`${accountId}.${"A".repeat(43)}`)).toBe(404);
    await db.updateTable("account").set({ role: "authority" }).execute();
    expect(await statusOf(token)).toBe(404);
    await db
      .updateTable("account")
      .set({ role: "siae", disabled_at: "2026-11-30T08:00:00.000Z" as Instant })
      .execute();
    expect(await statusOf(token)).toBe(404);
    await db.updateTable("account").set({ disabled_at: null }).execute();
    await renewFeedKey(db, { accountId, actor: { accountId }, now: new Date() });
    expect(await statusOf(token)).toBe(404);
    expect(await statusOf(await tokenOf(db, accountId))).toBe(200);
  });
});
