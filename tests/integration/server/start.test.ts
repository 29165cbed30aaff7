import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "vitest";

const test = base.extend<{ folder: string }>({
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

type Ended = { code: number | null; err: string };

function start(variables: Record<string, string>, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "app/server.ts", ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function ended(server: ChildProcess): Promise<Ended> {
  let err = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve) => {
    server.once("close", (code) => {
      resolve({ code, err });
    });
  });
}

test("production does not start without its secrets, and says which", async ({ folder }) => {
  const server = start({ DATABASE_URL: `sqlite:${folder}/a.sqlite` }, "--production");
  const { code, err } = await ended(server);
  expect(code).toBe(1);
  expect(err).toMatch(/^PERSON_KEY_SECRET manque.*\nSESSION_SECRET manque.*\n$/);
  expect(await readdir(folder)).toEqual([]);
});

test("an address that browsers would not trust is refused before anything is made", async ({ folder }) => {
  const url = `sqlite:${folder}/a.sqlite`;
  const { code, err } = await ended(start({ DATABASE_URL: url, PUBLIC_ORIGIN: "http://clauses.isere.fr" }));
  expect(code).toBe(1);
  expect(err).toContain("pas chiffrée");
  expect(await readdir(folder)).toEqual([]);
});
