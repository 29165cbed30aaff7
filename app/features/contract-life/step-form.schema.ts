import { z } from "zod";
import type { LifeStage } from "#app/domain/contract-life.ts";
import type { Day } from "#app/domain/calendar.ts";
import { optionalDay, optionalText, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";

/** What a button of the page asks. */
export const stepIntents = { advance: "advance", cancel: "cancel", stepBack: "step back" } as const;

/** Stages reached by the page of the next step; the end has a page of its own. */
export const steppedStages = ["published", "awarded", "running"] as const;
export type SteppedStage = (typeof steppedStages)[number];

/** What the page showed: another stage or revision says that the contract changed in between. */
const shown = { revision: z.coerce.number().int() };

const dayMessages: Readonly<Record<SteppedStage, string>> = {
  published: "Écrivez le jour de la publication, par exemple 17/11/2026.",
  awarded: "Écrivez le jour de la notification, par exemple 16/02/2026.",
  running: "Écrivez le jour du début d’exécution, par exemple 02/03/2026.",
};

/** The days of a step, none of them to come: a contract that is published has been. */
export function advanceSchema(to: SteppedStage, today: Day) {
  return z.object({
    ...shown,
    to: z.literal(to),
    day: requiredDay(dayMessages[to]).refine(
      (day) => day <= today,
      "Ce jour est à venir\u00a0: passez l’étape ce jour-là, ou corrigez-le.",
    ),
    consultationOn:
      to === "published"
        ? requiredDay("Écrivez le jour du lancement de la consultation, par exemple 17/11/2026.")
        : optionalDay,
    kickoffOn:
      to === "running"
        ? requiredDay("Écrivez le jour de la réunion de lancement, par exemple 26/02/2026.")
        : optionalDay,
    note: optionalText(600),
  });
}
export type AdvanceInput = {
  revision: number;
  to: SteppedStage;
  day: Day;
  consultationOn: Day | null;
  kickoffOn: Day | null;
  note: string | null;
};

/** Cancelling, or going back one step: why is kept. `to`: the stage it leads to, as the page said. */
export const reasonSchema = z.object({
  ...shown,
  to: z.string(),
  reason: requiredText(
    "Écrivez pourquoi, par exemple «\u00a0Consultation déclarée sans suite le 12 mars ».",
    600,
  ),
});
export type ReasonInput = z.output<typeof reasonSchema>;

export function isStepped(stage: LifeStage | undefined): stage is SteppedStage {
  return (steppedStages as readonly (string | undefined)[]).includes(stage);
}
