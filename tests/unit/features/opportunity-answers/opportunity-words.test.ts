import { standingOf } from "#app/domain/answer-standing.ts";
import type { Day } from "#app/domain/calendar.ts";
import { closingWords } from "#app/features/opportunity-answers/closing-words.ts";
import { criteriaWords } from "#app/features/opportunity-answers/criteria-words.ts";
import { deadlineWords, type DatedLot } from "#app/features/opportunity-answers/deadline-words.ts";
import { opportunityContext, opportunityName } from "#app/features/opportunities/opportunity-name.ts";
import { describe, expect, test } from "vitest";

const today = "2026-11-30" as Day;
const day = (text: string) => text as Day;
const undated: DatedLot = {
  stage: "planned",
  consultationOn: null,
  startsOn: null,
  endsOn: null,
  replyBy: null,
};

describe("the day that counts", () => {
  test.for<[string, Partial<DatedLot>, string]>([
    ["to come", { consultationOn: day("2027-01-15") }, "publication en janvier 2027"],
    ["to come today", { consultationOn: today }, "publication en novembre 2026"],
    [
      "to come, late",
      { consultationOn: day("2026-10-01") },
      "publication prévue en octobre 2026, pas encore faite",
    ],
    ["to come, unknown", {}, "date de publication à préciser"],
    ["to answer", { replyBy: day("2026-12-04") }, "réponse avant le 4\u00a0décembre 2026"],
    ["to answer today", { stage: "published", replyBy: today }, "réponse avant le 30\u00a0novembre 2026"],
    [
      "answered late",
      { stage: "published", replyBy: day("2026-11-29") },
      "réponse attendue avant le 29\u00a0novembre 2026, date passée",
    ],
    ["published", { stage: "published" }, "publié, date de réponse à préciser"],
    [
      "published, starting",
      { stage: "published", startsOn: day("2027-03-01") },
      "publié, travail à partir de mars 2027",
    ],
    ["given", { stage: "awarded", endsOn: day("2027-06-30") }, "à placer d’ici le 30\u00a0juin 2027"],
    ["given without end", { stage: "awarded" }, "à placer, fin à préciser"],
    [
      "given, answer past",
      { stage: "awarded", endsOn: day("2027-06-30"), replyBy: day("2026-11-01") },
      "à placer d’ici le 30\u00a0juin 2027",
    ],
  ])("%s", ([, dates, words]) => {
    expect(deadlineWords({ ...undated, ...dates }, today)).toBe(words);
  });
});

test("a lot is named by its contract, its number and its title, an only lot by its contract alone", () => {
  const of = (lotTitle: string | null) => opportunityName({ title: "Gymnase", lotNumber: "2", lotTitle });
  expect(of("Peinture")).toBe("Gymnase, lot\u00a02\u00a0: Peinture");
  expect(of(null)).toBe("Gymnase, lot\u00a02");
  expect(of("Gymnase")).toBe("Gymnase, lot\u00a02");
  expect(of("Lot unique")).toBe("Gymnase");
});

test("a lot is placed by its commune, else its territory, else not said to be anywhere", () => {
  const place = { authorityName: "Ville", communeName: null, territoryLabel: null };
  expect(opportunityContext({ ...place, communeName: "Crolles", territoryLabel: "Grésivaudan" })).toBe(
    "Ville · Crolles",
  );
  expect(opportunityContext({ ...place, territoryLabel: "Grésivaudan" })).toBe("Ville · Grésivaudan");
  expect(opportunityContext({ ...place, holders: ["A", "B"] })).toBe(
    "Ville · lieu non précisé · attribué à A, B",
  );
});

test("an open lot is not closed, whatever its dates say", () => {
  const lot = { contractStage: "planned", closedOn: day("2026-12-31"), endsOn: null, isShown: true } as const;
  expect(closingWords(lot, today)).toBeNull();
});

describe("what lots are sorted by", () => {
  const nothing = { siret: "1", name: "A", kind: "ACI", kindSince: null, isInForce: true } as const;
  const empty = { ...nothing, activities: [], zones: [], radiusKm: null, capacity: null };

  test("all of it, three names at most", () => {
    const words = criteriaWords({
      ...empty,
      activities: ["Peinture", "Carrelage", "Menuiserie", "Plomberie", "Électricité"],
      zones: ["Grésivaudan"],
      radiusKm: 30,
      capacity: 1250,
    });
    expect(words).toBe(
      "Triées par ce que vous faites (peinture, carrelage, menuiserie et 2 de plus), votre zone (Grésivaudan, 30\u00a0km autour de vous) et vos 12,5\u00a0ETP.",
    );
  });

  test("what is missing of the sheet is named", () => {
    expect(criteriaWords({ ...empty, activities: ["Peinture"], capacity: 100 })).toBe(
      "Triées par ce que vous faites (peinture) et votre 1\u00a0ETP. Votre fiche ne dit pas encore votre zone\u00a0: complétez-la pour un meilleur choix.",
    );
    expect(criteriaWords(empty)).toContain("vos métiers, votre zone ni vos ETP");
  });
});

test.for([
  [null, null, "asked"],
  ["interested", null, "interested"],
  ["declined", null, "declined"],
  ["interested", "introduced", "introduced"],
  ["interested", "dropped", "dropped"],
  ["declined", "introduced", "declined"],
  ["declined", "contracted", "contracted"],
  [null, "met", "met"],
] as const)("answering %s, then %s, stands at %s", ([answer, step, standing]) => {
  expect(standingOf({ answer, step })).toBe(standing);
});
