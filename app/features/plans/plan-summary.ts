import type { PlanProgress, PlanTotals } from "#app/domain/action-plan/plan-progress.ts";
import { countOf, formatNumber, formatPercent } from "#app/ui/french.ts";

/** The progress of a plan as other pages show it. */
export type PlanSummary = Pick<PlanProgress, "byDimension" | "total"> & { sharedOn: string | null };

/** « 12 actions réalisées sur 20 prévues (60 %), 2 en retard. » */
export function progressWords({ lines, expected, done, progress, late, dropped }: PlanTotals): string {
  if (lines === 0 && dropped === 0) return "Aucune action prévue pour l’instant.";
  const rate = progress === null ? "" : ` (${formatPercent(progress, 0)})`;
  const behind = late === 0 ? "" : `, ${countOf(late, "ligne")} en retard`;
  const given = dropped === 0 ? "" : `, ${countOf(dropped, "abandonnée")}`;
  return `${countOf(done, "action réalisée", "actions réalisées")} sur ${formatNumber(expected)} ${expected < 2 ? "prévue" : "prévues"}${rate}${behind}${given}.`;
}

/** `12 sur 20`; a dash when nothing is planned. */
export function timesWords({ lines, expected, done }: PlanTotals): string {
  return lines === 0 ? "–" : `${formatNumber(done)} sur ${formatNumber(expected)}`;
}
