import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { runCommand } from "#app/platform/command-process.server.ts";
import { log } from "#app/platform/log.server.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { endRun, startRun } from "#db/queries/refresh-runs.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";

/** Services asked from the page. */
export const pageSources = ["emplois", "market", "communes"] as const;
export type PageSource = (typeof pageSources)[number];

const commandOf: Readonly<Record<PageSource, readonly string[]>> = {
  emplois: ["refresh", "structures", "--source", "emplois"],
  market: ["refresh", "structures", "--source", "marche"],
  communes: ["refresh", "communes"],
};

const cutShort = "L’actualisation s’est interrompue\u00a0: relancez-la.";

export type StartRefreshOutcome = "started" | "under way" | "no token";

/** Has a service asked by a process of its own, which goes on when the page is left; the history says how it ends. */
export async function startRefresh(
  context: AppLoadContext,
  viewer: Viewer,
  { source, department }: { source: PageSource; department: string },
): Promise<StartRefreshOutcome> {
  const db = databaseOf(context);
  const env = envOf(context);
  if (source === "market" && env.marketToken === null) return "no token";
  const at = nowOf(context).toISOString() as Instant;
  const accountId = viewer.accountId as AccountId;
  const started = await startRun(db, { source, department, accountId, at });
  if (started.outcome === "under way") return "under way";
  const options = ["--department", department, "--run", started.id, "--account", accountId];
  void runCommand([...commandOf[source], ...options], { env, secrets: secretsOf(context) })
    .catch(() => null)
    .then(() =>
      endRun(db, started.id, {
        state: "failed",
        at: new Date().toISOString() as Instant,
        failure: cutShort,
      }),
    )
    .catch((error: unknown) => {
      log("error", "refresh.end.failed", { error: error instanceof Error ? error.name : typeof error });
    });
  return "started";
}
