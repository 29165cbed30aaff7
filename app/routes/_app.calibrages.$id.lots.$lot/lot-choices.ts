import { objectiveRules, type ObjectiveRule } from "#app/domain/exchange-codes.ts";
import { mechanismCodes, mechanisms } from "#app/domain/mechanism.ts";
import { tradeCodes, trades } from "#app/domain/trade.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";

export const tradeOptions = tradeCodes.map((value) => ({ value, label: trades[value].label }));

export const decisionOptions = [
  ...mechanismCodes
    .filter((code) => code !== "reserved_unspecified")
    .map((value) => ({ value: value, label: mechanisms[value].label })),
  { value: "none", label: decisionLabel("none") },
];

const ruleHelp: Record<ObjectiveRule, string> = {
  fixed: "un nombre d’heures pour tout le lot",
  per_amount: "une heure pour tant d’euros commandés, accord-cadre",
  share_of_hours: "une part des heures que le titulaire travaillera",
};

export const ruleOptions = (Object.keys(objectiveRules) as ObjectiveRule[]).map((value) => ({
  value,
  label: `${objectiveRules[value].label}\u00a0: ${ruleHelp[value]}`,
}));
