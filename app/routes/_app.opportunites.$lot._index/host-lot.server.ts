import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { LotId } from "#db/schema/columns.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; lot: string };

/** One open lot of a facilitator's host; 404 for any other. Hours in hundredths. */
export async function hostLot({ db, viewer, today, lot }: Asked) {
  const { organisationId } = viewer;
  if (organisationId === null) throw new Response(null, { status: 403 });
  const settings = await readSettings(db);
  const [open] = await listOpenLots(db, { today, settings, lots: [lot as LotId] });
  if (open?.hostId !== organisationId) throw new Response(null, { status: 404 });
  const { title, reference, lotNumber, lotTitle, authorityName, stage, hours, openedOn, replyBy, note } =
    open;
  const facts = { title, reference, lotNumber, lotTitle, authorityName, stage, hours };
  return { side: "host" as const, ...facts, openedOn, replyBy, note };
}

export type HostLotPage = Awaited<ReturnType<typeof hostLot>>;
