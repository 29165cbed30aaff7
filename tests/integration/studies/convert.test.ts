import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { action, loader } from "#app/routes/_app.calibrages.$id.marche/route.tsx";
import type { Db } from "#db/database.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { formFieldsOf } from "#tests/support/form-fields-of.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");

type Asked = { id: string; someone: SignedIn };

const open = ({ id, someone }: Asked) =>
  loader({ request: someone.get(`/calibrages/${id}/marche`), params: { id }, context: someone.context });

const send = ({ id, someone }: Asked, fields: Record<string, string>) =>
  action({
    request: someone.post(`/calibrages/${id}/marche`, fields),
    params: { id },
    context: someone.context,
  });

const errorsOf = (reply: unknown) =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

/** An approved study of six lots, one of each kind, with the line of the programming it comes from. */
async function approved(db: Db, given: Given) {
  const host = await given.host();
  const authority = await given.authority({ name: "Commune de Crolles" });
  const studies = givenStudies(db);
  const { id: purchase } = await studies.purchase(authority.id);
  const { id } = await studies.study(authority.id, {
    host_id: host.id,
    state: "approved",
    starts_on: "2027-03-01" as Day,
    consultation_on: "2027-01-04" as Day,
    criteria: "rsa;deld_12",
    penalty_per_hour: 60_00 as Cents,
    derogation: null,
    planned_purchase_id: purchase,
  });
  const lots = [
    await studies.studyLot(id, { number: "1", mechanism: "execution_clause", cpv: "45262500" }),
    await studies.studyLot(id, { number: "2", mechanism: "qualitative_action", duration_months: 6 }),
    await studies.studyLot(id, { number: "3", mechanism: "none", mechanism_reason: "Trop technique" }),
    await studies.studyLot(id, {
      number: "4",
      mechanism: "execution_clause",
      rule: "per_amount",
      amount_per_hour: 2_000_00 as Cents,
      threshold: 90_000_00 as Cents,
    }),
    await studies.studyLot(id, {
      number: "5",
      mechanism: "reserved_iae",
      rule: "share_of_hours",
      rate: 120_000 as Millionths,
    }),
  ];
  const person = (role: "authority" | "facilitator", organisationId: OrganisationId) =>
    signedIn(db, { role, organisationId, name: "Nadège Ferrand" }, { now });
  const facilitator = await person("facilitator", host.id);
  const buyer = await person("authority", authority.id);
  return { id, host, authority, lots, purchase, studies, facilitator, buyer };
}

const storedStudy = (db: Db, id: string) =>
  db
    .selectFrom("study")
    .select(["state", "contract_id", "revision"])
    .where("id", "=", id as never)
    .executeTakeFirstOrThrow();

