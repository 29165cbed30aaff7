import { importDecpCommand } from "#db/commands/import-decp.server.ts";
import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";
import { otherHolder } from "./import-fixture.ts";

const fixture = "tests/fixtures/decp/contracts-2022.json";

async function run(db: Db, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await importDecpCommand(db, args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out: out.replaceAll("\u00a0", " "), err: err.replaceAll("\u00a0", " ") };
}

test("prints counts by mechanism, refusals and blanks by reason, each with its place", async ({ db }) => {
  const { code, out, err } = await run(db, fixture);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain("Import de « contracts-2022.json » : 7 enregistrements lus");
  expect(out).toContain("  créés : 4");
  expect(out).toContain("  Clause d’exécution et critère : 1");
  expect(out).toContain("  Marché réservé (à préciser) : 2");
  expect(out).toContain("Refus : 3");
  expect(out).toContain("  identifiant de l’acheteur absent : 1");
  expect(out).toContain("  montant supérieur à 3 milliards d’euros : 1");
  expect(out).toContain("enregistrement n° 2, « montant » (lu : 100000000000000000) : Champ laissé vide");
});

test("a dry run says that nothing was written", async ({ db }) => {
  const { code, out } = await run(db, fixture, "--dry-run");
  expect(code).toBe(0);
  expect(out).toContain("Rien n’a été écrit.");
  expect(await db.selectFrom("contract").selectAll().execute()).toEqual([]);
});

test("the filter and the host are taken", async ({ db, given }) => {
  const host = await given.host();
  const { code, out } = await run(db, fixture, "--department", "38", "--host", host.siret);
  expect(code).toBe(0);
  expect(out).toContain("hors département 38 : 2");
  const hosts = await db.selectFrom("contract").select("host_id").distinct().execute();
  expect(hosts).toEqual([{ host_id: host.id }]);
});

const refused: Array<[string[], number, string]> = [
  [["/nulle/part.json"], 1, "introuvable"],
  [[fixture, "--department", "99"], 1, "département « 99 » est inconnu"],
  [[fixture, "--host", otherHolder], 1, "Aucun porteur"],
  [[], 2, "Usage"],
  [[fixture, fixture], 2, "Usage"],
  [[fixture, "--departement", "38"], 2, "Usage"],
];
for (const [args, expected, message] of refused) {
  test(`import decp ${args.join(" ")} ends with ${expected} and says why`, async ({ db }) => {
    const { code, out, err } = await run(db, ...args);
    expect(code).toBe(expected);
    expect(out).toBe("");
    expect(err).toContain(message);
  });
}

test("tells its progress line by line to the process that started it", async ({ db }) => {
  const { code, out } = await run(db, fixture, "--ndjson", "--run", "run-1");
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({ type: "progress", phase: "writing", done: 4 });
  expect(lines.at(-1)).toMatchObject({ type: "outcome", outcome: "imported", importId: "run-1" });
});
