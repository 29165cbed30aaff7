import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { settingsFrom } from "#app/domain/setting.ts";
import { monthSummary, toValidate } from "#app/features/hours/month-summary.server.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const month = "2026-10" as Month;
const today = "2026-11-25" as Day;
const settings = settingsFrom([]);

async function contractOf(given: Given, hostId: string) {
  const contract = await given.contract({ host_id: hostId as never });
  const { id: lot_id } = await given.lot({ contract_id: contract.id });
  const { id: commitment_id } = await given.commitment({ lot_id, hours: 100_000_00 as InsertionHours });
  const employer = await given.organisation({ name: "Alpes Démolition" }, ["company"]);
  const statement = async (state: StatementState | null, hours = 100_00, of = month) => {
    const person = await given.participant({ host_id: hostId as never });
    const hire = await given.hire({
      commitment_id,
      participant_id: person.id,
      employer_id: employer.id,
      starts_on: "2026-02-01" as Day,
    });
    if (state !== null) {
      await given.statement(hire.id, { month: of, hours: hours as InsertionHours, state });
    }
    return hire;
  };
  return { contract, commitment_id, employer, statement };
}

test("a month counts each expected statement once, in its state, collective ones too", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const { statement, commitment_id, employer } = await contractOf(given, host.id);
  for (const state of ["validated", "submitted", "returned", "draft", null] as const) await statement(state);
  await given.collectiveStatement(commitment_id, employer.id, { month: "2026-09" as Month });
  const elsewhere = await contractOf(given, (await given.host()).id);
  await elsewhere.statement("submitted");
  const summary = await monthSummary(db, { hostId: host.id, month, today, settings });
  expect(summary).toEqual({ validated: 1, submitted: 1, returned: 1, missing: 3, expected: 6 });
});

test("what waits is told by company and contract, with its alerts and months; never another host's", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const { statement, contract, employer } = await contractOf(given, host.id);
  await statement("submitted", 100_00);
  await statement("submitted", 230_00, "2026-09" as Month);
  await statement("validated");
  const elsewhere = await contractOf(given, (await given.host()).id);
  await elsewhere.statement("submitted");
  expect(await toValidate(db, { hostId: host.id, today, settings })).toEqual([
    {
      contract: { reference: contract.reference, title: expect.any(String) as string },
      organisation: { id: employer.id, name: "Alpes Démolition", siret: employer.siret },
      lines: 2,
      hours: 330_00,
      alerts: 2,
      months: ["2026-09", "2026-10"],
    },
  ]);
});
