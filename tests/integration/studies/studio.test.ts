import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { arithmeticOf } from "#app/features/studies/arithmetic-lines.ts";
import type { LotsReply } from "#app/features/study-lots/lots-reply.ts";
import * as studio from "#app/routes/_app.calibrages.$id._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { insertReferenceValue } from "#db/queries/write-reference-value.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-29T09:00:00Z");
const saved = { status: 302 };

async function world(db: Db, given: Given) {
  const authority = await given.authority();
  const buyer = await signedIn(db, { role: "authority", organisationId: authority.id }, { now });
  const colleague = { role: "authority", organisationId: authority.id, name: "Nadège Ferrand" } as const;
  const studies = givenStudies(db);
  const study = await studies.study(authority.id);
  const lot = await studies.studyLot(study.id);
  return { authority, buyer, other: await signedIn(db, colleague, { now }), studies, study, lot };
}

const open = (someone: SignedIn, id: string) =>
  studio.loader({ request: someone.get(`/calibrages/${id}`), params: { id }, context: someone.context });
const send = async (someone: SignedIn, id: string, fields: Fields): Promise<unknown> =>
  studio.action({
    request: someone.post(`/calibrages/${id}`, fields),
    params: { id },
    context: someone.context,
  });
const told = (reply: unknown) => (reply as { data: LotsReply }).data;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** The form of a page as it would be sent, with some fields typed over. */
async function formOf(someone: SignedIn, id: string, changes: Fields = {}): Promise<Fields> {
  const page = await open(someone, id);
  const rows = page.lots.flatMap((lot, index) => [
    [`lots[${index}].id`, lot.id],
    [`lots[${index}].title`, lot.title],
    [`lots[${index}].amountLow`, lot.amountLow === null ? "" : String(lot.amountLow / 100)],
    [`lots[${index}].labourShare`, lot.labourShare === null ? "" : String(lot.labourShare / 10_000)],
    [`lots[${index}].labourShareReason`, lot.labourShareReason ?? ""],
  ]);
  const known = page.lots.map((lot) => lot.id).join(" ");
  return { seen: page.seen, known, ...Object.fromEntries(rows), ...changes } as Fields;
}

const arithmetic = ({ study, lots }: Awaited<ReturnType<typeof open>>) =>
  arithmeticOf(study, lots, study.scenario).lines.map(({ arithmetic: line }) =>
    plain(line.missing ?? `${line.steps} = ${line.result}`),
  );

describe("what the page shows", () => {
  test("the worked example: 1 000 000 € × 50 % × 5 % ÷ 30 € = 833 h", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const study = await studies.study(authority.id, { scenario: "prudent" });
    await studies.studyLot(study.id);
    expect(arithmetic(await open(buyer, study.id))).toEqual([
      "1 000 000 € × 50 % de main-d’œuvre × 5 % d’insertion ÷ 30 € de l’heure = 833,33, arrondi à l’heure = 833 h",
    ]);
  });

  test("the framework agreement: 1 h for 2 000 € past 2 700 000 €", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const study = await studies.study(authority.id);
    await studies.studyLot(study.id, {
      amount_low: 4_000_000_00 as Cents,
      rule: "per_amount",
      amount_per_hour: 2_000_00 as Cents,
      threshold: 2_700_000_00 as Cents,
    });
    expect(arithmetic(await open(buyer, study.id))).toEqual([
      "(4 000 000 € − 2 700 000 €) ÷ 2 000 € = 650 h",
    ]);
  });

  test("an empty study opens, and so does one of sixty lots", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const empty = await studies.study(authority.id);
    expect(await open(buyer, empty.id)).toMatchObject({ lots: [], mayEdit: true });
    const long = await studies.study(authority.id);
    for (let number = 1; number <= 60; number += 1)
      await studies.studyLot(long.id, { number: String(number) });
    expect((await open(buyer, long.id)).lots).toHaveLength(60);
  });

  test("a sent study is read by its buyer, written by its facilitator", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const host = await given.host();
    const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const study = await studies.study(authority.id, { state: "submitted", host_id: host.id });
    expect(await open(buyer, study.id)).toMatchObject({ mayEdit: false });
    expect(await open(facilitator, study.id)).toMatchObject({ mayEdit: true });
    await expect(send(buyer, study.id, {})).rejects.toMatchObject({ status: 403 });
  });

  test("another buyer’s study does not exist", async ({ db, given }) => {
    const { buyer, studies } = await world(db, given);
    const elsewhere = await studies.study((await given.authority()).id);
    await expect(open(buyer, elsewhere.id)).rejects.toMatchObject({ status: 404 });
    await expect(send(buyer, elsewhere.id, {})).rejects.toMatchObject({ status: 404 });
  });
});

