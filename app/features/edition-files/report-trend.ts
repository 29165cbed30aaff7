import { editionPeriodCode, editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { figuresOf } from "#app/features/edition-report/edition-figure.ts";
import { indicatorFigures } from "#app/features/edition-report/edition-view.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { subsection, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { figure } from "#app/platform/pdf/pdf-figure.ts";
import { trendSentence } from "./chart-sentences.ts";
import { markOf } from "./edition-charts.ts";
import { figureCell } from "./edition-words.ts";
import type { PrintedEdition } from "./printed-edition.ts";

/** Hours over the editions of the same kind, oldest first; nothing while this one is alone. */
export function trendBlocks(view: PrintedEdition): PdfBlock[] {
  const editions = [...view.earlier].reverse();
  if (editions.length === 0) return [];
  const points = [...editions, view.content].map((content) => ({
    content,
    figures: indicatorFigures(figuresOf(content)),
  }));
  return [
    subsection("Tendance"),
    figure(
      trendSentence(
        points.map(({ figures }) => figures.hours),
        "Heures réalisées",
      ),
      {
        kind: "columns",
        columns: points.map(({ content, figures }) => ({
          label: tightPeriod(content),
          mark: markOf(figures.hours, "hours"),
          isStrong: content.number === view.content.number,
        })),
      },
    ),
    table({
      caption: "Les éditions de même durée, de la plus ancienne à celle-ci",
      columns: [
        { head: "Période", width: 28 },
        { head: "Heures réalisées", width: 20, align: "right" },
        { head: "Participants", width: 17, align: "right" },
        { head: "dont RSA", width: 15, align: "right" },
        { head: "Recrutements", width: 18, align: "right" },
      ],
      rows: points.map(({ content, figures }) => [
        editionPeriodWords(content),
        figureCell(figures.hours, "hours"),
        figureCell(figures.persons, "count"),
        figureCell(figures.rsa, "count"),
        figureCell(figures.hires, "count"),
      ]),
    }),
  ];
}

/** `S1 26`, `2026`. */
function tightPeriod(content: EditionContent): string {
  const [year = "", half] = editionPeriodCode(content).split("-");
  return half === undefined ? year : `${half} ${year.slice(2)}`;
}
