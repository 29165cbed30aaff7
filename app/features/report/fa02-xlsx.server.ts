import writeXlsxFile, { type Row } from "write-excel-file/node";
import { firstDayOf, lastDayOf, type Day } from "#app/domain/calendar.ts";
import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import type { Db } from "#db/database.server.ts";
import { nameFa02Scope, type Fa02ScopeNames } from "#db/queries/fa02-scope-names.server.ts";
import { blankRow, label, noteRow, sectionRow, titleRow } from "./fa02-xlsx-cells.ts";
import { grantSheet, outcomesSheet, prescriptionSheet, siaeProcurementSheet } from "./fa02-xlsx-followup.ts";
import {
  hoursSheet,
  mechanismsSheet,
  participantsSheet,
  recruitmentsSheet,
  siaeSheet,
  type ReportSheet,
} from "./fa02-xlsx-sheets.ts";

/**
 * The report as a workbook to hand over as it is: a cover (scope, period, day of the calculation,
 * definitions), one sheet an indicator, and the agreement. The numbers are those of the report.
 */
export async function fa02Xlsx(db: Db, report: Fa02Report, today: Day): Promise<Buffer> {
  const sheets = [
    coverSheet(report, await nameFa02Scope(db, report.scope), today),
    hoursSheet(report),
    participantsSheet(report),
    recruitmentsSheet(report),
    mechanismsSheet(report),
    siaeSheet(report),
    outcomesSheet(report),
    prescriptionSheet(report),
    siaeProcurementSheet(report),
    grantSheet(report),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

const noBreak = "\u00a0";

function coverSheet({ scope, masked }: Fa02Report, names: Fa02ScopeNames, today: Day): ReportSheet {
  const from = formatDay(firstDayOf(scope.from));
  const to = formatDay(lastDayOf(scope.to));
  const facts: Array<[string, string]> = [
    ["Période", `du ${from} au ${to}`],
    ["Porteur", named(names.host, scope.host, "Tous les porteurs")],
    ["Maître d’ouvrage", named(names.authority, scope.authority, "Tous les maîtres d’ouvrage")],
    ["Territoire", names.territory ?? scope.territory ?? "Tous les territoires"],
    ["Calculé le", formatDay(today)],
  ];
  return {
    sheet: "Présentation",
    columns: [{ width: 20 }, { width: 58 }],
    showGridLines: false,
    data: [
      titleRow(`Rapport Fiche action 02${noBreak}: la commande publique au service de l’insertion`, 2, 2),
      blankRow,
      ...facts.map(([fact, value]): Row => [label(fact, { strong: true }), label(value)]),
      blankRow,
      noteRow(
        `Un tiret (–) marque un chiffre sans objet dans ce périmètre, « n.d. » un chiffre que personne n’a renseigné, « s » un chiffre tenu secret${masked === undefined ? "" : ` parce qu’il porte sur trop peu de personnes (moins de 5, ou toutes)`}.`,
        2,
      ),
      ...Object.values(fa02Definitions).flatMap(({ indicator, title, text }) => [
        sectionRow(/^\d$/.test(indicator) ? `${indicator}. ${title}` : title),
        ...text.map((sentence) => noteRow(sentence, 2, Math.ceil(sentence.length / 76))),
      ]),
    ],
  };
}

function named(name: string | null, siret: string | null, everyone: string): string {
  if (siret === null) return everyone;
  return name === null ? spacedSiret(siret) : `${name} (${spacedSiret(siret)})`;
}
