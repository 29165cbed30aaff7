import type { Cents } from "#app/domain/money.ts";
import { paths } from "#app/paths.ts";
import { loader } from "#app/routes/_app/route.tsx";
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
  expect(await waitingFor(facilitator)).toEqual({ [paths.studies()]: 1 });
  await db.updateTable("study").set({ state: "returned" }).where("id", "=", sent.id).execute();
  expect(await waitingFor(facilitator)).toEqual({ [paths.studies()]: 0 });
});

test("nothing waits for who reviews no study and plans no purchase", async ({ db, given }) => {
  const structure = await given.organisation({}, ["siae"]);
  const siae = await signedIn(db, { role: "siae", organisationId: structure.id }, { now });
  expect(await waitingFor(siae)).toEqual({});
});
