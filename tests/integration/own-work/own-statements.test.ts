import type { Day, Month } from "#app/domain/calendar.ts";
import { countStatementsToSend } from "#app/features/own-work/count-to-send.server.ts";
import { statementsTitle } from "#app/features/own-work/statements-words.ts";
import * as contractRoute from "#app/routes/_app.marches.$reference._index/route.tsx";
import * as listRoute from "#app/routes/_app.releves._index/route.tsx";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { hours, now, october, ownStructure } from "./own-structure.ts";

const today = "2026-11-20" as Day;

function list({ get, context }: SignedIn, search = "") {
  return listRoute.loader({ request: get(`/releves${search}`), context, params: {} });
}

test("a month says what is to send, what was sent back first, and nothing of another structure", async ({
  db,
  given,
}) => {
  const { account, contract, hires, siae } = await ownStructure(db, given);
  const comment = "Le bulletin dit 140 h.";
  await given.statement(hires.marie, { month: october, hours: hours(151_00), state: "returned", comment });
  const page = await list(account);
  expect(page).toMatchObject({
    month: october,
    toSend: 2,
    returned: [{ name: "Marie-Hélène Charvet", month: october, hours: 151_00, comment }],
    otherMonths: [],
    contracts: {
      shown: [
        { reference: contract.reference, hires: 2, toSend: 2, returned: 1, submitted: 0, validated: 0 },
      ],
    },
  });
  expect(statementsTitle(page)).toBe("2\u00a0relevés à envoyer pour octobre 2026");
  expect(await countStatementsToSend(db, siae.id, today)).toBe(2);
  expect(JSON.stringify(page)).not.toMatch(/Zztesfay|Zzgebre|Zzrival/);
});

test("another month that waits is told; a month that is all sent says so; a draft is still to send", async ({
  db,
  given,
}) => {
  const { account, hires, siae } = await ownStructure(db, given);
  await given.statement(hires.idriss, { month: october, hours: hours(100_00), state: "submitted" });
  await given.statement(hires.marie, { month: october, hours: hours(100_00), state: "draft" });
  const september = await list(account, "?mois=2026-09");
  expect(september).toMatchObject({
    toSend: 0,
    validated: 2,
    otherMonths: [{ month: october, count: 1 }],
  });
  expect(statementsTitle(september)).toBe("Tout est envoyé pour septembre 2026");
  expect(await countStatementsToSend(db, siae.id, today)).toBe(1);
  expect(await list(account, "?mois=2099-01")).toMatchObject({ month: october });
});

test("a collective line is asked for month after month, until its commitment ends", async ({ db, given }) => {
  const { siae, account, commitment_id, hires } = await ownStructure(db, given);
  for (const id of [hires.idriss, hires.marie]) {
    await given.statement(id, { month: october, hours: hours(1_00), state: "validated" });
  }
  await given.collectiveStatement(commitment_id, siae.id, { month: "2026-08" as Month, state: "validated" });
  expect(await list(account)).toMatchObject({
    toSend: 1,
    otherMonths: [{ month: "2026-09", count: 1 }],
    contracts: { shown: [{ collectives: 1, hires: 2 }] },
  });
  await db
    .updateTable("contract")
    .set({ ends_on: "2026-09-15" as Day })
    .execute();
  await db.updateTable("commitment").set({ ends_on: null }).execute();
  expect(await countStatementsToSend(db, siae.id, today)).toBe(1);
});

test("nothing is asked of a closed contract, whose past month is still read", async ({ db, given }) => {
  const { account, siae, contract } = await ownStructure(db, given);
  await db.updateTable("contract").set({ stage: "closed" }).execute();
  expect(await countStatementsToSend(db, siae.id, today)).toBe(0);
  expect(await list(account)).toMatchObject({ toSend: 0, contracts: { total: 0 } });
  expect(await list(account, "?mois=2026-09")).toMatchObject({
    contracts: { shown: [{ reference: contract.reference, validated: 2, isOpen: false }] },
  });
});

test("a structure without a contract reads that it has none", async ({ db, given }) => {
  const { id } = await given.organisation({ kind: "EI" }, ["siae"]);
  const account = await signedIn(db, { role: "siae", organisationId: id }, { now });
  const page = await list(account);
  expect(page.contracts.total).toBe(0);
  expect(statementsTitle(page)).toBe("Aucun relevé à envoyer pour octobre 2026");
});

test("a contract’s page tells a structure its part, what it has to send and whom to ask", async ({
  db,
  given,
}) => {
  const { account, contract } = await ownStructure(db, given);
  const { reference } = contract;
  const page = await contractRoute.loader({
    request: account.get(`/marches/${reference}`),
    context: account.context,
    params: { reference },
  });
  expect(page.own).toMatchObject({
    roles: [],
    isOpen: true,
    employs: true,
    month: october,
    toSend: 2,
    returned: 0,
    follower: "Nadège Ferrand",
    hostEmail: "clauses@mife.exemple.fr",
    opportunities: [],
  });
  expect(page.hires.total).toBe(2);
  expect(JSON.stringify(page)).not.toMatch(/Zztesfay|Zzgebre/);
});
