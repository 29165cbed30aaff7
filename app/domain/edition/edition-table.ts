import type { EditionDimension } from "./edition-dimension.ts";

/**
 * What a table counts, its unit, and whether a small number of it is hidden. `persons`: sensitive, by persons behind;
 * `contracts`: sensitive, by itself; `public`: facts already published elsewhere (obligations, structures, actions).
 */
export const editionMeasures = {
  hoursAchieved: { label: "Heures réalisées", unit: "hours", protects: "persons" },
  hoursForecast: { label: "Heures prévues", unit: "hours", protects: "public" },
  persons: { label: "Participants", unit: "persons", protects: "persons" },
  hires: { label: "Recrutements", unit: "hires", protects: "persons" },
  contracts: { label: "Marchés", unit: "contracts", protects: "contracts" },
  commitments: { label: "Considérations sociales", unit: "commitments", protects: "contracts" },
  structures: { label: "Structures mobilisées", unit: "structures", protects: "public" },
  outcomes6: { label: "Situations à 6 mois", unit: "persons", protects: "persons" },
  outcomes12: { label: "Situations à 12 mois", unit: "persons", protects: "persons" },
  actions: { label: "Actions du réseau réalisées", unit: "actions", protects: "public" },
  plannedActions: { label: "Plans d’actions", unit: "actions", protects: "public" },
  rsaTarget: { label: "Objectif d’allocataires du RSA", unit: "persons", protects: "public" },
} as const satisfies Record<
  string,
  { label: string; unit: string; protects: "persons" | "contracts" | "public" }
>;
export type EditionMeasure = keyof typeof editionMeasures;
export type EditionUnit = (typeof editionMeasures)[EditionMeasure]["unit"];

type TablePlan = { measure: EditionMeasure; additive: boolean; dimensions: readonly EditionDimension[] };

/**
 * Every table of an edition. Ids and order never change from one edition to the next (exchange.md, §5). `additive`: the
 * cells of its first dimension add up to its total; a second dimension always does.
 */
