import { randomUUID } from "node:crypto";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { RecordReply } from "#app/features/record-form/record-reply.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import * as page from "#app/routes/_app.calibrages.$id.lots.$lot/route.tsx";
import type { Db } from "#db/database.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
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
  const studies = givenStudies(db);
  const study = await studies.study(authority.id);
  const lot = await studies.studyLot(study.id);
  return { authority, buyer, studies, study, lot };
}

const asked = (id: string, lot: string) => ({ params: { id, lot } });
const open = (someone: SignedIn, id: string, lot: string) =>
  page.loader({ request: someone.get("/"), ...asked(id, lot), context: someone.context });
const send = async (someone: SignedIn, id: string, lot: string, fields: Fields): Promise<unknown> =>
  page.action({ request: someone.post("/", fields), ...asked(id, lot), context: someone.context });
const errorsOf = (reply: unknown) => Object.keys((reply as { data: RecordReply }).data.result.error ?? {});
const lotsOf = (db: Db, id: Id<"study">) => listStudyLots(db, [id]);

const cleaning: Fields = {
  seen: "1",
  number: "1",
  title: "Nettoyage des écoles",
  cpv: "90910000-9",
  trade: "nettoyage",
  amountLow: "480 000",
  labourShare: "80",
  rule: "fixed",
  staff: "8",
  staffKept: "6",
  rate: "10",
  mechanism: "reserved_iae",
  mechanismReason: "Trois structures le font déjà.",
  criterionWeight: "7,5",
  qualitativeAction: "Accueillir trois stagiaires.",
};

