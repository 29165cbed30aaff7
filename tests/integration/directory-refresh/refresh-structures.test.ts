import { http, HttpResponse, type RequestHandler } from "msw";
import { marketAddress } from "#app/platform/outside/market-structures.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import { refreshStructuresCommand } from "#db/commands/refresh-structures.server.ts";
import type { Db } from "#db/database.server.ts";
import { lastRunOf } from "#db/queries/refresh-runs.server.ts";
import { changeActivities } from "#db/queries/structure-activities.server.ts";
import { testEnv } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, emplois, emploisRecord, expect, test, today } from "./outside-test.ts";

type Said = { code: number; out: string; err: string };

async function refresh(db: Db, clock: OutsideClock, source = "emplois", token = "jeton"): Promise<Said> {
  let [out, err] = ["", ""];
  const context = {
    db,
    env: { ...testEnv, marketToken: token === "" ? null : token },
    now: new Date(),
    output: {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
    },
  };
  const args = ["--source", source, "--department", "38"];
  const code = await refreshStructuresCommand(context, args, today, clock);
  return { code, out: out.replaceAll(/[\u00a0\u202f]/g, " "), err: err.replaceAll(/[\u00a0\u202f]/g, " ") };
}

function organisation(db: Db, number: number) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .select(["organisation.id", "name", "kind", "commune_code", "brand", "website", "services", "latitude"])
    .where("siret", "=", siretNumber(number))
    .executeTakeFirst();
}

async function activities(db: Db, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_activity")
    .innerJoin("organisation", "organisation.id", "organisation_id")
    .select("activity")
    .where("siret", "=", siretNumber(number))
    .orderBy("activity")
    .execute();
  return rows.map(({ activity }) => activity);
}

/** Le marché as it documents itself, in one page. */
function market(records: () => readonly Record<string, unknown>[], asked: Request[] = []): RequestHandler {
  return http.get(marketAddress, ({ request }) => {
    asked.push(request);
    const results = records();
    return HttpResponse.json({ count: results.length, next: null, previous: null, results });
  });
}

function marketRecord(number: number, more: Record<string, unknown> = {}) {
  return {
    id: number,
    siret: siretNumber(number),
    name: `Atelier ${number}, association`,
    brand: `Les Ateliers ${number}`,
    kind: "ACI",
    website: "https://ateliers.example",
    city: "Grenoble",
    post_code: "38000",
    department: "38",
    sectors: [
      { name: "Nettoyage de locaux", slug: "nettoyage-de-locaux-14" },
      { name: "Menuiserie", slug: "menuiserie" },
    ],
    presta_types: ["PREST", "DISP"],
    ...more,
  };
}

