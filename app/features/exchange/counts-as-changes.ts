import type { AuditChange } from "#db/queries/audit.server.ts";
import type { SheetCounts } from "./import-run.server.ts";

/** What an import did, sheet by sheet, as the audit trail keeps it; the rows themselves carry the import's id. */
export function countsAsChanges(counts: ReadonlyMap<string, SheetCounts>): AuditChange[] {
  return [...counts].flatMap(([sheet, { created, updated }]) =>
    [["created", created] as const, ["updated", updated] as const]
      .filter(([, count]) => count > 0)
      .map(([field, count]) => ({
        objectType: "sheet",
        objectId: sheet,
        field,
        before: null,
        after: String(count),
      })),
  );
}
