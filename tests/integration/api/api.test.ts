import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day, Month } from "#app/domain/calendar.ts";
import { roleCodes } from "#app/domain/role.ts";
import { turnsPerMinute } from "#app/features/api/api-turns.ts";
import { openApiDocument } from "#app/features/api/open-api.ts";
import { fa02Csv } from "#app/features/report/fa02-csv.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { contextOf, testEnv } from "#tests/support/signed-in.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { askApi, routes, tokenOf, type ApiPath } from "./api-client.ts";
import { faultsOf, resolve } from "./json-schema.ts";

const year = "?from=2026-01&to=2026-12";
const paths = Object.keys(routes) as ApiPath[];
const withToken = paths.filter((path) => path !== "/openapi.json");
const methodOf = (path: ApiPath): string => (path === "/imports/workbook" ? "POST" : "GET");

/** A host with a contract at work, a collective statement and a lot still to come. */
async function someHost(given: ReturnType<typeof givenIn>) {
  const host = await given.host();
  const authority = await given.authority();
  const contract = await given.contract({
    host_id: host.id,
    authority_id: authority.id,
    reference: "2026-A",
  });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const hire = await given.hire({ commitment_id: commitment.id, rsa: 1 });
  await given.statement(hire.id);
  const esat = await given.organisation({ kind: "ESAT" }, ["siae"]);
  await given.collectiveStatement(commitment.id, esat.id);
  const coming = await given.contract({
    host_id: host.id,
    authority_id: authority.id,
    stage: "published",
    reference: "2026-B",
    ends_on: "2027-12-31" as Day,
  });
  await given.commitment({ lot_id: (await given.lot({ contract_id: coming.id })).id });
  return { host, authority };
}

/** Three lots opened to structures: planned, kept for disabled workers, and given with an amount; and an EI. */
async function openLots(given: ReturnType<typeof givenIn>, open: ReturnType<typeof givenOpportunities>) {
  const structure = await given.organisation({ kind: "EI" }, ["siae"]);
  const lotOf = async (
    reference: string,
    stage: "planned" | "awarded",
    opening: Parameters<typeof open.opened>[1],
    mechanism: Mechanism = "execution_clause",
  ) => {
    const contract = await given.contract({ reference, stage, ends_on: "2027-12-31" as Day });
    const lot = await given.lot({ contract_id: contract.id, amount: 50_000_00 as Cents });
    await given.commitment({ lot_id: lot.id, mechanism });
    return open.opened(lot.id, opening);
  };
  const lots = {
    awarded: await lotOf("2026-AWARDED", "awarded", { hours: 100_00 as InsertionHours }),
    planned: await lotOf("2026-PLANNED", "planned", { hours: 300_00 as InsertionHours }),
    reserved: await lotOf(
      "2026-RESERVED",
      "planned",
      { hours: 700_00 as InsertionHours },
      "reserved_disability",
    ),
  };
  return { lots, structure };
}

type Item = {
  contract: string;
  amount: number | null;
  hours: number | null;
  match: { blocks: number; reasons: { criterion: string }[] } | null;
};

async function itemsOf({ context, token }: Awaited<ReturnType<typeof tokenOf>>): Promise<Item[]> {
  const answer = await askApi(context, "/opportunities", { token });
  const body = (await answer.json()) as { items: Item[] };
  const { schema } = openApiDocument.paths["/opportunities"].get.responses["200"].content["application/json"];
  expect(faultsOf(body, schema, openApiDocument)).toEqual([]);
  return body.items;
}

async function problemOf(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  const body = (await response.json()) as { status: number; detail: string };
  expect(faultsOf(body, resolve("#/components/schemas/Problem", openApiDocument), openApiDocument)).toEqual(
    [],
  );
  expect(body.status).toBe(response.status);
  return body;
}

describe("tokens", () => {
  test.for(withToken)("%s without a token is a 401 problem", async (path, { db }) => {
    const { status, detail } = await problemOf(askApi(contextOf(db), path, { method: methodOf(path) }));
    expect(status).toBe(401);
    expect(detail).toContain("Bearer");
  });

  test("a session cookie opens nothing", async ({ db, given }) => {
    const host = await given.host();
    const { context } = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    const headers = { Cookie: "__Host-session=anything" };
    expect((await askApi(context, "/reports/fa02", { search: year, headers })).status).toBe(401);
  });

  test("too many requests in a minute are a 429 that says when to come back", async ({ db }) => {
    const { token, context } = await tokenOf(
      db,
      { role: "network" },
      { now: () => new Date("2026-11-22T09:00:00Z") },
    );
    const statuses = new Set<number>();
    for (let turn = 0; turn < turnsPerMinute; turn += 1) {
      statuses.add((await askApi(context, "/editions", { token })).status);
    }
    expect([...statuses]).toEqual([200]);
    const last = await askApi(context, "/editions", { token });
    expect([last.status, last.headers.get("Retry-After")]).toEqual([429, "60"]);
  });
});

