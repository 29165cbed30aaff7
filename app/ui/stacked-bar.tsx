import type { ReactElement } from "react";
import type { ChartKey } from "./chart-frame.tsx";
import { percentOf } from "./chart-scale.ts";

export type StackedPart = { key: Exclude<ChartKey, "waiting" | "expected">; label: string; value: number };

/** A whole cut in parts, on one line. Its sentence and its table carry the numbers; nothing to cut is an empty track. */
export function StackedBar({ name, parts }: { name: string; parts: readonly StackedPart[] }): ReactElement {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const words = parts.map(({ label, value }) => `${label} ${value}`).join(", ");
  return (
    <svg className="plot stacked" height="18" role="img" aria-label={`${name}\u00a0: ${words}`}>
      <rect className="b0" width="100%" height="18" />
      {parts.map(({ key, label, value }, index) => {
        const before = parts.slice(0, index).reduce((sum, part) => sum + part.value, 0);
        return (
          <rect
            key={label}
            className={key === "rest" ? "b0" : `b${key}`}
            x={`${percentOf(before, total)}%`}
            width={`${percentOf(value, total)}%`}
            height="18"
          />
        );
      })}
    </svg>
  );
}
