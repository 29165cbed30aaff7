import type { InsertionHours } from "../insertion-hours.ts";
import { medianOf } from "../median.ts";
import { divideHalfUp } from "../rounding.ts";

/** A lot once its contract is over. `trade`: null when nobody said. `forecast` > 0, in hundredths as the others. */
export type CalibratedLot = {
  trade: string | null;
  /** Hours of the scenario the study kept. */
  forecast: InsertionHours;
  /** Objective at the end, with its changes and orders. */
  due: InsertionHours;
  /** Validated hours. */
  done: InsertionHours;
};

/** The lots of one trade together. Ratios are hours done ÷ hours forecast, half up to 4 decimals. */
export type TradeCalibration = {
  trade: string | null;
  lots: number;
  forecast: InsertionHours;
  due: InsertionHours;
  done: InsertionHours;
  ratio: number;
  /** Of the ratios of its lots; the middle of the two when they are even. */
  medianRatio: number;
};

/** Forecast against what was done, by trade, most lots first; what has no trade last. Our choice. */
export function calibrationByTrade(lots: readonly CalibratedLot[]): TradeCalibration[] {
  const groups = new Map<string | null, CalibratedLot[]>();
  for (const lot of lots) groups.set(lot.trade, [...(groups.get(lot.trade) ?? []), lot]);
  return [...groups]
    .map(([trade, group]) => calibrationOf(trade, group))
    .toSorted(
      (one, other) => Number(one.trade === null) - Number(other.trade === null) || other.lots - one.lots,
    );
}

/** Hours done ÷ hours forecast. */
export function ratioOf(lot: Pick<CalibratedLot, "forecast" | "done">): number {
  return parts(lot) / scale;
}

const scale = 10_000;

function parts({ done, forecast }: Pick<CalibratedLot, "forecast" | "done">): number {
  return divideHalfUp(BigInt(done) * BigInt(scale), BigInt(forecast));
}

function calibrationOf(trade: string | null, lots: readonly CalibratedLot[]): TradeCalibration {
  const sum = (valueOf: (lot: CalibratedLot) => number) =>
    lots.reduce((total, lot) => total + valueOf(lot), 0) as InsertionHours;
  const totals = {
    forecast: sum(({ forecast }) => forecast),
    due: sum(({ due }) => due),
    done: sum(({ done }) => done),
  };
  return {
    trade,
    lots: lots.length,
    ...totals,
    ratio: ratioOf(totals),
    medianRatio: (medianOf(lots.map(parts)) ?? 0) / scale,
  };
}
