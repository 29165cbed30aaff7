import { rename, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parseMonth } from "#app/domain/calendar.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Csv } from "#app/features/report/fa02-csv.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Xlsx } from "#app/features/report/fa02-xlsx.server.ts";
import { fa02Report, type Fa02Refusal } from "#app/features/report/report-fa02.server.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

const formats = ["json", "csv", "xlsx"] as const;
type Format = (typeof formats)[number];
type Asked = { scope: Fa02Scope; format: Format; out: string | undefined };

const refusalWords = {
  "unknown territory": "Aucun territoire n’a ce code\u00a0: corrigez --territory, par exemple gresivaudan.",
  "unknown host": "Aucun porteur n’a ce SIRET\u00a0: corrigez --host.",
  "unknown authority": "Aucun maître d’ouvrage n’a ce SIRET\u00a0: corrigez --authority.",
  "period reversed": "La période finit avant de commencer\u00a0: inversez --from et --to.",
} as const satisfies Record<Fa02Refusal, string>;

/**
 * `report fa02`: the exact report of a scope, on stdout or in a file. The only place where the report of the whole
 * installation is given (indicators.md, « Scope »).
 */
export async function reportFa02Command(
  { db, output }: CommandContext,
  args: string[],
  today: Day,
): Promise<ExitCode> {
  const asked = askedOf(args);
  if (!asked) return wrongUsage(output, usage.reportFa02);
  const { scope, format, out } = asked;
  const result = await fa02Report(db, scope);
  if (result.outcome !== "report") return refused(output, refusalWords[result.outcome]);
  const written =
    format === "xlsx" ? await fa02Xlsx(db, result.report, today) : textOf(result.report, format);
  if (out !== undefined) return writeWhole(out, written, output);
  output.out(String(written));
  return 0;
}

function textOf(report: Fa02Report, format: "json" | "csv"): string {
  return format === "json" ? fa02Json(report) : fa02Csv(report);
}

/** What the line asks; undefined when it is not a line of this command. A workbook goes to a file, not to a terminal. */
function askedOf(args: string[]): Asked | undefined {
  const given = optionsOf(args);
  if (!given) return undefined;
  const [from, to] = [parseMonth(given.from ?? ""), parseMonth(given.to ?? "")];
  const format = formats.find((known) => known === (given.format ?? "json"));
  if (from === undefined || to === undefined || format === undefined) return undefined;
  if (format === "xlsx" && given.out === undefined) return undefined;
  const { territory = null, host = null, authority = null, out } = given;
  return { scope: { from, to, territory, host, authority }, format, out };
}

function optionsOf(args: string[]) {
  const text = { type: "string" } as const;
  const options = {
    from: text,
    to: text,
    territory: text,
    host: text,
    authority: text,
    format: text,
    out: text,
  };
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}

/** The whole file or none: written beside, then renamed. */
async function writeWhole(
  path: string,
  content: string | Buffer,
  output: CommandContext["output"],
): Promise<ExitCode> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
    return 0;
  } catch (error) {
    await rm(beside, { force: true });
    const code = error instanceof Error && "code" in error ? String(error.code) : "inconnu";
    return refused(output, `Impossible d’écrire ${path} (${code})\u00a0: vérifiez le dossier et la place.`);
  }
}