describe("what is saved", () => {
  test("every line at once: one changed, one added with the share of its trade", async ({ db, given }) => {
    const { buyer, study } = await world(db, given);
    const added = {
      "lots[1].id": randomUUID(),
      "lots[1].title": "Peinture intérieure",
      "lots[1].amountLow": "180 000",
    };
    const form = await formOf(buyer, study.id, { "lots[0].amountLow": "900 000", ...added });
    expect(await send(buyer, study.id, form)).toMatchObject(saved);
    const { lots, seen } = await open(buyer, study.id);
    expect(seen).toBe("2");
    expect(lots).toMatchObject([
      { number: "1", amountLow: 900_000_00 },
      { number: "2", trade: "peinture_interieure", labourShare: 700_000, labourShareOrigin: "reference" },
    ]);
    expect(await send(buyer, study.id, form)).toMatchObject(saved);
    expect(await open(buyer, study.id)).toMatchObject({
      seen: "2",
      lots: [{ number: "1" }, { number: "2" }],
    });
  });

  test("a line taken away is removed, and the trail keeps it", async ({ db, given }) => {
    const { buyer, study, studies } = await world(db, given);
    await studies.studyLot(study.id, { number: "2", title: "Sols", trade: "sols" });
    const form = await formOf(buyer, study.id);
    const kept = Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith("lots[1]")));
    expect(await send(buyer, study.id, kept)).toMatchObject(saved);
    expect((await open(buyer, study.id)).lots).toMatchObject([{ number: "1" }]);
    const trail = await db.selectFrom("audit_change").select(["field", "before", "after"]).execute();
    expect(trail).toContainEqual({ field: "title", before: "Sols", after: null });
  });

  test("a scenario is kept by its button, with what is typed", async ({ db, given }) => {
    const { buyer, study } = await world(db, given);
    const form = await formOf(buyer, study.id, { scenario: "ambitious", "lots[0].title": "Gros œuvre" });
    expect(await send(buyer, study.id, form)).toMatchObject(saved);
    expect(await open(buyer, study.id)).toMatchObject({
      study: { scenario: "ambitious" },
      lots: [{ title: "Gros œuvre" }],
    });
  });

  test("a labour share of one’s own says why; back to the table, its reason goes", async ({ db, given }) => {
    const { buyer, study } = await world(db, given);
    const typed = await formOf(buyer, study.id, { "lots[0].labourShare": "42" });
    const refused = await send(buyer, study.id, typed);
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(told(refused).result.error).toHaveProperty(["lots[0].labourShareReason"]);
    const reason = { "lots[0].labourShareReason": "Devis du maître d’œuvre" };
    expect(await send(buyer, study.id, { ...typed, ...reason })).toMatchObject(saved);
    expect((await open(buyer, study.id)).lots).toMatchObject([
      { labourShare: 420_000, labourShareOrigin: "typed", labourShareReason: "Devis du maître d’œuvre" },
    ]);
    expect(
      await send(buyer, study.id, await formOf(buyer, study.id, { "lots[0].labourShare": "" })),
    ).toMatchObject(saved);
    expect((await open(buyer, study.id)).lots).toMatchObject([
      { labourShare: 500_000, labourShareOrigin: "reference", labourShareReason: null },
    ]);
  });

  test("a table that changes since changes no lot, asks no reason, and its new value is taken when the field is emptied", async ({
    db,
    given,
  }) => {
    const { buyer, study } = await world(db, given);
    await insertReferenceValue(db, {
      id: randomUUID() as string as Id<"reference_value">,
      kind: "labour_share",
      code: "maconnerie",
      effective_on: "2026-11-20" as Day,
      until_on: null,
      value: 450_000,
      source: "Relevé de 12 chantiers",
      to_check: 0,
      account_id: null,
      signed_by: "Réseau",
    });
    const typed = await formOf(buyer, study.id, { "lots[0].title": "Maçonnerie du préau" });
    expect(await send(buyer, study.id, typed)).toMatchObject(saved);
    const kept = { title: "Maçonnerie du préau", labourShare: 500_000, labourShareOrigin: "reference" };
    expect((await open(buyer, study.id)).lots).toMatchObject([kept]);
    const emptied = await formOf(buyer, study.id, { "lots[0].labourShare": "" });
    expect(await send(buyer, study.id, emptied)).toMatchObject(saved);
    expect((await open(buyer, study.id)).lots).toMatchObject([{ ...kept, labourShare: 450_000 }]);
  });

  test.for([
    ["lots[0].amountLow", "beaucoup"],
    ["lots[0].labourShare", "150"],
    ["lots[0].title", ""],
    ["lots[0].title", "Lot de 1 85 05 78 006 084 91"],
    ["lots[0].rate", "-5"],
  ])("%s is refused, nothing is written", async ([field = "", text = ""], { db, given }) => {
    const { buyer, study } = await world(db, given);
    const form = await formOf(buyer, study.id, { [field]: text });
    const refused = await send(buyer, study.id, form);
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(Object.keys(told(refused).result.error ?? {})).toEqual([field]);
    expect(await open(buyer, study.id)).toMatchObject({ seen: "1" });
  });

  test("a low amount stays under the high one of its lot", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const study = await studies.study(authority.id);
    await studies.studyLot(study.id, { amount_high: 1_200_000_00 as Cents });
    const form = await formOf(buyer, study.id, { "lots[0].amountLow": "1 300 000" });
    expect(told(await send(buyer, study.id, form)).result.error).toHaveProperty(["lots[0].amountLow"]);
  });

  test("a line whose id is of another study is refused whole", async ({ db, given }) => {
    const { buyer, study, studies } = await world(db, given);
    const elsewhere = await studies.study((await given.authority()).id);
    const lot = await studies.studyLot(elsewhere.id);
    const form = await formOf(buyer, study.id, { "lots[1].id": lot.id, "lots[1].title": "Pris" });
    await expect(send(buyer, study.id, form)).rejects.toMatchObject({ status: 404 });
  });

  test("a line added by a button, without script, comes back with what is typed", async ({ db, given }) => {
    const { buyer, study } = await world(db, given);
    const intent = JSON.stringify({
      type: "insert",
      payload: { name: "lots", defaultValue: { id: randomUUID() } },
    });
    const reply = await send(buyer, study.id, await formOf(buyer, study.id, { __intent__: intent }));
    expect(reply).not.toMatchObject({ init: { status: 400 } });
    expect(told(reply).result.initialValue).toMatchObject({ lots: [{ title: "Maçonnerie" }, {}] });
  });
});