describe("the form of the contract", () => {
  test("holds what the study says: hours of the kept scenario, terms of each rule, criteria and penalties", async ({
    db,
    given,
  }) => {
    const { id, facilitator } = await approved(db, given);
    const { defaultValue } = await open({ id, someone: facilitator });
    expect(defaultValue).toMatchObject({
      reference: "2027-CRO-001",
      stage: "planned",
      title: "Salle polyvalente",
      category: "works",
      consultationOn: "2027-01-04",
      startsOn: "2027-03-01",
      durationMonths: "14",
      facilitator: "Nadège Ferrand",
    });
    // 1 000 000 € × 50 % × 7,5 % ÷ 30 € = 1 250 h.
    expect(defaultValue.lots.map(({ commitments }) => commitments)).toMatchObject([
      [
        {
          mechanism: "execution_clause",
          rule: "fixed",
          hours: "1\u202f250,00",
          criteria: ["rsa", "deld_12"],
          penaltyPerHour: "60",
        },
      ],
      [{ mechanism: "qualitative_action", rule: "fixed", hours: "0,00", endsOn: "2027-08-31" }],
      [],
      [{ rule: "per_amount", hours: "", amountPerHour: "2\u202f000", threshold: "90\u202f000" }],
      [{ mechanism: "reserved_iae", rule: "share_of_hours", hours: "", share: "12\u00a0%" }],
    ]);
  });

  test("the estimated value is the one the law was judged on: the high ends, nothing while an amount is missing", async ({
    db,
    given,
  }) => {
    const { id, studies, facilitator } = await approved(db, given);
    const value = async () => (await open({ id, someone: facilitator })).defaultValue.estimatedValue;
    expect(await value()).toBe("5\u202f000\u202f000");
    await studies.studyLot(id, {
      number: "6",
      amount_low: 200_000_00 as Cents,
      amount_high: 404_000_00 as Cents,
    });
    expect(await value()).toBe("5\u202f404\u202f000");
    await studies.studyLot(id, { number: "7", amount_low: null });
    expect(await value()).toBe("");
  });

  test("an undecided lot has what is proposed; when nothing can be, it is to choose", async ({
    db,
    given,
  }) => {
    const { id, studies, facilitator } = await approved(db, given);
    await studies.studyLot(id, { number: "6" });
    await studies.studyLot(id, { number: "7", amount_low: null });
    const page = await open({ id, someone: facilitator });
    const [proposed, unknown] = page.choices.slice(-2);
    expect(proposed).toMatchObject({
      decided: false,
      label: expect.not.stringContaining("choisir") as string,
    });
    expect(unknown).toMatchObject({ label: "À choisir", hours: null });
    expect(page.defaultValue.lots.at(-1)?.commitments).toMatchObject([{ mechanism: "", hours: "" }]);
  });

  test("opens for an approved study only, to its host’s facilitator only", async ({ db, given }) => {
    const { id, facilitator, buyer } = await approved(db, given);
    const stranger = await signedIn(
      db,
      { role: "facilitator", organisationId: (await given.host()).id },
      { now },
    );
    await expect(open({ id, someone: buyer })).rejects.toMatchObject({ status: 403 });
    await expect(open({ id, someone: stranger })).rejects.toMatchObject({ status: 404 });
    await db.updateTable("study").set({ state: "submitted" }).where("id", "=", id).execute();
    const thrown: unknown = await open({ id, someone: facilitator }).catch((response: unknown) => response);
    expect((thrown as Response).headers.get("Location")).toBe(`/calibrages/${id}/echanges`);
  });
});

