import writeXlsxFile, { type CellObject, type Row } from "write-excel-file/node";
import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import { ficheDimensionCodes } from "#app/domain/action-plan/plan-progress.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import {
  blankRow,
  count,
  decimal,
  euros,
  headRow,
  hours,
  label,
  noteRow,
  percent,
  sectionRow,
  titleRow,
} from "#app/features/report/fa02-xlsx-cells.ts";
import { grantArithmetic } from "#app/features/report/grant-arithmetic.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import type { GrantDialogue } from "./grant-dialogue.server.ts";
import { indicatorTitle, type IndicatorLine } from "./indicator-lines.ts";

/** Sheets too wide for an upright page lie on their side: each prints on one page across. */
const orientation = "landscape" as const;

/** The dialogue de gestion of a host’s year as a workbook: numbers are numbers, arithmetic is written out beside. */
export async function dialogueXlsx(dialogue: GrantDialogue): Promise<Buffer> {
  const sheets = [
    agreementSheet(dialogue),
    monthsSheet(dialogue),
    indicatorsSheet(dialogue),
    planSheet(dialogue),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

function agreementSheet({ name, siret, year, today, grant, projection }: GrantDialogue) {
  const amounts: Row[] =
    grant === null || projection === null
      ? [[label(`Aucune convention pour ${year}.`)]]
      : [
          headRow("Convention", "Valeur"),
          [label("ETP financés"), decimal(grant.fte)],
          [label("Objectif d’allocataires du RSA"), count(grant.rsaTarget, "n.d.")],
          [label("Allocataires du RSA atteints"), count(grant.rsaReached)],
          [label("Attendus à ce jour"), count(projection.expected, "n.d.")],
          [label("Projection au 31 décembre"), count(projection.projected, "n.d.")],
          [label("Part fixe"), euros(grant.fixedPart)],
          [label("Part variable"), euros(grant.variablePart)],
          [label("Part variable acquise"), euros(grant.variableEarned)],
          [label("Part variable projetée"), euros(projection.variableProjected)],
          blankRow,
          sectionRow("Le calcul, pas à pas"),
          ...grantArithmetic(grant, projection).map((fact): Row => [label(fact.label), label(fact.value)]),
        ];
  return {
    sheet: "Convention",
    columns: [{ width: 34 }, { width: 78 }],
    orientation,
    showGridLines: false,
    data: [
      titleRow(`Dialogue de gestion ${year}`, 2),
      [label("Porteur", { strong: true }), label(name)],
      [label("SIRET", { strong: true }), label(spacedSiret(siret))],
      [label("Établi le", { strong: true }), label(formatDay(today))],
      blankRow,
      ...amounts,
      blankRow,
      ...fa02Definitions.grant.text.map((text) => noteRow(text, 2, Math.ceil(text.length / 115))),
    ],
  };
}

function monthsSheet({ months, year }: GrantDialogue) {
  return {
    sheet: "RSA par mois",
    columns: [{ width: 26 }, { width: 16 }, { width: 16 }],
    stickyRowsCount: 2,
    data: [
      titleRow(`Allocataires du RSA depuis janvier ${year}`, 3),
      headRow("Fin de mois", "Atteints", "Attendus"),
      ...months.map(({ month, reached, expected }): Row => [
        label(formatMonth(month)),
        count(reached),
        count(expected, "–"),
      ]),
    ],
  };
}

function indicatorsSheet({ indicators, year }: GrantDialogue) {
  return {
    sheet: "Indicateurs",
    columns: [{ width: titleWidth }, { width: 44 }, { width: 14 }, { width: 14 }],
    orientation,
    stickyRowsCount: 2,
    data: [
      titleRow(`Les huit indicateurs, ${year} et ${year - 1}`, 4),
      headRow("Indicateur", "Chiffre", String(year), String(year - 1)),
      ...indicators.map((line): Row => [
        titleCell(`${line.indicator}. ${indicatorTitle(line.indicator)}`),
        label(line.label),
        cellOf(line, line.now),
        cellOf(line, line.before),
      ]),
    ],
  };
}

/** Signs across the titles of indicators: a longer one takes two lines, and a row high enough for them. */
const titleWidth = 44;

function titleCell(title: string): CellObject {
  return { ...label(title), ...(title.length > titleWidth ? { height: 28 } : {}) };
}

function planSheet({ plan, year }: GrantDialogue) {
  return {
    sheet: "Plan d’actions",
    columns: [{ width: 48 }, { width: 12 }, { width: 12 }, { width: 12 }, { width: 14 }],
    orientation,
    stickyRowsCount: 2,
    data: [
      titleRow(plan === null ? `Aucun plan d’actions pour ${year}` : `Plan d’actions ${year}`, 5),
      headRow("Dimension", "Prévues", "Réalisées", "En retard", "Abandonnées"),
      ...(plan === null
        ? []
        : ficheDimensionCodes.map((dimension): Row => {
            const { expected, done, late, dropped } = plan.byDimension[dimension];
            return [
              label(ficheDimensions[dimension].words),
              count(expected),
              count(done),
              count(late),
              count(dropped),
            ];
          })),
    ],
  };
}

function cellOf({ unit }: IndicatorLine, value: number | null): CellObject {
  if (unit === "rate") return percent(value);
  if (unit === "hours" && value !== null) return hours(value);
  return count(value, "–");
}
