import { allOf, withoutCode, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { editionTableIds } from "#app/domain/edition/edition-table.ts";
import { figureInColumn } from "#app/features/edition-report/figure-words.ts";
import { changeInColumn } from "#app/features/edition-report/edition-change.ts";
import { headline } from "#app/features/edition-report/edition-sentences.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { indicatorLineIds, indicatorLines } from "#app/features/edition-report/indicator-line.ts";
import {
  facts,
  list,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfColumn,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatMonthSpan } from "#app/ui/french-dates.ts";
import { countOf, formatNumber } from "#app/ui/french.ts";
import { codesOf } from "./edition-grid.ts";
import { signsNote } from "./edition-words.ts";

/** What the edition is, what it says in one sentence, its eight indicators at a glance, what changed. */
export function coverBlocks(view: EditionView): PdfBlock[] {
  const { content } = view;
  return [
    paragraph(headline(view), "lead"),
    facts([
      ["Période", `${editionPeriodWords(content)}, ${formatMonthSpan(content.from, content.to)}`],
      ["Figée le", content.publishedOn === null ? "en préparation" : formatDay(content.publishedOn)],
      ["Préparée par", content.preparedBy],
      [
        "Comprend",
        `${countedCodes(view, "host", "porteur")}, ${countedCodes(view, "territory", "territoire")}`,
      ],
      [
        "Remplace",
        content.supersedes === null ? null : `l’édition n°\u00a0${content.supersedes} de la même période`,
      ],
      ["Remplacée par", content.supersededBy === null ? null : `l’édition n°\u00a0${content.supersededBy}`],
    ]),
    paragraph(`${signsNote(content)} ${hiddenCells(view)}`, "soft"),
    section("Les huit indicateurs"),
    indicatorTable(view),
    ...changeBlocks(view),
  ];
}

/** What changed since the edition this one replaces, in the words kept with it. */
function changeBlocks({ content }: EditionView): PdfBlock[] {
  if (content.supersedes === null) return [];
  const title = section(`Ce qui a changé depuis l’édition n°\u00a0${content.supersedes}`);
  return content.changes.length === 0
    ? [title, paragraph("Aucun changement n’a été noté.")]
    : [title, list(content.changes)];
}

/** `7 chiffres sur 39 sont cachés.` Counted on what is printed. */
export function hiddenCells({ content: { tables } }: EditionView): string {
  const cells = tables.flatMap((one) => one.cells);
  const hidden = cells.filter(({ status }) => status === "secret").length;
  if (hidden === 0) return "Aucun chiffre de cette édition n’est caché.";
  return `${countOf(hidden, "chiffre")} sur ${formatNumber(cells.length)} ${hidden < 2 ? "est caché" : "sont cachés"} ici.`;
}

function countedCodes({ content }: EditionView, dimension: EditionDimension, word: string): string {
  const codes = codesOf(content, dimension, editionTableIds).filter(
    (code) => code !== allOf && code !== withoutCode,
  );
  return countOf(codes.length, word);
}

function indicatorTable({ content, before, indicators }: EditionView): PdfBlock {
  const now: PdfColumn = { head: editionPeriodWords(content), width: 19, align: "right" };
  const named: PdfColumn = { head: "Indicateur", width: 46 };
  const lines = indicatorLineIds.map((id) => {
    const { indicator, label, unit } = indicatorLines[id];
    const { now: figure, before: past, change } = indicators[id];
    return {
      name: `${indicator}. ${label}`,
      now: figureInColumn(figure, unit),
      past: past === null ? "–" : figureInColumn(past, unit),
      change: changeInColumn(change, unit),
    };
  });
  if (before === null) {
    return table({
      caption: "Aucune édition de la période précédente à comparer. Heures en heures.",
      columns: [named, now],
      rows: lines.map((line) => [line.name, line.now]),
    });
  }
  return table({
    caption: `Comparé à l’édition n°\u00a0${before.number ?? ""}, ${editionPeriodWords(before)}. Heures en heures, taux en points.`,
    columns: [
      named,
      { head: editionPeriodWords(before), width: 19, align: "right" },
      now,
      { head: "Écart", width: 18, align: "right" },
    ],
    rows: lines.map((line) => [line.name, line.past, line.now, line.change]),
  });
}
