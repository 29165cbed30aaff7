import type { ClauseDocument } from "./clause-document.ts";
import type { Placeholder } from "./clause-placeholder.ts";

/** An article the kit may hold: its document, when it is used, and what it may name beside the usual placeholders. */
export type ClauseUse = { document: ClauseDocument; used: string; placeholders: readonly Placeholder[] };

const reserved = ["article_reserve", "structures_reservees", "personnes_reservees", "part_reservee"] as const;

/** Every article, in the order it is read in its document. */
export const clauses = {
  rc_presentation: article("rc", "Marché public, dès qu’un lot porte un dispositif", ["dispositifs"]),
  rc_private: article("rc", "Acheteur privé", ["dispositifs"]),
  rc_criterion: article("rc", "Lots jugés aussi sur l’insertion", ["ponderation"]),
  rc_reserved: article("rc", "Lots réservés à l’IAE, au handicap ou aux deux", reserved),
  rc_reserved_other: article("rc", "Autres lots réservés", ["article_reserve", "conditions_reserve"]),
  rc_insertion_service: article("rc", "Lots dont l’objet est l’insertion", []),
  ccap_scope: article("ccap", "Marché public, lots à heures d’insertion", ["article_ccag"]),
  ccap_private_scope: article("ccap", "Acheteur privé, clause volontaire", []),
  ccap_insertion_service: article("ccap", "Lots dont l’objet est l’insertion", ["heures_par_lot"]),
  ccap_hours_fixed: article("ccap", "Heures fixées par lot", ["heures_par_lot"]),
  ccap_hours_per_amount: article("ccap", "Heures selon les montants commandés", ["montants_par_lot"]),
  ccap_hours_share: article("ccap", "Part des heures travaillées", ["parts_par_lot"]),
  ccap_offered_hours: article("ccap", "Lots jugés aussi sur l’insertion", []),
  ccap_publics: article("ccap", "Lots à heures d’insertion", []),
  ccap_modalities: article("ccap", "Lots à heures d’insertion", []),
  ccap_facilitator: article("ccap", "Dès qu’un lot porte un dispositif", []),
  ccap_follow_up: article("ccap", "Lots à heures d’insertion ou réservés", []),
  ccap_difficulties: article("ccap", "Lots à heures d’insertion", []),
  ccap_penalties: article("ccap", "Lots à heures d’insertion", []),
  ccap_reserved: article("ccap", "Lots réservés à l’IAE, au handicap ou aux deux", [
    ...reserved,
    "heures_par_lot",
  ]),
  ccap_reserved_other: article("ccap", "Autres lots réservés", [
    "article_reserve",
    "conditions_reserve",
    "heures_par_lot",
  ]),
  ccap_qualitative: article("ccap", "Lots à action qualitative", ["action_qualitative"]),
  ae_fixed: article("ae", "Heures fixées par lot", ["heures_par_lot"]),
  ae_per_amount: article("ae", "Heures selon les montants commandés", ["montants_par_lot"]),
  ae_share: article("ae", "Part des heures travaillées", ["parts_par_lot"]),
  ae_offered_hours: article("ae", "Lots jugés aussi sur l’insertion", []),
  ae_reserved: article("ae", "Lots réservés à l’IAE, au handicap ou aux deux", reserved),
  ae_reserved_other: article("ae", "Autres lots réservés", ["article_reserve"]),
  ae_qualitative: article("ae", "Lots à action qualitative", ["action_qualitative"]),
} as const satisfies Record<string, ClauseUse>;

export type ClauseKey = keyof typeof clauses;

export const clauseKeys = Object.keys(clauses) as ClauseKey[];

export function isClauseKey(key: string): key is ClauseKey {
  return Object.hasOwn(clauses, key);
}

function article(document: ClauseDocument, used: string, placeholders: readonly Placeholder[]): ClauseUse {
  return { document, used, placeholders };
}
