import { buildEdition } from "#app/domain/edition/build-edition.ts";
import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { EditionMerges } from "#app/domain/edition/edition-merges.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { Db } from "#db/database.server.ts";
import { listEarlierEditions } from "#db/queries/editions/earlier-editions.server.ts";
import { readEditionRows } from "#db/queries/editions/edition-rows.server.ts";
import { onOnePicture } from "#db/queries/fa02.server.ts";

export type ComputeEditionInput = {
  period: EditionPeriod;
  /** What is told together; a superseding edition keeps the merges of those before it. */
  merges: EditionMerges;
  /** Numbers of the published editions of the same period: the control looks at all of them together. */
  together: readonly number[];
};

/** The edition of a period as it stands, protected or refused. Writes nothing. */
export async function computeEdition(
  db: Db,
  { period, merges, together }: ComputeEditionInput,
): Promise<ComputedEdition> {
  const { rows, earlier } = await onOnePicture(db, async (picture) => ({
    rows: await readEditionRows(picture, period),
    earlier: await listEarlierEditions(picture, together),
  }));
  return buildEdition(rows, { period: { from: period.from, to: period.to }, merges, earlier });
}
