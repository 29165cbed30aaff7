import type { ReactElement } from "react";
import { meetingStates, taskStates, type MeetingState, type TaskState } from "#app/domain/forum.ts";
import { Tag } from "#app/ui/tag.tsx";

/** To come in its tone, cancelled in another; what was held is grey. */
export function MeetingStateTag({ state }: { state: MeetingState }): ReactElement {
  const { label } = meetingStates[state];
  switch (state) {
    case "announced":
      return <Tag tone="not_started">{label}</Tag>;
    case "cancelled":
      return <Tag tone="at_risk">{label}</Tag>;
    case "held":
      return <Tag>{label}</Tag>;
  }
}

/** What is past its day is red; what is settled is grey. */
export function TaskStateTag({ state, late }: { state: TaskState; late: boolean }): ReactElement {
  if (late) return <Tag tone="late">En retard</Tag>;
  const { label } = taskStates[state];
  return state === "open" ? <Tag tone="not_started">{label}</Tag> : <Tag>{label}</Tag>;
}
