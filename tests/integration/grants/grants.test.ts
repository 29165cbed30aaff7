import { monthsOf, type Month } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Role } from "#app/domain/role.ts";
import { hostGrants } from "#app/features/grants/host-grants.server.ts";
import { rsaByMonth } from "#app/domain/rsa-by-month.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { loader as desk } from "#app/routes/_app.aujourdhui/route.tsx";
import { loader as own } from "#app/routes/_app.ma-convention/route.ts";
import { loader as hosts } from "#app/routes/_app.porteurs._index/route.tsx";
import { loader as dialogue } from "#app/routes/_app.porteurs.$siret.$year._index/route.tsx";
import * as form from "#app/routes/_app.porteurs.$siret.$year.convention/route.tsx";
import { loader as pdf } from "#app/routes/_app.porteurs.$siret.$year.dialogue[.]pdf/route.ts";
import { loader as xlsx } from "#app/routes/_app.porteurs.$siret.$year.dialogue[.]xlsx/route.ts";
import type { Db } from "#db/database.server.ts";
import { listRsaCollective, listRsaPersons } from "#db/queries/grants/rsa-rows.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { randomWorld, settle } from "#tests/support/random-world.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { givenAgreement, givenRecipients } from "./given-agreement.ts";

const now = () => new Date("2026-11-30T09:00:00Z");
const ten = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);

const as = (db: Db, role: Role, organisationId?: string): Promise<SignedIn> =>
  signedIn(db, { role, organisationId: organisationId ?? null }, { now });
const asked = (who: SignedIn, params: Record<string, string>, search = "") => ({
  request: who.get(`/porteurs${search}`),
  context: who.context,
  params,
});

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const refusal: unknown = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return refusal instanceof Response ? refusal.status : 200;
}

describe("RSA recipients by month", () => {
  test.for([1, 2, 3])(
    "are those of the FA02 report of January to that month (world %i)",
    async (seed, { db }) => {
      const world = randomWorld(seed);
      await settle(db, world);
      const hostOf = new Map(world.organisation.map(({ id, siret }) => [id, siret]));
      const hostIds = [...new Set(world.contract.map(({ host_id }) => host_id))].filter((id) => id != null);
      for (const hostId of hostIds) {
        const scope = { year: 2026, hostId };
        const rows = {
          persons: await listRsaPersons(db, scope),
          collective: await listRsaCollective(db, scope),
        };
        const months = monthsOf({ from: "2026-01" as Month, to: "2026-12" as Month });
        for (const { month, named, collective } of rsaByMonth(rows, months).filter((_, at) => at % 3 === 2)) {
          const answer = await fa02Report(db, {
            from: "2026-01" as Month,
            to: month,
            territory: null,
            host: hostOf.get(hostId) ?? "",
            authority: null,
          });
          if (answer.outcome !== "report") throw new Error(answer.outcome);
          const { rsa, collectiveRsa } = answer.report.participants;
          expect({ month, named, collective }).toEqual({ month, named: rsa, collective: collectiveRsa });
        }
      }
    },
  );
});

describe("the funder’s list", () => {
  test("says of each host what is reached, expected, projected and earned, and who is short", async ({
    db,
    given,
  }) => {
    const good = await given.host({ name: "Bonne allure" });
    const slow = await given.host({ name: "Petite allure" });
    const none = await given.host({ name: "Sans convention" });
    await givenAgreement(db, good.id, { rsa_target: 12 });
    await givenAgreement(db, slow.id, { year: 2025 });
    await givenAgreement(db, slow.id);
    await givenRecipients(given, good.id, ten);
    await givenRecipients(given, slow.id, ["2026-01", "2026-02"]);
    const funder = await as(db, "funder");
    const page = await hosts(asked(funder, {}));
    expect(page).toMatchObject({
      year: 2026,
      years: [2027, 2026, 2025],
      shown: [
        {
          name: "Bonne allure",
          grant: { rsaReached: 10, variableEarned: 8333.33 },
          projection: { expected: 10, projected: 12, variableProjected: 10_000, isShort: false },
        },
        {
          name: "Petite allure",
          grant: { rsaReached: 2, variableEarned: 500 },
          projection: { expected: 33, projected: 2, isShort: true },
        },
      ],
      short: [{ name: "Petite allure" }],
      without: [{ siret: none.siret, name: "Sans convention" }],
    });
    const settings = await readSettings(db);
    const { grants } = await hostGrants(db, { year: 2026, today: "2026-11-30" as never, settings });
    const report = await dialogue(asked(funder, { siret: good.siret, year: "2026" }));
    expect(report.grant).toEqual(grants[0]?.grant);
    expect(report.projection).toEqual(grants[0]?.projection);
    const last = await hosts(asked(funder, {}, "?annee=2025"));
    expect(last).toMatchObject({ year: 2025, total: 1, short: [] });
    expect(last.shown[0]?.projection.light).toBe("late");
    expect((await hosts(asked(funder, {}, "?annee=hier"))).year).toBe(2026);
  });

  test("is the funder’s alone", async ({ db, given }) => {
    const host = await given.host();
    for (const role of [
      "facilitator",
      "network",
      "animator",
      "territory",
      "admin",
      "authority",
      "siae",
    ] as const)
      expect(await statusOf(hosts(asked(await as(db, role, host.id), {})))).toBe(403);
  });
});

