import { z } from "zod";
import { orderNatures } from "#app/domain/exchange-codes.ts";
import {
  codeOf,
  optionalEuros,
  optionalHours,
  requiredDay,
  requiredText,
} from "#app/features/forms/form-fields.ts";

/** An order, a credit note or an invoice on one lot; an amount, worked hours, or both. */
export const orderFormSchema = z
  .object({
    lot: z.string({ error: "Choisissez le lot." }),
    number: requiredText("Écrivez le numéro de la commande, par exemple BC 12.", 80),
    nature: codeOf(orderNatures, "Choisissez une nature."),
    orderedOn: requiredDay("Écrivez la date de la commande, par exemple 02/03/2026."),
    amount: optionalEuros,
    workedHours: optionalHours,
  })
  .refine(({ amount, workedHours }) => amount !== null || workedHours !== null, {
    path: ["amount"],
    message: "Écrivez un montant, ou les heures travaillées du lot.",
  });
export type OrderInput = z.output<typeof orderFormSchema>;

/** `id`: made by the page, so that sending the form twice adds one order. */
export const addOrderSchema = orderFormSchema.safeExtend({ id: z.uuid() });
export type AddOrderInput = z.output<typeof addOrderSchema>;
