import { editionSentences } from "#app/features/edition-report/edition-sentences.ts";
import type { PrintedEdition } from "./printed-edition.ts";
import { paragraph, section, subsection, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { breakdownGrid } from "./breakdown-grids.ts";
import { leadingSentence, reachedSentence, type ChartNouns } from "./chart-sentences.ts";
import { barsFigure, tilesFigure } from "./edition-charts.ts";
import type { EditionGrid } from "./edition-grid.ts";
import { tableTitle } from "./edition-words.ts";
import { gridTables } from "./grid-table.ts";
import { trendBlocks } from "./report-trend.ts";
import { hireTables, plainGrid } from "./subject-grids.ts";

const territories = { line: "territoire", lines: "territoires" };

/** Indicators 1 to 5: the sentence, the charts, each followed by its table. */
export function indicatorBlocks(view: PrintedEdition): PdfBlock[] {
  const sentences = editionSentences(view);
  return [
    section("1. Heures d’insertion"),
    paragraph(sentences[1]),
    ...hoursBlocks(view),
    ...trendBlocks(view),
    section("2. Participants"),
    paragraph(sentences[2]),
    ...personsBlocks(view),
    section("3. Recrutements"),
    paragraph(sentences[3]),
    ...hiresBlocks(view),
    section("4. Dispositifs et considérations sociales"),
    paragraph(sentences[4]),
    ...mechanismBlocks(view),
    section("5. Structures mobilisées"),
    paragraph(sentences[5]),
    ...structureBlocks(view),
  ];
}

function hoursBlocks(view: PrintedEdition): PdfBlock[] {
  const grid = breakdownGrid(view, "territory", "hours");
  if (grid === null) return [nothing];
  const total = totalOf(grid, 1);
  const lines = linesOf(grid, 1);
  const nouns: ChartNouns = { ...territories, counted: "Heures réalisées par territoire" };
  const map = tilesFigure(view.content, grid, 1, leadingSentence(lines, { total, unit: "hours", nouns }));
  const compared = reachedSentence(
    grid.rows
      .filter(({ isTotal }) => !isTotal)
      .flatMap(({ figures: [due, done] }) => (due && done ? [{ due, done }] : [])),
    territories,
    {
      reached: "réalisé au moins les heures prévues",
      none: "Aucune prévision à comparer aux heures réalisées.",
    },
  );
  const bars = barsFigure(grid, [1, 0], compared);
  return [
    ...(map === null ? [] : [map]),
    ...(bars === null ? [] : [bars]),
    ...gridTables(grid, "Heures prévues et réalisées, par territoire"),
  ];
}

function personsBlocks(view: PrintedEdition): PdfBlock[] {
  const grid = breakdownGrid(view, "territory", "persons");
  if (grid === null) return [nothing];
  const nouns: ChartNouns = { ...territories, counted: "Participants par territoire" };
  const said = leadingSentence(linesOf(grid, 0), { total: missing, unit: "count", nouns });
  return [
    ...shown(barsFigure(grid, [0, 1], said)),
    ...gridTables(grid, "Participants, par territoire"),
    paragraph("Une personne suivie dans deux territoires compte une fois au total.", "soft"),
  ];
}

const missing = { status: "missing", value: null } as const;

function hiresBlocks(view: PrintedEdition): PdfBlock[] {
  const byTerritory = breakdownGrid(view, "territory", "hires");
  return [
    ...hireTables.flatMap((id) => typologyBlocks(view, id)),
    ...(byTerritory === null
      ? []
      : [
          subsection("Par territoire et famille de contrats"),
          ...gridTables(byTerritory, "Recrutements et familles de contrats, par territoire"),
        ]),
  ];
}

/** The contracts are drawn; the other typologies are short tables. */
function typologyBlocks(view: PrintedEdition, id: EditionTableId): PdfBlock[] {
  const grid = plainGrid(view, id, { share: true });
  if (grid === null) return [];
  const nouns = { line: "type de contrat", lines: "types de contrat", counted: "Types de contrat" };
  const bars =
    id === "hires-by-contract-type"
      ? barsFigure(
          grid,
          [0],
          leadingSentence(linesOf(grid, 0), { total: totalOf(grid, 0), unit: "count", nouns }),
        )
      : null;
  return [...shown(bars), ...gridTables(grid, tableTitle(id))];
}

function mechanismBlocks(view: PrintedEdition): PdfBlock[] {
  const grid = breakdownGrid(view, "mechanism", "considerations");
  if (grid === null) return [nothing];
  const nouns = {
    line: "dispositif",
    lines: "dispositifs",
    counted: "Considérations sociales par dispositif",
  };
  const said = leadingSentence(linesOf(grid, 1), { total: totalOf(grid, 1), unit: "count", nouns });
  return [
    ...shown(barsFigure(grid, [1], said)),
    ...gridTables(grid, "Marchés, considérations sociales et structures, par dispositif"),
    paragraph("Un marché peut porter plusieurs dispositifs\u202f; il compte une fois au total.", "soft"),
  ];
}

function structureBlocks(view: PrintedEdition): PdfBlock[] {
  const grid = plainGrid(view, "structures-by-kind", { share: true });
  if (grid === null) return [nothing];
  const nouns = { line: "type", lines: "types", counted: "Types de structures" };
  const said = leadingSentence(linesOf(grid, 0), { total: totalOf(grid, 0), unit: "count", nouns });
  return [...shown(barsFigure(grid, [0], said)), ...gridTables(grid, tableTitle("structures-by-kind"))];
}

/** A chart, or none when nothing of it is to be drawn. */
export function shown(block: PdfBlock | null): PdfBlock[] {
  return block === null ? [] : [block];
}

export const nothing = paragraph("Cette édition n’a pas de tableau sur ce sujet.");

/** The lines of a column, without its total. */
export function linesOf({ rows }: EditionGrid, at: number) {
  return rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap(({ label, figures }) => {
      const found = figures[at];
      return found === undefined ? [] : [{ label, figure: found }];
    });
}

/** The total of a column. */
export function totalOf({ rows }: EditionGrid, at: number) {
  return rows.find(({ isTotal }) => isTotal)?.figures[at] ?? missing;
}
