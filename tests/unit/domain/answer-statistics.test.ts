import { describe, expect, test } from "vitest";
import {
  answerStatistics,
  type GivenAnswer,
  type GivenStep,
  type OpenedLot,
} from "#app/domain/answer-statistics.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { DeclineReason, PlacementStep } from "#app/domain/opportunity-answer.ts";

const opened = (lotId: string, openedOn = "2026-11-02"): OpenedLot => ({ lotId, openedOn: openedOn as Day });
const interested = (lotId: string, siret: string, on = "2026-11-05"): GivenAnswer => ({
  lotId,
  siret,
  answer: "interested",
  answeredOn: on as Day,
  declineReason: null,
});
const declined = (lotId: string, siret: string, declineReason: DeclineReason): GivenAnswer => ({
  ...interested(lotId, siret, "2026-11-10"),
  answer: "declined",
  declineReason,
});
const step = (lotId: string, siret: string, said: PlacementStep): GivenStep => ({ lotId, siret, step: said });

describe("what came of lots opened to structures", () => {
  test("nothing opened has no figure, and no median", () => {
    expect(answerStatistics([], [], []).totals).toEqual({
      opened: 0,
      answered: 0,
      interested: 0,
      declined: 0,
      introduced: 0,
      contracted: 0,
      structuresInterested: 0,
      interestedIntroduced: 0,
      medianDays: null,
    });
  });

  test.each<[string, GivenAnswer[], GivenStep[], object]>([
    ["an interest alone", [interested("1", "A")], [], { interested: 1, introduced: 0, contracted: 0 }],
    [
      "several steps of one structure on one lot count once",
      [interested("1", "A")],
      [step("1", "A", "introduced"), step("1", "A", "met"), step("1", "A", "contracted")],
      { interested: 1, introduced: 1, contracted: 1, interestedIntroduced: 1 },
    ],
    [
      "« sans suite » alone puts nobody in touch",
      [interested("1", "A")],
      [step("1", "A", "dropped")],
      { introduced: 0, interestedIntroduced: 0 },
    ],
    [
      "put in touch without an answer is not one of the interested",
      [],
      [step("1", "A", "introduced")],
      { interested: 0, introduced: 1, interestedIntroduced: 0, answered: 0 },
    ],
    [
      "one structure on two lots is one structure and two interests",
      [interested("1", "A"), interested("2", "A")],
      [],
      { interested: 2, structuresInterested: 1, answered: 2 },
    ],
  ])("%s", (_, answers, steps, expected) => {
    expect(answerStatistics([opened("1"), opened("2")], answers, steps).totals).toMatchObject(expected);
  });

  test("reasons come the most frequent first, those of the interested left out", () => {
    const answers = [
      declined("1", "A", "zone"),
      declined("1", "B", "capacity"),
      declined("2", "A", "capacity"),
      { ...interested("2", "B"), declineReason: "zone" as const },
    ];
    expect(answerStatistics([opened("1"), opened("2")], answers, []).reasons).toEqual([
      { reason: "capacity", count: 2 },
      { reason: "zone", count: 1 },
    ]);
  });

  test("the delay is of the first answer of each lot; one from before it was opened again does not count", () => {
    const lots = [opened("1"), opened("2"), opened("3"), opened("4", "2026-11-20")];
    const answers = [
      interested("1", "A", "2026-11-09"),
      interested("1", "B", "2026-11-04"),
      interested("2", "A", "2026-11-02"),
      interested("3", "A", "2026-11-12"),
      interested("4", "A", "2026-11-03"),
    ];
    const { byLot, totals } = answerStatistics(lots, answers, []);
    expect(byLot.map(({ firstDays }) => firstDays)).toEqual([2, 0, 10, null]);
    expect(totals.medianDays).toBe(2);
  });
});
