import type { CountBand, HostCompleteness } from "./edition-content.ts";

/** Bands in which the network reads what a host still has to do: never its exact counts. */
export const countBands = {
  none: { label: "aucun", from: 0 },
  any: { label: "il en reste", from: 1 },
  few: { label: "moins de 10", from: 1 },
  some: { label: "10 à 49", from: 10 },
  many: { label: "50 et plus", from: 50 },
} as const satisfies Record<CountBand, { label: string; from: number }>;

/** The band of a count. */
export function bandOf(count: number): CountBand {
  if (count >= countBands.many.from) return "many";
  if (count >= countBands.some.from) return "some";
  return count >= countBands.few.from ? "few" : "none";
}

/**
 * Whether anything is left, and nothing more: of what the edition itself counts (unknown outcomes), a band beside a printed
 * figure would narrow a hidden one.
 */
export function presenceOf(count: number): CountBand {
  return count > 0 ? "any" : "none";
}

/** What is told of a host’s completeness by a band. */
export type BandedGap = keyof Omit<HostCompleteness, "host" | "keysMatch">;

/** Whether nothing is to come from a host, as far as its bands tell. */
export function isComplete(host: HostCompleteness): boolean {
  return host.keysMatch && bandedGapCodes.every((gap) => host[gap] === "none");
}

/** What each is called, wherever a completeness is read. */
export const bandedGaps = {
  pendingStatements: { label: "Relevés à valider" },
  missingStatements: { label: "Relevés non déclarés" },
  unknownOutcomes: { label: "Suites inconnues" },
  unspecifiedMechanisms: { label: "Dispositifs à préciser" },
} as const satisfies Record<BandedGap, { label: string }>;

export const bandedGapCodes = Object.keys(bandedGaps) as BandedGap[];
