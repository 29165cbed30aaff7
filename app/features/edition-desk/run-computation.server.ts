import type { AppLoadContext } from "@remix-run/node";
import { runCommand } from "#app/platform/command-process.server.ts";
import { log } from "#app/platform/log.server.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import type { SeenDraft } from "#db/queries/editions/write-edition.server.ts";
import { noteFailure } from "./compute-draft.server.ts";

/** One computation at a time: each reads the whole installation. */
let queue: Promise<void> = Promise.resolve();

/**
 * Has a draft computed in a process of its own, with bounded memory and time. The row says how it ended; a process that
 * died without a word leaves it `failed`.
 */
export function runComputation(context: AppLoadContext, seen: SeenDraft): void {
  const installation = { env: envOf(context), secrets: secretsOf(context) };
  queue = queue.then(async () => {
    await runCommand(["edition", "compute", "--id", seen.id], installation).catch(() => null);
    await noteFailure(databaseOf(context), seen, nowOf(context)).catch((error: unknown) => {
      log("error", "edition.end.failed", { error: error instanceof Error ? error.name : typeof error });
    });
  });
}

/** Once every computation asked for so far has ended. */
export function computationsEnded(): Promise<void> {
  return queue;
}
