import type { Period } from "../calendar.ts";
import { activeCommitments } from "../fa02-figures.ts";
import type { CellKeys } from "./edition-content.ts";
import { allOf, withoutCode, type EditionDimension } from "./edition-dimension.ts";
import type { EditionCodes } from "./edition-codes.ts";
import type { MergedCode } from "./edition-merges.ts";
import { placesOf } from "./edition-place.ts";
import type { EditionRows } from "./edition-rows.ts";
import { editionTableIds, editionTables, type EditionTableId } from "./edition-table.ts";
import { hireQuantities } from "./hire-quantities.ts";
import { cohortSituationCodes, outcomeGroupCodes, reasonsOf } from "./outcome-group.ts";
import { outcomeQuantities } from "./outcome-quantities.ts";
import { networkQuantities, structureQuantities } from "./public-quantities.ts";
import { quantityId, type QuantityBook } from "./quantity.ts";
import { workedQuantities } from "./worked-quantities.ts";

/** Everything counted of a period, by the functions of the FA02 report; what is not there is 0. */
export function exactQuantities(rows: EditionRows, period: Period, merged: MergedCode): QuantityBook {
  const placeOf = placesOf(rows, merged);
  const active = activeCommitments(rows.fa02.commitments, period);
  const quantities = [
    ...workedQuantities(rows, active, { placeOf, period }),
    ...hireQuantities(rows, placeOf),
    ...outcomeQuantities(rows, placeOf, period),
    ...structureQuantities(rows, active, { placeOf, period }),
    ...networkQuantities(rows, merged),
  ];
  return new Map(quantities.map((quantity) => [quantityId(quantity.measure, quantity.keys), quantity]));
}

/** The keys of every cell of a table in printed order: codes as their dimension orders them, `*` last. */
export type TableKeys = { id: EditionTableId; keys: readonly CellKeys[] };

/** The keys of every table of an edition, of the codes it has. */
export function tableKeys(codes: EditionCodes): TableKeys[] {
  return editionTableIds.map((id) => {
    const dimensions: readonly EditionDimension[] = editionTables[id].dimensions;
    return { id, keys: keysAlong(id, dimensions, codes) };
  });
}

function keysAlong(
  id: EditionTableId,
  [dimension, ...others]: readonly EditionDimension[],
  codes: EditionCodes,
  before: CellKeys = {},
): CellKeys[] {
  if (dimension === undefined) return [before];
  return codesIn(id, dimension, { codes, before }).flatMap((code) =>
    keysAlong(id, others, codes, { ...before, [dimension]: code }),
  );
}

/** Only a few dimensions are not told whole everywhere: a situation has its own reasons, a breakdown its groups. */
function codesIn(
  id: EditionTableId,
  dimension: EditionDimension,
  { codes, before }: { codes: EditionCodes; before: CellKeys },
): string[] {
  if (dimension === "step") return [...codes.step.keys()];
  if (dimension === "situation")
    return [...(id.endsWith("by-situation") ? cohortSituationCodes : outcomeGroupCodes), allOf];
  if (dimension === "reason") {
    const { situation = allOf } = before;
    return situation === allOf || situation === "unknown"
      ? [allOf]
      : [...reasonsOf(situation), withoutCode, allOf];
  }
  return [...codes[dimension].keys(), allOf];
}
