import type { Month } from "#app/domain/calendar.ts";
import { parseFigure } from "#app/domain/fa02-figure.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Role } from "#app/domain/role.ts";
import { loader as csv } from "#app/routes/_app.rapport[.]csv/route.ts";
import { loader as json } from "#app/routes/_app.rapport[.]json/route.ts";
import { loader as xlsx } from "#app/routes/_app.rapport[.]xlsx/route.ts";
import { loader as report } from "#app/routes/_app.rapport._index/route.tsx";
import { loader as rows } from "#app/routes/_app.rapport.lignes.$figure/route.tsx";
import { loader as editions } from "#app/routes/_app.editions._index/route.tsx";
import { loader as methods } from "#app/routes/_public.methode/route.tsx";
import { rowsOpenTo } from "#app/routes/_app.rapport._index/rows-open-to.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { contextOf, signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const year = "?de=2026-01&a=2026-12";

/** A host with an agreement, two named persons (one at the RSA) and a collective statement, in 2026. */
async function someHost(db: Db, given: ReturnType<typeof givenIn>) {
  const host = await given.host({ name: "Maison de l’insertion" });
  const authority = await given.authority();
  const contract = await given.contract({ host_id: host.id, authority_id: authority.id });
  const commitment = await given.commitment({ lot_id: (await given.lot({ contract_id: contract.id })).id });
  for (const rsa of [0, 1] as const) {
    const person = await given.participant({ host_id: host.id, birth_name: "Roussillon" });
    const hire = await given.hire({ participant_id: person.id, commitment_id: commitment.id, rsa });
    await given.statement(hire.id);
    await given.statement(hire.id, {
      month: "2026-04" as Month,
      state: "submitted",
      hours: 2_500 as InsertionHours,
    });
  }
  const esat = await given.organisation({ kind: "ESAT" }, ["siae"]);
  await given.collectiveStatement(commitment.id, esat.id);
  await agreement(db, host.id);
  return { host, authority };
}

async function agreement(db: Db, host: OrganisationId): Promise<void> {
  await db
    .insertInto("grant_agreement")
    .values({
      host_id: host,
      year: 2026,
      fte: 150,
      fixed_part: 3_000_000 as Cents,
      variable_part: 1_000_000 as Cents,
      rsa_target: 40,
      count_collective: 1,
      revision: 1,
      entered_rank: nextEnteredRank(),
      import_id: null,
    })
    .execute();
}

function as(db: Db, role: Role, organisationId?: string): Promise<SignedIn> {
  return signedIn(db, { role, organisationId: organisationId ?? null }, { now });
}

async function open(who: SignedIn, search = year) {
  const { data, init } = await report({
    request: who.get(`/rapport${search}`),
    context: who.context,
    params: {},
  });
  return { data, status: init?.status ?? 200 };
}

async function shown(who: SignedIn, search = year) {
  const { data } = await open(who, search);
  if (data.state !== "shown") throw new Error(data.message);
  return data;
}

function openRows(who: SignedIn, figure: string, search = year) {
  return rows({
    request: who.get(`/rapport/lignes/${figure}${search}`),
    context: who.context,
    params: { figure },
  });
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const refusal: unknown = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return refusal instanceof Response ? refusal.status : 200;
}

/** Where a refusal sends, or its status. */
async function refusedBy(answer: Promise<unknown>): Promise<string | number> {
  const refusal: unknown = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(refusal instanceof Response)) return 200;
  return refusal.headers.get("Location") ?? refusal.status;
}

describe("the report page", () => {
  test("shows a facilitator its own host, the year by default, and the agreement", async ({ db, given }) => {
    const { host } = await someHost(db, given);
    const who = await as(db, "facilitator", host.id);
    const view = await shown(who, "");
    expect(view.report.scope).toEqual({
      from: "2026-01",
      to: "2026-12",
      territory: null,
      host: host.siret,
      authority: null,
    });
    expect(view.report.hours).toMatchObject({ achieved: 300, pending: 50 });
    expect(view.report.grant).toMatchObject({ rsaReached: 1, variableEarned: 250 });
    expect(view.names.host).toBe("Maison de l’insertion");
    expect(view.choices.hosts).toMatchObject({ all: false });
  });

  test("its months add up to its hours", async ({ db, given }) => {
    const { host } = await someHost(db, given);
    const { report: figures, months } = await shown(await as(db, "facilitator", host.id));
    const sum = (of: "validated" | "submitted") =>
      months.reduce((total, month) => total + month[of], 0) / 100;
    expect([sum("validated"), sum("submitted")]).toEqual([figures.hours.achieved, figures.hours.pending]);
  });

  test("hides small counts from a buyer", async ({ db, given }) => {
    const { authority } = await someHost(db, given);
    const view = await shown(await as(db, "authority", authority.id));
    expect(view.report.participants).toMatchObject({ named: 2, rsa: null });
    expect(view.report.masked).toContain("participants.rsa");
    expect(view.report.grant).toBeNull();
  });

  test.for([
    ["?de=2026-13&a=2026-12", "période"],
    ["?de=2026-12&a=2026-01", "inversez"],
    [`${year}&territoire=atlantide`, "territoire"],
    [`${year}&maitre_ouvrage=1`, "maître d’ouvrage"],
  ] as const)("« %s » is a 400 that says what to do", async ([search, words], { db, given }) => {
    const who = await as(db, "facilitator", (await given.host()).id);
    const { data, status } = await open(who, search);
    expect([status, data]).toEqual([
      400,
      { state: "refused", message: expect.stringContaining(words) as unknown },
    ]);
  });

  test("sends the others to what they may see", async ({ db, given }) => {
    const { host } = await someHost(db, given);
    const asked = async (role: Role, search = year) => refusedBy(open(await as(db, role), search));
    expect(await asked("network")).toBe("/editions");
    expect(await asked("animator")).toBe("/editions");
    expect(await asked("territory")).toBe("/editions");
    expect(await asked("funder")).toBe("/porteurs");
    expect(await asked("funder", `${year}&porteur=${host.siret}`)).toBe(200);
    expect(await asked("siae")).toBe(403);
    expect(await asked("admin")).toBe(403);
    const other = await as(db, "facilitator", (await given.host()).id);
    expect(await refusedBy(open(other, `${year}&porteur=${host.siret}`))).toBe(403);
  });
});

