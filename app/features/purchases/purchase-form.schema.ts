import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import { readSingleAmount } from "#app/domain/written-amount.ts";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { readCpv } from "#app/domain/written-cpv.ts";
import { readPlannedDay } from "#app/domain/purchase-sheet/planned-day.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalMonths,
  optionalParsed,
  optionalText,
  requiredText,
} from "#app/features/forms/form-fields.ts";

const yearMessage = "Écrivez une année, par exemple 2027.";

/** Of several lines: every browser ends them its own way, a file keeps one. */
function optionalLines(max: number) {
  return optionalText(max).transform((text) => text?.replace(/\r\n?/g, "\n") ?? null);
}

/** A line of the yearly programming. */
export const purchaseFormSchema = z
  .object({
    year: z
      .string({ error: yearMessage })
      .trim()
      .regex(/^20\d\d$/, yearMessage)
      .transform(Number),
    code: optionalText(60),
    title: requiredText("Écrivez l’objet du marché, par exemple nettoyage des écoles.", 300),
    category: optionalCodeOf(contractCategories, "Choisissez une catégorie de la liste."),
    cpv: optionalParsed(
      readCpv,
      "Écrivez les huit chiffres du code CPV, par exemple 90910000, ou laissez vide.",
    ),
    estimatedValue: optionalParsed(
      (text): Cents | undefined => readSingleAmount(text),
      "Écrivez un montant en euros, par exemple 480\u202f000 ou 1,2\u00a0M€.",
    ),
    consultationOn: z.string().optional(),
    durationMonths: optionalMonths,
    decision: codeOf(purchaseDecisions, "Choisissez une décision, ou «\u00a0À décider\u00a0»."),
    derogation: optionalCodeOf(derogations, "Choisissez une dérogation de la liste."),
    derogationReason: optionalLines(2_000),
    note: optionalLines(1_000),
  })
  .transform((input, ctx) => {
    const consultationOn = readConsultation(input.consultationOn, input.year);
    const isDerogation = input.decision === "derogation";
    const say = (field: string, message: string): void => {
      ctx.addIssue({ code: "custom", path: [field], message });
    };
    if (consultationOn === undefined) {
      say("consultationOn", "Écrivez un jour, un mois ou un trimestre, par exemple mars 2027.");
    }
    if (isDerogation && input.derogation === null) say("derogation", "Choisissez le cas de dérogation.");
    if (isDerogation && input.derogationReason === null) {
      say(
        "derogationReason",
        "Écrivez le motif\u00a0: la loi demande de le consigner, il vous sera demandé en cas de contrôle.",
      );
    }
    return {
      ...input,
      consultationOn: consultationOn ?? null,
      // A motive is of a derogation alone.
      derogation: isDerogation ? input.derogation : null,
      derogationReason: isDerogation ? input.derogationReason : null,
    };
  });
export type PurchaseInput = z.output<typeof purchaseFormSchema>;

/** Null: left empty; undefined: cannot be read. */
function readConsultation(text: string | undefined, year: number): Day | null | undefined {
  return text === undefined || text.trim() === "" ? null : readPlannedDay(text, year);
}
