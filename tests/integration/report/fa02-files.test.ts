import readXlsxFile from "read-excel-file/node";
import { parse } from "csv-parse/sync";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Csv } from "#app/features/report/fa02-csv.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Xlsx } from "#app/features/report/fa02-xlsx.server.ts";
import { fa02Report, fa02ReportForAuthority } from "#app/features/report/report-fa02.server.ts";
import type { Db } from "#db/database.server.ts";
import { randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { expect, test } from "#tests/support/test.ts";

const year = {
  from: "2025-01" as Month,
  to: "2025-12" as Month,
  territory: null,
  host: null,
  authority: null,
};

async function settled(db: Db, seed: number): Promise<World> {
  const world = randomWorld(seed);
  await settle(db, world);
  return world;
}

async function reportOf(db: Db, scope: Fa02Scope): Promise<Fa02Report> {
  const answer = await fa02Report(db, scope);
  if (answer.outcome !== "report") throw new Error(answer.outcome);
  return answer.report;
}

/** The value at a dotted path. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
}

test("the JSON is the report, twice the same bytes, with a last line end", async ({ db }) => {
  await settled(db, 7);
  const text = fa02Json(await reportOf(db, year));
  expect(text.endsWith("}\n")).toBe(true);
  expect(fa02Json(await reportOf(db, year))).toBe(text);
  expect(text).not.toMatch(/\d\.\d{5}/);
});

test("the CSV has every figure of the JSON at its path, with a decimal comma", async ({ db }) => {
  await settled(db, 7);
  const report = await reportOf(db, year);
  const text = fa02Csv(report);
  expect(text.startsWith("\ufeffindicateur;cle;valeur;statut\r\n")).toBe(true);
  const lines = parse<Record<string, string>>(text, { bom: true, delimiter: ";", columns: true });
  for (const { cle = "", valeur = "", statut } of lines) {
    const expected = at(report, cle);
    expect(valeur, cle).toBe(
      typeof expected === "number" ? String(expected).replace(".", ",") : (expected ?? ""),
    );
    expect(statut, cle).toBe(expected === null ? "na" : "valeur");
  }
  const leaves = JSON.stringify(report).match(/:(?:-?[\d.]+|null|"[^"]*")/g) ?? [];
  expect(lines).toHaveLength(leaves.length);
  expect(text).toContain(`1;hours.achieved;${String(report.hours.achieved).replace(".", ",")};valeur\r\n`);
});

test("the CSV tells a secret from what nobody filled in and from what has no meaning", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const rank = { entered_rank: 1 as never, import_id: null };
  const agreement = { fte: null, fixed_part: null, variable_part: null, rsa_target: null };
  await db
    .insertInto("grant_agreement")
    .values({ host_id: host.id, year: 2025, ...agreement, count_collective: 1, revision: 1, ...rank })
    .execute();
  const exact = fa02Csv(await reportOf(db, { ...year, host: host.siret }));
  expect(exact).toContain("convention;grant.fte;;nd\r\n");
  expect(exact).toContain("convention;grant.progress;;na\r\n");
  expect(exact).toContain("convention;grant.variableEarned;0;valeur\r\n");

  const authority = await given.authority();
  const contract = await given.contract({ authority_id: authority.id });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const hire = await given.hire({ commitment_id: commitment.id, rsa: 1 });
  await given.statement(hire.id, { month: "2025-03" as Month });
  const answer = await fa02ReportForAuthority(db, { ...year, authority: authority.siret });
  if (answer.outcome !== "report") throw new Error(answer.outcome);
  expect(answer.report.participants).toMatchObject({ named: 1, rsa: null, rsaTotal: null });
  expect(answer.report.masked).toContain("participants.rsa");
  expect(fa02Csv(answer.report)).toContain("2;participants.rsa;;secret\r\n");
});

test("the workbook has a cover, a sheet an indicator and the agreement, with the report's numbers", async ({
  db,
}) => {
  const world = await settled(db, 7);
  const host = world.organisation[0]?.siret ?? null;
  const report = await reportOf(db, { ...year, host });
  const file = await fa02Xlsx(db, report, "2026-11-22" as Day);
  const sheets = await readXlsxFile(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    "Présentation",
    "1 Heures",
    "2 Participants",
    "3 Recrutements",
    "4 Dispositifs",
    "5 SIAE",
    "6 Sorties",
    "7 Prescriptions",
    "8 SIAE et achats",
    "Convention",
  ]);
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  const cover = rowsOf("Présentation")
    .flat()
    .map((cell) => String(cell).replace(/[\u00a0\u202f]/g, " "));
  expect(cover).toContain("du 1er janvier 2025 au 31 décembre 2025");
  expect(cover).toContain("22 novembre 2026");
  expect(cover).toContain("Organisation 1 (900 000 010 00018)");
  const valueOf = (name: string, label: string) => rowsOf(name).find(([first]) => first === label)?.[1];
  expect(valueOf("1 Heures", "Prévues")).toBe(report.hours.forecast);
  expect(valueOf("2 Participants", "Participants")).toBe(report.participants.named);
  expect(valueOf("3 Recrutements", "Embauches commencées")).toBe(report.recruitments.total);
  expect(valueOf("5 SIAE", "SIAE mobilisées")).toBe(report.siae.total);
  expect(valueOf("6 Sorties", "Personnes sorties")).toBe(report.outcomes["6"].cohort);
  expect(valueOf("8 SIAE et achats", "Actions réalisées")).toBe(report.actions.siaeProcurement);
});
