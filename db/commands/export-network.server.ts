import { parseArgs } from "node:util";
import type { Day } from "#app/domain/calendar.ts";
import { exportPackage } from "#app/features/network-packages/export-package.server.ts";
import { UnwritableFile } from "#app/platform/files/sheet-sink.ts";
import { findHostBySiret } from "../queries/decp/find-host.server.ts";
import type { OrganisationId } from "../schema/columns.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `export network PAQUET.zip --host SIRET`: 0 when written, 1 when it cannot be (the reason on stderr), 2 for wrong
 * usage. `--account` names who asked, for the process of the server.
 */
export async function exportNetworkCommand(
  { db, output, secrets }: Pick<CommandContext, "db" | "output" | "secrets">,
  args: string[],
  today: Day,
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.exportNetwork);
  const hostId = await findHostBySiret(db, options.host);
  if (hostId === undefined) {
    return refused(
      output,
      `Aucun porteur n’a le SIRET «\u00a0${options.host}\u00a0»\u00a0: corrigez le numéro.`,
    );
  }
  try {
    const rows = await write({ db, secret: secrets.personKey, today }, options, hostId);
    output.out(`Paquet pseudonymisé écrit\u00a0: ${rows} lignes dans ${options.path}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    return refused(output, error.message);
  }
}

type Options = { path: string; host: string; account?: string | undefined };

function optionsOf(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { host: { type: "string" }, account: { type: "string" } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1 || !/\.zip$/i.test(path)) return undefined;
    return values.host === undefined ? undefined : { path, host: values.host, account: values.account };
  } catch {
    return undefined;
  }
}

async function write(
  { db, secret, today }: { db: CommandContext["db"]; secret: string; today: Day },
  { path, account }: Options,
  hostId: OrganisationId,
): Promise<number> {
  let count = 0;
  await exportPackage(db, {
    path,
    hostId,
    secret,
    today,
    actor: account === undefined ? "cli" : { accountId: account },
    onProgress: (rows) => {
      count = rows;
    },
  });
  return count;
}