describe("sending it", () => {
  test("makes one programmed contract, linked lot by lot, with the line of the programming", async ({
    db,
    given,
  }) => {
    const { id, host, authority, lots, purchase, facilitator } = await approved(db, given);
    const { defaultValue, revision } = await open({ id, someone: facilitator });
    const fields = { ...formFieldsOf(defaultValue), revision };
    expect(await send({ id, someone: facilitator }, fields)).toMatchObject({ status: 302 });
    expect(await send({ id, someone: facilitator }, fields)).toMatchObject({ status: 302 });
    const contracts = await db.selectFrom("contract").selectAll().execute();
    expect(contracts).toMatchObject([
      {
        id: defaultValue.id,
        stage: "planned",
        host_id: host.id,
        authority_id: authority.id,
        reference: "2027-CRO-001",
        estimated_value: 5_000_000_00,
      },
    ]);
    const contractId = defaultValue.id as ContractId;
    expect(await storedStudy(db, id)).toMatchObject({
      state: "converted",
      contract_id: contractId,
      revision: 2,
    });
    const made = await listLots(db, contractId);
    const linked = await db
      .selectFrom("study_lot")
      .select(["id", "lot_id"])
      .where("study_id", "=", id)
      .orderBy("position")
      .execute();
    expect(linked).toEqual(lots.map((lot, index) => ({ id: lot.id, lot_id: made[index]?.id })));
    expect(made[0]).toMatchObject({
      cpv: "45262500",
      trade: "maconnerie",
      commitments: [{ hours: 1_250_00 }],
    });
    expect(made[2]?.commitments).toEqual([]);
    expect(made[4]?.commitments).toMatchObject([{ share: 120_000 }]);
    expect(
      await db
        .selectFrom("planned_purchase")
        .select("contract_id")
        .where("id", "=", purchase)
        .executeTakeFirst(),
    ).toEqual({ contract_id: contractId });
    const acts = await db.selectFrom("audit_event").select("act").orderBy("sequence").execute();
    expect(acts.map(({ act }) => act)).toEqual(["contract.created", "study.converted"]);
  });

  test("a reference taken, another buyer, a study changed meanwhile: nothing is written, and it is said", async ({
    db,
    given,
  }) => {
    const { id, facilitator } = await approved(db, given);
    const other = await given.authority({ name: "Commune de Froges" });
    await given.contract({ reference: "2027-CRO-007", authority_id: other.id });
    const { defaultValue, revision } = await open({ id, someone: facilitator });
    const fields = { ...formFieldsOf(defaultValue), revision };
    const taken = await send({ id, someone: facilitator }, { ...fields, reference: "2027-CRO-007" });
    expect(errorsOf(taken).reference?.join()).toContain("déjà celle");
    const elsewhere = await send({ id, someone: facilitator }, { ...fields, buyer: other.siret });
    expect(errorsOf(elsewhere).buyer?.join()).toContain("Gardez le maître d’ouvrage");
    const late = await send({ id, someone: facilitator }, { ...fields, revision: "9" });
    expect(Object.values(errorsOf(late)).flat().join()).toContain("La note a changé");
    const bare = await send({ id, someone: facilitator }, { ...fields, title: "" });
    expect(errorsOf(bare)).toHaveProperty("title");
    expect(await storedStudy(db, id)).toMatchObject({ state: "approved", contract_id: null, revision: 1 });
    expect(await db.selectFrom("contract").select("reference").execute()).toEqual([
      { reference: "2027-CRO-007" },
    ]);
  });

  test("the id of a contract that exists already is refused: its lots are not the study’s", async ({
    db,
    given,
  }) => {
    const { id, host, facilitator } = await approved(db, given);
    const { defaultValue, revision } = await open({ id, someone: facilitator });
    await given.contract({ id: defaultValue.id as ContractId, reference: "2027-CRO-001", host_id: host.id });
    const reply = await send({ id, someone: facilitator }, { ...formFieldsOf(defaultValue), revision });
    expect(Object.values(errorsOf(reply)).flat().join()).toContain("a déjà servi");
    expect(await storedStudy(db, id)).toMatchObject({ state: "approved", contract_id: null });
  });

  test("a study not approved makes none", async ({ db, given }) => {
    const { id, facilitator, buyer } = await approved(db, given);
    const { defaultValue, revision } = await open({ id, someone: facilitator });
    const fields = { ...formFieldsOf(defaultValue), revision };
    await expect(send({ id, someone: buyer }, fields)).rejects.toMatchObject({ status: 403 });
    await db.updateTable("study").set({ state: "returned" }).where("id", "=", id).execute();
    const reply = await send({ id, someone: facilitator }, fields);
    expect(Object.values(errorsOf(reply)).flat().join()).toContain("n’est pas validée");
    expect(await db.selectFrom("contract").select("id").execute()).toEqual([]);
  });

  test("leads from one to the other, for those who may read the study", async ({ db, given }) => {
    const { id, facilitator, buyer, lots } = await approved(db, given);
    const { defaultValue, revision } = await open({ id, someone: facilitator });
    await send({ id, someone: facilitator }, { ...formFieldsOf(defaultValue), revision });
    const siae = await given.organisation({ kind: "EI" }, ["siae"]);
    const lot = await db
      .selectFrom("study_lot")
      .select("lot_id")
      .where("id", "=", lots[0]?.id as never)
      .executeTakeFirstOrThrow();
    if (lot.lot_id === null) throw new Error("Not linked");
    await givenLines(db).contractor(lot.lot_id, siae.id, {});
    const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
    const { reference } = defaultValue;
    const read = async ({ get, context }: SignedIn) =>
      (await contractPage({ request: get(`/marches/${reference}`), params: { reference }, context })).study;
    expect(await read(facilitator)).toEqual({ id, title: "Salle polyvalente" });
    expect(await read(buyer)).toEqual({ id, title: "Salle polyvalente" });
    expect(await read(structure)).toBeNull();
    const again: unknown = await open({ id, someone: facilitator }).catch((response: unknown) => response);
    expect((again as Response).headers.get("Location")).toBe(`/marches/${reference}`);
  });
});
