import type { Day } from "./calendar.ts";
import type { CommitmentWindow } from "./commitment-window.ts";
import type { GrantAgreement } from "./grant-gauge.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import type { Mechanism } from "./mechanism.ts";
import type { NetworkActionKind } from "./network-action-kind.ts";
import type { ObjectiveBasis, ObjectiveTerms } from "./objective.ts";
import type { OutcomeRecord, PathwayHire } from "./outcome-cohort.ts";
import type { StartedHire } from "./recruitment.ts";
import type { StructureKind } from "./structure-kind.ts";

/** A commitment that may be active in the period, with what it rests on at the two days of its forecast. */
export type Fa02Commitment = {
  id: string;
  contractId: string;
  lotId: string;
  mechanism: Mechanism;
  terms: ObjectiveTerms;
  window: CommitmentWindow;
  before: ObjectiveBasis;
  last: ObjectiveBasis;
};

/** Hours of one hire over the period, in hundredths. */
export type Fa02HireHours = {
  hireId: string;
  commitmentId: string;
  mechanism: Mechanism;
  employerId: string;
  personKey: string;
  rsa: boolean;
  disabled: boolean;
  validated: InsertionHours;
  submitted: InsertionHours;
};

/** Collective hours of one commitment and employer over the period; heads are the largest of its validated months. */
export type Fa02CollectiveHours = {
  commitmentId: string;
  mechanism: Mechanism;
  employerId: string;
  validated: InsertionHours;
  submitted: InsertionHours;
  persons: number;
  rsa: number;
  disabled: number;
};

export type InclusiveKind = { kind: StructureKind; kindSince: Day | null };

/** Everything the report is made of, all of it in scope: contracts awarded, running or closed. */
export type Fa02Rows = {
  commitments: readonly Fa02Commitment[];
  hireHours: readonly Fa02HireHours[];
  collectiveHours: readonly Fa02CollectiveHours[];
  /** Hires that start in the period. */
  startedHires: readonly StartedHire[];
  /** Qualitative actions dated in the period, in hundredths of their unit. */
  qualitative: { planned: number; done: number };
  /** Contractors of lots that are inclusive structures. */
  inclusiveContractors: ReadonlyArray<{ lotId: string; organisationId: string }>;
  /** By organisation, for those that have a kind. */
  inclusiveKinds: ReadonlyMap<string, InclusiveKind>;
  /** Hires of the persons who may have left, and their records. */
  pathwayHires: readonly PathwayHire[];
  outcomeRecords: readonly OutcomeRecord[];
  /** Network actions done in the period. */
  actions: ReadonlyArray<{ kind: NetworkActionKind; count: number }>;
  /** Null unless the scope is one host and one whole year. */
  agreement: GrantAgreement | null;
};
