import { prepareInstallation } from "#app/features/accounts/prepare-installation.server.ts";
import { readEnv, type Env } from "#app/platform/env.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { loadSecrets } from "#app/platform/secrets.server.ts";
import { storageRefusalOf } from "#app/platform/storage-refusal.server.ts";
import { connect } from "../database.server.ts";
import { prepareDatabase } from "../prepare-database.server.ts";
import { refused, type CommandContext, type CommandOutput, type ExitCode } from "./command.ts";
import { commands, usageOfAll, type Command } from "./commands.ts";

type Invocation = {
  args: readonly string[];
  variables: Readonly<Record<string, string | undefined>>;
  output: CommandOutput;
  now: Date;
};

/** Runs one command line: `import decp FILE`… The words first, then the environment, then the database, migrated. */
export async function runCommand({ args, variables, output, now }: Invocation): Promise<ExitCode> {
  const found = commands.find(({ words }) => words.every((word, index) => args[index] === word));
  if (!found) {
    output.err(usageOfAll);
    return 2;
  }
  const reading = readEnv(variables, { production: false });
  if (reading.state === "refused") return refused(output, reading.reasons.join("\n"));
  try {
    return await runWith(found, args.slice(found.words.length), { env: reading.env, output, now });
  } catch (error) {
    return refused(output, storageWords(error));
  }
}

async function runWith(
  command: Command,
  args: string[],
  { env, output, now }: { env: Env; output: CommandOutput; now: Date },
): Promise<ExitCode> {
  if (command.needs === "nothing") return command.run({ env, output, now }, args);
  const secrets = await loadSecrets(env);
  const db = connect(env.databaseUrl);
  try {
    if (command.needs === "schema") {
      await prepareDatabase(db);
    } else {
      const prepared = await prepareInstallation(db, { secrets });
      if (prepared.state === "refused") return refused(output, prepared.reason);
    }
    const context: CommandContext = { db, env, secrets, output, now };
    return await command.run(context, args, dayInParis(now));
  } finally {
    await db.destroy();
  }
}

/** What the database could not do, in a sentence; any other failure is a defect and goes through. */
function storageWords(error: unknown): string {
  const refusal = storageRefusalOf(error);
  if (!refusal) throw error;
  return refusal.status === 507
    ? "Il n’y a plus de place sur le disque\u00a0: rien n’a été enregistré."
    : `La base de données ne répond pas ou est occupée (${refusal.code})\u00a0: rien n’a été enregistré, réessayez.`;
}
