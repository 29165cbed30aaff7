import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { GroupPosition } from "./contract-position.ts";

/** One contract of a list, its hours counted, in hundredths. */
export type PortfolioContract = GroupPosition & {
  reference: string;
  title: string;
  stage: ContractStage;
  facilitator: string | null;
  authorityName: string;
  authoritySiret: string;
  territoryCode: string | null;
  territoryLabel: string | null;
  /** Last day of the execution, when known. */
  endsOn: Day | null;
  lots: number;
  /** Open data says that there is a clause, never how many hours: 0 is then not what is owed. */
  isUnknown: boolean;
  /** Once each, in the order of the reference list. */
  mechanisms: Mechanism[];
  /** What a search compares. */
  searched: string;
};

export type Totals = { contracts: number; lots: number; due: number; done: number; pending: number };

export type Choice = { value: string; label: string };
/** What a portfolio can be narrowed to: only what is in it. */
export type PortfolioOptions = { authorities: Choice[]; territories: Choice[]; mechanisms: Choice[] };

/** The contracts of a scope, worst first, and the sentence's figures of those still open. */
export type Portfolio = {
  contracts: readonly PortfolioContract[];
  open: Totals;
  /** Of the open ones, those not awarded yet: their hours are to come and count in no indicator. */
  coming: Totals;
  options: PortfolioOptions;
  /** For a host: how many open contracts wait for one. */
  waiting: number;
};
