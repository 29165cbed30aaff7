import { outsideSources, type OutsideSource } from "#app/domain/outside-source.ts";
import { formatDay } from "#app/ui/french-dates.ts";

export type SourceSaid = { source: OutsideSource; seenOn: string; missingSince: string | null };

/** « Les emplois de l’inclusion : vue le 12 novembre 2026 » ; or since when it is no longer there. */
export function sourceWords({ source, seenOn, missingSince }: SourceSaid): string {
  const { label } = outsideSources[source];
  return missingSince === null
    ? `${label}\u00a0: mise à jour le ${formatDay(seenOn)}`
    : `${label}\u00a0: non mise à jour depuis le ${formatDay(seenOn)}, absente depuis le ${formatDay(missingSince)}`;
}

/** « Mise à jour le 12 novembre 2026, par la structure. » of what was written on screen. */
export function updateWords(updated: { day: string; by: string | null } | null): string {
  if (updated === null) return "Jamais modifiée ici\u00a0: telle qu’un fichier ou un annuaire l’a donnée.";
  return `Mise à jour le ${formatDay(updated.day)}${updated.by === null ? "" : `, par ${updated.by}`}.`;
}