describe("the rows behind a number", () => {
  test("add up to the number, whatever it is", async ({ db, given }) => {
    const { host } = await someHost(db, given);
    const who = await as(db, "facilitator", host.id);
    const { report: figures } = await shown(who);
    const numbers = { ...figures.participants, ...{ total: figures.participants.total } };
    for (const [key, value] of Object.entries(numbers)) {
      const { behind } = await openRows(who, `participants.${key}`);
      expect([key, behind.sum]).toEqual([key, value]);
    }
    const hours = await openRows(who, "hours.achieved");
    expect(hours.behind.sum).toBe(figures.hours.achieved * 100);
    const statements = await openRows(who, "hours.pending.statements");
    expect([statements.behind.count, statements.behind.sum]).toEqual([2, figures.hours.pending * 100]);
  });

  test("name persons to their own host only", async ({ db, given }) => {
    const { host, authority } = await someHost(db, given);
    const own = await openRows(await as(db, "facilitator", host.id), "participants.named");
    expect(JSON.stringify(own.behind)).toContain("Roussillon");
    const buyer = await openRows(await as(db, "authority", authority.id), "participants.named");
    expect(JSON.stringify(buyer.behind)).not.toContain("Roussillon");
    expect(buyer.behind.sum).toBe(2);
  });

  test("are refused where they would tell a buyer who is at the RSA, or a funder anything", async ({
    db,
    given,
  }) => {
    const { host, authority } = await someHost(db, given);
    const buyer = await as(db, "authority", authority.id);
    expect(await statusOf(openRows(buyer, "participants.rsa"))).toBe(403);
    expect(await statusOf(openRows(buyer, "outcomes.6.durable"))).toBe(403);
    const funder = await as(db, "funder");
    expect(await statusOf(openRows(funder, "hours.achieved", `${year}&porteur=${host.siret}`))).toBe(403);
    const facilitator = await as(db, "facilitator", host.id);
    expect(await statusOf(openRows(facilitator, "hours.nothing"))).toBe(404);
  });

  test("no link leads to a refusal: what opens for a role is what the page answers", () => {
    const paths = [
      "participants.rsa",
      "participants.named",
      "outcomes.6.other",
      "recruitments.bySex.F",
      "recruitments.byLevel.bac",
      "hours.rate",
    ];
    const opened = (role: Role) => paths.filter(rowsOpenTo(role));
    expect(opened("authority")).toEqual(["participants.named"]);
    expect(opened("facilitator")).toEqual(paths.filter((path) => parseFigure(path) !== undefined));
    expect(opened("funder")).toEqual([]);
  });
});

describe("the files", () => {
  test("carry the scope in their name, are kept by nothing and are audited", async ({ db, given }) => {
    const { host } = await someHost(db, given);
    const who = await as(db, "facilitator", host.id);
    const starts = { csv: "\ufeffindicateur;cle;valeur;statut", json: '{\n  "report": "fa02"', xlsx: "PK" };
    for (const [format, loader] of Object.entries({ csv, json, xlsx })) {
      const request = who.get(`/rapport.${format}${year}`);
      const file = await loader({ request, context: who.context, params: {} });
      const name = `rapport-fa02_2026-01_2026-12_porteur-${host.siret}.${format}`;
      expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="${name}"`);
      expect(file.headers.get("Cache-Control")).toBe("no-store");
      const content = Buffer.from(await file.arrayBuffer()).toString("utf8");
      expect(content.startsWith(starts[format as keyof typeof starts])).toBe(true);
    }
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "export")
      .execute();
    expect(acts).toHaveLength(3);
  });
});

describe("the other pages", () => {
  test("editions are for the network, and none is published yet", async ({ db, given }) => {
    const network = await as(db, "network");
    const page = await editions({ request: network.get("/editions"), context: network.context, params: {} });
    expect(page).toMatchObject({ total: 0, prepares: false, next: null, drafts: [] });
    const buyer = await as(db, "authority", (await given.organisation({}, ["authority"])).id);
    const request = buyer.get("/editions");
    expect(await statusOf(editions({ request, context: buyer.context, params: {} }))).toBe(403);
  });

  test("the definitions show the settings in force", async ({ db }) => {
    await db.insertInto("setting").values({ key: "risk_threshold", value: "60" }).execute();
    const request = new Request("http://127.0.0.1:3000/methode");
    const page = await methods({ request, context: contextOf(db), params: {} });
    expect(page.values).toMatchObject({ risk_threshold: 60, statement_due_day: 15 });
  });
});
