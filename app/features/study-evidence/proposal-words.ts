import type { ProposalReason } from "#app/domain/sizing/mechanism-proposal.ts";
import { countOf, formatEuros, formatHours, formatNumber, plural } from "#app/ui/french.ts";
import { shareWords } from "./warning-words.ts";

type ReasonWith<Code extends ProposalReason["code"]> = Extract<ProposalReason, { code: Code }>;

/** A reason of a proposal, in a French sentence for a buyer. */
export function proposalReasonWords(reason: ProposalReason): string {
  switch (reason.code) {
    case "amount missing":
      return "À compléter\u00a0: le montant du lot.";
    case "labour share missing":
      return "À compléter\u00a0: la part de main-d’œuvre.";
    case "hours missing":
      return "À compléter\u00a0: ce qui manque pour calculer les heures.";
    case "no labour":
      return "Le lot ne compte aucune main-d’œuvre.";
    case "private buyer":
      return "Maître d’ouvrage privé\u00a0: la clause est volontaire.";
    case "too few hours":
      return `${formatHours(reason.hours)}, moins que les ${formatHours(reason.minHours)} sous lesquelles on n’embauche pas.`;
    case "enough hours":
      return `${formatHours(reason.hours)}, assez pour employer quelqu’un.`;
    case "hours for a criterion":
      return `${formatHours(reason.hours)}, ${formatHours(reason.criterionHours)} ou plus\u00a0: les offres peuvent aussi se juger sur ce qu’elles proposent.`;
    case "structures able":
      return structuresAble(reason);
    case "mostly labour":
      return `La main-d’œuvre fait ${shareWords(reason.labourShare)} du montant.`;
    case "small amount":
      return `${formatEuros(reason.amount)}, dans la limite de ${formatEuros(reason.most)} pour réserver.`;
    case "not reserved":
      return notReserved[reason.why];
    case "technical":
      return "Métier technique\u00a0: peu de postes ouverts à l’insertion.";
    case "derogation due":
      return "Le marché doit une considération sociale\u00a0: dérogation à motiver.";
    case "duty to check":
      return "Le marché doit une considération sociale\u00a0: que ce dispositif y réponde est à vérifier.";
  }
}

const reservedTo: Record<ReasonWith<"structures able">["reserved"], string> = {
  reserved_iae: "de l’insertion",
  reserved_disability: "du handicap",
  reserved_iae_disability: "de l’insertion et du handicap réunies",
};

function structuresAble({ reserved, count, near, wanted }: ReasonWith<"structures able">): string {
  const know = plural(count, "sait", "savent");
  const where =
    near === null || near === count
      ? ""
      : `, dont ${near === 0 ? "aucune" : formatNumber(near)} dans ${plural(near, "sa", "leur")} zone`;
  return `${countOf(count, "structure")} ${reservedTo[reserved]} ${know} le faire${where}\u00a0: il en faut ${formatNumber(wanted)} pour réserver.`;
}

const notReserved: Record<ReasonWith<"not reserved">["why"], string> = {
  technical: "Métier technique\u00a0: peu de postes ouverts à l’insertion, pas de réservation.",
  "labour unknown": "Pas de réservation\u00a0: la part de main-d’œuvre n’est pas connue.",
  "little labour": "Pas de réservation\u00a0: trop peu de main-d’œuvre dans le montant.",
  "amount unknown": "Pas de réservation\u00a0: le montant n’est pas connu.",
  "large amount": "Pas de réservation\u00a0: montant trop élevé.",
  "few structures": "Pas de réservation\u00a0: trop peu de structures savent le faire.",
  "structures unknown": "Pas de réservation\u00a0: les métiers des structures ne sont pas encore connus.",
};
