import type { Day } from "./calendar.ts";
import type { DutyAnswer } from "./law/duty-answer.ts";
import type { SocialDuty } from "./law/social-duty.ts";
import type { PurchaseDecision } from "./purchase-decision.ts";

/**
 * Where a coming contract stands before the law, the worst first. `unanswered`: a consideration is owed and what was decided
 * does not meet it.
 */
const purchaseStandings = ["due undecided", "unanswered", "to check", "settled"] as const;
export type PurchaseStanding = (typeof purchaseStandings)[number];

/** What each decision answers to the duty; null: nothing yet. Source: product.md, « Law »; as `dutyAnswer`. */
export const decisionAnswers = {
  undecided: null,
  clause: "met",
  reserved: "to check",
  criterion: "not met",
  derogation: "derogation",
  none: "not met",
} as const satisfies Record<PurchaseDecision, DutyAnswer | null>;

/** `to check` is of undecided lines only: once decided, what is missing no longer waits. Our choice. */
export function purchaseStanding(
  verdict: SocialDuty["verdict"],
  decision: PurchaseDecision,
): PurchaseStanding {
  const answer = decisionAnswers[decision];
  if (verdict === "due") {
    if (answer === null) return "due undecided";
    return answer === "not met" ? "unanswered" : "settled";
  }
  return verdict === "to check" && answer === null ? "to check" : "settled";
}

type Ranked = { standing: PurchaseStanding; consultationOn: Day | null; title: string };

/** The worst first, then the consultations that come first, those without a day last. */
export function byUrgency(one: Ranked, other: Ranked): number {
  const worse = purchaseStandings.indexOf(one.standing) - purchaseStandings.indexOf(other.standing);
  if (worse !== 0) return worse;
  const sooner = (one.consultationOn ?? "9999").localeCompare(other.consultationOn ?? "9999");
  return sooner === 0 ? one.title.localeCompare(other.title, "fr") : sooner;
}