describe("a lot on its own page", () => {
  test("everything is written, and its hours follow", async ({ db, given }) => {
    const { buyer, study, lot } = await world(db, given);
    expect(await send(buyer, study.id, lot.id, cleaning)).toMatchObject(saved);
    const { study: shown } = await open(buyer, study.id, lot.id);
    const lots = await lotsOf(db, study.id);
    expect(lots).toMatchObject([
      {
        cpv: "90910000",
        trade: "nettoyage",
        labourShare: 800_000,
        labourShareOrigin: "reference",
        staff: 8,
        staffKept: 6,
        mechanism: "reserved_iae",
        criterionWeight: 75_000,
        qualitativeAction: "Accueillir trois stagiaires.",
      },
    ]);
    expect(sizeStoredStudy(shown, lots).usual.total.hours).toBe(320_00);
  });

  test("a weight of nothing, or past the whole, is refused in words", async ({ db, given }) => {
    const { buyer, study, lot } = await world(db, given);
    for (const criterionWeight of ["0", "120", "dix"]) {
      const reply = await send(buyer, study.id, lot.id, { ...cleaning, criterionWeight });
      expect(errorsOf(reply)).toEqual(["criterionWeight"]);
    }
  });

  test("the share follows the trade, unless it was typed", async ({ db, given }) => {
    const { buyer, study, lot } = await world(db, given);
    const sols = { seen: "1", number: "1", title: "Sols", trade: "sols", labourShare: "50", rule: "fixed" };
    expect(await send(buyer, study.id, lot.id, sols)).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toMatchObject([
      { trade: "sols", labourShare: 450_000, labourShareOrigin: "reference" },
    ]);
    const typed = { ...sols, seen: "2", labourShare: "60", labourShareReason: "Pose à la main" };
    expect(await send(buyer, study.id, lot.id, typed)).toMatchObject(saved);
    const vrd = { ...typed, seen: "3", trade: "vrd" };
    expect(await send(buyer, study.id, lot.id, vrd)).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toMatchObject([
      { trade: "vrd", labourShare: 600_000, labourShareOrigin: "typed", labourShareReason: "Pose à la main" },
    ]);
  });

  test("a new lot takes the next number, and is made once however often it is sent", async ({
    db,
    given,
  }) => {
    const { buyer, study } = await world(db, given);
    expect(await open(buyer, study.id, "nouveau")).toMatchObject({ lot: null, values: { number: "2" } });
    const fields = {
      id: randomUUID(),
      number: "2",
      title: "Accord-cadre",
      rule: "per_amount",
      amountPerHour: "2 000",
    };
    expect(await send(buyer, study.id, "nouveau", fields)).toMatchObject(saved);
    expect(await send(buyer, study.id, "nouveau", fields)).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toMatchObject([
      { number: "1" },
      { number: "2", rule: "per_amount", amountPerHour: 2_000_00, threshold: 0 },
    ]);
  });

  test.for<[Fields, string]>([
    [{ title: "" }, "title"],
    [{ cpv: "peinture" }, "cpv"],
    [{ amountLow: "cher" }, "amountLow"],
    [{ amountHigh: "10" }, "amountHigh"],
    [{ labourShare: "60" }, "labourShareReason"],
    [{ hourlyCost: "0" }, "hourlyCost"],
    [{ rule: "per_amount" }, "amountPerHour"],
    [{ staffKept: "9" }, "staffKept"],
    [{ durationMonths: "un an" }, "durationMonths"],
    [{ mechanism: "magic" }, "mechanism"],
    [{ number: "2" }, "number"],
  ])("%j is refused under « %s »", async ([changes, field], { db, given }) => {
    const { buyer, study, lot, studies } = await world(db, given);
    await studies.studyLot(study.id, { number: "2" });
    const refused = await send(buyer, study.id, lot.id, { ...cleaning, ...changes });
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(errorsOf(refused)).toEqual([field]);
    expect(await lotsOf(db, study.id)).toMatchObject([{ title: "Maçonnerie" }, {}]);
  });

  test("written meanwhile: both versions are shown, then the text is kept", async ({ db, given }) => {
    const { buyer, study, lot } = await world(db, given);
    expect(await send(buyer, study.id, lot.id, { ...cleaning, title: "Propreté" })).toMatchObject(saved);
    const refused = await send(buyer, study.id, lot.id, cleaning);
    expect(refused).toMatchObject({ init: { status: 400 } });
    const { conflict, seen } = (refused as { data: RecordReply }).data;
    expect(conflict?.rows).toMatchObject([
      { label: "Objet", stored: "Propreté", typed: "Nettoyage des écoles" },
    ]);
    expect(await send(buyer, study.id, lot.id, { ...cleaning, seen })).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toMatchObject([{ title: "Nettoyage des écoles" }]);
  });

  test("it is removed, once; not when the study changed meanwhile", async ({ db, given }) => {
    const { buyer, study, lot } = await world(db, given);
    const remove = (seen: string) => send(buyer, study.id, lot.id, { intent: "remove", seen });
    expect(await remove("0")).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toHaveLength(1);
    expect(await remove("1")).toMatchObject(saved);
    expect(await lotsOf(db, study.id)).toHaveLength(0);
    expect(await remove("1")).toMatchObject(saved);
  });

  test("a lot of another study, or of another buyer, does not exist", async ({ db, given }) => {
    const { buyer, authority, study, studies } = await world(db, given);
    const sibling = await studies.studyLot((await studies.study(authority.id)).id);
    const elsewhere = await studies.study((await given.authority()).id);
    const lot = await studies.studyLot(elsewhere.id, { rate: 50_000 as Millionths, amount_low: 1 as Cents });
    await expect(open(buyer, study.id, sibling.id)).rejects.toMatchObject({ status: 404 });
    await expect(open(buyer, elsewhere.id, lot.id)).rejects.toMatchObject({ status: 404 });
    await expect(send(buyer, study.id, sibling.id, cleaning)).rejects.toMatchObject({ status: 404 });
    await expect(
      send(buyer, study.id, "nouveau", { ...cleaning, id: lot.id, number: "3" }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("once sent, the buyer reads it and may not write", async ({ db, given }) => {
    const { buyer, authority, studies } = await world(db, given);
    const study = await studies.study(authority.id, { state: "submitted" });
    const lot = await studies.studyLot(study.id);
    expect(await open(buyer, study.id, lot.id)).toMatchObject({ mayEdit: false });
    await expect(open(buyer, study.id, "nouveau")).rejects.toMatchObject({ status: 403 });
    await expect(send(buyer, study.id, lot.id, cleaning)).rejects.toMatchObject({ status: 403 });
  });
});
