import type { ContractorRole } from "#app/domain/exchange-codes.ts";
import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Place = {
  role: ContractorRole;
  principal: string | null;
  /** The company itself, when it is known already. */
  organisationId: OrganisationId | undefined;
};

export type PlaceRefusal = "already on lot" | "second lead" | "unknown principal" | "works for itself";

/**
 * Whether a company may take that place beside the others of its lot: once, one lead, a subcontractor working for
 * another contractor of the lot, which does not end up working for it.
 */
export function placeRefusal(
  { role, principal, organisationId }: Place,
  others: readonly SheetContractor[],
): PlaceRefusal | undefined {
  if (others.some((line) => line.organisationId === organisationId)) return "already on lot";
  if (role === "lead" && others.some((line) => line.role === "lead")) return "second lead";
  if (role !== "subcontractor" || principal === null) return undefined;
  if (principal === organisationId) return "works for itself";
  if (!others.some((line) => line.organisationId === principal)) return "unknown principal";
  return chainFrom(principal, others).includes(organisationId) ? "works for itself" : undefined;
}

/** Whom a company works for, and whom that one works for, as far as it goes. */
function chainFrom(first: string, others: readonly SheetContractor[]): Array<string | undefined> {
  const chain: string[] = [];
  let next: string | null = first;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    const current: SheetContractor | undefined = others.find((line) => line.organisationId === next);
    next = current?.role === "subcontractor" ? current.principalId : null;
  }
  return chain;
}
