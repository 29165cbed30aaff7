import type { AuditChange } from "#db/queries/audit.server.ts";
import type { FieldChange } from "./compare-rows.ts";

/** What the audit trail keeps of a comparison: never a name of a person, only that it changed. */
export function auditChanges(changes: readonly FieldChange[]): AuditChange[] {
  return changes.map(({ objectType, objectId, field, before, after, hidden }) => ({
    objectType,
    objectId,
    field,
    before: hidden && before !== null ? "modifié" : before,
    after: hidden && after !== null ? "modifié" : after,
  }));
}
