import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { roundScale } from "#app/ui/chart-scale.ts";
import { MonthlyBarsLive } from "#app/ui/monthly-bars-live.tsx";
import { MonthlyBars } from "#app/ui/monthly-bars.tsx";
import { StackedBar } from "#app/ui/stacked-bar.tsx";

describe("scale", () => {
  test.each([
    [575, [0, 200, 400, 600]],
    [4386, [0, 2000, 4000, 6000]],
    [7, [0, 2.5, 5, 7.5]],
    [0, [0]],
  ])("up to %d", (largest, marks) => {
    expect(roundScale(largest).marks).toEqual(marks);
  });

  test("holds the largest value with at most three lines over the axis", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (largest) => {
        const { top, marks } = roundScale(largest);
        expect(top).toBeGreaterThanOrEqual(largest);
        expect(marks.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("hours by month", () => {
  const months = [
    { label: "sept.", validated: 57500 },
    { label: "oct.", validated: 0, pending: 38567 },
  ];

  test("are drawn on the server: solid, hatched, the pace dashed, the values over the bars", () => {
    const html = renderToStaticMarkup(
      <MonthlyBars name="Heures par mois" months={months} expected={31900} />,
    );
    expect(html.match(/class="b1"/g)).toHaveLength(1);
    expect(html.match(/class="stripe"/g)).toHaveLength(1);
    expect(html).toContain('class="marker"');
    expect(html).toContain(">575</text>");
    expect(html).toContain(">386</text>");
  });

  test("of a long span are not named one by one", () => {
    const long = Array.from({ length: 36 }, (_, index) => ({ label: `m${index}`, validated: 100 }));
    const html = renderToStaticMarkup(<MonthlyBars name="Trois ans" months={long} />);
    expect(html.match(/>m\d+</g)).toHaveLength(9);
    expect(html).not.toContain('class="strong"');
  });

  test("of no month is an empty ground", () => {
    expect(renderToStaticMarkup(<MonthlyBars name="Rien" months={[]} />)).toContain('class="axis"');
  });

  test("that will live are still on the server", () => {
    const still = renderToStaticMarkup(<MonthlyBars name="Heures" months={months} />);
    expect(renderToStaticMarkup(<MonthlyBarsLive name="Heures" months={months} />)).toBe(still);
  });
});

test("parts follow each other along the whole and are told", () => {
  const html = renderToStaticMarkup(
    <StackedBar
      name="À 6 mois"
      parts={[
        { key: 1, label: "Emploi durable", value: 3 },
        { key: "rest", label: "Inconnu", value: 1 },
      ]}
    />,
  );
  expect(html).toContain('aria-label="À 6 mois\u00a0: Emploi durable 3, Inconnu 1"');
  expect(html).toContain('<rect class="b0" x="75%" width="25%"');
});
