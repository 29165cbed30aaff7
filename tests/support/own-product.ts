import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./browser.ts";
import { startProduct } from "./product-server.ts";

export { expect, expectNoAxeViolations, signIn, type Page } from "./browser.ts";

/**
 * A journey that changes figures the others read: it has a product of its own, with the demonstration in it and no server
 * of mail.
 */
export const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, provide) => {
      const folder = await mkdtemp(join(tmpdir(), "clause-commune-e2e-own-"));
      const product = await startProduct({ DATABASE_URL: `sqlite:${join(folder, "own.sqlite")}`, DEMO: "1" });
      await provide(product.origin);
      await product.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ origin }, provide) => {
    await provide(origin);
  },
});
