import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

export type WaitingContract = {
  reference: string;
  title: string;
  authorityName: string;
  notifiedOn: Day | null;
};

const ended = ["closed", "cancelled"] as const;

/** The contracts open data brought and no host has taken, the latest notified first: at most `limit`. */
export function listUnassigned(db: Db, limit: number): Promise<WaitingContract[]> {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select((eb) => [
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
      "contract.notified_on as notifiedOn",
      eb.fn.coalesce("contract.notified_on", eb.val("" as Day)).as("order"),
    ])
    .where("contract.host_id", "is", null)
    .where("contract.stage", "not in", ended)
    .orderBy("order", "desc")
    .orderBy("contract.reference")
    .limit(limit)
    .execute();
}

/** A host's open contracts reserved for nobody says whom (`reserved_unspecified`). */
export function listUnspecifiedReserved(db: Db, hostId: OrganisationId): Promise<WaitingContract[]> {
  return db
    .selectFrom("contract")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select([
      "contract.reference",
      "contract.title",
      "authority.name as authorityName",
      "contract.notified_on as notifiedOn",
    ])
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "not in", ended)
    .where("contract.id", "in", (eb) =>
      eb
        .selectFrom("commitment")
        .innerJoin("lot", "lot.id", "commitment.lot_id")
        .select("lot.contract_id")
        .where("commitment.mechanism", "=", "reserved_unspecified"),
    )
    .orderBy("contract.entered_rank")
    .execute();
}
