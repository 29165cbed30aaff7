import type { ReactElement } from "react";
import type { ChartKey } from "./chart-frame.tsx";
import { percentOf } from "./chart-scale.ts";

export type SeriesKeyNumber = Exclude<ChartKey, "waiting" | "rest" | "expected">;

/** A value and how it is written; null when it is secret or not known, which `text` says. */
export type SeriesValue = { value: number | null; text: string };

export type SeriesBarsProps = {
  name: string;
  series: readonly { key: SeriesKeyNumber; label: string }[];
  /** Values in the order of the series. */
  rows: readonly { label: string; values: readonly SeriesValue[] }[];
};

/** In pixels; widths are percentages, so that it resizes. */
const wordsHeight = 20;
const barHeight = 14;
const gap = 3;
const between = 12;
/** The rest of the width is for the value, written after its bar. */
const widest = 80;
const longestLabel = 52;

/** Several values by row, drawn on the server without style or script. The numbers are in the table beside. */
export function SeriesBars({ name, series, rows }: SeriesBarsProps): ReactElement {
  const most = Math.max(1e-9, ...rows.flatMap(({ values }) => values.map(({ value }) => value ?? 0)));
  const rowHeight = wordsHeight + series.length * (barHeight + gap) + between;
  return (
    <svg
      className="plot"
      height={rows.length * rowHeight}
      role="img"
      aria-label={`${name}. Les valeurs sont dans le tableau.`}
    >
      {rows.map(({ label, values }, row) => (
        <svg key={row} y={row * rowHeight} overflow="visible">
          <text x="0" y="13">
            {shortened(label, longestLabel)}
          </text>
          {series.map(({ key }, index) => (
            <OneBar
              key={key}
              series={key}
              value={values[index] ?? { value: null, text: "n.d." }}
              most={most}
              y={wordsHeight + index * (barHeight + gap)}
            />
          ))}
        </svg>
      ))}
    </svg>
  );
}

type OneBarProps = { series: SeriesKeyNumber; value: SeriesValue; most: number; y: number };

/** What is not told is a hatched end of bar, with its sign: never an empty bar, which would read as zero. */
function OneBar({ series, value: { value, text }, most, y }: OneBarProps): ReactElement {
  const width = value === null ? 4 : (percentOf(Math.max(value, 0), most) * widest) / 100;
  return (
    <>
      <rect className="b0" width="100%" y={y} height={barHeight} rx="2" />
      {value === null ? (
        <>
          <rect className="soft" width={`${width}%`} y={y} height={barHeight} rx="2" />
          <rect className="stripe" width={`${width}%`} y={y} height={barHeight} rx="2" />
        </>
      ) : (
        <rect className={`b${series}`} width={`${width}%`} y={y} height={barHeight} rx="2" />
      )}
      <text className="strong" x={`${width + 1.5}%`} y={y + 11}>
        {text}
      </text>
    </>
  );
}

/** A name too long for its place: the table has it whole. */
export function shortened(label: string, longest: number): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}
