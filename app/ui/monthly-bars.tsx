import type { ReactElement } from "react";
import { percentOf, roundScale } from "./chart-scale.ts";
import { formatBareHours, formatNumber } from "./french.ts";
import { largestOf, type MonthlySeries, type MonthlyValue } from "./monthly-series.ts";

/** Height of the bars' ground and room for the words above and under, in pixels. Widths are percentages: it resizes. */
const ground = 180;
const left = 11;
const valuesUpTo = 8;
const labelsUpTo = 13;

/**
 * Hours by month, drawn on the server without style or script. Validated solid, waiting hatched, the pace needed dashed.
 * The numbers are in the table beside.
 */
export function MonthlyBars(series: MonthlySeries): ReactElement {
  const { name, months, expected } = series;
  const scale = roundScale(largestOf(series) / 100);
  const height = (hundredths: number): number => (percentOf(hundredths / 100, scale.top) * ground) / 100;
  const step = (100 - left) / Math.max(months.length, 1);
  const labelEvery = Math.ceil(months.length / labelsUpTo);
  return (
    <svg className="plot" height="216" role="img" aria-label={`${name}. Les valeurs sont dans le tableau.`}>
      <svg y="14" overflow="visible">
        {scale.marks.map((mark) => (
          <GridLine key={mark} mark={mark} y={ground - height(mark * 100)} last={mark === scale.top} />
        ))}
        {months.map((month, index) => (
          <Bar
            key={index}
            month={month}
            x={left + step * index + step * 0.15}
            width={step * 0.7}
            height={height}
            valued={months.length <= valuesUpTo}
            labelled={index % labelEvery === 0}
          />
        ))}
        {expected !== undefined && (
          <line
            className="marker"
            strokeDasharray="5 4"
            x1={`${left}%`}
            x2="100%"
            y1={ground - height(expected)}
            y2={ground - height(expected)}
          />
        )}
      </svg>
    </svg>
  );
}

function GridLine({ mark, y, last }: { mark: number; y: number; last: boolean }): ReactElement {
  return (
    <>
      <line className={mark === 0 ? "axis" : "grid"} x1="0" x2="100%" y1={y} y2={y} />
      {mark > 0 && (
        <text x="0" y={y - 4}>
          {formatNumber(mark, Number.isInteger(mark) ? 0 : 1)}
          {last && "\u00a0h"}
        </text>
      )}
    </>
  );
}

type BarProps = {
  month: MonthlyValue;
  x: number;
  width: number;
  height: (hundredths: number) => number;
  valued: boolean;
  labelled: boolean;
};

function Bar({ month, x, width, height, valued, labelled }: BarProps): ReactElement {
  const { label, validated, pending = 0 } = month;
  const solid = height(validated);
  const waiting = height(validated + pending) - solid;
  const across = { x: percentText(x), width: percentText(width) };
  const middle = percentText(x + width / 2);
  return (
    <>
      {solid > 0 && <rect className="b1" {...across} y={ground - solid} height={solid} rx="2" />}
      {waiting > 0 && <rect className="soft" {...across} y={ground - solid - waiting} height={waiting} />}
      {waiting > 0 && <rect className="stripe" {...across} y={ground - solid - waiting} height={waiting} />}
      {labelled && (
        <text x={middle} y={ground + 18} textAnchor="middle">
          {label}
        </text>
      )}
      {valued && validated + pending > 0 && (
        <text className="strong" x={middle} y={ground - solid - waiting - 5} textAnchor="middle">
          {formatBareHours(Math.round((validated + pending) / 100) * 100)}
        </text>
      )}
    </>
  );
}

function percentText(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
