import { settings, settingKeys } from "#app/domain/setting.ts";
import { action, loader } from "#app/routes/_app.reglages/route.tsx";
import type { Db } from "#db/database.server.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const initial = Object.fromEntries(settingKeys.map((key) => [key, String(settings[key].initial)]));

const read = (someone: SignedIn) =>
  loader({ request: someone.get("/reglages"), context: someone.context, params: {} });

async function save(someone: SignedIn, changes: Record<string, string>): Promise<unknown> {
  const { mark } = await read(someone);
  const request = someone.post("/reglages", { ...initial, seen: mark, ...changes });
  return action({ request, context: someone.context, params: {} });
}

async function stored(db: Db): Promise<Record<string, string>> {
  const rows = await db.selectFrom("setting").select(["key", "value"]).orderBy("key").execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

describe("the settings page", () => {
  test("shows the value every setting starts with when nobody has set it", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    expect((await read(admin)).stored).toMatchObject({ match_activity: 35, public_opportunities: 0 });
  });

  test("writes only what changed, and the trail says by whom, before and after", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    expect(await save(admin, { match_zone: "30", public_opportunities: "1" })).toMatchObject({ status: 302 });
    expect(await stored(db)).toMatchObject({ match_zone: "30", public_opportunities: "1" });
    expect(await stored(db)).not.toHaveProperty("match_activity");
    const event = await db
      .selectFrom("audit_event")
      .select(["sequence", "act", "account_id"])
      .where("act", "=", "settings.updated")
      .executeTakeFirstOrThrow();
    expect(event.account_id).toBe(admin.accountId);
    const changes = await db
      .selectFrom("audit_change")
      .select(["object_id", "before", "after"])
      .where("event_sequence", "=", event.sequence)
      .orderBy("position")
      .execute();
    expect(changes).toEqual([
      { object_id: "match_zone", before: "25", after: "30" },
      { object_id: "public_opportunities", before: "0", after: "1" },
    ]);
  });

  test("sent twice, the second changes nothing and leaves no trace", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    const { mark } = await read(admin);
    await save(admin, { match_zone: "30" });
    expect(await save(admin, { match_zone: "30", seen: mark })).toMatchObject({ status: 302 });
    const events = await db
      .selectFrom("audit_event")
      .select("act")
      .where("act", "=", "settings.updated")
      .execute();
    expect(events).toHaveLength(1);
  });

  test.for([
    ["match_zone", "beaucoup", "Écrivez un nombre entier de 0 à 100, par exemple 25."],
    ["match_zone", "101", "Écrivez un nombre entier de 0 à 100, par exemple 25."],
    ["match_zone", "", "Écrivez un nombre entier de 0 à 100, par exemple 25."],
    ["statement_due_day", "0", "Écrivez un nombre entier de 1 à 31, par exemple 15."],
    ["public_opportunities", "2", "Choisissez si la page publique est ouverte ou fermée."],
  ] as const)(
    "%s written « %s » is refused, the rest of the form kept",
    async ([key, typed, message], { db }) => {
      const admin = await signedIn(db, { role: "admin" });
      const reply = await save(admin, { [key]: typed, match_time: "12" });
      expect(reply).toMatchObject({
        init: { status: 400 },
        data: { result: { error: { [key]: [message] }, initialValue: { match_time: "12" } } },
      });
      expect(await stored(db)).not.toHaveProperty("match_time");
    },
  );

  test("no weight at all is refused", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    const none = Object.fromEntries(
      settingKeys.filter((key) => key.startsWith("match_")).map((key) => [key, "0"]),
    );
    const reply = await save(admin, none);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { match_activity: [expect.stringContaining("un critère au moins")] } } },
    });
  });

  test("the effect is seen without saving", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    const reply = await save(admin, { match_zone: "80", intent: "preview" });
    expect(reply).toMatchObject({ data: { result: { initialValue: { match_zone: "80" } }, conflict: null } });
    expect(await stored(db)).not.toHaveProperty("match_zone");
  });

  test("changed in between by someone else: both versions are shown, nothing is written", async ({ db }) => {
    const admin = await signedIn(db, { role: "admin" });
    const { mark } = await read(admin);
    await save(admin, { match_zone: "30" });
    const reply = await save(admin, { seen: mark, match_zone: "40" });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        seen: (await read(admin)).mark,
        conflict: { rows: [{ key: "match_zone", stored: "30", typed: "40" }] },
      },
    });
    expect(await stored(db)).toMatchObject({ match_zone: "30" });
    expect(await save(admin, { match_zone: "40" })).toMatchObject({ status: 302 });
  });
});
