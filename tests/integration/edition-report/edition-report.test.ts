import type { Month } from "#app/domain/calendar.ts";
import type { EditionPage } from "#app/features/edition-report/edition-page.ts";
import { loader as report } from "#app/routes/_app.editions.$number._index/route.tsx";
import { loader as control } from "#app/routes/_app.editions.$number.controle/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenEdition } from "#tests/support/given-edition.ts";
import { richEdition } from "#tests/support/rich-edition.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const ask = (reader: SignedIn, number: string, search = "") =>
  ({
    request: reader.get(`/editions/${number}${search}`),
    params: { number },
    context: reader.context,
  }) as Parameters<typeof report>[0];

const read = (reader: SignedIn, number: string, search = ""): Promise<EditionPage> =>
  report(ask(reader, number, search));

const reader = (db: Db) => signedIn(db, { role: "network" });

describe("the report of an edition", () => {
  test("says its period, its hosts, its sentence, its objectives and its nine parts", async ({ db }) => {
    await givenEdition(db, richEdition());
    const page = await read(await reader(db), "1");
    expect(page).toMatchObject({ number: 1, period: "1er semestre 2026", hosts: 3, territories: 13 });
    expect(page.headline.map(({ text }) => text).join("")).toMatch(/^De janvier à juin 2026, /);
    expect(page.sections.map(({ id }) => id)).toHaveLength(9);
    expect(page.targets.blocks[0]?.table.rows.length).toBeGreaterThan(0);
    expect(page.indicators.before).toBeNull();
    expect(page.map.tiles).toHaveLength(13);
  });

  test("compares with the edition of the period before, and its trend has a point for each period", async ({
    db,
  }) => {
    await givenEdition(
      db,
      richEdition({ from: "2025-01" as Month, to: "2025-06" as Month, scale: 0.5, number: 1 }),
    );
    await givenEdition(db, richEdition({ number: 2 }));
    const page = await read(await reader(db), "2");
    expect(page.indicators.before).toBeNull();
    expect(page.trend.points.map(({ label, number }) => [label, number])).toEqual([
      ["S1 2025", 1],
      ["S2 2025", null],
      ["S1 2026", 2],
    ]);
    await givenEdition(
      db,
      richEdition({ from: "2025-07" as Month, to: "2025-12" as Month, scale: 0.5, number: 3 }),
    );
    // Published after it: what a published report says does not change.
    expect((await read(await reader(db), "2")).indicators.before).toBeNull();
  });

  test.for(["territory", "host", "mechanism", "buyer", "employer"] as const)(
    "is broken down by %s",
    async (by, { db }) => {
      await givenEdition(db, richEdition());
      const page = await read(await reader(db), "1", `?par=${by}`);
      expect(page.by).toBe(by);
      const [hours] = page.sections;
      expect(hours?.blocks[0]?.table.rows.length).toBeGreaterThan(2);
    },
  );

  test("an unknown breakdown is the territories", async ({ db }) => {
    await givenEdition(db, richEdition());
    expect((await read(await reader(db), "1", "?par=commune")).by).toBe("territory");
  });

  test("never carries the true value of a hidden cell", async ({ db }) => {
    await givenEdition(db, richEdition({ secret: "all" }));
    await db.updateTable("edition_cell").set({ exact: 987_654 }).execute();
    const page = await read(await reader(db), "1");
    expect(JSON.stringify(page)).not.toContain("987654");
    expect(page.headline[0]?.text).toContain("secret statistique");
  });

  test("all zeros are zeros, not secrets", async ({ db }) => {
    await givenEdition(db, richEdition({ scale: 0, secret: "none" }));
    const page = await read(await reader(db), "1");
    expect(page.cells.secret).toBe(0);
    expect(page.headline[0]?.text).toContain("aucune heure");
  });

  test("an empty edition has nothing known and does not break", async ({ db }) => {
    await givenEdition(db, richEdition({ tables: [] }));
    const page = await read(await reader(db), "1");
    expect(page.headline[0]?.text).toContain("ne sont pas connues");
  });

  test("a superseded one says by which, though it was read before", async ({ db }) => {
    await givenEdition(db, richEdition({ number: 1 }));
    const who = await reader(db);
    expect((await read(who, "1")).supersededBy).toBeNull();
    await givenEdition(db, richEdition({ number: 2, supersedes: 1, changes: ["Oisans a changé."] }));
    expect((await read(who, "1")).supersededBy).toBe(2);
    expect(await read(who, "2")).toMatchObject({ supersedes: 1, changes: ["Oisans a changé."] });
  });

  test("a direction territoriale reads its own territory first", async ({ db, given }) => {
    await given.territory("oisans");
    await givenEdition(db, richEdition());
    const page = await read(await signedIn(db, { role: "territory", territoryCode: "oisans" }), "1");
    expect(page.own).toEqual({ code: "oisans", label: "Oisans" });
    expect(page.map.table.rows[0]?.code).toBe("oisans");
    expect(page.sections[0]?.blocks[0]?.table.rows[0]?.code).toBe("oisans");
    expect(page.map.tiles.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  test.for(["9", "0", "-1", "1.5", "abc", ""])("« %s » is no published edition", async (number, { db }) => {
    await givenEdition(db, richEdition());
    await expect(read(await reader(db), number)).rejects.toMatchObject({ status: 404 });
  });

  test("a draft is no published edition", async ({ db }) => {
    await givenEdition(db, richEdition());
    await db.updateTable("edition").set({ state: "draft" }).execute();
    await expect(read(await reader(db), "1")).rejects.toMatchObject({ status: 404 });
  });

  test("a hundred hosts are read", async ({ db }) => {
    await givenEdition(db, richEdition({ hosts: 100 }));
    const page = await read(await reader(db), "1", "?par=host");
    expect(page.hosts).toBe(100);
    expect(page.targets.blocks[0]?.table.rows).toHaveLength(100);
  });
});

describe("the control of an edition", () => {
  test("is told in sentences", async ({ db }) => {
    await givenEdition(db, richEdition());
    const told = await control(ask(await reader(db), "1"));
    expect(told.hidden).toMatch(/^Sur 18\u00a0chiffres contrôlés, 2\u00a0sont cachés/);
    expect(told.audit).toMatch(/^Le contrôle a été fait pour le public, puis pour un porteur qui connaît/);
    expect(told.together).toContain("première édition");
  });

  test("of an edition nobody published is not found", async ({ db }) => {
    await expect(control(ask(await reader(db), "3"))).rejects.toMatchObject({ status: 404 });
  });
});
