import type { Day } from "#app/domain/calendar.ts";
import { refreshReportText } from "#app/features/directory-refresh/refresh-report-text.ts";
import {
  noToken,
  refreshStructures,
  type AskedSource,
} from "#app/features/directory-refresh/refresh-structures.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { actorOf, refreshOptions, runOf } from "./refresh-options.server.ts";
import { usage } from "./usage.ts";

const sources: Readonly<Record<string, AskedSource>> = { emplois: "emplois", marche: "market" };

/**
 * `refresh structures`: asks a service for the structures of a département. 1, with the reason, when it gave nothing or
 * not all; what it gave is kept. `clock`: for tests, which do not wait.
 */
export async function refreshStructuresCommand(
  { db, env, output, now }: Pick<CommandContext, "db" | "env" | "output" | "now">,
  args: string[],
  today: Day,
  clock?: OutsideClock,
): Promise<ExitCode> {
  const options = refreshOptions(args);
  const source = Object.hasOwn(sources, options?.source ?? "") ? sources[options?.source ?? ""] : undefined;
  if (options === undefined || source === undefined) return wrongUsage(output, usage.refreshStructures);
  const token = env.marketToken;
  if (source === "market" && token === null) return refused(output, noToken);
  const started = await runOf(db, source, options, now);
  if ("reason" in started) return refused(output, started.reason);
  const outcome = await refreshStructures(db, {
    ...started,
    source,
    department: options.department,
    token,
    actor: actorOf(options),
    today,
    ...(clock === undefined ? {} : { clock }),
  });
  if (outcome.outcome !== "failed") output.out(refreshReportText(outcome.counts, outcome.aside, true));
  return outcome.outcome === "done" ? 0 : refused(output, outcome.reason);
}
