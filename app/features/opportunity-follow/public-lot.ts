import { contractCategories } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { opportunityStageOf, opportunityStages } from "#app/domain/opportunity.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours, formatList } from "#app/ui/french.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import type { SupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";

/** A lot as structures read it: every line is public, and nothing else is shown to them. */
export function publicLot(lot: SupplyLot) {
  const stage = opportunityStageOf(lot.contractStage);
  const place = [lot.communeName, lot.territoryLabel].filter((one) => one !== null);
  return {
    name: lotName(lot),
    title: lot.title,
    mechanisms: lot.mechanisms,
    note: lot.opening?.note ?? null,
    facts: [
      { label: "Maître d’ouvrage", value: lot.authorityName },
      { label: "Étape", value: stage === null ? "Plus proposé" : opportunityStages[stage].label },
      { label: "Heures à placer", value: lot.hours === null ? "à préciser" : formatHours(lot.hours) },
      { label: "Lieu", value: place.length === 0 ? "à préciser" : place.join(" · ") },
      {
        label: "Dispositif",
        value: formatList(lot.mechanisms.map((code) => mechanisms[code].label)) || "aucun",
      },
      { label: "Métier", value: tradeWords(lot.trade) },
      { label: "Code CPV", value: lot.cpv ?? "non renseigné" },
      {
        label: "Nature",
        value: lot.category === null ? "non renseignée" : contractCategories[lot.category].label,
      },
      { label: "Consultation", value: dayWords(lot.consultationOn) },
      { label: "Début", value: dayWords(lot.startsOn) },
      { label: "Fin", value: dayWords(lot.endsOn) },
      { label: "Réponse avant le", value: lot.replyBy === null ? "sans date" : formatDay(lot.replyBy) },
    ],
  };
}

export type PublicLot = ReturnType<typeof publicLot>;

function tradeWords(trade: string | null): string {
  if (trade === null) return "à préciser";
  return tradeName(trade);
}

function dayWords(day: string | null): string {
  return day === null ? "non renseigné" : formatDay(day);
}
