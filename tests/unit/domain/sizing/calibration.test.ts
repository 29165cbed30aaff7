import { expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { calibrationByTrade } from "#app/domain/sizing/calibration.ts";

const lot = (trade: string | null, forecast: number, due: number, done: number) => ({
  trade,
  forecast: (forecast * 100) as InsertionHours,
  due: (due * 100) as InsertionHours,
  done: (done * 100) as InsertionHours,
});

test("by hand: three lots of masonry, one of painting, one nobody named", () => {
  const lots = [
    lot(null, 100, 100, 50),
    lot("peinture_interieure", 300, 300, 301),
    // 50 %, 100 %, 110 %: the median is 100 %, the whole 940 ÷ 1 000.
    lot("maconnerie", 240, 240, 120),
    lot("maconnerie", 160, 200, 160),
    lot("maconnerie", 600, 600, 660),
  ];
  expect(calibrationByTrade(lots)).toEqual([
    {
      trade: "maconnerie",
      lots: 3,
      forecast: 1_000_00,
      due: 1_040_00,
      done: 940_00,
      ratio: 0.94,
      medianRatio: 1,
    },
    // 301 ÷ 300 = 1,00333…
    {
      trade: "peinture_interieure",
      lots: 1,
      forecast: 300_00,
      due: 300_00,
      done: 301_00,
      ratio: 1.0033,
      medianRatio: 1.0033,
    },
    { trade: null, lots: 1, forecast: 100_00, due: 100_00, done: 50_00, ratio: 0.5, medianRatio: 0.5 },
  ]);
});

test("of two lots the median is the middle, half up", () => {
  const lots = [lot("sols", 3, 3, 1), lot("sols", 3, 3, 2)];
  // 0,3333 and 0,6667: 0,5.
  expect(calibrationByTrade(lots)[0]?.medianRatio).toBe(0.5);
});

test("no lot, no trade", () => {
  expect(calibrationByTrade([])).toEqual([]);
});
