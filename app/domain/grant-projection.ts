import { monthOf, monthsOf, type Day, type Month } from "./calendar.ts";
import { variableEarned, type GrantGauge } from "./grant-gauge.ts";
import type { Light } from "./light.ts";
import type { Cents } from "./money.ts";
import { lastMonthDue } from "./position.ts";
import { divideHalfUp } from "./rounding.ts";
import type { Settings } from "./setting.ts";

/**
 * Where an agreement stands at a day. `expected`: RSA recipients the pace asks for by now; `projected`: those of the whole year
 * at this pace, null before any month is due; `variableProjected`, in euros: the variable part then.
 */
export type GrantProjection = {
  /** Months of the year whose statements are due, 0 to 12: the elapsed share, in twelfths. */
  monthsDue: number;
  expected: number | null;
  projected: number | null;
  variableProjected: number | null;
  light: Light;
  /** The pace is short while the year runs: what hosts and funder are alerted of. */
  isShort: boolean;
};

type At = { today: Day } & Pick<Settings, "statement_due_day" | "risk_threshold">;

/**
 * The pace of an agreement. Ours, Fiche action 02 says nothing of it: the elapsed share counts the months whose statements are
 * due, so that nobody is called late for hours not asked for yet; expected = target × share and projected = reached ÷ share, half
 * up. Persons are distinct and the first months bring most of them, so that the projection is a rough upper guess. Short: reached
 * below `risk_threshold` percent of what is expected.
 */
export function grantProjection(gauge: GrantGauge, at: At): GrantProjection {
  const monthsDue = monthsDueIn(gauge.year, at);
  const target = gauge.rsaTarget !== null && gauge.rsaTarget > 0 ? gauge.rsaTarget : null;
  const projected = monthsDue === 0 ? null : divideHalfUp(BigInt(gauge.rsaReached) * 12n, BigInt(monthsDue));
  const light = lightOf(gauge.rsaReached, target, monthsDue, { year: gauge.year, ...at });
  return {
    monthsDue,
    expected: target === null ? null : divideHalfUp(BigInt(target) * BigInt(monthsDue), 12n),
    projected,
    variableProjected:
      projected === null || gauge.variablePart === null ? null : variableAt(gauge, projected),
    light,
    isShort: light === "at_risk",
  };
}

/** The months of a year whose statements are due at a day, in order. */
export function dueMonthsOf(year: number, { today, statement_due_day }: Omit<At, "risk_threshold">): Month[] {
  const last = lastMonthDue(today, statement_due_day);
  const months = monthsOf({ from: `${year}-01` as Month, to: `${year}-12` as Month });
  return months.filter((month) => month <= last);
}

/** The months of a year that have begun, in order: what a curve shows. */
export function begunMonthsOf(year: number, today: Day): Month[] {
  const months = monthsOf({ from: `${year}-01` as Month, to: `${year}-12` as Month });
  return months.filter((month) => month <= monthOf(today));
}

/** Euros of the variable part earned with that many persons reached. */
export function variableAt(gauge: GrantGauge, reached: number): number {
  const { year, rsaTarget, variablePart } = gauge;
  const cents = variablePart === null ? null : (Math.round(variablePart * 100) as Cents);
  const agreement = { year, fte: null, fixedPart: null, countsCollective: true };
  return variableEarned({ ...agreement, rsaTarget, variablePart: cents }, reached) / 100;
}

function monthsDueIn(year: number, at: At): number {
  return dueMonthsOf(year, at).length;
}

/** The first that applies, as the light of a commitment: see `lightOn`. */
function lightOf(
  reached: number,
  target: number | null,
  monthsDue: number,
  { year, today, risk_threshold: threshold }: At & { year: number },
): Light {
  if (target === null) return "no_objective";
  if (reached >= target) return "done";
  if (today < `${year}-01-01`) return "not_started";
  if (monthsDue === 12) return "late";
  if (reached * 1_200 < target * monthsDue * threshold) return "at_risk";
  return "on_track";
}
