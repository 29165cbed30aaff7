import { expressionBuilder, type Expression, type NotNull, type SqlBool } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { grouped } from "#app/domain/grouped.ts";
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
  const byLot = grouped(positions, ({ lotId }) => lotId);
  return rows.flatMap((row) => {
    const opened = openLot(row, byLot.get(row.lotId) ?? []);
    return opened === null || opened.hours === 0 ? [] : [opened];
  });
}

export type OpenLot = Awaited<ReturnType<typeof listOpenLots>>[number];

type OpenRow = Awaited<ReturnType<ReturnType<typeof openRows>["execute"]>>[number];

function openLot(row: OpenRow, positions: readonly CommitmentPosition[]) {
  const stage = opportunityStageOf(row.stage);
  if (stage === null) return null;
  const { commune, epci, territory, department, latitude, longitude } = row;
  const mechanisms: Mechanism[] = [...new Set(positions.map(({ mechanism }) => mechanism))].sort();
  // Each by its name: a rest of so many columns would take longer than reading them.
  return {
    lotId: row.lotId,
    contractId: row.contractId,
    hostId: row.hostId,
    authorityId: row.authorityId,
    reference: row.reference,
    title: row.title,
    stage,
    category: row.category,
    consultationOn: row.consultationOn,
    notifiedOn: row.notifiedOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    searchText: row.searchText,
    lotNumber: row.lotNumber,
    lotTitle: row.lotTitle,
    trade: row.trade,
    cpv: row.cpv,
    authorityName: row.authorityName,
    authoritySiret: row.authoritySiret,
    communeName: row.communeName,
    territoryLabel: row.territoryLabel,
    openedOn: row.openedOn,
    replyBy: row.replyBy,
    saidHours: row.saidHours,
    note: row.note,
    place: { commune, epci, territory, department },
    point: geoPoint(latitude, longitude),
    mechanisms,
    hours: row.saidHours ?? hoursToPlace(positions)?.left ?? null,
  };
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
function isOpenOn(today: Day): Expression<SqlBool> {
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
