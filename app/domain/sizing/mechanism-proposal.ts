import type { InsertionHours } from "../insertion-hours.ts";
import { lotAnswer } from "../law/duty-answer.ts";
import type { SocialDuty } from "../law/social-duty.ts";
import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { ReservedKind } from "../structure-kind.ts";
import type { LotDecision } from "../study-state.ts";

/** How many, of which so many of the study’s territory; `near`: null when where it is is not said. */
export type AbleCount = { count: number; near: number | null };

/** What decides the mechanism of a lot. What is not known is null. */
export type ProposedLot = {
  technical: boolean;
  /** HT, all the lot. */
  amount: Cents | null;
  labourShare: Millionths | null;
  /** Whole hours of the kept scenario. */
  hours: InsertionHours | null;
  /** Structures able to do it, by what may be reserved to them; null: what structures do is not known. */
  able: Record<ReservedKind, AbleCount> | null;
};

/** In force on the day. Source: reference table, kind `sizing`; `reservedShare`: kind `reserved_share`. */
export type ProposalLimits = {
  minHours: InsertionHours;
  criterionHours: InsertionHours;
  reserveStructures: number;
  reserveAmount: Cents;
  /** What a reserved lot must give in work to persons in insertion or disabled, so also what it must hold in labour. */
  reservedShare: Millionths;
};

/** Why, in the order it is told. */
export type ProposalReason =
  | { code: "amount missing" }
  | { code: "labour share missing" }
  | { code: "hours missing" }
  | { code: "no labour" }
  | { code: "private buyer" }
  | { code: "too few hours"; hours: InsertionHours; minHours: InsertionHours }
  | { code: "enough hours"; hours: InsertionHours; minHours: InsertionHours }
  | { code: "hours for a criterion"; hours: InsertionHours; criterionHours: InsertionHours }
  | { code: "structures able"; reserved: Reserved; count: number; near: number | null; wanted: number }
  | { code: "mostly labour"; labourShare: Millionths }
  | { code: "small amount"; amount: Cents; most: Cents }
  | { code: "not reserved"; why: NotReserved }
  | { code: "technical" }
  | { code: "derogation due" }
  | { code: "duty to check" };

type Reserved = "reserved_iae" | "reserved_disability" | "reserved_iae_disability";
type NotReserved =
  | "technical"
  | "labour unknown"
  | "little labour"
  | "amount unknown"
  | "large amount"
  | "few structures"
  | "structures unknown";

/** `complete`: false while what is missing keeps from proposing anything; the decision is then « none ». */
export type MechanismProposal = { decision: LotDecision; complete: boolean; reasons: ProposalReason[] };

/**
 * Which mechanism a lot should carry, and why. A small lot made of labour that structures can do is reserved to them;
 * else a clause in hours when someone can be employed, with a criterion when there is much to do; else an action without
 * hours. Source: issue « The contracting authority’s desk »; thresholds are dated references; the order is our choice.
 */
export function proposeMechanism(
  lot: ProposedLot,
  given: { limits: ProposalLimits; duty: SocialDuty },
): MechanismProposal {
  const { limits, duty } = given;
  const missing = missingOf(lot);
  if (missing !== null) return { decision: "none", complete: false, reasons: [missing] };
  const { decision, reasons } =
    duty.verdict === "not concerned" ? privateProposal(lot, limits) : publicProposal(lot, limits);
  return { decision, complete: true, reasons: [...reasons, ...lawReasons(decision, duty)] };
}

type Proposed = { decision: LotDecision; reasons: ProposalReason[] };

function missingOf({ amount, labourShare, hours }: ProposedLot): ProposalReason | null {
  if (hours !== null) return null;
  if (amount === null) return { code: "amount missing" };
  return { code: labourShare === null ? "labour share missing" : "hours missing" };
}

