import { serviceActivities } from "./activities-of-services.ts";
import { worksActivities } from "./activities-of-works.ts";
import { activityGroupCodes, type ActivityGroup } from "./activity-group.ts";

/** What inclusive structures say they do (« métiers »), by the codes of the exchange workbook. */
export const activities = { ...worksActivities, ...serviceActivities } as const;

export type Activity = keyof typeof activities;

export const activityCodes = Object.keys(activities) as Activity[];

export function isActivity(code: string): code is Activity {
  return Object.hasOwn(activities, code);
}

/** The activities of each group, in the order they are shown. */
export function activitiesByGroup(): Array<{ group: ActivityGroup; activities: Activity[] }> {
  return activityGroupCodes.map((group) => ({
    group,
    activities: activityCodes.filter((code) => activities[code].group === group),
  }));
}
