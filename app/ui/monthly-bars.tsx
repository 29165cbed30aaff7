import type { ReactElement } from "react";
import { percentOf, roundScale } from "./chart-scale.ts";
import { formatNumber } from "./french.ts";
import { largestOf, type MonthlySeries, type MonthlyValue } from "./monthly-series.ts";

/** Height of the bars' ground and room for the words above and under, in pixels. Widths are percentages: it resizes. */
const ground = 180;
const left = 11;
const valuesUpTo = 8;
const labelsUpTo = 10;

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
        {months.length <= valuesUpTo &&
          months.map((month, index) => (
            <Value key={index} month={month} x={left + step * (index + 0.5)} height={height} />
          ))}
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
  labelled: boolean;
};

function Bar({ month, x, width, height, labelled }: BarProps): ReactElement {
  const { label, validated, pending = 0 } = month;
  const solid = height(validated);
  const waiting = height(validated + pending) - solid;
  const across = { x: percentText(x), width: percentText(width) };
  return (
    <>
      {solid > 0 && <rect className="b1" {...across} y={ground - solid} height={solid} rx="2" />}
      {waiting > 0 && <rect className="soft" {...across} y={ground - solid - waiting} height={waiting} />}
      {waiting > 0 && <rect className="stripe" {...across} y={ground - solid - waiting} height={waiting} />}
      {labelled && (
        <text x={percentText(x + width / 2)} y={ground + 18} textAnchor="middle">
          {label}
        </text>
      )}
    </>
  );
}

/** Over its bar, in whole hours; drawn after the pace line so that it stays readable. */
function Value({ month, x, height }: Pick<BarProps, "month" | "x" | "height">): ReactElement | null {
  const hours = month.validated + (month.pending ?? 0);
  if (hours <= 0) return null;
  return (
    <text className="strong" x={percentText(x)} y={ground - height(hours) - 5} textAnchor="middle">
      {formatNumber(hours / 100)}
    </text>
  );
}

function percentText(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
