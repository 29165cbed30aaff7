import { basename } from "node:path";
import { parseArgs } from "node:util";
import { parseDay, type Day } from "#app/domain/calendar.ts";
import { decpReportText } from "#app/features/decp/decp-report-text.ts";
import {
  importDecp,
  type DecpImportInput,
  type DecpImportOutcome,
} from "#app/features/decp/import-decp.server.ts";
import type { Db } from "../database.server.ts";
import { findHostBySiret } from "../queries/decp/find-host.server.ts";
import type { ImportId, OrganisationId } from "../schema/columns.ts";
import { wrongUsage, type CommandOutput } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `import decp FILE`: 0 when imported, 1 when refused (the reason on stderr), 2 for wrong usage. With `--live DAY`, the
 * contracts notified since that day are first asked of data.gouv.fr, and FILE is where its answer is kept. With
 * `--ndjson`, for the process that started it: one JSON line per step, then the outcome; `--run` and
 * `--account` name the run and who asked for it.
 */
export async function importDecpCommand(db: Db, args: string[], output: CommandOutput): Promise<0 | 1 | 2> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.importDecp);
  const hostId = options.host === undefined ? undefined : await findHostBySiret(db, options.host);
  if (options.host !== undefined && hostId === undefined) {
    output.err(
      `Aucun porteur n’a le SIRET «\u00a0${options.host}\u00a0»\u00a0: créez-le d’abord, ou corrigez le numéro.\n`,
    );
    return 1;
  }
  const outcome = await importDecp(db, inputOf(options, hostId, output));
  if (options.ndjson) output.out(`${JSON.stringify({ type: "outcome", ...outcome })}\n`);
  return tell(outcome, options, output);
}

type Options = {
  path: string;
  department: string | undefined;
  live: Day | undefined;
  host: string | undefined;
  dryRun: boolean;
  ndjson: boolean;
  run: string | undefined;
  account: string | undefined;
};

function optionsOf(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        department: { type: "string" },
        live: { type: "string" },
        host: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        ndjson: { type: "boolean", default: false },
        run: { type: "string" },
        account: { type: "string" },
      },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return undefined;
    const { department, host, ndjson, run, account } = values;
    const live = values.live === undefined ? undefined : parseDay(values.live);
    if (values.live !== undefined && (live === undefined || department === undefined)) return undefined;
    return { path, department, live, host, dryRun: values["dry-run"], ndjson, run, account };
  } catch {
    return undefined;
  }
}

function inputOf(
  options: Options,
  hostId: OrganisationId | undefined,
  output: CommandOutput,
): DecpImportInput {
  return {
    path: options.path,
    actor: options.account === undefined ? "cli" : { accountId: options.account },
    dryRun: options.dryRun,
    ...(options.live === undefined ? {} : { liveSince: options.live }),
    ...(options.department === undefined ? {} : { department: options.department }),
    ...(hostId === undefined ? {} : { hostId }),
    ...(options.run === undefined ? {} : { importId: options.run as ImportId }),
    ...(options.ndjson
      ? {
          onProgress: (progress) => {
            output.out(`${JSON.stringify({ type: "progress", ...progress })}\n`);
          },
        }
      : {}),
  };
}

function tell(outcome: DecpImportOutcome, options: Options, output: CommandOutput): 0 | 1 {
  switch (outcome.outcome) {
    case "imported":
    case "previewed":
      if (!options.ndjson) {
        output.out(
          decpReportText(outcome.counts, outcome.remarks, {
            fileName: basename(options.path),
            department: options.department ?? null,
            dryRun: options.dryRun,
          }),
        );
      }
      return 0;
    case "unreadable file":
    case "unknown department":
      output.err(`${outcome.message}\n`);
      return 1;
  }
}
