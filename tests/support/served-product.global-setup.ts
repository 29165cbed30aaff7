import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "./product-server.ts";

/** The journeys share one product, on a database of their own, with the demonstration in it. */
export default async function serveProduct(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "clause-commune-e2e-"));
  const product = await startProduct({ DATABASE_URL: `sqlite:${join(folder, "e2e.sqlite")}`, DEMO: "1" });
  process.env.E2E_ORIGIN = product.origin;
  return async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
