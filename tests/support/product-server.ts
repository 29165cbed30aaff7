import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Migrating and seeding included, on a busy machine. */
const startTime = 90_000;

export type ProductServer = { origin: string; stop: () => Promise<void> };

/** The built product, served on a free port of this machine on the database given; ready when it resolves. */
export async function startProduct(env: {
  DATABASE_URL: string;
  DEMO: "0" | "1";
  SMTP_URL?: string;
  MAIL_FROM?: string;
  ALERTS_CLOCK?: "off";
}): Promise<ProductServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], {
    cwd: root,
    env: { ...process.env, ...env, HOST: "127.0.0.1", PORT: String(port), PUBLIC_ORIGIN: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = collect(server);
  await ready(server, origin, said);
  return { origin, stop: () => stop(server) };
}

/** What a command of the product prints, run beside it; fails unless it ends well. */
export async function runCommand(env: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const command = spawn(process.execPath, ["--import", "tsx", "db/commands/cli.ts", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = collect(command);
  const [code] = (await once(command, "close")) as [number | null];
  if (code !== 0) throw new Error(`« ${args.join(" ")} » ended with ${String(code)}:\n${said()}`);
  return said();
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

function collect(server: ChildProcess): () => string {
  let text = "";
  const add = (chunk: Buffer): void => {
    text = `${text}${chunk.toString("utf8")}`.slice(-20_000);
  };
  server.stdout?.on("data", add);
  server.stderr?.on("data", add);
  return () => text;
}

async function ready(server: ChildProcess, origin: string, said: () => string): Promise<void> {
  const deadline = Date.now() + startTime;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill("SIGKILL");
  throw new Error(`The product does not start:\n${said()}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}
