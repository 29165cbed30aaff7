import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { LotId } from "#db/schema/columns.ts";

type Asked = { db: Db; viewer: Viewer; today: Day; now: Date; lot: string };

/** What a structure reads of one lot. Hours in hundredths. */
export async function structureLot({ db, viewer, today, lot }: Asked) {
  const { organisationId } = viewer;
  if (organisationId === null) throw new Response(null, { status: 403 });
  const settings = await readSettings(db);
  const [open] = await listOpenLots(db, { today, settings, lots: [lot as LotId] });
  if (open === undefined) throw new Response(null, { status: 404 });
  return { side: "structure" as const, title: open.title };
}

export type StructureLotPage = Awaited<ReturnType<typeof structureLot>>;
