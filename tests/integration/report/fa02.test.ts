import type { Day, Month } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";

const everything: Fa02Scope = {
  from: "2026-01" as Month,
  to: "2026-12" as Month,
  territory: null,
  host: null,
  authority: null,
};

async function reportOf(db: Db, scope: Partial<Fa02Scope> = {}): Promise<Fa02Report> {
  const answer = await fa02Report(db, { ...everything, ...scope });
  if (answer.outcome !== "report") throw new Error(answer.outcome);
  return answer.report;
}

test("the worked example: 2 073,5 h over 2026 plans 516,96 h in its second quarter", async ({
  db,
  given,
}) => {
  await given.commitment({ hours: 207_350 as InsertionHours });
  const report = await reportOf(db, { from: "2026-04" as Month, to: "2026-06" as Month });
  expect(report.hours).toEqual({ forecast: 516.96, achieved: 0, pending: 0, rate: 0 });
});

test("an empty installation prints every key, in order", async ({ db }) => {
  const figures = { contracts: 0, commitments: 0, forecast: 0, achieved: 0, persons: 0, rsa: 0 };
  const outcomes = {
    cohort: 0,
    durable: 0,
    transition: 0,
    positive: 0,
    other: 0,
    withdrawn: 0,
    unreachable: 0,
    unknown: 0,
    known: 0,
    dynamicRate: null,
    knownRate: null,
    byReason: {},
  };
  const expected = {
    report: "fa02",
    version: 1,
    scope: { from: "2026-01", to: "2026-12", territory: null, host: null, authority: null },
    hours: { forecast: 0, achieved: 0, pending: 0, rate: null },
    participants: {
      named: 0,
      collective: 0,
      total: 0,
      rsa: 0,
      collectiveRsa: 0,
      rsaTotal: 0,
      disabled: 0,
      collectiveDisabled: 0,
      disabledTotal: 0,
    },
    recruitments: {
      total: 0,
      byContractType: {},
      byModality: {},
      byEmployerKind: {},
      byScheme: {},
      bySex: {},
      byAge: {},
      byLevel: {},
      byLength: {},
    },
    mechanisms: [],
    groups: {
      executionClauses: figures,
      reservedIae: figures,
      reservedDisability: figures,
      reserved: figures,
      qualitativeActions: figures,
      socialConsiderations: figures,
    },
    qualitative: { planned: 0, done: 0 },
    siae: { total: 0, byKind: {}, otherInclusive: { total: 0, byKind: {} } },
    outcomes: { "6": outcomes, "12": outcomes },
    actions: { prescription: 0, siaeProcurement: 0, byKind: {} },
    grant: null,
  };
  expect(JSON.stringify(await reportOf(db))).toBe(JSON.stringify(expected));
});

test("an unknown territory, host or authority, or a reversed period, is said", async ({ db, given }) => {
  const company = await given.organisation({}, ["company"]);
  const ask = async (scope: Partial<Fa02Scope>): Promise<string> =>
    (await fa02Report(db, { ...everything, ...scope })).outcome;
  expect(await ask({ territory: "atlantide" })).toBe("unknown territory");
  expect(await ask({ host: company.siret })).toBe("unknown host");
  expect(await ask({ authority: "00000000000000" })).toBe("unknown authority");
  expect(await ask({ from: "2027-01" as Month })).toBe("period reversed");
});

test("a person on two hosts' files is one participant, with RSA from any hire with hours", async ({
  db,
  given,
}) => {
  const one = await given.participant({ person_key: "same" });
  const two = await given.participant({ person_key: "same" });
  const idle = await given.hire({ participant_id: one.id, rsa: 1 });
  await given.statement(idle.id, { hours: 0 as InsertionHours });
  for (const participant of [one, two]) {
    const hire = await given.hire({ participant_id: participant.id, starts_on: "2026-02-01" as Day });
    await given.statement(hire.id);
  }
  const { participants } = await reportOf(db);
  expect(participants).toMatchObject({ named: 1, rsa: 0 });
});
