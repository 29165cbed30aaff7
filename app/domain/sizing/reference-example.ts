import type { Day } from "../calendar.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { ReferenceKind, References } from "../reference-value.ts";
import { isTrade, type Trade } from "../trade.ts";
import { scenarioCodes, type Scenario } from "./scenario.ts";
import { sizeLot } from "./lot-sizing.ts";

/** The lot of the example: its amount HT, its trade when the value is not of one, the scenario when it is not of one. */
export const exampleAmount = 1_000_000_00 as Cents;
const usualTrade: Trade = "batiment";
const usualScenario: Scenario = "usual";

/** What one value makes of a lot of 1 000 000 €, before and after; the trade and the scenario it is sized with. */
export type ReferenceExample = {
  trade: Trade;
  scenario: Scenario;
  before: InsertionHours;
  after: InsertionHours;
};

type Asked = { kind: ReferenceKind; code: string; before: number; after: number; on: Day };

/**
 * The effect of a value on the hours of one lot, by the function that sizes lots, with the other values in force that day;
 * null for a value that sizes nothing.
 */
export function referenceExample(references: References, asked: Asked): ReferenceExample | null {
  const { kind, code, before, after, on } = asked;
  const trade = kind === "labour_share" && isTrade(code) ? code : usualTrade;
  const scenario =
    (kind === "insertion_rate" ? scenarioCodes.find((each) => each === code) : usualScenario) ?? null;
  const isSized = kind === "labour_share" || kind === "hourly_cost" || kind === "insertion_rate";
  if (!isSized || scenario === null) return null;
  const hoursWith = (value: number): InsertionHours | undefined => {
    const of = (its: ReferenceKind, inForce: number) => (its === kind ? value : inForce);
    const lot = {
      amountLow: exampleAmount,
      amountHigh: null,
      labourShare: of("labour_share", references("labour_share", trade, on).value) as Millionths,
      rate: null,
      hourlyCost: of("hourly_cost", references("hourly_cost", "default", on).value) as Cents,
      staff: null,
      rule: "fixed",
      amountPerHour: null,
      threshold: 0 as Cents,
      workedHours: null,
    } as const;
    const rate = of("insertion_rate", references("insertion_rate", scenario, on).value) as Millionths;
    return sizeLot(lot, rate)?.hours;
  };
  const [was, is] = [hoursWith(before), hoursWith(after)];
  return was === undefined || is === undefined ? null : { trade, scenario, before: was, after: is };
}
