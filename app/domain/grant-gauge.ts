import type { Period } from "./calendar.ts";
import type { Cents } from "./money.ts";
import { divideHalfUp, rate } from "./rounding.ts";

/** A host's agreement for a year (« convention »). */
export type GrantAgreement = {
  year: number;
  /** Hundredths of a full-time equivalent. */
  fte: number | null;
  fixedPart: Cents | null;
  variablePart: Cents | null;
  rsaTarget: number | null;
  countsCollective: boolean;
};

/** Printed part of the report: euros, full-time equivalents, and progress to the RSA target (not capped). */
export type GrantGauge = {
  year: number;
  fte: number | null;
  rsaTarget: number | null;
  rsaNamed: number;
  rsaCollective: number;
  rsaReached: number;
  progress: number | null;
  fixedPart: number | null;
  variablePart: number | null;
  variableEarned: number;
};

/** The calendar year a period is, whole; null for any other period. */
export function wholeYearOf({ from, to }: Period): number | null {
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? Number(year) : null;
}

/** `rsaCollective` is printed even when the agreement does not count it. Source: indicators.md, 9. */
export function grantGauge(
  agreement: GrantAgreement,
  rsa: { named: number; collective: number },
): GrantGauge {
  const reached = rsa.named + (agreement.countsCollective ? rsa.collective : 0);
  return {
    year: agreement.year,
    fte: hundredths(agreement.fte),
    rsaTarget: agreement.rsaTarget,
    rsaNamed: rsa.named,
    rsaCollective: rsa.collective,
    rsaReached: reached,
    progress: rate(reached, agreement.rsaTarget ?? 0),
    fixedPart: hundredths(agreement.fixedPart),
    variablePart: hundredths(agreement.variablePart),
    variableEarned: variableEarned(agreement, reached) / 100,
  };
}

/** variable × min(1, reached ÷ target), in cents half up; 0 without a target. */
export function variableEarned({ variablePart, rsaTarget }: GrantAgreement, reached: number): Cents {
  if (rsaTarget === null || rsaTarget <= 0 || variablePart === null) return 0 as Cents;
  const counted = Math.min(reached, rsaTarget);
  return divideHalfUp(BigInt(variablePart) * BigInt(counted), BigInt(rsaTarget)) as Cents;
}

function hundredths(value: number | null): number | null {
  return value === null ? null : value / 100;
}
