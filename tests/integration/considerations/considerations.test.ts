import { loader as page } from "#app/routes/_app.considerations-sociales._index/route.tsx";
import type { OrganisationId } from "#db/schema/columns.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";
import type { Db } from "#db/database.server.ts";
import { contractWith, day, euros } from "./given-buyer.ts";

const now = () => new Date("2026-11-25T10:00:00Z");

async function openAs(db: Db, organisationId: OrganisationId | null, search = "") {
  const buyer = await signedIn(db, { role: "authority", organisationId }, { now });
  const request = buyer.get(`/considerations-sociales${search}`);
  return page({ request, params: {}, context: buyer.context });
}

const city = (given: Given) => given.authority({ name: "Ville d’ici", buyer_kind: "local_authority" });

describe("the share of a buyer’s contracts", () => {
  test("counts the year’s awarded contracts by number and amount, and no other buyer’s", async ({
    db,
    given,
  }) => {
    const buyer = await city(given);
    const elsewhere = await city(given);
    const of = (fields: Parameters<typeof contractWith>[2]) => contractWith(given, buyer.id, fields);
    await of({ title: "École", amount: euros(1_000_000), category: "works", lots: [["execution_clause"]] });
    await of({ title: "Ménage", amount: euros(250_000), category: "services", lots: [["reserved_iae"]] });
    await of({ title: "Papier", amount: euros(750_000), category: "supplies" });
    await of({ title: "Sans montant", amount: null, lots: [["award_criterion"]] });
    await of({ title: "L’an dernier", amount: euros(9), notified_on: day("2025-12-31") });
    await of({
      title: "Par son début",
      notified_on: null,
      starts_on: day("2026-06-01"),
      amount: euros(500_000),
    });
    await of({ title: "Sans date", notified_on: null, starts_on: null, amount: euros(7) });
    await of({ title: "Programmé", stage: "planned", amount: euros(7) });
    await of({ title: "Annulé", stage: "cancelled", amount: euros(7) });
    await contractWith(given, elsewhere.id, { title: "D’ailleurs", amount: euros(5) });

    const shown = await openAs(db, buyer.id);

    expect(shown.share.all).toEqual({
      with: { contracts: 3, amount: euros(1_250_000), unknownAmounts: 1 },
      without: { contracts: 2, amount: euros(1_250_000), unknownAmounts: 0 },
      total: { contracts: 5, amount: euros(2_500_000), unknownAmounts: 1 },
    });
    expect(shown.lines.map(({ title }) => title).sort()).toEqual(
      ["École", "Ménage", "Par son début", "Papier", "Sans montant"].sort(),
    );
    expect(shown.undated.map(({ title }) => title)).toEqual(["Sans date"]);
    expect(JSON.stringify(shown)).not.toContain("D’ailleurs");
    expect(shown.threshold.value).toBe(euros(50_000_000));
  });

  test("lists the rows behind a number, and refuses no unknown word", async ({ db, given }) => {
    const buyer = await city(given);
    await contractWith(given, buyer.id, { title: "École", category: "works", lots: [["execution_clause"]] });
    await contractWith(given, buyer.id, { title: "Ménage", category: "services", lots: [["reserved_iae"]] });
    await contractWith(given, buyer.id, { title: "Papier" });
    const titles = async (search: string) =>
      (await openAs(db, buyer.id, search)).lines.map(({ title }) => title).sort();

    expect(await titles("?voir=avec&categorie=travaux")).toEqual(["École"]);
    expect(await titles("?voir=sans")).toEqual(["Papier"]);
    expect(await titles("?dispositif=reserve")).toEqual(["Ménage"]);
    expect(await titles("?categorie=a-preciser")).toEqual(["Papier"]);
    expect(await titles("?voir=autre")).toHaveLength(3);
  });

  test("reads the months of the address, and says what to write when they are none", async ({
    db,
    given,
  }) => {
    const buyer = await city(given);
    await contractWith(given, buyer.id, { title: "Mars", notified_on: day("2025-03-31") });
    expect((await openAs(db, buyer.id, "?de=2025-03&a=2025-03")).total).toBe(1);
    const refused = await openAs(db, buyer.id, "?de=2026-05&a=2026-01");
    expect(refused.refused).toContain("inversez les deux mois");
    expect(refused.period).toEqual({ from: "2026-01", to: "2026-12" });
  });

  test("is nothing for a buyer without a contract; an account without a buyer is refused", async ({
    db,
    given,
  }) => {
    const buyer = await city(given);
    expect(await openAs(db, buyer.id)).toMatchObject({ never: true, total: 0, duty: [], undated: [] });
    await expect(openAs(db, null)).rejects.toMatchObject({ status: 403 });
  });
});

