import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourcesHash } from "#app/start/build.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "clause-commune-stamp-"));
  mkdirSync(join(root, "app/start"), { recursive: true });
  mkdirSync(join(root, "db/data"), { recursive: true });
  writeFileSync(join(root, "app/root.tsx"), "one");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test("the product is built again when a source changed, came or went", () => {
  const before = sourcesHash(root);
  writeFileSync(join(root, "app/root.tsx"), "two");
  const changed = sourcesHash(root);
  expect(changed).not.toBe(before);
  writeFileSync(join(root, "db/schema.ts"), "");
  expect(sourcesHash(root)).not.toBe(changed);
  rmSync(join(root, "db/schema.ts"));
  expect(sourcesHash(root)).toBe(changed);
});

test("data, and what only starts the product, do not build it again", () => {
  const before = sourcesHash(root);
  writeFileSync(join(root, "db/data/clause-commune.sqlite"), "rows");
  writeFileSync(join(root, "app/start/npm.js"), "how npm is run");
  writeFileSync(join(root, "app/start.js"), "how it starts");
  expect(sourcesHash(root)).toBe(before);
});
