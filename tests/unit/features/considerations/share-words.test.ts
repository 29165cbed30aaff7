import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { socialShare, type SharedContract } from "#app/domain/law/social-share.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import {
  amountWords,
  inPeriod,
  percentOf,
  shareSentence,
  unknownAmountsSentence,
} from "#app/features/considerations/share-words.ts";

const year = { from: "2026-01" as Month, to: "2026-12" as Month };
const contract = (euros: number | null, ...carried: Mechanism[]): SharedContract => ({
  notifiedOn: "2026-03-12" as Day,
  startsOn: null,
  amount: euros === null ? null : ((euros * 100) as Cents),
  category: "works",
  lots: [carried],
});
const saying = (contracts: SharedContract[], isPrivate = false) =>
  shareSentence(socialShare(contracts), { period: year, isPrivate })?.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the sentence of the share", () => {
  test.each<[string, SharedContract[], string | undefined]>([
    ["no contract", [], undefined],
    [
      "some of several",
      [contract(600, "execution_clause"), contract(400), contract(null)],
      "En 2026, 1 de vos 3 marchés porte une considération sociale : 33,3 % en nombre, 60 % du montant HT connu (600 € sur 1 000 €).",
    ],
    [
      "none of several",
      [contract(null), contract(null)],
      "En 2026, aucun de vos 2 marchés ne porte de considération sociale : 0 % en nombre.",
    ],
    [
      "all",
      [contract(1, "reserved_iae"), contract(1, "award_criterion")],
      "En 2026, vos 2 marchés portent tous une considération sociale : 100 % en nombre, 100 % du montant HT connu (2 € sur 2 €).",
    ],
    ["the only one", [contract(null)], "En 2026, votre seul marché ne porte pas de considération sociale."],
  ])("of %s", (_, contracts, words) => {
    expect(saying(contracts)).toBe(words);
  });

  test("uses no word of the public code for a private buyer", () => {
    expect(saying([contract(null, "voluntary_clause"), contract(null)], true)).toBe(
      "En 2026, 1 de vos 2 marchés porte une clause ou une action d’insertion : 50 % en nombre.",
    );
  });
});

test("an amount nobody knows is said, never taken for 0", () => {
  const { all } = socialShare([contract(null), contract(5, "execution_clause")]);
  expect(amountWords(all.without)).toBe("n.d.");
  expect(amountWords(all.total)).toBe("5\u00a0€");
  expect(unknownAmountsSentence(all.total)).toContain("1\u00a0marché n’est pas connu");
  expect(unknownAmountsSentence(all.with)).toBeNull();
  expect(percentOf(0, 0)).toBe("n.d.");
});

test.each([
  ["2026-01", "2026-12", "En 2026"],
  ["2026-01", "2026-06", "Au 1er semestre 2026"],
  ["2026-03", "2026-03", "En mars 2026"],
  ["2026-03", "2026-10", "De mars à octobre 2026"],
] as const)("%s to %s is « %s »", (from, to, words) => {
  expect(inPeriod({ from: from as Month, to: to as Month })).toBe(words);
});
