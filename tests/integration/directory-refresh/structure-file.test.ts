import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importStructuresCommand } from "#db/commands/import-structures.server.ts";
import type { Db } from "#db/database.server.ts";
import { lastRunOf } from "#db/queries/refresh-runs.server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test as base } from "#tests/support/test.ts";
import { emploisRecord, today } from "./outside-test.ts";

const test = base.extend<{ fileOf: (content: unknown) => Promise<string> }>({
  fileOf: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-structures-"));
    await provide(async (content) => {
      const path = join(folder, "structures.json");
      await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    });
    await rm(folder, { recursive: true });
  },
});

async function run(db: Db, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await importStructuresCommand({ db, output }, args, today);
  return { code, out: out.replaceAll(/[\u00a0\u202f]/g, " "), err: err.replaceAll(/[\u00a0\u202f]/g, " ") };
}

/** A structure in the shape of a file made from Les emplois. */
function fileRecord(number: number, more: Record<string, unknown> = {}) {
  return {
    siret: siretNumber(number),
    name: `ATELIER ${number}`,
    brand: "",
    kind: "EI",
    naf: "8899B",
    address: "1 rue de la Paix",
    post_code: "38100",
    city: "Grenoble",
    department: "38",
    coords: "SRID=4326;POINT (5.727028 45.163927)",
    sectors: [],
    ...more,
  };
}

describe("a file of structures", () => {
  test("is tried first, then written; the second time all is unchanged", async ({ db, fileOf }) => {
    const path = await fileOf([
      fileRecord(1),
      fileRecord(2),
      fileRecord(3),
      fileRecord(4, {
        city: "SALAISE SUR SANNE",
        post_code: "38150",
        coords: "SRID=4326;POINT (5.41 43.52)",
      }),
    ]);
    expect((await run(db, path, "--dry-run")).out).toMatch(/rien n’a été enregistré[^]*4 créées/u);
    expect(await db.selectFrom("organisation").selectAll().execute()).toEqual([]);
    expect(await lastRunOf(db, "file")).toBeUndefined();
    const { code, out } = await run(db, path);
    expect(code).toBe(0);
    expect(out).toContain("1 position trop loin de la commune ou du département, ignorée");
    const rows = await db
      .selectFrom("organisation")
      .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
      .select(["commune_code", "latitude", "longitude"])
      .orderBy("name")
      .execute();
    expect(rows[0]).toEqual({ commune_code: "38185", latitude: 45_163_927, longitude: 5_727_028 });
    expect(rows[3]).toEqual({ commune_code: "38468", latitude: null, longitude: null });
    expect((await run(db, path)).out).toMatch(/4 trouvées\n {2}4 inchangées/u);
    expect(await lastRunOf(db, "file")).toMatchObject({ state: "done", department: "38", unchanged: 4 });
  });

  test("may be what a service answered; what it does not hold is not missing", async ({ db, fileOf }) => {
    await run(db, await fileOf({ count: 2, results: [emploisRecord(1), emploisRecord(2)] }));
    expect((await run(db, await fileOf([emploisRecord(1)]))).code).toBe(0);
    const missing = await db.selectFrom("structure_source").select("missing_since").execute();
    expect(missing.map(({ missing_since: since }) => since)).toEqual([null, null]);
  });

  test("a point too far from the centre of its commune is ignored", async ({ db, fileOf }) => {
    const { code } = await run(db, await fileOf([fileRecord(1)]));
    expect(code).toBe(0);
    await db
      .updateTable("commune")
      .set({ latitude: 45_188_000, longitude: 5_724_000 })
      .where("code", "=", "38185")
      .execute();
    const far = fileRecord(2, { coords: "SRID=4326;POINT (4.87 45.52)" });
    expect((await run(db, await fileOf([far]))).out).toContain("1 position trop loin");
  });

  test.for([
    ["<html>", /n’est pas du JSON lisible/u],
    ["{}", /ne contient pas de liste/u],
    ["[]", /aucune structure\./u],
    ['[{"siret":"1"}]', /aucune structure lisible/u],
  ] as const)("is refused in words: %s", async ([content, words], { db, fileOf }) => {
    const { code, err } = await run(db, await fileOf(content));
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });

  test("a file that is not there, or no file", async ({ db }) => {
    expect(await run(db, "/nulle/part.json")).toMatchObject({
      code: 1,
      err: expect.stringContaining("introuvable") as string,
    });
    expect((await run(db)).code).toBe(2);
    expect((await run(db, "a.json", "b.json")).code).toBe(2);
    expect((await run(db, "a.json", "--source", "file")).code).toBe(2);
  });
});
