import { workbookSheets } from "#app/domain/workbook/workbook.ts";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#app/domain/calendar.ts";
import { writeWorkbookTemplate } from "#app/features/exchange/export-workbook.server.ts";
import { exportWorkbookCommand } from "#db/commands/export-workbook.server.ts";
import { importWorkbookCommand } from "#db/commands/import-workbook.server.ts";
import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";
import { bring, changed, folderOf, host, readFolder, smallWorkbook } from "./workbook-files.ts";

async function run(db: Db, command: "import" | "export", args: string[]) {
  const said = { out: "", err: "" };
  const output = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const secrets = { personKey: "a secret for tests only", today: "2026-06-30" as Day };
  const code =
    command === "import"
      ? await importWorkbookCommand(db, args, output, secrets)
      : await exportWorkbookCommand(db, args, output);
  return { code, ...said };
}

test("an import says what it wrote, sheet by sheet", async ({ db }) => {
  const { code, out, err } = await run(db, "import", [await folderOf(smallWorkbook())]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Heures\u00a0: 3 créées, 0 modifiée, 0 inchangée");
});

test("a refused import writes every error on stderr and exits with 1", async ({ db }) => {
  const folder = await folderOf(changed("Heures", 1, "E1;2026-01;-1;valide")(smallWorkbook()));
  const { code, err } = await run(db, "import", [folder]);
  expect(code).toBe(1);
  expect(err).toBe(
    "Rien n’a été importé.\nHeures, ligne 2, colonne «\u00a0heures\u00a0» (écrit\u00a0: -1)\u00a0: Écrivez un nombre d’heures positif ou nul, par exemple 151,67.\n",
  );
});

test("a dry run writes nothing and says so", async ({ db }) => {
  const { code, out } = await run(db, "import", [await folderOf(smallWorkbook()), "--dry-run"]);
  expect(code).toBe(0);
  expect(out).toContain("rien n’est écrit");
  expect(await db.selectFrom("hire").select("id").execute()).toEqual([]);
});

test("the process that started it reads a JSON line for each step and one for the outcome", async ({
  db,
}) => {
  const { out } = await run(db, "import", [await folderOf(smallWorkbook()), "--ndjson"]);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({ type: "progress", rows: 4, sheet: "Organisations" });
  expect(lines.at(-1)).toMatchObject({ type: "outcome", outcome: "imported", errors: 0, warnings: 0 });
});

test("an import in the name of a host is held to what is its own", async ({ db }) => {
  await bring(db, { Organisations: ["siret;roles", `${host};porteur`] });
  expect((await run(db, "import", [await folderOf(smallWorkbook()), "--host", host])).code).toBe(0);
  const unknown = await run(db, "import", [await folderOf(smallWorkbook()), "--host", "1"]);
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("Aucun porteur") as string });
});

test.each([[], ["a", "b"], ["a", "--unknown"]])("wrong usage exits with 2 (%j)", async (...args) => {
  const said: string[] = [];
  const output = { out: () => undefined, err: (text: string) => void said.push(text) };
  const nobody = undefined as unknown as Db;
  const secrets = { personKey: "", today: "2026-06-30" as Day };
  expect(await importWorkbookCommand(nobody, args, output, secrets)).toBe(2);
  expect(await exportWorkbookCommand(nobody, args, output)).toBe(2);
  expect(said.join("")).toContain("Usage");
});

test("an export says how many rows it wrote, and is told to the audit trail", async ({ db }) => {
  await bring(db, smallWorkbook());
  const path = join(await mkdtemp(join(tmpdir(), "export-")), "out");
  const { code, out } = await run(db, "export", [path]);
  expect(code).toBe(0);
  expect(out).toContain("28 lignes");
  expect(await readFile(join(path, "Heures.csv"), "utf8")).toContain("E1;2026-01;151,67;valide;");
  const acts = await db
    .selectFrom("audit_event")
    .select(["act", "object_type"])
    .orderBy("sequence")
    .execute();
  expect(acts.at(-1)).toEqual({ act: "workbook.exported", object_type: "export" });
});

test("an export to a folder that does not exist is refused with the reason", async ({ db }) => {
  const { code, err } = await run(db, "export", ["/nowhere/deep/out.xlsx"]);
  expect(code).toBe(1);
  expect(err).toContain("n’existe pas");
});

test("the template has every sheet, with its headers only, and comes in as it is", async ({ db }) => {
  const path = join(await mkdtemp(join(tmpdir(), "template-")), "modele");
  await writeWorkbookTemplate(path);
  const files = await readFolder(path);
  expect(Object.keys(files).toSorted()).toEqual(workbookSheets.map(({ name }) => `${name}.csv`).toSorted());
  expect(files["Heures.csv"]).toContain("embauche;mois;heures;etat;commentaire");
  expect(await bring(db, path)).toMatchObject({ outcome: "imported", errors: 0, warnings: 0 });
});
