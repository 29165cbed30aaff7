import { spawn, type ChildProcess } from "node:child_process";
import { Agent, request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { hashPassword } from "#app/features/accounts/password-hash.server.ts";
import type { Role } from "#app/domain/role.ts";
import { connect } from "#db/database.server.ts";
import type { AccountId, Instant, OrganisationId } from "#db/schema/columns.ts";
import type { Measure } from "./measure.ts";

const connections = 8;
const warmUp = 40;
const password = "banc d’essai, phrase assez longue";
const email = "banc@exemple.fr";

type Load = { p50: number; p95: number; perSecond: number };

/**
 * Serves that database with the built server and asks for the contracts page, a contract's page, and a page of the same
 * frame that reads nothing (the menu), each for some seconds at eight connections, signed in as a facilitator.
 */
export async function measureHttp(engine: string, url: string, seconds: number): Promise<Measure[]> {
  await addAccount(url, "facilitator", "host-0" as OrganisationId);
  const server = await startServer(url);
  try {
    const cookie = await signIn(server.port);
    const reference = await firstContract(url);
    const pages = { bare: "/menu", contracts: "/marches", contract: `/marches/${reference}` };
    const bare = await load(server.port, pages.bare, cookie, seconds);
    const contracts = await load(server.port, pages.contracts, cookie, seconds);
    const contract = await load(server.port, pages.contract, cookie, seconds);
    return [
      loadLine(`bare page, ${engine}`, bare),
      {
        ...loadLine(`contracts page, ${engine}`, contracts),
        ratio: contracts.perSecond / bare.perSecond,
        atLeast: 0.5,
      },
      { ...loadLine(`contract page, ${engine}`, contract), ratio: contract.perSecond / bare.perSecond },
    ];
  } finally {
    server.process.kill("SIGTERM");
  }
}

/** What a load is said as. */
export function loadLine(name: string, { p50, p95, perSecond }: Load): Measure {
  return {
    name,
    detail: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${perSecond.toFixed(0)} requests/s`,
  };
}

/** An account that signs in as the bench does. */
export async function addAccount(url: string, role: Role, organisationId: OrganisationId): Promise<void> {
  await using db = connect(url);
  await db
    .insertInto("account")
    .values({
      id: "bench" as AccountId,
      email,
      name: "Banc d’essai",
      role,
      organisation_id: organisationId,
      territory_code: null,
      password_hash: await hashPassword(password),
      is_demo: 0,
      created_at: "2026-01-01T00:00:00.000Z" as Instant,
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function firstContract(url: string): Promise<string> {
  await using db = connect(url);
  const { reference } = await db
    .selectFrom("contract")
    .select("reference")
    .where("host_id", "=", "host-0" as OrganisationId)
    .orderBy("entered_rank")
    .executeTakeFirstOrThrow();
  return reference;
}

/** The built server on that database, once it is ready. */
export async function startServer(url: string): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url,
      DEMO: "0",
      PORT: String(port),
      ...secrets,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error("the server stopped");
    const ready = await ask(port, "GET", "/readyz", {}).catch(() => undefined);
    if (ready?.status === 200) return { process: child, port };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server is not ready after a minute");
}

const secrets = { PERSON_KEY_SECRET: "b".repeat(64), SESSION_SECRET: "s".repeat(64) };

/** The cookie of the bench's account. */
export async function signIn(port: number): Promise<string> {
  const body = new URLSearchParams({ email, password }).toString();
  const answer = await ask(port, "POST", "/connexion", {}, body);
  const cookie = answer.cookies.map((text) => text.split(";")[0] ?? "").join("; ");
  if (cookie === "") throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

/** A page asked for some seconds at eight connections. */
export async function load(port: number, path: string, cookie: string, seconds: number): Promise<Load> {
  for (let index = 0; index < warmUp; index += 1) await expectPage(port, path, cookie);
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      await expectPage(port, path, cookie);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), perSecond: times.length / elapsed };
}

async function expectPage(port: number, path: string, cookie: string): Promise<void> {
  const { status } = await ask(port, "GET", path, { cookie });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

type Answer = { status: number; cookies: string[] };

function ask(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> {
  const form =
    body === undefined
      ? {}
      : { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { agent, host: "127.0.0.1", port, method, path, headers: { ...form, ...headers } },
      (response) => {
        response.resume();
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, cookies: response.headers["set-cookie"] ?? [] });
        });
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
