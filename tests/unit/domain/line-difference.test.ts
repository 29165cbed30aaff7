import { describe, expect, test } from "vitest";
import { lineDifference } from "#app/domain/line-difference.ts";

describe("lineDifference", () => {
  test.for([
    ["a\nb\nc", "a\nb\nc", ["same", "same", "same"]],
    ["a\nb\nc", "a\nx\nc", ["same", "removed", "added", "same"]],
    ["a", "a\nb", ["same", "added"]],
    ["a\nb", "b", ["removed", "same"]],
  ] as const)("of %j and %j", ([before, after, kinds]) => {
    const lines = lineDifference(before, after);
    expect(lines.map(({ kind }) => kind)).toEqual(kinds);
    const textOf = (dropped: string) =>
      lines.flatMap(({ kind, text }) => (kind === dropped ? [] : [text])).join("\n");
    expect([textOf("added"), textOf("removed")]).toEqual([before, after]);
  });
});
