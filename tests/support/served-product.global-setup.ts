import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startProduct } from "./product-server.ts";

/**
 * The journeys share one product, on a database of their own, with the demonstration in it. Its mail leaves by
 * `E2E_SMTP_PORT`, where the journey that looks at it listens.
 */
export default async function serveProduct(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "clause-commune-e2e-"));
  const smtpPort = await freePort();
  const product = await startProduct({
    DATABASE_URL: `sqlite:${join(folder, "e2e.sqlite")}`,
    DEMO: "1",
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: "clauses@exemple.fr",
  });
  process.env.E2E_SMTP_PORT = String(smtpPort);
  process.env.E2E_ORIGIN = product.origin;
  return async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
