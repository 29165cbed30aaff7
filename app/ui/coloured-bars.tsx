import type { ReactElement } from "react";
import type { ChartKey } from "./chart-frame.tsx";
import { percentOf } from "./chart-scale.ts";
import { formatHours } from "./french.ts";

/** Hours in hundredths. `key`: the colour of what the row is of. */
export type ColouredBar = {
  label: string;
  value: number;
  key: Exclude<ChartKey, "waiting" | "rest" | "expected">;
};
export type ColouredBarsProps = { name: string; bars: readonly ColouredBar[] };

/** Each row: its words, then its bar. In pixels; widths are percentages, so that it resizes. */
const rowHeight = 44;
const barHeight = 16;

/** Hours by row, drawn on the server without style or script. The numbers are in the table beside. */
export function ColouredBars({ name, bars }: ColouredBarsProps): ReactElement {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      className="plot"
      height={bars.length * rowHeight}
      role="img"
      aria-label={`${name}. Les valeurs sont dans le tableau.`}
    >
      {bars.map(({ label, value, key }, index) => (
        <svg key={index} y={index * rowHeight} overflow="visible">
          <text x="0" y="14">
            {label}
          </text>
          <text className="strong" x="100%" y="14" textAnchor="end">
            {formatHours(value)}
          </text>
          <rect className="b0" width="100%" y="20" height={barHeight} rx="2" />
          <rect className={`b${key}`} width={`${percentOf(value, most)}%`} y="20" height={barHeight} rx="2" />
        </svg>
      ))}
    </svg>
  );
}
