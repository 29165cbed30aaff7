import { lotOfForm } from "./lot-of-form.ts";
import { reasonMessage } from "./lots-table.schema.ts";
import { studyLotFields, type LotBase, type StudyLotInput } from "./study-lot-fields.ts";

/** Everything of one lot, once its fields agree with each other. */
export function studyLotSchema(base: LotBase) {
  return studyLotFields.superRefine((lot, ctx) => {
    const say = (path: keyof StudyLotInput, message: string) => {
      ctx.addIssue({ code: "custom", path: [path], message });
    };
    const { amountLow, amountHigh, staff, staffKept } = lot;
    if (amountHigh !== null && (amountLow === null || amountHigh < amountLow))
      say("amountHigh", "Écrivez un montant haut au-dessus du montant bas, ou laissez vide.");
    if (lot.rule === "per_amount" && lot.amountPerHour === null)
      say("amountPerHour", "Écrivez pour quel montant commandé une heure est due, par exemple 2\u202f000.");
    if (staffKept !== null && (staff === null || staffKept > staff))
      say("staffKept", "Écrivez au plus le nombre de personnes en place.");
    if (lotOfForm(lot, base).isReasonMissing) say("labourShareReason", reasonMessage);
  });
}
