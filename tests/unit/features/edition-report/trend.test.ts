import { describe, expect, test } from "vitest";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import { shareFact } from "#app/features/edition-report/report-facts.ts";
import { trendFact } from "#app/features/edition-report/trend.ts";
import { stepOf, tileSteps } from "#app/ui/tile-scale.ts";

const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, " ");
const figure = (value: number | null): EditionFigure =>
  value === null ? { status: "secret", value } : { status: "published", value };

describe("the trend in a sentence", () => {
  test.each<[Array<number | null | undefined>, string]>([
    [[100_000], "Première édition de ce type : 1 000 heures."],
    [[100_000, 120_000], "En hausse : 1 200 heures, contre 1 000 à la période précédente."],
    [[90_000, 80_000, 100_000, 120_000], "Deuxième hausse de suite : 1 200 heures, contre 800 au départ."],
    [[150_000, 120_000], "En baisse : 1 200 heures, contre 1 500 à la période précédente."],
    [[120_000, 120_000], "Stable : 1 200 heures, comme à la période précédente."],
    [[100_000, undefined, 120_000], "1 200 heures ; la période précédente n’est pas publiée."],
    [[100_000, null], "Les heures de cette période sont sous le secret statistique."],
  ])("%j", (hours, words) => {
    const points = hours.map((value, index) => ({
      label: `S${index}`,
      number: index,
      hours: value === undefined ? null : figure(value),
    }));
    expect(plain(trendFact(points))).toBe(words);
  });
});

describe("the largest share", () => {
  const counted = { ofWhat: "des heures", none: "Aucune heure" };
  const said = (values: Array<number | null>, total: number | null) =>
    plain(
      shareFact(
        values.map((value, index) => ({ code: `${index}`, label: `T${index}`, figures: [figure(value)] })),
        0,
        figure(total),
        counted,
      ),
    );

  test.each<[Array<number | null>, number | null, string]>([
    [[44, 30, 26], 100, "T0 : 44 % des heures, la plus forte part."],
    [[44, 30, null, null], 100, "T0 : 44 % des heures, la plus forte part ; 2 lignes sous le secret."],
    // 60 are not told: one of the hidden lines may be above.
    [[25, 15, null, null], 100, "T0 : 25 % des heures ; 2 lignes sous le secret."],
    [[1, 0, 0], 1, "T0 : 100 % des heures, la plus forte part."],
    [[0, 0], 0, "Aucune heure."],
    [[null, null], null, "Aucun chiffre n’est montré ici : secret statistique."],
    [[null, 0], 5, "Aucune ligne au-dessus de zéro parmi celles qui sont publiées ; 1 ligne sous le secret."],
    [[], null, "Aucune ligne disponible."],
  ])("%j of %j", (values, total, words) => {
    expect(said(values, total)).toBe(words);
  });
});

describe("the steps of a tile map", () => {
  test("are four when values spread, and every value has one", () => {
    const values = [3_208, 4_890, 7_015, 8_644, 9_120, 11_980, 18_922, 21_471, 24_311, 31_204, 113_500];
    const steps = tileSteps(values);
    expect(steps).toHaveLength(3);
    expect(new Set(values.map((value) => stepOf(value, steps)))).toEqual(new Set([1, 2, 3, 4]));
  });

  test.each([[[]], [[0, 0]], [[5]], [[7, 7, 7]]])("%j has a single step", (values) => {
    expect(tileSteps(values)).toEqual([]);
  });
});
