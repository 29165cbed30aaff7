import type { DisclosureCell, DisclosureTarget, Relation, Term } from "../disclosure/disclosure-problem.ts";
import type { CellKeys } from "./edition-content.ts";
import type { EditionDimension } from "./edition-dimension.ts";
import { codesOf } from "./edition-merges.ts";
import type { EditionRules } from "./edition-rules.ts";
import { editionMeasures, type EditionMeasure } from "./edition-table.ts";
import { countsDistinct, quantityId, type QuantityBook } from "./quantity.ts";
import { thresholdOf } from "./small-cell.ts";

type Known = {
  measure: EditionMeasure;
  keys: CellKeys;
  value: number;
  cell: Pick<DisclosureCell, "hiding" | "primary">;
};

/**
 * A cell that changed little since an earlier edition: `target` null when all the earlier figures are out, so that it is
 * itself what tells the difference and must be hidden.
 */
export type SmallDifference = {
  cell: number;
  width: number;
  target: Omit<DisclosureTarget, "id"> | null;
};

type Input = {
  book: QuantityBook;
  /** Cells of the new edition. */
  cells: ReadonlyMap<string, number>;
  known: readonly Known[];
  /** Cells of the earlier one. */
  earlier: ReadonlyMap<string, number>;
  rules: EditionRules;
};

/**
 * What ties two editions of a period, each difference being as a published cell: those that are small, and the hidden
 * figures that did not move, of which a reader may well suppose so. Source: trust.md, « Disclosure control ».
 */
export function smallDifferences({ book, cells, known, earlier, rules }: Input): {
  differences: SmallDifference[];
  unmoved: Relation[];
  /** Cells of the new edition that say again what is out: hiding them protects nothing. */
  outAlready: number[];
} {
  const differences: SmallDifference[] = [];
  const unmoved: Relation[] = [];
  const outAlready: number[] = [];
  for (const cell of cells.values()) {
    const changed = known[cell];
    if (changed === undefined) continue;
    const before = earlierCellsOf(changed, earlier);
    if (before === undefined) continue;
    const earlierValue = before.reduce((sum, at) => sum + (known[at]?.value ?? 0), 0);
    const difference = Math.abs(changed.value - earlierValue);
    const width = widthOfDifference(changed, book, rules);
    if (difference >= width) continue;
    const areOut = before.every((at) => known[at]?.cell.hiding === "open");
    const terms: Term[] = [{ cell, by: 1 }, ...before.map((at) => ({ cell: at, by: -1 }))];
    if (difference === 0) {
      if (areOut) outAlready.push(cell);
      else unmoved.push({ terms, is: "equal", constant: 0 });
      continue;
    }
    differences.push({ cell, width, target: areOut ? null : { terms, width } });
  }
  return { differences, unmoved, outAlready };
}

/** The earlier cell of the same codes; for amounts, those of the codes that are told together since. */
function earlierCellsOf(
  { measure, keys }: Known,
  earlier: ReadonlyMap<string, number>,
): number[] | undefined {
  const same = earlier.get(quantityId(measure, keys));
  if (same !== undefined) return [same];
  if (countsDistinct(measure)) return undefined;
  const cells = splitKeys(keys).map((part) => earlier.get(quantityId(measure, part)));
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

function splitKeys(keys: CellKeys): CellKeys[] {
  return (Object.entries(keys) as Array<[EditionDimension, string]>).reduce<CellKeys[]>(
    (splits, [dimension, code]) =>
      splits.flatMap((split) => codesOf(code).map((part) => ({ ...split, [dimension]: part }))),
    [{}],
  );
}

/** Hours of fewer persons than the threshold, as persons of that cell work on average; five hours at least. Our choice. */
function widthOfDifference({ measure, keys, value }: Known, book: QuantityBook, rules: EditionRules): number {
  const threshold = thresholdOf(keys, rules);
  if (editionMeasures[measure].unit !== "hours") return threshold;
  const persons = book.get(quantityId("persons", keys))?.value ?? 0;
  return Math.max(threshold * 100, persons === 0 ? 0 : Math.ceil((threshold * value) / persons));
}
