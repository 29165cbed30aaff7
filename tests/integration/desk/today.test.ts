import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { action, loader } from "#app/routes/_app.aujourdhui/route.tsx";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Id, OrganisationId, ParticipantId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-25T09:00:00Z");
const hours = (whole: number) => (whole * 100) as InsertionHours;
const day = (text: string): Day => text as Day;

/** One running contract of one lot held by one company, with one person at work and nothing amiss. */
async function quietContract(db: Db, given: Given) {
  const host = await given.host();
  const company = await given.organisation({ name: "Rolland" }, ["company"]);
  const contract = await given.contract({ host_id: host.id, title: "Gymnase" });
  const lot = await given.lot({ contract_id: contract.id });
  await givenLines(db).contractor(lot.id, company.id, {});
  const commitment = await given.commitment({ lot_id: lot.id, hours: hours(120) });
  const participant = await given.participant({ host_id: host.id });
  await eligible(db, participant.id, "2027-06-30");
  const hire = await given.hire({
    commitment_id: commitment.id,
    participant_id: participant.id,
    employer_id: company.id,
    starts_on: day("2026-10-01"),
  });
  await given.statement(hire.id, { month: "2026-10" as Month, hours: hours(100), state: "validated" });
  return { host, company, contract, lot, commitment, participant, hire };
}

