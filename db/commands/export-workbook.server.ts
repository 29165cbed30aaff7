import { parseArgs } from "node:util";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { UnwritableFile } from "#app/platform/files/sheet-sink.ts";
import type { Db } from "../database.server.ts";
import { findHostBySiret } from "../queries/decp/find-host.server.ts";
import type { OrganisationId } from "../schema/columns.ts";
import { wrongUsage, type CommandOutput, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `export workbook PATH [--host SIRET]`: 0 when written, 1 when it cannot be (the reason on stderr), 2 for wrong usage.
 * For the process of the server that started it: `--ndjson` as for imports, `--account` names who asked.
 */
export async function exportWorkbookCommand(
  db: Db,
  args: string[],
  output: CommandOutput,
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.exportWorkbook);
  const hostId = options.host === undefined ? null : await findHostBySiret(db, options.host);
  if (hostId === undefined) {
    output.err(`Aucun porteur n’a le SIRET «\u00a0${options.host ?? ""}\u00a0»\u00a0: corrigez le numéro.\n`);
    return 1;
  }
  try {
    const rows = await write(db, options, hostId, output);
    if (options.ndjson) output.out(`${JSON.stringify({ type: "outcome", outcome: "exported", rows })}\n`);
    else output.out(`Exporté\u00a0: ${rows} lignes dans ${options.path}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    output.err(`${error.message}\n`);
    return 1;
  }
}

type Options = { path: string; ndjson: boolean; host?: string | undefined; account?: string | undefined };

function optionsOf(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        host: { type: "string" },
        account: { type: "string" },
        ndjson: { type: "boolean", default: false },
      },
    });
    const [path] = positionals;
    return path === undefined || positionals.length > 1 ? undefined : { ...values, path };
  } catch {
    return undefined;
  }
}

async function write(
  db: Db,
  { path, ndjson, account }: Options,
  hostId: OrganisationId | null,
  output: CommandOutput,
): Promise<number> {
  let count = 0;
  await exportWorkbook(db, {
    path,
    hostId,
    actor: account === undefined ? "cli" : { accountId: account },
    onProgress: (rows, sheet) => {
      count = rows;
      if (ndjson) output.out(`${JSON.stringify({ type: "progress", rows, sheet })}\n`);
    },
  });
  return count;
}
