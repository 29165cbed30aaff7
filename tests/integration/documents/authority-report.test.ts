import readXlsxFile from "read-excel-file/node";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { authorityReportContent } from "#app/features/documents/authority-report-content.ts";
import { authorityReport, type AuthorityReport } from "#app/features/documents/authority-report.server.ts";
import { reportForViewer } from "#app/features/report/report-for-viewer.server.ts";
import { textOf } from "#app/platform/pdf/pdf-content.ts";
import { loader as loadPdf } from "#app/routes/_app.bilan[.]pdf/route.ts";
import { loader as loadXlsx } from "#app/routes/_app.bilan[.]xlsx/route.ts";
import { loader as loadPage } from "#app/routes/_app.documents/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const today = "2026-11-25" as Day;
const now = () => new Date("2026-11-25T10:00:00Z");
const hours = (value: number) => (value * 100) as InsertionHours;
const year = { from: "2026-01" as Month, to: "2026-12" as Month, territory: null, host: null };

type Person = { rsa?: boolean; months: Array<[month: string, hours: number, state?: "submitted"]> };

/** A contract of that host and buyer, owing 1 000 h, with the hours of those persons. */
async function contractWith(
  given: Given,
  { host, authority, persons }: { host: Party; authority: Party; persons: readonly Person[] },
) {
  const contract = await given.contract({
    host_id: host.id,
    authority_id: authority.id,
    title: "École des Prés",
  });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  for (const { rsa = false, months } of persons) {
    const participant = await given.participant({ host_id: host.id, birth_name: "Zzsecret" });
    const hire = await given.hire({
      participant_id: participant.id,
      commitment_id: commitment.id,
      rsa: rsa ? 1 : 0,
    });
    for (const [month, worked, state = "validated"] of months) {
      await given.statement(hire.id, { month: month as Month, hours: hours(worked), state });
    }
  }
  return { contract, commitment };
}

type Party = { id: OrganisationId; siret: string };

async function parties(given: Given) {
  return {
    host: await given.host({ name: "Porteur d’ici" }),
    authority: await given.authority({ name: "Ville d’ici" }),
  };
}

async function bilanFor(
  db: Db,
  role: "facilitator" | "authority",
  organisation: Party,
  authority: Party,
): Promise<AuthorityReport> {
  const viewer = {
    accountId: "essai",
    name: "Camille",
    role,
    organisationId: organisation.id,
    organisationName: "Porteur d’ici",
    territoryCode: null,
  };
  const asked = { ...year, authority: authority.siret };
  const bilan = await authorityReport(db, viewer, { asked, today });
  if (bilan.outcome !== "report") throw new Error(bilan.outcome);
  return bilan;
}

const march: Person = { months: [["2026-03", 100]] };

describe("what the bilan counts", () => {
  test("hours, persons and months add up as one does by hand", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    const { commitment } = await contractWith(given, {
      host,
      authority,
      persons: [
        {
          months: [
            ["2026-03", 100],
            ["2026-04", 50],
          ],
        },
        { months: [["2026-03", 30.5]] },
        { months: [["2026-04", 20, "submitted"]] },
        { months: [["2025-12", 10]] },
      ],
    });
    const esat = await given.organisation({ name: "ESAT des Prés", kind: "ESAT" }, ["siae"]);
    await given.collectiveStatement(commitment.id, esat.id, {
      month: "2026-04" as Month,
      hours: hours(40),
      persons: 3,
    });
    const bilan = await bilanFor(db, "facilitator", host, authority);
    // 100 + 50 + 30,50 + 40 validated in 2026; two persons named and three of the ESAT; 10 h more in 2025.
    expect(bilan.report.hours.achieved).toBe(220.5);
    expect(bilan.report.participants.total).toBe(5);
    expect(bilan.months).toEqual([
      { month: "2026-03", validated: 13_050, submitted: 0 },
      { month: "2026-04", validated: 9000, submitted: 2000 },
    ]);
    expect(bilan.contracts).toMatchObject([
      { title: "École des Prés", due: 100_000, done: 23_050, remaining: 76_950, doneInPeriod: 22_050 },
    ]);
    expect(bilan.structures.map(({ name }) => name)).toEqual(["ESAT des Prés"]);
    const text = textOf(authorityReportContent(bilan));
    expect(text).toContain("220,50\u00a0h d’insertion réalisées sur 1\u202f000\u00a0h prévues");
    expect(text).toContain("par 5\u00a0personnes, sur 1\u00a0marché.");
    expect(text).toContain("20\u00a0h déclarées attendent une validation.");
    expect(text).not.toContain("Zzsecret");
  });

  test("a facilitator’s counts its host’s contracts with the buyer, the buyer’s counts every host’s", async ({
    db,
    given,
  }) => {
    const { host, authority } = await parties(given);
    const elsewhere = await given.host({ name: "Porteur d’ailleurs" });
    await contractWith(given, { host, authority, persons: [march] });
    await contractWith(given, { host: elsewhere, authority, persons: [march, march] });
    expect((await bilanFor(db, "facilitator", host, authority)).report.hours.achieved).toBe(100);
    expect((await bilanFor(db, "authority", authority, authority)).report.hours.achieved).toBe(300);
  });

  test("its figures are those of the buyer’s own screen", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    await contractWith(given, { host, authority, persons: [{ ...march, rsa: true }, march] });
    const screen = await reportForViewer(
      db,
      { role: "authority", organisationId: authority.id },
      { ...year, authority: authority.siret },
    );
    const { report } = await bilanFor(db, "authority", authority, authority);
    expect(screen).toMatchObject({ outcome: "report", report });
  });
});

