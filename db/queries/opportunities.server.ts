import type { Day } from "#app/domain/calendar.ts";
import { opportunityStageCodes } from "#app/domain/opportunity.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "../database.server.ts";
import type { LotId } from "../schema/columns.ts";

export type OpportunityPage = { offset: number; limit: number };

/**
 * Lots with a social consideration, of contracts planned, published or awarded that are not over on that day, by
 * contract then lot; and how many there are in all. Amounts in cents, hours in hundredths.
 */
export async function listOpportunities(db: Db, today: Day, page: OpportunityPage) {
  const { total } = await ahead(db, today)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const lots = await ahead(db, today)
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("commune", "commune.code", "contract.commune_code")
    .select([
      "lot.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "authority.siret as authoritySiret",
      "authority.name as authorityName",
      "contract.commune_code as commune",
      (eb) => eb.fn.coalesce("contract.territory_code", "commune.territory_code").as("territory"),
      "contract.category",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "lot.cpv",
      "lot.trade",
      "lot.amount",
    ])
    .orderBy("contract.reference")
    .orderBy("lot.number")
    .orderBy("lot.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const mechanisms = await mechanismsOf(
    db,
    lots.map(({ id }) => id),
  );
  return { total, lots: lots.map((lot) => ({ ...lot, mechanisms: mechanisms.get(lot.id) ?? [] })) };
}

export type Opportunity = Awaited<ReturnType<typeof listOpportunities>>["lots"][number];

function ahead(db: Db, today: Day) {
  return db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .where("contract.stage", "in", opportunityStageCodes)
    .where((eb) => eb.or([eb("contract.ends_on", "is", null), eb("contract.ends_on", ">=", today)]))
    .where("lot.id", "in", (eb) => eb.selectFrom("commitment").select("commitment.lot_id"));
}

async function mechanismsOf(db: Db, lots: readonly LotId[]): Promise<Map<LotId, Mechanism[]>> {
  const found = new Map<LotId, Mechanism[]>();
  if (lots.length === 0) return found;
  const rows = await db
    .selectFrom("commitment")
    .select(["lot_id", "mechanism"])
    .where("lot_id", "in", lots)
    .orderBy("mechanism")
    .execute();
  for (const { lot_id: lot, mechanism } of rows) found.set(lot, [...(found.get(lot) ?? []), mechanism]);
  return found;
}
