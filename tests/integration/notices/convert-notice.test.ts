import { randomUUID } from "node:crypto";
import { action, loader } from "#app/routes/_app.avis.$id.marche/route.tsx";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { formFieldsOf } from "#tests/support/form-fields-of.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-29T09:00:00Z");

type Asked = { id: string; someone: SignedIn };

const open = ({ id, someone }: Asked) =>
  loader({ request: someone.get(`/avis/${id}/marche`), params: { id }, context: someone.context });

const send = ({ id, someone }: Asked, fields: Record<string, string>) =>
  action({ request: someone.post(`/avis/${id}/marche`, fields), params: { id }, context: someone.context });

const click = (asked: Asked, contract: string = randomUUID()) => send(asked, { direct: "1", id: contract });

const goesTo = (reply: unknown) => (reply as Response).headers.get("Location");

async function world(db: Db, given: Given) {
  const host = await given.host();
  const other = await given.host();
  const person = (organisationId: OrganisationId) =>
    signedIn(db, { role: "facilitator", organisationId, name: "Nadège Ferrand" }, { now });
  return {
    opportunity: givenOpportunities(db),
    host,
    facilitator: await person(host.id),
    elsewhere: await person(other.id),
  };
}

const contracts = (db: Db) =>
  db
    .selectFrom("contract")
    .innerJoin("organisation as buyer", "buyer.id", "contract.authority_id")
    .select([
      "contract.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.source",
      "contract.host_id as hostId",
      "contract.category",
      "contract.cpv",
      "contract.consultation_on as consultationOn",
      "contract.facilitator",
      "buyer.name as buyer",
      "buyer.siret",
    ])
    .execute();

describe("in one click", () => {
  test("makes the programmed contract the notice says, of one lot, without a mechanism", async ({
    db,
    given,
  }) => {
    const { opportunity, host, facilitator } = await world(db, given);
    const { siret } = await given.authority({ name: "Commune de Crolles" });
    const { id } = await opportunity.notice({
      buyer_siret: siret,
      title: "Peinture de l’école",
      cpv: "45442100",
    });
    expect(goesTo(await click({ id, someone: facilitator }))).toBe("/marches/2026-CRO-001");
    const [contract, ...others] = await contracts(db);
    expect(others).toEqual([]);
    expect(contract).toMatchObject({
      title: "Peinture de l’école",
      stage: "planned",
      source: "typed",
      hostId: host.id,
      category: "works",
      cpv: "45442100",
      consultationOn: "2026-11-18",
      facilitator: "Nadège Ferrand",
      siret,
    });
    expect(await db.selectFrom("lot").select(["number", "cpv"]).execute()).toEqual([
      { number: "1", cpv: "45442100" },
    ]);
    expect(await db.selectFrom("commitment").select("id").execute()).toEqual([]);
    const shown = await contractPage({
      request: facilitator.get("/marches/2026-CRO-001"),
      params: { reference: "2026-CRO-001" },
      context: facilitator.context,
    });
    expect(JSON.stringify(shown)).toContain(`Marché repris du BOAMP\u00a0: avis ${id}, par Nadège Ferrand`);
  });

  test("twice makes one contract, and another host is told it is taken", async ({ db, given }) => {
    const { opportunity, facilitator, elsewhere } = await world(db, given);
    const { siret } = await given.authority({ name: "Commune de Crolles" });
    const { id } = await opportunity.notice({ buyer_siret: siret });
    const same = randomUUID();
    const [one, two] = await Promise.all([
      click({ id, someone: facilitator }, same),
      click({ id, someone: facilitator }, same),
    ]);
    expect([goesTo(one), goesTo(two)]).toEqual(["/marches/2026-CRO-001", "/marches/2026-CRO-001"]);
    expect(goesTo(await click({ id, someone: facilitator }))).toBe("/marches/2026-CRO-001");
    expect(goesTo(await click({ id, someone: elsewhere }))).toBe(`/avis/${id}`);
    expect(await contracts(db)).toHaveLength(1);
    await expect(open({ id, someone: elsewhere })).rejects.toMatchObject({ status: 302 });
  });

  test("finds the buyer by its exact name, accents and case apart", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    await given.authority({ name: "Ville d’Échirolles" });
    await given.authority({ name: "Ville d’Échirolles, régie des eaux" });
    const { id } = await opportunity.notice({ buyer_name: "VILLE D'ECHIROLLES" });
    await click({ id, someone: facilitator });
    expect(await contracts(db)).toMatchObject([{ buyer: "Ville d’Échirolles" }]);
  });

  test("makes a new buyer of a SIRET nobody knows here", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    const siret = siretNumber(7_654_321);
    const { id } = await opportunity.notice({ buyer_siret: siret, buyer_name: "Syndicat des eaux" });
    await click({ id, someone: facilitator });
    expect(await contracts(db)).toMatchObject([{ buyer: "Syndicat des eaux", siret }]);
  });

  test.for(["Commune inconnue", "Commune du Drac", null] as const)(
    "asks who the buyer is when nobody, or several, has that name: %s",
    async (name, { db, given }) => {
      const { opportunity, facilitator } = await world(db, given);
      await given.authority({ name: "Commune du Drac" });
      await given.authority({ name: "Commune du Drac" });
      const { id } = await opportunity.notice({ buyer_name: name });
      expect(goesTo(await click({ id, someone: facilitator }))).toBe(`/avis/${id}/marche`);
      expect(await contracts(db)).toEqual([]);
    },
  );

  test("a form that no page makes is refused", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    const { id } = await opportunity.notice();
    await expect(click({ id, someone: facilitator }, "x")).rejects.toMatchObject({ status: 400 });
  });
});

describe("after reading it again", () => {
  test("the form holds everything, and asks only the buyer", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    const { id } = await opportunity.notice({
      title: "Nettoyage des écoles",
      cpv: "90910000",
      category: "services",
    });
    const page = await open({ id, someone: facilitator });
    expect(page).toMatchObject({
      isBuyerSure: false,
      defaultValue: {
        title: "Nettoyage des écoles",
        cpv: "90910000",
        stage: "planned",
        buyer: "",
        category: "services",
      },
    });
    const refused = (await send({ id, someone: facilitator }, formFieldsOf(page.defaultValue))) as {
      init: { status: number };
      data: { result: { error: Record<string, string[]> } };
    };
    expect(refused.init.status).toBe(400);
    expect(Object.keys(refused.data.result.error)).toEqual(["buyer"]);
    const siret = siretNumber(7_654_322);
    const typed = { ...page.defaultValue, buyer: siret, buyerName: "Ville de Pont-de-Claix" };
    const reply = await send({ id, someone: facilitator }, formFieldsOf(typed));
    expect(goesTo(reply)).toMatch(/^\/marches\/2026-CLA-001$/);
    expect(await contracts(db)).toMatchObject([{ siret, buyer: "Ville de Pont-de-Claix" }]);
  });

  test("a reference already taken is said beside its field", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    const { siret } = await given.authority({ name: "Commune de Crolles" });
    const { reference } = await given.contract();
    const { id } = await opportunity.notice({ buyer_siret: siret });
    const { defaultValue } = await open({ id, someone: facilitator });
    const reply = await send({ id, someone: facilitator }, formFieldsOf({ ...defaultValue, reference }));
    expect(reply).toMatchObject({
      data: { result: { error: { reference: [expect.stringContaining("déjà celle")] } } },
    });
    const row = await db.selectFrom("tender_notice").select("contract_id").executeTakeFirstOrThrow();
    expect(row.contract_id).toBeNull();
  });
});
