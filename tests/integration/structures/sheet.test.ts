import { textOf } from "#app/platform/pdf/pdf-content.ts";
import { structureSheetContent } from "#app/features/documents/structure-sheet-content.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import * as own from "#app/routes/_app.ma-fiche/route.tsx";
import * as pdf from "#app/routes/_app.structures.$siret.fiche[.]pdf/route.ts";
import * as sheet from "#app/routes/_app.structures.$siret._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given) {
  const said = givenOpportunities(db);
  const host = await given.host({ name: "Porteur d’ici" });
  const structure = await given.organisation(
    { name: "Ateliers du Drac", kind: "ACI", email: "drac@exemple.fr" },
    ["siae"],
  );
  await said.activities(structure.id, "peinture-revetement-des-murs", "blanchisserie");
  await said.profile(structure.id, {
    website: "javascript:alert(1)",
    services: "service",
    capacity: 650,
    about: "Deux équipes.",
  });
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const buyer = await signedIn(
    db,
    { role: "authority", organisationId: (await given.authority()).id },
    { now },
  );
  const worker = await signedIn(db, { role: "siae", organisationId: structure.id }, { now });
  return { said, host, structure, facilitator, buyer, worker };
}

const open = (someone: SignedIn, siret: string) =>
  sheet.loader({
    request: someone.get(`/structures/${siret}`),
    params: { siret },
    context: someone.context,
  });

describe("the sheet of a structure", () => {
  test("says what it does by group, how much, and what is missing; an address that is no website makes no link", async ({
    db,
    given,
  }) => {
    const { structure, buyer } = await world(db, given);
    const page = await open(buyer, structure.siret);
    expect(page).toMatchObject({
      name: "Ateliers du Drac",
      capacity: "6,5\u00a0ETP",
      zone: null,
      website: null,
      gaps: ["zone", "commune"],
      mayEdit: false,
      work: null,
      updated: null,
    });
    expect(page.activities).toEqual([
      { group: "Bâtiment et travaux publics", activities: ["Peinture et revêtement des murs"] },
      { group: "Entretien du linge", activities: ["Blanchisserie"] },
    ]);
  });

  test("is edited by its own account and by a facilitator, never by another structure", async ({
    db,
    given,
  }) => {
    const { structure, worker, facilitator } = await world(db, given);
    const other = await given.organisation({ kind: "EI" }, ["siae"]);
    expect(await open(worker, structure.siret)).toMatchObject({ isOwn: true, mayEdit: true });
    expect(await open(facilitator, structure.siret)).toMatchObject({ isOwn: false, mayEdit: true });
    expect(await open(worker, other.siret)).toMatchObject({ isOwn: false, mayEdit: false });
  });

  test("tells a facilitator what it works on with their own host, nothing of another host's", async ({
    db,
    given,
  }) => {
    const { structure, facilitator, host } = await world(db, given);
    const elsewhere = await given.host();
    for (const [hostId, hours] of [
      [host.id, 4_200],
      [elsewhere.id, 9_900],
    ] as const) {
      const contract = await given.contract({ host_id: hostId });
      const lot = await given.lot({ contract_id: contract.id });
      const commitment = await given.commitment({ lot_id: lot.id });
      await givenLines(db).contractor(lot.id, structure.id, {});
      const person = await given.participant({ host_id: hostId });
      const hire = await given.hire({
        participant_id: person.id,
        commitment_id: commitment.id,
        employer_id: structure.id,
      });
      await given.statement(hire.id, { hours: hours as InsertionHours, state: "validated" });
    }
    expect((await open(facilitator, structure.siret)).work).toEqual({ contracts: 1, hours: 4_200 });
  });

  test("says which organisation last wrote it, never which person", async ({ db, given }) => {
    const { structure, facilitator, worker } = await world(db, given);
    const write = (someone: SignedIn) =>
      db.transaction().execute((trx) =>
        recordAudit(trx, {
          actor: { accountId: someone.accountId },
          act: "structure.updated",
          objectType: "organisation",
          objectId: structure.id,
          at: "2026-11-12T09:00:00.000Z" as never,
        }),
      );
    await write(facilitator);
    expect((await open(worker, structure.siret)).updated).toEqual({ day: "2026-11-12", by: "Porteur d’ici" });
    await write(worker);
    expect((await open(worker, structure.siret)).updated).toEqual({ day: "2026-11-12", by: "la structure" });
  });

  test("404 for what is no structure", async ({ db, given }) => {
    const { facilitator, host } = await world(db, given);
    await expect(open(facilitator, host.siret)).rejects.toMatchObject({ status: 404 });
    await expect(open(facilitator, "jamais")).rejects.toMatchObject({ status: 404 });
  });

  test("prints as a document that says the same, audited", async ({ db, given }) => {
    const { structure, buyer } = await world(db, given);
    const answer = await pdf.loader({
      request: buyer.get(`/structures/${structure.siret}/fiche.pdf`),
      params: { siret: structure.siret },
      context: buyer.context,
    });
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    const page = await open(buyer, structure.siret);
    const text = textOf(structureSheetContent(page, { today: "2026-11-22", author: "Ville" }));
    for (const words of ["Ateliers du Drac", "drac@exemple.fr", "Blanchisserie", "6,5\u00a0ETP", "n.d."])
      expect(text).toContain(words);
    expect(
      await db.selectFrom("audit_event").select("object_id").where("act", "=", "document.printed").execute(),
    ).toEqual([{ object_id: `structure_${structure.siret}.pdf` }]);
  });
});

describe("« Ma fiche »", () => {
  const ask = (someone: SignedIn) =>
    own.loader({ request: someone.get("/ma-fiche"), params: {}, context: someone.context });

  test("leads a structure to its own sheet", async ({ db, given }) => {
    const { worker, structure } = await world(db, given);
    const answer = (await ask(worker)) as Response;
    expect(answer.headers.get("Location")).toBe(`/structures/${structure.siret}`);
  });

  test("says what to ask when its organisation has no kind yet; refused to a facilitator", async ({
    db,
    given,
  }) => {
    const { facilitator } = await world(db, given);
    const unknown = await given.organisation({ name: "Sans type" }, ["siae"]);
    const account = await signedIn(db, { role: "siae", organisationId: unknown.id }, { now });
    expect(await ask(account)).toEqual({ organisationName: "Sans type" });
    await expect(ask(facilitator)).rejects.toMatchObject({ status: 403 });
  });
});