export const editionTables = {
  "hours-by-territory": { measure: "hoursAchieved", additive: true, dimensions: ["territory"] },
  "hours-by-host": { measure: "hoursAchieved", additive: true, dimensions: ["host"] },
  "hours-by-mechanism": { measure: "hoursAchieved", additive: true, dimensions: ["mechanism"] },
  "hours-by-buyer": { measure: "hoursAchieved", additive: true, dimensions: ["buyer"] },
  "hours-by-employer": { measure: "hoursAchieved", additive: true, dimensions: ["employer"] },
  "forecast-by-territory": { measure: "hoursForecast", additive: true, dimensions: ["territory"] },
  "forecast-by-host": { measure: "hoursForecast", additive: true, dimensions: ["host"] },
  "forecast-by-mechanism": { measure: "hoursForecast", additive: true, dimensions: ["mechanism"] },
  "forecast-by-buyer": { measure: "hoursForecast", additive: true, dimensions: ["buyer"] },
  "persons-by-territory": { measure: "persons", additive: false, dimensions: ["territory", "rsa"] },
  "persons-by-host": { measure: "persons", additive: false, dimensions: ["host", "rsa"] },
  "persons-by-mechanism": { measure: "persons", additive: false, dimensions: ["mechanism", "rsa"] },
  "persons-by-buyer": { measure: "persons", additive: false, dimensions: ["buyer", "rsa"] },
  "persons-by-employer": { measure: "persons", additive: false, dimensions: ["employer", "rsa"] },
  "disability-by-territory": { measure: "persons", additive: false, dimensions: ["territory", "disability"] },
  "disability-by-host": { measure: "persons", additive: false, dimensions: ["host", "disability"] },
  "disability-by-mechanism": { measure: "persons", additive: false, dimensions: ["mechanism", "disability"] },
  "disability-by-buyer": { measure: "persons", additive: false, dimensions: ["buyer", "disability"] },
  "disability-by-employer": { measure: "persons", additive: false, dimensions: ["employer", "disability"] },
  "hires-by-territory": { measure: "hires", additive: true, dimensions: ["territory"] },
  "hires-by-host": { measure: "hires", additive: true, dimensions: ["host"] },
  "hires-by-mechanism": { measure: "hires", additive: true, dimensions: ["mechanism"] },
  "hires-by-buyer": { measure: "hires", additive: true, dimensions: ["buyer"] },
  "hires-by-employer": { measure: "hires", additive: true, dimensions: ["employer"] },
  "hires-by-contract-type": { measure: "hires", additive: true, dimensions: ["contractType"] },
  "hires-by-territory-and-family": {
    measure: "hires",
    additive: true,
    dimensions: ["territory", "contractFamily"],
  },
  "hires-by-host-and-family": { measure: "hires", additive: true, dimensions: ["host", "contractFamily"] },
  "hires-by-modality": { measure: "hires", additive: true, dimensions: ["modality"] },
  "hires-by-scheme": { measure: "hires", additive: true, dimensions: ["scheme"] },
  "hires-by-sex": { measure: "hires", additive: true, dimensions: ["sex"] },
  "hires-by-age": { measure: "hires", additive: true, dimensions: ["age"] },
  "hires-by-level": { measure: "hires", additive: true, dimensions: ["level"] },
  "hires-by-length": { measure: "hires", additive: true, dimensions: ["length"] },
  "contracts-by-territory": { measure: "contracts", additive: true, dimensions: ["territory"] },
  "contracts-by-host": { measure: "contracts", additive: true, dimensions: ["host"] },
  "contracts-by-mechanism": { measure: "contracts", additive: false, dimensions: ["mechanism"] },
  "contracts-by-buyer": { measure: "contracts", additive: true, dimensions: ["buyer"] },
  "commitments-by-territory": { measure: "commitments", additive: true, dimensions: ["territory"] },
  "commitments-by-host": { measure: "commitments", additive: true, dimensions: ["host"] },
  "commitments-by-mechanism": { measure: "commitments", additive: true, dimensions: ["mechanism"] },
  "commitments-by-buyer": { measure: "commitments", additive: true, dimensions: ["buyer"] },
  "structures-by-kind": { measure: "structures", additive: true, dimensions: ["structureKind"] },
  "structures-by-territory": { measure: "structures", additive: false, dimensions: ["territory"] },
  "structures-by-host": { measure: "structures", additive: false, dimensions: ["host"] },
  "structures-by-mechanism": { measure: "structures", additive: false, dimensions: ["mechanism"] },
  "structures-by-buyer": { measure: "structures", additive: false, dimensions: ["buyer"] },
  "outcomes-6-by-situation": { measure: "outcomes6", additive: true, dimensions: ["situation", "reason"] },
  "outcomes-6-by-territory": { measure: "outcomes6", additive: true, dimensions: ["territory", "situation"] },
  "outcomes-6-by-host": { measure: "outcomes6", additive: true, dimensions: ["host", "situation"] },
  "outcomes-6-by-mechanism": { measure: "outcomes6", additive: true, dimensions: ["mechanism", "situation"] },
  "outcomes-6-by-buyer": { measure: "outcomes6", additive: true, dimensions: ["buyer", "situation"] },
  "outcomes-6-by-employer": { measure: "outcomes6", additive: true, dimensions: ["employer", "situation"] },
  "outcomes-12-by-situation": { measure: "outcomes12", additive: true, dimensions: ["situation", "reason"] },
  "outcomes-12-by-territory": {
    measure: "outcomes12",
    additive: true,
    dimensions: ["territory", "situation"],
  },
  "outcomes-12-by-host": { measure: "outcomes12", additive: true, dimensions: ["host", "situation"] },
  "outcomes-12-by-mechanism": {
    measure: "outcomes12",
    additive: true,
    dimensions: ["mechanism", "situation"],
  },
  "outcomes-12-by-buyer": { measure: "outcomes12", additive: true, dimensions: ["buyer", "situation"] },
  "outcomes-12-by-employer": { measure: "outcomes12", additive: true, dimensions: ["employer", "situation"] },
  "actions-by-territory": { measure: "actions", additive: true, dimensions: ["territory", "actionKind"] },
  "actions-by-host": { measure: "actions", additive: true, dimensions: ["host", "actionKind"] },
  "plans-by-host": { measure: "plannedActions", additive: true, dimensions: ["host", "step"] },
  "plans-by-dimension": {
    measure: "plannedActions",
    additive: true,
    dimensions: ["ficheDimension", "step"],
  },
  "rsa-target-by-host": { measure: "rsaTarget", additive: true, dimensions: ["host"] },
} as const satisfies Record<string, TablePlan>;

export type EditionTableId = keyof typeof editionTables;
export const editionTableIds = Object.keys(editionTables) as EditionTableId[];
