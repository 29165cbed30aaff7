import type { ContractorRole } from "./exchange-codes.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import { wholeShare, type Millionths } from "./proportion.ts";

export type Contractor = {
  organisationId: string;
  role: ContractorRole;
  /** Part of the obligation; null: an equal part of what the others leave. */
  share: Millionths | null;
  /** Whom a subcontractor works for. */
  principalId: string | null;
};

type Part = { organisationId: string; due: InsertionHours };

/**
 * The obligation shared among lead and joint contractors, in hundredths, by largest remainder so that the
 * parts add up to due (a tie goes to the first listed). Parts that do not add up to 1 are kept in
 * proportion. Source: indicators.md, « Split by contractor ».
 */
export function splitByContractor(due: InsertionHours, contractors: readonly Contractor[]): Part[] {
  const owing = contractors.filter((contractor) => contractor.role !== "subcontractor");
  const weights = weightsOf(owing.map((contractor) => contractor.share));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return [];
  const shares = owing.map((contractor, index) => {
    const exact = BigInt(due) * (weights[index] ?? 0n);
    return { organisationId: contractor.organisationId, whole: exact / total, rest: exact % total };
  });
  const missing = due - Number(shares.reduce((sum, share) => sum + share.whole, 0n));
  const raised = new Set([...shares].sort(byLargestRest).slice(0, missing));
  return shares.map((share) => ({
    organisationId: share.organisationId,
    due: (Number(share.whole) + (raised.has(share) ? 1 : 0)) as InsertionHours,
  }));
}

/**
 * Who an hour counts for: the contractor named (or the lot's only one, or its lead), then whoever a
 * subcontractor works for (the lead when nobody is named), up to a lead or joint contractor.
 */
export function creditedContractors(named: string | null, contractors: readonly Contractor[]): string[] {
  const lead = leadOf(contractors);
  const credited: string[] = [];
  let next = named ?? lead ?? null;
  while (next !== null && !credited.includes(next)) {
    credited.push(next);
    const current = contractors.find((contractor) => contractor.organisationId === next);
    next = current?.role === "subcontractor" ? (current.principalId ?? lead ?? null) : null;
  }
  return credited;
}

function leadOf(contractors: readonly Contractor[]): string | undefined {
  const only = contractors.length === 1 ? contractors[0] : undefined;
  return (only ?? contractors.find((contractor) => contractor.role === "lead"))?.organisationId;
}

/** Given shares as they are; the empty ones split what is left of 1. Nothing given or left: equal parts. */
function weightsOf(shares: ReadonlyArray<Millionths | null>): bigint[] {
  const empty = shares.filter((share) => share === null).length;
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const left = Math.max(0, wholeShare - given);
  if (given === 0 && (empty === 0 || empty === shares.length)) return shares.map(() => 1n);
  return shares.map((share) => (share === null ? BigInt(left) : BigInt(share) * BigInt(Math.max(empty, 1))));
}

function byLargestRest(one: { rest: bigint }, other: { rest: bigint }): number {
  if (one.rest === other.rest) return 0;
  return one.rest > other.rest ? -1 : 1;
}
