import { z } from "zod";
import { objectiveRules } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { trades } from "#app/domain/trade.ts";
import { readCpv } from "#app/domain/written-cpv.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalEuros,
  optionalHours,
  optionalMonths,
  optionalParsed,
  optionalText,
  optionalWholeNumber,
  requiredText,
} from "#app/features/forms/form-fields.ts";
import { longestReason } from "#app/features/studies/decision-words.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { ReferenceShares } from "#app/features/studies/labour-share.ts";
import { optionalPercent } from "#app/features/studies/percent-field.ts";

const positiveEuros = optionalEuros.refine(
  (cents) => cents !== 0,
  "Écrivez un montant au-dessus de zéro, ou laissez vide.",
);

/** Everything of one lot of a study. */
export const studyLotFields = z.object({
  number: requiredText("Écrivez le numéro du lot, par exemple 1.", 20),
  title: requiredText("Écrivez l’objet du lot, par exemple Maçonnerie.", 300),
  cpv: optionalParsed(readCpv, "Écrivez les 8 chiffres du code CPV, par exemple 45442100."),
  trade: optionalCodeOf(trades, "Choisissez un métier de la liste."),
  durationMonths: optionalMonths,
  amountLow: optionalEuros,
  amountHigh: optionalEuros,
  labourShare: optionalPercent,
  labourShareReason: optionalText(300),
  hourlyCost: positiveEuros,
  rate: optionalPercent,
  rule: codeOf(objectiveRules, "Choisissez une règle."),
  amountPerHour: positiveEuros,
  threshold: optionalEuros,
  workedHours: optionalHours,
  staff: optionalWholeNumber("Écrivez un nombre de personnes, par exemple 8."),
  staffKept: optionalWholeNumber("Écrivez un nombre de personnes, par exemple 6."),
  mechanism: optionalCodeOf({ ...mechanisms, none: true }, "Choisissez un dispositif de la liste."),
  mechanismReason: optionalText(longestReason),
  criterionWeight: optionalPercent.refine(
    (weight) => weight !== 0,
    "Écrivez une pondération au-dessus de zéro, par exemple 10, ou laissez vide.",
  ),
  qualitativeAction: optionalText(500),
});

export type StudyLotInput = z.output<typeof studyLotFields>;
export type StudyLotFields = z.input<typeof studyLotFields>;

/** What a lot is judged with: the stored one, if it is not new, and the reference shares. */
export type LotBase = { stored: StudyLot | undefined; shares: ReferenceShares };
