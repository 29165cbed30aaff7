import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { commentPositions, type CommentPosition } from "#app/domain/reference-proposal.ts";
import { optionalText, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** A day that is past or today. */
function pastDay(missing: string, today: Day) {
  return requiredDay(missing).refine(
    (day) => day <= today,
    `Écrivez un jour déjà passé, au plus tard le ${formatDay(today)}.`,
  );
}

/** Adopting proposals together: which, when, and what the version is called. */
export function adoptSchema(today: Day) {
  return z.object({
    proposals: z
      .array(z.string())
      .optional()
      .transform((ids) => ids ?? [])
      .refine((ids) => ids.length > 0, "Cochez au moins une proposition dans la liste.")
      .refine((ids) => ids.length <= 100, "Adoptez 100 propositions au plus à la fois."),
    adoptedOn: pastDay("Écrivez le jour de l’adoption, par exemple 12/10/2026.", today),
    summary: requiredText(
      "Écrivez où cela a été décidé, par exemple Réunion de l’instance du 12 octobre 2026.",
      200,
    ),
    note: optionalText(500),
  });
}
export type AdoptInput = z.output<ReturnType<typeof adoptSchema>>;

/** Setting a proposal aside: when, and why. */
export function rejectSchema(today: Day) {
  return z.object({
    rejectedOn: pastDay("Écrivez le jour de la décision, par exemple 12/10/2026.", today),
    rejectNote: requiredText(
      "Dites pourquoi elle est écartée, en une phrase\u00a0: elle sera lue de tous.",
      500,
    ),
  });
}
export type RejectInput = z.output<ReturnType<typeof rejectSchema>>;

/** What someone says of a proposal. */
export const commentSchema = z.object({
  position: z
    .enum([...(Object.keys(commentPositions) as [CommentPosition, ...CommentPosition[]]), "none"])
    .optional()
    .transform((position): CommentPosition | null =>
      position === undefined || position === "none" ? null : position,
    ),
  body: requiredText("Écrivez ce que vous en pensez, ou votre question.", 2000),
});
export type CommentInput = z.output<typeof commentSchema>;
