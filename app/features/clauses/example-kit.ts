import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import type { ClauseText, ClauseWords } from "#app/domain/clause-kit/clause-text.ts";
import type { KitArticle } from "#app/domain/clause-kit/kit-articles.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { eligibilityCriterionCodes } from "#app/domain/eligibility-criterion.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { KitFacts } from "./kit-facts.ts";
import { fillArticle, type FilledArticle } from "./study-kit.ts";

const facts: KitFacts = {
  title: "Réhabilitation du groupe scolaire",
  authorityName: "Ville d’exemple",
  isPrivate: false,
  category: "works",
  durationMonths: 14,
  criteria: "rsa;deld_12;young_unqualified",
  listedCriteria: eligibilityCriterionCodes,
  penaltyPerHour: 200_00 as Cents,
  penaltyPerDay: 75_00 as Cents,
  hostName: "Service facilitateur d’exemple",
  hostEmail: "clauses@exemple.fr",
  hostPhone: "04\u00a000\u00a000\u00a000\u00a000",
  dueDay: 15,
  reservedShare: 500_000 as Millionths,
};

/** What an article says of an invented contract of two lots: how its words read once filled. */
export function exampleArticle(
  key: ClauseKey,
  words: ClauseWords,
  version: Pick<ClauseText, "version" | "adoptedOn">,
): FilledArticle {
  const decision = exampleMechanism(key);
  const article: KitArticle = { key, mechanism: decision, lots: exampleLots(decision) };
  return fillArticle(article, facts, () => ({ ...words, ...version, isShipped: false }));
}

function exampleMechanism(key: ClauseKey): Mechanism {
  if (key.endsWith("_reserved_other")) return "reserved_ess";
  if (key.endsWith("_reserved")) return "reserved_iae";
  if (key.endsWith("_qualitative")) return "qualitative_action";
  if (key.endsWith("_insertion_service")) return "insertion_service";
  if (key === "rc_criterion" || key.endsWith("_offered_hours")) return "execution_clause_and_criterion";
  return key.includes("private") ? "voluntary_clause" : "execution_clause";
}

function exampleLots(decision: Mechanism): KitLot[] {
  const lot = {
    decision,
    isDecided: true,
    rule: "fixed",
    rate: 50_000 as Millionths,
    criterionWeight: 100_000 as Millionths,
    qualitativeAction: "Accueillir trois stagiaires du quartier",
  } as const;
  const order = { amountPerHour: 2_000_00 as Cents, threshold: 0 as Cents };
  return [
    { ...lot, ...order, id: "1", number: "1", title: "Maçonnerie", hours: 833_00 as InsertionHours },
    { ...lot, ...order, id: "2", number: "2", title: "Peinture", hours: 420_00 as InsertionHours },
  ];
}
