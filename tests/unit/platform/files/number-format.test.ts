import { expect, test } from "vitest";
import { meaningOfBuiltIn, meaningOfFormat } from "#app/platform/files/xlsx/number-format.ts";

test.each([
  "dd/mm/yyyy",
  "d mmmm yyyy",
  "[$-40C]dddd d mmmm yyyy;@",
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  "mmm-yy",
  "mmmm",
  "dd/mm/yyyy hh:mm",
  "jj/mm/aaaa",
  "mmm aa",
  "TT.MM.JJJJ",
  'yyyy"年"m"月"d"日"',
  "[Red]dd/mm;@",
])("%s shows a date", (code) => {
  expect(meaningOfFormat(code)).toBe("date");
});

test.each([
  "h:mm",
  "[h]:mm",
  "[hh]:mm:ss",
  "[mm]:ss",
  "mm:ss.0",
  "h:mm AM/PM",
  "[$-F400]h:mm:ss\\ AM/PM",
  'hh"h"mm',
  '[h]"h"mm',
])("%s shows a duration", (code) => {
  expect(meaningOfFormat(code)).toBe("duration");
});

test.each([
  "General",
  "Standard",
  "@",
  "0",
  "0.00",
  '#,##0.00 "h"',
  '0.00\\ "heures"',
  "0\\ \\h",
  "0.00E+00",
  "0%",
  '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-',
  "#,##0 [$€-40C]",
  "[Magenta]0",
  "[>=1000]0;0.0",
  "# ?/?",
  ";;;",
  "",
])("« %s » shows a number", (code) => {
  expect(meaningOfFormat(code)).toBe("number");
});

test.each([
  [0, "number"],
  [2, "number"],
  [9, "number"],
  [14, "date"],
  [17, "date"],
  [18, "duration"],
  [20, "duration"],
  [22, "date"],
  [46, "duration"],
  [49, "number"],
])("the built-in format %i shows a %s", (id, meaning) => {
  expect(meaningOfBuiltIn(id)).toBe(meaning);
});
