import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import { networkActionKindCodes } from "#app/domain/network-action-kind.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import * as one from "#app/routes/_app.actions.$code/route.tsx";
import * as journal from "#app/routes/_app.actions._index/route.tsx";
import { loader as csv } from "#app/routes/_app.actions[.]csv/route.ts";
import { loader as xlsx } from "#app/routes/_app.actions[.]xlsx/route.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-22T09:00:00Z");
const saved = { status: 302 };

async function world(db: Db, given: Given) {
  const host = await given.host();
  await given.territory("nord", "Nord");
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  const other = await signedIn(db, { ...account, name: "Karim Benali" }, { now });
  return { host, someone, other };
}

const fieldsOf = (changes: Fields = {}): Fields => ({
  intent: "add",
  id: randomUUID(),
  kind: "siae_procurement",
  datedOn: "2026-11-20",
  state: "done",
  title: "Rencontre SIAE et acheteurs",
  structures: "12",
  persons: "1 250",
  territory: "nord",
  account: "Douze structures présentes",
  ...changes,
});

const open = (someone: SignedIn, search = "") =>
  journal.loader({ request: someone.get(`/actions${search}`), params: {}, context: someone.context });
const note = async (someone: SignedIn, fields: Fields, search = ""): Promise<unknown> =>
  journal.action({
    request: someone.post(`/actions${search}`, fields),
    params: {},
    context: someone.context,
  });
const openOne = (someone: SignedIn, code: string) =>
  one.loader({ request: someone.get(`/actions/${code}`), params: { code }, context: someone.context });
const send = async (someone: SignedIn, code: string, fields: Fields): Promise<unknown> =>
  one.action({
    request: someone.post(`/actions/${code}`, fields),
    params: { code },
    context: someone.context,
  });
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const actsOf = (db: Db) =>
  db
    .selectFrom("audit_event")
    .select(["act", "object_id as code"])
    .where("object_type", "=", "network_action")
    .orderBy("sequence")
    .execute();

async function settle(
  db: Db,
  hostId: OrganisationId,
  overrides: Partial<Insertable<Database["network_action"]>> = {},
): Promise<string> {
  const id = randomUUID() as string as Id<"network_action">;
  const row = {
    id,
    code: `A-${id}`,
    host_id: hostId,
    dated_on: "2026-03-02" as Day,
    kind: "promotion" as const,
    title: null,
    territory_code: null,
    state: "done" as const,
    structures: null,
    persons: null,
    account: null,
    entered_rank: nextEnteredRank(),
    import_id: null,
    ...overrides,
  };
  await db.insertInto("network_action").values(row).execute();
  return row.code;
}

describe("noting an action", () => {
  test("puts it on top of the journal under a code of its day, and its territory is proposed next", async ({
    db,
    given,
  }) => {
    const { someone } = await world(db, given);
    expect(await note(someone, fieldsOf(), "?annee=2026&index")).toMatchObject(saved);
    await note(someone, fieldsOf({ kind: "forum", title: "", structures: "", persons: "", territory: "" }));
    const { lines, usualTerritory } = await open(someone);
    expect(lines).toMatchObject([
      { code: "A-2026-11-20-2", kind: "forum", title: null, structures: null },
      { code: "A-2026-11-20-1", title: "Rencontre SIAE et acheteurs", structures: 12, persons: 1250 },
    ]);
    expect(usualTerritory).toBe("nord");
    expect(await actsOf(db)).toEqual([
      { act: "action.noted", code: "A-2026-11-20-1" },
      { act: "action.noted", code: "A-2026-11-20-2" },
    ]);
    const kept = await db.selectFrom("audit_change").select("after").where("field", "=", "account").execute();
    expect(kept.map(({ after }) => after)).toEqual(["modifié", "modifié"]);
  });

  test("sent twice is noted once", async ({ db, given }) => {
    const { someone } = await world(db, given);
    const fields = fieldsOf();
    expect(await note(someone, fields)).toMatchObject(saved);
    expect(await note(someone, fields)).toMatchObject(saved);
    expect((await open(someone)).total).toBe(1);
  });

  test.for<[string, Fields, string]>([
    ["a type that does not exist", { kind: "autre" }, "kind"],
    ["no date", { datedOn: "" }, "datedOn"],
    ["done on a day to come", { datedOn: "2026-11-23" }, "datedOn"],
    ["a number that is not one", { structures: "une douzaine" }, "structures"],
    ["a negative number", { persons: "-3" }, "persons"],
    ["a territory that does not exist", { territory: "sud" }, "territory"],
    ["a social security number", { account: "n° 1 84 12 76 451 089 46" }, "account"],
    ["a title too long", { title: "x".repeat(301) }, "title"],
  ])("refuses %s and keeps what was typed", async ([, changes, field], { db, given }) => {
    const { someone } = await world(db, given);
    const reply = await note(someone, fieldsOf(changes));
    expect(Object.keys(errorsOf(reply))).toEqual([field]);
    expect(reply).toMatchObject({ data: { result: { initialValue: { state: "done" } } } });
    expect((await open(someone)).total).toBe(0);
  });

  test("planned for a day to come does not count until it is done, in one click, dated today", async ({
    db,
    given,
  }) => {
    const { someone } = await world(db, given);
    await note(someone, fieldsOf({ state: "planned", datedOn: "2026-12-10" }));
    const before = await open(someone);
    expect([before.total, before.totals.all]).toEqual([1, 0]);
    const code = before.lines[0]?.code ?? "";
    expect(await note(someone, { intent: "done", code })).toMatchObject(saved);
    expect(await note(someone, { intent: "done", code })).toMatchObject(saved);
    const { lines, totals } = await open(someone);
    expect(lines).toMatchObject([{ code, state: "done", datedOn: "2026-11-22" }]);
    expect([totals.siaeProcurement, totals.byDimension[4]]).toEqual([1, 1]);
    expect(await actsOf(db)).toHaveLength(2);
    await expect(note(someone, { intent: "done", code: "jamais" })).rejects.toMatchObject({ status: 404 });
  });
});

