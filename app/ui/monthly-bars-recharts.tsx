import type { ReactElement } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
} from "recharts";
import { roundScale } from "./chart-scale.ts";
import { formatHours, formatNumber } from "./french.ts";
import { largestOf, type MonthlySeries } from "./monthly-series.ts";

const seriesWords: Readonly<Record<string, string>> = { validated: "validées", pending: "à valider" };

/** The living companion of `MonthlyBars`: only ever loaded through `MonthlyBarsLive`. */
export default function MonthlyBarsRecharts(series: MonthlySeries): ReactElement {
  const { name, months, expected } = series;
  const scale = roundScale(largestOf(series) / 100);
  return (
    <ResponsiveContainer width="100%" height={216}>
      <BarChart
        className="plot"
        data={[...months]}
        title={`${name}. Les valeurs sont dans le tableau.`}
        margin={{ top: 14, right: 0, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--c-grid)" />
        <XAxis dataKey="label" tickLine={false} stroke="var(--c-line-strong)" />
        <YAxis
          width={56}
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
          formatter={(value, key) => [formatHours(Number(value)), seriesWords[String(key)] ?? String(key)]}
        />
        <Bar dataKey="validated" stackId="hours" fill="var(--c-data-1)" isAnimationActive={false} />
        <Bar dataKey="pending" stackId="hours" shape={Hatched} isAnimationActive={false} />
        {expected !== undefined && (
          <ReferenceLine y={expected} stroke="var(--c-text)" strokeWidth={2} strokeDasharray="5 4" />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}

function Hatched({ x, y, width, height }: BarShapeProps): ReactElement {
  return (
    <>
      <rect className="soft" x={x} y={y} width={width} height={height} />
      <rect className="stripe" x={x} y={y} width={width} height={height} />
    </>
  );
}
