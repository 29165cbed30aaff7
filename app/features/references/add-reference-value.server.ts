import type { Day } from "#app/domain/calendar.ts";
import { ratesOutOfOrder, type RatesOutOfOrder } from "#app/domain/reference-bounds.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import type { DatedValue } from "#app/domain/reference-value.ts";
import type { Db } from "#db/database.server.ts";
import { takeTurn } from "#db/queries/audit.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import { isReferenceValueWritten } from "#db/queries/write-reference-value.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { currentValue } from "./reference-entry.ts";
import { recordVersion } from "./record-version.server.ts";
import type { ReferenceInput } from "./reference-form.schema.ts";
import { valueChangeWords } from "./reference-words.ts";
import { writeReferenceValue, type ReferenceSubject } from "./write-reference-value.server.ts";

export type AddReferenceValue = { outcome: "added" } | { outcome: "out of order"; rates: RatesOutOfOrder };

/**
 * Puts a value over those of a code, from a day on, as a version of the shared references of its own; nothing is
 * overwritten. Studies already made keep what they have.
 */
export function addReferenceValue(
  db: Db,
  { input, ...subject }: ReferenceSubject & { input: ReferenceInput; today: Day },
): Promise<AddReferenceValue> {
  return db.transaction().execute(async (trx): Promise<AddReferenceValue> => {
    const { viewer, kind, code, id, today } = subject;
    await takeTurn(trx);
    if (await isReferenceValueWritten(trx, id as Id<"reference_value">)) return { outcome: "added" };
    const added = await listAddedValues(trx);
    const value: DatedValue = { ...input, signedBy: viewer.name };
    const rates = ratesOutOfOrder(referenceTable, added, { ...value, kind, code });
    if (rates !== undefined) return { outcome: "out of order", rates };
    const before = currentValue(added, { kind, code, on: input.from });
    const summary = valueChangeWords({ kind, code, value: input.value, from: input.from });
    const version = await recordVersion(trx, { viewer, adoptedOn: today, summary });
    await writeReferenceValue(trx, subject, { act: "reference_value.added", value, before, version });
    return { outcome: "added" };
  });
}
