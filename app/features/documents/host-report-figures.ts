import { ageClasses } from "#app/domain/age.ts";
import type { Counts, Fa02Report, Figures, OutcomeFigures } from "#app/domain/fa02-report.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import type { MechanismGroup } from "#app/domain/mechanism.ts";
import { outcomeReasons, outcomeSituations, type OutcomeSituation } from "#app/domain/outcome-situation.ts";
import { hireLengths } from "#app/domain/recruitment.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { followUpCodes } from "#app/domain/outcome-cohort.ts";
import { paragraph, table, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { figure } from "#app/platform/pdf/pdf-figure.ts";
import { countOf, formatNumber, formatPercent } from "#app/ui/french.ts";
import { countRows } from "./authority-report-figures.ts";
import { countCell, decimalHoursCell } from "./document-words.ts";

type Labels = Readonly<Record<string, string>>;

const labelled = (codes: Readonly<Record<string, { label: string }>>): Labels =>
  Object.fromEntries(Object.entries(codes).map(([code, { label }]) => [code, label]));
const kindLabels = labelled(structureKinds);

/** Every typology of the recruitments of the year. */
export function typologyBlocks({ recruitments }: Fa02Report): PdfBlock[] {
  if (recruitments.total === 0) return [paragraph("Aucune embauche n’a commencé dans la période.")];
  const typologies: ReadonlyArray<readonly [string, Counts | null, Labels]> = [
    ["Type de contrat", recruitments.byContractType, hireContractTypes],
    ["Modalité", recruitments.byModality, hireModalities],
    ["Employeur", recruitments.byEmployerKind, { ...kindLabels, company: "Entreprise" }],
    ["Dispositif du PDI-E", recruitments.byScheme, { ...pdieSchemes, none: "Aucun" }],
    ["Sexe", recruitments.bySex, { ...sexes, unknown: "Non renseigné" }],
    ["Âge au premier jour", recruitments.byAge, ageClasses],
    ["Niveau de formation", recruitments.byLevel, { ...educationLevels, unknown: "Non renseigné" }],
    ["Durée", recruitments.byLength, hireLengths],
  ];
  return [
    paragraph(`${countOf(recruitments.total, "embauche commencée", "embauches commencées")}.`),
    table({
      caption: "Embauches commencées dans l’année, par typologie",
      columns: [
        { head: "Typologie", width: 26 },
        { head: "Valeur", width: 46 },
        { head: "Embauches", width: 16, align: "right" },
      ],
      rows: typologies.flatMap(([title, counts, labels]) => countRows(title, counts, labels)),
    }),
  ];
}

const groupLabels = {
  executionClauses: "Marchés avec clause d’exécution",
  reservedIae: "Marchés réservés à l’IAE",
  reservedDisability: "Marchés réservés au handicap",
  reserved: "Marchés réservés, tous",
  qualitativeActions: "Actions qualitatives",
  socialConsiderations: "Considérations sociales, toutes",
} as const satisfies Record<MechanismGroup, string>;

/** The groups of mechanisms Fiche action 02 asks for, and the qualitative actions. */
export function groupBlocks({ groups, qualitative }: Fa02Report): PdfBlock[] {
  const line = (label: string, figures: Figures): string[] => [
    label,
    countCell(figures.contracts),
    countCell(figures.commitments),
    decimalHoursCell(figures.forecast),
    decimalHoursCell(figures.achieved),
    countCell(figures.persons),
    countCell(figures.rsa),
  ];
  return [
    table({
      caption: "Regroupements\u202f; un marché ou une personne peut figurer dans plusieurs",
      columns: [
        { head: "Regroupement", width: 30 },
        { head: "Marchés", width: 11, align: "right" },
        { head: "Engage- ments", width: 11, align: "right" },
        { head: "Prévu (h)", width: 15, align: "right" },
        { head: "Réalisé (h)", width: 15, align: "right" },
        { head: "Personnes", width: 13, align: "right" },
        { head: "dont RSA", width: 11, align: "right" },
      ],
      rows: Object.entries(groupLabels).map(([group, label]) => line(label, groups[group as MechanismGroup])),
    }),
    paragraph(
      `Actions qualitatives datées dans l’année\u00a0: ${decimalCount(qualitative.planned)} prévues, ${decimalCount(qualitative.done)} réalisées, en unités de chaque action.`,
    ),
  ];
}

/** Inclusive structures at work, by kind. */
export function structureBlocks({ siae }: Fa02Report): PdfBlock[] {
  const said = `${countOf(siae.total, "SIAE mobilisée", "SIAE mobilisées")}\u202f; ${countOf(siae.otherInclusive.total, "autre structure inclusive", "autres structures inclusives")}.`;
  const rows = [
    ...countRows("SIAE", siae.byKind, kindLabels),
    ...countRows("Autre structure inclusive", siae.otherInclusive.byKind, kindLabels),
  ];
  if (rows.length === 0) return [paragraph(said)];
  return [
    paragraph(said),
    table({
      caption: "Structures mobilisées, par type",
      columns: [
        { head: "Famille", width: 26 },
        { head: "Type", width: 50 },
        { head: "Structures", width: 16, align: "right" },
      ],
      rows,
    }),
  ];
}

/** What became of those who left, with the two rates, and the reasons. */
export function followUpBlocks({ outcomes }: Fa02Report): PdfBlock[] {
  if (outcomes["6"].cohort + outcomes["12"].cohort === 0) {
    return [paragraph("Aucune échéance à 6 ou 12\u00a0mois dans l’année.")];
  }
  const situations = [...(Object.keys(outcomeSituations) as OutcomeSituation[]), "unknown"] as const;
  const labels = { ...outcomeSituations, unknown: "Situation non renseignée" };
  const row = (label: string, of: (figures: OutcomeFigures) => number | null): string[] => [
    label,
    ...followUpCodes.map((checkpoint) => countCell(of(outcomes[checkpoint]))),
  ];
  const rate = (label: string, of: (figures: OutcomeFigures) => number | null): string[] => [
    label,
    ...followUpCodes.map((checkpoint) => {
      const value = of(outcomes[checkpoint]);
      return value === null ? "–" : formatPercent(value);
    }),
  ];
  return [
    figure(ratesSentence(outcomes), {
      kind: "bars",
      series: followUpCodes.map((checkpoint) => `À ${checkpoint}\u00a0mois`),
      rows: situations.map((situation) => ({
        label: labels[situation],
        marks: followUpCodes.map((checkpoint) => {
          const amount = outcomes[checkpoint][situation];
          return { amount, text: countCell(amount), isSecret: amount === null };
        }),
      })),
    }),
    table({
      caption: "Personnes sorties dont l’échéance tombe dans l’année",
      columns: [
        { head: "Situation", width: 56 },
        { head: "À 6\u00a0mois", width: 16, align: "right" },
        { head: "À 12\u00a0mois", width: 16, align: "right" },
      ],
      rows: [
        row("Personnes sorties", ({ cohort }) => cohort),
        ...situations.map((situation) => row(labels[situation], (figures) => figures[situation])),
        row("Situations connues", ({ known }) => known),
        rate("Sorties dynamiques ÷ situations connues", ({ dynamicRate }) => dynamicRate),
        rate("Situations connues ÷ sorties à suivre", ({ knownRate }) => knownRate),
      ],
    }),
    ...reasonTable(outcomes),
  ];
}

function reasonTable(outcomes: Fa02Report["outcomes"]): PdfBlock[] {
  const labels = labelled(outcomeReasons);
  const rows = followUpCodes.flatMap((checkpoint) =>
    countRows(`À ${checkpoint}\u00a0mois`, outcomes[checkpoint].byReason, labels),
  );
  if (rows.length === 0) return [];
  return [
    table({
      caption: "Détail des situations",
      columns: [
        { head: "Échéance", width: 20 },
        { head: "Détail", width: 56 },
        { head: "Personnes", width: 16, align: "right" },
      ],
      rows,
    }),
  ];
}

function ratesSentence(outcomes: Fa02Report["outcomes"]): string {
  const said = followUpCodes.map((checkpoint) => {
    const { cohort, dynamicRate, knownRate } = outcomes[checkpoint];
    if (cohort === 0) return `à ${checkpoint}\u00a0mois, personne n’était à suivre`;
    if (dynamicRate === null) return `à ${checkpoint}\u00a0mois, aucune situation n’est connue`;
    const known = knownRate === null ? "" : `, ${formatPercent(knownRate)} des situations étant connues`;
    return `à ${checkpoint}\u00a0mois, ${formatPercent(dynamicRate)} de sorties dynamiques${known}`;
  });
  const sentence = said.join("\u202f; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function decimalCount(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}
