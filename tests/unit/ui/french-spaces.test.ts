import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
/** A space a line may break at, before a sign that must not begin one or after one that must not end one. */
const breakable = / (?=[:;?!%»€](?![\w:/.[-]))|(?<=«) /;

const screens = readdirSync(`${root}app`, { recursive: true, encoding: "utf8" })
  .map((file) => `app/${file}`)
  .filter((file) => file.endsWith(".tsx"));

/** What a file shows or may show: the text between its tags, its strings and the pieces of its templates. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** An escape in the quotes of an attribute, where it is shown as it is written. */
const shownEscape = /\s[\w-]+="[^"{}]*\\u[^"]*"/g;

test("on screen, no letter is shown by its number", () => {
  const offenders = screens.flatMap((file) =>
    [...readFileSync(root + file, "utf8").matchAll(shownEscape)].map(([text]) => `${file}: ${text.trim()}`),
  );
  expect(offenders).toEqual([]);
});

test("on screen, no line begins with a colon, a semicolon or a closing quotation mark", () => {
  const offenders = screens.flatMap((file) =>
    textsOf(file)
      .filter((text) => breakable.test(text))
      .map((text) => `${file}: ${text.trim()}`),
  );
  expect(offenders).toEqual([]);
});
