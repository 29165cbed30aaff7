import type { Row } from "write-excel-file/node";
import { breakdowns, type Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { editionTables } from "#app/domain/edition/edition-table.ts";
import { editionDimensions } from "#app/domain/edition/edition-dimension.ts";
import { figuresOf } from "#app/features/edition-report/edition-figure.ts";
import { indicatorFigures } from "#app/features/edition-report/edition-view.ts";
import { indicatorLineIds, indicatorLines } from "#app/features/edition-report/indicator-line.ts";
import { label } from "#app/features/report/fa02-xlsx-cells.ts";
import type { ReportSheet } from "#app/features/report/fa02-xlsx-sheets.ts";
import { breakdownGrid, type BreakdownSubject } from "./breakdown-grids.ts";
import type { EditionGrid } from "./edition-grid.ts";
import { figureInCell, gridRows, subjectSheet } from "./edition-sheet.ts";
import { rateGrid, reasonGrid, situationGrid } from "./follow-up-grids.ts";
import type { PrintedEdition } from "./printed-edition.ts";
import { crossedGrid, hireTables, plainGrid, targetGrid } from "./subject-grids.ts";

/** The indicators over the editions of the same kind, this one first. */
export function indicatorSheet({ content, earlier }: PrintedEdition): ReportSheet {
  const editions = [content, ...earlier];
  const figures = editions.map((edition) => indicatorFigures(figuresOf(edition)));
  return subjectSheet("Indicateurs", "Les huit indicateurs, d’édition en édition", {
    texts: [
      ["N°", 6],
      ["Indicateur", 40],
    ],
    columns: editions.map((edition) => editionPeriodWords(edition)),
    rows: indicatorLineIds.map((id): Row => {
      const { indicator, label: text, unit } = indicatorLines[id];
      return [label(String(indicator)), label(text), ...figures.map((of) => figureInCell(of[id], unit))];
    }),
  });
}

const subjects = {
  hours: { sheet: "Heures", title: "1. Heures d’insertion, prévues et réalisées" },
  persons: { sheet: "Participants", title: "2. Participants" },
  hires: { sheet: "Recrutements", title: "3. Recrutements" },
  considerations: {
    sheet: "Considérations",
    title: "4 et 5. Marchés, considérations sociales et structures",
  },
  outcomes6: { sheet: "Sorties à 6 mois", title: "6. Situations 6\u00a0mois après la sortie" },
  outcomes12: { sheet: "Sorties à 12 mois", title: "6. Situations 12\u00a0mois après la sortie" },
} as const satisfies Record<BreakdownSubject, { sheet: string; title: string }>;

/** One sheet a subject, the five breakdowns under one another; a subject without a table has none. */
export function breakdownSheets(view: PrintedEdition): ReportSheet[] {
  return (Object.keys(subjects) as BreakdownSubject[]).flatMap((subject) => {
    const grids = breakdowns.flatMap((by): Array<{ by: Breakdown; grid: EditionGrid }> => {
      const grid = breakdownGrid(view, by, subject);
      return grid === null ? [] : [{ by, grid }];
    });
    const { sheet, title } = subjects[subject];
    return stacked(
      sheet,
      title,
      grids.map(({ by, grid }) => ({ by: editionDimensions[by].label, grid })),
    );
  });
}

/** What is not by place: typologies, situations, structures, actions, plans, targets. */
export function otherSheets(view: PrintedEdition): ReportSheet[] {
  const plain = (table: Parameters<typeof plainGrid>[1]) => ({
    by: editionDimensions[editionTables[table].dimensions[0]].label,
    grid: plainGrid(view, table, { share: true }),
  });
  const crossed = (
    table: "actions-by-territory" | "actions-by-host" | "plans-by-host" | "plans-by-dimension",
  ) => ({
    by: editionDimensions[editionTables[table].dimensions[0]].label,
    grid: crossedGrid(view, table, table.startsWith("actions") ? "Toutes" : null),
  });
  return [
    ...stacked("Types de recrutements", "3. Typologie des recrutements", hireTables.map(plain)),
    ...stacked("Structures", "5. Structures mobilisées, par type", [plain("structures-by-kind")]),
    ...stacked("Détail des sorties", "6. Situations et raisons, à 6 et 12\u00a0mois", [
      { by: "Situation", grid: situationGrid(view) },
      { by: "Taux", grid: situationGrid(view) === null ? null : rateGrid(view) },
      { by: "Détail", grid: reasonGrid(view) },
    ]),
    ...stacked("Actions", "7 et 8. Actions du réseau réalisées", [
      crossed("actions-by-territory"),
      crossed("actions-by-host"),
    ]),
    ...stacked("Plans d’actions", "Plans d’actions de l’année", [
      crossed("plans-by-dimension"),
      crossed("plans-by-host"),
    ]),
    ...stacked("Objectifs RSA", "Objectif de l’année et allocataires du RSA de la période", [
      { by: "Porteur", grid: targetGrid(view) },
    ]),
  ];
}

type Stacked = { by: string; grid: EditionGrid | null };

/** Grids under one another, under every head any of them has. */
function stacked(sheet: string, title: string, parts: readonly Stacked[]): ReportSheet[] {
  const grids = parts.flatMap(({ by, grid }) => (grid === null ? [] : [{ by, grid }]));
  if (grids.length === 0) return [];
  const heads = [...new Set(grids.flatMap(({ grid }) => grid.columns.map(({ head }) => head)))];
  return [
    subjectSheet(sheet, title, {
      texts: [
        ["Ventilation", 24],
        ["Ligne", 46],
      ],
      columns: heads,
      rows: grids.flatMap(({ by, grid }) => gridRows(grid, by, heads)),
    }),
  ];
}
