import { parseArgs } from "node:util";
import type { Day } from "#app/domain/calendar.ts";
import { refreshNotices } from "#app/features/notices/refresh-notices.server.ts";
import { countWords, underWayWords } from "#app/features/notices/search-words.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import type { Db } from "../database.server.ts";
import { findOwnDepartment } from "../queries/own-department.server.ts";
import type { Instant } from "../schema/columns.ts";
import { wrongUsage, type CommandOutput, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `refresh notices [--department 38]`: the calls for tenders open in a département, the installation's own unless said. 0
 * when all was read, 1 when the BOAMP gave nothing or stopped before the end (the reason on stderr), 2 for wrong usage.
 */
export async function refreshNoticesCommand(
  { db, output }: { db: Db; output: CommandOutput },
  args: string[],
  { today, clock }: { today: Day; clock?: OutsideClock },
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.refreshNotices);
  const department = options.department ?? (await findOwnDepartment(db));
  if (department === undefined) {
    output.err(
      "Aucun territoire n’est encore connu ici\u00a0: dites le département, par exemple --department 38.\n",
    );
    return 1;
  }
  const searched = await refreshNotices(db, {
    department,
    today,
    accountId: null,
    now: () => new Date().toISOString() as Instant,
    ...(clock === undefined ? {} : { clock }),
  });
  if (searched.outcome === "under way") {
    output.err(`${underWayWords(searched.since)}\n`);
    return 1;
  }
  if (searched.outcome !== "failed") output.out(`${countWords(searched.counts)}.\n`);
  if (searched.failure === null) return 0;
  output.err(`${searched.failure} Les avis déjà lus restent.\n`);
  return 1;
}

function optionsOf(args: string[]): { department: string | undefined } | undefined {
  try {
    const { values } = parseArgs({ args, options: { department: { type: "string" } } });
    const department = values.department?.toUpperCase();
    return department === undefined || /^(\d{2,3}|2[AB])$/.test(department) ? { department } : undefined;
  } catch {
    return undefined;
  }
}
