import { creditedContractors } from "#app/domain/contractor-split.ts";
import type { Db } from "#db/database.server.ts";
import {
  listCollectiveStatements,
  listDeclaredHires,
  type CollectiveStatement,
  type DeclaredHire,
} from "#db/queries/company-links/declared-hires.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import type { LotId, OrganisationId } from "#db/schema/columns.ts";
import type { LinkedContract } from "#db/queries/company-links/links.server.ts";

/** What a hire, or a collective line, says of whose hours it holds. */
type Owed = { lotId: LotId; contractorId: OrganisationId | null };

export type OwnLines = {
  hires: DeclaredHire[];
  collectives: CollectiveStatement[];
  /** Whether those hours are declared by this company: the contractor named, else the lot's only one or its lead. */
  isOwn: (owed: Owed) => boolean;
  /** Its address, as written on the contract, else on its sheet. */
  email: string | null;
};

/**
 * What a contractor declares on its contract: a subcontractor's hires are its own, not its principal's. Undefined when the
 * company works on the contract no more.
 */
export async function readOwnLines(
  db: Db,
  { contractId, organisationId, companyEmail }: LinkedContract,
): Promise<OwnLines | undefined> {
  const contractors = await listContractors(db, contractId);
  const own = contractors.filter((contractor) => contractor.organisationId === organisationId);
  if (own.length === 0) return undefined;
  const isOwn = ({ lotId, contractorId }: Owed): boolean =>
    creditedContractors(
      contractorId,
      contractors.filter((contractor) => contractor.lotId === lotId),
    )[0] === organisationId;
  return {
    hires: (await listDeclaredHires(db, contractId)).filter(isOwn),
    collectives: (await listCollectiveStatements(db, contractId)).filter(
      (line) => isOwn(line) || line.employerId === organisationId,
    ),
    isOwn,
    email: own.find(({ email }) => email !== null)?.email ?? companyEmail,
  };
}
