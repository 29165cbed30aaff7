import { validatedUpTo, periodWords } from "#app/features/report/scope-words-view.ts";
import {
  facts,
  list,
  paragraph,
  section,
  table,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { formatDay, formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatHoursInColumn, formatPercent } from "#app/ui/french.ts";
import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import type { AuthorityReport } from "./authority-report.server.ts";
import type { ReportedContract } from "./reported-contracts.server.ts";
import { figureBlocks } from "./authority-report-figures.ts";
import { missingLines } from "./authority-report-missing.ts";
import { dayCell, hundredths, lightCell, secretNote, siretWords } from "./document-words.ts";

/** The bilan of a buyer as it is sent: what was done, contract by contract, for whom, and what is missing. */
export function authorityReportContent(bilan: AuthorityReport): PdfContent {
  const { names, scope, today } = bilan;
  const authority = names.authority ?? scope.authority;
  const period = periodWords(scope);
  const host = names.host ?? "Tous les porteurs";
  return {
    title: "Bilan des clauses sociales",
    subtitle: `${authority}, ${period}`,
    author: host,
    footer: [
      `Bilan des clauses sociales, ${authority}, ${period}, établi le ${formatDay(today)}`,
      "Heures réalisées\u00a0: relevés validés. Prévues\u00a0: part de l’obligation qui revient à la période. «\u00a0s\u00a0»\u00a0: secret.",
    ],
    blocks: [
      paragraph(leadOf(bilan), "lead"),
      facts([
        ["Maître d’ouvrage", `${authority}, SIRET ${siretWords(scope.authority)}`],
        ["Porteur", host],
        ["Période", `${period}, ${validatedUpTo(scope, bilan.months)}`],
        ["Établi le", formatDay(today)],
      ]),
      ...missingBlocks(bilan),
      section("Les marchés"),
      contractsTable(bilan),
      section("Les heures, mois par mois"),
      monthsTable(bilan),
      ...figureBlocks(bilan),
      section("Ce que ces chiffres comptent"),
      ...definitions.map((text) => paragraph(text, "soft")),
      paragraph(secretNote, "soft"),
    ],
  };
}

const definitions = [
  ...fa02Definitions.hours.text,
  ...fa02Definitions.participants.text,
  ...fa02Definitions.recruitments.text.slice(0, 1),
  ...fa02Definitions.siae.text,
  ...fa02Definitions.outcomes.text,
];

/** The sentence that says it all. */
export function leadOf({ report: { hours, participants }, contracts }: AuthorityReport): string {
  const rate = hours.rate === null ? "" : `, soit ${formatPercent(hours.rate)}`;
  return `${formatHours(hundredths(hours.achieved))} d’insertion réalisées sur ${formatHours(hundredths(hours.forecast))} prévues${rate}, par ${countOf(participants.total, "personne")}, sur ${countOf(contracts.length, "marché")}.`;
}

function missingBlocks(bilan: AuthorityReport): PdfBlock[] {
  const lines = missingLines(bilan);
  return lines.length === 0
    ? [
        section("Ce qui manque"),
        paragraph("Rien\u00a0: tout ce qui est attendu à ce jour est fait et validé."),
      ]
    : [section("Ce qui manque"), list(lines)];
}

function contractsTable({ contracts, today }: AuthorityReport): PdfBlock {
  const sum = (of: (contract: ReportedContract) => number): string =>
    formatHoursInColumn(contracts.reduce((total, contract) => total + of(contract), 0));
  return table({
    caption: `${countOf(contracts.length, "marché")} de la période. Dû, fait et reste sont comptés depuis le début de chaque marché, au ${formatDay(today)}. Heures.`,
    columns: [
      { head: "Marché", width: 34 },
      { head: "Voyant", width: 14 },
      { head: "Fin", width: 17 },
      { head: "Dû", width: 12, align: "right" },
      { head: "Fait", width: 12, align: "right" },
      { head: "Reste", width: 12, align: "right" },
      { head: "Dont fait dans la période", width: 14, align: "right" },
    ],
    rows: contracts.map((contract) => [
      `${contract.title}\n${contract.reference}`,
      lightCell(contract.light),
      dayCell(contract.endsOn),
      contract.isUnknown ? "n.d." : formatHoursInColumn(contract.due),
      formatHoursInColumn(contract.done),
      contract.isUnknown ? "n.d." : formatHoursInColumn(contract.remaining ?? 0),
      formatHoursInColumn(contract.doneInPeriod),
    ]),
    foot: [
      "Total",
      "",
      "",
      sum(({ due }) => due),
      sum(({ done }) => done),
      sum(({ remaining }) => remaining ?? 0),
      sum(({ doneInPeriod }) => doneInPeriod),
    ],
  });
}

/** Hours month by month, those still to be validated beside. */
export function monthsTable({ months }: Pick<AuthorityReport, "months">): PdfBlock {
  if (months.length === 0) return paragraph("Aucune heure déclarée dans la période.");
  const sum = (key: "validated" | "submitted"): string =>
    formatHoursInColumn(months.reduce((total, month) => total + month[key], 0));
  return table({
    caption: "Heures d’insertion par mois, nominatives et collectives",
    columns: [
      { head: "Mois", width: 40 },
      { head: "Validées (h)", width: 20, align: "right" },
      { head: "À valider (h)", width: 20, align: "right" },
    ],
    rows: months.map(({ month, validated, submitted }) => [
      formatMonth(month),
      formatHoursInColumn(validated),
      formatHoursInColumn(submitted),
    ]),
    foot: ["Total", sum("validated"), sum("submitted")],
  });
}
