import { http, HttpResponse } from "msw";
import type { Day } from "#app/domain/calendar.ts";
import { refreshNotices } from "#app/features/notices/refresh-notices.server.ts";
import { boampAddress } from "#app/platform/outside/boamp-notices.server.ts";
import { refreshNoticesCommand } from "#db/commands/refresh-notices.server.ts";
import type { Db } from "#db/database.server.ts";
import { lastRunOf, startRun } from "#db/queries/refresh-runs.server.ts";
import type { Instant, OrganisationId } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { describe, expect } from "#tests/support/test.ts";
import { boampAnswering, boampRow, boampSource, noWait, test } from "./boamp-source.ts";

const today = "2026-11-29" as Day;
const at = "2026-11-29T08:00:00.000Z" as Instant;

const refresh = (db: Db, over: Partial<Parameters<typeof refreshNotices>[1]> = {}) =>
  refreshNotices(db, {
    department: "38",
    today,
    accountId: null,
    now: () => at,
    clock: noWait().clock,
    ...over,
  });

const stored = (db: Db) => db.selectFrom("tender_notice").selectAll().orderBy("id").execute();

describe("what is asked and kept", () => {
  test("open calls of the département and what corrects them, page by page", async ({ db, listening }) => {
    const { server, asked } = boampSource(Array.from({ length: 120 }, () => boampRow()));
    listening(server);
    expect(await refresh(db)).toMatchObject({
      outcome: "done",
      counts: { found: 120, created: 120 },
      failure: null,
    });
    expect(await stored(db)).toHaveLength(120);
    expect(asked.map((url) => url.searchParams.get("offset"))).toEqual(["0", "50", "100"]);
    const where = asked[0]?.searchParams.get("where") ?? "";
    expect(where).toContain('code_departement="38"');
    expect(where).toContain("datelimitereponse>=date'2026-11-29'");
    expect(asked[0]?.searchParams.get("select")).toContain("donnees");
    expect(await lastRunOf(db, "boamp")).toMatchObject({
      state: "done",
      department: "38",
      found: 120,
      created: 120,
    });
  });

  test("results, cancelled ones, closed ones and those of elsewhere are not, unreadable ones are counted", async ({
    db,
    listening,
  }) => {
    const cancelled = boampRow();
    const { server } = boampSource([
      boampRow({ objet: "Nettoyage de l&#039;h&amp;ocirc;tel de ville" }),
      boampRow({ nature: "ATTRIBUTION" }),
      boampRow({ code_departement: ["69"] }),
      boampRow({ datelimitereponse: "2026-11-28T11:00:00+00:00" }),
      boampRow({ dateparution: null }),
      cancelled,
      boampRow({ nature: "ANNULATION", dateparution: "2026-11-20", annonce_lie: [cancelled.idweb] }),
    ]);
    listening(server);
    expect(await refresh(db)).toMatchObject({ counts: { found: 1, created: 1, refused: 1 } });
    expect(await stored(db)).toMatchObject([{ title: "Nettoyage de l'hôtel de ville" }]);
  });

  test("five thousand notices are read and kept, and read again unchanged", async ({ db, listening }) => {
    const { server } = boampSource(Array.from({ length: 5_000 }, () => boampRow()));
    listening(server);
    expect(await refresh(db)).toMatchObject({ counts: { created: 5_000 } });
    expect(await refresh(db)).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 5_000 } });
  }, 60_000);
});

describe("read again", () => {
  test("a corrective changes its notice, and what organisations made of it stays", async ({
    db,
    given,
    listening,
  }) => {
    const opportunities = givenOpportunities(db);
    const siae = await given.organisation({ kind: "ACI" }, ["siae"]);
    const { id } = await opportunities.notice({ id: "26-90001", reply_by: "2026-12-04" as Day });
    const other = await opportunities.notice({ id: "26-90002", reply_by: "2026-12-04" as Day });
    await mark(db, id, siae.id, "dismissed");
    const { server } = boampSource([
      boampRow({ idweb: "26-900001", etat: "RECTIFICATIF", objet: "Autre objet", annonce_lie: [id] }),
      boampRow({
        nature: "RECTIFICATIF",
        objet: null,
        annonce_lie: other.id,
        datelimitereponse: "2026-12-18T11:00:00Z",
      }),
    ]);
    listening(server);
    expect(await refresh(db)).toMatchObject({ counts: { created: 0, updated: 1 } });
    const rows = new Map((await stored(db)).map((row) => [row.id, row]));
    expect(rows.size).toBe(2);
    expect(rows.get(id)).toMatchObject({ title: "Autre objet", reply_by: "2026-12-11", fetched_on: today });
    expect(rows.get(other.id)).toMatchObject({ reply_by: "2026-12-18", reply_time: "12:00" });
    expect(await marks(db)).toEqual([{ notice_id: id, mark: "dismissed" }]);
  });

  test("a cancelled notice is closed; one closed before stays closed that day", async ({ db, listening }) => {
    const opportunities = givenOpportunities(db);
    const { id } = await opportunities.notice({ id: "26-90001" });
    const closed = await opportunities.notice({ id: "26-90002", reply_by: "2026-11-10" as Day });
    const cancel = (link: string) =>
      boampRow({ nature: "ANNULATION", dateparution: "2026-11-25", annonce_lie: link });
    const { server } = boampSource([cancel(id), cancel(closed.id)]);
    listening(server);
    await refresh(db);
    const rows = new Map((await stored(db)).map((row) => [row.id, row.reply_by]));
    expect(rows.get(id)).toBe("2026-11-24");
    expect(rows.get(closed.id)).toBe("2026-11-10");
  });

  test("those long closed are forgotten, unless followed or become a contract", async ({
    db,
    given,
    listening,
  }) => {
    const opportunities = givenOpportunities(db);
    const siae = await given.organisation({ kind: "ACI" }, ["siae"]);
    const old = { reply_by: "2026-08-01" as Day, published_on: "2026-07-01" as Day };
    const contract = await given.contract();
    const gone = await opportunities.notice(old);
    const followed = await opportunities.notice(old);
    const converted = await opportunities.notice({ ...old, contract_id: contract.id });
    const recent = await opportunities.notice({ reply_by: "2026-11-20" as Day });
    await mark(db, followed.id, siae.id, "followed");
    await mark(db, gone.id, siae.id, "dismissed");
    listening(boampSource([]).server);
    await refresh(db);
    const ids = (await stored(db)).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([followed.id, converted.id, recent.id]));
  });
});

