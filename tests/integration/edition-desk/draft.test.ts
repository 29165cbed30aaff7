import { action, loader } from "#app/routes/_app.editions.brouillons.$id/route.tsx";
import { loader as apiEdition } from "#app/routes/api.v1.editions.$number/route.ts";
import { loader as apiEditions } from "#app/routes/api.v1.editions._index/route.ts";
import type { Db } from "#db/database.server.ts";
import { keepComputed } from "#db/queries/editions/write-edition.server.ts";
import { tokenOf } from "#tests/integration/api/api-client.ts";
import { hiddenValues, refusedEdition } from "#tests/support/computed-edition.ts";
import { signedIn, testOrigin, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { at, now, publishDraft, readyDraft, startedEdition } from "./desk-support.ts";

const animator = (db: Db): Promise<SignedIn> => signedIn(db, { role: "animator" }, { now });

function open(who: SignedIn, id: string, search = "") {
  const request = who.get(`/editions/brouillons/${id}${search}`);
  return loader({ request, context: who.context, params: { id } });
}

type Refusal = { init: { status: number }; data: { message: string } };

async function send(who: SignedIn, id: string, form: Record<string, string> | FormData) {
  const request = who.post(`/editions/brouillons/${id}`, form);
  const answer: unknown = await action({ request, context: who.context, params: { id } });
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("Location") };
  const { init, data } = answer as Refusal;
  return { status: init.status, message: data.message };
}

describe("a draft", () => {
  test("shows its control and its tables as they will be published, never a true value", async ({ db }) => {
    const { id } = await readyDraft(db);
    const who = await animator(db);
    const seen = await open(who, id, "?mesure=persons");
    expect(seen).toMatchObject({ state: "draft", nextNumber: 1, measure: "persons", advice: [] });
    expect(seen.tables).toEqual([
      {
        id: "persons-by-territory",
        title: "Participants par territoire et allocataires du RSA",
        columns: ["yes", "no", "Ensemble"],
        rows: [
          { label: "Grésivaudan", cells: ["32", "47", "79"] },
          { label: "Oisans", cells: ["s", "s", "11"] },
          { label: "Ensemble", cells: ["35", "53", "88"] },
        ],
      },
    ]);
    for (const value of hiddenValues) expect(JSON.stringify(seen)).not.toContain(String(value));
    expect((await open(who, id)).tables[0]?.rows[0]?.cells).toEqual(["18\u202f430,50"]);
  });

  test("refused, it names what to merge", async ({ db }) => {
    const { id } = await startedEdition(db);
    const none = { completeness: [], changes: [], at };
    await db.transaction().execute((trx) => keepComputed(trx, { id, revision: 1 }, refusedEdition(), none));
    const seen = await open(await animator(db), id);
    expect(seen).toMatchObject({
      state: "refused",
      tables: [],
      advice: [{ dimension: "territory", codes: ["gresivaudan", "oisans"], words: "Grésivaudan et Oisans" }],
    });
  });

  test("is published once, whoever presses again; then its page leads to the edition", async ({ db }) => {
    const { id, revision } = await readyDraft(db);
    const who = await animator(db);
    const form = { intent: "publish", seen: String(revision) };
    expect(await send(who, id, { ...form, seen: "1" })).toMatchObject({ status: 409 });
    expect(await send(who, id, form)).toEqual({ status: 302, to: "/editions/1" });
    expect(await send(who, id, form)).toEqual({ status: 302, to: "/editions/1" });
    await expect(open(who, id)).rejects.toMatchObject({ status: 302 });
    for (const intent of ["recompute", "remove"]) {
      expect(await send(who, id, { intent, seen: "3" })).toMatchObject({ status: 409 });
    }
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "edition")
      .execute();
    expect(acts).toEqual([{ act: "edition.published" }]);
  });

  test("is deleted once, and what is not there is not found", async ({ db }) => {
    const { id, revision } = await readyDraft(db);
    const who = await animator(db);
    const form = { intent: "remove", seen: String(revision) };
    expect(await send(who, id, { ...form, seen: "7" })).toMatchObject({ status: 409 });
    expect(await send(who, id, form)).toEqual({ status: 302, to: "/editions/preparer?periode=2026-S1" });
    expect(await send(who, id, form)).toEqual({ status: 302, to: "/editions" });
    await expect(open(who, id)).rejects.toMatchObject({ status: 404 });
    await expect(send(who, id, { intent: "publish", seen: "1" })).rejects.toMatchObject({ status: 404 });
  });

  test("a group of one line, and a form no page sends, are refused", async ({ db }) => {
    const { id, revision } = await readyDraft(db);
    const who = await animator(db);
    const merge = { intent: "merge", seen: String(revision), dimension: "territory", codes: "oisans" };
    expect(await send(who, id, merge)).toEqual({
      status: 400,
      message: "Choisissez au moins deux lignes à regrouper.",
    });
    await expect(send(who, id, { ...merge, dimension: "prénom" })).rejects.toMatchObject({ status: 400 });
    await expect(send(who, id, { intent: "voir", seen: "1" })).rejects.toMatchObject({ status: 400 });
  });

  test("a group tells of lines of the edition only: no other word comes to be published by it", async ({
    db,
  }) => {
    const { id, revision } = await readyDraft(db);
    const who = await animator(db);
    const sent = (dimension: string, codes: string[]): Promise<unknown> => {
      const form = new FormData();
      const fields = { intent: "merge", seen: String(revision), dimension };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const code of codes) form.append("codes", code);
      return send(who, id, form);
    };
    const refused = { status: 400, message: "Choisissez des lignes de cette édition, dans une seule liste." };
    for (const codes of [
      ["oisans", "Sonia Martin"],
      ["__proto__", "constructor"],
      ["oisans+*", "toString"],
    ])
      expect(await sent("territory", codes)).toEqual(refused);
    for (const dimension of ["rsa", "sex", "disability", "situation"])
      expect(await sent(dimension, ["yes", "no"])).toEqual(refused);
    const { parameters } = await db.selectFrom("edition").select("parameters").executeTakeFirstOrThrow();
    expect(JSON.parse(parameters)).toMatchObject({ merges: {} });
  });

  test("only who prepares editions opens it", async ({ db, given }) => {
    const { id } = await readyDraft(db);
    for (const role of ["network", "funder", "territory", "admin"] as const) {
      await expect(open(await signedIn(db, { role }), id)).rejects.toMatchObject({ status: 403 });
    }
    const host = await given.host();
    const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id });
    await expect(open(facilitator, id)).rejects.toMatchObject({ status: 403 });
  });
});

