import * as activitiesRoute from "#app/routes/_app.structures.$siret.activites/route.tsx";
import * as mechanisms from "#app/routes/_app.calibrages.$id.dispositifs/route.tsx";
import * as structures from "#app/routes/_app.calibrages.$id.structures.$lot/route.tsx";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given) {
  const studies = givenStudies(db);
  const authority = await given.authority();
  const host = await given.host();
  const siae = await given.organisation({ name: "Ateliers", kind: "ACI", email: "ateliers@exemple.fr" }, [
    "siae",
  ]);
  const study = await studies.study(authority.id);
  const lot = await studies.studyLot(study.id, { trade: "peinture_interieure" });
  const buyer = await signedIn(db, { role: "authority", organisationId: authority.id }, { now });
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const worker = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  return { study, lot, siae, buyer, facilitator, worker, authority };
}

const body = (fields: ReadonlyArray<readonly [string, string]>) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe("what a structure does", () => {
  const open = (someone: SignedIn, siret: string) =>
    activitiesRoute.loader({
      request: someone.get(`/structures/${siret}/activites`),
      params: { siret },
      context: someone.context,
    });
  const send = async (someone: SignedIn, siret: string, codes: string[], seen: string): Promise<unknown> =>
    activitiesRoute.action({
      request: someone.post(
        `/structures/${siret}/activites`,
        body([["seen", seen], ...codes.map((code) => ["activity", code] as const)]),
      ),
      params: { siret },
      context: someone.context,
    });
  const stored = async (db: Db) =>
    (await db.selectFrom("organisation_activity").select("activity").orderBy("activity").execute()).map(
      ({ activity }) => activity,
    );

  test("ticked by its own account, then unticked by a facilitator; the trail keeps both", async ({
    db,
    given,
  }) => {
    const { siae, worker, facilitator } = await world(db, given);
    const first = await open(worker, siae.siret);
    expect(first).toMatchObject({ name: "Ateliers", stored: [] });
    expect(await send(worker, siae.siret, ["menuiserie", "plomberie"], first.seen)).toMatchObject({
      status: 302,
    });
    expect(await stored(db)).toEqual(["menuiserie", "plomberie"]);
    const second = await open(facilitator, siae.siret);
    expect(await send(facilitator, siae.siret, ["menuiserie"], second.seen)).toMatchObject({ status: 302 });
    expect(await stored(db)).toEqual(["menuiserie"]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("act", "=", "activities.updated")
      .execute();
    expect(acts).toHaveLength(2);
  });

  test("sent twice, it changes nothing more; sent from an old page, both versions are told", async ({
    db,
    given,
  }) => {
    const { siae, worker } = await world(db, given);
    await send(worker, siae.siret, ["menuiserie"], "aucun");
    expect(await send(worker, siae.siret, ["menuiserie"], "aucun")).toMatchObject({ status: 302 });
    expect(await send(worker, siae.siret, ["plomberie"], "aucun")).toMatchObject({
      init: { status: 400 },
      data: { seen: "menuiserie", conflict: { rows: [{ label: "Menuiserie" }, { label: "Plomberie" }] } },
    });
    expect(await stored(db)).toEqual(["menuiserie"]);
  });

  test("an unknown activity is refused; nothing ticked empties the list", async ({ db, given }) => {
    const { siae, worker } = await world(db, given);
    await send(worker, siae.siret, ["menuiserie"], "aucun");
    expect(await send(worker, siae.siret, ["magie"], "menuiserie")).toMatchObject({ init: { status: 400 } });
    expect(await send(worker, siae.siret, [], "menuiserie")).toMatchObject({ status: 302 });
    expect(await stored(db)).toEqual([]);
  });

  test("404 for what is no structure and for another structure's account; 403 for a buyer", async ({
    db,
    given,
  }) => {
    const { siae, authority, buyer, worker, facilitator } = await world(db, given);
    const other = await given.organisation({ kind: "EI" }, ["siae"]);
    await expect(open(facilitator, authority.siret)).rejects.toMatchObject({ status: 404 });
    await expect(open(facilitator, "jamais")).rejects.toMatchObject({ status: 404 });
    await expect(open(worker, other.siret)).rejects.toMatchObject({ status: 404 });
    await expect(open(buyer, siae.siret)).rejects.toMatchObject({ status: 403 });
  });
});

describe("who can do a lot", () => {
  const open = (someone: SignedIn, id: string, lot: string) =>
    structures.loader({
      request: someone.get(`/calibrages/${id}/structures/${lot}`),
      params: { id, lot },
      context: someone.context,
    });

  test("its name, why it could, how to reach it; nothing when nobody said so", async ({ db, given }) => {
    const { study, lot, buyer, siae } = await world(db, given);
    expect(await open(buyer, study.id, lot.id)).toMatchObject({
      lines: [],
      nobody: { cause: "directory" },
    });
    await db
      .insertInto("organisation_activity")
      .values({
        organisation_id: siae.id,
        activity: "peinture-revetement-des-murs",
        entered_rank: nextEnteredRank(),
        import_id: null,
      })
      .execute();
    await noteWrite(db);
    const { lines, nobody, title, said } = await open(buyer, study.id, lot.id);
    expect(said).toContain("1 de l’insertion, 0 du handicap");
    expect(nobody).toBeNull();
    expect(title).toBe("1\u00a0structure pourrait faire ce lot, aucune dans sa zone");
    expect(lines).toEqual([
      expect.objectContaining({ name: "Ateliers", kind: "ACI", email: "ateliers@exemple.fr", saysIt: true }),
    ]);
    expect(lines[0]?.reasons).toContainEqual(
      expect.objectContaining({
        criterion: "activity",
        verdict: "yes",
        activities: ["peinture-revetement-des-murs"],
      }),
    );
  });

  test("404 for a lot of another study and for another buyer's study", async ({ db, given }) => {
    const { study, lot, buyer } = await world(db, given);
    const other = await given.authority();
    const theirs = await givenStudies(db).study(other.id);
    await expect(open(buyer, study.id, "jamais")).rejects.toMatchObject({ status: 404 });
    await expect(open(buyer, theirs.id, lot.id)).rejects.toMatchObject({ status: 404 });
  });
});

describe("which mechanism for which lot", () => {
  const open = (someone: SignedIn, id: string) =>
    mechanisms.loader({
      request: someone.get(`/calibrages/${id}/dispositifs`),
      params: { id },
      context: someone.context,
    });
  const send = async (someone: SignedIn, id: string, fields: Record<string, string>): Promise<unknown> =>
    mechanisms.action({
      request: someone.post(`/calibrages/${id}/dispositifs`, fields),
      params: { id },
      context: someone.context,
    });
  const decided = (db: Db) =>
    db.selectFrom("study_lot").select(["mechanism", "mechanism_reason as reason"]).executeTakeFirst();
  const fields = (lot: string, decision: string, reason = "", seen = "1") => ({
    seen,
    "lots[0].id": lot,
    "lots[0].decision": decision,
    "lots[0].reason": reason,
  });

  test("a proposal, then what the buyer decides, at the next revision; twice is once", async ({
    db,
    given,
  }) => {
    const { study, lot, buyer } = await world(db, given);
    expect(await open(buyer, study.id)).toMatchObject({
      mayEdit: true,
      lines: [{ decision: null, proposal: { decision: "execution_clause_and_criterion" } }],
    });
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await send(buyer, study.id, fields(lot.id, "execution_clause"))).toMatchObject({ status: 302 });
    }
    expect(await decided(db)).toEqual({ mechanism: "execution_clause", reason: null });
    expect(await open(buyer, study.id)).toMatchObject({ seen: "2" });
  });

  test("nothing needs its reason; an unknown code is refused; undecided clears both", async ({
    db,
    given,
  }) => {
    const { study, lot, buyer } = await world(db, given);
    expect(await send(buyer, study.id, fields(lot.id, "none"))).toMatchObject({ init: { status: 400 } });
    expect(await send(buyer, study.id, fields(lot.id, "magie"))).toMatchObject({ init: { status: 400 } });
    await send(buyer, study.id, fields(lot.id, "none", "Aucune main-d’œuvre"));
    expect(await decided(db)).toEqual({ mechanism: "none", reason: "Aucune main-d’œuvre" });
    await send(buyer, study.id, fields(lot.id, "", "", "2"));
    expect(await decided(db)).toEqual({ mechanism: null, reason: null });
  });

  test("from an old page, both versions are told; a study sent is read, not written", async ({
    db,
    given,
  }) => {
    const { study, lot, buyer, facilitator } = await world(db, given);
    await send(buyer, study.id, fields(lot.id, "execution_clause"));
    expect(await send(buyer, study.id, fields(lot.id, "reserved_iae"))).toMatchObject({
      init: { status: 400 },
      data: {
        seen: "2",
        conflict: { rows: [{ stored: "Clause d’exécution", typed: "Marché réservé IAE" }] },
      },
    });
    await db.updateTable("study").set({ state: "submitted" }).execute();
    await expect(send(buyer, study.id, fields(lot.id, "reserved_iae", "", "2"))).rejects.toMatchObject({
      status: 403,
    });
    expect(await open(buyer, study.id)).toMatchObject({ mayEdit: false });
    await expect(open(facilitator, study.id)).rejects.toMatchObject({ status: 404 });
  });
});