describe("the contracts above the threshold", () => {
  const over = {
    category: "services",
    estimated_value: euros(300_000),
    consultation_on: day("2026-09-01"),
    notified_on: day("2026-11-02"),
  } as const;

  test("are told worst first, with whom to ask", async ({ db, given }) => {
    const buyer = await city(given);
    const host = await given.host({ name: "Maison de l’insertion" });
    const followed = { ...over, host_id: host.id, facilitator: "Camille R." };
    const of = (title: string, fields: Partial<Parameters<typeof contractWith>[2]> = {}) =>
      contractWith(given, buyer.id, { ...followed, title, ...fields });
    await of("Motivé", { derogation: "sans_lien", derogation_reason: "Achat de licences." });
    await of("À vérifier", { consultation_on: null });
    await of("Sans motif", { derogation: "sans_lien" });
    await of("En partie", { lots: [["execution_clause"], []] });
    await of("Réservé", { lots: [["reserved_iae"]] });
    await of("Manquant", { host_id: null, facilitator: null });
    await of("Critère seul", { lots: [["award_criterion"]] });
    await of("Clause", { lots: [["execution_clause"]] });
    await of("Petit", { estimated_value: euros(215_999) });
    await of("Avant la loi", { consultation_on: day("2026-08-21") });

    const { duty, met } = await openAs(db, buyer.id);

    expect(duty.map(({ title, state }) => [title, state])).toEqual([
      ["Manquant", "Due, manquante"],
      ["Critère seul", "Due, manquante"],
      ["En partie", "Due, en partie"],
      ["Sans motif", "Dérogation sans motif écrit"],
      ["À vérifier", "À vérifier"],
      ["Réservé", "À vérifier"],
      ["Motivé", "Dérogation motivée"],
    ]);
    expect(met).toBe(1);
    const told = (title: string) => duty.find((line) => line.title === title);
    expect(told("Manquant")?.act).toContain("demandez à un porteur de votre territoire de suivre ce marché");
    expect(told("En partie")?.act).toContain("demandez à Camille R., Maison de l’insertion de noter");
    expect(told("À vérifier")?.why).toBe(
      "Pour savoir si elle est due, il manque la date de la consultation.",
    );
    expect(told("Critère seul")?.why).toContain("cela ne suffit pas seul");
    expect(told("Motivé")?.why).toContain("Motif consigné\u00a0: Achat de licences.");
  });

  test("are not told to a private buyer, whom the code does not bind", async ({ db, given }) => {
    const buyer = await given.authority({ name: "Promoteur", is_private: 1 });
    await contractWith(given, buyer.id, { ...over, title: "Tour", lots: [["voluntary_clause"]] });
    await contractWith(given, buyer.id, { ...over, title: "Parking" });
    const shown = await openAs(db, buyer.id);
    expect(shown).toMatchObject({ isPrivate: true, duty: [] });
    expect(shown.share.byFamily.voluntary.contracts).toBe(1);
    expect(shown.share.all.with.contracts).toBe(1);
  });
});

test("many contracts are counted whole, and shown twenty at a time", async ({ db, given }) => {
  const buyer = await city(given);
  const host = await given.host();
  for (let index = 0; index < 45; index += 1) {
    await contractWith(given, buyer.id, { host_id: host.id, lots: [["execution_clause"], []] });
  }
  const shown = await openAs(db, buyer.id);
  expect(shown.share.all.total.contracts).toBe(45);
  expect(shown.lines).toHaveLength(20);
});
