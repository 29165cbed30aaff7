import { isDominated } from "./dominance.ts";
import type { CellKeys } from "./edition-content.ts";
import type { EditionRules } from "./edition-rules.ts";
import { editionMeasures } from "./edition-table.ts";
import { headsOf, quantityId, type Quantity, type QuantityBook } from "./quantity.ts";
import { isSmallForAHost } from "./small-for-host.ts";

/** Fewest persons a cell may tell: more where disability is crossed. */
export function thresholdOf(keys: CellKeys, rules: EditionRules): number {
  const { disability } = keys;
  return disability === "yes" || disability === "no" ? rules.sensitiveThreshold : rules.threshold;
}

/** Where nobody is disabled, those who are not are everybody: nothing is crossed. */
export function asCrossed(quantity: Quantity, book: QuantityBook): Quantity {
  const { disability, ...everybody } = quantity.keys;
  if (disability !== "no") return quantity;
  const disabled = book.get(quantityId(quantity.measure, { ...everybody, disability: "yes" }))?.value ?? 0;
  return disabled === 0 ? { ...quantity, keys: everybody } : quantity;
}

/** Hours nobody could call somebody’s in particular: five hours, in hundredths. Our choice. */
const fewestHours = 500;

/**
 * How wide what may be known of a hidden cell must be. Counts: the threshold. Hours: what is left when a person may have
 * the most of the cell dominance lets, 15 % of it, and five hours at least (our choice: the mirror of the 85 %).
 */
export function widthOf(
  { measure, keys, value }: Pick<Quantity, "measure" | "keys" | "value">,
  rules: EditionRules,
): number {
  if (editionMeasures[measure].unit !== "hours") return thresholdOf(keys, rules);
  return Math.max(fewestHours, Math.ceil((value * (100 - rules.dominance)) / 100));
}

/**
 * Whether a cell is hidden for its own sake: too few persons behind it, or the hours of one of them are most of it; and
 * the same of what is left once a host takes its own part away. Contracts and commitments: too few of them.
 */
export function isSmall({ measure, keys, value, parts }: Quantity, rules: EditionRules): boolean {
  const threshold = thresholdOf(keys, rules);
  if (value <= 0 || editionMeasures[measure].protects === "public") return false;
  if (editionMeasures[measure].protects === "contracts") return value < threshold;
  if (headsOf(parts) < threshold) return true;
  const dominance = { threshold, share: rules.dominance };
  if (measure === "hoursAchieved" && isDominated(parts, value, dominance)) return true;
  return isSmallForAHost({ measure, value, parts }, dominance);
}
