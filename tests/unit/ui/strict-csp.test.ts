import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
// The living chart is drawn by the browser only, where styles are set by script, which the policy allows.
const clientOnly = ["app/ui/monthly-bars-recharts.tsx"];

test("no screen writes an inline style or raw markup, which the content policy refuses", () => {
  const screens = readdirSync(`${root}app`, { recursive: true, encoding: "utf8" })
    .map((file) => `app/${file}`)
    .filter((file) => file.endsWith(".tsx") && !clientOnly.includes(file));
  const offenders = screens.filter((file) =>
    /\bstyle=|<style\b|dangerouslySetInnerHTML/.test(readFileSync(root + file, "utf8")),
  );
  expect(offenders).toEqual([]);
});