describe("the dialogue de gestion", () => {
  test("shows the agreement, the curve, both years of indicators, to the funder and that host only", async ({
    db,
    given,
  }) => {
    const host = await given.host({ name: "Maison de l’insertion" });
    await givenAgreement(db, host.id);
    await givenRecipients(given, host.id, ["2026-01", "2026-01", "2026-05", "2026-11", "2025-12"]);
    const place = { siret: host.siret, year: "2026" };
    for (const who of [await as(db, "funder"), await as(db, "facilitator", host.id)]) {
      const page = await dialogue(asked(who, place));
      expect(page.months.map(({ reached }) => reached)).toEqual([2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4]);
      expect(page.months[9]).toEqual({ month: "2026-10", reached: 3, expected: 33 });
      expect(page.months[10]?.expected).toBeNull();
      expect(page.indicators.find(({ label }) => label === "dont allocataires du RSA")).toMatchObject({
        now: 4,
        before: 1,
      });
      expect(JSON.stringify(page)).not.toContain("Roussillon");
    }
    const other = await as(db, "facilitator", (await given.host()).id);
    expect(await statusOf(dialogue(asked(other, place)))).toBe(404);
    expect(await statusOf(Promise.resolve().then(() => pdf(asked(other, place))))).toBe(404);
    expect(await statusOf(Promise.resolve().then(() => xlsx(asked(other, place))))).toBe(404);
    for (const role of ["network", "animator", "territory", "admin"] as const)
      expect(await statusOf(dialogue(asked(await as(db, role, host.id), place)))).toBe(403);
    const funder = await as(db, "funder");
    expect(await statusOf(dialogue(asked(funder, { siret: "1", year: "2026" })))).toBe(404);
    expect(await statusOf(dialogue(asked(funder, { ...place, year: "20266" })))).toBe(404);
  });

  test("says there is no agreement, and still shows the totals", async ({ db, given }) => {
    const host = await given.host();
    await givenRecipients(given, host.id, ["2026-03"]);
    const page = await dialogue(
      asked(await as(db, "facilitator", host.id), { siret: host.siret, year: "2026" }),
    );
    expect(page).toMatchObject({ grant: null, projection: null, plan: null });
    expect(page.months.at(-1)).toMatchObject({ reached: 1, expected: null });
    const future = await dialogue(asked(await as(db, "funder"), { siret: host.siret, year: "2028" }));
    expect(future.months).toEqual([]);
  });

  test("goes out as PDF and workbook, audited, with its arithmetic and no name", async ({ db, given }) => {
    const host = await given.host({ name: "Maison de l’insertion" });
    await givenAgreement(db, host.id);
    await givenRecipients(given, host.id, ["2026-01", "2026-02"]);
    const who = await as(db, "funder");
    const place = { siret: host.siret, year: "2026" };
    const file = await pdf(asked(who, place));
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    const text = pdfText(Buffer.from(await file.arrayBuffer())).replace(/\s+/g, " ");
    expect(text).toContain("10 000 € × 2 ÷ 40 = 500 €");
    expect(text).toContain("Le rythme est insuffisant");
    expect(text).not.toContain("Roussillon");
    const book = await xlsx(asked(who, place));
    expect(book.headers.get("Content-Disposition")).toContain(
      `dialogue-de-gestion_2026_porteur-${host.siret}.xlsx`,
    );
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "export")
      .execute();
    expect(acts).toHaveLength(2);
  });

  test("a facilitator comes to its own from the menu", async ({ db, given }) => {
    const host = await given.host();
    const who = await as(db, "facilitator", host.id);
    const sent = await own({ request: who.get("/ma-convention"), context: who.context, params: {} });
    expect(sent.headers.get("Location")).toBe(`/porteurs/${host.siret}/2026`);
  });
});

