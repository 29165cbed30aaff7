import { http, HttpResponse } from "msw";
import { centresAddress } from "#app/platform/outside/commune-centres.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import { refreshCommunesCommand } from "#db/commands/refresh-communes.server.ts";
import type { Db } from "#db/database.server.ts";
import { lastRunOf } from "#db/queries/refresh-runs.server.ts";
import { loadReference } from "#db/seed/reference.server.ts";
import { expect, test } from "./outside-test.ts";

async function run(db: Db, clock: OutsideClock, ...args: string[]) {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await refreshCommunesCommand({ db, output, now: new Date() }, args, clock);
  return { code, out: out.replaceAll("\u00a0", " "), err: err.replaceAll("\u00a0", " ") };
}

const centre = (code: string, longitude: unknown, latitude: unknown) => ({
  code,
  nom: "Un autre nom",
  centre: { type: "Point", coordinates: [longitude, latitude] },
});

test("communes learn where they are, and nothing else of them changes", async ({ db, answering, clock }) => {
  await loadReference(db);
  const asked: string[] = [];
  answering(
    http.get(centresAddress("38"), ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json([
        centre("38185", 5.7243, 45.1842),
        centre("38999", 5.7, 45.1),
        centre("38421", "5.7", 45.1),
        { code: "38169" },
      ]);
    }),
  );
  const before = await db.selectFrom("commune").selectAll().where("code", "=", "38185").executeTakeFirst();
  const { code, out } = await run(db, clock, "--department", "38");
  expect(code).toBe(0);
  expect(out).toBe(
    "1 position de commune enregistrée, 0 inchangée, 1 commune inconnue ici, 2 réponses illisibles.\n",
  );
  expect(asked).toEqual(["?fields=code%2Cnom%2Ccentre"]);
  const after = await db.selectFrom("commune").selectAll().where("code", "=", "38185").executeTakeFirst();
  expect(after).toEqual({ ...before, latitude: 45_184_200, longitude: 5_724_300 });
  expect((await run(db, clock, "--department", "38")).out).toContain("1 inchangée");
  expect(await lastRunOf(db, "communes")).toMatchObject({ state: "done", found: 4, refused: 2 });
});

test.for([
  [new HttpResponse(null, { status: 404 }), /n’a rien à cette adresse/u],
  [HttpResponse.json({ message: "non" }), /illisibles/u],
  [HttpResponse.json([]), /Aucune commune n’est connue du département 38/u],
] as const)(
  "what fails is said, and kept in the history: %#",
  async ([answer, words], { db, answering, clock }) => {
    answering(http.get(centresAddress("38"), () => answer.clone()));
    const { code, err } = await run(db, clock, "--department", "38");
    expect(code).toBe(1);
    expect(err).toMatch(words);
    expect((await lastRunOf(db, "communes"))?.state).toBe("failed");
  },
);

test.for([[], ["--department", "3"], ["--department", "38", "--source", "emplois"]])(
  "wrong usage is 2: %s",
  async (args, { db, clock }) => {
    expect((await run(db, clock, ...args)).code).toBe(2);
  },
);
