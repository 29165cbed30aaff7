import type { Day } from "#app/domain/calendar.ts";
import { opportunityStageOf } from "#app/domain/opportunity.ts";
import type { OpportunityAnswer } from "#app/domain/opportunity-answer.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";

/**
 * Why a structure and a company are not put in touch for a lot, in words; null when they may be. Before the award there is
 * no company to name, and naming one would not treat candidates equally (CCP L3).
 */
export function introductionRefusal(
  { contractStage }: Pick<SupplyLot, "contractStage">,
  answer: OpportunityAnswer | null,
): string | null {
  const stage = opportunityStageOf(contractStage);
  if (stage === null) return "Le marché n’est plus en cours\u00a0: il n’y a plus d’heures à y placer.";
  if (stage !== "awarded")
    return "Le marché n’est pas encore attribué\u00a0: la structure se met en relation avec l’entreprise retenue, une fois l’étape du marché changée.";
  if (answer === "declined") return "La structure a répondu que ce lot n’est pas pour elle.";
  return null;
}

/** Why a structure cannot be written to about a lot, in words; null when it can: it must find the message where it reads. */
export function replyRefusal({ opening }: Pick<SupplyLot, "opening">, today: Day): string | null {
  return opening === null || opening.openedOn > today
    ? "Ce lot n’est pas ouvert aux structures\u00a0: elle n’y trouverait pas votre message. Ouvrez-le d’abord."
    : null;
}
