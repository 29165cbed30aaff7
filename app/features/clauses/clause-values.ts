import { toComplete, type ClauseValues } from "#app/domain/clause-kit/fill-clause.ts";
import type { KitArticle } from "#app/domain/clause-kit/kit-articles.ts";
import { hoursOfLots } from "#app/domain/clause-kit/kit-hours.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import { measureOf } from "#app/domain/sizing/hours-measure.ts";
import { wholeShare } from "#app/domain/proportion.ts";
import { formatEuros, formatNumber, formatPercent, plural } from "#app/ui/french.ts";
import type { KitFacts } from "./kit-facts.ts";
import { amountLine, hoursLine, hoursWords, lotNames, mechanismLine, shareLine } from "./lot-lines.ts";
import { lotDetails } from "./lot-details.ts";
import { publicsOf } from "./publics-of.ts";
import { reservationWords } from "./reservation-words.ts";

/** What the placeholders of one article stand for, in words. */
export function clauseValues({ lots, mechanism }: KitArticle, facts: KitFacts): ClauseValues {
  return {
    objet: facts.title,
    acheteur: facts.authorityName,
    lots: lots.length === 0 ? null : lotNames(lots),
    ...hoursValues(lots, facts.durationMonths),
    duree: facts.durationMonths === null ? null : `${formatNumber(facts.durationMonths)} mois`,
    publics: publicsOf(facts.criteria, facts.listedCriteria),
    facilitateur: facilitatorWords(facts),
    jour_releve: facts.dueDay === 1 ? "1er" : String(facts.dueDay),
    penalite_heure: facts.penaltyPerHour === null ? null : formatEuros(facts.penaltyPerHour),
    penalite_jour: facts.penaltyPerDay === null ? null : formatEuros(facts.penaltyPerDay),
    dispositifs: lots.map((lot) => mechanismLine(lot, facts.isPrivate)),
    heures_par_lot: lots.map(hoursLine),
    montants_par_lot: lots.map(amountLine),
    parts_par_lot: lots.map(shareLine),
    article_ccag: facts.category === null ? null : ccagArticles[facts.category],
    part_reservee: formatPercent(facts.reservedShare / wholeShare, 0),
    ...reservationWords(mechanism),
    ...lotDetails(lots),
  };
}

const otherCcag =
  "article 16.1 du cahier des clauses administratives générales (CCAG) auquel le marché se réfère";

/** CCAG 2021: 16.1 was read for one of them, 20.1 for works is of an indirect source, to check. */
const ccagArticles: Record<ContractCategory, string> = {
  works: "article 20.1 du cahier des clauses administratives générales (CCAG) des marchés publics de travaux",
  services: otherCcag,
  supplies: otherCcag,
};

/** The total of the lots and what it means; nothing while a lot is missing, rather than too little. */
function hoursValues(lots: KitArticle["lots"], months: number | null): ClauseValues {
  const hours = hoursOfLots(lots);
  if (hours === null) return {};
  const { days, personMonths, fte } = measureOf(hours, { months, cost: null, amount: null });
  return {
    heures: hoursWords(hours),
    jours: `${formatNumber(days / 10, 1)} ${plural(days / 10, "jour")}`,
    mois: `${formatNumber(personMonths / 10, 1)} mois`,
    etp: fte === null ? null : `${formatNumber(fte / 100, 2)} ETP`,
  };
}

function facilitatorWords({ hostName, hostEmail, hostPhone }: KitFacts): string | null {
  if (hostName === null) return null;
  const contact = [hostEmail, hostPhone].filter((part) => part !== null && part !== "");
  return [
    hostName,
    ...(contact.length === 0 ? [toComplete("le courriel et le téléphone du service")] : contact),
  ].join(", ");
}
