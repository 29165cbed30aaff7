import type { ReactElement } from "react";
import { hireNeedStates, type HireNeedState } from "#app/domain/hire-need.ts";
import { Tag } from "#app/ui/tag.tsx";

/** Open in its tone; what is finished is grey. */
export function NeedStateTag({ state }: { state: HireNeedState }): ReactElement {
  const { label } = hireNeedStates[state];
  return state === "open" ? <Tag tone="on_track">{label}</Tag> : <Tag>{label}</Tag>;
}
