import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References, ValueInForce } from "#app/domain/reference-value.ts";

/** The rates and the hourly cost a study opens with, each with where it comes from. */
export type StartingValues = Record<"prudent" | "usual" | "ambitious" | "hourlyCost", ValueInForce>;

/** Those in force that day. */
export function startingValues(references: References, on: Day): StartingValues {
  return {
    prudent: references("insertion_rate", "prudent", on),
    usual: references("insertion_rate", "usual", on),
    ambitious: references("insertion_rate", "ambitious", on),
    hourlyCost: references("hourly_cost", "default", on),
  };
}

/** The same as columns. An administrator may have put rates out of order: they are put in order. */
export function startingColumns(values: StartingValues) {
  const [prudent, usual, ambitious] = [values.prudent, values.usual, values.ambitious]
    .map(({ value }) => value)
    .sort((one, other) => one - other);
  return {
    rate_prudent: (prudent ?? 0) as Millionths,
    rate_usual: (usual ?? 0) as Millionths,
    rate_ambitious: (ambitious ?? 0) as Millionths,
    hourly_cost: values.hourlyCost.value as Cents,
  };
}
