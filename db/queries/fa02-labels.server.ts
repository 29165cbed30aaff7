import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "../database.server.ts";
import type { CommitmentId, HireId, OrganisationId } from "../schema/columns.ts";

/** Where a row of the report sits, in the words a reader knows. */
export type CommitmentLabel = {
  contractReference: string;
  contractTitle: string;
  lotNumber: string;
  mechanism: Mechanism;
};

/** By commitment, for one page of rows. */
export async function labelCommitments(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, CommitmentLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "lot.number as lotNumber",
      "commitment.mechanism",
    ])
    .where("commitment.id", "in", [...new Set(ids)] as CommitmentId[])
    .execute();
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}

/** By organisation, for one page of rows. */
export async function labelOrganisations(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { siret: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisation")
    .select(["id", "siret", "name"])
    .where("id", "in", [...new Set(ids)] as OrganisationId[])
    .execute();
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}

export type HireLabel = {
  reference: string;
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  personKey: string;
};

/** By hire, for one page of rows. */
export async function labelHires(db: Db, ids: readonly string[]): Promise<Map<string, HireLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .select([
      "hire.id",
      "hire.reference",
      "hire.commitment_id as commitmentId",
      "hire.employer_id as employerId",
      "participant.person_key as personKey",
    ])
    .where("hire.id", "in", [...new Set(ids)] as HireId[])
    .execute();
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}

/** The host's own file of a person: its code, and the name unless the file is purged. */
export type PersonLabel = { code: string; name: string | null };

/** By person key, among the files of one host: a name never crosses a host's border. */
export async function labelPersons(
  db: Db,
  hostId: OrganisationId,
  keys: readonly string[],
): Promise<Map<string, PersonLabel>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("participant")
    .select(["person_key as key", "code", "birth_name as birthName", "first_name as firstName"])
    .where("host_id", "=", hostId)
    .where("person_key", "in", [...new Set(keys)])
    .orderBy("entered_rank")
    .execute();
  return new Map(
    rows.map(({ key, code, birthName, firstName }) => [
      key,
      { code, name: birthName === null || firstName === null ? null : `${firstName} ${birthName}` },
    ]),
  );
}
