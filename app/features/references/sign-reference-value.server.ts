import type { Db } from "#db/database.server.ts";
import { takeTurn } from "#db/queries/audit.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import { isReferenceValueWritten } from "#db/queries/write-reference-value.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { writtenValues } from "./reference-entry.ts";
import type { SignInput } from "./reference-form.schema.ts";
import { writeReferenceValue, type ReferenceSubject } from "./write-reference-value.server.ts";

/** `changed meanwhile`: it is no longer the value that was shown, or someone signed it. */
export type SignReferenceValue = "signed" | "changed meanwhile";

/** Signs a value as it is: the same from the same day, no longer to check, with what it leans on. */
export function signReferenceValue(
  db: Db,
  { input, ...subject }: ReferenceSubject & { input: SignInput },
): Promise<{ outcome: SignReferenceValue }> {
  return db.transaction().execute(async (trx): Promise<{ outcome: SignReferenceValue }> => {
    const { viewer, kind, code, id } = subject;
    await takeTurn(trx);
    if (await isReferenceValueWritten(trx, id as Id<"reference_value">)) return { outcome: "signed" };
    const shown = writtenValues(await listAddedValues(trx), kind, code).find(
      ({ from, replaced }) => from === input.from && !replaced,
    );
    if (shown === undefined || !shown.toCheck || String(shown.value) !== input.seen) {
      return { outcome: "changed meanwhile" };
    }
    const { from, until, value: same } = shown;
    const value = { from, until, value: same, source: input.source, toCheck: false, signedBy: viewer.name };
    await writeReferenceValue(trx, subject, {
      act: "reference_value.signed",
      value,
      before: shown,
      version: null,
    });
    return { outcome: "signed" };
  });
}
