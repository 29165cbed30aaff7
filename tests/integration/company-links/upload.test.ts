import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import * as fileRoute from "#app/routes/declarer.$token.fichier/route.tsx";
import type { AppLoadContext } from "@remix-run/node";
import { writeWorkbookOf } from "#tests/integration/files/workbook-of.ts";
import { testOrigin } from "#tests/support/signed-in.ts";
import { expect, test as base } from "#tests/support/test.ts";
import { answerOf, linkedCompany, october, send, statementsOf, usesOf } from "./linked-company.ts";

/** `folder`: where this test’s uploads pass, and nobody else’s. */
const test = base.extend<{ folder: string }>({
  folder: [
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), "upload-"));
      vi.stubEnv("TMPDIR", folder);
      await provide(folder);
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    },
    { auto: true },
  ],
});

async function upload(context: AppLoadContext, token: string, name: string, content: string | Buffer) {
  const body = new FormData();
  body.set("fichier", new File([new Uint8Array(Buffer.from(content))], name));
  const address = `${testOrigin}/declarer/${token}/fichier?mois=${october}`;
  const request = new Request(address, { method: "POST", headers: { Origin: testOrigin }, body });
  return answerOf(fileRoute.action({ request, context, params: { token } }));
}

const refusalOf = (answer: Awaited<ReturnType<typeof upload>>): string =>
  answer instanceof Response ? `${answer.status}` : (answer.data.refusal ?? "read");

test("a company’s own sheet fills the page of its month; nothing is written before it is sent", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const sheet = [
    "Rolland Péjat;;;",
    "Salarié;Mois;Nb heures;Employeur",
    "ZZBARRY Idriss;10/2026;151,67;Rolland Péjat",
    "Zzcharvet Marie-Helene;oct. 2026;73h30;Belledonne Intérim",
    "ZZGEBRE Tesfay;10/2026;10;",
    "TOTAL;;225,17;",
  ].join("\r\n");
  const answer = await upload(context, token, "heures octobre.csv", sheet);
  expect(answer).toMatchObject({
    data: {
      read: {
        filled: 2,
        typed: {
          [`hours.${hires.idriss}`]: "151,67",
          [`hours.${hires.marie}`]: "73,50",
          [`employer.${hires.marie}`]: "1",
        },
        unmatched: [{ numbers: [5], name: "ZZGEBRE Tesfay" }],
      },
    },
  });
  expect(await statementsOf(db, hires.idriss)).toHaveLength(1);
  expect(await usesOf(db)).toEqual([{ act: "uploaded", month: october, lines: 2 }]);
  if (answer instanceof Response || answer.data.read === null) throw new Error("Not read");
  const checked = await send(context, token, { ...answer.data.read.typed, intent: "check" });
  expect(JSON.stringify(checked)).toContain("nomme un autre employeur");
});

test("a workbook with durations and formulas is read, one never computed is told", async ({
  db,
  given,
  folder,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const words = (row: number, values: string[]) =>
    values
      .map((value, index) => `<c r="${"ABC"[index] ?? ""}${row}" t="inlineStr"><is><t>${value}</t></is></c>`)
      .join("");
  const path = await writeWorkbookOf(join(folder, "heures.xlsx"), {
    rows: [
      `<row r="1">${words(1, ["Nom", "Prénom", "Heures"])}</row>`,
      `<row r="2">${words(2, ["ZZBARRY", "IDRISS"])}<c r="C2"><f>SUM(D2:E2)</f><v>151.67</v></c></row>`,
      `<row r="3">${words(3, ["ZZCHARVET", "MARIE HELENE"])}<c r="C3"><f>SUM(D3:E3)</f></c></row>`,
    ].join(""),
  });
  const answer = await upload(context, token, "heures.xlsx", await readFile(path));
  expect(answer).toMatchObject({
    data: {
      read: {
        typed: { [`hours.${hires.idriss}`]: "151,67" },
        unmatched: [{ numbers: [3], reason: expect.stringContaining("jamais été calculée") as string }],
        remarks: [expect.stringContaining("formule") as string],
      },
    },
  });
});

test("what cannot be read is refused in words, and nothing of it stays on the disk", async ({
  db,
  given,
  folder,
}) => {
  const { context, token } = await linkedCompany(db, given);
  const refusals = {
    "vide.csv": ["", /vide|titres/],
    "sans-heures.csv": ["Nom;Prénom\nZzbarry;Idriss", /Aucune colonne d’heures/],
    "sans-titres.csv": ["Zzbarry;Idriss;12", /ligne de titres/],
    "seulement-titres.csv": ["Nom;Prénom;Heures", /vide/],
    "secu.csv": ["Nom;Prénom;Sécu;Heures\nA;B;1 85 05 78 006 084 91;12", /sécurité sociale/],
    "photo.jpg": ["xx", /\.xlsx/],
    "faux.xlsx": ["Nom;Heures", /n’est pas un classeur/],
    "vieux.xls": ["xx", /tableur/],
    "lourd.csv": ["x".repeat(2_100_000), /2\u00a0Mo/],
  } as const;
  for (const [name, [content, words]] of Object.entries(refusals)) {
    expect(refusalOf(await upload(context, token, name, content)), name).toMatch(words);
  }
  expect(await readdir(folder)).toEqual([]);
  expect(await usesOf(db)).toEqual([]);
});

test("two rows of one person are asked, not added up; another month’s rows are left", async ({
  db,
  given,
}) => {
  const { context, token } = await linkedCompany(db, given);
  const sheet = [
    "Nom;Prénom;Mois;Heures",
    "Zzbarry;Idriss;2026-10;70",
    "Zzbarry;Idriss;2026-10;81,67",
    "Zzcharvet;Marie-Hélène;2026-09;10",
  ].join("\n");
  expect(await upload(context, token, "h.csv", sheet)).toMatchObject({
    data: {
      read: {
        filled: 0,
        unmatched: [{ numbers: [2, 3] }],
        remarks: [expect.stringContaining("autre mois") as string],
      },
    },
  });
});

test("a sheet of one other month opens that month, when it can be declared", async ({ db, given }) => {
  const { context, token } = await linkedCompany(db, given);
  const sheetOf = (month: string) => `Nom;Prénom;Mois;Heures\nZzbarry;Idriss;${month};70`;
  expect(await upload(context, token, "h.csv", sheetOf("2026-11"))).toMatchObject({
    data: { read: { page: { month: "2026-11" }, filled: 1 } },
  });
  expect(refusalOf(await upload(context, token, "h.csv", sheetOf("2025-01")))).toContain("janvier 2025");
});