describe("the source does not answer as it should", () => {
  test("it stops midway: what was read is kept, and said", async ({ db, listening }) => {
    const { server } = boampSource(Array.from({ length: 60 }, () => boampRow()));
    let answered = 0;
    server.use(
      http.get(boampAddress, () => {
        answered += 1;
        return answered > 1 ? new HttpResponse(null, { status: 503 }) : undefined;
      }),
    );
    listening(server);
    expect(await refresh(db)).toMatchObject({
      outcome: "partial",
      counts: { created: 50 },
      failure: expect.stringContaining("en panne") as string,
    });
    expect(await stored(db)).toHaveLength(50);
  });

  test("it asks to come back later: it is, as late as it asks", async ({ db, listening }) => {
    const { server } = boampSource([boampRow()]);
    let refusals = 1;
    server.use(
      http.get(boampAddress, () => {
        refusals -= 1;
        return refusals >= 0
          ? new HttpResponse(null, { status: 429, headers: { "Retry-After": "7" } })
          : undefined;
      }),
    );
    listening(server);
    const { clock, pauses } = noWait();
    expect(await refresh(db, { clock })).toMatchObject({ outcome: "done", counts: { created: 1 } });
    expect(pauses).toContain(7_000);
  });

  test.for([
    [() => HttpResponse.error(), /ne répond pas/],
    [() => new HttpResponse(null, { status: 429 }), /trop de demandes/],
    [() => new HttpResponse(null, { status: 400 }), /a refusé/],
    [() => HttpResponse.json({ results: "aucun" }), /illisibles/],
    [() => HttpResponse.json({ results: [null] }), /illisibles/],
    [() => HttpResponse.html("<html>Maintenance</html>"), /page web/],
    [() => HttpResponse.text("{"), /illisibles/],
    [
      () => new HttpResponse(null, { status: 302, headers: { Location: "https://ailleurs.example/" } }),
      /déménagé/,
    ],
  ] as const)(
    "it gives nothing: the notices already read stay, and the run says why (%#)",
    async ([answer, words], { db, listening }) => {
      const { id } = await givenOpportunities(db).notice();
      listening(boampAnswering(answer));
      expect(await refresh(db)).toMatchObject({
        outcome: "failed",
        failure: expect.stringMatching(words) as string,
      });
      expect(await stored(db)).toMatchObject([{ id }]);
      expect(await lastRunOf(db, "boamp")).toMatchObject({
        state: "failed",
        failure: expect.stringMatching(words) as string,
      });
    },
  );

  test("it is too long: we stop waiting", async ({ db, listening }) => {
    listening(boampSource([boampRow()]).server);
    expect(await refresh(db, { signal: AbortSignal.abort() })).toMatchObject({ outcome: "failed" });
  });

  test("two searches never run at once", async ({ db }) => {
    await startRun(db, { source: "boamp", department: "38", accountId: null, at });
    expect(await refresh(db)).toEqual({ outcome: "under way", since: at });
  });
});

describe("the command", () => {
  async function run(db: Db, ...args: string[]) {
    let [out, err] = ["", ""];
    const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
    const code = await refreshNoticesCommand({ db, output }, args, { today, clock: noWait().clock });
    return { code, out: out.replaceAll("\u00a0", " "), err: err.replaceAll("\u00a0", " ") };
  }

  test("says what it read, of the département said or of the installation’s own", async ({
    db,
    given,
    listening,
  }) => {
    const { server, asked } = boampSource([boampRow()]);
    listening(server);
    expect(await run(db, "--department", "38")).toMatchObject({
      code: 0,
      out: "1 avis ouvert, 1 nouveau.\n",
    });
    expect(await run(db)).toMatchObject({
      code: 1,
      err: expect.stringContaining("--department 38") as string,
    });
    await given.territory("gresivaudan");
    await db.insertInto("commune").values(commune).execute();
    expect(await run(db)).toMatchObject({ code: 0 });
    expect(asked).toHaveLength(2);
  });

  test("without network says so and keeps what it had", async ({ db, listening }) => {
    listening(boampAnswering(() => HttpResponse.error()));
    expect(await run(db, "--department", "38")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Les avis déjà lus restent.") as string,
    });
  });

  test.for([["--department", "trente-huit"], ["--ville", "Crolles"], ["38"]])(
    "%j is not how it is used",
    async (args, { db }) => {
      expect(await run(db, ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining("refresh notices") as string,
      });
    },
  );
});

async function mark(db: Db, notice: string, organisation: OrganisationId, said: "followed" | "dismissed") {
  await db
    .insertInto("tender_mark")
    .values({ notice_id: notice, organisation_id: organisation, mark: said, at, account_id: null })
    .execute();
}

const marks = (db: Db) => db.selectFrom("tender_mark").select(["notice_id", "mark"]).execute();

const commune = {
  code: "38140",
  name: "Crolles",
  epci_siren: null,
  department_code: "38",
  territory_code: "gresivaudan",
  search_text: "crolles",
} as never;
