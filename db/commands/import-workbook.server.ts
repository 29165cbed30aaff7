import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Day } from "#app/domain/calendar.ts";
import type { PersonKeyText } from "#app/domain/person-key.ts";
import {
  importWorkbook,
  type OpenedFile,
  type WorkbookImportOutcome,
} from "#app/features/exchange/import-workbook.server.ts";
import { openOldSheet } from "#app/features/import-assistant/open-old-sheet.server.ts";
import { readAskedPlan } from "#app/features/imports/deposit.server.ts";
import { workbookReportText } from "#app/features/exchange/workbook-report-text.ts";
import type { Importer } from "#app/features/exchange/import-run.server.ts";
import { remarkSentence, type Remarks } from "#app/features/exchange/remarks.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "../database.server.ts";
import { findHostBySiret } from "../queries/decp/find-host.server.ts";
import type { AccountId, ImportId } from "../schema/columns.ts";

/**
 * `import workbook PATH [--dry-run]`: 0 when imported (or could be), 1 when refused, every error on stderr, 2 for wrong
 * usage. For the process of the server that started it: `--ndjson` writes a JSON line for each step
 * (`{"type":"progress","rows":…,"sheet":…}`) and one for the outcome (`{"type":"outcome",…}`); `--host SIRET` imports in
 * the name of a host, `--run` and `--account` name the run and who asked, `--name` the file as its owner knows it,
 * `--upload` sets the limits of files that come through the web.
 */
export async function importWorkbookCommand(
  db: Db,
  args: string[],
  output: CommandOutput,
  { personKey: secret, today }: { personKey: string; today: Day },
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.importWorkbook);
  const importer = await importerOf(db, options.host);
  if (importer === undefined) {
    output.err(`Aucun porteur n’a le SIRET «\u00a0${options.host ?? ""}\u00a0»\u00a0: corrigez le numéro.\n`);
    return 1;
  }
  const outcome = await importWorkbook(db, {
    path: options.path,
    ...(options.name === undefined ? {} : { fileName: options.name }),
    importer,
    actor: options.account === undefined ? "cli" : { accountId: options.account },
    dryRun: options["dry-run"],
    ...(options.run === undefined ? {} : { importId: options.run as ImportId }),
    today,
    personKey: (text) => personKeyOf(text, secret),
    ...(options.upload ? { limits: uploadLimits } : {}),
    ...(await oldSheetOpener(db, options, importer, { secret, today })),
    onProgress: (rows, sheet) => {
      if (options.ndjson) output.out(`${JSON.stringify({ type: "progress", rows, sheet })}\n`);
    },
  });
  tell(outcome, options, output);
  return outcome.outcome === "refused" ? 1 : 0;
}
import { wrongUsage, type CommandOutput, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

type Options = {
  path: string;
  "dry-run": boolean;
  ndjson: boolean;
  upload: boolean;
  host?: string | undefined;
  run?: string | undefined;
  account?: AccountId | undefined;
  name?: string | undefined;
};

function optionsOf(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        ndjson: { type: "boolean", default: false },
        upload: { type: "boolean", default: false },
        host: { type: "string" },
        run: { type: "string" },
        account: { type: "string" },
        name: { type: "string" },
      },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return undefined;
    return { ...values, path, account: values.account as AccountId | undefined };
  } catch {
    return undefined;
  }
}

/** An old sheet that a host matched on screen is turned into a workbook first. */
async function oldSheetOpener(
  db: Db,
  { path, upload }: Options,
  importer: Importer,
  { secret, today }: { secret: string; today: Day },
): Promise<{ open?: (remarks: Remarks) => Promise<OpenedFile> }> {
  const asked = upload && importer.kind === "host" ? await readAskedPlan(path) : undefined;
  if (asked === undefined || importer.kind !== "host") return {};
  const { hostId } = importer;
  const personKey = (text: PersonKeyText): string => personKeyOf(text, secret);
  return { open: (remarks) => openOldSheet(db, { path, asked, hostId, today, personKey, remarks }) };
}

async function importerOf(db: Db, host: string | undefined): Promise<Importer | undefined> {
  if (host === undefined) return { kind: "installation" };
  const hostId = await findHostBySiret(db, host);
  return hostId === undefined ? undefined : { kind: "host", hostId };
}

function tell(outcome: WorkbookImportOutcome, { path, ndjson }: Options, output: CommandOutput): void {
  if (ndjson) {
    const { remarks, ...summary } = outcome;
    output.out(`${JSON.stringify({ type: "outcome", ...summary, detailed: remarks.length })}\n`);
    return;
  }
  const of = (severity: "error" | "warning"): string[] =>
    outcome.remarks.filter((remark) => remark.severity === severity).map(remarkSentence);
  output.out(workbookReportText(outcome, basename(path), of("warning")));
  const errors = of("error");
  if (errors.length === 0) return;
  const more = outcome.errors - errors.length;
  const rest = more > 0 ? [`Et ${more} autres erreurs, non détaillées.`] : [];
  output.err(`${["Rien n’a été importé.", ...errors, ...rest].join("\n")}\n`);
}
