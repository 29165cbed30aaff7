import { action, loader } from "#app/routes/_app.calibrages.$id.modifier/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-22T09:00:00Z");
const saved = { status: 302 };

async function world(db: Db, given: Given) {
  const host = await given.host();
  const buyer = await given.organisation({}, ["authority"]);
  const other = await given.organisation({}, ["authority"]);
  await given.territory("nord", "Nord");
  const forBuyer = await signedIn(
    db,
    { role: "authority", organisationId: buyer.id, name: "Nadège Ferrand" },
    { now },
  );
  const forOther = await signedIn(db, { role: "authority", organisationId: other.id }, { now });
  const forHost = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const { id } = await givenStudies(db).study(buyer.id);
  return { host, buyer, forBuyer, forOther, forHost, id };
}

const fieldsOf = (changes: Fields = {}): Fields => ({
  seen: "1",
  title: "Salle polyvalente",
  category: "works",
  durationMonths: "14",
  ratePrudent: "5",
  rateUsual: "7,5",
  rateAmbitious: "10 %",
  hourlyCost: "30",
  ...changes,
});
const send = async (someone: SignedIn, id: string, fields: Fields | FormData): Promise<unknown> =>
  action({
    request: someone.post(`/calibrages/${id}/modifier`, fields),
    params: { id },
    context: someone.context,
  });
const open = (someone: SignedIn, id: string) =>
  loader({ request: someone.get(`/calibrages/${id}/modifier`), params: { id }, context: someone.context });
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const studyOf = (db: Db) => db.selectFrom("study").selectAll().executeTakeFirstOrThrow();

describe("what is of the whole contract", () => {
  test("is shown as a person would type it, with what is usual and where it comes from", async ({
    db,
    given,
  }) => {
    const { forBuyer, id } = await world(db, given);
    const page = await open(forBuyer, id);
    expect(page.values).toMatchObject({
      title: "Salle polyvalente",
      rateUsual: "7,5",
      hourlyCost: "30",
      criteria: [],
    });
    expect(page.help.rates).toContain("de 5\u00a0% à 20\u00a0%");
    expect(page.help.rates).toContain("Charte nationale d’insertion de l’ANRU");
  });

  test("is corrected, with the contract’s own publics", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const form = new FormData();
    const fields = fieldsOf({
      title: "Salle de Paviot",
      procedure: "Procédure adaptée",
      territory: "nord",
      consultationOn: "2027-01-15",
      startsOn: "2027-03-01",
      estimatedValue: "1 600 000",
      rateUsual: "8",
      penaltyPerHour: "60",
      penaltyPerDay: "100",
      derogation: "travaux_moins_6_mois",
      derogationReason: "Chantier de quatre mois.",
    });
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("criteria", "qpv");
    form.append("criteria", "rsa");
    expect(await send(forBuyer, id, form)).toMatchObject(saved);
    expect(await studyOf(db)).toMatchObject({
      title: "Salle de Paviot",
      search_text: "salle de paviot",
      territory_code: "nord",
      starts_on: "2027-03-01",
      estimated_value: 1_600_000_00,
      rate_usual: 80_000,
      criteria: "rsa; qpv",
      penalty_per_hour: 60_00,
      derogation: "travaux_moins_6_mois",
      revision: 2,
    });
    const changes = await db.selectFrom("audit_change").select(["field", "after"]).execute();
    expect(changes).toContainEqual({ field: "rate_usual", after: "80000" });
  });

  test("unchanged, it stays at its revision", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    expect(await send(forBuyer, id, fieldsOf({ seen: "0" }))).toMatchObject(saved);
    expect(await studyOf(db)).toMatchObject({ revision: 1 });
  });

  test("is refused with what to write", async ({ db, given }) => {
    const { forBuyer, id } = await world(db, given);
    const refused: Array<[Fields, string, RegExp]> = [
      [{ rateUsual: "4" }, "rateUsual", /usuel \(4.%\) est sous le taux prudent \(5.%\)/],
      [{ rateAmbitious: "6" }, "rateAmbitious", /ambitieux .* sous le taux usuel/],
      [{ ratePrudent: "0,05" }, "ratePrudent", /en pourcentage, par exemple 7,5/],
      [{ hourlyCost: "0" }, "hourlyCost", /coût d’une heure/],
      [{ derogation: "sans_lien" }, "derogationReason", /Consignez les motifs/],
      [{ derogationReason: "Sans objet" }, "derogation", /Choisissez la dérogation/],
      [{ consultationOn: "2027-05-01", startsOn: "2027-03-01" }, "startsOn", /après le lancement/],
      [{ territory: "lune" }, "territory", /de la liste/],
      [{ commune: "Nulle-Part" }, "commune", /Aucune commune/],
      [{ title: "" }, "title", /Écrivez ce qui est acheté/],
    ];
    for (const [changes, field, words] of refused) {
      const reply = await send(forBuyer, id, fieldsOf(changes));
      expect(reply).toMatchObject({ init: { status: 400 } });
      expect(errorsOf(reply)[field]?.join(" ")).toMatch(words);
    }
    expect(await studyOf(db)).toMatchObject({ revision: 1 });
  });

  test("written by another in between: both versions are shown, then the next sending passes", async ({
    db,
    given,
  }) => {
    const { forBuyer, id } = await world(db, given);
    await send(forBuyer, id, fieldsOf({ durationMonths: "18" }));
    const reply = (await send(forBuyer, id, fieldsOf({ durationMonths: "20" }))) as {
      data: { conflict: { sentence: string; rows: unknown[] }; seen: string };
    };
    expect(reply.data.conflict.sentence).toContain("Nadège Ferrand a changé cette note");
    expect(reply.data.conflict.rows).toMatchObject([{ label: "Durée en mois", stored: "18", typed: "20" }]);
    expect(await send(forBuyer, id, fieldsOf({ durationMonths: "20", seen: reply.data.seen }))).toMatchObject(
      saved,
    );
    expect(await studyOf(db)).toMatchObject({ duration_months: 20, revision: 3 });
  });
});

