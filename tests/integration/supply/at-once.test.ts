import { action } from "#app/routes/_app.structures.$siret.activites/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");
/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5];

async function people(db: Db, given: Given) {
  const host = await given.host();
  const structure = await given.organisation({ kind: "EI" }, ["siae"]);
  return {
    structure,
    facilitator: await signedIn(db, { role: "facilitator", organisationId: host.id }, { now }),
    siae: await signedIn(db, { role: "siae", organisationId: structure.id }, { now }),
  };
}

/** The status a browser gets; anything thrown that is no answer would be a 500, and fails the test. */
async function save(someone: SignedIn, siret: string, seen: string, activity: string): Promise<number> {
  const request = someone.post(`/structures/${siret}/activites`, { seen, activity });
  const answer: unknown = await action({ request, params: { siret }, context: someone.context });
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: ResponseInit | null }).init?.status ?? 200;
}

async function activitiesOf(db: Db, id: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom("organisation_activity")
    .select("activity")
    .where("organisation_id", "=", id)
    .execute();
  return rows.map(({ activity }) => activity);
}

const countSaved = async (db: Db): Promise<number> =>
  (await db.selectFrom("audit_event").select("act").where("act", "=", "activities.updated").execute()).length;

test("activities saved by the structure and a facilitator at once: the first stay, the second is told", async ({
  db,
  given,
}) => {
  const { structure, facilitator, siae } = await people(db, given);
  const { id, siret } = structure;
  for (const round of rounds) {
    await db.deleteFrom("organisation_activity").where("organisation_id", "=", id).execute();
    const both = [
      () => save(facilitator, siret, "aucun", "menuiserie"),
      () => save(siae, siret, "aucun", "plomberie"),
    ];
    const ordered = round % 2 === 0 ? both : both.toReversed();
    const statuses = await Promise.all(ordered.map((act) => act()));
    expect(statuses.toSorted()).toEqual([302, 400]);
    expect([["menuiserie"], ["plomberie"]]).toContainEqual(await activitiesOf(db, id));
    expect(await countSaved(db)).toBe(round + 1);
  }
});

test("the same activities saved twice at once are written once, and both are told it is done", async ({
  db,
  given,
}) => {
  const { structure, facilitator, siae } = await people(db, given);
  const { id, siret } = structure;
  for (const round of rounds) {
    await db.deleteFrom("organisation_activity").where("organisation_id", "=", id).execute();
    const statuses = await Promise.all(
      [facilitator, siae].map((someone) => save(someone, siret, "aucun", "menuiserie")),
    );
    expect(statuses).toEqual([302, 302]);
    expect(await activitiesOf(db, id)).toEqual(["menuiserie"]);
    expect(await countSaved(db)).toBe(round + 1);
  }
});
