import type { ObjectiveRule } from "../exchange-codes.ts";
import type { Mechanism } from "../mechanism.ts";
import { clauseKeys, type ClauseKey } from "./clause-key.ts";
import { lotFamilies, type KitLot, type LotFamily } from "./kit-lot.ts";

/** An article of the kit and the lots it is written for. `mechanism`: of a reserved article, written once for each. */
export type KitArticle = { key: ClauseKey; lots: readonly KitLot[]; mechanism: Mechanism | null };

/** Which lots each article is for: families, then a rule. */
const called = {
  rc_presentation: {
    families: [
      "clause",
      "voluntary",
      "criterion",
      "insertion service",
      "reserved",
      "reserved other",
      "qualitative",
    ],
    isPrivate: false,
  },
  rc_private: { families: ["voluntary", "qualitative"], isPrivate: true },
  rc_criterion: { families: ["criterion"] },
  rc_reserved: { families: ["reserved"], byMechanism: true },
  rc_reserved_other: { families: ["reserved other"], byMechanism: true },
  rc_insertion_service: { families: ["insertion service"] },
  ccap_scope: { families: ["clause"] },
  ccap_private_scope: { families: ["voluntary"] },
  ccap_insertion_service: { families: ["insertion service"] },
  ccap_hours_fixed: { families: ["clause", "voluntary"], rule: "fixed" },
  ccap_hours_per_amount: { families: ["clause", "voluntary"], rule: "per_amount" },
  ccap_hours_share: { families: ["clause", "voluntary"], rule: "share_of_hours" },
  ccap_offered_hours: { families: ["criterion"] },
  ccap_publics: { families: ["clause", "voluntary", "criterion", "insertion service"] },
  ccap_modalities: { families: ["clause", "voluntary", "criterion"] },
  ccap_facilitator: {
    families: [
      "clause",
      "voluntary",
      "criterion",
      "insertion service",
      "reserved",
      "reserved other",
      "qualitative",
    ],
  },
  ccap_follow_up: {
    families: ["clause", "voluntary", "criterion", "insertion service", "reserved", "reserved other"],
  },
  ccap_difficulties: { families: ["clause", "voluntary", "criterion", "insertion service"] },
  ccap_penalties: { families: ["clause", "voluntary", "criterion", "insertion service"] },
  ccap_reserved: { families: ["reserved"], byMechanism: true },
  ccap_reserved_other: { families: ["reserved other"], byMechanism: true },
  ccap_qualitative: { families: ["qualitative"] },
  ae_fixed: { families: ["clause", "voluntary", "insertion service"], rule: "fixed" },
  ae_per_amount: { families: ["clause", "voluntary", "insertion service"], rule: "per_amount" },
  ae_share: { families: ["clause", "voluntary", "insertion service"], rule: "share_of_hours" },
  ae_offered_hours: { families: ["criterion"] },
  ae_reserved: { families: ["reserved"], byMechanism: true },
  ae_reserved_other: { families: ["reserved other"], byMechanism: true },
  ae_qualitative: { families: ["qualitative"] },
} as const satisfies Record<ClauseKey, Call>;

type Call = {
  families: readonly LotFamily[];
  rule?: ObjectiveRule;
  byMechanism?: true;
  isPrivate?: boolean;
};

/** The articles of a study's kit, in reading order; none for a study whose lots carry nothing. */
export function kitArticles(lots: readonly KitLot[], isPrivate: boolean): KitArticle[] {
  return clauseKeys.flatMap((key) => articlesOf(key, lots, isPrivate));
}

function articlesOf(key: ClauseKey, lots: readonly KitLot[], isPrivate: boolean): KitArticle[] {
  const call: Call = called[key];
  if (call.isPrivate !== undefined && call.isPrivate !== isPrivate) return [];
  const meant = lots.filter(
    (lot) =>
      lotFamilies(lot, isPrivate).some((family) => call.families.includes(family)) &&
      (call.rule === undefined || lot.rule === call.rule),
  );
  if (meant.length === 0) return [];
  if (call.byMechanism !== true) return [{ key, lots: meant, mechanism: null }];
  return [...new Set(meant.map(({ decision }) => decision))].map((decision) => ({
    key,
    lots: meant.filter((lot) => lot.decision === decision),
    mechanism: decision === "none" ? null : decision,
  }));
}