async function eligible(db: Db, participant: ParticipantId, until: string): Promise<void> {
  await db
    .insertInto("eligibility")
    .values({
      id: `eligibility-${participant}` as Id<"eligibility">,
      participant_id: participant,
      criterion: "rsa",
      seen_on: day("2025-09-01"),
      proof: null,
      seen_by: null,
      valid_until: day(until),
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .execute();
}

async function deskOf(db: Db, hostId: OrganisationId) {
  const someone = await signedIn(db, { role: "facilitator", organisationId: hostId }, { now });
  const open = () => loader({ request: someone.get("/aujourdhui"), params: {}, context: someone.context });
  const send = (form: FormData) =>
    action({ request: someone.post("/aujourdhui", form), params: {}, context: someone.context });
  return { open, send, desk: await open() };
}

test("a day without anything amiss asks for nothing", async ({ db, given }) => {
  const { host } = await quietContract(db, given);
  const { desk } = await deskOf(db, host.id);
  for (const kind of [
    "late",
    "toValidate",
    "calls",
    "troubled",
    "moved",
    "eligibilities",
    "unspecified",
  ] as const) {
    expect([kind, desk[kind].total]).toEqual([kind, 0]);
  }
  expect(desk.month).toMatchObject({ month: "2026-10", expected: 1, validated: 1, missing: 0 });
});

test("a missing statement is told by company with its delay, until it is declared, then it is to validate", async ({
  db,
  given,
}) => {
  const { host, hire, company } = await quietContract(db, given);
  await db.deleteFrom("statement").execute();
  const { open, desk } = await deskOf(db, host.id);
  expect(desk.late).toMatchObject({ total: 1, statements: 1, companies: 1 });
  expect(desk.late.lines).toMatchObject([
    {
      name: "Rolland",
      siret: company.siret,
      daysLate: 10,
      level: 1,
      months: [{ month: "2026-10", lines: 1 }],
    },
  ]);
  await given.statement(hire.id, { month: "2026-10" as Month, hours: hours(90), state: "submitted" });
  const after = await open();
  expect(after.late.total).toBe(0);
  expect(after.toValidate).toMatchObject({ total: 1, lines: [{ name: "Rolland", lines: 1, hours: 9_000 }] });
  await db.updateTable("statement").set({ state: "validated" }).execute();
  expect((await open()).toValidate.total).toBe(0);
});

test("a company just reminded says so, after those still to remind, until it has had time to answer", async ({
  db,
  given,
}) => {
  const { host, company, contract } = await quietContract(db, given);
  await db.deleteFrom("statement").execute();
  const reminded = (on: string) =>
    db
      .insertInto("message")
      .values({
        id: `message-${on}` as Id<"message">,
        host_id: host.id,
        contract_id: contract.id,
        organisation_id: company.id,
        kind: "reminder_1",
        state: "outbox",
        channel: "email",
        to_address: null,
        subject: "Relevés attendus",
        body: "Bonjour",
        created_at: `${on}T08:00:00.000Z` as never,
        sent_at: null,
        entered_rank: nextEnteredRank(),
      })
      .execute();
  await reminded("2026-11-02");
  const { open, desk } = await deskOf(db, host.id);
  expect(desk.late.lines).toMatchObject([{ name: "Rolland", reminded: null }]);
  await reminded("2026-11-25");
  expect((await open()).late.lines).toMatchObject([
    { name: "Rolland", reminded: { label: "Relance, niveau 1", on: "2026-11-25" } },
  ]);
});

test("a commitment behind is told with the hours missing, the largest first, the closed ones left out", async ({
  db,
  given,
}) => {
  const { host, contract, lot } = await quietContract(db, given);
  const behind = await given.commitment({ lot_id: lot.id, mechanism: "reserved_iae", hours: hours(1_000) });
  const late = await given.contract({ host_id: host.id, ends_on: day("2026-06-30"), title: "Piscine" });
  const { id: lot_id } = await given.lot({ contract_id: late.id });
  await given.commitment({ lot_id, hours: hours(300) });
  const { open, desk } = await deskOf(db, host.id);
  expect(desk.troubled).toMatchObject({ total: 2, ended: 1 });
  // 304 days of 365 are due at the end of October: 832,88 h.
  expect(desk.troubled.lines.map(({ title, light, missing }) => [title, light, missing])).toEqual([
    ["Gymnase", "at_risk", 83_288],
    ["Piscine", "late", 30_000],
  ]);
  expect(desk.troubled.lines[0]).toMatchObject({ commitmentId: behind.id, contractors: ["Rolland"] });
  await db.updateTable("contract").set({ stage: "closed" }).where("id", "=", late.id).execute();
  await db.updateTable("contract").set({ stage: "cancelled" }).where("id", "=", contract.id).execute();
  expect((await open()).troubled.total).toBe(0);
});

test("an objective that moved is told once, before and after, until someone has seen it", async ({
  db,
  given,
}) => {
  const { host, commitment } = await quietContract(db, given);
  const change = async (id: string, on: string, value: number) =>
    db
      .insertInto("obligation_change")
      .values({
        id: id as Id<"obligation_change">,
        commitment_id: commitment.id,
        effective_on: day(on),
        reason: "amendment",
        hours: hours(value),
        note: "avenant 2",
        entered_rank: nextEnteredRank(),
        import_id: null,
      })
      .execute();
  await change("old", "2026-09-01", 110);
  await change("first", "2026-11-02", 130);
  await change("second", "2026-11-20", 140);
  const { open, send, desk } = await deskOf(db, host.id);
  expect(desk.moved.lines).toMatchObject([
    {
      cause: "Avenant (avenant 2)",
      on: "2026-11-20",
      before: 11_000,
      after: 14_000,
      ids: ["first", "second"],
    },
  ]);
  const form = new FormData();
  for (const id of desk.moved.lines[0]?.ids ?? []) form.append("seen", id);
  await send(form);
  await send(form);
  expect((await open()).moved.total).toBe(0);
  const seen = await db
    .selectFrom("audit_event")
    .select("act")
    .where("act", "=", "obligation.seen")
    .execute();
  expect(seen).toHaveLength(1);
});

test("what one host has seen is still told to the other, and its own things never are", async ({
  db,
  given,
}) => {
  const mine = await quietContract(db, given);
  const theirs = await quietContract(db, given);
  await db.deleteFrom("statement").where("hire_id", "=", theirs.hire.id).execute();
  await db
    .updateTable("eligibility")
    .set({ valid_until: day("2026-12-01") })
    .where("participant_id", "=", theirs.participant.id)
    .execute();
  expect((await deskOf(db, theirs.host.id)).desk).toMatchObject({
    late: { total: 1 },
    eligibilities: { total: 1, ended: 0, lines: [{ until: "2026-12-01" }] },
  });
  expect((await deskOf(db, mine.host.id)).desk).toMatchObject({
    late: { total: 0 },
    eligibilities: { total: 0 },
  });
});

test("contracts to take and reserved ones to specify are told", async ({ db, given }) => {
  const { host, lot, contract } = await quietContract(db, given);
  await given.commitment({ lot_id: lot.id, mechanism: "reserved_unspecified", hours: hours(0) });
  const free = await given.contract({ host_id: null, stage: "awarded", notified_on: day("2026-11-02") });
  await given.contract({ host_id: null, stage: "closed" });
  const { desk } = await deskOf(db, host.id);
  expect(desk.unspecified.lines).toMatchObject([{ reference: contract.reference }]);
  expect(desk.unassigned).toMatchObject({ total: 1, lines: [{ reference: free.reference }] });
});

test("« Vu » sent with nothing is refused", async ({ db, given }) => {
  const { host } = await quietContract(db, given);
  const { send } = await deskOf(db, host.id);
  await expect(send(new FormData())).rejects.toMatchObject({ status: 400 });
});

test("« Vu » notes nothing but changes of one’s own contracts", async ({ db, given }) => {
  const mine = await quietContract(db, given);
  const theirs = await quietContract(db, given);
  await givenLines(db).change(theirs.commitment.id, { effective_on: day("2026-11-20") });
  const { ids } = (await deskOf(db, theirs.host.id)).desk.moved.lines[0] ?? { ids: [] };
  expect(ids).toHaveLength(1);
  const { send } = await deskOf(db, mine.host.id);
  const form = new FormData();
  for (const id of [...ids, "Camille Durand, 06 11 22 33 44"]) form.append("seen", id);
  await send(form);
  expect(await db.selectFrom("acknowledgement").select("object_id").execute()).toEqual([]);
  expect((await db.selectFrom("audit_event").select("act").execute()).map(({ act }) => act)).not.toContain(
    "obligation.seen",
  );
});
