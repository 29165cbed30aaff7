import { addMissingCommunes } from "#db/seed/french-communes.server.ts";
import { loadReference } from "#db/seed/reference.server.ts";
import { describe, expect, test } from "#tests/support/test.ts";

describe("a new installation", () => {
  test("knows the 13 territories, 18 EPCI and 512 communes of Isère, each commune in one territory", async ({
    db,
  }) => {
    expect(await loadReference(db)).toBe("loaded");
    expect(await db.selectFrom("territory").select("code").execute()).toHaveLength(13);
    expect(await db.selectFrom("epci").selectAll().execute()).toHaveLength(18);
    const communes = await db.selectFrom("commune").selectAll().execute();
    expect(communes).toHaveLength(512);
    expect(communes.filter((commune) => commune.territory_code === null)).toEqual([]);
  });

  test("puts each commune in the territory of its EPCI", async ({ db }) => {
    await loadReference(db);
    const rows = await db
      .selectFrom("commune")
      .select(["name", "territory_code"])
      .where("code", "in", ["38140", "38421", "38185", "38544", "38269", "38548", "38382"])
      .orderBy("code")
      .execute();
    expect(rows).toEqual([
      { name: "Crolles", territory_code: "gresivaudan" },
      { name: "Grenoble", territory_code: "agglomeration-grenobloise" },
      { name: "La Mure", territory_code: "matheysine" },
      { name: "Saint-Égrève", territory_code: "agglomeration-grenobloise" },
      { name: "Saint-Martin-d'Hères", territory_code: "agglomeration-grenobloise" },
      { name: "Vienne", territory_code: "isere-rhodanienne" },
      { name: "Villard-de-Lans", territory_code: "vercors" },
    ]);
  });

  test("keeps what was edited since: loading again changes nothing", async ({ db }) => {
    await loadReference(db);
    await db
      .updateTable("territory")
      .set({ label: "Oisans et Romanche" })
      .where("code", "=", "oisans")
      .execute();
    expect(await loadReference(db)).toBe("already there");
    const oisans = db.selectFrom("territory").select("label").where("code", "=", "oisans");
    expect(await oisans.executeTakeFirst()).toEqual({ label: "Oisans et Romanche" });
  });
});

test("a commune of another département is added without territory; a code that is none is named", async ({
  db,
}) => {
  await loadReference(db);
  expect(await addMissingCommunes(db, ["38140", "73065", "69381", "99999"])).toEqual(["99999"]);
  const added = await db
    .selectFrom("commune")
    .select(["code", "name", "department_code", "epci_siren", "territory_code"])
    .where("department_code", "!=", "38")
    .orderBy("code")
    .execute();
  expect(added).toEqual([
    {
      code: "69381",
      name: "Lyon 1er Arrondissement",
      department_code: "69",
      epci_siren: null,
      territory_code: null,
    },
    { code: "73065", name: "Chambéry", department_code: "73", epci_siren: null, territory_code: null },
  ]);
});
