/** What a ruler measures. All in the same unit: hundredths of an hour, or heads. */
export type RulerMeasure = {
  due: number;
  /** Validated: solid. */
  validated: number;
  /** Declared, waiting for validation: hatched. */
  pending?: number | undefined;
  /** What should be done by today: black stroke. */
  expected?: number | undefined;
  /** Where this pace ends: ring at the end of a dotted line. */
  projected?: number | undefined;
};

/** Positions in percent of the ruler's length. */
export type RulerGeometry = {
  track: number;
  validated: number;
  pending: number;
  ticks: number[];
  expected: number | undefined;
  projected: number | undefined;
  /** Set when more than the due is done: the due is then a stroke inside. */
  dueStroke: number | undefined;
};

/**
 * The length is the due, or what is done when that is more. Graduations cut the due in equal parts. The expected stroke
 * leaves when the due stroke is there: both would say that all is done. A pace beyond the end stops at the end.
 */
export function rulerGeometry(measure: RulerMeasure, graduations: number): RulerGeometry {
  const { due, validated, pending = 0, expected, projected } = measure;
  const length = Math.max(due, validated + pending);
  // Two decimals are finer than a pixel of any screen.
  const round = (value: number): number => Math.round(value * 100) / 100;
  const percent = (value: number): number => round((Math.min(value, length) / length) * 100);
  const over = length > due;
  return {
    track: percent(due),
    validated: percent(validated),
    pending: round(percent(validated + pending) - percent(validated)),
    ticks: Array.from({ length: graduations + 1 }, (_, index) => percent((due * index) / graduations)),
    expected: expected === undefined || expected <= 0 || over ? undefined : percent(expected),
    projected: projected === undefined ? undefined : percent(projected),
    dueStroke: over ? percent(due) : undefined,
  };
}
