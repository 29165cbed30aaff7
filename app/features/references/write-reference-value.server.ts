import type { Transaction } from "kysely";
import type { DatedValue, ReferenceKind } from "#app/domain/reference-value.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { recordAudit, type AuditChange } from "#db/queries/audit.server.ts";
import { insertReferenceValue } from "#db/queries/write-reference-value.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";

/** Whose act, and on which value. `id`: made by the page, so that a form sent twice writes one value. */
export type ReferenceSubject = { viewer: Viewer; kind: ReferenceKind; code: string; id: string };

/** `version`: of the shared references it belongs to; null: it changes no value. */
type Written = { act: string; value: DatedValue; before: DatedValue; version: number | null };

/** Puts a value over the others, and says so in the trail. `before`: the one it follows or replaces. */
export async function writeReferenceValue(
  trx: Transaction<Database>,
  subject: ReferenceSubject,
  { act, value, before, version }: Written,
) {
  const { viewer, kind, code } = subject;
  const id = subject.id as Id<"reference_value">;
  await insertReferenceValue(trx, {
    id,
    kind,
    code,
    effective_on: value.from,
    until_on: value.until,
    value: value.value,
    source: value.source,
    to_check: value.toCheck ? 1 : 0,
    account_id: viewer.accountId as AccountId,
    signed_by: value.signedBy,
    reference_version: version,
  });
  const changes = changesOf(`${kind}.${code}`, before, value);
  await recordAudit(trx, { actor: viewer, act, objectType: "reference_value", objectId: id, changes });
}

function changesOf(objectId: string, before: DatedValue, after: DatedValue): AuditChange[] {
  const textsOf = ({ from, until, value, source, toCheck }: DatedValue): Record<string, string | null> => ({
    value: String(value),
    effective_on: from,
    until_on: until,
    source,
    to_check: toCheck ? "1" : "0",
  });
  const was = textsOf(before);
  return Object.entries(textsOf(after)).map(([field, is]) => ({
    objectType: "reference_value",
    objectId,
    field,
    before: was[field] ?? null,
    after: is,
  }));
}
