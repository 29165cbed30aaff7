import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
/** A space a line may break at, before a sign that must not begin one or after one that must not end one. */
const breakable = / (?=[:;?!%»€](?![\w:/.[-]))|(?<=«) /;

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

/** Every text of the screens that is so, with its file. */
function textsThat(isSo: (text: string) => boolean): string[] {
  return readdirSync(`${root}app`, { recursive: true, encoding: "utf8" })
    .map((file) => `app/${file}`)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      textsOf(file)
        .filter(isSo)
        .map((text) => `${file}: ${text.trim()}`),
    );
}

test("on screen, no line begins with a colon, a semicolon or a closing quotation mark", () => {
  expect(textsThat((text) => breakable.test(text))).toEqual([]);
});

test("no attribute holds an escape, which would show as it is typed", () => {
  expect(textsThat((text) => /\\u[0-9a-f]{4}/.test(text))).toEqual([]);
});
