import { lastDayOf, monthOf, shiftMonth, type Day } from "#app/domain/calendar.ts";
import { socialDuty, type DutyDoubt, type SocialDuty } from "#app/domain/law/social-duty.ts";
import type { BuyerKind } from "#app/domain/exchange-codes.ts";
import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import { decisionAnswers } from "#app/domain/purchase-standing.ts";
import type { References } from "#app/domain/reference-value.ts";
import { formatEuros, formatList } from "#app/ui/french.ts";
import type { Light } from "#app/ui/tone.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";

type Judged = Pick<Purchase, "category" | "estimatedValue" | "consultationOn">;

/**
 * What the law asks of a coming contract of that kind of buyer. A first day of month stands for a month, a quarter or a
 * half-year: when the duty begins within it, the day is to be said.
 */
export function dutyOfPurchase(
  { category, estimatedValue, consultationOn }: Judged,
  buyer: BuyerKind | null,
  references: References,
): SocialDuty {
  const question = { buyer, category, estimatedValue, consultationOn };
  const duty = socialDuty(question, references);
  if (consultationOn === null || duty.verdict !== "not due" || duty.why !== "before the law") return duty;
  const atLatest = socialDuty({ ...question, consultationOn: latestOf(consultationOn) }, references);
  return atLatest.verdict === "not due"
    ? duty
    : socialDuty({ ...question, consultationOn: null }, references);
}

/** The last day a planned consultation may be on: its own, or that of the longest part of the year its first day begins. */
function latestOf(planned: Day): Day {
  if (!planned.endsWith("-01")) return planned;
  const month = monthOf(planned);
  const number = Number(month.slice(5));
  const months = number % 6 === 1 ? 6 : number % 3 === 1 ? 3 : 1;
  return lastDayOf(shiftMonth(month, months - 1));
}

/** In a few words, for a line of the list, with the light of where it stands. */
export type DutyInBrief = { word: string; why: string | null; tone: Light | null };

/** Red while nobody decided, green once answered; blue for what our source does not say meets the duty. */
const answerTones = {
  met: "done",
  derogation: "done",
  "to check": "on_track",
  "not met": "at_risk",
} as const satisfies Record<NonNullable<(typeof decisionAnswers)[PurchaseDecision]>, Light>;

export function dutyInBrief(duty: SocialDuty, decision: PurchaseDecision): DutyInBrief {
  const answer = decisionAnswers[decision];
  switch (duty.verdict) {
    case "due":
      return {
        word: "Obligatoire",
        why: `seuil de ${formatEuros(duty.threshold.value)} atteint`,
        tone: answer === null ? "late" : answerTones[answer],
      };
    case "not due":
      return { word: "Pas d’obligation", why: notDueWords(duty), tone: null };
    case "to check":
      return {
        word: "À vérifier",
        why: doubtWords(duty.doubts),
        tone: answer === null ? "at_risk" : null,
      };
    case "not concerned":
      return { word: "Non concerné", why: "acheteur privé", tone: null };
  }
}

function notDueWords(duty: Extract<SocialDuty, { verdict: "not due" }>): string {
  return duty.why === "before the law"
    ? "consultation lancée avant l’obligation"
    : `sous le seuil de ${formatEuros(duty.threshold.value)}`;
}

const doubts = {
  buyer: "votre nature d’acheteur",
  category: "la catégorie",
  "estimated value": "la valeur estimée",
  "consultation day": "la date de consultation",
  "threshold expired": "le seuil, pas encore publié pour cette date",
} as const satisfies Record<DutyDoubt, string>;

/** « à compléter : la catégorie et la date de consultation ». */
function doubtWords(asked: readonly DutyDoubt[]): string {
  return `à compléter\u00a0: ${formatList(asked.map((doubt) => doubts[doubt]))}`;
}

/** What may still be owed above the threshold, for whoever leaves the consideration out; null when nothing is. */
export function dutyWarning(duty: SocialDuty): string | null {
  if (duty.verdict !== "due") return null;
  return `Ce marché atteint le seuil de ${formatEuros(duty.threshold.value)}\u00a0: la loi demande une considération sociale dans ses conditions d’exécution (${duty.threshold.source}). Un critère seul n’y répond pas\u202f; pour s’en passer, choisissez «\u00a0Dérogation motivée\u00a0» et écrivez le motif.`;
}
