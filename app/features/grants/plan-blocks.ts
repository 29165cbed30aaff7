import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import { ficheDimensionCodes } from "#app/domain/action-plan/plan-progress.ts";
import { progressWords, timesWords, type PlanSummary } from "#app/features/plans/plan-summary.ts";
import { paragraph, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";

/** The progress of a plan by dimension, on paper. */
export function planBlocks(plan: PlanSummary | null, year: number): PdfBlock[] {
  if (plan === null) return [paragraph(`Aucun plan d’actions pour ${year}.`)];
  return [
    paragraph(progressWords(plan.total)),
    table({
      caption: "Actions prévues et réalisées, par dimension de la Fiche action 02",
      columns: [
        { head: "Dimension", width: 46 },
        { head: "Réalisées sur prévues", width: 24, align: "right" },
        { head: "En retard", width: 15, align: "right" },
        { head: "Abandonnées", width: 15, align: "right" },
      ],
      rows: ficheDimensionCodes.map((dimension) => {
        const totals = plan.byDimension[dimension];
        return [
          ficheDimensions[dimension].words,
          timesWords(totals),
          String(totals.late),
          String(totals.dropped),
        ];
      }),
    }),
  ];
}
