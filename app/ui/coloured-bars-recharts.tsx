import type { ReactElement } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { roundScale } from "./chart-scale.ts";
import type { ColouredBarsProps } from "./coloured-bars.tsx";
import { formatHours, formatNumber } from "./french.ts";

const rowHeight = 44;

/** In pixels: the widest words of a row, what one letter takes, and the place of a value at the end of its bar. */
const widestWords = 132;
const letter = 7.5;
const valueWidth = 64;

/** With more bars than that, the values are read under the pointer and in the table. */
const mostValues = 8;

/** The living companion of `ColouredBars`: only ever loaded through `ColouredBarsLive`. */
export default function ColouredBarsRecharts({ name, bars }: ColouredBarsProps): ReactElement {
  const scale = roundScale(Math.max(1, ...bars.map(({ value }) => value)) / 100);
  const hasValues = bars.length <= mostValues;
  const words = Math.min(widestWords, Math.max(...bars.map(({ label }) => label.length)) * letter + 12);
  return (
    <ResponsiveContainer width="100%" height={bars.length * rowHeight + 32}>
      <BarChart
        className="plot"
        layout="vertical"
        data={bars.map((bar) => ({ ...bar, fill: `var(--c-data-${String(bar.key)})` }))}
        title={`${name}. Les valeurs sont dans le tableau.`}
        margin={{ top: 4, right: hasValues ? valueWidth : 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid horizontal={false} stroke="var(--c-grid)" />
        <YAxis type="category" dataKey="label" width={words} tickLine={false} stroke="var(--c-line-strong)" />
        <XAxis
          type="number"
          axisLine={false}
          tickLine={false}
          domain={[0, scale.top * 100]}
          ticks={scale.marks.map((mark) => mark * 100)}
          tickFormatter={(hundredths: number) => formatNumber(hundredths / 100)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--c-brand-tint)" }}
          contentStyle={{ background: "var(--c-surface)", border: "1px solid var(--c-line-strong)" }}
          formatter={(value) => [formatHours(Number(value)), "heures"]}
        />
        <Bar dataKey="value" isAnimationActive={false}>
          {hasValues && (
            <LabelList
              dataKey="value"
              position="right"
              fill="var(--c-text)"
              formatter={(value) => formatHours(Number(value))}
            />
          )}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
