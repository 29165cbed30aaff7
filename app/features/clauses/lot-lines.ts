import { toComplete } from "#app/domain/clause-kit/fill-clause.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { countOf, formatEuros, formatList, inSentence } from "#app/ui/french.ts";

/** Beyond that many lots, their numbers alone are named in a sentence. */
const namedLots = 3;

/** « lot 1 (Maçonnerie) et lot 2 (Peinture) », « lots 1, 2, 3 et 4 ». */
export function lotNames(lots: ReadonlyArray<Pick<KitLot, "number" | "title">>): string {
  if (lots.length <= namedLots) return formatList(lots.map(lotName));
  return `lots ${formatList(lots.map(({ number }) => number))}`;
}

export function lotName({ number, title }: Pick<KitLot, "number" | "title">): string {
  return title === "" ? `lot ${number}` : `lot ${number} (${title})`;
}

/** « 833 heures d’insertion ». */
export function hoursWords(hundredths: number): string {
  return `${countOf(hundredths / 100, "heure")} d’insertion`;
}

/** « lot 1 (Maçonnerie) : 833 heures d’insertion ». */
export function hoursLine(lot: KitLot): string {
  return `${lotName(lot)}\u00a0: ${hoursOf(lot)}`;
}

/** « lot 2 (Conseil) : 1 heure pour 2 000 € HT commandés au-delà de 2 700 000 € HT ». */
export function amountLine(lot: KitLot): string {
  const each =
    lot.amountPerHour === null
      ? toComplete("le montant qui donne une heure")
      : `${formatEuros(lot.amountPerHour)} HT commandés`;
  const beyond = lot.threshold > 0 ? ` au-delà de ${formatEuros(lot.threshold)} HT` : "";
  return `${lotName(lot)}\u00a0: 1\u00a0heure d’insertion pour ${each}${beyond} (estimation\u00a0: ${hoursOf(lot)})`;
}

/** « lot 3 (Nettoyage) : 7,5 % des heures travaillées (estimation : 450 heures d’insertion) ». */
export function shareLine(lot: KitLot): string {
  return `${lotName(lot)}\u00a0: ${typedShare(lot.rate)} des heures travaillées (estimation\u00a0: ${hoursOf(lot)})`;
}

/** « lot 1 (Maçonnerie) : clause d’exécution, 833 heures d’insertion ». */
export function mechanismLine(lot: KitLot, isPrivate: boolean): string {
  const { decision } = lot;
  const label = inSentence(carriedLabel(decision, isPrivate));
  const hours = decision === "qualitative_action" || decision === "none" ? "" : `, ${hoursOf(lot)}`;
  return `${lotName(lot)}\u00a0: ${label}${hours}`;
}

/** What a lot carries as its texts call it: a private buyer’s clause is voluntary, whatever was decided of the lot. */
export function carriedLabel(decision: LotDecision, isPrivate: boolean): string {
  if (decision === "none") return "Aucun dispositif";
  if (!isPrivate) return mechanisms[decision].label;
  return decision === "qualitative_action" ? mechanisms.qualitative_action.label : "Clause volontaire";
}

function hoursOf({ hours }: KitLot): string {
  return hours === null ? toComplete("les heures du lot") : hoursWords(hours);
}
