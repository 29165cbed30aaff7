import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";

type Organisation = { id: OrganisationId };
type Plan = { host: Organisation; authority: Organisation; elsewhere: { authority: Organisation } };

/** A buyer's own draft, one it sent to its host, one that became a contract, and another buyer's; a lot in each. */
export async function plantStudies(db: Db, { host, authority, elsewhere }: Plan) {
  const given = givenStudies(db);
  const plant = async (owner: Organisation, overrides: Parameters<typeof given.study>[1]) => {
    const study = await given.study(owner.id, overrides);
    return { id: study.id as string, lot: (await given.studyLot(study.id)).id as string };
  };
  return {
    draft: await plant(authority, {}),
    sent: await plant(authority, { state: "submitted", host_id: host.id }),
    closed: await plant(authority, { state: "converted", host_id: host.id }),
    other: await plant(elsewhere.authority, {}),
  };
}
