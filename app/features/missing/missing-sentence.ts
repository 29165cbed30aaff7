import type { BuyerMissing } from "./buyer-missing.server.ts";
import { atStart, countOf, formatHours, formatList, plural } from "#app/ui/french.ts";

/** « 3 entreprises doivent 7 relevés, il reste 1 240 h sur 2 marchés en retard ou à risque, 1 marché est à préciser. » */
export function missingSentence({ late, behind, unspecified, open }: BuyerMissing): string {
  const companies = new Set(late.map(({ company }) => company)).size;
  const statements = late.reduce((sum, each) => sum + each.statements, 0);
  const remaining = behind.reduce((sum, each) => sum + each.remaining, 0);
  const parts = [
    companies === 0
      ? null
      : `${countOf(companies, "entreprise")} ${plural(companies, "doit", "doivent")} ${countOf(statements, "relevé")} d’heures`,
    behind.length === 0
      ? null
      : `il reste ${formatHours(remaining)} à faire sur ${countOf(behind.length, "marché")} en retard ou à risque`,
    unspecified.length === 0
      ? null
      : `${countOf(unspecified.length, "marché")} ${plural(unspecified.length, "est", "sont")} à préciser`,
  ].filter((part) => part !== null);
  if (parts.length === 0) {
    return open === 0
      ? "Aucun marché ouvert."
      : `Rien ne manque sur vos ${countOf(open, "marché ouvert", "marchés ouverts")}.`;
  }
  return `${atStart(formatList(parts))}.`;
}
