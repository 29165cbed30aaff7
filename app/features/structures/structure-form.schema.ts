import { z } from "zod";
import { scaleDecimal } from "#app/domain/cells/decimal.ts";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { plainNumber } from "#app/domain/plain-number.ts";
import { serviceKindCodes } from "#app/domain/service-kind.ts";
import { parseSiret } from "#app/domain/siret.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import {
  codeOf,
  optionalDay,
  optionalParsed,
  optionalText,
  requiredText,
} from "#app/features/forms/form-fields.ts";
import { parseWebAddress } from "./web-address.ts";

const siretMessage = "Écrivez les 14 chiffres du SIRET, par exemple 200 040 715 00018.";
const mostEtp = 10_000_00;
const mostKm = 500;

const email = z
  .email({ error: "Écrivez une adresse, par exemple contact@exemple.fr." })
  .max(254, { error: "Cette adresse est trop longue\u00a0: 254 signes au plus." })
  .refine(
    (address) => findNir(address) === undefined,
    "Cette adresse contient un numéro de sécurité sociale\u00a0: écrivez-en une autre.",
  )
  .optional()
  .transform((address) => address ?? null);

const codes = z.array(z.string().max(100)).default([]);

/** What a structure says of itself. */
export const structureFormSchema = z.object({
  name: requiredText("Écrivez le nom de la structure, par exemple Ateliers du Drac.", 200),
  brand: optionalText(200),
  commune: optionalText(120),
  contact: optionalText(120),
  email,
  phone: optionalText(40).refine(
    (phone) => phone === null || phone.replace(/\D/g, "").length >= 4,
    "Écrivez un numéro, par exemple 04 76 00 00 00.",
  ),
  website: optionalParsed(parseWebAddress, "Écrivez une adresse de site, par exemple www.ateliers-drac.fr."),
  services: z
    .array(z.enum(serviceKindCodes, { error: "Cochez des types de service de la liste." }))
    .default([]),
  departments: codes,
  territories: codes,
  epcis: codes,
  /** One a line, as the lists name them. */
  communes: z.string().max(20_000, "Écrivez 20\u202f000 signes au plus.").default(""),
  radiusKm: optionalParsed((text) => {
    const km = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    return km >= 1 && km <= mostKm ? km : undefined;
  }, `Écrivez un nombre entier de kilomètres, de 1 à ${mostKm}, par exemple 30.`),
  capacity: optionalParsed((text) => {
    const number = plainNumber(text);
    const scaled = number === undefined ? undefined : scaleDecimal(number, 2);
    return scaled !== undefined && scaled.exact && scaled.units > 0 && scaled.units <= mostEtp
      ? scaled.units
      : undefined;
  }, "Écrivez un nombre d’équivalents temps plein, deux décimales au plus, par exemple 12,5."),
  about: optionalText(1000),
});

/** The same with what only an administrator or a facilitator writes: who it is, and of which kind since when. */
export const identifiedStructureSchema = structureFormSchema.extend({
  siret: z.string({ error: siretMessage }).transform((text, ctx) => {
    const siret = parseSiret(text);
    if (siret !== undefined) return siret;
    ctx.addIssue({ code: "custom", message: siretMessage });
    return z.NEVER;
  }),
  kind: codeOf(structureKinds, "Choisissez le type de la structure dans la liste."),
  kindSince: optionalDay,
});

export type StructureInput = z.output<typeof structureFormSchema>;
export type IdentifiedStructureInput = z.output<typeof identifiedStructureSchema>;
export type StructureFields = z.input<typeof identifiedStructureSchema>;
