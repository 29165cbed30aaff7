import { expect, test } from "vitest";
import { drawnRows } from "#app/features/edition-report/drawn-rows.ts";
import {
  missing,
  published,
  secret,
  type EditionFigure,
} from "#app/features/edition-report/edition-figure.ts";
import type { ReportBlock } from "#app/features/edition-report/report-section.ts";

const block = (lines: Record<string, EditionFigure>): ReportBlock => ({
  table: {
    caption: "Heures prévues et réalisées",
    head: "Territoire",
    columns: [
      { label: "Prévues", unit: "count", isGround: true },
      { label: "Réalisées", unit: "count" },
    ],
    rows: Object.entries(lines).map(([code, figure]) => ({
      code,
      label: code,
      figures: [code === "a" ? published(900) : secret, figure],
    })),
    total: null,
  },
  drawn: [0, 1],
  fact: "",
});

test("lines are drawn by what is achieved, then zero, then « s » by what is told beside them, then « n.d. »", () => {
  const { rows } = drawnRows(
    block({ a: secret, b: missing, c: published(3), d: published(0), e: secret, f: published(7) }),
  );
  expect(rows.map(({ code }) => code)).toEqual(["f", "c", "d", "a", "e", "b"]);
});

test("where no line has a figure, nothing is to be drawn", () => {
  expect(drawnRows(block({ b: secret, c: missing })).told).toBe(0);
});
