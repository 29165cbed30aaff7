import type { ReactElement } from "react";
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { TrendBarsProps } from "./trend-bars.tsx";

/** The living companion of `TrendBars`: only ever loaded through `TrendBarsLive`. */
export default function TrendBarsRecharts({ name, values }: TrendBarsProps): ReactElement {
  const data = values.map(({ label, value, text }, index) => ({
    label,
    text,
    value: value ?? 0,
    fill: index === values.length - 1 ? "var(--c-data-1)" : "var(--c-data-6)",
  }));
  return (
    <ResponsiveContainer width="100%" height={148}>
      <BarChart
        className="plot"
        data={data}
        title={`${name}. Les valeurs sont dans le tableau.`}
        margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="20%"
      >
        <XAxis dataKey="label" tickLine={false} stroke="var(--c-line-strong)" interval={0} />
        <YAxis hide domain={[0, "dataMax"]} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--c-brand-tint)" }}
          contentStyle={{ background: "var(--c-surface)", border: "1px solid var(--c-line-strong)" }}
          formatter={(_value, _name, item) => [
            (item.payload as { text?: string } | undefined)?.text ?? "",
            "heures réalisées",
          ]}
        />
        <Bar dataKey="value" isAnimationActive={false} radius={2} minPointSize={1}>
          <LabelList dataKey="text" position="top" fill="var(--c-text)" />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
