import { randomUUID } from "node:crypto";
import type { Cents } from "#app/domain/money.ts";
import { action, loader } from "#app/routes/_app.calibrages.$id.coller/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
type Preview = {
  init: { status: number };
  data: {
    checked: string;
    changed: boolean;
    preview: {
      total: string;
      verb: string;
      notes: string[];
      lines: Array<{
        title: string;
        becomes: string;
        amount: string | null;
        trade: string | null;
        source: string | null;
        doubts: string[];
      }>;
      left: Array<{ line: number; why: string }>;
    };
  };
};
const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given) {
  const buyer = await given.organisation({}, ["authority"]);
  const other = await given.organisation({}, ["authority"]);
  const forBuyer = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
  const forOther = await signedIn(db, { role: "authority", organisationId: other.id }, { now });
  const { id } = await givenStudies(db).study(buyer.id);
  return { forBuyer, forOther, id };
}

const send = async (someone: SignedIn, id: string, fields: Fields): Promise<unknown> =>
  action({
    request: someone.post(`/calibrages/${id}/coller`, { id: randomUUID(), ...fields }),
    params: { id },
    context: someone.context,
  });
const check = async (someone: SignedIn, id: string, fields: Fields): Promise<Preview> =>
  (await send(someone, id, { intent: "preview", ...fields })) as Preview;
const lotsOf = (db: Db) =>
  db
    .selectFrom("study_lot")
    .select([
      "number",
      "title",
      "trade",
      "amount_low",
      "labour_share",
      "labour_share_origin",
      "labour_share_reason",
      "rule",
    ])
    .orderBy("position")
    .execute();
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

const text =
  "N°\tObjet\tMontant HT\tPart MO\tRemarque\n1\tPeinture\t180 000\t\tx\n2\tSols\tvoir\t60 %\n\n\tTotal\t180 000\t\t";

