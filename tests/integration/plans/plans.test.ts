import { randomUUID } from "node:crypto";
import { loader as list } from "#app/routes/_app.plans._index/route.tsx";
import * as one from "#app/routes/_app.plans.$siret.$year._index/route.tsx";
import * as edit from "#app/routes/_app.plans.$siret.$year.modifier/route.tsx";
import * as create from "#app/routes/_app.plans.$siret.$year.actions.nouvelle/route.tsx";
import * as line from "#app/routes/_app.plans.$siret.$year.actions.$code/route.tsx";
import { loader as csv } from "#app/routes/_app.plans.$siret.$year.plan[.]csv/route.ts";
import { loader as pdf } from "#app/routes/_app.plans.$siret.$year.plan[.]pdf/route.ts";
import { action as journal } from "#app/routes/_app.actions._index/route.tsx";
import { loader as dialogue } from "#app/routes/_app.porteurs.$siret.$year._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-30T09:00:00Z");
const saved = { status: 302 };
const fieldsOf = (changes: Fields = {}): Fields => ({
  id: randomUUID(),
  kind: "prescription",
  title: "Réunion des prescripteurs",
  territory: "nord",
  expected: "2",
  dueOn: "2026-06-30",
  partners: "France Travail",
  state: "planned",
  ...changes,
});

async function world(db: Db, given: Given) {
  const host = await given.host({ name: "Maison de l’insertion" });
  await given.territory("nord", "Nord");
  await given.territory("sud", "Sud");
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const as = (role: "territory" | "funder" | "network", territoryCode: string | null = null) =>
    signedIn(db, { role, territoryCode, name: "Direction du Nord" }, { now });
  const params = { siret: host.siret, year: "2026" };
  const args = (who: SignedIn, more: Fields = {}, year = "2026") => ({
    request: who.get("/plans"),
    context: who.context,
    params: { ...params, year, ...more },
  });
  const sent = (who: SignedIn, fields: Fields, more: Fields = {}, year = "2026") => ({
    ...args(who, more, year),
    request: who.post("/plans", fields),
  });
  const add = async (changes: Fields = {}): Promise<unknown> =>
    create.action(sent(someone, fieldsOf(changes)));
  const make = async (fields: Fields = {}, year = "2026"): Promise<unknown> =>
    edit.action(sent(someone, { diagnosis: "Peu de femmes", seen: "0", ...fields }, {}, year));
  return { host, someone, as, args, sent, add, make };
}

async function statusOf(answer: () => Promise<unknown>): Promise<number> {
  try {
    await answer();
    return 200;
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : 0;
  }
}

const errorsOf = (reply: unknown): string[] =>
  Object.keys((reply as { data: { result: { error?: object } } }).data.result.error ?? {});

