import { grouped } from "../grouped.ts";
import { amountOf, headsOf, type Part } from "./quantity.ts";

/** Fewest persons who hide each other, and the share of a cell, in hundredths, that one may have at most. */
export type Dominance = { threshold: number; share: number };

/**
 * Whether a person, or an employer that declared few heads together, has more of the hours than its share. Heads at or
 * above the threshold hide each other. Source: trust.md, « Disclosure control ».
 */
export function isDominated(parts: readonly Part[], hours: number, { threshold, share }: Dominance): boolean {
  const most = largest(partsOfEach(parts).filter(({ heads }) => heads === null || heads < threshold));
  return most * 100 > hours * share;
}

/** The most hours anybody has, heads declared together as one: nobody has more of any part of it. */
export function mostHours(parts: readonly Part[]): number {
  return largest(partsOfEach(parts));
}

type Own = { heads: number | null; hours: number };

function partsOfEach(parts: readonly Part[]): Own[] {
  const own = grouped(parts, ({ who, heads }) => (heads === null ? `person ${who}` : `employer ${who}`));
  return [...own.values()].map((ownParts) => ({
    heads: ownParts.every(({ heads }) => heads === null) ? null : headsOf(ownParts),
    hours: amountOf("hoursAchieved", ownParts),
  }));
}

function largest(everybody: readonly Own[]): number {
  return everybody.reduce((most, { hours }) => Math.max(most, hours), 0);
}
