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
import type { DeclaringCompany } from "./declarer.ts";
import { listNewCollectives, type NewCollective } from "./new-collectives.server.ts";

/** What a hire, or a collective line, says of whose hours it holds. */
type Owed = { lotId: LotId; contractorId: OrganisationId | null; employerId: OrganisationId };

export type OwnLines = {
  hires: DeclaredHire[];
  collectives: CollectiveStatement[];
  /** Commitments on which it may begin a collective line. */
  startable: NewCollective[];
  /** Whether those hours are declared by this company. */
  isOwn: (owed: Owed) => boolean;
  /** Its address, as written on the contract, else on its sheet. */
  email: string | null;
};

/** What a company declares on a contract. Undefined when it works on the contract no more. */
export function readOwnLines(db: Db, company: DeclaringCompany): Promise<OwnLines | undefined> {
  return company.owns === "employed" ? readEmployed(db, company) : readOwed(db, company);
}

/** The hires an employer made, even once it works on the contract no more, and its own collective lines. */
async function readEmployed(db: Db, company: DeclaringCompany): Promise<OwnLines> {
  const { contractId, organisationId, companyEmail } = company;
  const isOwn = ({ employerId }: Pick<Owed, "employerId">): boolean => employerId === organisationId;
  const hires = (await listDeclaredHires(db, contractId)).filter(isOwn);
  const collectives = (await listCollectiveStatements(db, contractId)).filter(isOwn);
  const startable = await listNewCollectives(db, company, { hires, collectives });
  return { hires, collectives, startable, isOwn, email: companyEmail };
}

/**
 * What a contractor owes: the hours that name it, else those of the lot it holds alone or leads. A subcontractor's hires
 * are its own, not its principal's.
 */
async function readOwed(
  db: Db,
  { contractId, organisationId, companyEmail }: DeclaringCompany,
): Promise<OwnLines | undefined> {
  const contractors = await listContractors(db, contractId);
  const own = contractors.filter((contractor) => contractor.organisationId === organisationId);
  if (own.length === 0) return undefined;
  const isOwn = ({ lotId, contractorId }: Pick<Owed, "lotId" | "contractorId">): boolean =>
    creditedContractors(
      contractorId,
      contractors.filter((contractor) => contractor.lotId === lotId),
    )[0] === organisationId;
  return {
    hires: (await listDeclaredHires(db, contractId)).filter(isOwn),
    collectives: (await listCollectiveStatements(db, contractId)).filter(
      (line) => isOwn(line) || line.employerId === organisationId,
    ),
    startable: [],
    isOwn,
    email: own.find(({ email }) => email !== null)?.email ?? companyEmail,
  };
}
