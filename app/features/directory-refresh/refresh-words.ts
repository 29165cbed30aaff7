import { formatInstant } from "#app/ui/french-dates.ts";
import { countOf } from "#app/ui/french.ts";
import type { RefreshCounts, RefreshRun } from "#db/queries/refresh-runs.server.ts";
import { countLines } from "./refresh-report-text.ts";

type Told = Pick<RefreshRun, "state" | "startedAt" | "endedAt" | "department">;

/** When a source was last asked and up to when it is known: « Non mise à jour depuis le … » after a failure. */
export function standingWords(last: Told | null, whole: Told | null): string {
  if (last === null) return "Jamais demandée.";
  const where = last.department === "" ? "" : `, département ${last.department}`;
  if (last.state === "running") return `En cours depuis le ${formatInstant(last.startedAt)}${where}.`;
  if (last.state === "done")
    return `Mise à jour le ${formatInstant(last.endedAt ?? last.startedAt)}${where}.`;
  const since =
    whole === null
      ? "Jamais mise à jour en entier."
      : `Non mise à jour depuis le ${formatInstant(whole.endedAt ?? whole.startedAt)}.`;
  const what = last.state === "partial" ? "Lecture incomplète" : "Échec";
  return `${since} ${what} le ${formatInstant(last.endedAt ?? last.startedAt)}${where}.`;
}

/** « 71 trouvées, 71 créées. »; of a run under way, how many were read; null when it read nothing. */
export function runNumbers(run: RefreshCounts & Pick<RefreshRun, "state">): string | null {
  if (run.state === "failed") return null;
  if (run.state === "running") return `${countOf(run.found, "lue")} pour l’instant.`;
  return `${countLines(run).join(", ")}.`;
}
