import { z } from "zod";
import { parseClockTime } from "#app/domain/clock-time.ts";
import { optionalParsed, optionalText, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";

export const longestAgenda = 5_000;
export const longestMinutes = 20_000;
const mostInvited = 300;

const clock = optionalParsed(parseClockTime, "Écrivez une heure, par exemple 9\u00a0h\u00a030 ou 09:30.");

/** A meeting of the forum: when, where, about what; then what was said. */
export const meetingFormSchema = z
  .object({
    title: requiredText(
      "Écrivez l’objet de la réunion, par exemple Instance départementale d’animation.",
      200,
    ),
    heldOn: requiredDay("Écrivez le jour de la réunion, par exemple 10/12/2026."),
    startsAt: clock,
    endsAt: clock,
    place: optionalText(300),
    agenda: optionalText(longestAgenda).transform(plainLines),
    minutes: optionalText(longestMinutes).transform(plainLines),
    /** Of a new meeting: who is invited. */
    organisations: z
      .array(z.string())
      .max(mostInvited, `Invitez au plus ${mostInvited} structures.`)
      .optional()
      .transform((ids) => [...new Set(ids ?? [])]),
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt !== null, {
    path: ["startsAt"],
    message: "Écrivez aussi l’heure de début, par exemple 9\u00a0h\u00a030.",
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || endsAt > startsAt, {
    path: ["endsAt"],
    message: "Écrivez une heure après celle du début, ou laissez vide.",
  });
export type MeetingInput = z.output<typeof meetingFormSchema>;

/** Browsers end the lines of a text by two signs. */
export function plainLines(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\r\n", "\n");
}
