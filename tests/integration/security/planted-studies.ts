import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";

type Side = { host: { id: OrganisationId }; authority: { id: OrganisationId } };

/** A study of one's own buyer, sent to one's own host, beside one of others; each has a lot. */
export async function plantStudies(
  db: Db,
  here: Side,
  elsewhere: Side,
): Promise<{ own: string; other: string }> {
  const studies = givenStudies(db);
  const plant = async ({ host, authority }: Side): Promise<string> => {
    const { id } = await studies.study(authority.id, { host_id: host.id, state: "submitted" });
    await studies.studyLot(id);
    return id;
  };
  return { own: await plant(here), other: await plant(elsewhere) };
}
