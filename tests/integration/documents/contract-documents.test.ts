import readXlsxFile from "read-excel-file/node";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { loader as loadClosing } from "#app/routes/_app.marches.$reference.attestation[.]pdf/route.ts";
import { loader as loadSheet } from "#app/routes/_app.marches.$reference.fiche[.]pdf/route.ts";
import { loader as loadForm } from "#app/routes/_app.marches.$reference.releve[.]pdf/route.ts";
import { loader as loadFormSheet } from "#app/routes/_app.marches.$reference.releve[.]xlsx/route.ts";
import { loader as loadNotice } from "#app/routes/_app.participants.$id.notice[.]pdf/route.ts";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-25T10:00:00Z");
const hours = (value: number) => (value * 100) as InsertionHours;

/** A contract of one lot owing 100 h at 200 € an hour, whose contractor employs Idriss Benali; and who prints. */
async function world(
  db: Db,
  given: Given,
  { done, stage = "running" }: { done: number; stage?: ContractStage },
) {
  const host = await given.host({ name: "Porteur d’ici", email: "contact@porteur.example" });
  const { reference, id } = await given.contract({
    host_id: host.id,
    reference: "2026-CRO-011",
    title: "École des Prés",
    stage,
    ends_on: "2026-10-31" as Day,
  });
  const lot = await given.lot({ contract_id: id, number: "1", title: "Gros œuvre" });
  const commitment = await given.commitment({
    lot_id: lot.id,
    hours: hours(100),
    penalty_per_hour: 20_000 as Cents,
  });
  const company = await given.organisation({ name: "Maçonnerie Rolland" }, ["company"]);
  const lines = givenLines(db);
  await lines.contractor(lot.id, company.id, { contact: "Zzcontact Durand", email: "zz@rolland.example" });
  const participant = await given.participant({
    host_id: host.id,
    first_name: "Idriss",
    birth_name: "Benali",
  });
  const hire = await given.hire({
    participant_id: participant.id,
    commitment_id: commitment.id,
    employer_id: company.id,
    reference: "E-CRO-01",
    job_title: "manœuvre",
    ends_on: "2026-03-31" as Day,
  });
  for (const month of ["2026-01", "2026-02", "2026-03"] as Month[]) {
    await given.statement(hire.id, { month, hours: month === "2026-03" ? hours(done) : hours(0) });
  }
  const account = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  return { host, reference, lot, commitment, company, participant, hire, lines, account };
}

type Load = typeof loadSheet;

