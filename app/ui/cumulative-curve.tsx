import { Fragment, type ReactElement } from "react";
import { percentOf, roundScale } from "./chart-scale.ts";
import { formatNumber } from "./french.ts";

/** What had been reached at the end of a slice of time, and what was expected by then when it is known. */
export type CumulativePoint = { label: string; reached: number; expected: number | null };

export type CumulativeSeries = {
  /** What is drawn, for those who do not see it. */
  name: string;
  points: readonly CumulativePoint[];
  /** Slices of the whole scale: twelve for a year of which some months are to come. */
  slots: number;
  /** Where the dashed pace leads at the last slot; the top of the scale holds it. */
  target: number | null;
};

/** Height of the ground and room for the words above and under, in pixels. Widths are percentages: it resizes. */
const ground = 180;
const left = 9;

/**
 * A total that grows, bar after bar, against the even pace that was expected (dashed), drawn on the server without style or
 * script. The numbers are in the table beside.
 */
export function CumulativeCurve({ name, points, slots, target }: CumulativeSeries): ReactElement {
  const values = points.map(({ reached }) => reached);
  const scale = roundScale(Math.max(target ?? 0, ...values));
  const height = (value: number): number => (percentOf(value, scale.top) * ground) / 100;
  const step = (100 - left) / Math.max(slots, 1);
  return (
    <svg className="plot" height="216" role="img" aria-label={`${name}. Les valeurs sont dans le tableau.`}>
      <svg y="14" overflow="visible">
        {scale.marks.map((mark) => (
          <Fragment key={mark}>
            <line
              className={mark === 0 ? "axis" : "grid"}
              x1="0"
              x2="100%"
              y1={ground - height(mark)}
              y2={ground - height(mark)}
            />
            {mark > 0 && Number.isInteger(mark) && (
              <text x="0" y={ground - height(mark) - 4}>
                {formatNumber(mark)}
              </text>
            )}
          </Fragment>
        ))}
        {points.map(({ label, reached }, index) => (
          <Bar
            key={label}
            at={left + step * index}
            step={step}
            top={height(reached)}
            words={{ label, reached }}
          />
        ))}
        {target !== null && (
          <line
            className="marker"
            strokeDasharray="5 4"
            x1={percentText(left)}
            x2="100%"
            y1={ground}
            y2={ground - height(target)}
          />
        )}
        {points.map(({ label, reached }, index) => (
          <text
            key={label}
            className="strong"
            x={percentText(left + step * (index + 0.5))}
            y={ground - height(reached) - 5}
            textAnchor="middle"
          >
            {formatNumber(reached)}
          </text>
        ))}
      </svg>
    </svg>
  );
}

type BarProps = { at: number; step: number; top: number; words: { label: string; reached: number } };

function Bar({ at, step, top, words }: BarProps): ReactElement {
  return (
    <>
      {top > 0 && (
        <rect
          className="b1"
          x={percentText(at + step * 0.15)}
          width={percentText(step * 0.7)}
          y={ground - top}
          height={top}
          rx="2"
        />
      )}
      <text x={percentText(at + step / 2)} y={ground + 18} textAnchor="middle">
        {words.label}
      </text>
    </>
  );
}

function percentText(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
