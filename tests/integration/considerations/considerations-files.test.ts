import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { readDecpRecord } from "#app/domain/decp/decp-contract.ts";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import type { DecpFile } from "#app/domain/decp/write-decp-contract.ts";
import { loader as csv } from "#app/routes/_app.considerations-sociales[.]csv/route.ts";
import { loader as json } from "#app/routes/_app.considerations-sociales[.]json/route.ts";
import { loader as xlsx } from "#app/routes/_app.considerations-sociales[.]xlsx/route.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";
import { contractWith, day, euros, hours } from "./given-buyer.ts";

const now = () => new Date("2026-11-25T10:00:00Z");
const loaders = { csv, json, xlsx };

async function fileFor(db: Db, organisationId: OrganisationId, format: keyof typeof loaders) {
  const buyer = await signedIn(db, { role: "authority", organisationId }, { now });
  const request = buyer.get(`/considerations-sociales.${format}?de=2026-01&a=2026-12`);
  return loaders[format]({ request, params: {}, context: buyer.context });
}

/** A clause with 100 h due and 40 done, a contract of open data whose hours nobody said, one that carries nothing. */
async function threeContracts(given: Given) {
  const buyer = await given.authority({ name: "Ville d’ici", buyer_kind: "local_authority" });
  const elsewhere = await given.authority();
  const title = "=SOMME(1;2)";
  const school = await given.contract({
    authority_id: buyer.id,
    reference: "2026-ECO-1",
    title,
    amount: euros(1_000_000.5),
    notified_on: day("2026-03-12"),
  });
  const lot = await given.lot({ contract_id: school.id });
  const commitment = await given.commitment({
    lot_id: lot.id,
    mechanism: "execution_clause_and_criterion",
    hours: hours(100),
  });
  const hire = await given.hire({ commitment_id: commitment.id });
  await given.statement(hire.id, { hours: hours(40) });
  const open = await given.contract({
    authority_id: buyer.id,
    title: "Ménage",
    source: "decp",
    decp_id: "2026S0042",
    notified_on: day("2026-02-01"),
  });
  const openLot = await given.lot({ contract_id: open.id });
  await given.commitment({ lot_id: openLot.id, mechanism: "reserved_unspecified", hours: hours(0) });
  await contractWith(given, buyer.id, {
    reference: "2026-PAP",
    title: "Papier",
    notified_on: day("2026-01-15"),
    derogation: "sans_lien",
    derogation_reason: "Fournitures, sans lien.",
  });
  await contractWith(given, buyer.id, { title: "Sans date", notified_on: null, starts_on: null });
  await contractWith(given, elsewhere.id, { title: "D’ailleurs" });
  return buyer;
}

test("the CSV has one line a contract, formulas disarmed, nothing of what nobody knows", async ({
  db,
  given,
}) => {
  const buyer = await threeContracts(given);
  const reply = await fileFor(db, buyer.id, "csv");
  expect(reply.headers.get("Cache-Control")).toBe("no-store");
  const text = await reply.text();
  expect(text).toContain("'=SOMME(1;2)");
  const rows: string[][] = parse(text, { delimiter: ";", bom: true });
  expect(rows).toEqual([
    [
      "id",
      "siret_acheteur",
      "objet",
      "date_notification",
      "montant_ht",
      "considerationsSociales",
      "dispositifs",
      "heures_dues",
      "heures_faites",
      "derogation",
      "motif_derogation",
    ],
    [
      "2026-ECO-1",
      buyer.siret,
      "'=SOMME(1;2)",
      "2026-03-12",
      "1000000,5",
      "Clause sociale, Critère social",
      "Clause d’exécution et critère",
      "100",
      "40",
      "",
      "",
    ],
    [
      "2026S0042",
      buyer.siret,
      "Ménage",
      "2026-02-01",
      "",
      "Marché réservé",
      "Marché réservé (à préciser)",
      "",
      "0",
      "",
      "",
    ],
    [
      "2026-PAP",
      buyer.siret,
      "Papier",
      "2026-01-15",
      "",
      "Pas de considération sociale",
      "",
      "",
      "",
      "Aucun lien possible avec l’objet du marché",
      "Fournitures, sans lien.",
    ],
  ]);
});

test("the JSON is what our own reader of open data reads back", async ({ db, given }) => {
  const buyer = await threeContracts(given);
  const reply = await fileFor(db, buyer.id, "json");
  const file = JSON.parse(await reply.text()) as DecpFile;
  const read = file.marches.marche.map((record) =>
    readDecpRecord(JSON.parse(JSON.stringify(record)) as RawValue),
  );
  expect(read).toMatchObject([
    {
      kind: "contract",
      contract: {
        buyer: { identifier: buyer.siret },
        decpId: "2026-ECO-1",
        amount: euros(1_000_000.5),
        notifiedOn: "2026-03-12",
        mechanisms: ["execution_clause_and_criterion"],
      },
    },
    { kind: "contract", contract: { decpId: "2026S0042", mechanisms: ["reserved_unspecified"] } },
    { kind: "contract", contract: { decpId: "2026-PAP", amount: null, mechanisms: [] } },
  ]);
});

test("the workbook says the totals, then the contracts", async ({ db, given }) => {
  const buyer = await threeContracts(given);
  const body = Buffer.from(await (await fileFor(db, buyer.id, "xlsx")).arrayBuffer());
  const sheets = await readXlsxFile(body);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Totaux", "Marchés"]);
  const [totals, contracts] = sheets.map(({ data }) => data);
  const row = (name: string) => totals?.find(([first]) => first === name)?.slice(1, 4);
  expect(row("Avec")).toEqual([2, 1_000_000.5, 1]);
  expect(row("Sans")).toEqual([1, "n.d.", 1]);
  expect(row("Total")).toEqual([3, 1_000_000.5, 2]);
  expect(contracts).toHaveLength(4);
  expect(contracts?.[1]?.slice(0, 3)).toEqual(["2026-ECO-1", buyer.siret, "=SOMME(1;2)"]);
});

test("each file is written in the audit trail", async ({ db, given }) => {
  const buyer = await threeContracts(given);
  for (const format of ["csv", "xlsx", "json"] as const) await fileFor(db, buyer.id, format);
  const events = await db
    .selectFrom("audit_event")
    .select(["act", "object_id as name"])
    .where("act", "=", "considerations.exported")
    .execute();
  expect(events.map(({ name }) => name)).toEqual(
    ["csv", "xlsx", "json"].map((format) => `considerations-sociales_2026-01_2026-12.${format}`),
  );
});

test("a private buyer is told that it publishes nothing", async ({ db, given }) => {
  const buyer = await given.authority({ is_private: 1 });
  await contractWith(given, buyer.id, { title: "Tour", lots: [["voluntary_clause"]] });
  const reply = await fileFor(db, buyer.id, "json");
  expect(reply.status).toBe(302);
  const text = await (await fileFor(db, buyer.id, "csv")).text();
  expect(text).toContain("Clause volontaire (marché privé)");
  expect(text).not.toMatch(/considerationsSociales|derogation/);
});
