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
  type BarShapeProps,
} from "recharts";
import { shortened, type SeriesBarsProps } from "./series-bars.tsx";

const barHeight = 16;
const between = 16;
const lineHeight = 14;
/** In pixels: the widest words of a row, what one letter takes, and the place of a value at the end of its bar. */
const widestWords = 148;
const letter = 7;
/** Words that wrap fill their lines less evenly than one line does: what a letter takes of them. */
const wrappedLetter = 6.4;
const valueWidth = 84;
const longestLabel = 44;
const mostLines = 3;
/** What is not told keeps a hatched end of bar, 0 a thread. */
const untoldWidth = 20;

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
  const isTold = (row: number, index: number): boolean => (rows[row]?.values[index]?.value ?? null) !== null;
  const lines = Math.max(1, ...data.map(({ label }) => Math.ceil((label.length * wrappedLetter) / words)));
  const rowHeight = Math.max(
    series.length * barHeight + between,
    Math.min(lines, mostLines) * lineHeight + 4,
  );
  return (
    <ResponsiveContainer width="100%" height={rows.length * rowHeight + 8}>
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
            minPointSize={(_value, row) => (isTold(row, index) ? 1 : untoldWidth)}
            shape={(bar: BarShapeProps, row) => <BarShape bar={bar} isTold={isTold(Number(row), index)} />}
            maxBarSize={barHeight}
          >
            <LabelList dataKey={`text${index}`} position="right" fill="var(--c-text)" />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** What is not told is hatched as on the still drawing: an empty bar would read as zero. */
function BarShape({ bar, isTold }: { bar: BarShapeProps; isTold: boolean }): ReactElement {
  const { x, y, width, height, fill } = bar;
  const place = { x, y, width, height, rx: 2 };
  if (isTold) return <rect {...place} fill={fill} />;
  return (
    <>
      <rect {...place} className="b0" />
      <rect {...place} className="stripe" />
    </>
  );
}

/** The value as the page writes it, « s » and « n.d. » included. */
function writtenIn(payload: unknown, index: number): string {
  const text = (payload as Record<string, unknown> | undefined)?.[`text${index}`];
  return typeof text === "string" ? text : "";
}