describe("the journal", () => {
  test("counts what the FA02 report counts, for the year and the territory shown", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const elsewhere = await given.host();
    for (const [index, kind] of networkActionKindCodes.entries()) {
      for (let time = 0; time <= index; time += 1) await settle(db, host.id, { kind });
      await settle(db, host.id, { kind, territory_code: "nord" });
      await settle(db, host.id, { kind, state: "planned" });
      await settle(db, host.id, { kind, dated_on: "2025-12-31" as Day });
      await settle(db, elsewhere.id, { kind });
    }
    for (const [search, year, territory] of [
      ["", "2026", null],
      ["?type=forum&etat=prevu", "2026", null],
      ["?territoire=nord", "2026", "nord"],
      ["?annee=2025", "2025", null],
    ] as const) {
      const scope = { from: `${year}-01` as Month, to: `${year}-12` as Month, territory, authority: null };
      const answer = await fa02Report(db, { ...scope, host: host.siret });
      if (answer.outcome !== "report") throw new Error(answer.outcome);
      const { prescription, siaeProcurement, byKind } = answer.report.actions;
      const { totals } = await open(someone, search);
      expect(totals).toMatchObject({ prescription, siaeProcurement });
      expect(totals.all).toBe(Object.values(byKind).reduce((sum, count) => sum + count, 0));
      const partners = ["partner_animation", "prescription", "siae_procurement", "forum"];
      expect(totals.byDimension).toEqual({
        1: byKind["promotion"],
        2: byKind["buyer_advice"],
        3: byKind["company_support"],
        4: partners.reduce((sum, kind) => sum + (byKind[kind] ?? 0), 0),
        5: byKind["evaluation"],
      });
    }
  });

  test("is filtered by type or dimension, state, year and territory, by pages, and shows no other host’s", async ({
    db,
    given,
  }) => {
    const { host, someone } = await world(db, given);
    for (let time = 0; time < 60; time += 1) await settle(db, host.id, { kind: "forum" });
    await settle(db, host.id, { kind: "prescription", territory_code: "nord" });
    await settle(db, host.id, { state: "planned", dated_on: "2024-05-01" as Day });
    await settle(db, (await given.host()).id);
    const total = async (search: string): Promise<number> => (await open(someone, search)).total;
    expect(await total("")).toBe(61);
    expect(await total("?annee=toutes")).toBe(62);
    expect(await total("?annee=2024&etat=prevu")).toBe(1);
    expect(await total("?type=forum")).toBe(60);
    expect(await total("?type=dimension-4")).toBe(61);
    expect(await total("?territoire=nord")).toBe(1);
    expect((await open(someone)).lines).toHaveLength(50);
    expect(await open(someone, "?page=9")).toMatchObject({ page: 2 });
  });
});

