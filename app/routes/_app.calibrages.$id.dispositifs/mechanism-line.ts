import { amountOf } from "#app/domain/sizing/lot-sizing.ts";
import type { LotWarningCode } from "#app/domain/sizing/lot-warnings.ts";
import type { LotEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** Warnings that the reasons of the proposal already tell. */
const saidByProposal: readonly LotWarningCode[] = ["too_few_hours", "technical"];

/** A lot with what is proposed and decided for it, as the page shows it. Cents, hundredths of an hour. */
export function mechanismLine(lot: StudyLot, evidence: LotEvidence) {
  return {
    id: lot.id as string,
    number: lot.number,
    title: lot.title,
    amount: amountOf(lot),
    hours: evidence.hours,
    supply: evidence.supply,
    proposal: evidence.proposal,
    warnings: evidence.warnings
      .filter(({ code }) => !saidByProposal.includes(code))
      .map(({ words }) => words),
    decision: lot.mechanism,
    reason: lot.mechanismReason,
  };
}

export type MechanismLine = ReturnType<typeof mechanismLine>;

/** What a lot carries until its buyer decides: what is proposed. */
export function carriedBy({ decision, proposal }: Pick<MechanismLine, "decision" | "proposal">) {
  return decision ?? proposal.decision;
}
