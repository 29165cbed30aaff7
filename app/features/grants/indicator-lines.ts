import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { formatNumber, formatPercent } from "#app/ui/french.ts";

/** `hours`: decimal hours; `rate`: a ratio. */
export type IndicatorUnit = "count" | "hours" | "rate";

/** One figure of a year beside that of the year before. Null: without meaning in that year. */
export type IndicatorLine = {
  /** Of Fiche action 02, 1 to 8. */
  indicator: number;
  label: string;
  unit: IndicatorUnit;
  now: number | null;
  before: number | null;
};

type Reading = {
  indicator: number;
  label: string;
  unit: IndicatorUnit;
  of: (report: Fa02Report) => number | null;
};

const noBreak = "\u00a0";

const readings: readonly Reading[] = [
  { indicator: 1, label: "Heures réalisées", unit: "hours", of: ({ hours }) => hours.achieved },
  { indicator: 1, label: "Heures prévues", unit: "hours", of: ({ hours }) => hours.forecast },
  { indicator: 1, label: "Réalisé sur prévu", unit: "rate", of: ({ hours }) => hours.rate },
  { indicator: 2, label: "Participants", unit: "count", of: ({ participants }) => participants.total },
  {
    indicator: 2,
    label: "dont allocataires du RSA",
    unit: "count",
    of: ({ participants }) => participants.rsaTotal,
  },
  {
    indicator: 2,
    label: "dont bénéficiaires de l’obligation d’emploi",
    unit: "count",
    of: ({ participants }) => participants.disabledTotal,
  },
  {
    indicator: 3,
    label: "Embauches commencées",
    unit: "count",
    of: ({ recruitments }) => recruitments.total,
  },
  {
    indicator: 3,
    label: "dont de 6 mois et plus, ou sans terme",
    unit: "count",
    of: ({ recruitments: { byLength } }) =>
      byLength === null ? null : (byLength["open"] ?? 0) + (byLength["6m+"] ?? 0),
  },
  {
    indicator: 4,
    label: "Marchés avec clause d’exécution",
    unit: "count",
    of: ({ groups }) => groups.executionClauses.contracts,
  },
  {
    indicator: 4,
    label: "Marchés réservés à l’IAE",
    unit: "count",
    of: ({ groups }) => groups.reservedIae.contracts,
  },
  {
    indicator: 4,
    label: "Marchés réservés au handicap",
    unit: "count",
    of: ({ groups }) => groups.reservedDisability.contracts,
  },
  {
    indicator: 4,
    label: "Considérations sociales",
    unit: "count",
    of: ({ groups }) => groups.socialConsiderations.commitments,
  },
  { indicator: 5, label: "SIAE mobilisées", unit: "count", of: ({ siae }) => siae.total },
  {
    indicator: 5,
    label: "autres structures inclusives",
    unit: "count",
    of: ({ siae }) => siae.otherInclusive.total,
  },
  ...(["6", "12"] as const).flatMap((months): Reading[] => [
    {
      indicator: 6,
      label: `Sorties dynamiques à ${months}${noBreak}mois`,
      unit: "rate",
      of: ({ outcomes }) => outcomes[months].dynamicRate,
    },
    {
      indicator: 6,
      label: `situations connues à ${months}${noBreak}mois`,
      unit: "rate",
      of: ({ outcomes }) => outcomes[months].knownRate,
    },
  ]),
  {
    indicator: 7,
    label: "Actions pour les prescriptions",
    unit: "count",
    of: ({ actions }) => actions.prescription,
  },
  {
    indicator: 8,
    label: "Actions entre SIAE et commande publique",
    unit: "count",
    of: ({ actions }) => actions.siaeProcurement,
  },
];

/** The eight indicators of a year, exact, beside the year before. */
export function indicatorLines(report: Fa02Report, before: Fa02Report): IndicatorLine[] {
  return readings.map(({ of, ...line }) => ({ ...line, now: of(report), before: of(before) }));
}

/** A figure in its unit; a dash where it has no meaning. */
export function figureWords(unit: IndicatorUnit, value: number | null): string {
  if (value === null) return "–";
  switch (unit) {
    case "count":
      return formatNumber(value);
    case "hours":
      return formatNumber(value, 2);
    case "rate":
      return formatPercent(value);
  }
}

/** `+ 12`, `− 3,5 points`, `=`; a dash when either year has none. */
export function changeWords({ unit, now, before }: IndicatorLine): string {
  if (now === null || before === null) return "–";
  const change = unit === "rate" ? Math.round((now - before) * 1000) / 10 : now - before;
  if (change === 0) return "=";
  const size = Math.abs(change);
  const written =
    unit === "rate"
      ? `${formatNumber(size, 1)}${noBreak}${size < 2 ? "point" : "points"}`
      : formatNumber(size, unit === "hours" ? 2 : 0);
  return `${change > 0 ? "+" : "\u2212"}${noBreak}${written}`;
}

/** The name of an indicator of Fiche action 02. */
export function indicatorTitle(indicator: number): string {
  const definition = Object.values(fa02Definitions).find((each) => each.indicator === String(indicator));
  return definition?.title ?? String(indicator);
}
