import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { lotsFor } from "#app/features/opportunities/matched.server.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; params: URLSearchParams };

/** The open lots that suit a structure, the best first. Hours in hundredths. */
export async function structureList({ db, viewer, today, params }: Asked) {
  const { organisationId } = viewer;
  if (organisationId === null) throw new Response(null, { status: 403 });
  const { shown, ...page } = pageOf(await lotsFor(db, organisationId as OrganisationId, today), params);
  const lots = shown.map(({ lot: { lotId, title, hours }, match: { blocks } }) => ({
    lotId: lotId,
    title,
    hours,
    blocks,
  }));
  return { side: "structure" as const, ...page, lots };
}

export type StructureListPage = Awaited<ReturnType<typeof structureList>>;
