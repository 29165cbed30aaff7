/** Which figure of the eight indicators; its line in every table of indicators. */
export const indicatorLines = {
  hours: { indicator: 1, label: "Heures réalisées", unit: "hours" },
  forecast: { indicator: 1, label: "Heures prévues", unit: "hours" },
  hoursRate: { indicator: 1, label: "Réalisé sur prévu", unit: "rate" },
  persons: { indicator: 2, label: "Participants", unit: "count" },
  rsa: { indicator: 2, label: "dont allocataires du RSA", unit: "count" },
  rsaRate: { indicator: 2, label: "Part des allocataires du RSA", unit: "rate" },
  disability: { indicator: 2, label: "dont BOETH", unit: "count" },
  hires: { indicator: 3, label: "Recrutements", unit: "count" },
  commitments: { indicator: 4, label: "Considérations sociales", unit: "count" },
  contracts: { indicator: 4, label: "Marchés", unit: "count" },
  siae: { indicator: 5, label: "SIAE mobilisées", unit: "count" },
  otherInclusive: { indicator: 5, label: "Autres structures inclusives", unit: "count" },
  dynamic6: { indicator: 6, label: "Sorties dynamiques à 6 mois", unit: "rate" },
  known6: { indicator: 6, label: "Situations connues à 6 mois", unit: "rate" },
  dynamic12: { indicator: 6, label: "Sorties dynamiques à 12 mois", unit: "rate" },
  known12: { indicator: 6, label: "Situations connues à 12 mois", unit: "rate" },
  prescription: { indicator: 7, label: "Prescriptions vers les publics", unit: "count" },
  siaeProcurement: { indicator: 8, label: "SIAE et commande publique", unit: "count" },
} as const satisfies Record<
  string,
  { indicator: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8; label: string; unit: FigureUnit }
>;
/** How a figure is written: hundredths of an hour, a whole number, or a rate between 0 and 1. */
export type FigureUnit = "hours" | "count" | "rate";
export type IndicatorLineId = keyof typeof indicatorLines;
export const indicatorLineIds = Object.keys(indicatorLines) as IndicatorLineId[];