describe("the API", () => {
  async function ask(db: Db, number: string | null, headers: Record<string, string> = {}) {
    const { token, context } = await tokenOf(db, { role: "network" });
    const request = new Request(`${testOrigin}/api/v1/editions${number === null ? "" : `/${number}`}`, {
      headers: { ...headers, Authorization: `Bearer ${token}` },
    });
    return number === null
      ? apiEditions({ request, context, params: {} })
      : apiEdition({ request, context, params: { number } });
  }

  test("lists published editions and gives one as the exchange format has it, without any true value", async ({
    db,
  }) => {
    await publishDraft(db, await readyDraft(db));
    await readyDraft(db, "2025-S2");
    const list = await (await ask(db, null)).text();
    expect(JSON.parse(list)).toEqual([
      {
        edition: 1,
        kind: "semester",
        period: { from: "2026-01", to: "2026-06" },
        publishedOn: "2026-11-30",
        supersedes: null,
        supersededBy: null,
      },
    ]);
    const answer = await ask(db, "1");
    const text = await answer.text();
    const body = JSON.parse(text) as { tables: Array<{ id: string; unit: string; cells: unknown[] }> };
    expect(Object.keys(body)).toEqual([
      "edition",
      "period",
      "publishedOn",
      "supersedes",
      "parameters",
      "tables",
    ]);
    expect(body).toMatchObject({ edition: 1, parameters: { threshold: 5, sensitiveThreshold: 11 } });
    expect(body.tables.find(({ id }) => id === "hours-by-territory")).toEqual({
      id: "hours-by-territory",
      measure: "hoursAchieved",
      unit: "hours",
      additive: true,
      dimensions: ["territory"],
      cells: [
        { keys: { territory: "gresivaudan" }, value: 18_430.5, status: "published" },
        { keys: { territory: "oisans" }, value: 3208, status: "published" },
        { keys: { territory: "*" }, value: 21_638.5, status: "published" },
      ],
    });
    expect(body.tables.find(({ id }) => id === "persons-by-territory")?.cells).toContainEqual({
      keys: { territory: "oisans", rsa: "yes" },
      value: null,
      status: "secret",
    });
    for (const value of hiddenValues) expect(text + list).not.toContain(String(value));
  });

  test("answers 304 to the tag it gave, and 404 as a problem for a draft or no number", async ({ db }) => {
    await publishDraft(db, await readyDraft(db));
    for (const number of [null, "1"]) {
      const tag = (await ask(db, number)).headers.get("ETag") ?? "";
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
      const again = await ask(db, number, { "If-None-Match": tag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect((await ask(db, number, { "If-None-Match": '"autre"' })).status).toBe(200);
    }
    for (const number of ["2", "0", "un", "1.5"]) {
      const missing = await ask(db, number);
      expect([missing.status, missing.headers.get("Content-Type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
    }
  });
});