function privateProposal(lot: ProposedLot, limits: ProposalLimits): Proposed {
  const byHours = proposalByHours(lot, limits);
  const isClause =
    byHours.decision === "execution_clause" || byHours.decision === "execution_clause_and_criterion";
  if (!isClause) return { ...byHours, reasons: [...byHours.reasons, { code: "private buyer" }] };
  const hours = hoursOf(lot);
  return {
    decision: "voluntary_clause",
    reasons: [{ code: "private buyer" }, { code: "enough hours", hours, minHours: limits.minHours }],
  };
}

function publicProposal(lot: ProposedLot, limits: ProposalLimits): Proposed {
  if (hasNoLabour(lot)) return proposalByHours(lot, limits);
  const why = notReserved(lot, limits);
  const reserved = why === null ? reservedFor(lot, limits) : undefined;
  if (reserved !== undefined) return { ...reserved, reasons: [...reserved.reasons, ...fitting(lot, limits)] };
  const { decision, reasons } = proposalByHours(lot, limits);
  const told = reasons.filter(({ code }) => code !== "technical");
  return { decision, reasons: [...told, { code: "not reserved", why: why ?? "few structures" }] };
}

/** What keeps a lot from being reserved, whoever could do it. */
function notReserved(lot: ProposedLot, limits: ProposalLimits): NotReserved | null {
  if (lot.technical) return "technical";
  if (lot.labourShare === null) return "labour unknown";
  if (lot.labourShare < limits.reservedShare) return "little labour";
  if (lot.amount === null) return "amount unknown";
  if (lot.amount > limits.reserveAmount) return "large amount";
  return lot.able === null ? "structures unknown" : null;
}

/** To those who are enough alone, the IAE first; to both only when they are enough together. */
function reservedFor(
  { able }: ProposedLot,
  { reserveStructures: wanted }: ProposalLimits,
): Proposed | undefined {
  if (able === null) return undefined;
  const { iae, disability } = able;
  const both = {
    count: iae.count + disability.count,
    near: iae.near === null || disability.near === null ? null : iae.near + disability.near,
  };
  const counts = [
    ["reserved_iae", iae],
    ["reserved_disability", disability],
    ["reserved_iae_disability", both],
  ] as const;
  const found = counts.find(([, { count }]) => count >= wanted);
  if (found === undefined) return undefined;
  const [decision, { count, near }] = found;
  return { decision, reasons: [{ code: "structures able", reserved: decision, count, near, wanted }] };
}

function fitting({ labourShare, amount }: ProposedLot, limits: ProposalLimits): ProposalReason[] {
  const reasons: ProposalReason[] = [];
  if (labourShare !== null) reasons.push({ code: "mostly labour", labourShare });
  if (amount !== null) reasons.push({ code: "small amount", amount, most: limits.reserveAmount });
  return reasons;
}

function proposalByHours(lot: ProposedLot, { minHours, criterionHours }: ProposalLimits): Proposed {
  if (hasNoLabour(lot)) return { decision: "none", reasons: [{ code: "no labour" }] };
  const hours = hoursOf(lot);
  const technical: ProposalReason[] = lot.technical ? [{ code: "technical" }] : [];
  if (hours < minHours) {
    return {
      decision: "qualitative_action",
      reasons: [{ code: "too few hours", hours, minHours }, ...technical],
    };
  }
  return hours >= criterionHours
    ? {
        decision: "execution_clause_and_criterion",
        reasons: [{ code: "hours for a criterion", hours, criterionHours }, ...technical],
      }
    : { decision: "execution_clause", reasons: [{ code: "enough hours", hours, minHours }, ...technical] };
}

function hasNoLabour({ labourShare }: ProposedLot): boolean {
  return labourShare === 0;
}

function hoursOf({ hours }: ProposedLot): InsertionHours {
  return hours ?? (0 as InsertionHours);
}

/** A contract that owes a consideration: nothing on a lot has its motive written, and a doubtful answer is said so. */
function lawReasons(decision: LotDecision, duty: SocialDuty): ProposalReason[] {
  if (duty.verdict !== "due") return [];
  const answer = lotAnswer(decision === "none" ? [] : [decision]);
  if (answer === "nothing") return [{ code: "derogation due" }];
  return answer === "to check" ? [{ code: "duty to check" }] : [];
}
