import { parseArgs } from "node:util";
import type { Day } from "#app/domain/calendar.ts";
import {
  importStructureFile,
  previewStructureFile,
} from "#app/features/directory-refresh/import-structure-file.server.ts";
import { refreshReportText } from "#app/features/directory-refresh/refresh-report-text.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/** `import structures FILE`: a JSON file of structures, in the shape of Les emplois or of Le marché. */
export async function importStructuresCommand(
  { db, output }: Pick<CommandContext, "db" | "output">,
  args: string[],
  today: Day,
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.importStructures);
  const { path, dryRun } = options;
  const outcome = dryRun
    ? await previewStructureFile(db, { path, today })
    : await importStructureFile(db, { path, actor: "cli", today });
  if (outcome.outcome === "refused") return refused(output, outcome.reason);
  output.out(refreshReportText(outcome.counts, outcome.aside, outcome.outcome === "imported"));
  return 0;
}

function optionsOf(args: string[]): { path: string; dryRun: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return undefined;
    return { path, dryRun: values["dry-run"] };
  } catch {
    return undefined;
  }
}
