import { randomUUID } from "node:crypto";
import { action, loader } from "#app/routes/_app.calibrages.nouveau/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-22T09:00:00Z");
const opened = { status: 302 };

async function world(db: Db, given: Given) {
  const host = await given.host();
  const buyer = await given.organisation({ name: "Commune de Crolles" }, ["authority"]);
  const other = await given.organisation({ name: "Commune de Voiron" }, ["authority"]);
  const forBuyer = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
  const forHost = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  return { host, buyer, other, forBuyer, forHost };
}

const send = async (someone: SignedIn, fields: Fields): Promise<unknown> =>
  action({
    request: someone.post("/calibrages/nouveau", { id: randomUUID(), ...fields }),
    params: {},
    context: someone.context,
  });
const open = (someone: SignedIn, search = "") =>
  loader({ request: someone.get(`/calibrages/nouveau${search}`), params: {}, context: someone.context });
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const studiesOf = (db: Db) => db.selectFrom("study").selectAll().execute();
const lotsOf = (db: Db) =>
  db
    .selectFrom("study_lot")
    .select(["number", "title", "trade", "amount_low", "amount_high", "labour_share", "labour_share_origin"])
    .orderBy("position")
    .execute();

const fourLots = [
  "Lot\tIntitulé\tMontant HT",
  "1\tMaçonnerie\t1 000 000,00 €",
  "2\tCharpente métallique\t320 000",
  "3\tPeinture intérieure\t180 k€",
  "4\tAscenseur\t95 000",
  "\tTotal\t1 595 000",
].join("\r\n");

describe("a buyer opens a study", () => {
  test("with four lots pasted: their trades and labour shares are filled in, the rates are those in force", async ({
    db,
    given,
  }) => {
    const { buyer, forBuyer } = await world(db, given);
    const reply = await send(forBuyer, {
      title: "Salle polyvalente",
      category: "works",
      durationMonths: "14",
      lots: fourLots,
    });
    expect(reply).toMatchObject(opened);
    expect(await studiesOf(db)).toMatchObject([
      {
        title: "Salle polyvalente",
        authority_id: buyer.id,
        host_id: null,
        state: "draft",
        duration_months: 14,
        rate_prudent: 50_000,
        rate_usual: 75_000,
        rate_ambitious: 100_000,
        hourly_cost: 30_00,
        created_on: "2026-11-22",
        account_id: forBuyer.accountId,
      },
    ]);
    expect(await lotsOf(db)).toMatchObject([
      { number: "1", trade: "maconnerie", amount_low: 1_000_000_00, labour_share: 500_000 },
      { number: "2", trade: "charpente_metallique", labour_share: 200_000 },
      { number: "3", trade: "peinture_interieure", amount_low: 180_000_00, labour_share: 700_000 },
      { number: "4", trade: "ascenseur", labour_share: 200_000, labour_share_origin: "reference" },
    ]);
    const events = await db.selectFrom("study_event").select(["act", "account_id"]).execute();
    expect(events).toEqual([{ act: "created", account_id: forBuyer.accountId }]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "study")
      .execute();
    expect(acts).toEqual([{ act: "study.created" }]);
  });

  test("with an amount alone, even a range: a single lot", async ({ db, given }) => {
    const { forBuyer } = await world(db, given);
    await send(forBuyer, { title: "Nettoyage des écoles", amount: "400 à 480 k€" });
    expect(await lotsOf(db)).toMatchObject([
      {
        number: "1",
        title: "Nettoyage des écoles",
        trade: "nettoyage",
        amount_low: 400_000_00,
        amount_high: 480_000_00,
      },
    ]);
  });

  test("with a title and nothing else", async ({ db, given }) => {
    const { forBuyer } = await world(db, given);
    expect(await send(forBuyer, { title: "Études" })).toMatchObject(opened);
    expect(await lotsOf(db)).toEqual([]);
  });

  test("twice by the same form: one study", async ({ db, given }) => {
    const { forBuyer } = await world(db, given);
    const fields = { id: randomUUID(), title: "Salle", lots: fourLots };
    expect(await send(forBuyer, fields)).toMatchObject(opened);
    expect(await send(forBuyer, fields)).toMatchObject(opened);
    expect(await studiesOf(db)).toHaveLength(1);
    expect(await lotsOf(db)).toHaveLength(4);
  });

  test("with an id that is another’s study: nothing is told", async ({ db, given }) => {
    const { other, forBuyer } = await world(db, given);
    const { id } = await givenStudies(db).study(other.id);
    await expect(send(forBuyer, { id, title: "Salle" })).rejects.toMatchObject({ status: 404 });
  });

  test("lines that could not be read are shown first, then kept as they are", async ({ db, given }) => {
    const { forBuyer } = await world(db, given);
    const fields = { title: "Salle", lots: "1\tSols\tvoir devis\n2\tPeinture\t90 000" };
    const reply = (await send(forBuyer, fields)) as { data: { warnings: string[]; confirmed: string } };
    expect(reply.data.warnings).toEqual([
      "Ligne 1, Sols\u00a0: le montant «\u00a0voir devis\u00a0» n’a pas été lu, à compléter.",
    ]);
    expect(await studiesOf(db)).toEqual([]);
    expect(await send(forBuyer, { ...fields, confirmed: reply.data.confirmed })).toMatchObject(opened);
    expect(await lotsOf(db)).toMatchObject([{ amount_low: null }, { amount_low: 90_000_00 }]);
  });

  test("without a title, with too many lines or a social security number: why is said, nothing is kept", async ({
    db,
    given,
  }) => {
    const { forBuyer } = await world(db, given);
    const many = Array.from({ length: 501 }, (_, at) => `${at + 1}\tLot\t1000`).join("\n");
    const refused: Array<[Fields, string, RegExp]> = [
      [{}, "title", /Écrivez ce qui est acheté/],
      [{ title: "Salle", lots: many }, "lots", /501.lignes.*au plus 500/],
      [
        { title: "Salle", lots: "1\tSols 1 85 05 78 006 084 91\t9000" },
        "lots",
        /ligne 1 contient un numéro de sécurité/,
      ],
      [{ title: "1 85 05 78 006 084 91" }, "title", /numéro de sécurité sociale/],
      [{ title: "Salle", lots: "Total\t5000" }, "lots", /Aucun lot/],
      [{ title: "Salle", amount: "beaucoup" }, "amount", /Écrivez un montant HT/],
      [{ title: "Salle", durationMonths: "un an" }, "durationMonths", /mois/],
      [{ title: "Salle", commune: "Nulle-Part" }, "commune", /Aucune commune/],
    ];
    for (const [fields, field, words] of refused) {
      const reply = await send(forBuyer, fields);
      expect(reply).toMatchObject({ init: { status: 400 } });
      expect(errorsOf(reply)[field]?.join(" ")).toMatch(words);
    }
    expect(await studiesOf(db)).toEqual([]);
  });
});

