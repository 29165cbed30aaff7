import type { ActionAct } from "#db/queries/actions/network-actions.server.ts";
import { formatInstant } from "#app/ui/french-dates.ts";

/** « notée par Nadège Ferrand le 14 novembre 2026 à 9 h 42 ». */
export function lastActWords({ act, name, at }: ActionAct): string {
  const verb = act === "action.noted" ? "notée" : "modifiée";
  return `${verb} par ${name ?? "un compte supprimé"} le ${formatInstant(at)}`;
}
