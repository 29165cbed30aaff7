import { access } from "node:fs/promises";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { connect, type Db } from "#db/database.server.ts";
import { demoAccountsText, hasDemoAccounts, seedDemo } from "#db/commands/demo-seed.server.ts";
import { failInterruptedComputations } from "#db/queries/editions/change-draft.server.ts";
import { failInterruptedImports } from "#db/queries/imports.server.ts";
import { endInterruptedRuns } from "#db/queries/refresh-runs.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { prepareInstallation } from "./features/accounts/prepare-installation.server.ts";
import { startAlertClock, type AlertClock } from "./features/alerts/alert-clock.server.ts";
import { readEnv, type Env } from "./platform/env.server.ts";
import { expressApp } from "./platform/express-app.server.ts";
import { log } from "./platform/log.server.ts";
import { loadSecrets } from "./platform/secrets.server.ts";

/** How long requests under way may take to end once asked to stop, in milliseconds. */
const drainTime = 10_000;
/** Signals closer than this are the same one, in milliseconds. */
const sameSignalTime = 500;
/** How long a request may take to arrive whole, in milliseconds: 100 MB on a slow line. */
const requestTime = 300_000;

const buildFile = new URL("../build/server/index.js", import.meta.url);

/** `--production`: no demonstration, and secrets must be given. */
const production = process.argv.includes("--production");
process.env.NODE_ENV = "production";
// What is written beside the database holds personal data: for this user only.
process.umask(0o077);

const refusals = await start();
if (refusals.length > 0) {
  process.stderr.write(refusals.map((sentence) => `${sentence}\n`).join(""));
  process.exit(1);
}

/** Starts to serve; or says in French sentences why not. */
async function start(): Promise<readonly string[]> {
  const reading = readEnv(process.env, { production });
  if (reading.state === "refused") return reading.reasons;
  const { env } = reading;
  if (!(await exists(buildFile)))
    return ["L’application n’est pas construite\u00a0: lancez «\u00a0npm run build\u00a0»."];
  const secrets = await loadSecrets(env);
  const db = connect(env.databaseUrl);
  const prepared = await prepareInstallation(db, { secrets });
  if (prepared.state === "refused") return [prepared.reason];
  if (env.demo) await seedDemo(db, secrets);
  const interrupted = await failInterruptedImports(db, new Date().toISOString() as Instant);
  if (interrupted > 0) log("info", "imports.interrupted", { count: interrupted });
  const cutShort = await endInterruptedRuns(db, new Date().toISOString() as Instant);
  if (cutShort > 0) log("info", "refresh.interrupted", { count: cutShort });
  const unfinished = await failInterruptedComputations(db);
  if (unfinished > 0) log("info", "editions.interrupted", { count: unfinished });
  const build = (await import(buildFile.href)) as ServerBuild;
  const server = expressApp({ build, db, env, secrets }).listen(env.port, env.host);
  server.requestTimeout = requestTime;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 20_000;
  const problem = await listening(server);
  if (problem) return [listenRefusal(problem, env)];
  announce(env, server, env.demo && (await hasDemoAccounts(db)));
  const clock = env.alertsClock ? startAlertClock({ db, env, secrets, now: () => new Date() }) : undefined;
  void clock?.tick();
  stopOnSignal(server, { db, clock });
  return [];
}

function listening(server: Server): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once("listening", () => {
      resolve(undefined);
    });
    server.once("error", resolve);
  });
}

/** One line for the logs; and, but in production, where to go and with which account, for whoever started it. */
function announce(env: Env, server: Server, demoAccounts: boolean): void {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : env.port;
  const origin = env.port === 0 ? env.publicOrigin.replace(/:0$/, `:${port}`) : env.publicOrigin;
  log("info", "listening", { origin, demo: env.demo, production: env.production });
  if (env.production) return;
  process.stdout.write(`\nClause commune est prête\u00a0: ${origin}\n`);
  if (demoAccounts) process.stdout.write(`${demoAccountsText}\n`);
}

/**
 * Stops taking requests, lets those under way end, closes the database, leaves. A second signal leaves at once; the
 * same one handed on twice, by a terminal and by whoever started the server, is one.
 */
function stopOnSignal(server: Server, { db, clock }: { db: Db; clock: AlertClock | undefined }): void {
  let stoppedAt: number | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppedAt !== undefined) {
      if (performance.now() - stoppedAt > sameSignalTime) process.exit(1);
      return;
    }
    stoppedAt = performance.now();
    log("info", "stopping", { signal });
    const clockStopped = clock?.stop() ?? Promise.resolve();
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, drainTime);
    server.close(() => {
      clearTimeout(force);
      void clockStopped
        .then(() => db.destroy())
        .then(() => {
          log("info", "stopped");
          process.exit(0);
        });
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function listenRefusal(error: NodeJS.ErrnoException, env: Env): string {
  if (error.code === "EADDRINUSE") {
    return `Le port ${env.port} est déjà pris sur ${env.host}\u00a0: donnez-en un autre, par exemple PORT=3001.`;
  }
  return `Impossible d’écouter sur ${env.host}:${env.port} (${error.code ?? error.name}).`;
}

async function exists(file: URL): Promise<boolean> {
  return access(fileURLToPath(file)).then(
    () => true,
    () => false,
  );
}
