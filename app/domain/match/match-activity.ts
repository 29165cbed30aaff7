import { activitiesOfLot } from "../activity-of-lot.ts";
import { activities } from "../activity.ts";
import { guessTrade } from "../trade-guess.ts";
import { isTrade } from "../trade.ts";
import type { ActivityReason, MatchLot, MatchStructure } from "./match.ts";

/** Whether it does what the lot is made of, by its trade, its CPV, else its words. */
export function activityReason(lot: MatchLot, structure: MatchStructure): ActivityReason {
  const trade = lot.trade ?? guessTrade(lot) ?? null;
  const wanted = activitiesOfLot({ ...lot, trade });
  if (wanted === undefined) return { criterion: "activity", verdict: "unknown", of: "lot" };
  if (structure.activities.length === 0)
    return { criterion: "activity", verdict: "unknown", of: "structure" };
  const common = structure.activities.filter((activity) => wanted.includes(activity));
  if (common.length > 0)
    return { criterion: "activity", verdict: "yes", activities: common, cpv: lot.trade ? null : lot.cpv };
  const groups = new Set(wanted.map((activity) => activities[activity].group));
  const near = structure.activities.find((activity) => groups.has(activities[activity].group));
  const work = { trades: isTrade(trade) ? [trade] : [], activities: wanted };
  return near === undefined
    ? { criterion: "activity", verdict: "no", work }
    : { criterion: "activity", verdict: "nearly", work, near };
}
