import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { StatementAct } from "#app/domain/statement-state.ts";
import { writeCollective } from "#app/features/hours/write-collective.server.ts";
import { writeHours } from "#app/features/hours/write-hours.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { expect, test } from "#tests/support/test.ts";

const month = "2026-10" as Month;
const today = "2026-11-20" as Day;
const hours = (value: number): InsertionHours => value as InsertionHours;
/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5, 6, 7];

test("a month is validated while its company changes it: one of the two is told, nothing is written over", async ({
  db,
  given,
}) => {
  const contract = await given.contract({ stage: "running" });
  const hostId = contract.hostId as OrganisationId;
  const { id: lot_id } = await given.lot({ contract_id: contract.id });
  const { id: commitment_id } = await given.commitment({ lot_id });
  for (const round of rounds) {
    const hire = await given.hire({ commitment_id, starts_on: "2026-02-01" as Day });
    await given.statement(hire.id, { month, hours: hours(100_00), state: "submitted" });
    const seen = { hours: hours(100_00), state: "submitted" } as const;
    const write = (act: StatementAct, value: number) =>
      db.transaction().execute((trx) =>
        writeHours(trx, {
          act,
          hostId,
          entries: [{ hireId: hire.id, month, hours: hours(value), seen }],
          today,
          actor: "system",
          auditAct: `hours.${act}`,
        }),
      );
    const both = [() => write("validate", 100_00), () => write("submit", 120_00)];
    const ordered = round % 2 === 0 ? both : both.reverse();
    const outcomes = await Promise.all(ordered.map((act) => act()));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["refused", "written"]);
  }
  const changes = await db.selectFrom("audit_change").select("after").where("field", "=", "hours").execute();
  const stored = await db.selectFrom("statement").select(["hours", "state"]).execute();
  expect(stored.map((row) => `${row.hours} ${row.state}`).sort()).toEqual(
    changes.map(({ after }) => after).sort(),
  );
});

test("two who declare the same collective statement at once: one is told, the trail says what is kept", async ({
  db,
  given,
}) => {
  const contract = await given.contract({ stage: "running" });
  const employer = await given.organisation({}, ["company"]);
  for (const round of rounds) {
    const { id: lot_id } = await given.lot({ contract_id: contract.id, number: String(round) });
    const { id: commitmentId } = await given.commitment({ lot_id });
    const declare = (value: number) =>
      db.transaction().execute((trx) =>
        writeCollective(trx, {
          act: "submit",
          hostId: contract.hostId as OrganisationId,
          entries: [
            {
              commitmentId,
              employerId: employer.id,
              month,
              counts: { hours: hours(value), persons: 2, rsa: 0, boeth: 2 },
              seen: null,
            },
          ],
          today,
          actor: "system",
          auditAct: "hours.submitted",
        }),
      );
    const outcomes = await Promise.all([declare(70_00), declare(80_00)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["refused", "written"]);
  }
  expect(await db.selectFrom("audit_event").select("act").execute()).toHaveLength(rounds.length);
});
