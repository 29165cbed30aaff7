import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import type { Env } from "./env.server.ts";
import type { Secrets } from "./secrets.server.ts";

const mostMemory = 1024;
/** A command that is still at work after that long is on a hostile file, or hopeless. */
const mostTime = 30 * 60_000;
const passedOn = ["PATH", "HOME", "TZ", "LANG"];

/**
 * Runs a command of the command line on the server's own database, in a process of its own with bounded memory and time:
 * a hostile file cannot take the server down with it, and a long transaction does not hold the server's connection.
 * Resolves with the exit code, null when it was killed or never started.
 */
export function runCommand(
  args: readonly string[],
  { env, secrets }: { env: Env; secrets: Secrets },
  onLine: (line: string) => void = () => undefined,
): Promise<number | null> {
  const script = ["--import", "tsx", resolve("db/commands/cli.ts")];
  const child = spawn(process.execPath, [`--max-old-space-size=${mostMemory}`, ...script, ...args], {
    stdio: ["ignore", "pipe", "ignore"],
    env: environment(env, secrets),
  });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), mostTime);
  createInterface({ input: child.stdout }).on("line", onLine);
  return new Promise((done) => {
    child.once("error", () => {
      clearTimeout(tooLong);
      done(null);
    });
    child.once("close", (code) => {
      clearTimeout(tooLong);
      done(code);
    });
  });
}

function environment(env: Env, secrets: Secrets): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "production",
    DATABASE_URL: env.databaseUrl,
    PERSON_KEY_SECRET: secrets.personKey,
    SESSION_SECRET: secrets.session,
    ...(env.marketToken === null ? {} : { LEMARCHE_TOKEN: env.marketToken }),
  };
}
