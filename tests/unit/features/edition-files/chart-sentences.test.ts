import { expect, test } from "vitest";
import {
  missing,
  published,
  secret,
  type EditionFigure,
} from "#app/features/edition-report/edition-figure.ts";
import { leadingSentence, reachedSentence } from "#app/features/edition-files/chart-sentences.ts";

const nouns = { line: "territoire", lines: "territoires", counted: "Participants" };
const lines = (...figures: EditionFigure[]) =>
  figures.map((figure, index) => ({ label: `T${index + 1}`, figure }));
const said = (figures: EditionFigure[], total: EditionFigure): string =>
  leadingSentence(lines(...figures), { total, unit: "count", nouns });

test("the line that leads, its share of the total, and how many are hidden", () => {
  expect(said([published(10), published(30)], published(40))).toBe(
    "Participants\u00a0: T2 vient en tête avec 30, soit 75,0\u00a0% du total.",
  );
  expect(said([published(30), secret, secret, missing], published(60))).toBe(
    "Participants\u00a0: T1 vient en tête des chiffres publiés avec 30, soit 50,0\u00a0% du total\u202f; 2\u00a0territoires sont sous le secret et 1\u00a0territoire est sans chiffre disponible.",
  );
});

test("nothing, everything hidden, nothing known are not the same", () => {
  expect(said([published(0), published(0)], published(0))).toBe("Participants\u00a0: 0 dans la période.");
  expect(said([secret, secret], secret)).toBe(
    "Participants\u00a0: tous les chiffres sont sous le secret statistique.",
  );
  expect(said([missing], missing)).toBe("Participants\u00a0: chiffres non disponibles.");
});

test("only lines whose two figures are published are compared", () => {
  const words = { reached: "atteint leur objectif", none: "Rien à comparer." };
  const compared = (...pairs: Array<[EditionFigure, EditionFigure]>): string =>
    reachedSentence(
      pairs.map(([done, due]) => ({ done, due })),
      nouns,
      words,
    );
  expect(compared([published(10), published(10)], [published(9), published(10)])).toBe(
    "1\u00a0territoire sur 2 a atteint leur objectif.",
  );
  expect(compared([published(1), published(10)], [secret, published(3)])).toBe(
    "Aucun territoire sur 1 a atteint leur objectif\u202f; 1\u00a0autre n’est pas comparé (sans prévision, secret ou non disponible).",
  );
  expect(compared([secret, published(3)])).toBe("Rien à comparer.");
});