describe("the form of an agreement", () => {
  const fields = {
    fte: "1,5",
    fixedPart: "30 000",
    variablePart: "10 000,50 €",
    rsaTarget: "40",
    countsCollective: "on",
  };
  const send = async (who: SignedIn, siret: string, values: Record<string, string>): Promise<unknown> =>
    form.action({
      request: who.post(`/porteurs/${siret}/2026/convention`, values),
      context: who.context,
      params: { siret, year: "2026" },
    });
  const stored = (db: Db) => db.selectFrom("grant_agreement").selectAll().where("year", "=", 2026).execute();

  test("makes it, corrects it, and keeps what changed in the trail", async ({ db, given }) => {
    const host = await given.host();
    await givenAgreement(db, host.id, { year: 2025, rsa_target: 33, count_collective: 0 });
    const who = await as(db, "funder");
    const place = { siret: host.siret, year: "2026" };
    const opened = await form.loader(asked(who, place));
    expect(opened).toMatchObject({ isNew: true, isCopied: true, seen: "0", values: { rsaTarget: "33" } });
    expect(await send(who, host.siret, { ...fields, seen: "0" })).toMatchObject({ status: 302 });
    expect(await send(who, host.siret, { ...fields, seen: "0" })).toMatchObject({ status: 302 });
    expect(await stored(db)).toMatchObject([
      {
        fte: 150,
        fixed_part: 3_000_000,
        variable_part: 1_000_050,
        rsa_target: 40,
        count_collective: 1,
        revision: 1,
      },
    ]);
    const unticked = Object.fromEntries(
      Object.entries(fields).filter(([name]) => name !== "countsCollective"),
    );
    await send(who, host.siret, { ...unticked, fte: "", rsaTarget: "1 200", seen: "1" });
    expect(await stored(db)).toMatchObject([
      { fte: null, rsa_target: 1_200, count_collective: 0, revision: 2 },
    ]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "grant_agreement")
      .orderBy("sequence")
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(["grant.created", "grant.updated"]);
  });

  test("tells what someone else wrote in between, and both versions", async ({ db, given }) => {
    const host = await given.host();
    const [one, other] = [await as(db, "funder"), await as(db, "funder")];
    await send(one, host.siret, { ...fields, seen: "0" });
    await send(other, host.siret, { ...fields, rsaTarget: "44", seen: "1" });
    const reply = await send(one, host.siret, { ...fields, rsaTarget: "50", seen: "1" });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        seen: "2",
        conflict: { rows: [{ label: "Objectif d’allocataires du RSA", stored: "44", typed: "50" }] },
      },
    });
    expect(await stored(db)).toMatchObject([{ rsa_target: 44 }]);
  });

  test.for<[string, string]>([
    ["fte", "un et demi"],
    ["fixedPart", "-3"],
    ["variablePart", "dix mille"],
    ["rsaTarget", "40,5"],
    ["rsaTarget", "-1"],
  ])("refuses %s « %s » and keeps what was typed", async ([field, value], { db, given }) => {
    const host = await given.host();
    const reply = await send(await as(db, "funder"), host.siret, { ...fields, [field]: value, seen: "0" });
    const result = (reply as { data: { result: { error: Record<string, string[]>; initialValue: object } } })
      .data.result;
    expect(Object.keys(result.error)).toEqual([field]);
    expect(result.error[field]?.[0]).toContain("exemple");
    expect(result.initialValue).toMatchObject({ [field]: value });
    expect(await stored(db)).toEqual([]);
  });

  test("is the funder’s alone", async ({ db, given }) => {
    const host = await given.host();
    for (const role of ["facilitator", "animator", "network", "admin"] as const) {
      const who = await as(db, role, host.id);
      expect(await statusOf(send(who, host.siret, { ...fields, seen: "0" }))).toBe(403);
    }
    expect(await stored(db)).toEqual([]);
  });
});

describe("the alert of a short pace", () => {
  test("is on the host’s desk, and gone once the pace is back", async ({ db, given }) => {
    const host = await given.host();
    const who = await as(db, "facilitator", host.id);
    const today = () => desk({ request: who.get("/aujourdhui"), context: who.context, params: {} });
    expect((await today()).pace).toBeNull();
    await givenAgreement(db, host.id, { rsa_target: 4, variable_part: 400_000 as Cents });
    await givenRecipients(given, host.id, ["2026-02"]);
    expect((await today()).pace).toMatchObject({ siret: host.siret, year: 2026 });
    expect((await today()).pace?.words).toContain("pour 3 attendus à ce jour");
    await givenRecipients(given, host.id, ["2026-03", "2026-04"]);
    expect((await today()).pace).toBeNull();
  });
});
