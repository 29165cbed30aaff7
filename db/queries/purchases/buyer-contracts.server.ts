import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

function contractsOf(db: Db, authorityId: OrganisationId) {
  return db
    .selectFrom("contract")
    .select([
      "contract.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.category",
      "contract.cpv",
      "contract.amount",
      "contract.estimated_value as estimatedValue",
      "contract.consultation_on as consultationOn",
      "contract.notified_on as notifiedOn",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "contract.duration_months as durationMonths",
    ])
    .where("contract.authority_id", "=", authorityId)
    .orderBy("contract.entered_rank");
}

/** Contracts of a buyer not yet awarded that no line of its programming, nor a study of one, leads to. */
export function listUnlistedContracts(db: Db, authorityId: OrganisationId) {
  return contractsOf(db, authorityId)
    .where("contract.stage", "in", ["planned", "published"])
    .where("contract.id", "not in", (eb) =>
      eb
        .selectFrom("planned_purchase")
        .select("planned_purchase.contract_id")
        .where("planned_purchase.authority_id", "=", authorityId)
        .where("planned_purchase.contract_id", "is not", null)
        .$narrowType<{ contract_id: ContractId }>(),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("study")
            .select("study.id")
            .whereRef("study.contract_id", "=", "contract.id")
            .where("study.planned_purchase_id", "is not", null),
        ),
      ),
    )
    .execute();
}

/** Contracts of a buyer at work or over: those that may have to be bought again. */
export function listBoughtContracts(db: Db, authorityId: OrganisationId) {
  return contractsOf(db, authorityId)
    .where("contract.stage", "in", ["awarded", "running", "closed"])
    .execute();
}

/** One contract of a buyer; undefined for any other's. */
export function findBuyerContract(db: Db, authorityId: OrganisationId, id: string) {
  return contractsOf(db, authorityId)
    .where("contract.id", "=", id as ContractId)
    .executeTakeFirst();
}

/** The mechanisms a contract's lots carry, lot by lot. */
export async function listCarriedMechanisms(db: Db, contractId: ContractId) {
  const rows = await db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select("commitment.mechanism")
    .where("lot.contract_id", "=", contractId)
    .execute();
  return rows.map(({ mechanism }) => mechanism);
}

export type BuyerContract = Awaited<ReturnType<typeof listBoughtContracts>>[number];
