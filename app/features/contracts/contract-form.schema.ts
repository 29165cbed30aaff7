import { z } from "zod";
import { commitmentSchema } from "./commitment-form.schema.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import { tradeTyped } from "#app/domain/trade-name.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalDay,
  optionalEuros,
  optionalMonths,
  optionalText,
  requiredContractNumber,
  requiredText,
} from "#app/features/forms/form-fields.ts";
import { checkWindows } from "./contract-windows.ts";

const reference = requiredContractNumber(
  "Écrivez la référence du marché, telle que l’acheteur la donne, par exemple 2026-CRO-011.",
  80,
).refine((text) => text !== "nouveau" && !/^\.+$/.test(text), "Choisissez une autre référence.");

const lotSchema = z.object({
  id: z.string().optional(),
  number: requiredText("Écrivez le numéro du lot, par exemple 1.", 40),
  title: optionalText(),
  cpv: optionalText(20),
  amount: optionalEuros,
  trade: optionalText(80).transform((typed) => (typed === null ? null : tradeTyped(typed))),
  commitments: z.array(commitmentSchema).max(12).default([]),
});

/** A contract with its lots and what each owes, as one form. The same for creating and editing. */
export const contractFormSchema = z
  .object({
    /** Made by the page: sending the form twice makes one contract. */
    id: z.uuid(),
    /** What the page showed; absent when creating. */
    revision: z.coerce.number().int().optional(),
    reference,
    title: requiredText(
      "Écrivez l’objet du marché, par exemple «\u00a0Réhabilitation du groupe scolaire ».",
      600,
    ),
    buyer: requiredText("Écrivez le nom du maître d’ouvrage, ou son SIRET."),
    buyerName: optionalText(),
    category: optionalCodeOf(contractCategories, "Choisissez une catégorie de la liste."),
    procedure: optionalText(),
    cpv: optionalText(20),
    amount: optionalEuros,
    estimatedValue: optionalEuros,
    consultationOn: optionalDay,
    notifiedOn: optionalDay,
    startsOn: optionalDay,
    endsOn: optionalDay,
    kickoffOn: optionalDay,
    durationMonths: optionalMonths,
    commune: optionalText(),
    territory: optionalText(80),
    stage: codeOf(contractStages, "Choisissez une étape."),
    facilitator: optionalText(),
    derogation: optionalCodeOf(derogations, "Choisissez un motif de la liste."),
    derogationReason: optionalText(1000),
    lots: z
      .array(lotSchema, { error: "Ajoutez au moins un lot." })
      .min(1, "Ajoutez au moins un lot.")
      .max(200, "Un marché compte au plus 200 lots."),
  })
  .superRefine((contract, ctx) => {
    refuseTwice(
      contract.lots,
      (lot) => lot.number,
      ctx,
      (index) => ["lots", index, "number"],
      (number) => `Le lot ${number} est déjà au-dessus\u00a0: donnez-lui un autre numéro.`,
    );
    contract.lots.forEach((lot, position) => {
      refuseTwice(
        lot.commitments,
        (commitment) => commitment.mechanism,
        ctx,
        (index) => ["lots", position, "commitments", index, "mechanism"],
        () => "Ce lot porte déjà ce dispositif\u00a0: modifiez-le au-dessus, ou choisissez-en un autre.",
      );
    });
    checkWindows(contract, ctx);
  });

export type ContractInput = z.output<typeof contractFormSchema>;
export type LotInput = ContractInput["lots"][number];
export type CommitmentInput = LotInput["commitments"][number];

/** Says of each line whose key is already on a line above. */
function refuseTwice<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  ctx: z.RefinementCtx,
  pathTo: (index: number) => Array<string | number>,
  message: (key: string) => string,
): void {
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    const key = keyOf(line);
    if (seen.has(key)) ctx.addIssue({ code: "custom", path: pathTo(index), message: message(key) });
    seen.add(key);
  });
}
