import { reportAccess, type ReportAccess } from "#app/domain/report-access.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Role } from "#app/domain/role.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import type { Db } from "#db/database.server.ts";
import { siretOf } from "#db/queries/report-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import {
  fa02Report,
  fa02ReportForAuthority,
  type Fa02Outcome,
  type Fa02Refusal,
} from "./report-fa02.server.ts";

export type ViewerReport =
  | { outcome: "report"; report: Fa02Report; scope: Fa02Scope }
  | { outcome: Fa02Refusal | Exclude<ReportAccess["outcome"], "allowed"> };

const kept = keptFigures<Fa02Outcome>(64);

/**
 * The report as that viewer may have it: its scope forced by the role, the figures it may not see hidden. The page, the
 * files and the API answer what this does. Kept in memory until the next write.
 */
export async function reportForViewer(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  asked: Fa02Scope,
): Promise<ViewerReport> {
  const access = await accessOf(db, viewer, asked);
  if (access.outcome !== "allowed") return access;
  const computed = await kept(db, `${viewer.role} ${JSON.stringify(access.scope)}`, () =>
    compute(db, viewer.role, access.scope),
  );
  if (computed.outcome !== "report") return computed;
  return { outcome: "report", report: computed.report, scope: access.scope };
}

/** What that viewer may ask of the report, before anything is computed. */
export async function accessOf(
  db: Db,
  { role, organisationId }: Pick<Viewer, "role" | "organisationId">,
  asked: Fa02Scope,
): Promise<ReportAccess> {
  const organisationSiret =
    organisationId === null ? null : await siretOf(db, organisationId as OrganisationId);
  return reportAccess({ role, organisationSiret }, asked);
}

function compute(db: Db, role: Role, scope: Fa02Scope): Promise<Fa02Outcome> {
  const { authority } = scope;
  if (role !== "authority") return fa02Report(db, scope);
  // `reportAccess` has set the buyer; without one there is nothing it may see.
  if (authority === null) return Promise.resolve({ outcome: "unknown authority" });
  return fa02ReportForAuthority(db, { ...scope, authority });
}
