import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; params: URLSearchParams };

/** The open lots of a facilitator's host, the last opened first. Hours in hundredths. */
export async function hostList({ db, viewer, today, params }: Asked) {
  const { organisationId } = viewer;
  if (organisationId === null) throw new Response(null, { status: 403 });
  const lots = await listOpenLots(db, { today, settings: await readSettings(db) });
  const own = lots.filter(({ hostId }) => hostId === organisationId);
  const { shown, ...page } = pageOf(own, params);
  return { side: "host" as const, ...page, lots: shown.map(lineOf) };
}

export type HostListPage = Awaited<ReturnType<typeof hostList>>;

type OpenLot = Awaited<ReturnType<typeof listOpenLots>>[number];

function lineOf({ lotId, title, lotNumber, lotTitle, authorityName, stage, hours, replyBy }: OpenLot) {
  return { lotId: lotId as string, title, lotNumber, lotTitle, authorityName, stage, hours, replyBy };
}
