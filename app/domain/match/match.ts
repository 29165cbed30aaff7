import type { Place } from "../able-structure.ts";
import type { ActivityGroup } from "../activity-group.ts";
import type { Activity } from "../activity.ts";
import type { Day } from "../calendar.ts";
import type { GeoPoint } from "../geo-point.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import type { Mechanism } from "../mechanism.ts";
import type { OpportunityStage } from "../opportunity.ts";
import type { ServiceKind } from "../service-kind.ts";
import type { StructureKind } from "../structure-kind.ts";
import type { Zone, ZoneLevel } from "../zone.ts";

/** What is compared of a lot: public facts only. */
export type MatchLot = {
  /** Words of the lot, then of its contract. */
  title: string;
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

export type Reason =
  | { criterion: "activity"; verdict: "yes"; activities: readonly Activity[]; cpv: string | null }
  | { criterion: "activity"; verdict: "nearly"; group: ActivityGroup }
  | { criterion: "activity"; verdict: "no" }
  | { criterion: "activity"; verdict: "unknown"; of: "lot" | "structure" }
  | { criterion: "zone"; verdict: "yes"; by: ZoneLevel | "radius"; km: number | null }
  | { criterion: "zone"; verdict: "nearly" | "no"; km: number | null }
  | { criterion: "zone"; verdict: "unknown"; of: "lot" | "structure" }
  | { criterion: "kind"; verdict: "yes" | "no"; mechanism: Mechanism; kind: StructureKind }
  | { criterion: "kind"; verdict: "unknown"; mechanism: Mechanism }
  | { criterion: "service"; verdict: "yes" | "no"; services: readonly ServiceKind[] }
  | { criterion: "service"; verdict: "unknown" }
  | { criterion: "size"; verdict: "yes"; hours: InsertionHours }
  | { criterion: "size"; verdict: "nearly" | "no"; hours: InsertionHours; capacity: number }
  | { criterion: "size"; verdict: "unknown"; of: "lot" | "structure" }
  | { criterion: "time"; verdict: "yes" | "nearly" | "no"; days: number }
  | { criterion: "time"; verdict: "unknown" };

export type Criterion = Reason["criterion"];

/** How much each criterion counts; whole numbers, a setting. */
export type MatchWeights = Record<Criterion, number>;

export type Match = {
  /** 0 to 100. */
  score: number;
  /** 1 to 5, what is shown; 0 when the lot is not for it. */
  blocks: number;
  /** The law keeps the lot for others: never proposed. */
  isExcluded: boolean;
  reasons: readonly Reason[];
};
