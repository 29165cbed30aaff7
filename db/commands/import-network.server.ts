import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Day } from "#app/domain/calendar.ts";
import { remarkSentence } from "#app/features/exchange/remarks.ts";
import { workbookReportText } from "#app/features/exchange/workbook-report-text.ts";
import {
  importPackage,
  type PackageImportOutcome,
} from "#app/features/network-packages/import-package.server.ts";
import { keysWords } from "#app/features/network-packages/keys-words.ts";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { refused, wrongUsage, type CommandContext, type CommandOutput, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `import network PAQUET.zip [--dry-run]`: 0 when read (or could be), 1 when refused, every reason on stderr, 2 for wrong
 * usage. For the process of the server: `--host` is the one that sends it, `--account` names who asked, `--name` the file as its owner knows it, `--upload` sets
 * the limits of files that come through the web, `--json` writes the outcome as one JSON line.
 */
export async function importNetworkCommand(
  { db, output, secrets, now }: Pick<CommandContext, "db" | "output" | "secrets" | "now">,
  args: string[],
  today: Day,
): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === undefined) return wrongUsage(output, usage.importNetwork);
  const outcome = await importPackage(db, {
    path: options.path,
    ...(options.name === undefined ? {} : { fileName: options.name }),
    secret: secrets.personKey,
    dryRun: options["dry-run"],
    today,
    now,
    actor: options.account === undefined ? "cli" : { accountId: options.account },
    ...(options.host === undefined ? {} : { onlyHost: options.host }),
    ...(options.upload ? { limits: uploadLimits } : {}),
  });
  if (options.json) {
    output.out(`${JSON.stringify(told(outcome))}\n`);
    return isRefused(outcome) ? 1 : 0;
  }
  return tell(outcome, options.path, output);
}

type Options = {
  path: string;
  "dry-run": boolean;
  upload: boolean;
  json: boolean;
  host?: string | undefined;
  account?: string | undefined;
  name?: string | undefined;
};

function optionsOf(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        upload: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        host: { type: "string" },
        account: { type: "string" },
        name: { type: "string" },
      },
    });
    const [path] = positionals;
    return path === undefined || positionals.length > 1 ? undefined : { ...values, path };
  } catch {
    return undefined;
  }
}

function isRefused(outcome: PackageImportOutcome): boolean {
  return outcome.outcome !== "read" || outcome.workbook.outcome === "refused";
}

/** What the page of packages needs of an outcome, in words. */
function told(outcome: PackageImportOutcome): { read: boolean; said: string[] } {
  if (outcome.outcome !== "read") return { read: false, said: [outcome.reason] };
  const { workbook, keysMatch } = outcome;
  const errors = workbook.remarks.filter(({ severity }) => severity === "error").map(remarkSentence);
  if (workbook.outcome === "refused") return { read: false, said: errors.slice(0, 20) };
  return { read: true, said: [keysWords(keysMatch)] };
}

function tell(outcome: PackageImportOutcome, path: string, output: CommandOutput): ExitCode {
  if (outcome.outcome !== "read") return refused(output, outcome.reason);
  const { workbook, keysMatch } = outcome;
  const of = (severity: "error" | "warning"): string[] =>
    workbook.remarks.filter((remark) => remark.severity === severity).map(remarkSentence);
  output.out(workbookReportText(workbook, basename(path), of("warning")));
  if (workbook.outcome === "refused") {
    return refused(output, ["Rien n’a été importé.", ...of("error")].join("\n"));
  }
  output.out(`${keysWords(keysMatch)}\n`);
  return 0;
}
