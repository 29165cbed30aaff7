import { parseArgs } from "node:util";
import { parseDay, type Day } from "#app/domain/calendar.ts";
import { eachPlannedDigest, periodsOn } from "#app/features/alerts/plan-digests.server.ts";
import { runAlerts } from "#app/features/alerts/run-alerts.server.ts";
import { runWords } from "#app/features/alerts/run-words.ts";
import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { usage } from "./usage.ts";

/**
 * `alerts send`: makes and sends the digests due today, or on another day. With `--dry-run`, says to whom and how many,
 * and writes nothing. 1 when one of them failed or waits for a mail server that does not answer.
 */
export async function sendAlertsCommand(
  { db, env, secrets, output, now }: CommandContext,
  args: string[],
  today: Day,
): Promise<ExitCode> {
  const asked = readArgs(args, today);
  if (asked === undefined) return wrongUsage(output, usage.alertsSend);
  const { day, dryRun } = asked;
  if (periodsOn(day).length === 0) {
    output.out(`${runWords.noneOn(day)}
`);
    return 0;
  }
  if (dryRun) {
    const question = { publicOrigin: env.publicOrigin, secret: secrets.session, day, demo: env.demo };
    await eachPlannedDigest(db, question, async ({ account, subject }) => {
      output.out(`${account.email}\t${subject}\n`);
      return Promise.resolve();
    });
    return 0;
  }
  const run = await runAlerts(db, { env, secrets, day, now: () => now });
  output.out(`${runWords.done(run.made, run.sent)}
`);
  if (env.mail === null) {
    if (run.made > 0) output.err(`${runWords.withoutMail}\n`);
    return 0;
  }
  if (run.waiting > 0) return refused(output, runWords.waiting(run.waiting));
  return run.failed > 0 ? refused(output, runWords.failed(run.failed)) : 0;
}

function readArgs(args: string[], today: Day): { day: Day; dryRun: boolean } | undefined {
  const options = { "dry-run": { type: "boolean" as const }, day: { type: "string" as const } };
  try {
    const { values } = parseArgs({ args, options, allowPositionals: false });
    const day = values.day === undefined ? today : parseDay(values.day);
    return day === undefined ? undefined : { day, dryRun: values["dry-run"] === true };
  } catch {
    return undefined;
  }
}
