import type { Day, Month } from "#app/domain/calendar.ts";
import type { personalTypologies } from "#app/domain/fa02-figure.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { OutcomeReason, OutcomeSituation } from "#app/domain/outcome-situation.ts";
import type { RecruitmentCodes } from "#app/domain/recruitment.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";

/** Where a row sits: contract, lot and mechanism. */
export type Place = {
  contractReference: string;
  contractTitle: string;
  lotNumber: string;
  mechanism: Mechanism;
};

/** The reader's own file of a person; null for a reader who may not know who it is. Name null: purged file. */
export type PersonShown = { code: string; name: string | null } | null;

/** Hours in hundredths. `forecast` is 0 and `isActive` false for a commitment that only has hours. */
export type CommitmentBehind = Place & {
  commitmentId: string;
  isActive: boolean;
  forecast: InsertionHours;
  achieved: InsertionHours;
  pending: InsertionHours;
};

/** `person` is undefined for a collective statement. */
export type StatementBehind = Place & {
  month: Month;
  hours: InsertionHours;
  employerName: string;
  /** Null for a reader who may not know, and for a collective statement. */
  hireReference: string | null;
  person: PersonShown | undefined;
};

export type NamedBehind = {
  kind: "named";
  person: PersonShown;
  hires: number;
  hours: InsertionHours;
  /** Null for a reader who may not know. */
  rsa: boolean | null;
  disabled: boolean | null;
};
/** People of one commitment and employer that cannot be told apart. */
export type CollectiveBehind = Place & {
  kind: "collective";
  employerName: string;
  hours: InsertionHours;
  persons: number;
  rsa: number | null;
  disabled: number | null;
};

type Personal = (typeof personalTypologies)[number];
/** Sex, age and education are null for a reader who may not know. */
export type HireCodesShown = Omit<RecruitmentCodes, Personal> & {
  [Typology in Personal]: RecruitmentCodes[Typology] | null;
};

export type HireBehind = Place & {
  /** The host's own code of the hire; null for a reader who may not know who it is. */
  reference: string | null;
  person: PersonShown;
  employerName: string;
  startsOn: Day;
  endsOn: Day | null;
  codes: HireCodesShown;
};

export type StructureBehind = { siret: string; name: string; kind: StructureKind };

export type CohortBehind = {
  person: PersonShown;
  exitOn: Day;
  dueOn: Day;
  situation: OutcomeSituation | "unknown";
  reason: OutcomeReason | null;
  recordedOn: Day | null;
};

export type ActionBehind = {
  code: string;
  datedOn: Day;
  kind: NetworkActionKind;
  title: string | null;
  hostName: string;
  territoryLabel: string | null;
  structures: number | null;
  persons: number | null;
};

/** Planned and done in hundredths of the unit. */
export type QualitativeBehind = {
  contractReference: string;
  contractTitle: string;
  lotNumber: string;
  number: string;
  nature: string | null;
  unit: string | null;
  planned: number;
  done: number;
  datedOn: Day;
};

/** One page of rows; `count` rows in all, which add up to `sum`: the figure itself, hours in hundredths. */
export type PageOf<Kind extends string, Row> = {
  outcome: "rows";
  rows: Kind;
  page: Row[];
  count: number;
  sum: number;
};

export type RowsBehind =
  | PageOf<"commitments", CommitmentBehind>
  | PageOf<"statements", StatementBehind>
  | PageOf<"persons", NamedBehind | CollectiveBehind>
  | PageOf<"hires", HireBehind>
  | PageOf<"structures", StructureBehind>
  | PageOf<"cohort", CohortBehind>
  | PageOf<"actions", ActionBehind>
  | (PageOf<"qualitative", QualitativeBehind> & { done: number });
