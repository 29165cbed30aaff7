import type { SaveParticipantOutcome } from "./save-participant.server.ts";

type Refused = Exclude<
  SaveParticipantOutcome,
  { outcome: "saved" | "not found" | "purged" | "same person" | "modified meanwhile" }
>;

/** Why a file was not saved, under the field it comes from. */
export function participantRefusal(refused: Refused): { fieldErrors: Record<string, string[]> } {
  switch (refused.outcome) {
    case "code taken":
      return said("code", "Un autre dossier porte ce code\u00a0: écrivez-en un autre, ou laissez vide.");
    case "not latin":
      return said("birthName", "Écrivez en lettres latines, par exemple\u00a0: Nguyen.");
    case "birth":
      return said("bornOn", birthWords[refused.why]);
    case "future day":
      return said(refused.field, "Écrivez un jour passé, ou aujourd’hui.");
    case "commune unknown":
      return said(
        "commune",
        "Aucune commune de ce nom\u00a0: choisissez dans la liste, par exemple Crolles (38140).",
      );
    case "commune ambiguous":
      return said(
        "commune",
        `Plusieurs communes ont ce nom\u00a0: écrivez le code INSEE (${refused.codes.join(", ")}).`,
      );
    case "company unknown":
      return said(
        "prescriber",
        "Aucune structure de ce nom ici\u00a0: écrivez son SIRET, et son nom à côté.",
      );
    case "company ambiguous":
      return said(
        "prescriber",
        `Plusieurs structures ont ce nom (${refused.names.join(", ")})\u00a0: choisissez dans la liste, ou écrivez le SIRET.`,
      );
    case "name needed":
      return said("prescriberName", "Ce SIRET est nouveau ici\u00a0: écrivez le nom de la structure.");
  }
}

const birthWords = {
  future: "Cette date est à venir\u00a0: vérifiez l’année, par exemple 17/05/1990.",
  "too young": "Cette personne aurait moins de 14 ans\u00a0: vérifiez l’année.",
  "too old": "Cette personne aurait plus de 90 ans\u00a0: vérifiez l’année.",
};

function said(field: string, words: string) {
  return { fieldErrors: { [field]: [words] } };
}
