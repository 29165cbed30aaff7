import { scopeOf } from "#app/domain/permission-scope.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** The studies a viewer may open; null for a role that opens none. */
export function studyScope(viewer: Viewer): StudyScope | null {
  const scope = scopeOf(viewer);
  switch (scope.kind) {
    case "host":
      return { kind: "host", organisationId: scope.hostId as OrganisationId };
    case "authority":
      return { kind: "authority", organisationId: scope.authorityId as OrganisationId };
    case "siae":
    case "none":
      return null;
  }
}
