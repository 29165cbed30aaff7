import { z } from "zod";
import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { derogations } from "#app/domain/exchange-codes.ts";
import { parseEuros, type Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalDay,
  optionalEuros,
  optionalMonths,
  optionalText,
} from "#app/features/forms/form-fields.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { studyCategory, studyTitle } from "./open-study.schema.ts";
import { parsePercent } from "#app/features/studies/percent-field.ts";

const rateMessage = "Écrivez un taux d’insertion en pourcentage, par exemple 7,5.";
const costMessage = "Écrivez le coût d’une heure de travail, charges comprises, par exemple 30.";
/** No contract asks for less than half a percent: « 0,05 » is more likely meant for 5. */
const leastRate = 5_000;

const rate = z.string({ error: rateMessage }).transform((text, ctx): Millionths => {
  const read = parsePercent(text);
  if (read !== undefined && read >= leastRate) return read;
  ctx.addIssue({ code: "custom", message: rateMessage });
  return z.NEVER;
});

const hourlyCost = z.string({ error: costMessage }).transform((text, ctx): Cents => {
  const cents = parseEuros(text);
  if (cents !== undefined && cents > 0) return cents;
  ctx.addIssue({ code: "custom", message: costMessage });
  return z.NEVER;
});

const criteria = z
  .array(codeOf(eligibilityCriteria, "Choisissez des publics de la liste."))
  .optional()
  .transform((codes): EligibilityCriterion[] => codes ?? []);

/** What is of the whole contract: what, where, when, three rates, the publics, the penalties, a derogation. */
export const studyFormSchema = z
  .object({
    title: studyTitle,
    category: studyCategory,
    procedure: optionalText(),
    commune: optionalText(),
    territory: optionalText(80),
    consultationOn: optionalDay,
    startsOn: optionalDay,
    durationMonths: optionalMonths,
    estimatedValue: optionalEuros,
    ratePrudent: rate,
    rateUsual: rate,
    rateAmbitious: rate,
    hourlyCost,
    criteria,
    penaltyPerHour: optionalEuros,
    penaltyPerDay: optionalEuros,
    derogation: optionalCodeOf(derogations, "Choisissez un motif de la liste."),
    derogationReason: optionalText(1000),
  })
  .superRefine((study, ctx) => {
    const say = (path: string, message: string): void => {
      ctx.addIssue({ code: "custom", path: [path], message });
    };
    if (study.rateUsual < study.ratePrudent)
      say("rateUsual", outOfOrder("usuel", study.rateUsual, "prudent", study.ratePrudent));
    if (study.rateAmbitious < study.rateUsual)
      say("rateAmbitious", outOfOrder("ambitieux", study.rateAmbitious, "usuel", study.rateUsual));
    if (study.startsOn !== null && study.consultationOn !== null && study.startsOn < study.consultationOn)
      say("startsOn", "Écrivez un jour après le lancement de la consultation, ou laissez vide.");
    if (study.derogation !== null && study.derogationReason === null)
      say("derogationReason", "Consignez les motifs\u00a0: la loi les demande à qui déroge.");
    if (study.derogation === null && study.derogationReason !== null)
      say("derogation", "Choisissez la dérogation que ces raisons motivent, ou effacez-les.");
  });

export type StudyFormInput = z.output<typeof studyFormSchema>;

function outOfOrder(name: string, rate: number, lower: string, under: number): string {
  return `Le taux ${name} (${typedShare(rate)}) est sous le taux ${lower} (${typedShare(under)})\u00a0: écrivez-les du plus petit au plus grand.`;
}
