import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { ContractCategory, ContractSource, Derogation } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";
import { inAnyScope, type ContractScope } from "./contract-scope.server.ts";

/** A contract's own facts, with the words of what it refers to. */
export type ContractSheet = {
  id: ContractId;
  reference: string;
  title: string;
  authorityId: OrganisationId;
  authorityName: string;
  authoritySiret: string;
  /** 0: open data gave a buyer whose identifier is no SIRET, « à vérifier ». */
  authorityChecked: 0 | 1;
  hostId: OrganisationId | null;
  hostName: string | null;
  hostEmail: string | null;
  hostPhone: string | null;
  facilitator: string | null;
  category: ContractCategory | null;
  procedure: string | null;
  cpv: string | null;
  amount: Cents | null;
  estimatedValue: Cents | null;
  consultationOn: Day | null;
  notifiedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** The kick-off meeting. */
  kickoffOn: Day | null;
  /** Of the shared references, when it was written. */
  referenceVersion: number | null;
  importId: string | null;
  durationMonths: number | null;
  communeCode: string | null;
  communeName: string | null;
  /** The contract's own; `communeTerritoryCode` is its commune's. */
  territoryCode: string | null;
  communeTerritoryCode: string | null;
  territoryLabel: string | null;
  stage: ContractStage;
  derogation: Derogation | null;
  derogationReason: string | null;
  source: ContractSource;
  decpId: string | null;
  revision: number;
};

/** The contract of that reference, when one of the scopes holds it: another's is not there at all. */
export function findContractSheet(
  db: Db,
  scopes: readonly ContractScope[],
  reference: string,
): Promise<ContractSheet | undefined> {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .leftJoin("organisation as host", "host.id", "contract.host_id")
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
      "contract.authority_id as authorityId",
      "authority.name as authorityName",
      "authority.siret as authoritySiret",
      "authority.siret_checked as authorityChecked",
      "contract.host_id as hostId",
      "host.name as hostName",
      "host.email as hostEmail",
      "host.phone as hostPhone",
      "contract.facilitator",
      "contract.category",
      "contract.procedure",
      "contract.cpv",
      "contract.amount",
      "contract.estimated_value as estimatedValue",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "contract.kickoff_on as kickoffOn",
      "contract.reference_version as referenceVersion",
      "contract.import_id as importId",
      "contract.duration_months as durationMonths",
      "contract.commune_code as communeCode",
      "commune.name as communeName",
      "contract.territory_code as territoryCode",
      "commune.territory_code as communeTerritoryCode",
      "territory.label as territoryLabel",
      "contract.stage",
      "contract.derogation",
      "contract.derogation_reason as derogationReason",
      "contract.source",
      "contract.decp_id as decpId",
      "contract.revision",
    ])
    .where("contract.reference", "=", reference)
    .where(inAnyScope(scopes))
    .executeTakeFirst();
}
