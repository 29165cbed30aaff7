import { mechanisms, type Mechanism } from "#app/domain/mechanism.ts";
import { opportunityStages } from "#app/domain/opportunity.ts";
import { formatHours } from "#app/ui/french.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { OpenLot } from "#db/queries/opportunities/open-lots.server.ts";

/** What is public of a lot, as those words need it. */
export type ToldLot = Pick<
  OpenLot,
  | "title"
  | "lotTitle"
  | "lotNumber"
  | "authorityName"
  | "communeName"
  | "territoryLabel"
  | "stage"
  | "hours"
  | "replyBy"
> & { mechanisms: readonly Mechanism[] };

/** `Commune de Crolles, à Crolles. À venir.` */
export function lotPlace({ authorityName, communeName, territoryLabel, stage }: ToldLot): string {
  const place = communeName ?? territoryLabel;
  const where = place === null ? authorityName : `${authorityName} (${place})`;
  return `${where}. ${opportunityStages[stage].label}.`;
}

/** `420 h à placer. Clause d’exécution. Répondre avant le 12 décembre 2026.` What is not known is left out, hours aside. */
export function lotTerms({ hours, mechanisms: kept, replyBy }: ToldLot): string {
  return [
    hours === null ? "Heures à placer\u00a0: n.d." : `${formatHours(hours)} à placer.`,
    ...kept.map((mechanism) => `${mechanisms[mechanism].label}.`),
    ...(replyBy === null ? [] : [`À répondre au plus tard le ${formatDay(replyBy)}.`]),
  ].join(" ");
}
