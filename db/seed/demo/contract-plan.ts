import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { ChangeReason, ContractCategory, ContractorRole } from "#app/domain/exchange-codes.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { HostKey } from "./organisations.ts";
import type { TradeCode } from "./trades.ts";

/** A contract of the story, before anybody worked on it. */
export type ContractPlan = {
  reference: string;
  title: string;
  authority: string;
  /** Null: came from open data, no host took it yet. */
  host: HostKey | null;
  category: ContractCategory;
  commune: string;
  stage: ContractStage;
  euros: number;
  consultation: Day | null;
  notified: Day | null;
  starts: Day | null;
  ends: Day | null;
  /** Only what open data gives of a contract it brought. */
  openData?: { id: string; months: number | null; holderNames: string | null };
  lots: LotPlan[];
};

export type LotPlan = {
  number: string;
  title?: string;
  trade: TradeCode;
  contractors: ContractorPlan[];
  commitments: CommitmentPlan[];
};

export type ContractorPlan = {
  organisation: string;
  role: ContractorRole;
  share?: number;
  worksFor?: string;
  contact?: string;
};

export type CommitmentPlan = {
  mechanism: Mechanism;
  starts?: Day;
  ends?: Day;
  /** How much of the work goes there: 0 nobody, 1 a small lot, 10 a framework agreement. */
  weight: number;
  objective: ObjectivePlan;
  /** Penalties the contract says, in euros for an hour not done and for a day of late certificate. */
  penalties?: { perHour: number; perDay: number };
};

/**
 * Where the objective comes from. `pace`: done ÷ what was expected at the last month due (÷ the whole, once the window is
 * over; `reached`: all of it, before the end); the objective is worked out backwards, so that the light tells the
 * intended story. `hours`: said.
 */
export type Pace = number | "reached";
export type ObjectivePlan =
  | { rule: "fixed"; pace: Pace; amended?: { reason: ChangeReason; from: number } }
  | { rule: "fixed"; hours: number; changes?: Array<{ on: Day; reason: ChangeReason; hours: number }> }
  | { rule: "per_amount"; pace: Pace; eurosPerHour: number; thresholdEuros: number }
  | { rule: "share_of_hours"; pace: Pace; percent: number };
