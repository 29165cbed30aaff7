import { z } from "zod";
import { alertFrequencies, type AlertFrequency } from "#app/domain/alert.ts";

export const frequencyCodes = Object.keys(alertFrequencies) as AlertFrequency[];

/** Blocks of five a lot must fill to be told of. */
export const minimumCodes = ["1", "2", "3", "4", "5"] as const;

/** What is proposed to who never chose. Our choice: nothing leaves before it is asked for. */
export const initialMinimum = 3;

/** How someone wants to be told. */
export const alertFormSchema = z.object({
  frequency: z.enum(frequencyCodes, {
    error: "Choisissez un rythme\u00a0: chaque jour ouvré, chaque lundi ou jamais.",
  }),
  minimum: z
    .enum(minimumCodes, { error: "Choisissez à partir de quand un lot vous convient, par exemple 3 sur 5." })
    .transform(Number),
});
export type AlertInput = z.output<typeof alertFormSchema>;
