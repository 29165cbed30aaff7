import { z } from "zod";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { readWrittenAmount, type WrittenAmount } from "#app/domain/written-amount.ts";
import {
  optionalCodeOf,
  optionalDay,
  optionalMonths,
  optionalText,
  requiredText,
} from "#app/features/forms/form-fields.ts";
import { optionalPastedLots } from "#app/features/studies/pasted-field.ts";

export const studyTitle = requiredText(
  "Écrivez ce qui est acheté, par exemple «\u00a0Salle polyvalente\u00a0».",
  300,
);

export const studyCategory = optionalCodeOf(contractCategories, "Choisissez une catégorie de la liste.");

const amount = z
  .string()
  .optional()
  .transform((text, ctx): WrittenAmount | null => {
    if (text === undefined || text.trim() === "") return null;
    const read = readWrittenAmount(text);
    if (read !== undefined && read.low > 0) return read;
    ctx.addIssue({
      code: "custom",
      message:
        "Écrivez un montant HT, par exemple 1\u202f595\u202f000, 1,6\u00a0M€ ou «\u00a0800\u202f000 à 1\u202f200\u202f000\u00a0».",
    });
    return null;
  });

/** The least a study opens with. */
const openStudyFields = {
  title: studyTitle,
  category: studyCategory,
  durationMonths: optionalMonths,
  amount,
  lots: optionalPastedLots,
  commune: optionalText(),
  consultationOn: optionalDay,
  /** The purchase of the buyer's programming it is made from. */
  purchase: optionalText(80),
};

/** By a buyer, for itself. */
export const openOwnStudySchema = z.object({
  ...openStudyFields,
  buyer: optionalText(),
  buyerName: optionalText(),
});

/** By a facilitator, for a buyer. */
export const openStudyForBuyerSchema = openOwnStudySchema.extend({
  buyer: requiredText("Écrivez le nom de l’acheteur, ou son SIRET."),
});

export type OpenStudyInput = z.output<typeof openOwnStudySchema>;