async function read(
  load: Load,
  account: SignedIn,
  path: string,
  params: Record<string, string>,
): Promise<Buffer> {
  const answer = await load({ request: account.get(path), context: account.context, params });
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe("the sheet of a contract", () => {
  test("tells lots, changes, contractors and months, and names no person", async ({ db, given }) => {
    const { reference, commitment, lines, account } = await world(db, given, { done: 60 });
    await lines.change(commitment.id, { hours: hours(150) });
    const text = pdfText(await read(loadSheet, account, "/fiche", { reference }));
    expect(text).toContain("60\u00a0h faites sur 150\u00a0h dues");
    expect(text).toContain("Lot 1, Gros œuvre");
    expect(text).toContain("100,00\n150,00");
    expect(text).toContain("Maçonnerie Rolland");
    expect(text).toContain("mars 2026\n60,00\n0,00\n60,00");
    for (const name of ["Idriss", "Benali", "Zzcontact", "zz@rolland.example"])
      expect(text).not.toContain(name);
  });
});

describe("the end of a contract", () => {
  test("a running contract is never attested, even when every hour is done", async ({ db, given }) => {
    const { reference, account } = await world(db, given, { done: 100 });
    const text = pdfText(await read(loadClosing, account, "/attestation", { reference }));
    expect(text).toContain("Situation au 25\u00a0novembre 2026");
    expect(text).not.toMatch(/attest/i);
  });

  test("a closed contract whose hours are done is attested, with its signature", async ({ db, given }) => {
    const { reference, account } = await world(db, given, { done: 100, stage: "closed" });
    const text = pdfText(await read(loadClosing, account, "/attestation", { reference }));
    expect(text).toContain("Attestation de réalisation");
    expect(text).toContain("100\u00a0h d’insertion ont été faites sur 100\u00a0h dues, par 1\u00a0personne");
    expect(text).toContain("Nom, qualité et signature");
    expect(text).not.toContain("Ce qui manque");
    expect(text).not.toContain("Benali");
  });

  test("a closed contract with hours missing says how many, and what the contract provides", async ({
    db,
    given,
  }) => {
    const { reference, account } = await world(db, given, { done: 87.5, stage: "closed" });
    const text = pdfText(await read(loadClosing, account, "/attestation", { reference }));
    expect(text).toContain("État de ce qui manque");
    expect(text).not.toContain("Attestation de réalisation");
    expect(text).toContain("12,50\u00a0h ne sont pas faites.");
    // 12,50 h × 200 €.
    expect(text).toContain("12,50\n200\u00a0€\n2\u00a0500\u00a0€");
    expect(text).toContain("Ce calcul n’est pas une réclamation.");
  });

  test("an obligation nobody knows is not attested", async ({ db, given }) => {
    const { reference, commitment, account } = await world(db, given, { done: 10, stage: "closed" });
    await db
      .updateTable("commitment")
      .set({ hours: hours(0) })
      .where("id", "=", commitment.id)
      .execute();
    const text = pdfText(await read(loadClosing, account, "/attestation", { reference }));
    expect(text).toContain("il n’y a rien à attester");
  });
});

describe("the monthly form of a company", () => {
  const search = (siret: string, month = "2026-03") => `/releve?mois=${month}&entreprise=${siret}`;

  test("names its hires by first name and initial, and nobody else’s", async ({ db, given }) => {
    const { reference, lot, host, commitment, company, lines, account } = await world(db, given, {
      done: 60,
    });
    const other = await given.organisation({ name: "Charpente Belle" }, ["company"]);
    await lines.contractor(lot.id, other.id, { role: "joint" });
    const colleague = await given.participant({
      host_id: host.id,
      first_name: "Salomé",
      birth_name: "Ortiz",
    });
    await given.hire({
      participant_id: colleague.id,
      commitment_id: commitment.id,
      employer_id: other.id,
      contractor_id: other.id,
    });
    const text = pdfText(await read(loadForm, account, search(company.siret), { reference }));
    expect(text).toContain("Idriss B.\nE-CRO-01\nCDD\nmanœuvre");
    expect(text).toContain("au plus tard le 15\u00a0avril 2026");
    for (const word of ["Benali", "Salomé", "Ortiz"]) expect(text).not.toContain(word);
    const theirs = pdfText(await read(loadForm, account, search(other.siret), { reference }));
    expect(theirs).toContain("Salomé O.");
    expect(theirs).not.toContain("Idriss");
  });

  test("in a month without any hire, says so", async ({ db, given }) => {
    const { reference, company, account } = await world(db, given, { done: 60 });
    const text = pdfText(await read(loadForm, account, search(company.siret, "2026-06"), { reference }));
    expect(text).toContain("n’est ouverte en juin 2026");
  });

  test("as a sheet, has the columns a company’s file is read by, and hours to fill", async ({
    db,
    given,
  }) => {
    const { reference, company, account } = await world(db, given, { done: 60 });
    const sheets = await readXlsxFile(
      await read(loadFormSheet, account, search(company.siret), { reference }),
    );
    expect(sheets.flatMap(({ data }) => data)).toEqual([
      ["Référence", "Salarié", "Mois", "Heures"],
      ["E-CRO-01", "Idriss B.", "2026-03", null],
    ]);
  });

  test("is not there for a company that does not work on the contract", async ({ db, given }) => {
    const { reference, account } = await world(db, given, { done: 60 });
    const stranger = await given.organisation({}, ["company"]);
    const request = account.get(search(stranger.siret));
    await expect(
      loadForm({ request, context: account.context, params: { reference } }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("the information notice", () => {
  test("bears the person’s name and who keeps the file; its name and the trail do not", async ({
    db,
    given,
  }) => {
    const { participant, account } = await world(db, given, { done: 60 });
    const params = { id: participant.id };
    const answer = await loadNotice({ request: account.get("/notice"), context: account.context, params });
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="notice-information.pdf"');
    const text = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(text).toContain("Idriss Benali");
    expect(text).toContain("contact@porteur.example");
    expect(text).toContain("Remis le");
    const event = await db
      .selectFrom("audit_event")
      .select("object_id")
      .where("act", "=", "document.printed")
      .executeTakeFirst();
    expect(event?.object_id).toBe(`notice-information ${participant.id}`);
  });

  test("is not there for another host’s file, nor for an erased one", async ({ db, given }) => {
    const { host, account } = await world(db, given, { done: 60 });
    const other = await given.participant();
    const erased = await given.participant({ host_id: host.id, birth_name: null, first_name: null });
    for (const { id } of [other, erased]) {
      const asked = loadNotice({ request: account.get("/notice"), context: account.context, params: { id } });
      await expect(asked).rejects.toMatchObject({ status: 404 });
    }
  });
});
