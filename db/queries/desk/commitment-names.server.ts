import type { Day } from "#app/domain/calendar.ts";
import type { ObjectiveRule } from "#app/domain/exchange-codes.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId } from "../../schema/columns.ts";

/** What a commitment is called in a list of things to do. */
export type CommitmentName = {
  commitmentId: CommitmentId;
  reference: string;
  title: string;
  lotNumber: string;
  lotTitle: string | null;
  /** Lots of the contract: a lot alone is not named. */
  lots: number;
  authorityName: string;
  rule: ObjectiveRule;
  kickoffOn: Day | null;
  /** Lead and joint contractors, in order of entry. */
  contractors: string[];
};

/** Those commitments, by id. */
export async function namesOfCommitments(
  db: Db,
  ids: readonly CommitmentId[],
): Promise<Map<CommitmentId, CommitmentName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("commitment")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as authority", "authority.id", "contract.authority_id")
    .select((eb) => [
      "commitment.id as commitmentId",
      "commitment.lot_id as lotId",
      "commitment.rule",
      "contract.reference",
      "contract.title",
      "contract.kickoff_on as kickoffOn",
      "lot.number as lotNumber",
      "lot.title as lotTitle",
      "authority.name as authorityName",
      eb
        .selectFrom("lot as each")
        .select((of) => of.fn.countAll<number>().as("lots"))
        .whereRef("each.contract_id", "=", "contract.id")
        .as("lots"),
    ])
    .where("commitment.id", "in", ids)
    .execute();
  const contractors = await db
    .selectFrom("contractor")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select(["contractor.lot_id as lotId", "organisation.name"])
    .where(
      "contractor.lot_id",
      "in",
      rows.map(({ lotId }) => lotId),
    )
    .where("contractor.role", "!=", "subcontractor")
    .orderBy("contractor.entered_rank")
    .execute();
  return new Map(
    rows.map(({ lotId, lots, ...row }) => [
      row.commitmentId,
      {
        ...row,
        lots: lots ?? 1,
        contractors: contractors.filter((each) => each.lotId === lotId).map(({ name }) => name),
      },
    ]),
  );
}
