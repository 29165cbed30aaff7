import type { ProposeOutcome } from "#app/features/needs/propose.server.ts";

type Refused = Exclude<ProposeOutcome, { outcome: "proposed" | "not found" | "purged" }>;

/** Why someone was not proposed. */
export function proposeRefusal(refused: Refused) {
  switch (refused.outcome) {
    case "contract closed":
      return {
        formErrors: ["Ce marché est clos ou annulé\u00a0: rouvrez-le d’abord, par «\u00a0Modifier\u00a0»."],
      };
    case "need closed":
      return { formErrors: ["Ce besoin n’est plus ouvert\u00a0: modifiez-le d’abord."] };
    case "already proposed":
      return { formErrors: ["Cette personne est déjà proposée sur ce besoin."] };
    case "future day":
      return said("proposedOn", "Écrivez un jour passé, ou aujourd’hui.");
    case "company unknown":
      return said(
        "prescriber",
        "Aucune structure de ce nom ici\u00a0: écrivez son SIRET, et son nom à côté.",
      );
    case "company ambiguous":
      return said(
        "prescriber",
        `Plusieurs structures ont ce nom (${refused.names.join(", ")})\u00a0: choisissez dans la liste.`,
      );
    case "name needed":
      return said("prescriberName", "Ce SIRET est nouveau ici\u00a0: écrivez le nom de la structure.");
  }
}

function said(field: string, words: string) {
  return { fieldErrors: { [field]: [words] } };
}
