import { countOf } from "#app/ui/french.ts";
import type { RefreshCounts } from "#db/queries/refresh-runs.server.ts";

/** What became of the structures of a source, a line each; `done` false: nothing was written. */
export function refreshReportText(counts: RefreshCounts, aside: readonly string[], done: boolean): string {
  const lines = [
    done ? "Structures lues et enregistrées\u00a0:" : "Structures lues, rien n’a été enregistré\u00a0:",
    ...countLines(counts).map((line) => `  ${line}`),
    ...(aside.length === 0 ? [] : ["Laissé de côté\u00a0:", ...aside.map((line) => `  ${line}`)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The numbers of a run, in words; zeros but the first are left out. */
export function countLines({ found, created, updated, unchanged, kept, refused }: RefreshCounts): string[] {
  const lines: Array<[count: number, one: string, several: string]> = [
    [created, "créée", "créées"],
    [updated, "mise à jour", "mises à jour"],
    [unchanged, "inchangée", "inchangées"],
    [kept, "avec une saisie gardée telle quelle", "avec une saisie gardée telle quelle"],
    [refused, "refusée", "refusées"],
  ];
  return [
    countOf(found, "trouvée"),
    ...lines.filter(([count]) => count > 0).map(([count, one, several]) => countOf(count, one, several)),
  ];
}

/** What became of the centres of communes, in a line. `unknown`: communes that are not held here. */
export function communesReportText({ updated, unchanged, refused }: RefreshCounts, unknown: number): string {
  const words = [
    countOf(updated, "position de commune enregistrée", "positions de communes enregistrées"),
    countOf(unchanged, "inchangée"),
    ...(unknown > 0 ? [countOf(unknown, "commune inconnue ici", "communes inconnues ici")] : []),
    ...(refused > 0 ? [countOf(refused, "réponse illisible", "réponses illisibles")] : []),
  ];
  return `${words.join(", ")}.\n`;
}
