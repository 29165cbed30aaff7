import { describe, expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionSentences, headline } from "#app/features/edition-report/edition-sentences.ts";
import { editionView } from "#app/features/edition-report/edition-view.ts";
import { earlierOf } from "#app/features/edition-report/earlier-editions.ts";
import { changeInColumn } from "#app/features/edition-report/edition-change.ts";
import { editionContent, tablesShowing, type ShownCells } from "#tests/support/given-edition.ts";

const all = { territory: "*" };

/** Total of hours, persons, RSA: what most sentences need. */
function totals(hours: Shown, persons: Shown = 912, rsa: Shown = 402): ShownCells {
  return {
    "hours-by-territory": [[all, hours]],
    "persons-by-territory": [
      [{ ...all, rsa: "yes" }, rsa],
      [{ ...all, rsa: "*" }, persons],
    ],
  };
}
type Shown = number | null | "missing";

const now = (cells: ShownCells, overrides: Partial<EditionContent> = {}): EditionContent =>
  editionContent({ number: 5, tables: tablesShowing(cells), ...overrides });
const before = (cells: ShownCells, overrides: Partial<EditionContent> = {}): EditionContent =>
  now(cells, { number: 4, from: "2025-07" as Month, to: "2025-12" as Month, ...overrides });

/** Spaces as typed, so that a case reads. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, " ");

describe("the headline", () => {
  const cases: [string, ShownCells, ShownCells | null, string][] = [
    [
      "more",
      totals(25_824_017),
      totals(23_694_000),
      "De janvier à juin 2026, 258 240 heures ont été réalisées, 9 % de plus qu’au semestre précédent, par 912 personnes dont 402 allocataires du RSA.",
    ],
    [
      "less",
      totals(1_000_000),
      totals(2_000_000),
      "De janvier à juin 2026, 10 000 heures ont été réalisées, 50 % de moins qu’au semestre précédent, par 912 personnes dont 402 allocataires du RSA.",
    ],
    [
      "more hours, fewer people",
      totals(1_200_000, 267, 87),
      totals(1_000_000, 299, 105),
      "De janvier à juin 2026, 12 000 heures ont été réalisées, 20 % de plus qu’au semestre précédent, par 267 personnes (32 de moins) dont 87 allocataires du RSA (18 de moins).",
    ],
    [
      "nearly the same",
      totals(1_000_100),
      totals(1_000_000),
      "De janvier à juin 2026, 10 001 heures ont été réalisées, moins de 1 % de plus qu’au semestre précédent, par 912 personnes dont 402 allocataires du RSA.",
    ],
    [
      "the same",
      totals(1_000_000),
      totals(1_000_000),
      "De janvier à juin 2026, 10 000 heures ont été réalisées, comme au semestre précédent, par 912 personnes dont 402 allocataires du RSA.",
    ],
    [
      "nothing then",
      totals(1_000_000),
      totals(0),
      "De janvier à juin 2026, 10 000 heures ont été réalisées, contre 0 au semestre précédent, par 912 personnes dont 402 allocataires du RSA.",
    ],
    ["nothing now", totals(0, 0, 0), totals(500), "De janvier à juin 2026, aucune heure n’a été réalisée."],
    [
      "one hour, one person",
      totals(100, 1, 1),
      null,
      "De janvier à juin 2026, 1 heure a été réalisée, par 1 personne dont 1 allocataire du RSA.",
    ],
    [
      "nobody at the RSA",
      totals(50_000, 12, 0),
      null,
      "De janvier à juin 2026, 500 heures ont été réalisées, par 12 personnes dont aucune allocataire du RSA.",
    ],
    [
      "RSA secret",
      totals(50_000, 12, null),
      null,
      "De janvier à juin 2026, 500 heures ont été réalisées, par 12 personnes.",
    ],
    [
      "secret then",
      totals(50_000, 12, 6),
      totals(null),
      "De janvier à juin 2026, 500 heures ont été réalisées (chiffre secret au semestre précédent), par 12 personnes (900 de moins) dont 6 allocataires du RSA (396 de moins).",
    ],
    [
      "all secret",
      totals(null, null, null),
      totals(500),
      "De janvier à juin 2026, les heures réalisées sont sous le secret statistique.",
    ],
    ["nothing known", {}, null, "De janvier à juin 2026, les heures réalisées ne sont pas connues."],
  ];
  test.each(cases)("%s", (_, cells, then, words) => {
    expect(plain(headline(editionView(now(cells), then ? [before(then)] : [])))).toBe(words);
  });

  test("of a year compares with the year before", () => {
    const year = { kind: "year" as const, from: "2026-01" as Month, to: "2026-12" as Month };
    const past = { kind: "year" as const, from: "2025-01" as Month, to: "2025-12" as Month };
    const view = editionView(now(totals(110_000), year), [before(totals(100_000), past)]);
    expect(plain(headline(view))).toContain("De janvier à décembre 2026, 1 100 heures");
    expect(plain(headline(view))).toContain("10 % de plus qu’en 2025");
  });

  test("an edition of another period than the one just before is not compared with", () => {
    const older = before(totals(100), { from: "2025-01" as Month, to: "2025-06" as Month });
    expect(editionView(now(totals(200)), [older]).before).toBeNull();
  });
});

describe("one sentence per indicator", () => {
  const said = (
    indicator: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8,
    cells: ShownCells,
    then: ShownCells | null = null,
  ) => plain(editionSentences(editionView(now(cells), then ? [before(then)] : []))[indicator]);
  const hours = (achieved: Shown, forecast: Shown): ShownCells => ({
    "hours-by-territory": [[all, achieved]],
    "forecast-by-territory": [[all, forecast]],
  });
  const outcomes = (dynamic: Shown, other: Shown, withdrawn: Shown, cohort: Shown): ShownCells => ({
    "outcomes-6-by-territory": [
      [{ ...all, situation: "dynamic" }, dynamic],
      [{ ...all, situation: "other" }, other],
      [{ ...all, situation: "withdrawn" }, withdrawn],
      [{ ...all, situation: "*" }, cohort],
    ],
  });
  const hires = (count: Shown): ShownCells => ({ "hires-by-territory": [[all, count]] });
  const actions = (count: Shown): ShownCells => ({
    "actions-by-territory": [[{ ...all, actionKind: "prescription" }, count]],
  });

  const cases: [string, 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, ShownCells, ShownCells | null, string][] = [
    [
      "hours on forecast",
      1,
      hours(900_000, 1_000_000),
      hours(1_000_000, 900_000),
      "9 000 heures réalisées pour 10 000 prévues, soit 90,0 % du prévu ; 10 % de moins qu’au semestre précédent.",
    ],
    ["nothing forecast", 1, hours(900_000, 0), null, "9 000 heures réalisées."],
    [
      "no hours",
      1,
      hours(0, 100_000),
      null,
      "Aucune heure réalisée pour 1 000 prévues, soit 0,0 % du prévu.",
    ],
    ["hours secret", 1, hours(null, 100_000), null, "Heures réalisées : secret statistique."],
    [
      "persons and RSA",
      2,
      totals(1, 912, 402),
      totals(1, 871, 377),
      "912 participants, 41 de plus qu’au semestre précédent. 402 allocataires du RSA, soit 44,1 % ; 25 de plus qu’au semestre précédent.",
    ],
    [
      "RSA secret",
      2,
      totals(1, 12, null),
      null,
      "12 participants. Allocataires du RSA : secret statistique.",
    ],
    ["nobody", 2, totals(0, 0, 0), null, "Aucun participant."],
    ["recruited", 3, hires(1138), hires(1004), "1 138 recrutements, 134 de plus qu’au semestre précédent."],
    [
      "recruited secret then",
      3,
      hires(6),
      hires(null),
      "6 recrutements (chiffre secret au semestre précédent).",
    ],
    [
      "recruited unknown then",
      3,
      hires(6),
      {},
      "6 recrutements (chiffre non disponible au semestre précédent).",
    ],
    ["one recruited", 3, hires(1), hires(0), "1 recrutement, contre 0 au semestre précédent."],
    [
      "commitments",
      4,
      { "commitments-by-territory": [[all, 655]], "contracts-by-territory": [[all, 512]] },
      { "commitments-by-territory": [[all, 640]], "contracts-by-territory": [[all, 500]] },
      "655 considérations sociales, 15 de plus qu’au semestre précédent, dans 512 marchés.",
    ],
    [
      "structures",
      5,
      {
        "structures-by-kind": [
          [{ structureKind: "EI" }, 30],
          [{ structureKind: "ACI" }, 21],
          [{ structureKind: "GEIQ" }, 1],
        ],
      },
      { "structures-by-kind": [[{ structureKind: "EI" }, 47]] },
      "51 SIAE mobilisées, 4 de plus qu’au semestre précédent ; 1 autre structure inclusive (GEIQ, EA, ESAT…).",
    ],
    [
      "outcomes",
      6,
      outcomes(61, 39, 4, 120),
      outcomes(59, 41, 0, 125),
      "À 6 mois, 61,0 % de sorties dynamiques parmi les situations connues, 2 points de plus qu’au semestre précédent ; 86,2 % de situations connues, 6,2 points de plus qu’au semestre précédent. À 12 mois, sorties dynamiques et situations connues : non disponible.",
    ],
    [
      "outcomes with one point",
      6,
      outcomes(50, 50, 0, 100),
      outcomes(51, 49, 0, 100),
      "À 6 mois, 50,0 % de sorties dynamiques parmi les situations connues, 1 point de moins qu’au semestre précédent ; 100,0 % de situations connues, comme au semestre précédent. À 12 mois, sorties dynamiques et situations connues : non disponible.",
    ],
    [
      "outcomes partly secret",
      6,
      outcomes(61, 39, null, 120),
      null,
      "À 6 mois, 61,0 % de sorties dynamiques parmi les situations connues ; part des situations connues : secret statistique. À 12 mois, sorties dynamiques et situations connues : non disponible.",
    ],
    [
      "outcomes all secret, at both checkpoints",
      6,
      {
        ...outcomes(null, null, 0, 120),
        "outcomes-12-by-territory": [
          [{ ...all, situation: "dynamic" }, null],
          [{ ...all, situation: "other" }, null],
          [{ ...all, situation: "withdrawn" }, 0],
          [{ ...all, situation: "*" }, 46],
        ],
      },
      null,
      "À 6 et 12 mois, sorties dynamiques et situations connues : secret statistique.",
    ],
    [
      "nobody to follow",
      6,
      outcomes(0, 0, 0, 0),
      null,
      "À 6 mois, aucune situation n’était à suivre. À 12 mois, sorties dynamiques et situations connues : non disponible.",
    ],
    [
      "nothing known of those to follow",
      6,
      outcomes(0, 0, 0, 9),
      null,
      "À 6 mois, aucune situation n’est connue. À 12 mois, sorties dynamiques et situations connues : non disponible.",
    ],
    [
      "actions",
      7,
      actions(35),
      actions(38),
      "35 actions réalisées de prescription vers les publics, 3 de moins qu’au semestre précédent.",
    ],
    ["no action", 7, actions(0), null, "Aucune action réalisée de prescription vers les publics."],
  ];
  test.each(cases)("%s", (_, indicator, cells, then, words) => {
    expect(said(indicator, cells, then)).toBe(words);
  });
});

describe("the change in a column", () => {
  test.each([
    [{ is: "known", by: 41 }, "count", "+ 41"],
    [{ is: "known", by: -3 }, "count", "− 3"],
    [{ is: "known", by: 0 }, "count", "0"],
    [{ is: "known", by: 21 }, "rate", "+ 2,1 pts"],
    [{ is: "known", by: -10 }, "rate", "− 1,0 pt"],
    [{ is: "known", by: 2_130_017 }, "hours", "+ 21 300,17"],
    [{ is: "secret" }, "count", "s"],
    [{ is: "missing" }, "count", "n.d."],
    [{ is: "alone" }, "count", "–"],
  ] as const)("%o", (change, unit, words) => {
    expect(plain(changeInColumn(change, unit))).toBe(words);
  });
});

describe("the earlier editions", () => {
  const listed = [
    { number: 1, kind: "semester" as const, from: "2025-01" as Month, to: "2025-06" as Month },
    { number: 2, kind: "semester" as const, from: "2025-07" as Month, to: "2025-12" as Month },
    { number: 3, kind: "year" as const, from: "2024-01" as Month, to: "2024-12" as Month },
    { number: 4, kind: "semester" as const, from: "2025-01" as Month, to: "2025-06" as Month },
    { number: 5, kind: "semester" as const, from: "2026-01" as Month, to: "2026-06" as Month },
    { number: 6, kind: "semester" as const, from: "2025-07" as Month, to: "2025-12" as Month },
  ];

  test("are of the same kind, one a period, the last published before this one", () => {
    expect(earlierOf(editionContent({ number: 5 }), listed)).toEqual([2, 4]);
  });

  test("of a draft are the last ones", () => {
    expect(earlierOf(editionContent({ number: null }), listed)).toEqual([6, 4]);
  });
});
