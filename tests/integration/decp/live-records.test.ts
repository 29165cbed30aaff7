import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { Day } from "#app/domain/calendar.ts";
import { liveAddress, liveRecords, type LiveRow } from "#app/platform/decp/live-records.server.ts";
import { importDecpCommand } from "#db/commands/import-decp.server.ts";
import type { Db } from "#db/database.server.ts";
import { expect, test as base } from "#tests/support/test.ts";
import { liveRow, liveSource } from "./live-source.ts";

const question = { department: "38", since: "2026-01-01" as Day };

/** Answers given for the time of a test; a question nobody foresaw fails it. */
const test = base.extend<{
  listening: (server: ReturnType<typeof setupServer>) => void;
  folder: string;
}>({
  listening: async ({}, provide) => {
    const servers: Array<ReturnType<typeof setupServer>> = [];
    const unforeseen: string[] = [];
    await provide((server) => {
      server.listen({ onUnhandledRequest: ({ url }) => void unforeseen.push(url) });
      servers.push(server);
    });
    for (const server of servers) server.close();
    expect(unforeseen).toEqual([]);
  },
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-live-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
});

async function run(db: Db, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await importDecpCommand(db, args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out: out.replaceAll("\u00a0", " "), err: err.replaceAll("\u00a0", " ") };
}

async function all(records: AsyncIterable<LiveRow>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { id } of records) found.push(id);
  return found;
}

test("asks for what is in force, of the département, since the day, consideration by consideration and page by page", async ({
  listening,
}) => {
  const { server, asked } = liveSource(
    [
      liveRow("1"),
      liveRow("2"),
      liveRow("3"),
      liveRow("4", { considerationsSociales: "Critère social, Marché réservé" }),
      liveRow("5", { considerationsSociales: "Pas de considération sociale" }),
    ],
    2,
  );
  listening(server);
  expect(await all(liveRecords(question))).toEqual(["1", "2", "3", "4", "4"]);
  expect(asked).toHaveLength(4);
  expect(Object.fromEntries(asked[1]?.searchParams ?? [])).toEqual({
    acheteur_departement_code__exact: "38",
    considerationsSociales__contains: "lause sociale",
    donneesActuelles__exact: "true",
    dateNotification__greater: "2026-01-01",
    page: "2",
    page_size: "50",
  });
});

test("comes back later when the source is busy, as late as it asks, and gives up in words", async ({
  listening,
}) => {
  const answers = [
    new HttpResponse(null, { status: 429, headers: { "Retry-After": "7" } }),
    new HttpResponse(null, { status: 502 }),
    HttpResponse.error(),
  ];
  let index = 0;
  listening(
    setupServer(
      http.get(liveAddress, () => answers[index++]?.clone() ?? new HttpResponse(null, { status: 503 })),
    ),
  );
  const pauses: number[] = [];
  const records = liveRecords(question, (milliseconds) => Promise.resolve(pauses.push(milliseconds)));
  await expect(all(records)).rejects.toThrow(/ne répond pas.*réessayez/u);
  expect(pauses).toEqual([7000, 2000, 4000]);
});

test("a page that fails in passing costs nothing", async ({ listening }) => {
  const { server } = liveSource([liveRow("1")]);
  let refusals = 2;
  server.use(
    http.get(liveAddress, () => {
      refusals -= 1;
      return refusals >= 0 ? new HttpResponse(null, { status: 503 }) : undefined;
    }),
  );
  listening(server);
  expect(await all(liveRecords(question, () => Promise.resolve()))).toEqual(["1"]);
});

test.for([
  [new HttpResponse(null, { status: 404 }), /a refusé la recherche \(réponse 404\)/u],
  [HttpResponse.json({ rows: [] }), /autre chose que des marchés/u],
  [HttpResponse.text("<html>"), /autre chose que des marchés/u],
  [
    new HttpResponse(null, { status: 302, headers: { Location: "https://ailleurs.example/" } }),
    /ne répond pas/u,
  ],
] as const)(
  "what the source answers otherwise is said, and nothing else asked: %#",
  async ([answer, words], { listening }) => {
    listening(setupServer(http.get(liveAddress, () => answer.clone())));
    await expect(all(liveRecords(question, () => Promise.resolve()))).rejects.toThrow(words);
  },
);

test("contracts come in by the same way as a file, which is kept", async ({ db, listening, folder }) => {
  const { server } = liveSource([
    liveRow("1"),
    liveRow("1", { titulaire_id: "13002526500013" }),
    liveRow("2", { considerationsSociales: "Critère social, Marché réservé", montant: "NC" }),
  ]);
  listening(server);
  const path = join(folder, "marches.json");
  const { code, out } = await run(db, path, "--live", "2026-01-01", "--department", "38");
  expect(code).toBe(0);
  expect(out).toContain("créés : 2");
  expect(out).toContain("Clause d’exécution : 1");
  expect(out).toContain("Critère d’attribution social : 1");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({
    marches: [{ id: "1" }, { id: "1" }, { id: "2" }, { id: "2" }],
  });
  const holders = await db.selectFrom("contractor").select("role").execute();
  expect(holders).toHaveLength(3);
  server.close();
  expect(await run(db, path)).toMatchObject({
    code: 0,
    out: expect.stringContaining("inchangés : 2") as string,
  });
});

test("a source that is away leaves nothing behind, and the history says why", async ({
  db,
  listening,
  folder,
}) => {
  listening(
    setupServer(
      http.get(liveAddress, () => new HttpResponse(null, { status: 503, headers: { "Retry-After": "0" } })),
    ),
  );
  const path = join(folder, "marches.json");
  const { code, err } = await run(db, path, "--live", "2026-01-01", "--department", "38");
  expect(code).toBe(1);
  expect(err).toContain("data.gouv.fr ne répond pas");
  await expect(stat(path)).rejects.toMatchObject({ code: "ENOENT" });
  const history = await db
    .selectFrom("import")
    .innerJoin("import_remark", "import_remark.import_id", "import.id")
    .select(["import.state", "import_remark.message"])
    .execute();
  expect(history).toEqual([
    { state: "refused", message: expect.stringContaining("ne répond pas") as string },
  ]);
});

test("a file already there is never overwritten", async ({ db, listening, folder }) => {
  const { server } = liveSource([liveRow("1")]);
  listening(server);
  const path = join(folder, "marches.json");
  await run(db, path, "--live", "2026-01-01", "--department", "38");
  const { code, err } = await run(db, path, "--live", "2026-01-01", "--department", "38");
  expect(code).toBe(1);
  expect(err).toContain("existe déjà");
});

test.for([
  ["--live", "2026-01-01"],
  ["--live", "hier", "--department", "38"],
])("the live source needs a day and a département: %s", async (args, { db, folder }) => {
  expect((await run(db, join(folder, "m.json"), ...args)).code).toBe(2);
});
