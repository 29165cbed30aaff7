import { contractorFieldWords } from "#app/features/contracts/line-field-words.ts";
import { listContractors, type SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import type { LineKind, LineValues } from "./contract-line.server.ts";

type ContractorField = keyof typeof contractorFieldWords;

/** The contractors of a contract, as lines to correct. */
export const contractorLine: LineKind<ContractorField> = {
  table: "contractor",
  words: contractorFieldWords,
  acts: { added: "contractor.added", updated: "contractor.updated", removed: "contractor.removed" },
  find: async (db, contractId, line) => {
    const all = await listContractors(db, contractId);
    const contractor = all.find(({ id }) => id === line);
    const lot = contractor && (await listLots(db, contractId)).find(({ id }) => id === contractor.lotId);
    return lot && contractorValues(lot.number, contractor, all);
  },
};

type Contractor = Omit<SheetContractor, "id" | "lotId" | "organisationId" | "name" | "kind">;

/** What the audit trail keeps of a contractor; who it works for by its SIRET, when it is on the contract. */
export function contractorValues(
  lot: string,
  { siret, role, share, principalId, contact, email, phone, modality }: Contractor,
  all: readonly SheetContractor[],
): LineValues<ContractorField> {
  const principal = all.find(({ organisationId }) => organisationId === principalId)?.siret ?? principalId;
  return { lot, siret, role, share, principal, contact, email, phone, modality };
}
