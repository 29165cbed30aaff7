import { buildFa02 } from "#app/domain/fa02-build.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Db } from "#db/database.server.ts";
import { findFa02Scope } from "#db/queries/fa02-scope.server.ts";
import { onOnePicture, readFa02Rows } from "#db/queries/fa02.server.ts";

export type Fa02Refusal = "unknown territory" | "unknown host" | "unknown authority" | "period reversed";
export type Fa02Outcome = { outcome: "report"; report: Fa02Report } | { outcome: Fa02Refusal };

/**
 * The exact FA02 report of a scope: what the command line prints for the whole installation, and what a
 * host sees of itself. Every screen, file and address that shows these figures calls this.
 */
export function fa02Report(db: Db, scope: Fa02Scope): Promise<Fa02Outcome> {
  return onOnePicture(db, async (picture) => {
    if (scope.from > scope.to) return { outcome: "period reversed" };
    const found = await findFa02Scope(picture, scope);
    if (found.outcome !== "found") return found;
    return { outcome: "report", report: buildFa02(scope, await readFa02Rows(picture, found.scope)) };
  });
}
