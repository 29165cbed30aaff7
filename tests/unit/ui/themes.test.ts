import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTheme, themeCookie } from "#app/ui/theme.ts";

const styles = new URL("../../../app/ui/styles/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, styles), "utf8");

function tokens(css: string): Array<[string, string]> {
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]);
}

describe("dark", () => {
  const [system = "", forced = ""] = read("dark.css").split(':root[data-theme="dark"]');

  test("is the same chosen by the system or forced", () => {
    expect(tokens(system).length).toBeGreaterThan(40);
    expect(tokens(forced)).toEqual(tokens(system));
  });

  test("gives every colour of the light another value", () => {
    const dark = new Set(tokens(system).map(([name]) => name));
    const colours = tokens(read("tokens.css")).filter(([name]) => name.startsWith("--c-"));
    expect(colours.map(([name]) => name).filter((name) => !dark.has(name))).toEqual([]);
  });

  test("never reaches paper", () => {
    expect(read("dark.css").match(/@media (?!screen)/g)).toBeNull();
  });
});

describe("the forced look is kept in a cookie", () => {
  test.each([
    [null, null],
    ["theme=dark", "dark"],
    ["a=b; theme=light; c=d", "light"],
    ["theme=mauve", null],
    ["mytheme=dark", null],
  ])("« %s » reads %s", (header, theme) => {
    expect(readTheme(header)).toBe(theme);
  });

  test("is written for a year and given back to the system by removing it", () => {
    expect(themeCookie("dark")).toBe("theme=dark; Max-Age=31536000; Path=/; SameSite=Lax; Secure; HttpOnly");
    expect(themeCookie(null)).toContain("Max-Age=0");
  });
});
