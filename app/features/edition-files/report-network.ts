import { editionSentences } from "#app/features/edition-report/edition-sentences.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { paragraph, section, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { leadingSentence, reachedSentence } from "./chart-sentences.ts";
import { barsFigure } from "./edition-charts.ts";
import type { EditionGrid } from "./edition-grid.ts";
import { gridTables } from "./grid-table.ts";
import { linesOf, nothing, shown, totalOf } from "./report-indicators.ts";
import { crossedGrid, targetGrid } from "./subject-grids.ts";

/** Indicators 7 and 8, the action plans and the targets of the agreements. */
export function networkBlocks(view: EditionView): PdfBlock[] {
  const sentences = editionSentences(view);
  return [
    section("7 et 8. Actions du réseau"),
    paragraph(`${sentences[7]} ${sentences[8]}`),
    ...actionBlocks(view),
    section("Plans d’actions des porteurs"),
    ...planBlocks(view),
    section("Objectifs d’allocataires du RSA"),
    ...targetBlocks(view),
  ];
}

function actionBlocks(view: EditionView): PdfBlock[] {
  const grid = crossedGrid(view, "actions-by-territory", "Toutes");
  if (grid === null) return [nothing];
  const nouns = { line: "territoire", lines: "territoires", counted: "Actions réalisées" };
  const said = leadingSentence(linesOf(grid, 0), { total: totalOf(grid, 0), unit: "count", nouns });
  return [
    ...shown(barsFigure(grid, [0], said)),
    ...gridTables(grid, "Actions du réseau réalisées, par territoire et type"),
  ];
}

function planBlocks(view: EditionView): PdfBlock[] {
  const byDimension = crossedGrid(view, "plans-by-dimension", null);
  const byHost = crossedGrid(view, "plans-by-host", null);
  if (byDimension === null && byHost === null) {
    return [paragraph("Aucun plan d’actions partagé pour cette période.")];
  }
  return [
    paragraph("Actions prévues par les plans partagés de l’année, et actions réalisées qui s’y rattachent."),
    ...(byDimension === null
      ? []
      : [
          ...shown(
            barsFigure(
              byDimension,
              seriesOf(byDimension),
              "Plans d’actions, par dimension de la Fiche action 02.",
            ),
          ),
          ...gridTables(byDimension, "Plans d’actions, par dimension de la Fiche action 02"),
        ]),
    ...(byHost === null ? [] : gridTables(byHost, "Plans d’actions, par porteur")),
  ];
}

/** Two series at most are told apart on paper: the last ones come first, being what was done. */
function seriesOf({ columns }: EditionGrid): number[] {
  return columns.length < 2 ? columns.map((_, at) => at) : [1, 0];
}

function targetBlocks(view: EditionView): PdfBlock[] {
  const grid = targetGrid(view);
  if (grid === null) return [paragraph("Aucun objectif de convention pour cette année.")];
  const lines = grid.rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap(({ figures: [due, done] }) => (due && done ? [{ due, done }] : []));
  const said = reachedSentence(
    lines,
    { line: "porteur", lines: "porteurs" },
    {
      reached: "accueilli dans la période autant d’allocataires que l’objectif de l’année",
      none: "Aucun objectif à comparer.",
    },
  );
  return [
    ...shown(barsFigure(grid, [1, 0], said)),
    ...gridTables(grid, "Objectif de l’année et allocataires du RSA de la période, par porteur"),
    paragraph(
      "Une personne qui travaille aux deux semestres compte dans chacun\u00a0: les semestres ne s’additionnent pas. La position exacte de chaque porteur est sur sa page de convention, lue de lui et du Département.",
      "soft",
    ),
  ];
}
