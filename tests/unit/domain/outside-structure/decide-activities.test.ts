import { describe, expect, test } from "vitest";
import type { Activity } from "#app/domain/activity.ts";
import { decideActivities } from "#app/domain/outside-structure/decide-activities.ts";
import { noFields, type SourceWord } from "#app/domain/outside-structure/outside-structure.ts";

const word = (activities: string[], added: Record<string, number>): SourceWord => ({
  department: "38",
  fields: noFields,
  activities,
  added,
});

function decide(
  incoming: Activity[],
  current: Record<string, number>,
  before?: SourceWord,
  others: string[] = [],
) {
  return decideActivities({
    incoming,
    current: new Map(Object.entries(current)),
    before,
    others: new Set(others),
  });
}

describe("activities a source tells", () => {
  test("the first time, those not there are added", () => {
    expect(decide(["menuiserie", "plomberie"], { plomberie: 1 })).toEqual({
      added: ["menuiserie"],
      removed: [],
      refused: [],
      stillOurs: {},
    });
  });

  test("one it brought in and no longer tells is removed", () => {
    expect(decide([], { menuiserie: 5 }, word(["menuiserie"], { menuiserie: 5 })).removed).toEqual([
      "menuiserie",
    ]);
  });

  test.for([
    ["someone ticked it before", { menuiserie: 5 }, word(["menuiserie"], {}), []],
    ["someone ticked it again since", { menuiserie: 9 }, word(["menuiserie"], { menuiserie: 5 }), []],
    ["another source tells it", { menuiserie: 5 }, word(["menuiserie"], { menuiserie: 5 }), ["menuiserie"]],
  ] as const)("but not when %s", ([, current, before, others]) => {
    expect(decide([], { ...current }, before, [...others]).removed).toEqual([]);
  });

  test("one someone unticked is not ticked again, time after time", () => {
    const first = decide(["menuiserie"], {}, word(["menuiserie"], { menuiserie: 5 }));
    expect(first).toMatchObject({ added: [], refused: ["menuiserie"], stillOurs: {} });
    expect(decide(["menuiserie"], {}, word(["menuiserie"], first.stillOurs)).added).toEqual([]);
  });

  test("what it brought in stays its own as long as nobody touches it", () => {
    const before = word(["menuiserie"], { menuiserie: 5 });
    expect(decide(["menuiserie"], { menuiserie: 5 }, before).stillOurs).toEqual({ menuiserie: 5 });
  });
});
