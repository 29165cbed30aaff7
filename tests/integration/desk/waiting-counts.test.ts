import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { paths } from "#app/paths.ts";
import { loader as openPlan } from "#app/routes/_app.programmation._index/route.tsx";
import { loader } from "#app/routes/_app/route.tsx";
import { recordAudit } from "#db/queries/audit.server.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");

async function waitingFor(someone: SignedIn) {
  const { data } = await loader({ request: someone.get("/"), params: {}, context: someone.context });
  return data.waiting;
}

test("a buyer's menu counts its coming contracts that wait for a decision: its own, due, not past", async ({
  db,
  given,
}) => {
  const town = await given.authority({ buyer_kind: "local_authority" });
  const other = await given.authority({ buyer_kind: "local_authority" });
  const { purchase } = givenStudies(db);
  await purchase(town.id, { title: "Nettoyage" });
  await purchase(town.id, { title: "Gardiennage" });
  await purchase(town.id, { title: "Mobilier", estimated_value: 40_000_00 as Cents });
  await purchase(town.id, { title: "Voirie", decision: "clause" });
  await purchase(town.id, { title: "Passé", year: 2025 });
  await purchase(other.id, { title: "Ailleurs" });
  const buyer = await signedIn(db, { role: "authority", organisationId: town.id }, { now });
  expect(await waitingFor(buyer)).toEqual({ [paths.purchasePlan()]: 2 });
});

test("counts the lines the programming says are to decide, whatever their day, category and value", async ({
  db,
  given,
}) => {
  const town = await given.authority({ buyer_kind: "local_authority" });
  const { purchase } = givenStudies(db);
  const days = ["2026-07-01", "2026-08-01", "2026-08-21", "2026-08-22", "2027-12-31", "2028-01-01", null];
  const values = [0, 215_999_99, 216_000_00, 5_403_999_99, 5_404_000_00, null];
  for (const day of days) {
    for (const value of values) {
      for (const category of ["works", "services", "supplies", null] as const) {
        await purchase(town.id, {
          category,
          year: 2027,
          consultation_on: day as Day | null,
          estimated_value: value as Cents | null,
        });
      }
    }
  }
  const buyer = await signedIn(db, { role: "authority", organisationId: town.id }, { now });
  const page = await openPlan({
    request: buyer.get("/programmation?annee=2027"),
    params: {},
    context: buyer.context,
  });
  // In force on two of the days: the works at their threshold, the others at or above theirs.
  expect(page.toDecide).toBe(2 * (1 + 3 + 3));
  expect(await waitingFor(buyer)).toEqual({ [paths.purchasePlan()]: page.toDecide });
});

test("a buyer that owes nothing, or whose kind is not known, waits for what the programming says", async ({
  db,
  given,
}) => {
  const { purchase } = givenStudies(db);
  for (const kind of ["private", null] as const) {
    const buyer = await given.authority({ buyer_kind: kind, is_private: kind === "private" ? 1 : 0 });
    await purchase(buyer.id);
    await purchase(buyer.id, { category: "works", estimated_value: 9_000_000_00 as Cents });
    const someone = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
    expect(await waitingFor(someone)).toEqual({ [paths.purchasePlan()]: kind === null ? 1 : 0 });
  }
});

test("a facilitator's menu counts the studies sent to its host, until they are answered", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const elsewhere = await given.host();
  const town = await given.authority();
  const { study } = givenStudies(db);
  const sent = await study(town.id, { host_id: host.id, state: "submitted" });
  await study(town.id, { host_id: host.id, state: "approved" });
  await study(town.id, { host_id: elsewhere.id, state: "submitted" });
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  expect(await waitingFor(facilitator)).toEqual({
    [paths.studies()]: 1,
    [paths.opportunities()]: 0,
    [paths.references()]: 0,
  });
  await db.updateTable("study").set({ state: "returned" }).where("id", "=", sent.id).execute();
  expect(await waitingFor(facilitator)).toEqual({
    [paths.studies()]: 0,
    [paths.opportunities()]: 0,
    [paths.references()]: 0,
  });
});

test("a structure's menu counts the lots that suit it and wait for its answer, and the replies to read", async ({
  db,
  given,
}) => {
  const open = givenOpportunities(db);
  const structure = await given.organisation({ kind: "EI" }, ["siae"]);
  const lot = async () => {
    const contract = await given.contract({
      stage: "planned",
      starts_on: "2027-03-01" as Day,
      ends_on: "2027-12-31" as Day,
    });
    return open.opened((await given.lot({ contract_id: contract.id, trade: "peinture_interieure" })).id, {
      hours: 300_00 as InsertionHours,
    });
  };
  await open.activities(structure.id, "peinture-revetement-des-murs");
  const [, answered] = [await lot(), await lot(), await lot()];
  const siae = await signedIn(db, { role: "siae", organisationId: structure.id }, { now });
  expect(await waitingFor(siae)).toEqual({
    [paths.opportunities()]: 3,
    [paths.ownAnswers()]: 0,
    [paths.ownStatements()]: 0,
  });
  await open.answer(answered, structure.id);
  await open.message(answered, structure.id, { author: "host" });
  await db.transaction().execute((trx) =>
    recordAudit(trx, {
      actor: "system",
      act: "opportunity_answer.interested",
      objectType: "opportunity_answer",
    }),
  );
  expect(await waitingFor(siae)).toEqual({
    [paths.opportunities()]: 2,
    [paths.ownAnswers()]: 1,
    [paths.ownStatements()]: 0,
  });
});

test("nothing waits for who reviews no study, plans no purchase and answers nothing", async ({ db }) => {
  const network = await signedIn(db, { role: "network" }, { now });
  expect(await waitingFor(network)).toEqual({});
  const nobody = await signedIn(db, { role: "siae" }, { now });
  expect(await waitingFor(nobody)).toEqual({});
});
