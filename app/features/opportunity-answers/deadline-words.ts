import type { Day } from "#app/domain/calendar.ts";
import type { OpportunityStage } from "#app/domain/opportunity.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";

export type DatedLot = {
  stage: OpportunityStage;
  consultationOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  replyBy: Day | null;
};

/**
 * The day that counts for whoever could do a lot, by its stage: « publication en janvier 2027 », « réponse avant le 4
 * décembre 2026 », « à placer d’ici le 30 juin 2027 ». What is past is said to be, what is not known is to be made precise.
 */
export function deadlineWords(lot: DatedLot, today: Day): string {
  const { stage, consultationOn, startsOn, endsOn, replyBy } = lot;
  if (replyBy !== null && replyBy >= today) return `réponse avant le ${formatDay(replyBy)}`;
  switch (stage) {
    case "planned":
      if (consultationOn !== null && consultationOn >= today)
        return `publication en ${formatMonth(consultationOn)}`;
      if (consultationOn !== null)
        return `publication prévue en ${formatMonth(consultationOn)}, pas encore faite`;
      return "date de publication à préciser";
    case "published":
      if (replyBy !== null) return `réponse attendue avant le ${formatDay(replyBy)}, date passée`;
      if (startsOn !== null && startsOn >= today)
        return `publié, travail à partir de ${formatMonth(startsOn)}`;
      return "publié, date de réponse à préciser";
    case "awarded":
      return endsOn === null ? "à placer, fin à préciser" : `à placer d’ici le ${formatDay(endsOn)}`;
  }
}
