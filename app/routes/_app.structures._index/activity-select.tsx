import { useId, type ReactElement } from "react";
import { activities, activitiesByGroup } from "#app/domain/activity.ts";
import { activityGroups } from "#app/domain/activity-group.ts";
import { structureParams } from "#app/features/structures/structure-filters.ts";

/** A whole group of activities, or one of them. */
export function ActivitySelect({ value }: { value: string }): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Métier</label>
      <select key={value} className="input" id={id} name={structureParams.activity} defaultValue={value}>
        <option value="">Tous</option>
        {activitiesByGroup().map(({ group, activities: inside }) => (
          <optgroup key={group} label={activityGroups[group].label}>
            <option value={group}>{`${activityGroups[group].label}, tout`}</option>
            {inside.map((code) => (
              <option key={code} value={code}>
                {activities[code].label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