describe("methods", () => {
  test.each(
    paths.flatMap((path) => ["HEAD", "OPTIONS", "PUT", "DELETE"].map((method) => [method, path] as const)),
  )("%s %s is a 405 that names the method to use", async (method, path) => {
    const response = await routes[path]({
      request: new Request(`http://127.0.0.1:3000/api/v1${path}`, { method }),
      context: {},
      params: {},
    });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, methodOf(path)]);
  });
});

describe("GET /reports/fa02", () => {
  test("is the report of the command line, byte for byte, the host forced and echoed", async ({
    db,
    given,
  }) => {
    const { host } = await someHost(given);
    const { token, context } = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    const exact = await fa02Report(db, {
      from: "2026-01" as Month,
      to: "2026-12" as Month,
      territory: null,
      host: host.siret,
      authority: null,
    });
    if (exact.outcome !== "report") throw new Error(exact.outcome);
    const answer = await askApi(context, "/reports/fa02", { token, search: year });
    expect(await answer.text()).toBe(fa02Json(exact.report));
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const csv = await askApi(context, "/reports/fa02", {
      token,
      search: year,
      headers: { Accept: "text/csv" },
    });
    expect(Buffer.from(await csv.arrayBuffer()).toString("utf8")).toBe(fa02Csv(exact.report));
    expect(csv.headers.get("Content-Type")).toContain("text/csv");
  });

  test("is written in the audit trail", async ({ db, given }) => {
    const { host } = await someHost(given);
    const { token, context } = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    await askApi(context, "/reports/fa02", { token, search: year });
    const events = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "export")
      .execute();
    expect(events).toEqual([{ act: "report.read" }]);
  });

  test.for([
    ["", 400],
    ["?from=2026-01", 400],
    ["?from=2026-13&to=2026-12", 400],
    ["?from=2026-12&to=2026-01", 400],
    [`${year}&territory=atlantide`, 400],
    [`${year}&authority=12345678901234`, 400],
    [`${year}&host=12345678901234`, 403],
  ] as const)("« %s » is a %i problem", async ([search, status], { db, given }) => {
    const host = await given.host();
    const { token, context } = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    expect((await problemOf(askApi(context, "/reports/fa02", { token, search }))).status).toBe(status);
  });

  test("hides small counts from a buyer and names them", async ({ db, given }) => {
    const { authority } = await someHost(given);
    const { token, context } = await tokenOf(db, { role: "authority", organisationId: authority.id });
    const answer = await askApi(context, "/reports/fa02", { token, search: year });
    expect(await answer.json()).toMatchObject({
      scope: { authority: authority.siret },
      participants: { named: 1, rsa: null },
      masked: expect.arrayContaining(["participants.rsa"]) as unknown,
    });
  });

  test("gives a funder one host at a time, and the others nothing", async ({ db, given }) => {
    const { host } = await someHost(given);
    const funder = await tokenOf(db, { role: "funder" });
    const one = `${year}&host=${host.siret}`;
    const ask = (search: string) => askApi(funder.context, "/reports/fa02", { token: funder.token, search });
    expect((await ask(one)).status).toBe(200);
    expect((await ask(year)).status).toBe(403);
    for (const role of ["network", "animator", "territory", "siae", "admin"] as const) {
      const { token, context } = await tokenOf(db, { role });
      expect((await askApi(context, "/reports/fa02", { token, search: one })).status).toBe(403);
    }
  });
});

