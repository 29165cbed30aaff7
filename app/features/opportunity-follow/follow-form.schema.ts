import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { placementSteps, type PlacementStep } from "#app/domain/opportunity-answer.ts";
import { codeOf, optionalText, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";
import { addressField, bodyField, subjectField } from "#app/features/reminders/reminder-form.schema.ts";

/** What the forms of an answer's page say they are. */
export const followIntents = {
  reply: "reply",
  introduce: "introduce",
  note: "note",
  correct: "correct",
  remove: "remove",
} as const;

/** A message to the structure; `id`: made by the page, so that sending twice writes once. */
export const replySchema = z.object({
  id: z.uuid(),
  body: requiredText("Écrivez votre message.", 2000),
});
export type ReplyInput = z.output<typeof replySchema>;

/** Both mails of an introduction, as they leave. `company`: the SIRET of a contractor of the lot. */
export const introductionSchema = z.object({
  id: z.uuid(),
  company: z.string({ error: "Choisissez une entreprise attributaire." }).max(20),
  companyTo: addressField,
  companySubject: subjectField,
  companyBody: bodyField,
  structureTo: addressField,
  structureSubject: subjectField,
  structureBody: bodyField,
});
export type IntroductionInput = z.output<typeof introductionSchema>;

/** Results are noted by hand; an introduction is made, not noted. */
export const notedSteps = {
  contacted: placementSteps.contacted,
  met: placementSteps.met,
  contracted: placementSteps.contracted,
  dropped: placementSteps.dropped,
} as const satisfies Partial<Record<PlacementStep, unknown>>;

const box = z
  .string()
  .optional()
  .transform((ticked) => ticked !== undefined);

/** What came of an interest; not in days to come. */
export function stepSchema(today: Day) {
  return z.object({
    id: z.uuid(),
    step: codeOf(notedSteps, "Choisissez ce qui s’est passé."),
    datedOn: dayUpTo(today),
    company: optionalText(20),
    note: optionalText(500),
    /** Adds the structure to the lot, working for that company, when the contract is signed. */
    subcontractor: box,
  });
}
export type StepInput = z.output<ReturnType<typeof stepSchema>>;

/** A step already noted: its day and its words. `seen`: its mark as the page shows it. */
export function correctionSchema(today: Day) {
  return z.object({ id: z.uuid(), datedOn: dayUpTo(today), note: optionalText(500) });
}
export type CorrectionInput = z.output<ReturnType<typeof correctionSchema>>;

function dayUpTo(today: Day) {
  return requiredDay("Écrivez le jour, par exemple 02/03/2026.").refine(
    (day) => day <= today,
    "Écrivez un jour passé, ou aujourd’hui.",
  );
}
