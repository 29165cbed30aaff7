import { addDays, type Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** Why a lot that was open to structures no longer is; null while it is. `isShown`: open today with hours still to place. */
export function closingWords(
  lot: { contractStage: ContractStage; closedOn: Day | null; endsOn: Day | null; isShown: boolean },
  today: Day,
): string | null {
  const { contractStage, closedOn, endsOn, isShown } = lot;
  if (isShown) return null;
  if (closedOn !== null && closedOn <= today) return `fermée depuis le ${formatDay(closedOn)}`;
  if (contractStage === "cancelled") return "fermée\u00a0: le marché est annulé";
  if (contractStage === "closed") return "fermée\u00a0: le marché est clos";
  if (endsOn !== null && endsOn < today)
    return `fermée depuis le ${formatDay(addDays(endsOn, 1))}, fin du marché`;
  return "fermée\u00a0: toutes ses heures sont placées";
}
