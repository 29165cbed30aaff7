import { refused, wrongUsage, type CommandContext, type ExitCode } from "./command.ts";
import { seededText, seedDemo, seedRefusal } from "./demo-seed.server.ts";
import { usage } from "./usage.ts";

/** `demo seed`: the demonstration, into a new installation only. */
export async function demoSeedCommand(
  { db, secrets, output }: CommandContext,
  args: string[],
): Promise<ExitCode> {
  if (args.length > 0) return wrongUsage(output, usage.demoSeed);
  if ((await seedDemo(db, secrets)) === "not empty") return refused(output, seedRefusal);
  output.out(`${seededText}\n`);
  return 0;
}
