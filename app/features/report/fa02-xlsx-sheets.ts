import type { Row, Sheet } from "write-excel-file/node";
import { ageClasses } from "#app/domain/age.ts";
import { fa02Definitions, type Fa02Definition } from "#app/domain/fa02-definition.ts";
import type { Counts, Fa02Report, Figures } from "#app/domain/fa02-report.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { mechanisms, type MechanismGroup } from "#app/domain/mechanism.ts";
import { hireLengths } from "#app/domain/recruitment.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import {
  blankRow,
  count,
  decimal,
  headRow,
  hours,
  label,
  noteRow,
  percent,
  sectionRow,
  titleRow,
} from "./fa02-xlsx-cells.ts";

export type ReportSheet = Sheet<Buffer>;

/** Signs across an upright A4 page: wider sheets lie on their side, so that each prints on one page across. */
const widestPortrait = 80;

/** A sheet with its title on top and what it counts at the bottom. */
export function reportSheet(
  name: string,
  definition: Fa02Definition,
  widths: readonly number[],
  rows: readonly Row[],
): ReportSheet {
  const isNumbered = /^\d$/.test(definition.indicator);
  const title = isNumbered ? `${definition.indicator}. ${definition.title}` : definition.title;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const notes = definition.text.map((text) => noteRow(text, widths.length, Math.ceil(text.length / width)));
  return {
    sheet: name,
    columns: widths.map((one) => ({ width: one })),
    showGridLines: false,
    ...(width > widestPortrait ? { orientation: "landscape" as const } : {}),
    data: [
      titleRow(title),
      blankRow,
      ...rows,
      blankRow,
      sectionRow("Ce que ces chiffres comptent"),
      ...notes,
    ],
  };
}

export function hoursSheet({ hours: figures }: Fa02Report): ReportSheet {
  return reportSheet(
    "1 Heures",
    fa02Definitions.hours,
    [44, 18],
    [
      headRow("Heures d’insertion", "Heures"),
      [label("Prévues"), hours(figures.forecast)],
      [label("Réalisées (validées)", { strong: true }), hours(figures.achieved)],
      [label("En attente de validation"), hours(figures.pending)],
      [label("Réalisé ÷ prévu"), percent(figures.rate)],
    ],
  );
}

export function participantsSheet({ participants: p }: Fa02Report): ReportSheet {
  return reportSheet(
    "2 Participants",
    fa02Definitions.participants,
    [44, 16, 18, 16],
    [
      headRow("Public", "Nommés", "Relevés collectifs", "Total"),
      [label("Participants", { strong: true }), count(p.named), count(p.collective), count(p.total)],
      [label("dont allocataires du RSA"), count(p.rsa), count(p.collectiveRsa), count(p.rsaTotal)],
      [
        label("dont bénéficiaires de l’obligation d’emploi (BOETH)"),
        count(p.disabled),
        count(p.collectiveDisabled),
        count(p.disabledTotal),
      ],
    ],
  );
}

const kindLabels = Object.fromEntries(
  Object.entries(structureKinds).map(([code, kind]) => [code, `${code}, ${kind.label.toLowerCase()}`]),
);

export function recruitmentsSheet({ recruitments }: Fa02Report): ReportSheet {
  const tables: Array<[string, Counts | null, Record<string, string>]> = [
    ["Type de contrat", recruitments.byContractType, hireContractTypes],
    ["Modalité", recruitments.byModality, hireModalities],
    ["Employeur", recruitments.byEmployerKind, { ...kindLabels, company: "Entreprise" }],
    ["Dispositif du PDI-E", recruitments.byScheme, { ...pdieSchemes, none: "Aucun" }],
    ["Sexe", recruitments.bySex, { ...sexes, unknown: "Non renseigné" }],
    ["Âge au premier jour", recruitments.byAge, ageClasses],
    ["Niveau de formation", recruitments.byLevel, { ...educationLevels, unknown: "Non renseigné" }],
    ["Durée", recruitments.byLength, hireLengths],
  ];
  return reportSheet(
    "3 Recrutements",
    fa02Definitions.recruitments,
    [56, 16],
    [
      [label("Embauches commencées", { strong: true }), count(recruitments.total)],
      ...tables.flatMap(([title, counts, labels]) => [
        blankRow,
        ...countTable(title, counts, labels, "Embauches"),
      ]),
    ],
  );
}

/** A table of counts, the largest first; one line « secret » when the reader may not see it. */
export function countTable(
  title: string,
  counts: Counts | null,
  labels: Readonly<Record<string, string>>,
  unit: string,
): Row[] {
  const head = headRow(title, unit);
  if (counts === null) return [head, [label("Secret : trop peu de personnes"), count(null)]];
  const lines = Object.entries(counts).sort(([, one], [, other]) => other - one);
  if (lines.length === 0) return [head, [label("Aucune ligne"), count(0)]];
  return [head, ...lines.map(([code, value]) => [label(labels[code] ?? code), count(value)])];
}

const groupLabels = {
  executionClauses: "Marchés avec clause d’exécution",
  reservedIae: "Marchés réservés à l’IAE",
  reservedDisability: "Marchés réservés au handicap",
  reserved: "Marchés réservés, tous",
  qualitativeActions: "Actions qualitatives",
  socialConsiderations: "Considérations sociales, toutes",
} as const satisfies Record<MechanismGroup, string>;

export function mechanismsSheet({ mechanisms: lines, groups, qualitative }: Fa02Report): ReportSheet {
  const figures = (line: Figures): Row => [
    count(line.contracts),
    count(line.commitments),
    hours(line.forecast),
    hours(line.achieved),
    count(line.persons),
    count(line.rsa),
  ];
  const columns = ["Marchés", "Engagements", "Heures prévues", "Heures réalisées", "Personnes", "dont RSA"];
  return reportSheet(
    "4 Dispositifs",
    fa02Definitions.mechanisms,
    [42, 12, 14, 17, 17, 13, 13],
    [
      headRow("Dispositif", ...columns),
      ...lines.map((line): Row => [label(mechanisms[line.mechanism].label), ...figures(line)]),
      blankRow,
      headRow("Regroupement", ...columns),
      ...Object.entries(groupLabels).map(([group, text]): Row => [
        label(text),
        ...figures(groups[group as MechanismGroup]),
      ]),
      blankRow,
      headRow("Actions qualitatives datées dans la période", "Prévu", "Réalisé"),
      [label("En unités de chaque action"), decimal(qualitative.planned), decimal(qualitative.done)],
    ],
  );
}

export function siaeSheet({ siae }: Fa02Report): ReportSheet {
  return reportSheet(
    "5 SIAE",
    fa02Definitions.siae,
    [60, 16],
    [
      [label("SIAE mobilisées", { strong: true }), count(siae.total)],
      ...countTable("Type de SIAE", siae.byKind, kindLabels, "Structures"),
      blankRow,
      [label("Autres structures inclusives mobilisées", { strong: true }), count(siae.otherInclusive.total)],
      ...countTable("Type de structure", siae.otherInclusive.byKind, kindLabels, "Structures"),
    ],
  );
}
