import { activities } from "../activity.ts";
import type { ActivityReason, LotWork, MatchStructure } from "./match.ts";

/**
 * Whether a structure does what a lot is made of: one of the activities that answer it is enough, whatever else the lot
 * holds. Another activity of the same group is near.
 */
export function activityReasonOf(work: LotWork | undefined): (structure: MatchStructure) => ActivityReason {
  if (work === undefined) return () => ({ criterion: "activity", verdict: "unknown", of: "lot" });
  const wanted = new Set(work.activities);
  const groups = new Set(work.activities.map((activity) => activities[activity].group));
  return (structure) => {
    if (structure.activities.length === 0)
      return { criterion: "activity", verdict: "unknown", of: "structure" };
    const common = structure.activities.filter((activity) => wanted.has(activity));
    if (common.length > 0)
      return { criterion: "activity", verdict: "yes", activities: common, cpv: work.cpv };
    const near = structure.activities.find((activity) => groups.has(activities[activity].group));
    return near === undefined
      ? { criterion: "activity", verdict: "no", work }
      : { criterion: "activity", verdict: "nearly", work, near };
  };
}
