import type { Millionths } from "../proportion.ts";

/** Three ways of asking more or less of the same lots, side by side. Our choice of words. */
export const scenarios = {
  prudent: { label: "Prudent" },
  usual: { label: "Usuel" },
  ambitious: { label: "Ambitieux" },
} as const satisfies Record<string, { label: string }>;

export type Scenario = keyof typeof scenarios;

export const scenarioCodes = Object.keys(scenarios) as Scenario[];

/** The insertion rate of each scenario: prudent ≤ usual ≤ ambitious. */
export type ScenarioRates = Record<Scenario, Millionths>;