describe("what the bilan keeps from its reader, whoever prints it", () => {
  test.for(["facilitator", "authority"] as const)(
    "three RSA recipients of seven are a secret in the file of the %s",
    async (role, { db, given }) => {
      const { host, authority } = await parties(given);
      const persons = [true, true, true, false, false, false, false].map((rsa) => ({ ...march, rsa }));
      await contractWith(given, { host, authority, persons });
      const bilan = await bilanFor(db, role, role === "facilitator" ? host : authority, authority);
      const text = textOf(authorityReportContent(bilan));
      expect(text).toContain("dont allocataires du RSA s 0 s");
      expect(JSON.stringify(bilan.report)).not.toMatch(/"rsa(Total)?":3/);
      const account = await signedIn(
        db,
        { role, organisationId: role === "facilitator" ? host.id : authority.id },
        { now },
      );
      const request = account.get(`/bilan.xlsx?de=2026-01&a=2026-12&maitre_ouvrage=${authority.siret}`);
      const answer = await loadXlsx({ request, context: account.context, params: {} });
      const rows = (await readXlsxFile(Buffer.from(await answer.arrayBuffer()))).flatMap(({ data }) => data);
      const rsa = rows.filter(([name]) => typeof name === "string" && name.includes("RSA"));
      expect(rsa).not.toHaveLength(0);
      for (const [, ...counts] of rsa) expect(counts).not.toContain(3);
      expect(JSON.stringify(rows)).not.toContain("Zzsecret");
    },
  );

  test("six RSA recipients of eight are told", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    const persons = Array.from({ length: 8 }, (_, index) => ({ ...march, rsa: index < 6 }));
    await contractWith(given, { host, authority, persons });
    const text = textOf(authorityReportContent(await bilanFor(db, "facilitator", host, authority)));
    expect(text).toContain("dont allocataires du RSA 6 0 6");
  });
});

describe("the file", () => {
  test("is a download that is not kept, told in the trail without anyone’s name", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    await contractWith(given, { host, authority, persons: [march] });
    const account = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const request = account.get(`/bilan.pdf?de=2026-01&a=2026-12&maitre_ouvrage=${authority.siret}`);
    const answer = await loadPdf({ request, context: account.context, params: {} });
    const name = `bilan_2026-01_2026-12_maitre-ouvrage-${authority.siret}.pdf`;
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="${name}"`);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const text = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(text).toContain("Bilan des clauses sociales");
    expect(text).not.toContain("Zzsecret");
    const event = await db
      .selectFrom("audit_event")
      .select(["act", "object_type", "object_id"])
      .orderBy("sequence", "desc")
      .executeTakeFirst();
    expect(event).toEqual({ act: "document.printed", object_type: "export", object_id: name });
  });

  test("is not there for a buyer whom the host has no contract with", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    const stranger = await given.authority();
    await contractWith(given, { host, authority, persons: [] });
    const account = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const request = account.get(`/bilan.pdf?maitre_ouvrage=${stranger.siret}`);
    await expect(loadPdf({ request, context: account.context, params: {} })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("without any contract in the period, the page that asks for it says so", async ({ db, given }) => {
    const { host, authority } = await parties(given);
    await contractWith(given, { host, authority, persons: [march] });
    const account = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const search = `?de=2019-01&a=2019-12&maitre_ouvrage=${authority.siret}`;
    const answer = await loadPdf({
      request: account.get(`/bilan.pdf${search}`),
      context: account.context,
      params: {},
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toContain("/documents?de=2019-01");
    const page = await loadPage({
      request: account.get(`/documents${search}`),
      context: account.context,
      params: {},
    });
    expect(page).toMatchObject({ isEmpty: true, lead: null, period: "pour l’année 2019" });
  });

  test("the page offers the only buyer there is at once, and the buyer itself alone", async ({
    db,
    given,
  }) => {
    const { host, authority } = await parties(given);
    await contractWith(given, { host, authority, persons: [march] });
    for (const [role, organisationId] of [
      ["facilitator", host.id],
      ["authority", authority.id],
    ] as const) {
      const account = await signedIn(db, { role, organisationId }, { now });
      const page = await loadPage({
        request: account.get("/documents"),
        context: account.context,
        params: {},
      });
      expect(page.authorities.map(({ value }) => value)).toEqual([authority.siret]);
      expect(page.lead).toContain("100\u00a0h d’insertion réalisées");
    }
  });
});
