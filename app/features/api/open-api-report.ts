import { mechanismCodes, mechanismGroups } from "#app/domain/mechanism.ts";
import { recruitmentTypologies } from "#app/domain/recruitment.ts";
import {
  arrayOf,
  count,
  euros,
  hours,
  mapOf,
  month,
  object,
  oneOfCodes,
  orNull,
  ratio,
  ref,
  siret,
  text,
  type Schema,
} from "./open-api-parts.ts";

const counts = mapOf(count);
const hidden = orNull(count);

const figures = {
  contracts: count,
  commitments: count,
  forecast: hours,
  achieved: hours,
  persons: count,
  rsa: hidden,
};

const participants = object({
  named: count,
  collective: count,
  total: count,
  rsa: hidden,
  collectiveRsa: hidden,
  rsaTotal: hidden,
  disabled: hidden,
  collectiveDisabled: hidden,
  disabledTotal: hidden,
});

const outcomes = object({
  cohort: count,
  durable: hidden,
  transition: hidden,
  positive: hidden,
  other: hidden,
  withdrawn: hidden,
  unreachable: hidden,
  unknown: hidden,
  known: hidden,
  dynamicRate: ratio,
  knownRate: ratio,
  byReason: orNull(counts),
});

const grant = object({
  year: { type: "integer" },
  fte: orNull({ type: "number" }),
  rsaTarget: orNull(count),
  rsaNamed: count,
  rsaCollective: count,
  rsaReached: count,
  progress: ratio,
  fixedPart: orNull(euros),
  variablePart: orNull(euros),
  variableEarned: euros,
});

const report = {
  report: { const: "fa02" },
  version: { const: 1 },
  scope: object({
    from: month,
    to: month,
    territory: orNull(text),
    host: orNull(siret),
    authority: orNull(siret),
  }),
  hours: object({ forecast: hours, achieved: hours, pending: hours, rate: ratio }),
  participants,
  recruitments: object({
    total: count,
    ...Object.fromEntries(recruitmentTypologies.map((typology) => [typology, orNull(counts)])),
  }),
  mechanisms: arrayOf(object({ mechanism: oneOfCodes(mechanismCodes), ...figures })),
  groups: object(Object.fromEntries(Object.keys(mechanismGroups).map((group) => [group, ref("Figures")]))),
  qualitative: object({ planned: { type: "number" }, done: { type: "number" } }),
  siae: object({
    total: count,
    byKind: counts,
    otherInclusive: object({ total: count, byKind: counts }),
  }),
  outcomes: object({ "6": ref("Outcomes"), "12": ref("Outcomes") }),
  actions: object({ prescription: count, siaeProcurement: count, byKind: counts }),
  grant: orNull(grant),
};

/** The FA02 report. Source: indicators.md, « The report as JSON ». */
export const reportSchemas: Readonly<Record<string, Schema>> = {
  Report: {
    ...object(report, "Le rapport de la Fiche action 02, identique à celui de la ligne de commande."),
    properties: {
      ...report,
      masked: {
        ...arrayOf(text),
        description: "Chemins des chiffres secrets pour un maître d’ouvrage ; absent pour les autres.",
      },
    },
  },
  Figures: object(figures),
  Outcomes: outcomes,
};
