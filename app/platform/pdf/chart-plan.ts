/** A chart whose height is known, to be drawn from a given height of the page. */
export type ChartPlan = { height: number; draw: (top: number) => void };
