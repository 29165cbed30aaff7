import { test as base } from "vitest";
import type { Db } from "#db/database.server.ts";
import { openDatabases } from "./database.ts";
import { given as givenIn } from "./given.ts";

export { describe, expect } from "vitest";

export type Given = ReturnType<typeof givenIn>;

type Databases = Awaited<ReturnType<typeof openDatabases>>;

export const test = base.extend<{ $file: { databases: Databases }; $test: { db: Db; given: Given } }>({
  databases: [
    async ({}, provide) => {
      const databases = await openDatabases();
      await provide(databases);
      await databases.drop();
    },
    { scope: "file" },
  ],
  db: async ({ databases }, provide) => {
    const { db, end } = await databases.next();
    await provide(db);
    await end();
  },
  given: async ({ db }, provide) => {
    await provide(givenIn(db));
  },
});
