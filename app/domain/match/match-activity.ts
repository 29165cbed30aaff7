import { activities } from "../activity.ts";
import type { ActivityReason, LotWork, MatchStructure } from "./match.ts";

/**
 * Whether a structure does what a lot is made of: one of the activities that answer it is enough, whatever else the lot
 * holds. Another activity of the same group is near. What is only presumed of a structure that says nothing is near too.
 */
export function activityReason(work: LotWork | undefined, structure: MatchStructure): ActivityReason {
  if (work === undefined) return { criterion: "activity", verdict: "unknown", of: "lot" };
  if (structure.activities.length === 0) return presumedReason(work, structure);
  const common = structure.activities.filter((activity) => work.activities.includes(activity));
  if (common.length > 0) return { criterion: "activity", verdict: "yes", activities: common, cpv: work.cpv };
  const groups = work.activities.map((activity) => activities[activity].group);
  const near = structure.activities.find((activity) => groups.includes(activities[activity].group));
  return near === undefined
    ? { criterion: "activity", verdict: "no", work }
    : { criterion: "activity", verdict: "nearly", work, near };
}

/** Nothing is refused on a presumption: what it does not hold stays unknown. */
function presumedReason(work: LotWork, structure: MatchStructure): ActivityReason {
  const presumed = structure.presumed?.filter((activity) => work.activities.includes(activity)) ?? [];
  return presumed.length > 0
    ? { criterion: "activity", verdict: "nearly", presumed }
    : { criterion: "activity", verdict: "unknown", of: "structure" };
}
