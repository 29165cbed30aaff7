import type { DisclosureCell } from "../disclosure/disclosure-problem.ts";
import type { Quantity } from "./quantity.ts";

/** The dimensions whose codes tell of a part of the Département; the others tell of all of it. */
const local = ["territory", "host", "mechanism", "buyer", "employer"] as const;
/** Figures of the whole Département that a report opens with. */
const headline = ["rsa", "disability"] as const;

/** How much dearer than a cell inside a table: a margin, and a figure of the whole Département. */
const marginCost = 10;
const totalCost = 1000;
const ratePartCost = 200;

/** Situations of the whole Département that the rates of the report are made of: without one, no dynamic rate. */
function isRatePart({ situation, reason }: Quantity["keys"]): boolean {
  return reason === undefined && (situation === "dynamic" || situation === "other");
}

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
  if (!isLocal && isRatePart(keys)) return { cost: ratePartCost * (value + 1) };
  const isMargin = dimensions.length === 1;
  return { cost: (isMargin ? marginCost : 1) * (value + 1) };
}
