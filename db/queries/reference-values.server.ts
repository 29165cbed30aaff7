import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf, type AddedValue, type References } from "#app/domain/reference-value.ts";
import type { Db } from "../database.server.ts";

/** Every value put over the table the product comes with, in order of entry. */
export async function listAddedValues(db: Db): Promise<AddedValue[]> {
  const rows = await db
    .selectFrom("reference_value")
    .select([
      "kind",
      "code",
      "effective_on as from",
      "until_on as until",
      "value",
      "source",
      "to_check as toCheck",
      "signed_by as signedBy",
    ])
    .orderBy("entered_rank")
    .execute();
  return rows.map(({ toCheck, ...row }) => ({ ...row, toCheck: toCheck === 1 }));
}

/** The values in force on any day, with what was put over the table the product comes with. */
export async function readReferences(db: Db): Promise<References> {
  return referencesOf(referenceTable, await listAddedValues(db));
}
