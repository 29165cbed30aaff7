import type { InsertionHours } from "../insertion-hours.ts";
import type { SocialDuty } from "../law/social-duty.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { LotDecision } from "../study-state.ts";

/** What decides the mechanism of a lot. What is not known is null. */
export type ProposedLot = {
  technical: boolean;
  /** HT, all the lot. */
  amount: Cents | null;
  labourShare: Millionths | null;
  /** Whole hours of the kept scenario. */
  hours: InsertionHours | null;
  /** Structures able to do it, by what they may be reserved for; null: nobody has said what structures do. */
  able: { iae: number; disability: number } | null;
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
  | { code: "structures able"; reserved: Reserved; count: number; wanted: number }
  | { code: "mostly labour"; labourShare: Millionths }
  | { code: "small amount"; amount: Cents; most: Cents }
  | { code: "not reserved"; why: NotReserved }
  | { code: "technical" }
  | { code: "derogation due" }
  | { code: "duty to check" };

type Reserved = "reserved_iae" | "reserved_disability" | "reserved_iae_disability";
type NotReserved = "technical" | "little labour" | "large amount" | "few structures" | "structures unknown";

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
  const byHours = proposalByHours(lot, limits);
  return {
    ...byHours,
    reasons: [...byHours.reasons, { code: "not reserved", why: why ?? "few structures" }],
  };
}

/** What keeps a lot from being reserved, whoever could do it. */
function notReserved(lot: ProposedLot, limits: ProposalLimits): NotReserved | null {
  if (lot.technical) return "technical";
  if (lot.labourShare === null || lot.labourShare < limits.reservedShare) return "little labour";
  if (lot.amount === null || lot.amount > limits.reserveAmount) return "large amount";
  return lot.able === null ? "structures unknown" : null;
}

/** To those who are enough alone, the IAE first; to both only when they are enough together. */
function reservedFor({ able }: ProposedLot, { reserveStructures: wanted }: ProposalLimits) {
  if (able === null) return undefined;
  const counts = [
    ["reserved_iae", able.iae],
    ["reserved_disability", able.disability],
    ["reserved_iae_disability", able.iae + able.disability],
  ] as const;
  const found = counts.find(([, count]) => count >= wanted);
  if (found === undefined) return undefined;
  const [decision, count] = found;
  const reasons: ProposalReason[] = [{ code: "structures able", reserved: decision, count, wanted }];
  return { decision, reasons };
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

const toCheck: readonly Mechanism[] = [...mechanismGroups.reserved, "qualitative_action"];

/** A contract that owes a consideration: nothing on a lot has its motive written, and a doubtful answer is said so. */
function lawReasons(decision: LotDecision, duty: SocialDuty): ProposalReason[] {
  if (duty.verdict !== "due") return [];
  if (decision === "none") return [{ code: "derogation due" }];
  return toCheck.includes(decision) ? [{ code: "duty to check" }] : [];
}
