import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Database } from "../../schema.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

/**
 * Which contracts are looked at. `host`: those a host follows; `unassigned`: those no host has taken yet (« À
 * attribuer »); `authority`: those of a buyer; `structure`: those an organisation works on, as contractor or employer.
 */
export type ContractScope =
  | { kind: "host"; organisationId: OrganisationId }
  | { kind: "authority"; organisationId: OrganisationId }
  | { kind: "structure"; organisationId: OrganisationId }
  | { kind: "unassigned" };

/** One text per scope: the key under which what was computed for it may be kept. */
export function scopeKey(scope: ContractScope): string {
  return scope.kind === "unassigned" ? scope.kind : `${scope.kind}:${scope.organisationId}`;
}

/** The condition on the table `contract` that a scope is, for any query that names it. */
export function inScope(scope: ContractScope): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  switch (scope.kind) {
    case "host":
      return eb("contract.host_id", "=", scope.organisationId);
    case "authority":
      return eb("contract.authority_id", "=", scope.organisationId);
    case "unassigned":
      return eb("contract.host_id", "is", null);
    case "structure":
      return workedOnBy(scope.organisationId);
  }
}

/** The condition that one of several scopes is; no scope, no contract. */
export function inAnyScope(scopes: readonly ContractScope[]): Expression<SqlBool> {
  return expressionBuilder<Database, "contract">().or(scopes.map(inScope));
}

/** The condition that a contract is that one. */
export function isContract(id: ContractId): Expression<SqlBool> {
  return expressionBuilder<Database, "contract">()("contract.id", "=", id);
}

/** The condition that a contract is one of those. */
export function isContractAmong(ids: readonly ContractId[]): Expression<SqlBool> {
  return expressionBuilder<Database, "contract">()("contract.id", "in", ids);
}

function workedOnBy(organisation: OrganisationId): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  const asContractor = eb
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .select("lot.contract_id")
    .where("contractor.organisation_id", "=", organisation);
  const asEmployer = eb
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select("lot.contract_id")
    .where("hire.employer_id", "=", organisation);
  const asCollectiveEmployer = eb
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select("lot.contract_id")
    .where("collective_statement.employer_id", "=", organisation);
  return eb.or([
    eb("contract.id", "in", asContractor),
    eb("contract.id", "in", asEmployer),
    eb("contract.id", "in", asCollectiveEmployer),
  ]);
}
