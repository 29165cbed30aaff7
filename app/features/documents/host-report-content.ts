import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { fixedPartAmount, variablePartAmount } from "#app/features/report/grant-words-view.ts";
import { validatedUpTo } from "#app/features/report/scope-words-view.ts";
import {
  facts,
  paragraph,
  section,
  subsection,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { figure } from "#app/platform/pdf/pdf-figure.ts";
import { formatInstant, formatTightMonthName } from "#app/ui/french-dates.ts";
import { countOf, formatHours, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { MonthOfHours } from "#db/queries/fa02-months.server.ts";
import { monthsTable } from "./authority-report-content.ts";
import { mechanismsTable, personsTable } from "./authority-report-figures.ts";
import { hundredths, siretWords } from "./document-words.ts";
import { actionBlocks } from "./host-report-actions.ts";
import { followUpBlocks, groupBlocks, structureBlocks, typologyBlocks } from "./host-report-figures.ts";

/** The exact report of one host over one calendar year. */
export type HostReport = {
  host: { name: string; siret: string };
  year: number;
  report: Fa02Report;
  /** Hours by month, in hundredths. */
  months: readonly MonthOfHours[];
  /** ISO instant. */
  computedAt: string;
};

/** The bilan FA02 of a host: the eight indicators, exact, and the arithmetic of its agreement. No one is named. */
export function hostReportContent(bilan: HostReport): PdfContent {
  const { host, year, report, computedAt } = bilan;
  return {
    title: `Bilan Fiche action 02, année ${year}`,
    subtitle: host.name,
    author: host.name,
    footer: [
      `Bilan Fiche action 02, ${host.name}, année ${year}, calculé le ${formatInstant(computedAt)}`,
      "Chiffres exacts du porteur, réservés au porteur et au Département. Relevés validés.",
    ],
    blocks: [
      paragraph(leadOf(report), "lead"),
      facts([
        ["Porteur", `${host.name}, SIRET ${siretWords(host.siret)}`],
        ["Période", `année ${year}, ${validatedUpTo(report.scope, bilan.months)}`],
        ["Calculé le", formatInstant(computedAt)],
      ]),
      section("1. Heures d’insertion"),
      hoursFacts(report),
      ...monthBlocks(bilan),
      section("2. Participants"),
      personsTable(report),
      section("3. Typologie des recrutements"),
      ...typologyBlocks(report),
      section("4. Typologie des dispositifs"),
      mechanismsTable(report),
      ...groupBlocks(report),
      section("5. SIAE mobilisées"),
      ...structureBlocks(report),
      section("6. Sorties dynamiques à 6 et 12\u00a0mois"),
      ...followUpBlocks(report),
      section("7 et 8. Actions du réseau"),
      ...actionBlocks(report),
      section("Convention"),
      ...grantBlocks(report.grant, year),
      section("Ce que ces chiffres comptent"),
      ...Object.values(fa02Definitions).flatMap(({ indicator, title, text }) => [
        subsection(/^\d$/.test(indicator) ? `${indicator}. ${title}` : title),
        ...text.map((sentence) => paragraph(sentence, "soft")),
      ]),
    ],
  };
}

function leadOf({ hours, participants }: Fa02Report): string {
  const rate = hours.rate === null ? "" : `, soit ${formatPercent(hours.rate)}`;
  const rsa =
    participants.rsaTotal === null ? "" : `, dont ${countOf(participants.rsaTotal, "allocataire")} du RSA`;
  return `${formatHours(hundredths(hours.achieved))} d’insertion réalisées sur ${formatHours(hundredths(hours.forecast))} prévues${rate}, par ${countOf(participants.total, "personne")}${rsa}.`;
}

function hoursFacts({ hours }: Fa02Report): PdfBlock {
  return facts([
    ["Prévues", formatHours(hundredths(hours.forecast))],
    ["Réalisées (validées)", formatHours(hundredths(hours.achieved))],
    ["En attente de validation", formatHours(hundredths(hours.pending))],
    ["Réalisé ÷ prévu", hours.rate === null ? "sans objet" : formatPercent(hours.rate)],
  ]);
}

/** The hours of each month, drawn then listed. */
function monthBlocks({ months, report }: HostReport): PdfBlock[] {
  const worked = months.filter(({ validated }) => validated > 0);
  if (worked.length === 0) return [monthsTable({ months })];
  const best = worked.reduce((most, month) => (month.validated > most.validated ? month : most));
  return [
    figure(
      `Heures validées\u00a0: ${countOf(worked.length, "mois", "mois")} sur 12, le plus fort avec ${formatHours(best.validated)} (${formatTightMonthName(best.month)}), pour ${formatHours(hundredths(report.hours.achieved))} en tout.`,
      {
        kind: "columns",
        columns: months.map(({ month, validated }) => ({
          label: formatTightMonthName(month),
          mark: { amount: validated, text: formatNumber(validated / 100) },
          isStrong: true,
        })),
      },
    ),
    monthsTable({ months }),
  ];
}

function grantBlocks(grant: GrantGauge | null, year: number): PdfBlock[] {
  if (grant === null) return [paragraph(`Aucune convention n’est enregistrée pour ${year}.`)];
  const count = (value: number | null): string => (value === null ? "n.d." : formatNumber(value));
  return [
    facts([
      ["Objectif d’allocataires du RSA", count(grant.rsaTarget)],
      ["Allocataires nommés", count(grant.rsaNamed)],
      ["Des relevés collectifs", count(grant.rsaCollective)],
      ["Allocataires retenus", count(grant.rsaReached)],
      ["Retenus ÷ objectif", grant.progress === null ? "sans objet" : formatPercent(grant.progress)],
      ["Part fixe", fixedPartAmount(grant)],
      ["Part variable acquise", variablePartAmount(grant)],
    ]),
  ];
}
