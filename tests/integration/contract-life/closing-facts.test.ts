import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { closingFacts } from "#app/features/contract-life/closing-facts.server.ts";
import type { Db } from "#db/database.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const today = "2026-11-22" as Day;
const hours = (hundredths: number) => hundredths as InsertionHours;

/** A lot that owes 640 h, shared by two companies, 200 € an hour not done. */
async function world(db: Db, given: Given) {
  const contract = await given.contract({ ends_on: "2026-10-31" as Day });
  const lot = await given.lot({ contract_id: contract.id, number: "3" });
  const commitment = await given.commitment({
    lot_id: lot.id,
    hours: hours(64_000),
    penalty_per_hour: 20_000 as Cents,
  });
  const lead = await given.organisation({ name: "Toitures du Rachais" }, ["company"]);
  const joint = await given.organisation({ name: "Zinguerie des Balmes" }, ["company"]);
  const lines = givenLines(db);
  await lines.contractor(lot.id, lead.id);
  await lines.contractor(lot.id, joint.id, { role: "joint" });
  const facts = async () => {
    const sheet = await findContractSheet(
      db,
      [{ kind: "host", organisationId: contract.hostId ?? lead.id }],
      contract.reference,
    );
    if (sheet === undefined) throw new Error("The contract is there.");
    return closingFacts(db, { sheet, today });
  };
  return { contract, lot, commitment, lead, joint, facts };
}

describe("what a contract's end is told with", () => {
  test("hours missing are told by contractor, with what the contract provides for", async ({ db, given }) => {
    const { commitment, lead, joint, facts } = await world(db, given);
    const hire = await given.hire({
      commitment_id: commitment.id,
      employer_id: lead.id,
      contractor_id: lead.id,
      ends_on: "2026-03-31" as Day,
      starts_on: "2026-03-01" as Day,
    });
    await given.statement(hire.id, { hours: hours(21_200) });
    const told = await facts();
    expect(told.commitments).toEqual([
      {
        lot: "3",
        mechanism: "execution_clause",
        due: 64_000,
        done: 21_200,
        remaining: 42_800,
        persons: 1,
        contractors: [
          {
            name: "Toitures du Rachais",
            siret: lead.siret,
            role: "lead",
            due: 32_000,
            done: 21_200,
            remaining: 10_800,
          },
          {
            name: "Zinguerie des Balmes",
            siret: joint.siret,
            role: "joint",
            due: 32_000,
            done: 0,
            remaining: 32_000,
          },
        ],
      },
    ]);
    expect(told.penalties).toEqual([
      { lot: "3", mechanism: "execution_clause", missing: 42_800, perHour: 20_000, amount: 8_560_000 },
    ]);
    expect(told).toMatchObject({ complete: false, pendingMonths: [], openHires: 0 });
  });

  test("months declared and not validated, or not declared at all, are pending", async ({ db, given }) => {
    const { commitment, lead, facts } = await world(db, given);
    const hire = await given.hire({
      commitment_id: commitment.id,
      employer_id: lead.id,
      starts_on: "2026-08-15" as Day,
      ends_on: null,
    });
    await given.statement(hire.id, { month: "2026-08" as Month, hours: hours(5_000) });
    await given.statement(hire.id, { month: "2026-10" as Month, state: "submitted", hours: hours(7_000) });
    await given.collectiveStatement(commitment.id, lead.id, { month: "2026-09" as Month, state: "returned" });
    const told = await facts();
    const common = { lot: "3", employer: "Toitures du Rachais", statements: 1 };
    expect(told.pendingMonths).toEqual([
      { ...common, month: "2026-09", state: "returned", hours: 10_000 },
      { ...common, month: "2026-09", state: "missing", hours: 0 },
      { ...common, month: "2026-10", state: "submitted", hours: 7_000 },
    ]);
    expect(told).toMatchObject({ complete: false, openHires: 1 });
  });

  test("all done and validated is complete; persons are counted once", async ({ db, given }) => {
    const { lot, commitment, lead, facts } = await world(db, given);
    const second = await given.commitment({ lot_id: lot.id, mechanism: "award_criterion", hours: hours(0) });
    const person = await given.participant();
    for (const [id, done] of [
      [commitment.id, 64_000],
      [second.id, 100],
    ] as const) {
      const hire = await given.hire({
        commitment_id: id,
        participant_id: person.id,
        employer_id: lead.id,
        starts_on: "2026-03-01" as Day,
        ends_on: "2026-03-31" as Day,
      });
      await given.statement(hire.id, { hours: hours(done) });
    }
    await given.collectiveStatement(commitment.id, lead.id, { persons: 4 });
    const told = await facts();
    expect(told).toMatchObject({
      complete: true,
      penalties: [],
      total: { due: 64_000, done: 74_100, remaining: 0, persons: 5 },
    });
    expect(told.commitments.map(({ persons }) => persons)).toEqual([5, 1]);
  });
});