describe("from the programming of the year", () => {
  test("the form is filled in and the study stays linked", async ({ db, given }) => {
    const { buyer, forBuyer } = await world(db, given);
    const { id } = await givenStudies(db).purchase(buyer.id);
    const page = await open(forBuyer, `?achat=${id}`);
    expect(page).toMatchObject({
      from: "Nettoyage des écoles",
      values: {
        title: "Nettoyage des écoles",
        category: "services",
        durationMonths: "24",
        consultationOn: "2027-03-01",
      },
    });
    await send(forBuyer, { title: "Nettoyage des écoles", purchase: id, amount: page.values.amount });
    expect(await studiesOf(db)).toMatchObject([{ planned_purchase_id: id }]);
    expect(await lotsOf(db)).toMatchObject([{ amount_low: 480_000_00 }]);
  });

  test("that of another buyer gives nothing", async ({ db, given }) => {
    const { other, forBuyer } = await world(db, given);
    const { id } = await givenStudies(db).purchase(other.id);
    expect(await open(forBuyer, `?achat=${id}`)).toMatchObject({ from: null });
    await send(forBuyer, { title: "Salle", purchase: id });
    expect(await studiesOf(db)).toMatchObject([{ planned_purchase_id: null }]);
  });
});

describe("a facilitator opens a study for a buyer", () => {
  test("found by its name; the host has it", async ({ db, given }) => {
    const { host, buyer, forHost } = await world(db, given);
    expect((await open(forHost)).choices.buyers).toHaveLength(2);
    expect(await send(forHost, { title: "Salle", buyer: "Commune de Crolles" })).toMatchObject(opened);
    expect(await studiesOf(db)).toMatchObject([{ authority_id: buyer.id, host_id: host.id }]);
  });

  test("without one, or one nobody knows: what to write is said", async ({ db, given }) => {
    const { forHost } = await world(db, given);
    expect(errorsOf(await send(forHost, { title: "Salle" })).buyer).toEqual([
      "Écrivez le nom de l’acheteur, ou son SIRET.",
    ]);
    expect(errorsOf(await send(forHost, { title: "Salle", buyer: "Inconnue" })).buyer?.[0]).toMatch(/SIRET/);
  });
});
