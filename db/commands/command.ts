import type { Env } from "#app/platform/env.server.ts";
import type { Secrets } from "#app/platform/secrets.server.ts";
import type { Db } from "../database.server.ts";

/** Where a command speaks: the terminal, or a test. */
export type CommandOutput = { out: (text: string) => void; err: (text: string) => void };

/** 0: done; 1: refused, the reason on stderr; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command works with. */
export type CommandContext = { db: Db; env: Env; secrets: Secrets; output: CommandOutput; now: Date };

/** Says how a command is used, and that it was not. */
export function wrongUsage(output: CommandOutput, usage: string): 2 {
  output.err(`Usage\u00a0: npm run cli -- ${usage}\n`);
  return 2;
}

/** Says why a command is refused. */
export function refused(output: CommandOutput, reason: string): 1 {
  output.err(`${reason}\n`);
  return 1;
}