describe("who may correct it", () => {
  test("another buyer, or a host it was not sent to, knows nothing of it", async ({ db, given }) => {
    const { forOther, forHost, id } = await world(db, given);
    for (const someone of [forOther, forHost]) {
      await expect(open(someone, id)).rejects.toMatchObject({ status: 404 });
      await expect(send(someone, id, fieldsOf())).rejects.toMatchObject({ status: 404 });
    }
  });

  test("once sent, the facilitator does and the buyer no longer", async ({ db, given }) => {
    const { host, forBuyer, forHost, id } = await world(db, given);
    await db.updateTable("study").set({ state: "submitted", host_id: host.id }).execute();
    await expect(open(forBuyer, id)).rejects.toMatchObject({ status: 302 });
    const reply = await send(forBuyer, id, fieldsOf({ title: "Autre" }));
    expect(reply).toMatchObject({ init: { status: 400 } });
    expect(Object.values(errorsOf(reply)).flat().join(" ")).toContain("chez la facilitatrice");
    expect(await send(forHost, id, fieldsOf({ title: "Relue" }))).toMatchObject(saved);
    expect(await studyOf(db)).toMatchObject({ title: "Relue" });
  });
});

test("a private buyer is not asked for a derogation it does not need; one already written stays in sight", async ({
  db,
  given,
}) => {
  const { buyer, forBuyer, id } = await world(db, given);
  expect((await open(forBuyer, id)).mayDerogate).toBe(true);
  await db.updateTable("organisation").set({ buyer_kind: "private" }).where("id", "=", buyer.id).execute();
  expect((await open(forBuyer, id)).mayDerogate).toBe(false);
  await db.updateTable("study").set({ derogation: "sans_lien", derogation_reason: "Aucun lien." }).execute();
  expect((await open(forBuyer, id)).mayDerogate).toBe(true);
});
