import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "../../database.server.ts";
import type { LotId } from "../../schema/columns.ts";

/**
 * Lots that are or were open to structures on that day: what is public of them once closed, and nothing else. A lot that
 * opens later is not there.
 */
export async function listOpenedLots(
  db: Db,
  { today, lots }: { today: Day; lots: readonly LotId[] },
): Promise<OpenedLot[]> {
  if (lots.length === 0) return [];
  return openedLots(db)
    .where("opportunity.opened_on", "<=", today)
    .where("lot.id", "in", lots)
    .orderBy("opportunity.opened_on", "desc")
    .orderBy("opportunity.entered_rank", "desc")
    .execute();
}

export type OpenedLot = Awaited<ReturnType<ReturnType<typeof openedLots>["execute"]>>[number];

function openedLots(db: Db) {
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
      "contract.title",
      "contract.stage as contractStage",
      "contract.ends_on as endsOn",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "authority.name as authorityName",
      "commune.name as communeName",
      "territory.label as territoryLabel",
      "opportunity.closed_on as closedOn",
    ]);
}

/** The companies a lot was given to, by lot, in order of entry: public once it is awarded. */
export async function listHolders(db: Db, lots: readonly LotId[]): Promise<Map<LotId, string[]>> {
  const holders = new Map<LotId, string[]>();
  if (lots.length === 0) return holders;
  const rows = await db
    .selectFrom("contractor")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select(["contractor.lot_id as lotId", "organisation.name"])
    .where("contractor.lot_id", "in", lots)
    .where("contractor.role", "!=", "subcontractor")
    .orderBy("contractor.entered_rank")
    .execute();
  for (const { lotId, name } of rows) holders.set(lotId, [...(holders.get(lotId) ?? []), name]);
  return holders;
}

/** Who follows a lot: the host of its contract, and where it is written to; undefined when no host took it. */
export async function findLotHost(db: Db, lotId: LotId) {
  return db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as host", "host.id", "contract.host_id")
    .select(["host.id", "host.name", "host.email"])
    .where("lot.id", "=", lotId)
    .executeTakeFirst();
}

/** The amounts of lots, in cents, those that are known: for awarded lots only, whose amount is public. */
export async function listLotAmounts(db: Db, lots: readonly LotId[]): Promise<Map<LotId, Cents>> {
  if (lots.length === 0) return new Map();
  const rows = await db.selectFrom("lot").select(["id", "amount"]).where("id", "in", lots).execute();
  return new Map(rows.flatMap(({ id, amount }) => (amount === null ? [] : [[id, amount] as const])));
}
