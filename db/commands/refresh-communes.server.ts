import { refreshCommunes } from "#app/features/directory-refresh/refresh-communes.server.ts";
import { communesReportText } from "#app/features/directory-refresh/refresh-report-text.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { actorOf, refreshOptions, runOf } from "./refresh-options.server.ts";
import { usage } from "./usage.ts";

/** `refresh communes`: asks geo.api.gouv.fr where the communes of a département are. */
export async function refreshCommunesCommand(
  { db, output, now }: Pick<CommandContext, "db" | "output" | "now">,
  args: string[],
  clock?: OutsideClock,
): Promise<ExitCode> {
  const options = refreshOptions(args);
  if (options === undefined || options.source !== undefined) return wrongUsage(output, usage.refreshCommunes);
  const started = await runOf(db, "communes", options, now);
  if ("reason" in started) return refused(output, started.reason);
  const outcome = await refreshCommunes(db, {
    ...started,
    department: options.department,
    actor: actorOf(options),
    ...(clock === undefined ? {} : { clock }),
  });
  if (outcome.outcome === "failed") return refused(output, outcome.reason);
  output.out(communesReportText(outcome.counts, outcome.unknown));
  return 0;
}
