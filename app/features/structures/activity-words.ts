import { activities, type Activity } from "#app/domain/activity.ts";
import { activityGroupCodes, activityGroups } from "#app/domain/activity-group.ts";
import { formatNumber } from "#app/ui/french.ts";

const mostShown = 3;

/** The first activities of a structure, then how many more; null when it said none. */
export function shortActivityWords(codes: readonly Activity[]): string | null {
  if (codes.length === 0) return null;
  const labels = codes.map((code) => activities[code].label);
  if (labels.length <= mostShown + 1) return labels.join(", ");
  return `${labels.slice(0, mostShown).join(", ")} et ${formatNumber(labels.length - mostShown)}\u00a0autres`;
}

/** Activities by group, in the order of the groups. */
export function activitiesInGroups(
  codes: readonly Activity[],
): Array<{ group: string; activities: string[] }> {
  return activityGroupCodes.flatMap((group) => {
    const inside = codes.filter((code) => activities[code].group === group);
    return inside.length === 0
      ? []
      : [{ group: activityGroups[group].label, activities: inside.map((code) => activities[code].label) }];
  });
}
