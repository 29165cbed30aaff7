import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import { openableStages, opportunityStageOf } from "#app/domain/opportunity.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { LotId } from "../../schema/columns.ts";
import { listPositions, type CommitmentPosition } from "../positions.server.ts";

/** `lots`: only those, if they are open. */
export type OpenLotsQuestion = { today: Day; settings: Settings; lots?: readonly LotId[] };

/**
 * Lots opened to structures with hours still to place on that day, the last opened first: what the public may know of
 * them, and nothing else. `hours`: hundredths; null when nobody said how many.
 */
export async function listOpenLots(db: Db, question: OpenLotsQuestion) {
  const { today, settings, lots } = question;
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
  const hours = row.saidHours ?? leftHours(positions);
  const place = { commune, epci, territory, department };
  return { ...rest, stage, place, point: geoPoint(latitude, longitude), mechanisms, hours };
}

/** Due, less what is validated or waiting to be; null when no commitment of the lot says any hour. */
function leftHours(positions: readonly CommitmentPosition[]): InsertionHours | null {
  const due = positions.filter(({ position }) => position.due > 0);
  if (due.length === 0) return null;
  const left = due.reduce((sum, { position, pending }) => sum + Math.max(position.remaining - pending, 0), 0);
  return left as InsertionHours;
}

function openRows(db: Db, today: Day) {
  return db
    .selectFrom("opportunity")
    .innerJoin("lot", "lot.id", "opportunity.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("commune", "commune.code", "contract.commune_code")
    .leftJoin("territory", (join) =>
      join.on((eb) =>
        eb("territory.code", "=", eb.fn.coalesce("contract.territory_code", "commune.territory_code")),
      ),
    )
    .select([
      "lot.id as lotId",
      "contract.id as contractId",
      "contract.host_id as hostId",
      "contract.authority_id as authorityId",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.category",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "contract.search_text as searchText",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "lot.trade",
      (eb) => eb.fn.coalesce("lot.cpv", "contract.cpv").as("cpv"),
      "authority.name as authorityName",
      "authority.siret as authoritySiret",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.epci_siren as epci",
      "commune.department_code as department",
      "commune.latitude",
      "commune.longitude",
      "territory.code as territory",
      "territory.label as territoryLabel",
      "opportunity.opened_on as openedOn",
      "opportunity.reply_by as replyBy",
      "opportunity.hours as saidHours",
      "opportunity.note",
    ])
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
