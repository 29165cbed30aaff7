import type { ReactElement, ReactNode } from "react";

/** The colours of series, in their order; `waiting` is hatched, `rest` the empty part, `expected` the dashed line. */
export type ChartKey = 1 | 2 | 3 | 4 | 5 | 6 | "waiting" | "rest" | "expected";

const keyClass: Readonly<Record<ChartKey, string>> = {
  1: "key k1",
  2: "key k2",
  3: "key k3",
  4: "key k4",
  5: "key k5",
  6: "key k6",
  waiting: "key hatched",
  rest: "key empty",
  expected: "key dots",
};

/** The small square that ties a word to its colour, in legends and table heads. */
export function SeriesKey({ of }: { of: ChartKey }): ReactElement {
  return <span className={keyClass[of]} />;
}

type ChartFrameProps = {
  /** The sentence that states the fact, computed from the numbers. */
  fact: ReactNode;
  legend?: readonly { key: ChartKey; label: ReactNode }[];
  /** The drawing. */
  children: ReactNode;
};

/** A figure: the fact in a sentence, the drawing, the legend. The table with the numbers stands beside or under. */
export function ChartFrame({ fact, legend = [], children }: ChartFrameProps): ReactElement {
  return (
    <figure className="panel panel-pad chart">
      <figcaption>{fact}</figcaption>
      {children}
      {legend.length > 0 && (
        <p className="legend">
          {legend.map(({ key, label }) => (
            <span key={key}>
              <SeriesKey of={key} />
              {label}
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}
