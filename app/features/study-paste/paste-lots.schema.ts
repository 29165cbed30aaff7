import { z } from "zod";
import type { PastedLots } from "#app/domain/pasted-lots/pasted-lot.ts";
import { codeOf } from "#app/features/forms/form-fields.ts";
import { optionalPastedLots } from "#app/features/studies/pasted-field.ts";
import type { PasteWay } from "./paste-way.ts";

/** What becomes of the lots the study has already. */
export const onTakenChoices = {
  next: "Les garder, et ajouter à la suite",
  update: "Les garder, et mettre à jour ceux qui ont le même numéro",
  replace: "Les remplacer par ceux-ci",
} as const satisfies Record<PasteWay, string>;

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
  onTaken: codeOf(onTakenChoices, "Choisissez ce que deviennent les lots de la note.").default("next"),
});

export type PasteLotsInput = z.output<typeof pasteLotsSchema>;

/** Hidden fields and buttons of the form beside those of every record. */
export const pasteFields = { checked: "checked", preview: "preview", add: "add" } as const;
