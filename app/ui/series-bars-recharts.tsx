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
import { shortened, type SeriesBarsProps } from "./series-bars.tsx";

const barHeight = 16;
const between = 16;
/** In pixels: the widest words of a row, what one letter takes, and the place of a value at the end of its bar. */
const widestWords = 148;
const letter = 7;
const valueWidth = 84;
const longestLabel = 44;

/** The living companion of `SeriesBars`: only ever loaded through `SeriesBarsLive`. */
export default function SeriesBarsRecharts({ name, series, rows }: SeriesBarsProps): ReactElement {
  const data = rows.map(({ label, values }) => {
    const cells = values.flatMap(({ value, text }, index) => [
      [`value${index}`, value ?? 0],
      [`text${index}`, text],
    ]);
    return {
      label: shortened(label, longestLabel),
      ...(Object.fromEntries(cells) as Record<string, unknown>),
    };
  });
  const words = Math.min(widestWords, Math.max(0, ...data.map(({ label }) => label.length)) * letter + 12);
  return (
    <ResponsiveContainer width="100%" height={rows.length * (series.length * barHeight + between) + 8}>
      <BarChart
        className="plot"
        layout="vertical"
        data={data}
        title={`${name}. Les valeurs sont dans le tableau.`}
        margin={{ top: 4, right: valueWidth, bottom: 4, left: 0 }}
        barGap={2}
        barCategoryGap={between / 2}
      >
        <CartesianGrid horizontal={false} stroke="var(--c-grid)" />
        <YAxis
          type="category"
          dataKey="label"
          width={words}
          tickLine={false}
          stroke="var(--c-line-strong)"
          interval={0}
        />
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--c-brand-tint)" }}
          contentStyle={{ background: "var(--c-surface)", border: "1px solid var(--c-line-strong)" }}
          formatter={(_value, seriesName, item) => [
            writtenIn(
              item.payload,
              series.findIndex(({ label }) => label === seriesName),
            ),
            seriesName,
          ]}
        />
        {series.map(({ key, label }, index) => (
          <Bar
            key={key}
            dataKey={`value${index}`}
            name={label}
            fill={`var(--c-data-${String(key)})`}
            isAnimationActive={false}
            // What is 0 or not told keeps a thread of a bar, so that its sign is written beside.
            minPointSize={1}
          >
            <LabelList dataKey={`text${index}`} position="right" fill="var(--c-text)" />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The value as the page writes it, « s » and « n.d. » included. */
function writtenIn(payload: unknown, index: number): string {
  const text = (payload as Record<string, unknown> | undefined)?.[`text${index}`];
  return typeof text === "string" ? text : "";
}
