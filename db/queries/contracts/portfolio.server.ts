import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { ContractSource } from "#app/domain/exchange-codes.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";
import { inScope, type ContractScope } from "./contract-scope.server.ts";

/** One contract as a list needs it, before any hour is counted. */
export type PortfolioRow = {
  id: ContractId;
  reference: string;
  title: string;
  stage: ContractStage;
  source: ContractSource;
  hostId: OrganisationId | null;
  facilitator: string | null;
  startsOn: Day | null;
  notifiedOn: Day | null;
  endsOn: Day | null;
  durationMonths: number | null;
  searchText: string;
  authorityName: string;
  /** SIRET, or what open data gave in its place. */
  authoritySiret: string;
  authoritySearchText: string;
  /** The contract's own territory, else its commune's. */
  territoryCode: string | null;
  territoryLabel: string | null;
};

/** Every contract of a scope, in order of entry. */
export function listPortfolio(db: Db, scope: ContractScope): Promise<PortfolioRow[]> {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("commune", "commune.code", "contract.commune_code")
    .leftJoin("territory", (join) =>
      join.on((eb) =>
        eb("territory.code", "=", eb.fn.coalesce("contract.territory_code", "commune.territory_code")),
      ),
    )
    .select([
      "contract.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.source",
      "contract.host_id as hostId",
      "contract.facilitator",
      "contract.starts_on as startsOn",
      "contract.notified_on as notifiedOn",
      "contract.ends_on as endsOn",
      "contract.duration_months as durationMonths",
      "contract.search_text as searchText",
      "authority.name as authorityName",
      "authority.siret as authoritySiret",
      "authority.search_text as authoritySearchText",
      "territory.code as territoryCode",
      "territory.label as territoryLabel",
    ])
    .where(inScope(scope))
    .orderBy("contract.entered_rank")
    .execute();
}

/** How many lots each contract of a scope has; a contract without a lot is not in the map. */
export async function countLots(db: Db, scope: ContractScope): Promise<Map<ContractId, number>> {
  const rows = await db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(["lot.contract_id as contractId", (eb) => eb.fn.countAll<number>().as("lots")])
    .where(inScope(scope))
    .groupBy("lot.contract_id")
    .execute();
  return new Map(rows.map((row) => [row.contractId, row.lots]));
}

/** The search texts of the companies of each contract of a scope, once each, joined by spaces. */
export async function listContractorSearchTexts(
  db: Db,
  scope: ContractScope,
): Promise<Map<ContractId, string>> {
  const rows = await db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select(["lot.contract_id as contractId", "organisation.search_text as text"])
    .distinct()
    .where(inScope(scope))
    .execute();
  const texts = new Map<ContractId, string>();
  for (const { contractId, text } of rows) texts.set(contractId, `${texts.get(contractId) ?? ""} ${text}`);
  return texts;
}

/** How many contracts no host has taken yet, those ended or cancelled left out. */
export async function countUnassigned(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("contract")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("host_id", "is", null)
    .where("stage", "not in", ["closed", "cancelled"])
    .executeTakeFirstOrThrow();
  return count;
}
