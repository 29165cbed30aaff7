import { statementStates } from "#app/domain/exchange-codes.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import type { EntryRefusal } from "#app/features/hours/write-hours.server.ts";
import { formatHoursInColumn } from "#app/ui/french.ts";

/** Why a cell was not written, with both values when it changed meanwhile. */
export function entryRefusalWords({ why, now, checks }: EntryRefusal, typed: string): string {
  const stored =
    now === null
      ? "rien"
      : `${formatHoursInColumn(now.hours)}\u00a0h (${statementStates[now.state].label.toLowerCase()})`;
  const yours = typed.trim() === "" ? "vide" : typed;
  switch (why) {
    case "modified":
      return `Enregistré entre-temps\u00a0: ${stored}. Votre saisie\u00a0: ${yours}. Enregistrez de nouveau pour garder la vôtre.`;
    case "state":
      return `Enregistré entre-temps\u00a0: ${stored}. Votre saisie\u00a0: ${yours}. Un mois validé se change par «\u00a0Corriger\u00a0».`;
    case "check":
      return checks.map(checkWords).join(" ");
    case "unknown hire":
      return "Cette embauche n’est plus sur ce marché\u00a0: rouvrez la page.";
    case "contract closed":
      return "Ce marché est clos ou annulé\u00a0: ses heures ne changent plus.";
  }
}

/** What is typed is no number of hours. */
export function unreadableWords(typed: string): string {
  return `«\u00a0${typed}\u00a0» n’est pas un nombre d’heures\u00a0: écrivez par exemple 151,67.`;
}
