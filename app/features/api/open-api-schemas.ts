import { contractStageCodes, contractStages } from "#app/domain/contract-stage.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import { opportunityStageCodes } from "#app/domain/opportunity.ts";
import {
  arrayOf,
  count,
  day,
  euros,
  hours,
  mapOf,
  month,
  object,
  oneOfCodes,
  orNull,
  ref,
  siret,
  text,
  type Schema,
} from "./open-api-parts.ts";

export const stageWords = contractStageCodes.map((code) => contractStages[code].exchange);
const lights = ["late", "at_risk", "unknown", "not_started", "on_track", "done", "no_objective"];
const authority = object({ siret, name: text });
const mechanisms = arrayOf(oneOfCodes(mechanismCodes));

const page = (item: string): Schema =>
  object({ items: arrayOf(ref(item)), page: { type: "integer", minimum: 1 }, pageSize: count, total: count });

const remark = object({
  severity: oneOfCodes(["error", "warning"]),
  sheet: orNull(text),
  row: orNull({ type: "integer" }),
  column: orNull(text),
  value: orNull(text),
  message: text,
});

const said = { errors: count, warnings: count, remarks: arrayOf(ref("Remark")) };

/** What the other addresses answer. */
export const schemas: Readonly<Record<string, Schema>> = {
  Contract: object({
    reference: text,
    title: text,
    stage: oneOfCodes(stageWords),
    authority,
    territory: orNull(text),
    endsOn: orNull(day),
    lots: count,
    mechanisms,
    hours: object({ due: hours, done: hours }),
    light: orNull(oneOfCodes(lights)),
  }),
  ContractPage: page("Contract"),
  Opportunity: object({
    contract: text,
    title: text,
    stage: oneOfCodes(opportunityStageCodes.map((stage) => contractStages[stage].exchange)),
    authority,
    commune: orNull(text),
    territory: orNull(text),
    category: orNull(oneOfCodes(Object.values(contractCategories).map(({ exchange }) => exchange))),
    consultationOn: orNull(day),
    notifiedOn: orNull(day),
    startsOn: orNull(day),
    endsOn: orNull(day),
    lot: text,
    lotTitle: orNull(text),
    cpv: orNull(text),
    trade: orNull(text),
    amount: orNull({ ...euros, description: "Euros, deux décimales au plus ; null avant l’attribution." }),
    mechanisms,
    hours: orNull({ ...hours, description: "Heures encore à placer ; null si elles sont à préciser." }),
    openedOn: day,
    replyBy: orNull(day),
    note: orNull(text),
    match: orNull(ref("Match")),
  }),
  Match: object(
    {
      score: { ...count, description: "De 0 à 100." },
      blocks: { ...count, description: "De 1 à 5, comme à l’écran." },
      reasons: arrayOf(
        object({
          criterion: oneOfCodes(["activity", "zone", "kind", "service", "size", "time"]),
          verdict: oneOfCodes(["yes", "nearly", "no", "unknown"]),
        }),
      ),
    },
    "Combien le lot convient à la structure du jeton ; null avec le jeton d’un facilitateur.",
  ),
  OpportunityPage: page("Opportunity"),
  Remark: remark,
  Import: object({
    id: text,
    outcome: oneOfCodes(["imported", "previewed"]),
    counts: mapOf(object({ created: count, updated: count, unchanged: count })),
    ...said,
  }),
  Problem: object({ type: text, title: text, status: { type: "integer" }, detail: text }),
  RefusedImport: object({
    type: text,
    title: text,
    status: { type: "integer" },
    detail: text,
    id: text,
    ...said,
  }),
  EditionSummary: object({
    edition: { type: "integer" },
    kind: oneOfCodes(["semester", "year"]),
    period: object({ from: month, to: month }),
    publishedOn: day,
    supersedes: orNull({ type: "integer" }),
    supersededBy: orNull({ type: "integer" }),
  }),
  Edition: object({
    edition: { type: "integer" },
    period: object({ from: month, to: month }),
    publishedOn: day,
    supersedes: orNull({ type: "integer" }),
    parameters: object({ threshold: count, sensitiveThreshold: count }),
    tables: arrayOf(ref("EditionTable")),
  }),
  EditionTable: object({
    id: text,
    measure: text,
    unit: text,
    additive: { type: "boolean" },
    dimensions: arrayOf(text),
    cells: arrayOf(
      object({
        keys: mapOf(text),
        value: orNull({ type: "number" }),
        status: oneOfCodes(["published", "secret", "missing"]),
      }),
    ),
  }),
};
