import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";

/** « Nadège Ferrand, 14 nov. 2026, corrigée par Karim Benali »; « non connu » for what no screen wrote. */
export function writerWords(by: FollowUpPage["records"][number]["by"]): string {
  if (by === null) return "non connu";
  const noted = by.noted === null ? "Non connu" : signed(by.noted);
  return by.corrected === null ? noted : `${noted}, corrigée par ${signed(by.corrected)}`;
}

function signed({ name, on }: { name: string | null; on: string }): string {
  return `${name ?? "Compte supprimé"}, ${formatTightDay(on)}`;
}
