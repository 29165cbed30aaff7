import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { SheetCommitment, SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractDraft, DraftCommitment } from "./contract-draft.ts";

/** The stored contract in the shape a form is compared with. */
export function draftOfSheet(sheet: ContractSheet, lots: readonly SheetLot[]): ContractDraft {
  return {
    id: sheet.id,
    values: {
      reference: sheet.reference,
      title: sheet.title,
      authority: sheet.authoritySiret,
      stage: sheet.stage,
      category: sheet.category,
      procedure: sheet.procedure,
      cpv: sheet.cpv,
      amount: sheet.amount,
      estimatedValue: sheet.estimatedValue,
      consultationOn: sheet.consultationOn,
      notifiedOn: sheet.notifiedOn,
      startsOn: sheet.startsOn,
      endsOn: sheet.endsOn,
      kickoffOn: sheet.kickoffOn,
      durationMonths: sheet.durationMonths,
      commune: sheet.communeCode,
      territory: sheet.territoryCode,
      facilitator: sheet.facilitator,
      derogation: sheet.derogation,
      derogationReason: sheet.derogationReason,
    },
    lots: lots.map((lot) => ({
      id: lot.id,
      values: { number: lot.number, title: lot.title, cpv: lot.cpv, amount: lot.amount, trade: lot.trade },
      commitments: lot.commitments.map(draftOfCommitment),
    })),
  };
}

function draftOfCommitment(commitment: SheetCommitment): DraftCommitment {
  return {
    id: commitment.id,
    values: {
      mechanism: commitment.mechanism,
      rule: commitment.rule,
      hours: commitment.hours,
      amountPerHour: commitment.amountPerHour,
      threshold: commitment.threshold,
      share: commitment.share,
      startsOn: commitment.startsOn,
      endsOn: commitment.endsOn,
      penaltyPerHour: commitment.penaltyPerHour,
      penaltyPerDay: commitment.penaltyPerDay,
      criteria: commitment.criteria,
    },
  };
}
