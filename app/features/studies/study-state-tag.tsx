import type { ReactElement } from "react";
import { studyStates, type StudyState } from "#app/domain/study-state.ts";
import { countOf } from "#app/ui/french.ts";
import { Tag } from "#app/ui/tag.tsx";

/** Where a study stands; the facilitator’s answer that is late says by how much. */
export function StudyStateTag({ state, late }: { state: StudyState; late: number }): ReactElement {
  const { label } = studyStates[state];
  if (late > 0) return <Tag tone="late">{`En retard de ${countOf(late, "jour")}`}</Tag>;
  switch (state) {
    case "submitted":
      return <Tag tone="on_track">{label}</Tag>;
    case "returned":
      return (
        <Tag tone="at_risk" shape="returned">
          {label}
        </Tag>
      );
    case "approved":
      return <Tag tone="done">{label}</Tag>;
    case "draft":
    case "converted":
    case "dropped":
      return <Tag>{label}</Tag>;
  }
}
