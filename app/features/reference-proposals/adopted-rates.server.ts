import { ratesOutOfOrder, type RatesOutOfOrder } from "#app/domain/reference-bounds.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import type { AddedValue } from "#app/domain/reference-value.ts";
import type { Db } from "#db/database.server.ts";
import { listAddedValues } from "#db/queries/reference-values.server.ts";
import type { Proposal } from "#db/queries/references/proposals.server.ts";

/** The first insertion rates that proposals, adopted together, would put out of order; undefined when none. */
export async function adoptedRates(
  db: Db,
  proposals: readonly Proposal[],
): Promise<RatesOutOfOrder | undefined> {
  const added = await listAddedValues(db);
  const proposed = proposals.flatMap(addedValue);
  for (const value of proposed) {
    const others = proposed.filter((other) => other !== value);
    const rates = ratesOutOfOrder(referenceTable, [...added, ...others], value);
    if (rates !== undefined) return rates;
  }
  return undefined;
}

function addedValue({ kind, code, value, effectiveOn, source }: Proposal): AddedValue[] {
  if (value === null || effectiveOn === null) return [];
  return [
    {
      kind,
      code,
      value,
      from: effectiveOn,
      until: null,
      source: source ?? "",
      toCheck: false,
      signedBy: null,
    },
  ];
}
