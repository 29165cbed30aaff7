import writeXlsxFile, { type CellObject, type Row } from "write-excel-file/node";
import { spacedSiret } from "#app/domain/siret.ts";
import {
  blankRow,
  headRow,
  hours,
  label,
  noteRow,
  sectionRow,
  titleRow,
} from "#app/features/report/fa02-xlsx-cells.ts";
import { outcomesSheet } from "#app/features/report/fa02-xlsx-followup.ts";
import {
  hoursSheet,
  mechanismsSheet,
  participantsSheet,
  recruitmentsSheet,
  siaeSheet,
  type ReportSheet,
} from "#app/features/report/fa02-xlsx-sheets.ts";
import { periodWords } from "#app/features/report/scope-words-view.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import type { AuthorityReport } from "./authority-report.server.ts";
import { missingLines } from "./authority-report-missing.ts";
import { dayCell, lightCell, secretNote } from "./document-words.ts";

/** The bilan as a workbook, to be reworked by its reader: the same figures as the document, one sheet a part. */
export function authorityReportXlsx(bilan: AuthorityReport): Promise<Buffer> {
  const { report } = bilan;
  const sheets = [
    coverSheet(bilan),
    contractsSheet(bilan),
    monthsSheet(bilan),
    hoursSheet(report),
    participantsSheet(report),
    recruitmentsSheet(report),
    mechanismsSheet(report),
    siaeSheet(report),
    structuresSheet(bilan),
    outcomesSheet(report),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

/** Hundredths as the decimal hours of a cell. */
const hoursCell = (hundredths: number) => hours(hundredths / 100);

function sheetOf(name: string, widths: readonly number[], data: Row[]): ReportSheet {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    sheet: name,
    columns: widths.map((one) => ({ width: one })),
    showGridLines: false,
    ...(width > 80 ? { orientation: "landscape" as const } : {}),
    data,
  };
}

function coverSheet(bilan: AuthorityReport): ReportSheet {
  const { names, scope, today } = bilan;
  const lines: ReadonlyArray<readonly [string, string]> = [
    ["Maître d’ouvrage", `${names.authority ?? scope.authority} (${spacedSiret(scope.authority)})`],
    ["Porteur", names.host ?? "Tous les porteurs"],
    ["Période", periodWords(scope)],
    ["Établi le", formatDay(today)],
  ];
  const missing = missingLines(bilan);
  return sheetOf(
    "Présentation",
    [20, 58],
    [
      titleRow("Bilan des clauses sociales", 2),
      blankRow,
      ...lines.map(([name, value]): Row => [label(name, { strong: true }), label(value)]),
      blankRow,
      sectionRow("Ce qui manque"),
      ...(missing.length === 0 ? ["Rien à ce jour."] : missing).map((text) =>
        noteRow(text, 2, Math.ceil(text.length / 76)),
      ),
      blankRow,
      noteRow(secretNote, 2),
    ],
  );
}

function contractsSheet({ contracts, today }: AuthorityReport): ReportSheet {
  const widths = [16, 34, 14, 15, 11, 11, 11, 13];
  return sheetOf("Marchés", widths, [
    titleRow(`Marchés, position au ${formatDay(today)}`),
    blankRow,
    headOf(
      ["Marché", "Intitulé", "Voyant", "Fin"],
      ["Dû (h)", "Fait (h)", "Reste (h)", "Fait dans la période (h)"],
    ),
    ...contracts.map((contract): Row => [
      label(contract.reference),
      tallLabel(contract.title, 34),
      label(lightCell(contract.light)),
      label(dayCell(contract.endsOn)),
      contract.isUnknown ? label("n.d.") : hoursCell(contract.due),
      hoursCell(contract.done),
      contract.isUnknown ? label("n.d.") : hoursCell(contract.remaining ?? 0),
      hoursCell(contract.doneInPeriod),
    ]),
  ]);
}

/** Heads of texts on the left, of numbers on the right. */
function headOf(texts: readonly string[], numbers: readonly string[] = []): Row {
  return [...texts.flatMap((text) => headRow(text)), ...headRow("", ...numbers).slice(1)];
}

/** A text that may need several lines of its column: rows do not grow by themselves. */
function tallLabel(text: string, width: number): CellObject {
  return { ...label(text), height: 4 + 13 * Math.ceil(text.length / (width * 0.9)) };
}

function monthsSheet({ months }: AuthorityReport): ReportSheet {
  return sheetOf(
    "Heures par mois",
    [30, 18, 18],
    [
      titleRow("Heures par mois"),
      blankRow,
      headRow("Mois", "Validées (h)", "À valider (h)"),
      ...months.map(({ month, validated, submitted }): Row => [
        label(formatMonth(month)),
        hoursCell(validated),
        hoursCell(submitted),
      ]),
    ],
  );
}

function structuresSheet({ structures }: AuthorityReport): ReportSheet {
  return sheetOf(
    "Structures",
    [46, 20, 56],
    [
      titleRow("Structures inclusives au travail"),
      blankRow,
      headOf(["Structure", "SIRET", "Type"]),
      ...structures.map(({ name, siret, kind }): Row => [
        label(name),
        label(spacedSiret(siret)),
        tallLabel(`${kind}, ${structureKinds[kind].label.toLowerCase()}`, 56),
      ]),
    ],
  );
}
