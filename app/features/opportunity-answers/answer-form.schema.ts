import { z } from "zod";
import { declineReasons } from "#app/domain/opportunity-answer.ts";
import {
  codeOf,
  optionalDay,
  optionalHours,
  optionalText,
  requiredText,
} from "#app/features/forms/form-fields.ts";

/** What a structure may send about a lot, by its word in the URL and in the form. */
export const answerKinds = {
  interesse: { label: "Ça nous intéresse", verb: "Dire que ça nous intéresse" },
  pas_interesse: { label: "Pas pour nous", verb: "Dire que ce n’est pas pour nous" },
  question: { label: "Poser une question", verb: "Envoyer le message" },
} as const satisfies Record<string, { label: string; verb: string }>;
export type AnswerKind = keyof typeof answerKinds;

/** What an address or a button asks to answer; undefined for any other word. */
export function answerKindOf(word: unknown): AnswerKind | undefined {
  return typeof word === "string" && Object.hasOwn(answerKinds, word) ? (word as AnswerKind) : undefined;
}

const longest = 2000;

/** What it could take, from when, what it can offer: all optional, the interest alone is worth saying. */
export const interestSchema = z.object({
  hours: optionalHours.refine((hours) => hours !== 0, {
    message: "Écrivez un nombre d’heures, par exemple 300, ou laissez vide.",
  }),
  availableOn: optionalDay,
  offer: optionalText(longest),
});
export type InterestFields = z.input<typeof interestSchema>;
export type InterestInput = z.output<typeof interestSchema>;

/** Why not: a reason of the list, in words when it is another. */
export const declineSchema = z
  .object({
    reason: codeOf(declineReasons, "Choisissez une raison."),
    note: optionalText(longest),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== null, {
    path: ["note"],
    message: "Écrivez la raison en quelques mots, par exemple «\u00a0nous n’avons pas de véhicule\u00a0».",
  });
export type DeclineFields = z.input<typeof declineSchema>;
export type DeclineInput = z.output<typeof declineSchema>;

export const questionSchema = z.object({
  message: requiredText(
    "Écrivez votre message, par exemple «\u00a0Faut-il intervenir avant 7 h\u202f?\u00a0».",
    longest,
  ),
});
export type QuestionFields = z.input<typeof questionSchema>;
export type QuestionInput = z.output<typeof questionSchema>;
