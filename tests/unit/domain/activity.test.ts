import { describe, expect, test } from "vitest";
import { activitiesByGroup, activities, activityCodes } from "#app/domain/activity.ts";
import { activityGroupCodes } from "#app/domain/activity-group.ts";
import { activitiesOfTrade } from "#app/domain/activities-of-trade.ts";
import { workOfLot } from "#app/domain/match/lot-work.ts";
import { tradeCodes } from "#app/domain/trade.ts";

describe("what structures do", () => {
  test("154 activities in 20 groups, each group with one or more", () => {
    expect(activityCodes).toHaveLength(154);
    expect(activityGroupCodes).toHaveLength(20);
    const byGroup = activitiesByGroup();
    expect(byGroup.map(({ group }) => group)).toEqual(activityGroupCodes);
    expect(byGroup.every(({ activities: inside }) => inside.length > 0)).toBe(true);
    expect(byGroup.flatMap(({ activities: inside }) => inside)).toHaveLength(154);
  });

  test("codes are plain slugs without a number of their own, labels are told apart", () => {
    for (const code of activityCodes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const numbered = activityCodes.filter((code) => /-\d+$/.test(code));
    expect(numbered).toEqual(["articles-protection-covid-19"]);
    expect(new Set(activityCodes.map((code) => activities[code].label)).size).toBe(154);
  });
});

describe("which activities answer a lot", () => {
  const cases: ReadonlyArray<readonly [string | null, string | null, readonly string[] | undefined]> = [
    ["peinture_interieure", null, ["peinture-revetement-des-murs"]],
    ["peinture_interieure", "45442100", ["peinture-revetement-des-murs"]],
    ["maconnerie", "45262522", ["travaux-de-chantiers", "travail-de-la-pierre"]],
    ["charpente_metallique", null, ["ouvrages-metalliques"]],
    ["ascenseur", "45313100", []],
    [null, "45313100", []],
    [null, "45442100", ["peinture-revetement-des-murs"]],
    [
      "nettoyage",
      "90919300",
      ["nettoyage-de-locaux", "nettoyage-specifique-chantiers-parkings", "nettoyage-industriel"],
    ],
    ["nettoyage", "90610000", ["nettoyage-urbain", "entretien-et-maintenance-de-lespace-urbain"]],
    [null, "98310000", ["blanchisserie", "pressing-et-nettoyage-a-sec", "repassage"]],
    ["prestations_intellectuelles", null, ["conseils-formation"]],
    ["prestations_intellectuelles", "71200000", []],
    ["une_inconnue", null, undefined],
    [null, "03000000", undefined],
    [null, null, undefined],
  ];
  test.each(cases)("trade %s and CPV %s", (trade, cpv, expected) => {
    expect(workOfLot({ title: "", trade, cpv })?.activities).toEqual(expected);
  });

  test("every trade has its answer, of known activities; only asbestos and lifts have none", () => {
    const without = tradeCodes.filter((trade) => activitiesOfTrade(trade).length === 0);
    expect(without).toEqual(["desamiantage", "ascenseur"]);
    for (const trade of tradeCodes) {
      for (const code of activitiesOfTrade(trade)) expect(activityCodes).toContain(code);
    }
  });
});
