import type { ReactElement } from "react";
import { activities, activitiesByGroup, type Activity } from "#app/domain/activity.ts";
import { activityGroups, type ActivityGroup } from "#app/domain/activity-group.ts";
import { Details } from "#app/ui/details.tsx";
import { formatNumber, plural } from "#app/ui/french.ts";

/** Every activity in its group; a group of which something is ticked is open. */
export function ActivityBoxes({ ticked }: { ticked: readonly string[] }): ReactElement {
  return (
    <div className="panel panel-pad stack">
      {activitiesByGroup().map(({ group, activities: inside }) => {
        const count = inside.filter((code) => ticked.includes(code)).length;
        return (
          <Details key={group} open={count > 0} summary={groupWords(group, count)}>
            <Group group={group} inside={inside} ticked={ticked} />
          </Details>
        );
      })}
    </div>
  );
}

type GroupProps = { group: ActivityGroup; inside: readonly Activity[]; ticked: readonly string[] };

function Group({ group, inside, ticked }: GroupProps): ReactElement {
  return (
    <fieldset className="field">
      <legend className="visually-hidden">{activityGroups[group].label}</legend>
      {inside.map((code) => (
        <label key={code} className="check">
          <input type="checkbox" name="activity" value={code} defaultChecked={ticked.includes(code)} />
          {activities[code].label}
        </label>
      ))}
    </fieldset>
  );
}

function groupWords(group: ActivityGroup, count: number): string {
  const { label } = activityGroups[group];
  return count === 0 ? label : `${label}, ${formatNumber(count)}\u00a0${plural(count, "coché")}`;
}
