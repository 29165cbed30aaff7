import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import { listContractors, type SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { suggestCompanies } from "#db/queries/contracts/form-choices.server.ts";
import type { ContractId } from "#db/schema/columns.ts";
import { lotChoices } from "./line-choices.ts";

/** More would weigh more than it helps: others are found by their name or their SIRET all the same. */
const mostCompanies = 300;

/** What the form of a contractor offers: lots, companies known here, and whom a subcontractor may work for. */
export async function contractorChoices(
  db: Db,
  { contractId, lots, line }: { contractId: ContractId; lots: readonly SheetLot[]; line?: string },
) {
  const contractors = await listContractors(db, contractId);
  const companies = await suggestCompanies(db, mostCompanies);
  return {
    lots: lotChoices(lots),
    companies: companies.map(({ name, siret }) => organisationChoice(name, siret)),
    principals: contractors
      .filter(({ id }) => id !== line)
      .map((contractor) => principalChoice(contractor, lots)),
  };
}

function principalChoice({ organisationId, name, lotId }: SheetContractor, lots: readonly SheetLot[]) {
  const number = lots.find(({ id }) => id === lotId)?.number ?? "";
  return { value: organisationId as string, label: `${name} (lot ${number})` };
}
