import { test as base } from "vitest";
import type { Db } from "#db/database.server.ts";
import { openTestDatabase } from "./database.ts";
import { given as givenIn } from "./given.ts";

export { describe, expect } from "vitest";

export type Given = ReturnType<typeof givenIn>;

export const test = base.extend<{ db: Db; given: Given }>({
  db: async ({}, provide) => {
    const { db, drop } = await openTestDatabase();
    await provide(db);
    await drop();
  },
  given: async ({ db }, provide) => {
    await provide(givenIn(db));
  },
});
