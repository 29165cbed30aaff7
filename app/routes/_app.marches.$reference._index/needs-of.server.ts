import { needLine } from "#app/features/needs/need-line.ts";
import type { Db } from "#db/database.server.ts";
import { countProposals, listNeeds } from "#db/queries/needs/need-list.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";

/** More than any contract has: the list of needs tells the others. */
const mostNeeds = 200;

/** The needs of a contract, for its host's facilitators; null for anyone else, and where no host follows it. */
export async function needsOf(
  db: Db,
  { hostId, contractId, shown }: { hostId: OrganisationId | null; contractId: ContractId; shown: boolean },
) {
  if (!shown || hostId === null) return null;
  const needs = await listNeeds(db, { hostId, contractId, limit: mostNeeds, offset: 0 });
  const counts = await countProposals(
    db,
    needs.map(({ id }) => id),
  );
  return needs.map((need) => needLine(need, counts.get(need.id)));
}
