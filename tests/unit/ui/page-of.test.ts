import { pageOf } from "#app/ui/page-of.ts";
import { expect, test } from "vitest";

const lines = Array.from({ length: 45 }, (_, index) => index + 1);

test.for<[string, string | undefined, number, number[]]>([
  ["", undefined, 1, [1, 20]],
  ["page=3", undefined, 3, [41, 45]],
  ["page=9", undefined, 3, [41, 45]],
  ["page=-1", undefined, 1, [1, 20]],
  ["page=3&suite=2", "suite", 2, [21, 40]],
])("« %s »: page %s", ([search, param, page, ends]) => {
  const found = pageOf(lines, new URLSearchParams(search), param);
  expect(found).toMatchObject({ page, total: 45 });
  expect([found.shown[0], found.shown.at(-1)]).toEqual(ends);
});

test("no line is a first page with nothing", () => {
  expect(pageOf([], new URLSearchParams("page=4"))).toEqual({ page: 1, pageSize: 20, total: 0, shown: [] });
});
