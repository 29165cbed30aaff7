import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { settingsFrom } from "#app/domain/setting.ts";
import { closingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import { troubledCommitments } from "#app/features/desk/troubled-commitments.server.ts";
import { contractSheetData } from "#app/features/documents/contract-sheet.server.ts";
import { monthSummary } from "#app/features/hours/month-summary.server.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const today = "2026-11-25" as Day;
const now = () => new Date("2026-11-25T09:00:00Z");
const reference = "2026-CRO-011";

/*
 * Counted by hand. 1 000 h over 2026, a lead for 60 %, a partner for 40 %, whose subcontractor owes nothing itself.
 * Validated: lead 300,10 and 20,00 (no contractor named), partner 100,05 and 70,00 (collective), subcontractor 50,50.
 * Lead 320,10 of 600; partner 100,05 + 70,00 + 50,50 = 220,55 of 400; in all 540,65 of 1 000, so 459,35 remain.
 * October is the last month due: 1 000 × 304 ÷ 365 = 832,88 expected, 292,23 missing.
 * 11,11 wait; 5,00 sent back and 3,00 drafted count nowhere.
 */
test("one contract says the same everywhere: its page, its end, its sheet, the desk and the report", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference });
  const lot = await given.lot({ contract_id: contract.id, number: "1" });
  const { id: commitment_id } = await given.commitment({
    lot_id: lot.id,
    hours: 1_000_00 as InsertionHours,
  });
  const company = async (name: string) => (await given.organisation({ name }, ["company"])).id;
  const [lead, partner, helper] = [await company("Alpha"), await company("Bêta"), await company("Gamma")];
  const lines = givenLines(db);
  await lines.contractor(lot.id, lead, { share: 600_000 as never });
  await lines.contractor(lot.id, partner, { role: "joint", share: 400_000 as never });
  await lines.contractor(lot.id, helper, { role: "subcontractor", principal_id: partner });
  const declare = async (contractor_id: OrganisationId | null, hours: number, state: StatementState) => {
    const person = await given.participant({ host_id: host.id });
    const hire = await given.hire({
      commitment_id,
      participant_id: person.id,
      employer_id: contractor_id ?? lead,
      contractor_id,
      starts_on: "2026-10-01" as Day,
      ends_on: "2026-10-31" as Day,
    });
    await given.statement(hire.id, { month: "2026-10" as Month, hours: hours as InsertionHours, state });
  };
  await declare(lead, 300_10, "validated");
  await declare(null, 20_00, "validated");
  await declare(partner, 100_05, "validated");
  await declare(helper, 50_50, "validated");
  await declare(lead, 11_11, "submitted");
  await declare(lead, 5_00, "returned");
  await declare(lead, 3_00, "draft");
  await given.collectiveStatement(commitment_id, partner, {
    month: "2026-10" as Month,
    contractor_id: partner,
    hours: 70_00 as InsertionHours,
    persons: 3,
  });

  const settings = settingsFrom([]);
  const scope = { kind: "host", organisationId: host.id } as const;
  const sheet = await findContractSheet(db, [scope], reference);
  if (!sheet) throw new Error("The contract is there");
  const contractors = [
    { name: "Alpha", due: 600_00, done: 320_10, remaining: 279_90 },
    { name: "Bêta", due: 400_00, done: 220_55, remaining: 179_45 },
    { name: "Gamma", due: null, done: 50_50, remaining: null },
  ];
  const total = { due: 1_000_00, done: 540_65, remaining: 459_35 };

  const closing = await closingFacts(db, { sheet, today });
  expect(closing.commitments[0]?.contractors).toMatchObject(contractors);
  expect(closing.total).toEqual({ ...total, persons: 7 });

  const printed = await contractSheetData({ db, sheet, today });
  expect(printed.total).toMatchObject({ ...total, pending: 11_11, expected: 832_88, missing: 292_23 });
  expect(printed.contractors).toMatchObject(contractors);

  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const page = await contractPage({
    request: someone.get(`/marches/${reference}`),
    params: { reference },
    context: someone.context,
  });
  expect(page.total).toEqual(printed.total);
  expect(JSON.stringify(page.contractors)).toContain("22055");

  const desk = await troubledCommitments(db, { hostId: host.id, today, settings }, 5);
  expect(desk.lines).toMatchObject([{ light: "at_risk", done: 540_65, expected: 832_88, missing: 292_23 }]);

  const month = "2026-10" as Month;
  expect(await monthSummary(db, { hostId: host.id, month, today, settings })).toEqual({
    validated: 5,
    submitted: 1,
    returned: 1,
    missing: 1,
    expected: 8,
  });

  const answer = await fa02Report(db, {
    from: "2026-01" as Month,
    to: "2026-12" as Month,
    host: host.siret,
    authority: null,
    territory: null,
  });
  expect(answer).toMatchObject({
    outcome: "report",
    report: {
      hours: { forecast: 1_000, achieved: 540.65, pending: 11.11 },
      participants: { named: 4, collective: 3, total: 7 },
    },
  });
});
