import { monthOf, type Month } from "#app/domain/calendar.ts";
import { mechanismGroups, type Mechanism } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";
import type { CollectiveStatement, DeclaredHire } from "#db/queries/company-links/declared-hires.server.ts";
import { listContractorCommitments } from "#db/queries/own-work/contractor-commitments.server.ts";
import type { CommitmentId, OrganisationId } from "#db/schema/columns.ts";
import type { DeclaringCompany } from "./declarer.ts";

/** A commitment on which a structure may begin to declare without names. */
export type NewCollective = {
  commitmentId: CommitmentId;
  employerId: OrganisationId;
  employerName: string;
  contractorId: OrganisationId;
  lotNumber: string;
  /** From when its hours may count. */
  from: Month;
};

const reserved: readonly Mechanism[] = mechanismGroups.reserved;

/**
 * Where a structure may begin a collective line: the reserved lots it is a contractor of, and every lot of an ESAT, whose
 * workers have no employment contract. Not where it has named hires, whose hours would count twice. Source: our choice.
 */
export async function listNewCollectives(
  db: Db,
  { contractId, organisationId }: DeclaringCompany,
  { hires, collectives }: { hires: readonly DeclaredHire[]; collectives: readonly CollectiveStatement[] },
): Promise<NewCollective[]> {
  const begun = new Set(collectives.map(({ commitmentId }) => commitmentId));
  const named = new Set(hires.map(({ lotId }) => lotId));
  const commitments = await listContractorCommitments(db, contractId, organisationId);
  return commitments.flatMap((commitment) => {
    const { commitmentId, mechanism, lotId, lotNumber, contractorName, contractorKind, startsOn } =
      commitment;
    const suits = contractorKind === "ESAT" || reserved.includes(mechanism);
    if (!suits || startsOn === null || begun.has(commitmentId) || named.has(lotId)) return [];
    return {
      commitmentId,
      employerId: organisationId,
      employerName: contractorName,
      contractorId: organisationId,
      lotNumber,
      from: monthOf(startsOn),
    };
  });
}