describe("Les emplois", () => {
  test("pages come in, no faster than 12 a minute, each structure with its commune", async ({
    db,
    answering,
    clock,
  }) => {
    const { handler, asked } = emplois(() => [
      emploisRecord(1, { ville: "GRENOBLE CEDEX 1", code_postal: "38021", site_web: "atelier.example" }),
      emploisRecord(2, { ville: "ST MARTIN D HERES", code_postal: "38400", type: "EI" }),
      emploisRecord(3, { ville: "Nulle-Part" }),
    ]);
    answering(handler);
    const { code, out } = await refresh(db, clock);
    expect(code).toBe(0);
    expect(out).toContain("3 créées");
    expect(out).toContain("1 commune non reconnue");
    expect(asked).toEqual(["?departement=38", "?departement=38&page=2"]);
    expect(clock.pauses).toEqual([5000]);
    expect(await organisation(db, 1)).toMatchObject({
      name: "ATELIER 1",
      kind: "ACI",
      commune_code: "38185",
      brand: null,
      website: "https://atelier.example",
    });
    expect(await organisation(db, 2)).toMatchObject({ kind: "EI", commune_code: "38421" });
    expect((await organisation(db, 3))?.commune_code).toBeNull();
    const roles = await db.selectFrom("organisation_role").select("role").execute();
    expect(roles.map(({ role }) => role)).toEqual(["siae", "siae", "siae"]);
  });

  test("asked again, it changes nothing, and leaves one event each time in the trace", async ({
    db,
    answering,
    clock,
  }) => {
    answering(emplois(() => [emploisRecord(1), emploisRecord(2)]).handler);
    await refresh(db, clock);
    const before = await db.selectFrom("organisation").selectAll().execute();
    const { out } = await refresh(db, clock);
    expect(out).toContain("2 inchangées");
    expect(out).not.toMatch(/créée|mise/u);
    expect(await db.selectFrom("organisation").selectAll().execute()).toEqual(before);
    const events = await db.selectFrom("audit_event").select("act").execute();
    expect(events.map(({ act }) => act)).toEqual(["directory.refreshed", "directory.refreshed"]);
  });

  test("hosts of facilitators, made-up SIRET and bad records are left aside, one by one, and said", async ({
    db,
    answering,
    clock,
  }) => {
    answering(
      emplois(
        () => [
          emploisRecord(1, { type: "OPCS" }),
          emploisRecord(2, { siret: "12345678999901" }),
          emploisRecord(3, { siret: "12345678901234" }),
          emploisRecord(4, { raison_sociale: "" }),
          emploisRecord(5, { type: "XYZ" }),
          "n’importe quoi",
          emploisRecord(6, { postes: "autre chose", inconnu: { a: 1 }, site_web: 12, enseigne: null }),
          emploisRecord(6, { type: "EI" }),
        ],
        { perPage: 10 },
      ).handler,
    );
    const { code, out } = await refresh(db, clock);
    expect(code).toBe(0);
    for (const words of [
      "8 trouvées",
      "1 créée",
      "5 refusées",
      "1 porteur de facilitateurs (OPCS)",
      "1 SIRET fictif (terminé par 999 et deux chiffres) : 12345678999901",
      "1 SIRET faux : 12345678901234",
      "1 structure sans nom",
      "1 type de structure inconnu",
      "1 enregistrement illisible",
      "1 structure répétée sous un autre type",
    ]) {
      expect(out).toContain(words);
    }
    expect((await organisation(db, 6))?.kind).toBe("ACI");
    expect((await lastRunOf(db, "emplois"))?.failure).toContain("Laissé de côté");
  });

  test("a page that fails keeps those before it; the next time completes", async ({
    db,
    answering,
    clock,
  }) => {
    let breaks = 2;
    answering(
      emplois(() => [1, 2, 3, 4].map((number) => emploisRecord(number)), { breaksAt: () => breaks }).handler,
    );
    const { code, out, err } = await refresh(db, clock);
    expect(code).toBe(1);
    expect(out).toContain("2 créées");
    expect(err).toContain("est en panne (réponse 503)");
    expect(await lastRunOf(db, "emplois")).toMatchObject({ state: "partial", created: 2 });
    breaks = 0;
    expect((await refresh(db, clock)).out).toMatch(/2 créées[^]*2 inchangées/u);
    expect(await lastRunOf(db, "emplois")).toMatchObject({ state: "done", created: 2, unchanged: 2 });
  });

  test("what it no longer tells is kept, and noted as missing; told again, it is there again", async ({
    db,
    answering,
    clock,
  }) => {
    let numbers = [1, 2, 3];
    answering(emplois(() => numbers.map((number) => emploisRecord(number)), { perPage: 9 }).handler);
    await refresh(db, clock);
    numbers = [1, 2];
    expect((await refresh(db, clock)).out).toContain("1 structure que la source ne connaît plus, gardée");
    const missing = () =>
      db
        .selectFrom("structure_source")
        .select("missing_since")
        .where("missing_since", "is not", null)
        .execute();
    expect(await missing()).toEqual([{ missing_since: today }]);
    expect(await organisation(db, 3)).toBeDefined();
    expect((await refresh(db, clock)).out).not.toContain("ne connaît plus");
    numbers = [1, 2, 3];
    await refresh(db, clock);
    expect(await missing()).toEqual([]);
  });

  test("a partial reading notes nothing as missing", async ({ db, answering, clock }) => {
    let breaks = 0;
    answering(emplois(() => [1, 2, 3].map((one) => emploisRecord(one)), { breaksAt: () => breaks }).handler);
    await refresh(db, clock);
    breaks = 2;
    await refresh(db, clock);
    const missing = await db.selectFrom("structure_source").select("missing_since").execute();
    expect(missing.map(({ missing_since: since }) => since)).toEqual([null, null, null]);
  });

  test("an empty list is nothing at first, and a failure once structures were known", async ({
    db,
    answering,
    clock,
  }) => {
    let records: unknown[] = [];
    answering(emplois(() => records).handler);
    expect((await refresh(db, clock)).out).toContain("0 trouvée");
    records = [emploisRecord(1)];
    await refresh(db, clock);
    records = [];
    const { code, err } = await refresh(db, clock);
    expect(code).toBe(1);
    expect(err).toContain("liste vide");
    expect(await lastRunOf(db, "emplois")).toMatchObject({ state: "failed" });
  });

  test("fewer structures than it announces is an incomplete reading", async ({ db, answering, clock }) => {
    answering(
      http.get("https://emplois.inclusion.beta.gouv.fr/api/v1/siaes/", () =>
        HttpResponse.json({ count: 12, next: null, results: [emploisRecord(1)] }),
      ),
    );
    const { code, err } = await refresh(db, clock);
    expect(code).toBe(1);
    expect(err).toContain("annonce 12 structures et n’en donne que 1 structure");
    expect(await organisation(db, 1)).toBeDefined();
  });

  test("what someone typed is never overwritten; what nobody touched follows the source", async ({
    db,
    answering,
    clock,
    given,
  }) => {
    await given.organisation({ siret: siretNumber(9), name: "Nom saisi", kind: null }, ["company"]);
    let version = 1;
    answering(
      emplois(
        () =>
          [1, 2, 9].map((number) =>
            emploisRecord(number, { raison_sociale: `ATELIER ${number} v${version}` }),
          ),
        { perPage: 9 },
      ).handler,
    );
    expect((await refresh(db, clock)).out).toMatch(/2 créées[^]*1 mise à jour[^]*1 avec une saisie gardée/u);
    expect(await organisation(db, 9)).toMatchObject({
      name: "Nom saisi",
      kind: "ACI",
      commune_code: "38185",
    });
    await db
      .updateTable("organisation")
      .set({ name: "Repris à la main" })
      .where("siret", "=", siretNumber(1))
      .execute();
    version = 2;
    const { out } = await refresh(db, clock);
    expect(out).toMatch(/1 mise à jour[^]*2 inchangées[^]*2 avec une saisie gardée/u);
    expect((await organisation(db, 1))?.name).toBe("Repris à la main");
    expect((await organisation(db, 2))?.name).toBe("ATELIER 2 v2");
    expect((await organisation(db, 9))?.name).toBe("Nom saisi");
  });

  test("a source already being asked is not asked twice", async ({ db, answering, clock }) => {
    let second: Said | undefined;
    answering(
      http.get("https://emplois.inclusion.beta.gouv.fr/api/v1/siaes/", async () => {
        second ??= await refresh(db, clock);
        return HttpResponse.json({ count: 1, next: null, results: [emploisRecord(1)] });
      }),
    );
    expect((await refresh(db, clock)).code).toBe(0);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining("déjà en cours") as string });
  });
});

