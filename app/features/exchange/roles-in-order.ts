import type { OrganisationRole } from "#app/domain/exchange-codes.ts";

const roleOrder: readonly OrganisationRole[] = [
  "host",
  "authority",
  "company",
  "siae",
  "prescriber",
  "department",
];

/** Roles are a set: written in one order, whatever the database's. */
export function rolesInOrder(roles: readonly OrganisationRole[]): OrganisationRole[] {
  return roleOrder.filter((role) => roles.includes(role));
}
