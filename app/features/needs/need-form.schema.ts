import { z } from "zod";
import { optionalDay, optionalText, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";

const positionsMessage = "Écrivez un nombre de postes, de 1 à 500, par exemple 2.";

/** What a company looks for under a commitment. */
export const needFormSchema = z
  .object({
    commitment: z.string({ error: "Choisissez un lot et un dispositif." }),
    contractor: optionalText(80),
    jobTitle: requiredText("Écrivez le poste, par exemple manœuvre.", 120),
    positions: z.string({ error: positionsMessage }).transform((text, ctx) => {
      const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
      if (count >= 1 && count <= 500) return count;
      ctx.addIssue({ code: "custom", message: positionsMessage });
      return z.NEVER;
    }),
    notedOn: requiredDay("Écrivez le jour où le besoin est connu, par exemple 02/03/2026."),
    wantedOn: optionalDay,
    note: optionalText(500),
    /** Given up: « abandonné ». */
    dropped: z
      .string()
      .optional()
      .transform((box) => box !== undefined),
  })
  .refine(({ notedOn, wantedOn }) => wantedOn === null || wantedOn >= notedOn, {
    path: ["wantedOn"],
    message: "Écrivez un jour après celui où le besoin est noté, ou laissez vide.",
  });
export type NeedInput = z.output<typeof needFormSchema>;
