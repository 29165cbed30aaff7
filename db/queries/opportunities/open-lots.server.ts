import { expressionBuilder, type Expression, type NotNull, type SqlBool } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { hoursToPlace } from "#app/domain/hours-to-place.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import { openableStages, opportunityStageOf } from "#app/domain/opportunity.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { LotId } from "../../schema/columns.ts";
import { listPositions, type CommitmentPosition } from "../positions.server.ts";
import { publicLots } from "./public-lots.server.ts";

/** `lots`: only those, if they are open. */
export type OpenLotsQuestion = { today: Day; settings: Settings; lots?: readonly LotId[] };

/**
 * Lots opened to structures with hours still to place on that day, the last opened first: what the public may know of
 * them, and nothing else. `hours`: hundredths; null when nobody said how many.
 */
export async function listOpenLots(db: Db, question: OpenLotsQuestion) {
  const { today, settings, lots } = question;
  if (lots?.length === 0) return [];
  const rows = await openRows(db, today)
    .$if(lots !== undefined, (query) => query.where("lot.id", "in", lots ?? []))
    .execute();
  if (rows.length === 0) return [];
  const positions = await listPositions(db, { day: today, settings, contracts: isOpened(today, lots) });
  const byLot = new Map<LotId, CommitmentPosition[]>();
  for (const position of positions) {
    const { lotId } = position;
    byLot.set(lotId, [...(byLot.get(lotId) ?? []), position]);
  }
  return rows.flatMap((row) => {
    const opened = openLot(row, byLot.get(row.lotId) ?? []);
    return opened === null || opened.hours === 0 ? [] : [opened];
  });
}

export type OpenLot = Awaited<ReturnType<typeof listOpenLots>>[number];

type OpenRow = Awaited<ReturnType<ReturnType<typeof openRows>["execute"]>>[number];

function openLot(row: OpenRow, positions: readonly CommitmentPosition[]) {
  const { stage: contractStage, commune, epci, territory, department, latitude, longitude, ...rest } = row;
  const stage = opportunityStageOf(contractStage);
  if (stage === null) return null;
  const mechanisms: Mechanism[] = [...new Set(positions.map(({ mechanism }) => mechanism))].sort();
  const hours = row.saidHours ?? hoursToPlace(positions)?.left ?? null;
  const place = { commune, epci, territory, department };
  return { ...rest, stage, place, point: geoPoint(latitude, longitude), mechanisms, hours };
}

function openRows(db: Db, today: Day) {
  return publicLots(db)
    .$narrowType<{ openedOn: NotNull }>()
    .where(isOpenOn(today))
    .where("contract.stage", "in", openableStages)
    .where((eb) => eb.or([eb("contract.ends_on", "is", null), eb("contract.ends_on", ">=", today)]))
    .orderBy("opportunity.opened_on", "desc")
    .orderBy("opportunity.entered_rank", "desc");
}

/** The condition, on the table `opportunity`, that it is shown on a day. */
export function isOpenOn(today: Day): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "opportunity">();
  return eb.and([
    eb("opportunity.opened_on", "<=", today),
    eb.or([eb("opportunity.closed_on", "is", null), eb("opportunity.closed_on", ">", today)]),
  ]);
}

function isOpened(today: Day, lots: readonly LotId[] | undefined): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  let opened = eb
    .selectFrom("opportunity")
    .innerJoin("lot as opened", "opened.id", "opportunity.lot_id")
    .select("opened.contract_id")
    .where(isOpenOn(today));
  if (lots !== undefined) opened = opened.where("opened.id", "in", lots);
  return eb("contract.id", "in", opened);
}