describe("lots pasted into a study", () => {
  test("are shown line by line before anything is written", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const { data, init } = await check(forBuyer, id, { lots: text });
    expect(init.status).toBe(200);
    expect(data.preview).toMatchObject({
      total: "2\u00a0lots, 180\u202f000\u00a0€ HT, 1 sans montant",
      verb: "Ajouter 2\u00a0lots",
      notes: ["Colonne laissée de côté\u00a0: Remarque."],
      lines: [
        {
          title: "Peinture",
          becomes: "lot 1",
          trade: "Peinture intérieure",
          source: "MEF Sud 77, source publique",
        },
        {
          title: "Sols",
          amount: null,
          source: "votre tableau",
          doubts: ["le montant «\u00a0voir\u00a0» n’a pas été lu, à compléter"],
        },
      ],
      left: [
        { line: 1, why: "en-têtes" },
        { line: 5, why: "total, que le calcul refait" },
      ],
    });
    expect(await lotsOf(db)).toEqual([]);
  });

  test("are added once checked, and once only", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const fields = { id: randomUUID(), lots: text };
    const { checked } = (await check(forBuyer, id, fields)).data;
    const add = { ...fields, intent: "add", checked };
    expect(await send(forBuyer, id, add)).toMatchObject({ status: 302 });
    expect(await send(forBuyer, id, add)).toMatchObject({ status: 302 });
    expect(await lotsOf(db)).toMatchObject([
      {
        number: "1",
        trade: "peinture_interieure",
        labour_share: 700_000,
        labour_share_origin: "reference",
        rule: "fixed",
      },
      {
        number: "2",
        amount_low: null,
        labour_share: 600_000,
        labour_share_origin: "typed",
        labour_share_reason: "Reprise du tableau collé",
      },
    ]);
    expect(await db.selectFrom("study").select("revision").execute()).toEqual([{ revision: 2 }]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "study")
      .execute();
    expect(acts).toEqual([{ act: "study_lots.updated" }]);
  });

  test("with a text, or a study, that changed since: to be checked again", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const { checked } = (await check(forBuyer, id, { lots: text })).data;
    const changed = (await send(forBuyer, id, {
      lots: `${text}\n3\tVoirie\t5000`,
      intent: "add",
      checked,
    })) as Preview;
    expect(changed).toMatchObject({ init: { status: 400 }, data: { changed: true } });
    await db.updateTable("study").set({ revision: 5 }).execute();
    expect(await send(forBuyer, id, { lots: text, intent: "add", checked })).toMatchObject({
      init: { status: 400 },
    });
    expect(await lotsOf(db)).toEqual([]);
  });

  test("pasted beside the lots it has, what the study comes to is said", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    await givenStudies(db).studyLot(id, {
      number: "1",
      title: "Maçonnerie",
      amount_low: 100_000_00 as Cents,
    });
    expect((await check(forBuyer, id, { lots: "2\tSols\t50 000" })).data.preview.notes).toEqual([
      "Avec celui de la note\u00a0: 2\u00a0lots, 150\u202f000\u00a0€ HT.",
    ]);
  });

  test("an amount nobody gave is said to be missing, never counted as 0 €", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const totalOf = async (lots: string) => (await check(forBuyer, id, { lots })).data.preview.total;
    expect(await totalOf("Maçonnerie")).toBe("1\u00a0lot sans montant");
    expect(await totalOf("1\tMaçonnerie\t100 000\n2\tSols")).toBe(
      "2\u00a0lots, 100\u202f000\u00a0€ HT, 1 sans montant",
    );
  });

  test("the single lot that stood for the whole contract is replaced by its lots, and stays the estimate of the need", async ({
    db,
    given,
  }) => {
    const { forBuyer, id } = await world(db, given);
    const { title } = await db.selectFrom("study").select("title").executeTakeFirstOrThrow();
    await db.updateTable("study").set({ estimated_value: null }).execute();
    await givenStudies(db).studyLot(id, { number: "1", title, amount_low: 6_200_000_00 as Cents });
    const page = await loader({
      request: forBuyer.get(`/calibrages/${id}/coller`),
      params: { id },
      context: forBuyer.context,
    });
    expect(page.way).toBe("replace");
    const lots = "1\tGros œuvre\t2 400 000\n2\tSols\t50 000";
    const { preview, checked } = (await check(forBuyer, id, { lots, onTaken: "replace" })).data;
    expect(preview).toMatchObject({
      verb: "Ajouter 2\u00a0lots et en retirer 1",
      notes: ["Le lot 1 de la note sera retiré."],
      lines: [{ becomes: "lot 1" }, { becomes: "lot 2" }],
    });
    const sent = { id: randomUUID(), lots, onTaken: "replace", intent: "add", checked };
    expect(await send(forBuyer, id, sent)).toMatchObject({ status: 302 });
    expect(await send(forBuyer, id, sent)).toMatchObject({ status: 302 });
    expect(await lotsOf(db)).toMatchObject([{ title: "Gros œuvre" }, { title: "Sols" }]);
    expect(await db.selectFrom("study").select("estimated_value").execute()).toEqual([
      { estimated_value: 6_200_000_00 },
    ]);
  });

  test("a number taken gets the next free one, or updates the lot that has it", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    await givenStudies(db).studyLot(id, { number: "1", title: "Maçonnerie", mechanism: "execution_clause" });
    const lots = "01\tMaçonnerie pierre\t900 000\n2\tSols\t50 000";
    expect((await check(forBuyer, id, { lots })).data.preview).toMatchObject({
      verb: "Ajouter 2\u00a0lots",
      lines: [{ becomes: "lot 3, son numéro étant pris" }, { becomes: "lot 2" }],
    });
    const { preview, checked } = (await check(forBuyer, id, { lots, onTaken: "update" })).data;
    expect(preview).toMatchObject({
      verb: "Ajouter 1\u00a0lot et mettre à jour 1\u00a0lot",
      lines: [{ becomes: "met à jour le lot 1" }, { becomes: "lot 2" }],
    });
    expect(await send(forBuyer, id, { lots, onTaken: "update", intent: "add", checked })).toMatchObject({
      status: 302,
    });
    expect(await lotsOf(db)).toMatchObject([
      {
        number: "1",
        title: "Maçonnerie pierre",
        amount_low: 900_000_00,
        trade: "maconnerie",
        labour_share: 500_000,
      },
      { number: "2", title: "Sols" },
    ]);
    expect(await db.selectFrom("study_lot").select("mechanism").where("number", "=", "1").execute()).toEqual([
      { mechanism: "execution_clause" },
    ]);
  });

  test("nothing, a social security number, too many lines: why is said", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const many = Array.from({ length: 501 }, (_, at) => `${at + 1};Lot;1000`).join("\n");
    for (const [lots, words] of [
      ["", /Collez au moins une ligne/],
      ["1\tSols 1 85 05 78 006 084 91\t9000", /sécurité sociale/],
      [many, /au plus 500/],
    ] as const) {
      const reply = await send(forBuyer, id, { lots, intent: "preview" });
      expect(reply).toMatchObject({ init: { status: 400 } });
      expect(errorsOf(reply).lots?.join(" ")).toMatch(words);
    }
  });

  test("five hundred lots are added at once", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const lots = Array.from({ length: 500 }, (_, at) => `${at + 1}\tLot de peinture\t${at + 1000}`).join(
      "\n",
    );
    const { checked } = (await check(forBuyer, id, { lots })).data;
    expect(await send(forBuyer, id, { lots, intent: "add", checked })).toMatchObject({ status: 302 });
    expect(await lotsOf(db)).toHaveLength(500);
  });
});

describe("who may paste", () => {
  test("another buyer knows nothing of the study", async ({ db, given }) => {
    const { forOther, id } = await world(db, given);
    const request = forOther.get(`/calibrages/${id}/coller`);
    await expect(loader({ request, params: { id }, context: forOther.context })).rejects.toMatchObject({
      status: 404,
    });
    await expect(send(forOther, id, { lots: text, intent: "add" })).rejects.toMatchObject({ status: 404 });
  });

  test("an approved study takes nothing more", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    await db.updateTable("study").set({ state: "approved" }).execute();
    const reply = await send(forBuyer, id, { lots: text, intent: "add" });
    expect(Object.values(errorsOf(reply)).flat().join(" ")).toContain("Cette note est validée");
    expect(await lotsOf(db)).toEqual([]);
  });
});
