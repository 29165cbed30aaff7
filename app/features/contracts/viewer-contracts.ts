import { scopeOf } from "#app/domain/permission-scope.ts";
import type { Relation } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** The contracts a viewer works on; null for a role that works on none. Source: trust.md, « Who sees what ». */
export function ownContracts(viewer: Viewer): ContractScope | null {
  const scope = scopeOf(viewer);
  switch (scope.kind) {
    case "host":
      return { kind: "host", organisationId: scope.hostId as OrganisationId };
    case "authority":
      return { kind: "authority", organisationId: scope.authorityId as OrganisationId };
    case "siae":
      return { kind: "structure", organisationId: scope.organisationId as OrganisationId };
    case "none":
      return null;
  }
}

/** Every contract a viewer may open: its own and, for a facilitator, those no host has taken yet. */
export function visibleContracts(viewer: Viewer): ContractScope[] {
  const own = ownContracts(viewer);
  if (own === null) return [];
  return own.kind === "host" ? [own, { kind: "unassigned" }] : [own];
}

/** Whose a contract found in `visibleContracts` is. */
export function relationTo(viewer: Viewer, hostId: OrganisationId | null): Relation {
  if (viewer.role !== "facilitator") return "own";
  if (hostId === null) return "free";
  return hostId === viewer.organisationId ? "own" : "other";
}
