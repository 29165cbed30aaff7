import { seedDemo } from "#db/commands/demo-seed.server.ts";
import type { Db } from "#db/database.server.ts";
import { loadReference } from "#db/seed/reference.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { test as base } from "#tests/support/test.ts";

export const secrets = { personKey: "a secret of the tests, long enough to be one" };

/** `demo`: the demonstration, seeded once for a whole file: its tests only read it. */
export const test = base.extend<{ demo: Db }>({
  demo: [
    async ({}, provide) => {
      const { db, drop } = await openTestDatabase();
      await loadReference(db);
      const seeded = await seedDemo(db, secrets);
      if (seeded !== "seeded") throw new Error(seeded);
      await provide(db);
      await drop();
    },
    { scope: "file" },
  ],
});
