import * as page from "#app/routes/_public.opportunites-ouvertes/route.tsx";
import * as feedRoute from "#app/routes/opportunites-ouvertes[.]atom/route.ts";
import * as signIn from "#app/routes/_public.connexion/route.tsx";
import type { Db } from "#db/database.server.ts";
import { readAtom } from "#tests/support/read-atom.ts";
import { contextOf, testOrigin } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { monday, openedLot } from "./told-structure.ts";

const open = (db: Db) =>
  db.insertInto("setting").values({ key: "public_opportunities", value: "1" }).execute();

function args(db: Db, path: string, headers: Record<string, string> = {}) {
  const context = contextOf(db, { now: () => new Date(`${monday}T09:00:00Z`) });
  return { request: new Request(testOrigin + path, { headers }), context, params: {} };
}

const read = (db: Db, search = "") => page.loader(args(db, `/opportunites-ouvertes${search}`));
const titlesOf = ({ shown }: Awaited<ReturnType<typeof read>>) => shown.map(({ title }) => title).sort();

describe("where the installation does not show them", () => {
  test("the page and the feed are not found, and sign-in does not lead there", async ({ db, given }) => {
    await openedLot(db, given);
    for (const asked of [read(db), feedRoute.loader(args(db, "/opportunites-ouvertes.atom"))]) {
      await expect(asked).rejects.toMatchObject({ status: 404 });
    }
    expect(await signIn.loader(args(db, "/connexion"))).toMatchObject({ showsOpportunities: false });
  });
});

describe("where it does", () => {
  test("anyone reads the lots, and nothing else of them", async ({ db, given }) => {
    await open(db);
    const host = await given.host({
      name: "Maison de l’emploi",
      email: "contact@exemple.fr",
      phone: "0476000000",
    });
    const lot = await openedLot(db, given);
    await db
      .updateTable("contract")
      .set({ host_id: host.id, facilitator: "Léa Martin", amount: 12_345_600 as never })
      .execute();
    await db.updateTable("opportunity").set({ note: "Appeler Léa Martin au 06 00 00 00 00" }).execute();
    const found = await read(db);
    expect(found).toMatchObject({ total: 1, isEmpty: false });
    expect(found.shown).toEqual([
      {
        lotId: lot,
        title: "Peinture des logements",
        lotTitle: null,
        lotNumber: expect.any(String) as string,
        authorityName: expect.any(String) as string,
        communeName: null,
        territory: null,
        territoryLabel: null,
        stage: "planned",
        mechanisms: ["execution_clause"],
        hours: 100_000,
        replyBy: null,
        consultationOn: null,
        startsOn: "2027-02-01",
        endsOn: "2027-12-31",
        news: "opened",
        newsOn: "2026-11-27",
        hostName: "Maison de l’emploi",
        hostEmail: "contact@exemple.fr",
      },
    ]);
    const feed = await (await feedRoute.loader(args(db, "/opportunites-ouvertes.atom"))).text();
    for (const kept of ["Léa", "123456", "06 00", "0476"])
      expect(JSON.stringify(found) + feed).not.toContain(kept);
  });

  test("filters narrow the list, a search reads the buyer and the words without accents", async ({
    db,
    given,
  }) => {
    await open(db);
    await openedLot(db, given, { title: "Peinture à Échirolles" });
    await openedLot(db, given, { title: "Nettoyage", stage: "published" });
    expect(titlesOf(await read(db, "?q=PEINTURE+echirolles"))).toEqual(["Peinture à Échirolles"]);
    expect(titlesOf(await read(db, "?etape=published"))).toEqual(["Nettoyage"]);
    expect(titlesOf(await read(db, "?dispositif=execution_clause"))).toHaveLength(2);
    expect(await read(db, "?lieu=nulle-part")).toMatchObject({ total: 0, isEmpty: false });
    expect((await read(db, "?etape=autre&page=999&q=%25")).shown).toEqual([]);
  });

  test("twenty a page", async ({ db, given }) => {
    await open(db);
    for (let count = 0; count < 21; count += 1) await openedLot(db, given, { title: `Lot ${count}` });
    expect((await read(db)).shown).toHaveLength(20);
    expect((await read(db, "?page=2")).shown).toHaveLength(1);
    expect((await read(db, "?page=50")).page).toBe(2);
  });

  test("nothing open is said, and the feed is well made", async ({ db }) => {
    await open(db);
    expect(await read(db)).toMatchObject({ total: 0, isEmpty: true });
    const reply = await feedRoute.loader(args(db, "/opportunites-ouvertes.atom"));
    expect(reply.headers.get("Cache-Control")).toMatch(/^public/);
    expect(readAtom(await reply.text())).toMatchObject({
      entries: [],
      self: `${testOrigin}/opportunites-ouvertes.atom`,
    });
    const again = { "If-None-Match": reply.headers.get("ETag") ?? "" };
    expect((await feedRoute.loader(args(db, "/opportunites-ouvertes.atom", again))).status).toBe(304);
    expect(await signIn.loader(args(db, "/connexion"))).toMatchObject({ showsOpportunities: true });
  });
});
