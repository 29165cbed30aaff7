import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

/** Ending a contract. `accepts` and `reason` are asked for only when something is missing: see `closeContract`. */
export function closeSchema(today: Day) {
  return z.object({
    revision: z.coerce.number().int(),
    day: requiredDay("Écrivez le jour de la clôture, par exemple 30/11/2026.").refine(
      (day) => day <= today,
      "Ce jour est à venir\u00a0: clôturez ce jour-là, ou corrigez-le.",
    ),
    accepts: z
      .literal("on")
      .optional()
      .transform((box) => box === "on"),
    reason: optionalText(600),
  });
}
export type CloseInput = z.output<ReturnType<typeof closeSchema>>;
