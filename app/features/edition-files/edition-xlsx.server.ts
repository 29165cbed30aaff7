import writeXlsxFile, { type Row } from "write-excel-file/node";
import { editionPeriodWords } from "#app/domain/edition/edition-state.ts";
import { headline } from "#app/features/edition-report/edition-sentences.ts";
import { blankRow, label, noteRow, sectionRow, titleRow } from "#app/features/report/fa02-xlsx-cells.ts";
import type { ReportSheet } from "#app/features/report/fa02-xlsx-sheets.ts";
import { formatDay, formatMonthSpan } from "#app/ui/french-dates.ts";
import { breakdownSheets, indicatorSheet, otherSheets } from "./edition-sheets.ts";
import { mergeSentences } from "./open-data-notes.ts";
import { editionTitle, signsNote } from "./edition-words.ts";
import type { PrintedEdition } from "./printed-edition.ts";
import { hiddenCells } from "./report-cover.ts";

/** The report of an edition as a workbook: how to read it, the indicators, then one sheet a subject. */
export function editionXlsx(view: PrintedEdition): Promise<Buffer> {
  const sheets = [readingSheet(view), indicatorSheet(view), ...breakdownSheets(view), ...otherSheets(view)];
  return writeXlsxFile(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

const widths = [20, 58] as const;

function readingSheet(view: PrintedEdition): ReportSheet {
  const { content } = view;
  const note = (text: string): Row => noteRow(text, 2, Math.ceil(text.length / 76));
  const facts: ReadonlyArray<readonly [string, string]> = [
    ["Période", `${editionPeriodWords(content)}, ${formatMonthSpan(content.from, content.to)}`],
    ["Figée le", content.publishedOn === null ? "en préparation" : formatDay(content.publishedOn)],
    ["Préparée par", content.preparedBy],
    ["Remplace", content.supersedes === null ? "aucune édition" : `l’édition n°\u00a0${content.supersedes}`],
    ["Seuil", `${content.parameters.threshold}\u00a0personnes ou marchés`],
    ["Seuil, handicap", `${content.parameters.sensitiveThreshold}\u00a0personnes`],
    ["Dominance", `${content.parameters.dominance}\u00a0% des heures par une seule personne`],
    ["Définitions", `version ${content.parameters.definitionsVersion}`],
  ];
  return {
    sheet: "Lire ce classeur",
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    data: [
      titleRow(editionTitle(content), 2),
      note(headline(view)),
      blankRow,
      ...facts.map(([name, value]): Row => [label(name, { strong: true }), label(value)]),
      sectionRow("Comment lire les chiffres"),
      note(`${signsNote(content)} ${hiddenCells(view)}`),
      note(
        "Une feuille par sujet. La colonne «\u00a0Ventilation\u00a0» dit par quoi les lignes sont réparties\u00a0: filtrez-la pour n’en garder qu’une. Une personne présente dans deux lignes compte une fois au total.",
      ),
      note(
        "Les taux sont calculés sur les chiffres publiés\u202f; ils sont secrets dès qu’un de leurs termes l’est.",
      ),
      ...mergeSentences(content).map(note),
      ...(content.changes.length === 0 ? [] : [sectionRow("Ce qui a changé"), ...content.changes.map(note)]),
      ...content.definitions.flatMap(({ title, text }) => [sectionRow(title), ...text.map(note)]),
    ],
  };
}