describe("an action already noted", () => {
  async function noted(db: Db, given: Given) {
    const made = await world(db, given);
    await note(made.someone, fieldsOf());
    const code = "A-2026-11-20-1";
    const { seen } = await openOne(made.someone, code);
    const form = (changes: Fields = {}) => ({ ...fieldsOf(), intent: "save", seen, ...changes });
    return { ...made, code, seen, form };
  }

  test("is corrected, and its page says who did it last", async ({ db, given }) => {
    const { someone, other, code, form } = await noted(db, given);
    expect(await send(other, code, form({ structures: "14", title: "" }))).toMatchObject(saved);
    expect(await openOne(someone, code)).toMatchObject({
      values: { structures: 14, title: null },
      last: { name: "Karim Benali", act: "action.corrected" },
    });
    expect(await send(other, code, form({ structures: "14", title: "" }))).toMatchObject(saved);
    expect(await actsOf(db)).toHaveLength(2);
  });

  test("changed by someone else meanwhile is not overwritten until one knows", async ({ db, given }) => {
    const { someone, other, code, form, seen } = await noted(db, given);
    await send(other, code, form({ structures: "14" }));
    const reply = await send(someone, code, form({ structures: "15" }));
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        conflict: {
          sentence: expect.stringMatching(/^Karim Benali a changé cette action/) as string,
          rows: [{ label: "Structures", stored: "14", typed: "15" }],
        },
      },
    });
    expect(await send(someone, code, { intent: "remove", seen })).toMatchObject({ init: { status: 400 } });
    const { seen: newer } = (reply as { data: { seen: string } }).data;
    expect(await send(someone, code, form({ structures: "15", seen: newer }))).toMatchObject(saved);
    expect((await openOne(someone, code)).values.structures).toBe(15);
  });

  test("is removed with a trace, once; correcting it then says so", async ({ db, given }) => {
    const { someone, other, code, seen, form } = await noted(db, given);
    expect(await send(someone, code, { intent: "remove", seen })).toMatchObject(saved);
    expect(await send(someone, code, { intent: "remove", seen })).toMatchObject(saved);
    expect(await send(other, code, form())).toMatchObject(saved);
    expect((await open(someone)).total).toBe(0);
    expect((await actsOf(db)).map(({ act }) => act)).toEqual(["action.noted", "action.removed"]);
    await expect(openOne(someone, code)).rejects.toMatchObject({ status: 404 });
  });

  test("of another host is not found, removed or not", async ({ db, given }) => {
    const { code, seen, form, someone } = await noted(db, given);
    const elsewhere = await given.host();
    const stranger = await signedIn(db, { role: "facilitator", organisationId: elsewhere.id }, { now });
    for (const fields of [form(), { intent: "remove", seen }, { intent: "done" }]) {
      await expect(send(stranger, code, fields)).rejects.toMatchObject({ status: 404 });
    }
    await send(someone, code, { intent: "remove", seen });
    await expect(send(stranger, code, { intent: "remove", seen })).rejects.toMatchObject({ status: 404 });
  });
});

describe("the journal as a file", () => {
  test("holds the lines of the same filters, no text a spreadsheet would run, and is audited", async ({
    db,
    given,
  }) => {
    const { host, someone } = await world(db, given);
    await settle(db, host.id, {
      code: "A-1",
      title: "=2+3; et la suite",
      territory_code: "nord",
      persons: 1250,
    });
    await settle(db, host.id, { code: "A-2", kind: "forum" });
    const ask = (path: string) => ({ request: someone.get(path), params: {}, context: someone.context });
    const answer = await csv(ask("/actions.csv?type=promotion"));
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="actions-du-reseau_2026_2026-11-22.csv"',
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).trimEnd().split("\r\n")).toEqual([
      "Code;Date;Type;Dimension;Intitulé;Territoire;État;Structures;Personnes;Compte rendu",
      'A-1;2026-03-02;Promotion des clauses;1;"\'=2+3; et la suite";Nord;Réalisée;;1250;',
    ]);
    const workbook = await xlsx(ask("/actions.xlsx"));
    expect(new TextDecoder().decode((await workbook.arrayBuffer()).slice(0, 2))).toBe("PK");
    const exported = await db
      .selectFrom("audit_event")
      .select(["act", "object_type"])
      .where("act", "=", "actions.exported")
      .execute();
    expect(exported).toEqual([
      { act: "actions.exported", object_type: "export" },
      { act: "actions.exported", object_type: "export" },
    ]);
  });
});
