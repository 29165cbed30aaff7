import type { Month } from "./calendar.ts";
import type { GrantGauge } from "./grant-gauge.ts";
import type { Mechanism, MechanismGroup } from "./mechanism.ts";
import type { FollowUp } from "./outcome-cohort.ts";
import type { OutcomeReason, OutcomeSituation } from "./outcome-situation.ts";
import type { RecruitmentTypology } from "./recruitment.ts";

/** A count that a contracting authority may not see: null then, and named in `masked` (trust.md). */
export type Protected = number | null;

/** Counts by code: only codes counted at least once, sorted. */
export type Counts = Record<string, number>;

/** What a line of indicator 4 says. Hours are decimal, at most 2 decimals. */
export type Figures = {
  contracts: number;
  commitments: number;
  forecast: number;
  achieved: number;
  persons: number;
  rsa: Protected;
};

export type OutcomeFigures = { cohort: number } & Record<OutcomeSituation | "unknown", Protected> & {
    known: Protected;
    dynamicRate: number | null;
    knownRate: number | null;
    byReason: Partial<Record<OutcomeReason, number>> | null;
  };

export type Fa02Scope = {
  from: Month;
  to: Month;
  /** Territory code. */
  territory: string | null;
  /** SIRET. */
  host: string | null;
  /** SIRET, or the identifier open data gave. */
  authority: string | null;
};

export type Fa02Participants = {
  named: number;
  collective: number;
  total: number;
  rsa: Protected;
  collectiveRsa: Protected;
  rsaTotal: Protected;
  disabled: Protected;
  collectiveDisabled: Protected;
  disabledTotal: Protected;
};

/** The report of Fiche action 02, keys in printed order. Source: indicators.md, « The report as JSON ». */
export type Fa02Report = {
  report: "fa02";
  version: 1;
  scope: Fa02Scope;
  hours: { forecast: number; achieved: number; pending: number; rate: number | null };
  participants: Fa02Participants;
  recruitments: { total: number } & Record<RecruitmentTypology, Counts | null>;
  mechanisms: Array<{ mechanism: Mechanism } & Figures>;
  groups: Record<MechanismGroup, Figures>;
  qualitative: { planned: number; done: number };
  siae: { total: number; byKind: Counts; otherInclusive: { total: number; byKind: Counts } };
  outcomes: Record<FollowUp, OutcomeFigures>;
  actions: { prescription: number; siaeProcurement: number; byKind: Counts };
  grant: GrantGauge | null;
  /** Paths of the figures hidden from an authority; absent for everyone else. */
  masked?: string[];
};

/** Counts of a list of codes, sorted by code. */
export function countsOf(codes: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return sortedCounts(counts);
}

/** Sorted by code, without the codes nobody counted: the same map always prints the same bytes. */
export function sortedCounts(counts: ReadonlyMap<string, number>): Counts {
  const entries = [...counts].filter(([, count]) => count > 0);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
