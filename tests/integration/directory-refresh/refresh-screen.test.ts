import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "#app/domain/role.ts";
import { action, loader } from "#app/routes/_app.structures.actualisation/route.tsx";
import { endRun, startRun } from "#db/queries/refresh-runs.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test as base } from "#tests/support/test.ts";
import { emploisRecord } from "./outside-test.ts";

const path = "/structures/actualisation";

const test = base.extend<{ signIn: (role?: Role) => Promise<SignedIn> }>({
  signIn: async ({ db }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-refresh-"));
    const env = { ...testEnv, databaseUrl: `sqlite:${join(folder, "base.sqlite")}` };
    await provide((role = "admin") => signedIn(db, { role }, { env }));
    await rm(folder, { recursive: true, force: true });
  },
});

async function page({ context, get }: SignedIn, address = path) {
  return loader({ request: get(address), context, params: {} });
}

async function send(
  { context, post }: SignedIn,
  fields: Record<string, string> | FormData,
): Promise<unknown> {
  return action({ request: post(path, fields), context, params: {} }).catch((thrown: unknown) => thrown);
}

function fileForm(content: string): FormData {
  const form = new FormData();
  form.append("fichier", new File([content], "structures.json", { type: "application/json" }));
  return form;
}

/** The file that waits, from where the answer sends. */
function depositOf(answer: unknown): string {
  const location = answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
  return new URL(location, "http://page.example").searchParams.get("fichier") ?? "";
}

function toastOf(answer: unknown): string {
  const cookie = answer instanceof Response ? (answer.headers.get("Set-Cookie") ?? "") : "";
  const value = /toast=([\w-]+)/.exec(cookie)?.[1] ?? "";
  return Buffer.from(value, "base64url").toString("utf8").replaceAll("\u00a0", " ");
}

describe("who may", () => {
  test.for(["facilitator", "authority", "siae", "network", "funder", "territory"] as const)(
    "a %s may not",
    async (role, { signIn }) => {
      const viewer = await signIn(role);
      await expect(page(viewer)).rejects.toMatchObject({ status: 403 });
      expect(await send(viewer, { source: "emplois", department: "38" })).toMatchObject({ status: 403 });
    },
  );

  test("an animator and an administrator may", async ({ signIn }) => {
    expect((await page(await signIn("animator"))).sources).toHaveLength(3);
    expect((await page(await signIn("admin"))).sources).toHaveLength(3);
  });
});

describe("the services", () => {
  test("are said never asked at first, and Le marché not without a token", async ({ signIn }) => {
    const { sources, total } = await page(await signIn());
    expect(total).toBe(0);
    expect(sources.map(({ standing }) => standing)).toEqual(Array(3).fill("Jamais demandée."));
    expect(sources.find(({ source }) => source === "market")?.closed).toContain("LEMARCHE_TOKEN");
    expect(sources.find(({ source }) => source === "emplois")?.closed).toBeNull();
  });

  test("after a failure, since when they are not up to date, and why, is said", async ({ db, signIn }) => {
    const at = (day: string) => `2026-11-${day}T09:00:00.000Z` as Instant;
    const ask = { source: "emplois", department: "38", accountId: null } as const;
    const first = await startRun(db, { ...ask, at: at("02") });
    await endRun(db, first.id, { state: "done", at: at("02") });
    const second = await startRun(db, { ...ask, at: at("20") });
    await endRun(db, second.id, { state: "failed", at: at("20"), failure: "Panne du service." });
    const { sources, runs } = await page(await signIn());
    expect(sources[0]?.standing.replaceAll("\u00a0", " ")).toMatch(
      /^Non mise à jour depuis le 2 novembre 2026.*Échec le 20 novembre/u,
    );
    expect(sources[0]?.remark).toBe("Panne du service.");
    expect(runs.map(({ state }) => state)).toEqual(["failed", "done"]);
  });

  test("one that is under way is not asked again", async ({ db, signIn }) => {
    const viewer = await signIn();
    const at = new Date().toISOString() as Instant;
    await startRun(db, { source: "emplois", department: "38", accountId: null, at });
    const answer = await send(viewer, { source: "emplois", department: "38" });
    expect(toastOf(answer)).toContain("déjà en cours");
    expect((await page(viewer)).sources[0]?.isRunning).toBe(true);
  });

  test("Le marché is not asked without a token, even by hand", async ({ signIn }) => {
    const answer = await send(await signIn(), { source: "market", department: "38" });
    expect(toastOf(answer)).toContain("sans jeton");
  });

  test.for([
    [{ source: "emplois", department: "Isère" }, /code du département/u],
    [{ source: "emplois", department: "" }, /code du département/u],
    [{ source: "boamp", department: "38" }, /Choisissez une source/u],
  ] as const)("a wrong question is refused in words: %j", async ([fields, words], { signIn }) => {
    const answer = (await send(await signIn(), { ...fields })) as {
      data: { department: string };
      init: { status: number };
    };
    expect(answer.init.status).toBe(400);
    expect(answer.data.department).toMatch(words);
  });
});

describe("a file of structures", () => {
  const content = JSON.stringify([emploisRecord(1), emploisRecord(2, { siret: "12345678999901" })]);

  test("is tried, then confirmed once", async ({ db, signIn }) => {
    const viewer = await signIn();
    const deposit = depositOf(await send(viewer, fileForm(content)));
    const { preview } = await page(viewer, `${path}?fichier=${deposit}`);
    expect(preview?.counts).toMatchObject({ found: 2, created: 1, refused: 1 });
    expect(preview?.aside.join()).toContain("SIRET fictif");
    expect(await db.selectFrom("organisation").selectAll().execute()).toEqual([]);
    expect(toastOf(await send(viewer, { fichier: deposit }))).toContain("2 trouvées, 1 créée");
    expect(toastOf(await send(viewer, { fichier: deposit }))).toContain("déjà été confirmé");
    const after = await page(viewer, `${path}?fichier=${deposit}`);
    expect(after.preview).toBeNull();
    expect(after.runs).toMatchObject([{ source: "file", state: "done", askedBy: "Camille Roussillon" }]);
    const events = await db.selectFrom("audit_event").select(["act", "account_id"]).execute();
    expect(events).toContainEqual({ act: "directory.refreshed", account_id: viewer.accountId });
  });

  test("that cannot be read is refused in words, and not kept", async ({ signIn }) => {
    const answer = (await send(await signIn(), fileForm("<html>"))) as {
      data: { file: string };
      init: { status: number };
    };
    expect(answer.init.status).toBe(400);
    expect(answer.data.file).toContain("n’est pas du JSON lisible");
  });

  test.for(["../../etc", "structures-1", "0b0f5a1e-0000-4000-8000-000000000000"])(
    "a file nobody left is not looked for: %s",
    async (id, { signIn }) => {
      const viewer = await signIn();
      expect((await page(viewer, `${path}?fichier=${encodeURIComponent(id)}`)).preview).toBeNull();
      expect(toastOf(await send(viewer, { fichier: id }))).toContain("déjà été confirmé");
    },
  );
});
