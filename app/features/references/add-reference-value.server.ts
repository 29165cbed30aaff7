import { ratesOutOfOrder, type RatesOutOfOrder } from "#app/domain/reference-bounds.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import type { DatedValue } from "#app/domain/reference-value.ts";
import type { Db } from "#db/database.server.ts";
import { takeTurn } from "#db/queries/audit.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import { isReferenceValueWritten } from "#db/queries/write-reference-value.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { currentValue } from "./reference-entry.ts";
import type { ReferenceInput } from "./reference-form.schema.ts";
import { writeReferenceValue, type ReferenceSubject } from "./write-reference-value.server.ts";

export type AddReferenceValue = { outcome: "added" } | { outcome: "out of order"; rates: RatesOutOfOrder };

/** Puts a value over those of a code, from a day on; nothing is overwritten. Studies already made keep what they have. */
export function addReferenceValue(
  db: Db,
  { input, ...subject }: ReferenceSubject & { input: ReferenceInput },
): Promise<AddReferenceValue> {
  return db.transaction().execute(async (trx): Promise<AddReferenceValue> => {
    const { viewer, kind, code, id } = subject;
    await takeTurn(trx);
    if (await isReferenceValueWritten(trx, id as Id<"reference_value">)) return { outcome: "added" };
    const added = await listAddedValues(trx);
    const value: DatedValue = { ...input, signedBy: viewer.name };
    const rates = ratesOutOfOrder(referenceTable, added, { ...value, kind, code });
    if (rates !== undefined) return { outcome: "out of order", rates };
    const before = currentValue(added, { kind, code, on: input.from });
    await writeReferenceValue(trx, subject, { act: "reference_value.added", value, before });
    return { outcome: "added" };
  });
}
