import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { PlannedActionInput } from "./plan-form.schema.ts";
import type { SavePlannedAction } from "./save-planned-action.server.ts";

type Place = { siret: string; year: number; seen?: string };

/** What saving a line of a plan answers, new or corrected. */
export function answerPlannedAction(
  saved: SavePlannedAction,
  submission: Submission<PlannedActionInput>,
  { siret, year, seen = "" }: Place,
) {
  const said = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.plan(siret, year), "Action du plan enregistrée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "unknown territory":
      return said("territory", "Choisissez un territoire de la liste.");
    case "another year":
      return said("dueOn", `Écrivez un jour de ${year}, par exemple 30/06/${year}, ou laissez vide.`);
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette action du plan" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