describe("a plan", () => {
  test("is a draft of its host alone until it is shared, then read by all who follow plans", async ({
    db,
    given,
  }) => {
    const { someone, as, args, sent, add, make } = await world(db, given);
    expect(await statusOf(() => one.loader(args(someone)))).toBe(302);
    expect(await make()).toMatchObject(saved);
    await one.action(sent(someone, { intent: "share" }));
    expect((await one.loader(args(someone))).sharedOn).toBeNull();
    expect(await add()).toMatchObject(saved);
    const readers = [await as("territory", "nord"), await as("funder"), await as("network")];
    for (const who of readers) {
      expect(await statusOf(() => one.loader(args(who)))).toBe(404);
      expect(await statusOf(() => Promise.resolve(pdf(args(who))))).toBe(404);
      expect((await list(args(who))).total).toBe(0);
    }
    expect(await one.action(sent(someone, { intent: "share" }))).toMatchObject(saved);
    for (const who of readers) {
      const page = await one.loader(args(who));
      expect(page).toMatchObject({
        sharedOn: "2026-11-30",
        isOwn: false,
        lines: [{ title: "Réunion des prescripteurs" }],
      });
      expect((await list(args(who))).shown).toMatchObject([{ hostName: "Maison de l’insertion" }]);
    }
    const other = await signedIn(
      db,
      { role: "facilitator", organisationId: (await given.host()).id },
      { now },
    );
    expect(await statusOf(() => one.loader(args(other)))).toBe(404);
    expect((await list(args(other))).total).toBe(0);
  });

  test("has for a direction territoriale only what concerns it, its own lines first", async ({
    db,
    given,
  }) => {
    const { someone, as, args, sent, add, make } = await world(db, given);
    await make();
    await add();
    await one.action(sent(someone, { intent: "share" }));
    const [north, south] = [await as("territory", "nord"), await as("territory", "sud")];
    expect((await list(args(north))).own).toMatchObject([{ line: { title: "Réunion des prescripteurs" } }]);
    expect((await list(args(south))).total).toBe(0);
    expect(await statusOf(() => one.loader(args(south)))).toBe(404);
    await add({ territory: "", title: "Lettre à tous" });
    expect((await list(args(south))).total).toBe(1);
    expect((await one.loader(args(south))).lines).toHaveLength(2);
  });

  test("goes forward with the journal, and the dialogue de gestion says so", async ({ db, given }) => {
    const { someone, args, add, make } = await world(db, given);
    await make();
    await add();
    await add({ kind: "evaluation", title: "Bilan", expected: "1", dueOn: "", territory: "" });
    const note = async (changes: Fields): Promise<unknown> =>
      journal({
        request: someone.post("/actions", {
          intent: "add",
          id: randomUUID(),
          kind: "prescription",
          datedOn: "2026-05-04",
          state: "done",
          plannedAction: "PA-2026-0001",
          ...changes,
        }),
        params: {},
        context: someone.context,
      });
    expect(await note({})).toMatchObject(saved);
    expect(errorsOf(await note({ datedOn: "2025-05-04" }))).toEqual(["plannedAction"]);
    expect(errorsOf(await note({ plannedAction: "PA-2026-0099" }))).toEqual(["plannedAction"]);
    const page = await one.loader(args(someone));
    expect(page.lines).toMatchObject([
      { code: "PA-2026-0001", done: 1, expected: 2, standing: "late", actions: [{ datedOn: "2026-05-04" }] },
      { code: "PA-2026-0002", done: 0, standing: "to_come" },
    ]);
    expect(page.total).toMatchObject({ expected: 3, done: 1, progress: 0.3333, late: 1 });
    expect((await dialogue(args(someone))).plan?.total).toEqual(page.total);
    await note({ datedOn: "2026-07-04" });
    expect((await one.loader(args(someone))).lines[0]).toMatchObject({ done: 2, standing: "done" });
    const reply = await line.action({
      ...args(someone, { code: "PA-2026-0001" }),
      request: someone.post("/plans", { intent: "remove", seen: "1" }),
    });
    expect(reply).toMatchObject(saved);
    expect((await one.loader(args(someone))).lines).toHaveLength(2);
  });

  test("is come back to once a line opened from it is noted; else the journal is, its filters kept", async ({
    db,
    given,
  }) => {
    const { host, someone, add, make } = await world(db, given);
    await make();
    await add();
    await add({ title: "Autre" });
    const whereTo = async (search: string, changes: Fields): Promise<string | null> => {
      const request = someone.post(`/actions?index${search}`, {
        intent: "add",
        id: randomUUID(),
        kind: "prescription",
        datedOn: "2026-05-04",
        state: "done",
        ...changes,
      });
      const reply: unknown = await journal({ request, params: {}, context: someone.context });
      return reply instanceof Response ? reply.headers.get("location") : null;
    };
    const started = "&annee=2026&noter_type=prescription&noter_prevue=PA-2026-0001";
    expect(await whereTo(started, { plannedAction: "PA-2026-0001" })).toBe(`/plans/${host.siret}/2026`);
    expect(await whereTo(started, { plannedAction: "PA-2026-0002" })).toBe("/actions?annee=2026");
    expect(await whereTo(started, {})).toBe("/actions?annee=2026");
    expect(await whereTo("&annee=2026", { plannedAction: "PA-2026-0001" })).toBe("/actions?annee=2026");
  });

  test("takes over last year’s lines, a year later, without those given up", async ({ db, given }) => {
    const { someone, args, sent, make } = await world(db, given);
    await make({}, "2025");
    for (const [title, dueOn] of [
      ["Bilan", "2025-12-15"],
      ["Lettre", "2025-03-01"],
    ] as const)
      await create.action(sent(someone, fieldsOf({ title, dueOn }), {}, "2025"));
    const code = "PA-2025-0002";
    const dropped = fieldsOf({ title: "Lettre", dueOn: "2025-03-01", state: "dropped", seen: "1" });
    expect(errorsOf(await line.action(sent(someone, dropped, { code }, "2025")))).toEqual(["droppedReason"]);
    await line.action(sent(someone, { ...dropped, droppedReason: "Reportée" }, { code }, "2025"));
    expect(await edit.loader(args(someone))).toMatchObject({
      isNew: true,
      toCopy: 1,
      diagnosis: "Peu de femmes",
    });
    await make({ copy: "on" });
    expect((await one.loader(args(someone))).lines).toMatchObject([
      { code: "PA-2026-0001", title: "Bilan", dueOn: "2026-12-15" },
    ]);
    const { shown } = await list(args(someone));
    expect(shown.map(({ year }) => year)).toEqual([2026, 2025]);
  });

  test("is corrected by one at a time: the second sees both versions", async ({ db, given }) => {
    const { someone, args, sent, add, make } = await world(db, given);
    await make();
    await add();
    expect(await make({ diagnosis: "Autre", seen: "1" })).toMatchObject(saved);
    expect(await make({ diagnosis: "Encore", seen: "1" })).toMatchObject({
      init: { status: 400 },
      data: { seen: "2", conflict: { rows: [{ label: "Diagnostic", stored: "Autre", typed: "Encore" }] } },
    });
    const code = "PA-2026-0001";
    await line.action(sent(someone, fieldsOf({ expected: "3", seen: "1" }), { code }));
    expect(await line.action(sent(someone, fieldsOf({ expected: "5", seen: "1" }), { code }))).toMatchObject({
      data: { conflict: { rows: [{ stored: "3", typed: "5" }] } },
    });
    expect((await line.loader(args(someone, { code }))).values.expected).toBe("3");
  });

  test.for<[string, Fields, string]>([
    ["no title", { title: "" }, "title"],
    ["no kind", { kind: "" }, "kind"],
    ["never", { expected: "0" }, "expected"],
    ["a due day of another year", { dueOn: "2027-01-02" }, "dueOn"],
    ["a territory that is none", { territory: "ouest" }, "territory"],
    ["a social security number", { partners: "n° 1 84 12 76 451 089 46" }, "partners"],
  ])("refuses a line with %s", async ([, changes, field], { db, given }) => {
    const { someone, args, add, make } = await world(db, given);
    await make();
    expect(errorsOf(await add(changes))).toEqual([field]);
    expect((await one.loader(args(someone))).lines).toEqual([]);
  });

  test("adds a line once when its form is sent twice", async ({ db, given }) => {
    const { someone, args, add, make } = await world(db, given);
    await make();
    const id = randomUUID();
    await add({ id });
    await add({ id });
    expect((await one.loader(args(someone))).lines).toHaveLength(1);
  });

  test("is talked about by its host and the directions territoriales", async ({ db, given }) => {
    const { someone, as, args, sent, add, make } = await world(db, given);
    await make();
    await add();
    const remark = { intent: "remark", id: randomUUID(), body: "À l’automne plutôt\u202f?" };
    expect(await statusOf(() => one.action(sent(someone, remark)))).toBe(403);
    await one.action(sent(someone, { intent: "share" }));
    const north = await as("territory", "nord");
    expect(await one.action(sent(north, remark))).toMatchObject(saved);
    expect(await one.action(sent(north, remark))).toMatchObject(saved);
    expect(errorsOf(await one.action(sent(someone, { ...remark, id: randomUUID(), body: " " })))).toEqual([
      "body",
    ]);
    expect((await one.loader(args(someone))).remarks).toMatchObject([
      { author: "Direction du Nord", territoryLabel: "Nord", body: "À l’automne plutôt\u202f?" },
    ]);
    const funder = await as("funder");
    expect((await one.loader(args(funder))).mayRemark).toBe(false);
    expect(await statusOf(() => one.action(sent(funder, { ...remark, id: randomUUID() })))).toBe(403);
  });

  test("goes out as PDF and CSV", async ({ db, given }) => {
    const { someone, args, add, make } = await world(db, given);
    await make();
    await add({ title: "=1+1" });
    const printed = await pdf(args(someone));
    const words = pdfText(Buffer.from(await printed.arrayBuffer())).replace(/\s+/g, " ");
    expect(words).toContain("Plan d’actions 2026");
    expect(words).toContain("Peu de femmes");
    const text = await (await csv(args(someone))).text();
    expect(text).toContain("PA-2026-0001");
    expect(text).not.toContain(";=1+1");
  });
});
