import { buyerKinds } from "#app/domain/exchange-codes.ts";
import { ficheDimensions } from "#app/domain/action-plan/planned-action.ts";
import { ageClasses } from "#app/domain/age.ts";
import type { CellKeys, EditionCell, EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionTableIds, editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import type { EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import {
  educationLevels,
  hireContractTypes,
  hireModalities,
  pdieSchemes,
  sexes,
} from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { hireLengths } from "#app/domain/recruitment.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import isere from "#db/seed/isere.json" with { type: "json" };
import { editionContent } from "./given-edition.ts";

type Rich = Partial<EditionContent> & {
  hosts?: number;
  /** Every figure times that; 0: all zeros. */
  scale?: number;
  /** `few`: the least territories; `all`: every cell. */
  secret?: "none" | "few" | "all";
};

type Words = Readonly<Record<string, string | { label: string }>>;
const labelled = (words: Words): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).map(([code, word]) => [code, typeof word === "string" ? word : word.label]),
  );

/** Hosts by made-up SIRET, with names as long as some really are. */
function hostLabels(count: number): Record<string, string> {
  const names = ["Maison de l’insertion du Grésivaudan", "PLIE du Nord-Isère"];
  const long =
    "Plateforme intercommunale des clauses sociales et de l’emploi durable de la communauté de communes";
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      String(20_001_816_600_000 + index),
      names[index] ?? `${long} n°\u00a0${index + 1}`,
    ]),
  );
}

function labelsFor(hosts: number): Partial<Record<EditionDimension, Record<string, string>>> {
  return {
    territory: {
      ...Object.fromEntries(isere.territories.map(({ code, label }) => [code, label])),
      none: "Sans territoire",
    },
    host: hostLabels(hosts),
    mechanism: labelled(mechanisms),
    buyer: { ...labelled(buyerKinds), none: "Type non renseigné" },
    employer: { ...labelled(structureKinds), company: "Entreprise" },
    rsa: { yes: "Allocataires du RSA", no: "Non allocataires" },
    disability: { yes: "BOETH", no: "Autres participants" },
    contractType: labelled(hireContractTypes),
    contractFamily: { cdi: "CDI", cdd: "CDD", insertion: "Contrats d’insertion", interim: "Intérim" },
    modality: labelled(hireModalities),
    scheme: { ...labelled(pdieSchemes), none: "Hors PDI-E" },
    sex: { ...labelled(sexes), unknown: "Non renseigné" },
    age: labelled(ageClasses),
    level: { ...labelled(educationLevels), unknown: "Non renseigné" },
    length: labelled(hireLengths),
    structureKind: labelled(structureKinds),
    situation: {
      ...labelled(outcomeSituations),
      unknown: "Situation inconnue",
      dynamic: "Sorties dynamiques",
      no_news: "Injoignables ou inconnues",
    },
    reason: labelled(outcomeReasons),
    actionKind: labelled(networkActionKinds),
    step: { planned: "Prévues", done: "Réalisées" },
    ficheDimension: labelled(ficheDimensions),
  };
}

const groups = ["dynamic", "other", "withdrawn", "no_news"];
const sizes: Readonly<Record<string, number>> = {
  hoursAchieved: 250_000,
  hoursForecast: 300_000,
  persons: 9,
  hires: 8,
  contracts: 12,
  commitments: 15,
  structures: 3,
  outcomes6: 4,
  outcomes12: 3,
  actions: 2,
  plannedActions: 4,
  rsaTarget: 130,
};

/** A published edition with every table filled, made by a rule: the shape of a real one, no one’s figures. */
export function richEdition({
  hosts = 3,
  scale = 1,
  secret = "few",
  ...overrides
}: Rich = {}): EditionContent {
  const labels = labelsFor(hosts);
  const codesOf = (dimension: EditionDimension, table: EditionTableId): string[] => {
    if (dimension === "situation" && !table.endsWith("by-situation")) return groups;
    if (dimension === "situation") return [...Object.keys(outcomeSituations), "unknown"];
    return Object.keys(labels[dimension] ?? {});
  };
  return editionContent({
    labels: {
      ...labels,
      tiles: Object.fromEntries(
        isere.territories.map(({ code, tile: [row = 1, column = 1] }) => [code, { row, column }]),
      ),
    },
    completeness: Object.keys(labels.host ?? {}).map((host, index) => ({
      host,
      pendingStatements: index % 2 === 0 ? "none" : "few",
      missingStatements: "none",
      unknownOutcomes: "any",
      unspecifiedMechanisms: index === 2 ? "few" : "none",
      keysMatch: index !== 1,
    })),
    tables: editionTableIds.map((id) => {
      const { measure, dimensions } = editionTables[id];
      const [first = "territory", second] = dimensions as readonly EditionDimension[];
      const base = Math.round((sizes[measure] ?? 1) * scale);
      const isSecret = (row: number, rows: number): boolean =>
        secret === "all" || (secret === "few" && row >= rows - 2 && measure !== "actions");
      const cells = cellsOf(codesOf(first, id), second ? codesOf(second, id) : [], base).map(
        ({ keys: [one, other], value, row, rows }): EditionCell => {
          const keys: CellKeys = second ? { [first]: one, [second]: other } : { [first]: one };
          return isSecret(row, rows)
            ? { keys, value: null, status: "secret" }
            : { keys, value, status: "published" };
        },
      );
      return { id, ...editionTables[id], cells };
    }),
    ...overrides,
  });
}

type Planned = { keys: [string, string]; value: number; row: number; rows: number };

/** Lines that get smaller, columns likewise; then totals. `row` of a total is -1: it stays told. */
function cellsOf(lines: readonly string[], columns: readonly string[], base: number): Planned[] {
  const across = columns.length === 0 ? ["*"] : columns;
  const value = (line: number, column: number): number =>
    Math.floor((base * (lines.length - line) * (across.length - column)) / (across.length > 2 ? 3 : 1));
  const cells: Planned[] = [];
  const put = (keys: [string, string], value: number, row: number): void => {
    cells.push({ keys, value, row, rows: lines.length });
  };
  const sum = (values: number[]): number => values.reduce((total, each) => total + each, 0);
  lines.forEach((line, row) => {
    across.forEach((column, index) => {
      put([line, column], value(row, index), row);
    });
    if (columns.length > 0) put([line, "*"], sum(across.map((_, index) => value(row, index))), row);
  });
  across.forEach((column, index) => {
    put(["*", column], sum(lines.map((_, row) => value(row, index))), -1);
  });
  if (columns.length > 0) {
    put(["*", "*"], sum(lines.flatMap((_, row) => across.map((__, index) => value(row, index)))), -1);
  }
  return cells;
}
