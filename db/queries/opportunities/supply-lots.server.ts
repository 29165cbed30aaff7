import type { Expression, SqlBool } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { grouped } from "#app/domain/grouped.ts";
import { hoursToPlace } from "#app/domain/hours-to-place.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "../../database.server.ts";
import type { LotId } from "../../schema/columns.ts";
import { inAnyScope, isContract, type ContractScope } from "../contracts/contract-scope.server.ts";
import { listPositions, type CommitmentPosition } from "../positions.server.ts";
import { publicLots } from "./public-lots.server.ts";

export type SupplyQuestion = {
  scopes: readonly ContractScope[];
  today: Day;
  settings: Settings;
  /** Narrows the contracts, on the table `contract`. */
  contracts?: Expression<SqlBool>;
  /** Only that lot. */
  lot?: string;
};

/**
 * Lots of the contracts of those scopes, opened to structures or not, in order of entry: what the public may know of
 * them, how they are opened, and what is left to place of each with its arithmetic.
 */
export async function listSupplyLots(db: Db, question: SupplyQuestion) {
  const { scopes, today, settings, contracts, lot } = question;
  const rows = await publicLots(db)
    .select(["opportunity.closed_on as closedOn", "opportunity.revision as openingRevision"])
    .where(inAnyScope(scopes))
    .$if(contracts !== undefined, (query) => query.where(contracts ?? inAnyScope([])))
    .$if(lot !== undefined, (query) => query.where("lot.id", "=", (lot ?? "") as LotId))
    .orderBy("contract.entered_rank")
    .orderBy("lot.entered_rank")
    .execute();
  if (rows.length === 0) return [];
  const positions = await listPositions(db, {
    day: today,
    settings,
    contracts: contracts ?? inAnyScope(scopes),
  });
  const byLot = grouped(positions, ({ lotId }) => lotId);
  return rows.map((row) => supplyLot(row, byLot.get(row.lotId) ?? []));
}

export type SupplyLot = Awaited<ReturnType<typeof listSupplyLots>>[number];

type Row = Awaited<ReturnType<ReturnType<typeof publicLots>["execute"]>>[number] & {
  closedOn: Day | null;
  openingRevision: number | null;
};

function supplyLot(row: Row, positions: readonly CommitmentPosition[]) {
  const { stage: contractStage, commune, epci, territory, department, latitude, longitude } = row;
  const { openedOn, closedOn, replyBy, saidHours, note, openingRevision: revision } = row;
  const mechanisms: Mechanism[] = [...new Set(positions.map(({ mechanism }) => mechanism))].sort();
  const placed = hoursToPlace(positions);
  const opening =
    openedOn === null || revision === null
      ? null
      : { openedOn, closedOn, replyBy, saidHours, note, revision };
  return {
    lotId: row.lotId,
    contractId: row.contractId,
    hostId: row.hostId,
    authorityId: row.authorityId,
    reference: row.reference,
    title: row.title,
    contractStage,
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
    place: { commune, epci, territory, department },
    point: geoPoint(latitude, longitude),
    mechanisms,
    placed,
    /** What structures read: the number said, else what is left; null: not known. */
    hours: saidHours ?? placed?.left ?? null,
    replyBy,
    opening,
  };
}

/** One lot of a contract of those scopes. */
export async function findSupplyLot(
  db: Db,
  question: SupplyQuestion & { lot: string },
): Promise<SupplyLot | undefined> {
  const row = await db
    .selectFrom("lot")
    .select("contract_id")
    .where("id", "=", question.lot as LotId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [found] = await listSupplyLots(db, {
    ...question,
    contracts: isContract(row.contract_id),
  });
  return found;
}
