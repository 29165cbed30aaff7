import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { figureInColumn } from "#app/features/edition-report/figure-words.ts";
import { figuresOf } from "#app/features/edition-report/edition-figure.ts";
import { indicatorFigures } from "#app/features/edition-report/edition-view.ts";
import { hoursTrend, trendFact } from "#app/features/edition-report/trend.ts";
import { subsection, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { figure } from "#app/platform/pdf/pdf-figure.ts";
import { markOf } from "./edition-charts.ts";
import type { PrintedEdition } from "./printed-edition.ts";

/** Hours over the editions of the same kind, oldest first; nothing while this one is alone. */
export function trendBlocks({ content, earlier }: PrintedEdition): PdfBlock[] {
  const points = hoursTrend(content, earlier);
  if (points.length < 2) return [];
  const editions = [...earlier].reverse().concat(content);
  return [
    subsection("Tendance"),
    figure(trendFact(points), {
      kind: "columns",
      columns: points.map(({ label, number, hours }) => ({
        label,
        mark: hours === null ? { amount: null, text: "–" } : markOf(hours, "hours"),
        isStrong: number === content.number,
      })),
    }),
    table({
      caption: "Les éditions de même durée, de la plus ancienne à celle-ci",
      columns: [
        { head: "Période", width: 28 },
        { head: "Heures réalisées", width: 20, align: "right" },
        { head: "Participants", width: 17, align: "right" },
        { head: "dont RSA", width: 15, align: "right" },
        { head: "Recrutements", width: 18, align: "right" },
      ],
      rows: editions.map((edition) => {
        const { hours, persons, rsa, hires } = indicatorFigures(figuresOf(edition));
        return [
          editionPeriodWords(edition),
          figureInColumn(hours, "hours"),
          figureInColumn(persons, "count"),
          figureInColumn(rsa, "count"),
          figureInColumn(hires, "count"),
        ];
      }),
    }),
  ];
}
