import { activitiesOfLot } from "../activity-of-lot.ts";
import { activities } from "../activity.ts";
import { guessTrade } from "../trade-guess.ts";
import type { MatchLot, MatchStructure, Reason } from "./match.ts";

/** Whether it does what the lot is made of, by its trade, its CPV, else its words. */
export function activityReason(lot: MatchLot, structure: MatchStructure): Reason {
  const wanted = activitiesOfLot({ ...lot, trade: lot.trade ?? guessTrade(lot) ?? null });
  if (wanted === undefined) return { criterion: "activity", verdict: "unknown", of: "lot" };
  if (structure.activities.length === 0)
    return { criterion: "activity", verdict: "unknown", of: "structure" };
  const common = structure.activities.filter((activity) => wanted.includes(activity));
  if (common.length > 0) return { criterion: "activity", verdict: "yes", activities: common, cpv: lot.cpv };
  const groups = new Set(wanted.map((activity) => activities[activity].group));
  const near = structure.activities.find((activity) => groups.has(activities[activity].group));
  return near === undefined
    ? { criterion: "activity", verdict: "no" }
    : { criterion: "activity", verdict: "nearly", group: activities[near].group };
}