describe("lists", () => {
  test("contracts are those of the owner, by reference, filtered by stage and buyer", async ({
    db,
    given,
  }) => {
    const { host, authority } = await someHost(given);
    await given.contract({ reference: "ELSEWHERE" });
    const { token, context } = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    const ask = async (search: string) =>
      (await (await askApi(context, "/contracts", { token, search })).json()) as {
        items: Array<{ reference: string; stage: string }>;
        total: number;
      };
    expect((await ask("")).items.map(({ reference }) => reference)).toEqual(["2026-A", "2026-B"]);
    expect((await ask("?stage=publie")).items).toMatchObject([{ reference: "2026-B", stage: "publie" }]);
    expect((await ask(`?authority=${authority.siret}`)).total).toBe(2);
    expect(await ask("?page=9")).toMatchObject({ items: [], page: 9, total: 2 });
    for (const search of ["?stage=running", "?page=0", "?page=x", "?authority=00000000000000"]) {
      expect((await problemOf(askApi(context, "/contracts", { token, search }))).status).toBe(400);
    }
  });

  test("opportunities are the lots opened to structures, of every host, with all that is public and nothing more", async ({
    db,
    given,
  }) => {
    const { host } = await someHost(given);
    const open = givenOpportunities(db);
    const { lots, structure } = await openLots(given, open);
    const now = () => new Date("2026-11-30T10:00:00Z");
    const facilitator = await tokenOf(db, { role: "facilitator", organisationId: host.id }, { now });
    const all = await itemsOf(facilitator);
    expect(all.map(({ contract, amount, hours }) => [contract, amount, hours])).toEqual([
      ["2026-RESERVED", null, 700],
      ["2026-PLANNED", null, 300],
      ["2026-AWARDED", 50_000, 100],
    ]);
    expect(all.every(({ match }) => match === null)).toBe(true);
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual([
      "amount",
      "authority",
      "category",
      "commune",
      "consultationOn",
      "contract",
      "cpv",
      "endsOn",
      "hours",
      "lot",
      "lotTitle",
      "match",
      "mechanisms",
      "note",
      "notifiedOn",
      "openedOn",
      "replyBy",
      "stage",
      "startsOn",
      "territory",
      "title",
      "trade",
    ]);
    const siae = await tokenOf(db, { role: "siae", organisationId: structure.id }, { now });
    const own = await itemsOf(siae);
    expect(own.map(({ contract }) => contract).toSorted()).toEqual(["2026-AWARDED", "2026-PLANNED"]);
    for (const { match } of own) {
      expect(match?.reasons.map(({ criterion }) => criterion)).toContain("activity");
      expect(match?.blocks).toBeGreaterThan(0);
    }
    await db
      .updateTable("opportunity")
      .set({ closed_on: "2026-11-30" as Day })
      .where("lot_id", "=", lots.planned)
      .execute();
    await noteWrite(db);
    expect((await itemsOf(facilitator)).map(({ contract }) => contract)).not.toContain("2026-PLANNED");
    const authority = await tokenOf(db, { role: "authority" });
    expect((await askApi(authority.context, "/opportunities", { token: authority.token })).status).toBe(403);
  });

  test("no edition is published yet", async ({ db }) => {
    const { token, context } = await tokenOf(db, { role: "network" });
    expect(await (await askApi(context, "/editions", { token })).json()).toEqual([]);
    expect((await problemOf(askApi(context, "/editions/{number}", { token }))).status).toBe(404);
  });
});

describe("POST /imports/workbook", () => {
  // Files that come in wait beside the database.
  const env = { ...testEnv, databaseUrl: `sqlite:${join(tmpdir(), "clause-commune-api", "essai.sqlite")}` };

  function formWith(file: File, fields: Record<string, string> = {}): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    return form;
  }

  test("is for hosts only", async ({ db }) => {
    for (const role of roleCodes.filter((code) => code !== "facilitator")) {
      const { token, context } = await tokenOf(db, { role }, { env });
      const body = formWith(new File(["x"], "annee.xlsx"));
      const { status } = await problemOf(
        askApi(context, "/imports/workbook", { token, method: "POST", body }),
      );
      expect([role, status]).toEqual([role, 403]);
    }
  });

  test.for([
    ["a file that is no workbook", formWith(new File(["x"], "annee.pdf"))],
    ["no file", new FormData()],
    ["an unreadable dryRun", formWith(new File(["x"], "annee.xlsx"), { dryRun: "peut-être" })],
  ] as const)("%s is a 400 problem", async ([, body], { db, given }) => {
    const { token, context } = await tokenOf(
      db,
      { role: "facilitator", organisationId: (await given.host()).id },
      { env },
    );
    const { status } = await problemOf(askApi(context, "/imports/workbook", { token, method: "POST", body }));
    expect(status).toBe(400);
  });
});

describe("the description", () => {
  test("names the addresses that answer, and no other", () => {
    expect(Object.keys(openApiDocument.paths).sort()).toEqual([...paths].sort());
  });

  test("every reference leads somewhere", () => {
    const references = [...JSON.stringify(openApiDocument).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, to]) => to ?? "",
    );
    expect(references.filter((to) => (resolve(to, openApiDocument) as unknown) === undefined)).toEqual([]);
  });

  test("what is answered is what is described", async ({ db, given }) => {
    const { host } = await someHost(given);
    await db
      .insertInto("grant_agreement")
      .values({
        host_id: host.id,
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
    const facilitator = await tokenOf(db, { role: "facilitator", organisationId: host.id });
    const network = await tokenOf(db, { role: "network" });
    const described = {
      "/reports/fa02": [facilitator, year],
      "/contracts": [facilitator, ""],
      "/opportunities": [facilitator, ""],
      "/editions": [network, ""],
    } as const;
    for (const path of Object.keys(described) as Array<keyof typeof described>) {
      const [{ token, context }, search] = described[path];
      const response = await askApi(context, path, { token, search });
      const schema = openApiDocument.paths[path].get.responses["200"].content["application/json"].schema;
      expect([path, response.status, faultsOf(await response.json(), schema, openApiDocument)]).toEqual([
        path,
        200,
        [],
      ]);
    }
  });
});
