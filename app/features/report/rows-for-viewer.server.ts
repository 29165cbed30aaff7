import { opensRows, type ReportAccess } from "#app/domain/report-access.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { BehindReader } from "./behind-reader.server.ts";
import type { RowsBehind } from "./behind-row.ts";
import type { Fa02Refusal } from "./report-fa02.server.ts";
import { accessOf } from "./report-for-viewer.server.ts";
import { rowsBehind } from "./rows-behind.server.ts";

export type ViewerRows =
  | { outcome: "behind"; behind: RowsBehind; scope: Fa02Scope }
  | { outcome: Fa02Refusal | Exclude<ReportAccess["outcome"], "allowed"> | "unknown figure" | "hidden" };

type RowsQuestion = {
  asked: Fa02Scope;
  /** The figure's path in the report. */
  figure: string;
  page: { offset: number; limit: number };
};

/**
 * The rows behind a figure as that viewer may see them: the scope forced as for the report, names for the host of the
 * files only. `no report`: a role that sees totals, never rows.
 */
export async function rowsForViewer(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  { asked, figure, page }: RowsQuestion,
): Promise<ViewerRows> {
  const access = await accessOf(db, viewer, asked);
  if (access.outcome !== "allowed") return access;
  const reader = readerOf(viewer);
  if (reader === undefined) return { outcome: "no report" };
  const behind = await rowsBehind(db, { scope: access.scope, figure, reader, page });
  return behind.outcome === "rows" ? { outcome: "behind", behind, scope: access.scope } : behind;
}

function readerOf({
  role,
  organisationId,
}: Pick<Viewer, "role" | "organisationId">): BehindReader | undefined {
  if (!opensRows(role) || organisationId === null) return undefined;
  return role === "facilitator"
    ? { kind: "host", hostId: organisationId as OrganisationId }
    : { kind: "authority" };
}
