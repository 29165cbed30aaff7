import { z } from "zod";
import { optionalEuros, optionalText, requiredText } from "#app/features/forms/form-fields.ts";
import type { Trade } from "#app/domain/trade.ts";
import { formatEuros } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { formerShareOf, lacksReason, type ReferenceShares } from "#app/features/studies/labour-share.ts";
import { tradeOf } from "#app/features/studies/lot-defaults.ts";
import { optionalPercent } from "#app/features/studies/percent-field.ts";

/** A line of the table of lots. What a lot holds beside is written on its own page. */
export const lotRowSchema = z.object({
  id: z.string().regex(/^[\w-]{1,80}$/),
  title: requiredText("Écrivez l’objet du lot, par exemple Maçonnerie.", 300),
  amountLow: optionalEuros,
  labourShare: optionalPercent,
  labourShareReason: optionalText(300),
  rate: optionalPercent,
});

export type LotRow = z.output<typeof lotRowSchema>;
export type LotRowInput = z.input<typeof lotRowSchema>;

/** What a study holds at most, however they come: as many as one paste. */
export const mostLots = 500;
export const tooManyLots = `Une note compte au plus ${mostLots} lots.`;
export const reasonMessage =
  "Écrivez pourquoi ce n’est pas la part de la table, par exemple «\u00a0devis du maître d’œuvre\u00a0».";

/** The stored lots and the reference shares a line is judged with. */
export type LotsBase = { lots: readonly StudyLot[]; shares: ReferenceShares };

/** The whole table. A labour share that leaves the reference says why; an amount stays under the high end of its lot. */
export function lotsTableSchema({ lots: stored, shares }: LotsBase) {
  const byId = new Map<string, StudyLot>(stored.map((lot) => [lot.id, lot]));
  return z
    .object({
      lots: z.array(lotRowSchema).max(mostLots, tooManyLots).default([]),
    })
    .superRefine(({ lots }, ctx) => {
      lots.forEach((row, index) => {
        const lot = byId.get(row.id);
        const former = formerShareOf(lot, rowTrade(row, lot));
        if (lacksReason(typedShareOf(row), referenceOf(row, lot, shares), former))
          ctx.addIssue({
            code: "custom",
            path: ["lots", index, "labourShareReason"],
            message: reasonMessage,
          });
        const high = lot?.amountHigh ?? null;
        if (high !== null && row.amountLow !== null && row.amountLow > high)
          ctx.addIssue({ code: "custom", path: ["lots", index, "amountLow"], message: aboveHigh(high) });
      });
    });
}

export type LotsTableFields = z.input<ReturnType<typeof lotsTableSchema>>;
export type LotsTableInput = z.output<ReturnType<typeof lotsTableSchema>>;

export function typedShareOf({ labourShare, labourShareReason }: LotRow) {
  return { share: labourShare, reason: labourShareReason };
}

/** The reference share of a line: that of its lot's trade, or of the trade its title seems to be of. */
export function referenceOf(row: Pick<LotRow, "title">, lot: StudyLot | undefined, shares: ReferenceShares) {
  const trade = rowTrade(row, lot);
  return trade === null ? null : shares[trade];
}

/** The trade of a line: its lot's, or the one its title seems to be of. */
export function rowTrade({ title }: Pick<LotRow, "title">, lot: StudyLot | undefined): Trade | null {
  return tradeOf({ trade: lot?.trade ?? null, title, cpv: lot?.cpv ?? null });
}

function aboveHigh(high: number): string {
  return `Écrivez un montant d’au plus ${formatEuros(high)}, le montant haut du lot, ou changez-le sur la page du lot.`;
}
