import type { FollowUpPage } from "#app/features/outcomes/follow-up-page.server.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";

/** « Nadège Ferrand, 14 nov. 2026, corrigée par Karim Benali »; « import » for what a file brought. */
export function writerWords(by: FollowUpPage["records"][number]["by"]): string {
  if (by === null) return "Import";
  const noted = by.noted === null ? "Import" : signed(by.noted);
  return by.corrected === null ? noted : `${noted}, corrigée par ${signed(by.corrected)}`;
}

function signed({ name, on }: { name: string | null; on: string }): string {
  return `${name ?? "Compte supprimé"}, ${formatTightDay(on)}`;
}
