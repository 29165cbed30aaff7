import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { rulerGeometry } from "#app/ui/ruler-geometry.ts";
import { rulerSentence } from "#app/ui/ruler-words.ts";
import { Ruler } from "#app/ui/ruler.tsx";

const hours = fc.integer({ min: 0, max: 20_000_000 });
const measures = fc.record({
  due: fc.integer({ min: 1, max: 20_000_000 }),
  validated: hours,
  pending: hours,
  expected: hours,
  projected: hours,
});

describe("geometry", () => {
  test("the length is the due while less is done", () => {
    expect(rulerGeometry({ due: 483000, validated: 218625, pending: 38567, expected: 283900 }, 4)).toEqual({
      track: 100,
      validated: 45.26,
      pending: 7.99,
      ticks: [0, 25, 50, 75, 100],
      expected: 58.78,
      projected: undefined,
      dueStroke: undefined,
    });
  });

  test("past the due, the due becomes a stroke inside and its graduations shrink with it", () => {
    const ruler = rulerGeometry({ due: 42000, validated: 44800, expected: 42000 }, 4);
    expect(ruler).toMatchObject({ track: 93.75, validated: 100, dueStroke: 93.75, expected: undefined });
    expect(ruler.ticks).toEqual([0, 23.44, 46.88, 70.31, 93.75]);
  });

  test("nothing is ever drawn outside the ruler", () => {
    fc.assert(
      fc.property(measures, (measure) => {
        const ruler = rulerGeometry(measure, 10);
        const places = [
          ruler.track,
          ruler.validated,
          ruler.expected ?? 0,
          ruler.projected ?? 0,
          ...ruler.ticks,
        ];
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(ruler.validated + ruler.pending).toBeLessThanOrEqual(100.001);
        expect(ruler.pending).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("sentence", () => {
  test("says every number drawn", () => {
    expect(
      rulerSentence("Lot 2", "hours", { due: 148000, validated: 50550, pending: 15167, expected: 80100 }),
    ).toBe(
      "Lot 2 : fait 505,50\u00a0h sur 1\u202f480\u00a0h dues, 151,67\u00a0h à valider, 801\u00a0h attendues à ce jour",
    );
  });

  test("counts heads towards a target", () => {
    expect(rulerSentence("Allocataires du RSA", "heads", { due: 60, validated: 49 })).toBe(
      "Allocataires du RSA : 49 sur une cible de 60",
    );
  });
});

describe("drawing", () => {
  test("nothing due: words, no ruler", () => {
    expect(renderToStaticMarkup(<Ruler name="Lot 4" due={0} validated={0} />)).toBe(
      '<span class="faint small">sans heures</span>',
    );
  });

  test("waiting hours are hatched over a lighter fill", () => {
    const html = renderToStaticMarkup(
      <Ruler name="Lot 5" light="on_track" due={100} validated={50} pending={25} />,
    );
    expect(html).toContain('class="ruler on-track"');
    expect(html).toContain('<rect class="fill" width="50%"');
    expect(html).toContain('<rect class="stripe" x="50%" width="25%"');
  });

  test("a total wears the house colour, a small one tells no projection", () => {
    const html = renderToStaticMarkup(<Ruler name="Total" due={100} validated={50} projected={80} />);
    expect(html).toContain('class="ruler"');
    expect(html).not.toContain("rythme");
  });

  test("the tall one ends its dotted line with a ring", () => {
    const html = renderToStaticMarkup(
      <Ruler name="Total" size="tall" due={100} validated={50} projected={80} />,
    );
    expect(html).toContain('<circle class="projected-end" cx="80%"');
    expect(html).toContain("à la fin à ce rythme");
  });
});
