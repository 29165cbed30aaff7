import type { Day } from "#app/domain/calendar.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referenceKinds, type ReferenceEntry, type ReferenceKind } from "#app/domain/reference-value.ts";
import { proofWords } from "#app/features/references/proof-words.ts";
import { currentValue } from "#app/features/references/reference-entry.ts";
import type { Db } from "#db/database.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";

/** Every reference value in force today, by kind, in the order of the table. */
export async function readReferencesPage(db: Db, today: Day) {
  const added = await listAddedValues(db);
  return (Object.keys(referenceKinds) as ReferenceKind[]).map((kind) => ({
    kind,
    label: referenceKinds[kind].label,
    editedBy: referenceKinds[kind].editedBy,
    lines: Object.entries<ReferenceEntry>(referenceTable[kind]).map(([code, { label, unit }]) => ({
      code,
      label,
      unit,
      proof: kind === "criterion" ? proofWords(code) : null,
      ...currentValue(added, { kind, code, on: today }),
    })),
  }));
}

export type ReferenceGroup = Awaited<ReturnType<typeof readReferencesPage>>[number];
