import type { Viewer } from "./viewer.ts";

/**
 * What rows a viewer's queries may touch. Every query on contracts, persons or hours takes one: `host`: of that host;
 * `authority`: of that buyer; `siae`: those that structure works on; `none`: no row.
 */
export type ViewerScope =
  | { kind: "host"; hostId: string }
  | { kind: "authority"; authorityId: string }
  | { kind: "siae"; organisationId: string }
  | { kind: "none" };

/** The rows of a viewer, by role and organisation. An account whose organisation is missing has none. */
export function scopeOf(viewer: Pick<Viewer, "role" | "organisationId">): ViewerScope {
  const { role, organisationId } = viewer;
  if (organisationId === null) return { kind: "none" };
  switch (role) {
    case "facilitator":
      return { kind: "host", hostId: organisationId };
    case "authority":
      return { kind: "authority", authorityId: organisationId };
    case "siae":
      return { kind: "siae", organisationId };
    case "network":
    case "animator":
    case "funder":
    case "territory":
    case "admin":
      return { kind: "none" };
  }
}
