import type { Place } from "../nearness.ts";
import type { Activity } from "../activity.ts";
import type { Day } from "../calendar.ts";
import type { GeoPoint } from "../geo-point.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import type { Mechanism } from "../mechanism.ts";
import type { OpportunityStage } from "../opportunity.ts";
import type { ServiceKind } from "../service-kind.ts";
import type { StructureKind } from "../structure-kind.ts";
import type { Trade } from "../trade.ts";
import type { Zone, ZoneLevel } from "../zone.ts";

/** What is compared of a lot: public facts only. */
export type MatchLot = {
  /** Words of the lot, then of its contract. */
  title: string;
  /** Words of the lot alone, when it has some. */
  lotTitle?: string | null;
  cpv: string | null;
  trade: string | null;
  mechanisms: readonly Mechanism[];
  place: Place;
  point: GeoPoint | null;
  /** Hours still to place; null: not known. */
  hours: InsertionHours | null;
  stage: OpportunityStage;
  /** When the contract is, or was, put out to tender. */
  consultationOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** The last day to answer or to offer, when it is known. */
  replyBy: Day | null;
};

/** What is compared of a structure. */
export type MatchStructure = {
  /** In force on the day. */
  kind: StructureKind | null;
  activities: readonly Activity[];
  services: readonly ServiceKind[];
  place: Place;
  point: GeoPoint | null;
  zones: readonly Zone[];
  radiusKm: number | null;
  /** Full-time equivalents, hundredths; null: not said. */
  capacity: number | null;
};

/** `nearly`: to be looked at; `unknown`: one of the two does not say. */
export type Verdict = "yes" | "nearly" | "no" | "unknown";

/** One line of the explanation: what is compared, how it stands, and the facts its words need. */
export type Reason = ActivityReason | ZoneReason | KindReason | ServiceReason | SizeReason | TimeReason;

/** What a lot is made of: its trades when they are known, and the activities that answer it, none when nobody does. */
export type LotWork = {
  trades: readonly Trade[];
  activities: readonly Activity[];
  /** The CPV prefix that said it; null when somebody, or the title, did. */
  cpv: string | null;
};

export type ActivityReason = { criterion: "activity" } & (
  | {
      verdict: "yes";
      activities: readonly Activity[];
      cpv: LotWork["cpv"];
    }
  /** Another activity of the same group. */
  | { verdict: "nearly"; work: LotWork; near: Activity }
  | { verdict: "no"; work: LotWork }
  | { verdict: "unknown"; of: "lot" | "structure" }
);

export type ZoneReason = { criterion: "zone" } &
  /** `isSaid`: in the zone it says; else it is near by its own address. */
  (
    | { verdict: "yes"; by: ZoneLevel | "radius"; isSaid: boolean; km: number | null }
    /** Same département, no zone said. */
    | { verdict: "nearly"; km: number | null }
    | { verdict: "no"; isSaid: boolean; km: number | null }
    /** `distance`: it says kilometres, and one of the two places has no coordinates. */
    | { verdict: "unknown"; of: "lot" | "structure" | "distance" }
  );

export type KindReason = { criterion: "kind"; mechanisms: readonly Mechanism[] } & (
  | { verdict: "yes" | "no"; kind: StructureKind }
  /** `lot`: reserved, nobody says to whom. `kind`: the structure's kind is not known. `agreement`: depends on its agreement. */
  | { verdict: "unknown"; of: "lot" | "kind" | "agreement" }
);

export type ServiceReason = { criterion: "service" } &
  /** `isReserved`: the lot is given to the structure itself, so seconding people is not enough. */
  ({ verdict: "yes" | "no"; services: readonly ServiceKind[]; isReserved: boolean } | { verdict: "unknown" });

export type SizeReason = { criterion: "size" } & (
  | { verdict: "yes"; hours: InsertionHours }
  /** `isBeyond`: more than all it can do; else more than half of it. */
  | { verdict: "nearly" | "no"; hours: InsertionHours; capacity: number; isBeyond: boolean }
  /** `mechanism`: what the lot carries fixes no hours (a criterion, an action). */
  | { verdict: "unknown"; of: "lot" | "structure" | "mechanism" }
);

export type TimeReason = { criterion: "time" } & (
  | { verdict: "yes" | "nearly"; until: TimeLimit; on: Day; days: number }
  | { verdict: "no"; until: TimeLimit; on: Day }
  /** `on`: the day it was to be put out to tender, when that is past. */
  | { verdict: "unknown"; on: Day | null }
);

/** What the day of a time reason is: putting out to tender, answering, starting or ending the work. */
export type TimeLimit = "consultation" | "reply" | "start" | "end";

export type Criterion = Reason["criterion"];

/** How much each criterion counts; whole numbers, a setting. */
export type MatchWeights = Record<Criterion, number>;

export type Match = {
  /** 0 to 100. */
  score: number;
  /** 1 to 5, what is shown; 0 when the law keeps the lot for others. */
  blocks: number;
  /** The law keeps the lot for others: never proposed. */
  isExcluded: boolean;
  reasons: readonly Reason[];
};
