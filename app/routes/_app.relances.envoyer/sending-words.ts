import type { Sending } from "#app/features/reminders/send-reminders.server.ts";
import { countOf, formatList, plural } from "#app/ui/french.ts";

/** « 4 relances envoyées, 1 déjà faite aujourd’hui. » */
export function sendingWords({ sent, kept, failed, already, left }: Sending): string {
  const parts = [
    sent > 0 && `${countOf(sent, "relance")} ${plural(sent, "envoyée")}`,
    kept > 0 && `${countOf(kept, "relance")} ${plural(kept, "gardée")} dans les envois, à copier`,
    failed > 0 && `${countOf(failed, "échec")} à reprendre dans les envois`,
    already > 0 && `${countOf(already, "entreprise")} déjà ${plural(already, "relancée")} aujourd’hui`,
    left > 0 && `${countOf(left, "entreprise")} sans adresse ou sans retard`,
  ].filter((part): part is string => part !== false);
  return `${parts.length === 0 ? "Aucune relance envoyée" : formatList(parts)}.`;
}
