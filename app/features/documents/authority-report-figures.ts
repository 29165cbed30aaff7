import { ageClasses } from "#app/domain/age.ts";
import type { Counts, Fa02Report, OutcomeFigures } from "#app/domain/fa02-report.ts";
import { hireContractTypes, hireModalities, sexes } from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { outcomeSituations, type OutcomeSituation } from "#app/domain/outcome-situation.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { list, paragraph, section, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { countOf, formatPercent } from "#app/ui/french.ts";
import type { AuthorityReport } from "./authority-report.server.ts";
import { countCell, decimalHoursCell } from "./document-words.ts";

/** Persons, mechanisms, recruitments, structures and outcomes: the figures of the report, as the buyer may see them. */
export function figureBlocks({ report, structures }: AuthorityReport): PdfBlock[] {
  return [
    section("Les personnes"),
    personsTable(report),
    section("Les dispositifs"),
    mechanismsTable(report),
    section("Les embauches commencées"),
    ...recruitmentBlocks(report),
    section("Les structures inclusives au travail"),
    structures.length === 0
      ? paragraph("Aucune structure inclusive sur ces marchés dans la période.")
      : list(
          structures.map(
            ({ name, kind }) => `${name}, ${structureKinds[kind].label.toLowerCase()} (${kind})`,
          ),
        ),
    section("Les suites de parcours"),
    ...outcomeBlocks(report),
  ];
}

/** Persons named, of collective statements, together. */
export function personsTable({ participants: p }: Fa02Report): PdfBlock {
  return table({
    caption: "Personnes ayant des heures validées dans la période",
    columns: [
      { head: "Public", width: 46 },
      { head: "Nommées", width: 16, align: "right" },
      { head: "Relevés collectifs", width: 18, align: "right" },
      { head: "Total", width: 16, align: "right" },
    ],
    rows: [
      ["Personnes", countCell(p.named), countCell(p.collective), countCell(p.total)],
      ["dont allocataires du RSA", countCell(p.rsa), countCell(p.collectiveRsa), countCell(p.rsaTotal)],
      [
        "dont bénéficiaires de l’obligation d’emploi",
        countCell(p.disabled),
        countCell(p.collectiveDisabled),
        countCell(p.disabledTotal),
      ],
    ],
  });
}

/** Every mechanism with something in the period. */
export function mechanismsTable({ mechanisms: lines }: Fa02Report): PdfBlock {
  const used = lines.filter(
    ({ contracts, achieved, persons }) => contracts > 0 || achieved > 0 || persons > 0,
  );
  if (used.length === 0) return paragraph("Aucun dispositif actif dans la période.");
  return table({
    caption: "Par dispositif\u202f; un marché peut en porter plusieurs",
    columns: [
      { head: "Dispositif", width: 34 },
      { head: "Marchés", width: 12, align: "right" },
      { head: "Prévu (h)", width: 15, align: "right" },
      { head: "Réalisé (h)", width: 15, align: "right" },
      { head: "Personnes", width: 13, align: "right" },
      { head: "dont RSA", width: 12, align: "right" },
    ],
    rows: used.map((line) => [
      mechanisms[line.mechanism].label,
      countCell(line.contracts),
      decimalHoursCell(line.forecast),
      decimalHoursCell(line.achieved),
      countCell(line.persons),
      countCell(line.rsa),
    ]),
  });
}

function recruitmentBlocks({ recruitments }: Fa02Report): PdfBlock[] {
  if (recruitments.total === 0) return [paragraph("Aucune embauche n’a commencé dans la période.")];
  const tables: ReadonlyArray<readonly [string, Counts | null, Readonly<Record<string, string>>]> = [
    ["Type de contrat", recruitments.byContractType, hireContractTypes],
    ["Modalité", recruitments.byModality, hireModalities],
    ["Sexe", recruitments.bySex, { ...sexes, unknown: "Non renseigné" }],
    ["Âge au premier jour", recruitments.byAge, ageClasses],
  ];
  return [
    paragraph(`${countOf(recruitments.total, "embauche")}.`),
    table({
      caption: "Embauches, par type",
      columns: [
        { head: "Typologie", width: 24 },
        { head: "Valeur", width: 46 },
        { head: "Embauches", width: 16, align: "right" },
      ],
      rows: tables.flatMap(([title, counts, labels]) => countRows(title, counts, labels)),
    }),
  ];
}

/** One line a code counted, the largest first, under the name of its typology. */
export function countRows(
  title: string,
  counts: Counts | null,
  labels: Readonly<Record<string, string>>,
): string[][] {
  if (counts === null) return [[title, "Secret\u00a0: trop peu de personnes", countCell(null)]];
  return Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => [title, labels[code] ?? code, countCell(count)]);
}

function outcomeBlocks({ outcomes, masked }: Fa02Report): PdfBlock[] {
  if (outcomes["6"].cohort + outcomes["12"].cohort === 0) {
    return [paragraph("Aucune échéance à 6 ou 12 mois dans la période.")];
  }
  const row = (label: string, of: (figures: OutcomeFigures) => number | null): string[] => [
    label,
    countCell(of(outcomes["6"])),
    countCell(of(outcomes["12"])),
  ];
  const rate = (checkpoint: "6" | "12"): string => {
    const value = outcomes[checkpoint].dynamicRate;
    if (value !== null) return formatPercent(value);
    return masked?.includes(`outcomes.${checkpoint}.dynamicRate`) === true ? "s" : "–";
  };
  const situations = Object.entries(outcomeSituations) as Array<[OutcomeSituation, string]>;
  return [
    table({
      caption: "Personnes sorties dont l’échéance tombe dans la période",
      columns: [
        { head: "Situation", width: 50 },
        { head: "À 6 mois", width: 16, align: "right" },
        { head: "À 12 mois", width: 16, align: "right" },
      ],
      rows: [
        row("Personnes sorties", ({ cohort }) => cohort),
        ...situations.map(([code, label]) => row(label, (figures) => figures[code])),
        row("Situation non renseignée", ({ unknown }) => unknown),
        ["Sorties dynamiques ÷ situations connues", rate("6"), rate("12")],
      ],
    }),
  ];
}