test("two buyers at once: both versions are shown, the text is kept, then written", async ({ db, given }) => {
  const { buyer, other, study, studies } = await world(db, given);
  const mine = await formOf(buyer, study.id, { "lots[0].amountLow": "800 000" });
  await studies.studyLot(study.id, { number: "2", title: "Sols", rate: 50_000 as Millionths });
  const theirs = await formOf(other, study.id, { "lots[0].title": "Maçonnerie et façades" });
  expect(await send(other, study.id, theirs)).toMatchObject(saved);
  const refused = await send(buyer, study.id, mine);
  expect(refused).toMatchObject({ init: { status: 400 } });
  const { conflict, seen, known } = told(refused);
  expect(conflict?.sentence).toContain("Nadège Ferrand");
  expect(conflict?.rows.map(({ label, stored, typed }) => [label, plain(stored), plain(typed)])).toEqual([
    ["Lot 1, objet", "Maçonnerie et façades", "Maçonnerie"],
    ["Lot 1, montant HT", "1 000 000 €", "800 000 €"],
  ]);
  expect(await send(buyer, study.id, { ...mine, seen, known })).toMatchObject(saved);
  expect((await open(buyer, study.id)).lots).toMatchObject([
    { title: "Maçonnerie", amountLow: 800_000_00 },
    { title: "Sols" },
  ]);
});
