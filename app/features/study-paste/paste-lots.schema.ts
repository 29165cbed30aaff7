import { z } from "zod";
import type { OnTakenNumber } from "#app/domain/pasted-lots/number-lots.ts";
import type { PastedLots } from "#app/domain/pasted-lots/pasted-lot.ts";
import { codeOf } from "#app/features/forms/form-fields.ts";
import { optionalPastedLots } from "#app/features/studies/pasted-field.ts";

/** What becomes of a number the study has already. */
export const onTakenChoices = {
  next: "Ajouter à la suite, avec le numéro libre suivant",
  update: "Mettre à jour le lot qui a ce numéro",
} as const satisfies Record<OnTakenNumber, string>;

/** Lots pasted into a study. */
export const pasteLotsSchema = z.object({
  lots: optionalPastedLots.transform((read, ctx): PastedLots => {
    if (read !== null) return read;
    ctx.addIssue({
      code: "custom",
      message:
        "Collez au moins une ligne, par exemple «\u00a01 Maçonnerie 1\u202f000\u202f000\u00a0€\u00a0».",
    });
    return z.NEVER;
  }),
  onTaken: codeOf(onTakenChoices, "Choisissez ce que deviennent les numéros déjà pris.").default("next"),
});

export type PasteLotsInput = z.output<typeof pasteLotsSchema>;

/** Hidden fields and buttons of the form beside those of every record. */
export const pasteFields = { checked: "checked", preview: "preview", add: "add" } as const;
