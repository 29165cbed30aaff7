import type { HireModality } from "#app/domain/hire-codes.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, LotId, OrganisationId } from "../../schema/columns.ts";

/** Commitments of a host's contracts, with what a hire must agree with. */
function placesOf(db: Db, hostId: OrganisationId) {
  return db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id as commitmentId",
      "commitment.mechanism",
      "commitment.criteria",
      "commitment.starts_on as startsOn",
      "commitment.ends_on as endsOn",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "contract.stage",
      "contract.starts_on as contractStartsOn",
      "contract.ends_on as contractEndsOn",
      "contract.notified_on as notifiedOn",
      "contract.duration_months as durationMonths",
    ])
    .where("contract.host_id", "=", hostId);
}

export function findPlaceOfHire(db: Db, hostId: OrganisationId, commitmentId: string) {
  return placesOf(db, hostId)
    .where("commitment.id", "=", commitmentId as CommitmentId)
    .executeTakeFirst();
}

export type HirePlace = NonNullable<Awaited<ReturnType<typeof findPlaceOfHire>>>;

/** The commitments of a host's open contracts (of one of them), by contract and lot. */
export function listOpenPlaces(
  db: Db,
  hostId: OrganisationId,
  contract: { id?: ContractId; reference?: string } = {},
): Promise<HirePlace[]> {
  const { id, reference } = contract;
  return placesOf(db, hostId)
    .where("contract.stage", "not in", ["closed", "cancelled"])
    .$if(id !== undefined, (query) => query.where("contract.id", "=", id ?? ("" as ContractId)))
    .$if(reference !== undefined, (query) => query.where("contract.reference", "=", reference ?? ""))
    .orderBy("contract.search_text")
    .orderBy("contract.id")
    .orderBy("lot.entered_rank")
    .orderBy("commitment.entered_rank")
    .execute();
}

export type LotCompany = {
  id: OrganisationId;
  name: string;
  siret: string;
  role: string;
  /** How it said it would do its hours. */
  modality: HireModality | null;
};

/** The contractors of a lot, the lead first. */
export function listLotCompanies(db: Db, lotId: LotId): Promise<LotCompany[]> {
  return db
    .selectFrom("contractor")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select([
      "organisation.id",
      "organisation.name",
      "organisation.siret",
      "contractor.role",
      "contractor.modality",
    ])
    .where("contractor.lot_id", "=", lotId)
    .orderBy((eb) => eb.case().when("contractor.role", "=", "lead").then(0).else(1).end())
    .orderBy("contractor.entered_rank")
    .execute();
}

/** The kind of a structure, and since when. */
export function findKind(db: Db, id: OrganisationId) {
  return db
    .selectFrom("organisation")
    .select(["kind", "kind_since as kindSince"])
    .where("id", "=", id)
    .executeTakeFirst();
}
