import { spawn } from "node:child_process";

/**
 * Runs one of PostgreSQL's own tools on a database; undefined when it went well, else why not, in a sentence. The
 * password goes by the environment: a command line is read by anyone on the machine.
 */
export function runPostgresTool(
  tool: "pg_dump" | "pg_restore",
  args: readonly string[],
  databaseUrl: string,
): Promise<string | undefined> {
  const child = spawn(tool, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...connectionOf(databaseUrl) },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(0, 2000);
  });
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(
        `Il manque ${tool} sur cette machine\u00a0: installez les outils de PostgreSQL (paquet postgresql-client).`,
      );
    });
    child.once("close", (code) => {
      resolve(code === 0 ? undefined : `${tool} a échoué\u00a0: ${said.split("\n")[0] ?? ""}`);
    });
  });
}

function connectionOf(databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  const ssl = url.searchParams.get("sslmode");
  return {
    PGHOST: decodeURIComponent(url.hostname || (url.searchParams.get("host") ?? "localhost")),
    PGPORT: url.port || "5432",
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(ssl === null ? {} : { PGSSLMODE: ssl }),
  };
}
