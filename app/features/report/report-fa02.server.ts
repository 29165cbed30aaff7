import { buildFa02 } from "#app/domain/fa02-build.ts";
import { maskForAuthority, recruitedPersons } from "#app/domain/fa02-mask.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Fa02Rows } from "#app/domain/fa02-rows.ts";
import type { Db } from "#db/database.server.ts";
import { findFa02Scope } from "#db/queries/fa02-scope.server.ts";
import { onOnePicture, readFa02Rows } from "#db/queries/fa02.server.ts";

export type Fa02Refusal = "unknown territory" | "unknown host" | "unknown authority" | "period reversed";
export type Fa02Outcome = { outcome: "report"; report: Fa02Report } | { outcome: Fa02Refusal };

/**
 * The exact FA02 report of a scope: what the command line prints for the whole installation, and what a
 * host sees of itself. Every screen, file and address that shows these figures calls this.
 */
export async function fa02Report(db: Db, scope: Fa02Scope): Promise<Fa02Outcome> {
  const read = await readScope(db, scope);
  return read.outcome === "rows" ? { outcome: "report", report: buildFa02(scope, read.rows) } : read;
}

/** The same report as a contracting authority may see it; `masked` names what is hidden. The scope must name it. */
export async function fa02ReportForAuthority(
  db: Db,
  scope: Fa02Scope & { authority: string },
): Promise<Fa02Outcome> {
  const read = await readScope(db, scope);
  if (read.outcome !== "rows") return read;
  const report = maskForAuthority(buildFa02(scope, read.rows), recruitedPersons(read.rows.startedHires));
  return { outcome: "report", report };
}

function readScope(
  db: Db,
  scope: Fa02Scope,
): Promise<{ outcome: "rows"; rows: Fa02Rows } | { outcome: Fa02Refusal }> {
  return onOnePicture(db, async (picture) => {
    if (scope.from > scope.to) return { outcome: "period reversed" };
    const found = await findFa02Scope(picture, scope);
    if (found.outcome !== "found") return found;
    return { outcome: "rows", rows: await readFa02Rows(picture, found.scope) };
  });
}
