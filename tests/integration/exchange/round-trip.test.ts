import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Db } from "#db/database.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { exchangeableWorld, settleExchangeable } from "./exchangeable-world.ts";
import { bring, exported } from "./workbook-files.ts";

const scopes = [
  { from: "2024-01", to: "2027-12" },
  { from: "2025-02", to: "2025-07" },
  { from: "2026-01", to: "2026-12", territory: "nord" },
].map(
  ({ territory = null, ...period }) => ({ ...period, territory, host: null, authority: null }) as Fa02Scope,
);

async function reports(db: Db): Promise<string[]> {
  const outcomes = await Promise.all(scopes.map((scope) => fa02Report(db, scope)));
  return outcomes.map((found) => (found.outcome === "report" ? fa02Json(found.report) : found.outcome));
}

describe.each(["folder", "zip", "xlsx"])("by a %s", (format) => {
  test.for([1, 2, 3, 4, 5, 6])(
    "what goes out comes back the same, bytes and figures (world %i)",
    async (seed, { db }) => {
      await settleExchangeable(db, exchangeableWorld(seed));
      const path = join(
        await mkdtemp(join(tmpdir(), "round-")),
        format === "folder" ? "out" : `out.${format}`,
      );
      await exportWorkbook(db, { path, hostId: null, actor: "cli" });
      const { db: empty, drop } = await openTestDatabase();
      try {
        const outcome = await bring(empty, path);
        expect(outcome.remarks.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(await exported(empty)).toEqual(await exported(db));
        expect(await reports(empty)).toEqual(await reports(db));
        const again = await bring(empty, path);
        for (const counts of Object.values(again.counts))
          expect(counts).toMatchObject({ created: 0, updated: 0 });
      } finally {
        await drop();
      }
    },
  );
});
