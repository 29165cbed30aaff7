import type { ReactElement } from "react";
import { percentOf } from "./chart-scale.ts";

/** A period: its short name, its value in whole units; null when it is not told, which `text` says. */
export type TrendValue = { label: string; value: number | null; text: string };
/** In time; the last is the one the page is about. */
export type TrendBarsProps = { name: string; values: readonly TrendValue[] };

const ground = 96;

/** One column a period, drawn on the server without style or script. */
export function TrendBars({ name, values }: TrendBarsProps): ReactElement {
  const most = Math.max(1, ...values.map(({ value }) => value ?? 0));
  const step = 100 / Math.max(values.length, 1);
  const words = values.map(({ label, text }) => `${label}\u00a0: ${text}`).join("\u202f; ");
  return (
    <svg className="plot" height="136" role="img" aria-label={`${name}. ${words}`}>
      <svg y="16" overflow="visible">
        <line className="axis" x1="0" x2="100%" y1={ground} y2={ground} />
        {values.map(({ label, value, text }, index) => {
          const height = (percentOf(value ?? 0, most) * (ground - 12)) / 100;
          const middle = `${step * (index + 0.5)}%`;
          const isLast = index === values.length - 1;
          return (
            <g key={label}>
              <rect
                className={isLast ? "b1" : "b6"}
                x={`${step * (index + 0.2)}%`}
                width={`${step * 0.6}%`}
                y={ground - height}
                height={height}
                rx="2"
              />
              <text className="strong" x={middle} y={ground - height - 5} textAnchor="middle">
                {text}
              </text>
              <text x={middle} y={ground + 17} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </svg>
  );
}
