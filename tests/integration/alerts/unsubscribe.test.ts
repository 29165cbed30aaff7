import * as unsubscribe from "#app/routes/desabonnement.$token/route.tsx";
import { serve } from "#tests/integration/server/site.ts";
import { contextOf, testOrigin } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { toldStructure, unsubscribeToken } from "./told-structure.ts";
import type { Db } from "#db/database.server.ts";

const frequencies = async (db: Db) =>
  (await db.selectFrom("alert_setting").select(["frequency"]).execute()).map(({ frequency }) => frequency);

type Args = Parameters<typeof unsubscribe.action>[0];

function args(db: Db, token: string, init: RequestInit = {}): Args {
  const request = new Request(`${testOrigin}/desabonnement/${token}`, init);
  return { request, context: contextOf(db), params: { token } };
}

const statusOf = async (answer: Promise<unknown>): Promise<number> =>
  answer.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500),
  );

test("a mail server ends the messages in one POST, without an origin nor a session, and may do it twice", async ({
  db,
  given,
}) => {
  const { accountId } = await toldStructure(db, given);
  const site = await serve(db, { "/desabonnement/:token": { action: unsubscribe.action } });
  const url = `${site.origin}/desabonnement/${unsubscribeToken(accountId)}?_data=${encodeURIComponent("/desabonnement/:token")}`;
  for (let time = 0; time < 2; time += 1) {
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const reply = await fetch(url, { method: "POST", body, redirect: "manual" });
    expect(reply.status).toBe(200);
    expect(await frequencies(db)).toEqual(["never"]);
  }
  const acts = await db.selectFrom("audit_event").select(["act", "actor"]).execute();
  expect(acts).toEqual([{ act: "alert.unsubscribed", actor: "system" }]);
  const evil = await fetch(url, { method: "POST", headers: { Origin: "https://evil.example" } });
  expect(evil.status).toBe(403);
  await site.close();
});

test("opening the address changes nothing, and says whose messages they are", async ({ db, given }) => {
  const { accountId } = await toldStructure(db, given);
  const page = await unsubscribe.loader(args(db, unsubscribeToken(accountId)));
  expect(page).toEqual({ stopped: false, organisationName: "Peintres du Drac" });
  expect(await frequencies(db)).toEqual(["daily"]);
});

test("the address of an old message still works after the feeds were given another key", async ({
  db,
  given,
}) => {
  const { accountId } = await toldStructure(db, given);
  await db.updateTable("alert_setting").set({ feed_key: "autre" }).execute();
  expect(await unsubscribe.action(args(db, unsubscribeToken(accountId), { method: "POST" }))).toEqual({
    stopped: true,
  });
});

describe("what is not that address is not found", () => {
  test("a forged or a cut one, another account’s signature, a feed’s", async ({ db, given }) => {
    const { accountId } = await toldStructure(db, given);
    const other = await toldStructure(db, given);
    const [, signature] = unsubscribeToken(other.accountId).split(".");
    for (const token of ["jamais", `${accountId}.${"A".repeat(43)}`, `${accountId}.${signature ?? ""}`]) {
      expect(await statusOf(unsubscribe.loader(args(db, token)))).toBe(404);
      expect(await statusOf(unsubscribe.action(args(db, token, { method: "POST" })))).toBe(404);
    }
    expect(await frequencies(db)).toEqual(["daily", "daily"]);
  });

  test("an address that tries many is slowed down", async ({ db }) => {
    const statuses: number[] = [];
    for (let time = 0; time < 33; time += 1)
      statuses.push(await statusOf(unsubscribe.loader(args(db, `x${time}.${"A".repeat(43)}`))));
    expect(statuses[0]).toBe(404);
    expect(statuses).toContain(429);
  });
});
