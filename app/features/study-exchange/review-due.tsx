import type { ReactElement } from "react";
import { countOf } from "#app/ui/french.ts";
import { Tag } from "#app/ui/tag.tsx";

/** Fewer days left than that are said at risk. Our choice. */
const soon = 4;

/** « en retard de 3 jours », « pour aujourd’hui », « dans 12 jours »; `left`: days before the answer is due. */
function delayWords(left: number): string {
  if (left < 0) return `en retard de ${countOf(-left, "jour")}`;
  if (left === 0) return "pour aujourd’hui";
  return left === 1 ? "pour demain" : `dans ${countOf(left, "jour")}`;
}

/** How far the answer to a study is from its day, with its shape and its words. */
export function ReviewDue({ left }: { left: number }): ReactElement {
  const words = delayWords(left);
  if (left < 0) return <Tag tone="late">{words}</Tag>;
  return <Tag tone={left < soon ? "at_risk" : "on_track"}>{words}</Tag>;
}
