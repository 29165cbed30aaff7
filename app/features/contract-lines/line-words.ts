import { countOf, formatList } from "#app/ui/french.ts";
import type { ContractorUses } from "#db/queries/contracts/contractor-uses.server.ts";
import type { AddContractorOutcome } from "./add-contractor.server.ts";
import type { AddOrderOutcome } from "./add-order.server.ts";
import type { ChangeObligationOutcome } from "./change-obligation.server.ts";
import type { NotOpen } from "./open-contract.server.ts";
import type { Outcome } from "./outcome.ts";
import type { UpdateContractorOutcome } from "./update-contractor.server.ts";

type Refusal = { fieldErrors: Record<string, string[]> };

/** Said of any line of a contract that has ended. */
export const closedWords = "Ce marché est clos ou annulé : rouvrez-le d’abord, par « Modifier ».";

export function orderRefusal(outcome: Exclude<AddOrderOutcome, "added" | NotOpen>): Refusal {
  switch (outcome) {
    case "unknown lot":
      return refusal("lot", "Choisissez un lot de ce marché.");
    case "number taken":
      return refusal("number", "Ce lot a déjà une commande de ce numéro : écrivez-en un autre.");
  }
}

export function obligationRefusal(outcome: Exclude<ChangeObligationOutcome, "noted" | NotOpen>): Refusal {
  switch (outcome) {
    case "unknown commitment":
      return refusal("commitment", "Choisissez un engagement de ce marché.");
    case "not fixed":
      return refusal(
        "commitment",
        "Cet engagement suit les commandes ou les heures travaillées : seul un objectif fixe se change ici.",
      );
    case "already noted":
      return refusal(
        "effectiveOn",
        "Une évolution de ce motif est déjà notée ce jour-là : écrivez un autre jour, ou un autre motif.",
      );
  }
}

type ContractorRefused =
  | Exclude<AddContractorOutcome, Outcome<"added" | NotOpen>>
  | Extract<UpdateContractorOutcome, { outcome: "in use" }>;

export function contractorRefusal(refused: ContractorRefused): Refusal {
  switch (refused.outcome) {
    case "unknown lot":
      return refusal("lot", "Choisissez un lot de ce marché.");
    case "company unknown":
      return refusal(
        "company",
        "Aucune entreprise de ce nom ici : écrivez son SIRET (14 chiffres) et son nom à côté.",
      );
    case "company ambiguous":
      return refusal(
        "company",
        `Plusieurs entreprises ont ce nom (${refused.names.join(", ")}) : choisissez dans la liste, ou écrivez le SIRET.`,
      );
    case "name needed":
      return refusal("name", "Ce SIRET est nouveau ici : écrivez le nom de l’entreprise.");
    case "already on lot":
      return refusal("company", "Cette entreprise est déjà attributaire de ce lot.");
    case "second lead":
      return refusal("role", "Ce lot a déjà un mandataire : choisissez cotraitant ou sous-traitant.");
    case "unknown principal":
      return refusal("principal", "Choisissez un attributaire du même lot.");
    case "works for itself":
      return refusal("principal", "Cette entreprise travaillerait pour elle-même : choisissez-en une autre.");
    case "in use":
      return refusal(refused.moved, `${usesWords(refused.uses)} : gardez-la sur ce lot.`);
  }
}

/** « 2 embauches et 1 sous-traitant de ce lot nomment cette entreprise ». */
export function usesWords({ hires, statements, subcontractors }: ContractorUses): string {
  const named = [
    hires > 0 ? countOf(hires, "embauche") : "",
    statements > 0 ? countOf(statements, "relevé collectif", "relevés collectifs") : "",
    subcontractors > 0 ? countOf(subcontractors, "sous-traitant") : "",
  ].filter((words) => words !== "");
  const verb = hires + statements + subcontractors > 1 ? "nomment" : "nomme";
  return `${formatList(named)} de ce lot ${verb} cette entreprise`;
}

function refusal(field: string, words: string): Refusal {
  return { fieldErrors: { [field]: [words] } };
}
