import { z } from "zod";
import { referenceBounds } from "#app/domain/reference-bounds.ts";
import { parseHours } from "#app/domain/insertion-hours.ts";
import { parseEuros } from "#app/domain/money.ts";
import { parseProportion } from "#app/domain/proportion.ts";
import type { ReferenceUnit } from "#app/domain/reference-value.ts";
import { optionalDay, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";

const valueMessages: Record<ReferenceUnit, string> = {
  cents: "Écrivez un montant en euros, plus grand que 0, par exemple 32,50.",
  millionths: "Écrivez une part entre 0 et 100\u00a0%, par exemple 45 ou 7,5.",
  hours: "Écrivez un nombre d’heures, plus grand que 0, par exemple 134.",
  months: "Écrivez un nombre entier de mois, de 1 à 240, par exemple 3.",
  weeks: "Écrivez un nombre entier de semaines, de 1 à 52, par exemple 4.",
  count: "Écrivez un nombre entier, de 1 à 1\u202f000, par exemple 3.",
  flag: "Choisissez oui ou non.",
};

const sourceMessage =
  "Écrivez d’où vient la valeur, par exemple avis au Journal officiel du 14 décembre 2027.";

/** A value typed in its unit; refused with what to write. */
export function valueInUnit(unit: ReferenceUnit) {
  return z.string({ error: valueMessages[unit] }).transform((text, ctx) => {
    const value = parseReferenceValue(unit, text);
    if (value !== undefined) return value;
    ctx.addIssue({ code: "custom", message: valueMessages[unit] });
    return z.NEVER;
  });
}

/** What one types to put a value over those of a code, read in its unit. */
export function referenceFormSchema(unit: ReferenceUnit) {
  return z
    .object({
      value: valueInUnit(unit),
      from: requiredDay("Écrivez le jour à partir duquel la valeur compte, par exemple 01/01/2028."),
      until: optionalDay,
      source: requiredText(sourceMessage, 200),
      toCheck: z
        .string()
        .optional()
        .transform((box) => box !== undefined),
    })
    .refine(({ from, until }) => until === null || until >= from, {
      path: ["until"],
      message: "Écrivez un jour après celui où la valeur commence, ou laissez vide.",
    });
}
export type ReferenceInput = z.output<ReturnType<typeof referenceFormSchema>>;

/** Who signs a value as it is says what it leans on. */
export const signFormSchema = z.object({
  from: requiredDay("Rechargez la page."),
  seen: z.string({ error: "Rechargez la page." }),
  source: requiredText("Écrivez sur quoi vous vous appuyez, par exemple 12 chantiers suivis en 2025.", 200),
});
export type SignInput = z.output<typeof signFormSchema>;

/** A value typed in its unit, within its bounds; a share is typed in %, its sign is optional. */
export function parseReferenceValue(unit: ReferenceUnit, text: string): number | undefined {
  const value = readUnit(unit, text.trim());
  const { least, most } = referenceBounds[unit];
  return value === undefined || value < least || value > most ? undefined : value;
}

function readUnit(unit: ReferenceUnit, text: string): number | undefined {
  switch (unit) {
    case "cents":
      return parseEuros(text);
    case "millionths":
      return parseProportion(`${text.replace(/\s*%$/, "")}%`);
    case "hours":
      return parseHours(text.replace(/\s*h$/, ""));
    case "months":
    case "weeks":
    case "count":
    case "flag":
      return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  }
}
