import { activitiesSheet } from "#app/domain/workbook/activity-sheet.ts";
import { findRows } from "#db/queries/exchange/bulk.server.ts";
import type { Database } from "#db/schema.ts";
import { importerOf, joinKey, kept } from "../import-run.server.ts";
import { merged, refuseRepeatedKeys, writeRows } from "../write-rows.server.ts";

const key = ["organisation_id", "activity"] as const;

/** What structures say they do: a file adds, it removes nothing. */
export const activitiesImporter = importerOf(activitiesSheet, async (run, rows, found) => {
  const targets = kept(rows).flatMap((input) => {
    const organisation = found.organisation(input.values.siret);
    return organisation ? [{ input, organisation }] : [];
  });
  const rowsFound = await findRows(
    run.trx,
    "organisation_activity",
    key,
    targets.map(({ input, organisation }) => [organisation.id, input.values.activite]),
  );
  const existing = new Map(rowsFound.map((row) => [joinKey(key.map((name) => row[name])), row]));
  const before = ({ values }: (typeof rows)[number]): Database["organisation_activity"] | undefined =>
    existing.get(joinKey([found.organisation(values.siret)?.id, values.activite]));
  refuseRepeatedKeys(run, rows, ({ siret, activite }) => [siret, activite], before);
  const written = targets.flatMap(({ input, organisation }) => {
    if (input.refused) return [];
    const values = merged<"organisation_activity">(
      before(input),
      () => ({ organisation_id: organisation.id, activity: input.values.activite }),
      {},
    );
    return [{ input, existing: before(input), values }];
  });
  await writeRows(run, "organisation_activity", key, written);
});
