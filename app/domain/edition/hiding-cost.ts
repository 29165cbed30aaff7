import type { DisclosureCell } from "../disclosure/disclosure-problem.ts";
import type { Quantity } from "./quantity.ts";

/** The dimensions whose codes tell of a part of the Département; the others tell of all of it. */
const local = ["territory", "host", "mechanism", "buyer", "employer"] as const;
/** Figures of the whole Département that a report opens with. */
const headline = ["rsa", "disability"] as const;

/** Situations the rate of sorties dynamiques of the whole Département is made of. */
const rated: readonly string[] = ["dynamic", "other"];

/** How much dearer than a cell inside a table: a margin, and a figure of the whole Département. */
const marginCost = 10;
const totalCost = 1000;

/**
 * What hiding a quantity costs when another’s sake asks for it: small cells go first, margins and totals last. A true zero is
 * never hidden. Our choice.
 */
export function hidingCost(
  { keys, value }: Pick<Quantity, "keys" | "value">,
  totals: "open" | "dearest",
): DisclosureCell["hiding"] {
  if (value === 0) return "open";
  const isLocal = local.some((dimension) => keys[dimension] !== undefined);
  const dimensions = Object.keys(keys);
  const isHeadline =
    dimensions.length === 0 || (!isLocal && headline.some((dimension) => keys[dimension] !== undefined));
  if (isHeadline) return totals === "open" ? "open" : { cost: totalCost * (value + 1) };
  if (dimensions.length > 1) return { cost: value + 1 };
  const isRated = keys.situation !== undefined && rated.includes(keys.situation);
  return { cost: (isRated ? totalCost : marginCost) * (value + 1) };
}
