import { divideHalfUp } from "#app/domain/rounding.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { CommitmentLine, LotLine } from "./lot-lines.ts";

/** What needs an answer on a contract: at most one thing, the gravest. */
export type ContractNotice =
  | { kind: "free" }
  | { kind: "late"; lot: string; end: string; missing: number; penalty: Penalty | null; others: number }
  | { kind: "incomplete"; lots: IncompleteLot[] };

/** `mechanism`: none; `reservation`: not told for whom; `dates`: a commitment without start or end. */
export type IncompleteLot = { lot: string; missing: Missing[] };
type Missing = "mechanism" | "reservation" | "dates";

/** Missing hours (hundredths) × cents an hour = cents, half up. */
export type Penalty = { perHour: number; amount: number };

export function noticeOf(
  sheet: Pick<ContractSheet, "hostId">,
  lots: readonly LotLine[],
  isHost: boolean,
): ContractNotice | null {
  if (sheet.hostId === null) return isHost ? { kind: "free" } : null;
  const late = lots
    .flatMap((lot) => lot.commitments.map((commitment) => ({ lot, commitment })))
    .filter(({ commitment }) => commitment.light === "late")
    .sort((one, other) => missingOf(other.commitment) - missingOf(one.commitment));
  const [worst] = late;
  if (worst) {
    const { lot, commitment } = worst;
    return {
      kind: "late",
      lot: `Lot ${lot.number}`,
      end: commitment.end ?? "",
      missing: missingOf(commitment),
      penalty: penaltyOf(commitment),
      others: late.length - 1,
    };
  }
  const incomplete = isHost
    ? lots
        .map((lot): IncompleteLot => ({ lot: `Lot ${lot.number}`, missing: missingIn(lot) }))
        .filter(({ missing }) => missing.length > 0)
    : [];
  return incomplete.length > 0 ? { kind: "incomplete", lots: incomplete } : null;
}

/** A structure sees no light, hence no lateness and nothing missing. */
function missingOf({ remaining }: CommitmentLine): number {
  return remaining ?? 0;
}

function penaltyOf(commitment: CommitmentLine): Penalty | null {
  const { penaltyPerHour } = commitment;
  if (penaltyPerHour === null || penaltyPerHour === 0) return null;
  const missing = BigInt(missingOf(commitment));
  return { perHour: penaltyPerHour, amount: divideHalfUp(missing * BigInt(penaltyPerHour), 100n) };
}

function missingIn({ commitments }: LotLine): Missing[] {
  if (commitments.length === 0) return ["mechanism"];
  const missing: Missing[] = [];
  if (commitments.some(({ mechanism }) => mechanism === "reserved_unspecified")) missing.push("reservation");
  if (commitments.some(({ light }) => light === "unknown")) missing.push("dates");
  return missing;
}
