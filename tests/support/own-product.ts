import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./browser.ts";
import { freePort, startProduct } from "./product-server.ts";

export { expect, expectNoAxeViolations, signIn, type Page } from "./browser.ts";

type Own = {
  /** Names the journeys that share the product: others, with another name, have their own. */
  story: string;
  /** Whether its mail leaves, by `smtpPort`; otherwise it waits in the outbox. */
  sendsMail: boolean;
  smtpPort: number;
  /** Where its database is, for a command run beside it. */
  databaseUrl: string;
  origin: string;
};

/** A journey that changes figures the others read: it has a product of its own, with the demonstration in it. */
export const test = base.extend<object, Own>({
  story: ["", { option: true, scope: "worker" }],
  sendsMail: [false, { option: true, scope: "worker" }],
  smtpPort: [async ({}, provide) => provide(await freePort()), { scope: "worker" }],
  databaseUrl: [
    async ({ story }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), `clause-commune-e2e-${story}-`));
      await provide(`sqlite:${join(folder, "own.sqlite")}`);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  origin: [
    async ({ sendsMail, smtpPort, databaseUrl }, provide) => {
      const product = await startProduct({
        DATABASE_URL: databaseUrl,
        DEMO: "1",
        // Digests leave when the journey says so.
        ALERTS_CLOCK: "off",
        ...(sendsMail && { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: "clauses@exemple.fr" }),
      });
      await provide(product.origin);
      await product.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ origin }, provide) => {
    await provide(origin);
  },
});
