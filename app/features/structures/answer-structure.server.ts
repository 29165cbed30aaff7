import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { warningsMark } from "#app/features/record-form/record-reply.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formatList } from "#app/ui/french.ts";
import { knownOrganisationWarning } from "./known-organisation.ts";
import type { SaveStructureOutcome } from "./save-structure.server.ts";
import type { UnknownCommune } from "./typed-zones.server.ts";

type Answer = { seen?: string; next: (siret: string) => string; said: string };

/** What saving a sheet answers, new or corrected. */
export function answerStructure<Input>(
  saved: SaveStructureOutcome,
  submission: Submission<Input>,
  { seen = "", next, said }: Answer,
) {
  const refuse = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(next(saved.siret), said);
    case "not found":
      throw new Response(null, { status: 404 });
    case "siret taken":
      return refuse(
        "siret",
        `Ce SIRET est celui d’une autre organisation, ${saved.name}\u00a0: corrigez-le.`,
      );
    case "already a structure":
      return refuse(
        "siret",
        `${saved.name} est déjà dans l’annuaire\u00a0: cherchez sa fiche dans «\u00a0Structures\u00a0» et modifiez-la.`,
      );
    case "known organisation": {
      const warnings = [knownOrganisationWarning(saved)];
      return refuseRecord(submission, { seen, warnings, confirmed: warningsMark(warnings) });
    }
    case "commune unknown":
      return refuse(
        "commune",
        "Aucune commune de ce nom\u00a0: écrivez-la comme dans la liste, par exemple Crolles, ou son code INSEE.",
      );
    case "commune ambiguous":
      return refuse(
        "commune",
        `Plusieurs communes ont ce nom\u00a0: écrivez le code INSEE (${saved.codes.join(", ")}).`,
      );
    case "zone communes unknown":
      return refuse("communes", saved.unknown.map(unknownWords).join(" "));
    case "zone unknown":
      return refuseRecord(submission, {
        seen,
        rejection: {
          formErrors: ["Un lieu coché n’existe plus\u00a0: rechargez la page, puis cochez à nouveau."],
        },
      });
    case "nowhere to measure from":
      return refuse(
        "radiusKm",
        "Écrivez aussi la commune de la structure\u00a0: le rayon se compte autour d’elle.",
      );
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette fiche" });
      return refuseRecord(submission, {
        conflict,
        seen: saved.seen,
        rejection: { formErrors: [conflict.sentence] },
      });
    }
  }
}

function unknownWords({ typed, suggestions }: UnknownCommune): string {
  const start = `«\u00a0${typed}\u00a0» n’est pas une commune d’ici`;
  return suggestions.length === 0
    ? `${start}\u00a0: écrivez son nom comme dans la liste, ou son code INSEE.`
    : `${start}\u00a0: écrivez par exemple ${formatList(suggestions, "ou")}.`;
}