describe("Le marché", () => {
  test("tells activities, services, brand and site, with the token in the header", async ({
    db,
    answering,
    clock,
  }) => {
    const asked: Request[] = [];
    answering(market(() => [marketRecord(1)], asked));
    expect((await refresh(db, clock, "marche")).code).toBe(0);
    expect(asked[0]?.headers.get("Authorization")).toBe("Bearer jeton");
    expect(new URL(asked[0]?.url ?? "").search).toBe("?department=38&limit=100&offset=0");
    expect(await organisation(db, 1)).toMatchObject({
      brand: "Les Ateliers 1",
      website: "https://ateliers.example",
      services: "secondment;service",
    });
    expect(await activities(db, 1)).toEqual(["menuiserie", "nettoyage-de-locaux"]);
  });

  test("what a person emptied is not filled again, by either source", async ({ db, answering, clock }) => {
    answering(market(() => [marketRecord(1)]));
    await refresh(db, clock, "marche");
    await db.updateTable("structure_profile").set({ brand: null, website: null }).execute();
    await refresh(db, clock, "marche");
    answering(emplois(() => [emploisRecord(1, { enseigne: "Autre enseigne" })], { perPage: 9 }).handler);
    expect((await refresh(db, clock)).out).toContain("avec une saisie gardée");
    answering(market(() => [marketRecord(1, { brand: "Encore une autre" })]));
    await refresh(db, clock, "marche");
    expect(await organisation(db, 1)).toMatchObject({
      brand: null,
      website: null,
      services: "secondment;service",
    });
  });

  test("without a token it is not asked; with a wrong one, what to do is said", async ({
    db,
    answering,
    clock,
  }) => {
    answering(http.get(marketAddress, () => new HttpResponse(null, { status: 401 })));
    expect(await refresh(db, clock, "marche", "")).toMatchObject({
      code: 1,
      err: expect.stringContaining("LEMARCHE_TOKEN") as string,
    });
    expect(await lastRunOf(db, "market")).toBeUndefined();
    const { code, err } = await refresh(db, clock, "marche");
    expect(code).toBe(1);
    expect(err).toContain("refuse le jeton de cette installation");
    expect(err).not.toContain("jeton jeton");
    expect(await lastRunOf(db, "market")).toMatchObject({ state: "failed" });
  });

  test("of two sources, Les emplois wins on the name, Le marché on the brand, whoever comes first", async ({
    db,
    answering,
    clock,
  }) => {
    answering(
      market(() => [marketRecord(1), marketRecord(2)]),
      emplois(() => [emploisRecord(1, { enseigne: "Enseigne" }), emploisRecord(2, { enseigne: "Enseigne" })])
        .handler,
    );
    for (const source of ["marche", "emplois", "marche", "emplois"]) await refresh(db, clock, source);
    expect(await organisation(db, 1)).toMatchObject({ name: "ATELIER 1", brand: "Les Ateliers 1" });
    expect(await lastRunOf(db, "market")).toMatchObject({ unchanged: 2, kept: 0 });
    expect(await lastRunOf(db, "emplois")).toMatchObject({ unchanged: 2, kept: 0 });
  });

  test("activities: what a person ticked stays, what a person unticked stays so, what it withdraws goes", async ({
    db,
    answering,
    clock,
  }) => {
    let sectors = ["nettoyage-de-locaux-14", "menuiserie", "plomberie"];
    answering(market(() => [marketRecord(1, { sectors: sectors.map((slug) => ({ name: slug, slug })) })]));
    await refresh(db, clock, "marche");
    const id = (await organisation(db, 1))?.id;
    expect(id).toBeDefined();
    if (id === undefined) return;
    await db.transaction().execute(async (trx) => {
      // Unticked for good; unticked then ticked again: it is the person’s own.
      await changeActivities(trx, id, {
        added: ["electricite"],
        removed: ["nettoyage-de-locaux", "plomberie"],
      });
      await changeActivities(trx, id, { added: ["plomberie"], removed: [] });
    });
    expect((await refresh(db, clock, "marche")).out).toContain("1 avec une saisie gardée");
    expect(await activities(db, 1)).toEqual(["electricite", "menuiserie", "plomberie"]);
    sectors = ["electricite"];
    await refresh(db, clock, "marche");
    expect(await activities(db, 1)).toEqual(["electricite", "plomberie"]);
    sectors = ["menuiserie"];
    await refresh(db, clock, "marche");
    expect(await activities(db, 1)).toEqual(["electricite", "menuiserie", "plomberie"]);
  });
});

test.for([
  [],
  ["--source", "autre", "--department", "38"],
  ["--source", "toString", "--department", "38"],
  ["--source", "emplois"],
  ["--source", "emplois", "--department", "Isère"],
])("wrong usage is 2: %s", async (args, { db, clock }) => {
  const output = { out: () => undefined, err: () => undefined };
  const context = { db, env: testEnv, now: new Date(), output };
  expect(await refreshStructuresCommand(context, args, today, clock)).toBe(2);
});
