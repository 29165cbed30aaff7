import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { action as change } from "#app/routes/_app.marches.$reference.evolution/route.tsx";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const reference = "2026-CRO-011";
type Fields = Record<string, string>;

/** A commitment of 1 000 h, shared by two companies. */
async function world(db: Db, given: Given) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference });
  const lot = await given.lot({ contract_id: contract.id, number: "3" });
  const commitment = await given.commitment({ lot_id: lot.id, hours: 100_000 as InsertionHours });
  const lines = givenLines(db);
  const lead = await given.organisation({ name: "Toitures du Rachais" }, ["siae"]);
  const joint = await given.organisation({ name: "Zinguerie des Balmes" }, ["company"]);
  await lines.contractor(lot.id, lead.id, { modality: "secondment" });
  await lines.contractor(lot.id, joint.id, { role: "joint" });
  const account = { role: "facilitator", organisationId: host.id, name: "Nadège Ferrand" } as const;
  return { commitment, lead, lines, someone: await signedIn(db, account, { now }) };
}

const ask = (someone: SignedIn, request: Request) => ({
  request,
  params: { reference },
  context: someone.context,
});
const open = (someone: SignedIn) => contractPage(ask(someone, someone.get("/")));
const send = (someone: SignedIn, commitment: string, fields: Fields): Promise<unknown> => {
  const form = { id: randomUUID(), commitment, effectiveOn: "2026-10-01", reason: "amendment", ...fields };
  return change(ask(someone, someone.post("/", form)));
};
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

test("the history says who, when, why, and from which objective to which", async ({ db, given }) => {
  const { commitment, someone } = await world(db, given);
  expect(await send(someone, commitment.id, { hours: "1 480", note: "Avenant 1" })).toMatchObject({
    status: 302,
  });
  const event = (await open(someone)).events.find(({ obligation }) => obligation !== undefined);
  expect(event?.what).toMatch(
    /^Obligation du lot 3 \(Clause\)\u00a0: avenant, notée le .+ par Nadège Ferrand$/,
  );
  expect(event?.change).toEqual({
    before: "1\u202f000\u00a0h",
    after: "1\u202f480\u00a0h",
    note: `, à partir du ${formatDay("2026-10-01")}. Avenant 1`,
  });
});

test("staff taken over works the new objective out of the one in force that day, and says how", async ({
  db,
  given,
}) => {
  const { commitment, someone, lines } = await world(db, given);
  await lines.change(commitment.id, { effective_on: "2026-06-01" as Day, hours: 90_000 as InsertionHours });
  expect(await send(someone, commitment.id, { staff: "10", kept: "8" })).toMatchObject({ status: 302 });
  const { total, events } = await open(someone);
  expect(total.due).toBe(18_000);
  expect(events.find(({ what }) => what.includes("correction"))?.change?.note).toContain(
    "Reprise de personnel\u00a0: 900\u00a0h × (1 − 8 ÷ 10) = 180\u00a0h.",
  );
});

test.for([
  [{}, "hours"],
  [{ staff: "10" }, "kept"],
  [{ kept: "8" }, "staff"],
  [{ staff: "0", kept: "0" }, "staff"],
  [{ staff: "8", kept: "10" }, "kept"],
  [{ staff: "dix", kept: "8" }, "staff"],
  [{ staff: "10", kept: "8", hours: "200" }, "hours"],
] as const)("%o is refused beside its field", async ([fields, field], { db, given }) => {
  const { commitment, someone } = await world(db, given);
  const reply = await send(someone, commitment.id, fields);
  expect(reply).toMatchObject({ init: { status: 400 } });
  expect(errorsOf(reply)[field]).toHaveLength(1);
  expect((await open(someone)).total.due).toBe(100_000);
});

test("each contractor has its own due, done and remaining, which a structure does not see", async ({
  db,
  given,
}) => {
  const { commitment, lead, someone } = await world(db, given);
  const hire = await given.hire({ commitment_id: commitment.id, employer_id: lead.id });
  await given.statement(hire.id, { hours: 12_050 as InsertionHours });
  expect((await open(someone)).contractors).toMatchObject([
    { due: 50_000, done: 12_050, remaining: 37_950, modality: "Mise à disposition" },
    { due: 50_000, done: 0, remaining: 50_000, modality: null },
  ]);
  const structure = await signedIn(db, { role: "siae", organisationId: lead.id }, { now });
  expect((await open(structure)).contractors).toMatchObject([
    { due: 50_000, done: null, remaining: null },
    { due: 50_000, done: null, remaining: null },
  ]);
});
