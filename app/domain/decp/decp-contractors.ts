import type { ContractorRole } from "../exchange-codes.ts";
import type { DecpContractor } from "./decp-snapshot.ts";

/** `elsewhere`: on another lot than the one open data writes. */
export type CurrentContractor<Id> = {
  id: Id;
  siret: string;
  role: ContractorRole;
  untouched: boolean;
  elsewhere: boolean;
};

export type ContractorUpdate<Id> = {
  add: DecpContractor[];
  remove: Id[];
  changeRole: Array<{ id: Id; role: ContractorRole }>;
};

/** As for commitments: what a person completed stays, what a person took away does not come back. */
export function updateContractors<Id>(
  current: ReadonlyArray<CurrentContractor<Id>>,
  last: readonly DecpContractor[] | null,
  next: readonly DecpContractor[],
): ContractorUpdate<Id> {
  if (last === null) return { add: current.length === 0 ? [...next] : [], remove: [], changeRole: [] };
  const lastRole = new Map<string, ContractorRole>(last.map(({ siret, role }) => [siret, role]));
  const nextRole = new Map<string, ContractorRole>(next.map(({ siret, role }) => [siret, role]));
  const present = new Set(current.map(({ siret }) => siret));
  const asImported = current.filter(({ siret, role }) => lastRole.get(siret) === role);
  return {
    add: next.filter(({ siret }) => !present.has(siret) && !lastRole.has(siret)),
    remove: asImported
      .filter(({ siret, untouched }) => untouched && !nextRole.has(siret))
      .map(({ id }) => id),
    changeRole: asImported.flatMap(({ id, siret, role }) => {
      const wanted = nextRole.get(siret);
      return wanted === undefined || wanted === role ? [] : [{ id, role: wanted }];
    }),
  };
}

/**
 * The contractors open data now names, its first holder joint rather than lead when the lot keeps a mandataire of its
 * own, whom open data no longer names or a person chose: a lot has one (exchange.md, §1).
 */
export function besideKeptLead<Id>(
  current: ReadonlyArray<CurrentContractor<Id>>,
  last: readonly DecpContractor[] | null,
  next: readonly DecpContractor[],
): DecpContractor[] {
  const wasLead = (siret: string): boolean =>
    last?.some((contractor) => contractor.siret === siret && contractor.role === "lead") === true;
  const named = new Map<string, ContractorRole>(next.map(({ siret, role }) => [siret, role]));
  const staysLead = current.some(({ siret, role, untouched, elsewhere }) => {
    if (role !== "lead" || elsewhere) return false;
    return wasLead(siret) ? !untouched && !named.has(siret) : named.get(siret) !== "lead";
  });
  if (!staysLead) return [...next];
  return next.map(({ siret, role }) => ({ siret, role: wasLead(siret) ? role : "joint" }));
}
