import type { Day } from "./calendar.ts";
import type { CommitmentWindow } from "./commitment-window.ts";
import type { InsertionHours } from "./insertion-hours.ts";

/** The state of a commitment, in words. Sources: indicators.md, « Light »; the design's « five lights ». */
export const lights = {
  late: "En retard",
  at_risk: "À risque",
  unknown: "À compléter",
  not_started: "À venir",
  on_track: "Dans les temps",
  done: "Atteint",
  no_objective: "Sans heures",
} as const satisfies Record<string, string>;

export type Light = keyof typeof lights;

/** Worst first: the order in which a contract takes the light of its commitments. */
export const worstLightsFirst = Object.keys(lights) as Light[];

export type LightInput = {
  window: CommitmentWindow;
  due: InsertionHours;
  done: InsertionHours;
  expected: InsertionHours;
};

/** The first that applies. `riskThreshold`: percent of the expected hours, 75 by default. */
export function lightOn(day: Day, { window, due, done, expected }: LightInput, riskThreshold: number): Light {
  if (window.start === null || window.end === null) return "unknown";
  if (day < window.start) return "not_started";
  if (due === 0) return "no_objective";
  if (done >= due) return "done";
  if (day > window.end) return "late";
  if (done * 100 < expected * riskThreshold) return "at_risk";
  return "on_track";
}

/** A contract's light is its worst commitment's; null for a contract without commitment. */
export function worstLight(all: readonly Light[]): Light | null {
  return worstLightsFirst.find((light) => all.includes(light)) ?? null;
}
