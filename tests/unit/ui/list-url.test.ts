import { describe, expect, test } from "vitest";
import { pagesAround, readPage, readSort, sortLink, withParams } from "#app/ui/list-url.ts";

const otherwise = { column: "voyant", direction: "descending" } as const;
const read = (search: string) => readSort(new URLSearchParams(search), ["voyant", "du"], otherwise);

describe("sort", () => {
  test("a minus means descending; an unknown column is no sort", () => {
    expect(read("tri=du")).toEqual({ column: "du", direction: "ascending" });
    expect(read("tri=-du")).toEqual({ column: "du", direction: "descending" });
    expect(read("tri=nom")).toEqual(otherwise);
    expect(read("")).toEqual(otherwise);
  });

  test("the head of a column sorts its first way, then the other, and keeps the filters but not the page", () => {
    const params = new URLSearchParams("q=école&page=4");
    expect(sortLink(params, "du", otherwise, "descending")).toBe("?q=%C3%A9cole&tri=-du");
    expect(sortLink(params, "du", { column: "du", direction: "descending" }, "descending")).toBe(
      "?q=%C3%A9cole&tri=du",
    );
  });
});

describe("page", () => {
  test.each([
    ["", 1, 20],
    ["page=3&par=50", 3, 50],
    ["page=0&par=1000", 1, 20],
    ["page=-2&par=x", 1, 20],
    ["page=2.5&par=100", 1, 100],
  ])("« %s » is page %d of %d", (search, page, pageSize) => {
    expect(readPage(new URLSearchParams(search))).toEqual({ page, pageSize });
  });

  test("a filter taken away goes back to the first page", () => {
    expect(withParams(new URLSearchParams("etape=clos&page=2&q=a"), { etape: null })).toBe("?q=a");
    expect(withParams(new URLSearchParams("q=a"), { q: "" })).toBe("?");
  });

  test("far pages leave a gap, a gap of one page is that page", () => {
    expect(pagesAround(1, 1)).toEqual([1]);
    expect(pagesAround(1, 9)).toEqual([1, 2, null, 9]);
    expect(pagesAround(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
    expect(pagesAround(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
  });
});
