import { ageClasses } from "#app/domain/age.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { EditionCell, EditionContent, EditionTable } from "#app/domain/edition/edition-content.ts";
import type { EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionMeasures, editionTableIds, editionTables } from "#app/domain/edition/edition-table.ts";
import { buyerKinds } from "#app/domain/exchange-codes.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { outcomeReasons, outcomeSituations, type OutcomeReason } from "#app/domain/outcome-situation.ts";
import { hireLengths } from "#app/domain/recruitment.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import isere from "#db/seed/isere.json" with { type: "json" };
import { seededRandom } from "#db/seed/demo/seeded-random.ts";
import { editionContent } from "./given-edition.ts";
import { siretNumber } from "./siret-number.ts";

const labelsOf = (table: Readonly<Record<string, string | { label: string }>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table).map(([code, said]) => [code, typeof said === "string" ? said : said.label]),
  );

const hostName = (index: number): string =>
  index % 3 === 0
    ? `Plateforme intercommunale des clauses sociales et de l’insertion par l’emploi n°\u00a0${index + 1}`
    : `Maison de l’emploi n°\u00a0${index + 1}`;

function labels(hosts: number): Record<EditionDimension, Record<string, string>> {
  return {
    territory: {
      ...Object.fromEntries(isere.territories.map(({ code, label }) => [code, label])),
      none: "Sans territoire",
    },
    host: Object.fromEntries(
      Array.from({ length: hosts }, (_, index) => [siretNumber(20_000 + index), hostName(index)]),
    ),
    mechanism: labelsOf(mechanisms),
    buyer: { ...labelsOf(buyerKinds), none: "Type non renseigné" },
    employer: { ...labelsOf(structureKinds), company: "Entreprise" },
    rsa: { yes: "Allocataires du RSA", no: "Non allocataires" },
    disability: { yes: "BOETH", no: "Autres participants" },
    contractType: hireContractTypes,
    contractFamily: {
      cdi: "CDI",
      cdd: "CDD",
      insertion: "Contrats d’insertion",
      interim: "Intérim",
      work_study: "Alternance",
      other: "Contrats aidés et autres",
    },
    modality: hireModalities,
    scheme: { ...pdieSchemes, none: "Hors PDI-E" },
    sex: sexes,
    age: ageClasses,
    level: educationLevels,
    length: hireLengths,
    structureKind: labelsOf(structureKinds),
    situation: {
      ...outcomeSituations,
      unknown: "Situation inconnue",
      dynamic: "Sorties dynamiques",
      no_news: "Injoignables ou inconnues",
    },
    reason: labelsOf(outcomeReasons),
    actionKind: labelsOf(networkActionKinds),
    step: { planned: "Prévues", done: "Réalisées" },
    ficheDimension: {
      1: "Promotion",
      2: "Conseil aux maîtres d’ouvrage",
      3: "Entreprises",
      4: "Partenaires inclusifs",
      5: "Évaluation",
    },
  };
}

/**
 * A published edition with something in every table: thirteen territories, as many hosts as asked, small numbers
 * secret. Made of its seed: no table of it was protected, its figures are only to be printed.
 */
export function richEdition(
  { hosts = 3, seed = "1" }: { hosts?: number; seed?: string } = {},
  overrides: Partial<EditionContent> = {},
): EditionContent {
  const words = labels(hosts);
  const random = seededRandom(seed).unit;
  return editionContent({
    number: 5,
    publishedOn: "2026-09-14" as Day,
    from: "2026-01" as Month,
    to: "2026-06" as Month,
    labels: {
      ...words,
      tiles: Object.fromEntries(
        isere.territories.map(({ code, tile: [row = 1, column = 1] }) => [code, { row, column }]),
      ),
    },
    definitions: [
      {
        title: "Heures d’insertion",
        text: ["Heures des relevés validés.", "Prévu\u00a0: part de l’obligation."],
      },
      { title: "Participants", text: ["Personnes distinctes ayant des heures validées."] },
    ],
    completeness: Object.keys(words.host).map((host, index) => ({
      host,
      pendingStatements: index % 4 === 0 ? "few" : "none",
      missingStatements: index % 5 === 0 ? "many" : "none",
      unknownOutcomes: "none",
      unspecifiedMechanisms: index % 7 === 0 ? "some" : "none",
      keysMatch: index !== 1,
    })),
    tables: editionTableIds.map((id): EditionTable => {
      const plan = editionTables[id];
      return { id, ...plan, cells: cellsOf(plan, words, random) };
    }),
    ...overrides,
  });
}

type Plan = (typeof editionTables)[keyof typeof editionTables];

function cellsOf(plan: Plan, words: Record<EditionDimension, Record<string, string>>, random: () => number) {
  const [first, second]: readonly [EditionDimension, EditionDimension?] = plan.dimensions;
  const codes = (dimension: EditionDimension): string[] => [...codesIn(dimension, plan, words), "*"];
  const { unit } = editionMeasures[plan.measure];
  const cells: EditionCell[] = [];
  for (const code of codes(first)) {
    const whole = code === "*" ? 2_000 : Math.floor(random() ** 3 * 400);
    if (second === undefined) {
      cells.push(cellOf({ [first]: code }, unit === "hours" ? whole * 9_037 : whole));
      continue;
    }
    for (const other of codes(second)) {
      if (second === "reason" && other !== "*" && !saysSituation(other, code)) continue;
      const part = other === "*" ? whole : Math.floor((whole * random()) / 3);
      cells.push(cellOf({ [first]: code, [second]: other }, part));
    }
  }
  return cells;
}

function saysSituation(reason: string, situation: string): boolean {
  return isReason(reason) && outcomeReasons[reason].situation === situation;
}

const isReason = (code: string): code is OutcomeReason => Object.hasOwn(outcomeReasons, code);

/** A breakdown by place tells four groups of situations; the table of situations, each with its reasons. */
function codesIn(
  dimension: EditionDimension,
  plan: Plan,
  words: Record<EditionDimension, Record<string, string>>,
): string[] {
  if (dimension !== "situation") return Object.keys(words[dimension]);
  const byPlace = (plan.dimensions as readonly string[])[1] === "situation";
  return byPlace
    ? ["dynamic", "other", "withdrawn", "no_news"]
    : [...Object.keys(outcomeSituations), "unknown"];
}

function cellOf(keys: Record<string, string>, value: number): EditionCell {
  return value > 0 && value < 5
    ? { keys, value: null, status: "secret" }
    : { keys, value, status: "published" };
}
