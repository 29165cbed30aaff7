import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Role } from "#app/domain/role.ts";
import * as one from "#app/routes/_app.references.$kind.$code/route.tsx";
import { loader as list } from "#app/routes/_app.references._index/route.tsx";
import { loader as law } from "#app/routes/_app.loi/route.tsx";
import type { Db } from "#db/database.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

type Fields = Record<string, string>;
const now = () => new Date("2026-11-22T09:00:00Z");
const later = () => new Date("2028-02-01T09:00:00Z");
const saved = { status: 302 };
const refusedForm = { init: { status: 400 } };

const signedAs = (db: Db, role: Role, at = now) =>
  signedIn(db, { role, name: "Nadège Ferrand" }, { now: at });
const paramsOf = (path: string) => {
  const [kind = "", code = ""] = path.split("/");
  return { kind, code };
};
const open = (someone: SignedIn, path: string) =>
  one.loader({
    request: someone.get(`/references/${path}`),
    params: paramsOf(path),
    context: someone.context,
  });
const send = async (someone: SignedIn, path: string, fields: Fields): Promise<unknown> =>
  one.action({
    request: someone.post(`/references/${path}`, fields),
    params: paramsOf(path),
    context: someone.context,
  });
const adding = (changes: Fields = {}): Fields => ({
  intent: "add",
  id: randomUUID(),
  value: "45",
  from: "2027-01-01",
  source: "12 chantiers suivis en 2026",
  ...changes,
});
const signing = (changes: Fields = {}): Fields => ({
  intent: "sign",
  id: randomUUID(),
  from: "2026-01-01",
  seen: "300000",
  source: "12 chantiers suivis en 2026",
  ...changes,
});
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const writtenOf = (db: Db) => db.selectFrom("reference_value").selectAll().orderBy("entered_rank").execute();
const spaced = (text = "") => text.replace(/[\u00a0\u202f]/g, " ");

describe("the list", () => {
  test("gives every value in force with its day, its source and what is to sign", async ({ db }) => {
    const someone = await signedAs(db, "network");
    const page = await list({ request: someone.get("/references"), params: {}, context: someone.context });
    expect(page).toMatchObject({ mayEditLaw: false, maySign: false });
    const shares = page.groups.find(({ kind }) => kind === "labour_share");
    expect(shares?.lines).toHaveLength(29);
    expect(shares?.lines.find(({ code }) => code === "vrd")).toMatchObject({
      value: 300_000,
      from: "2026-01-01",
      toCheck: true,
      expired: false,
    });
  });

  test("in 2028 says the thresholds have expired, until one is written", async ({ db }) => {
    const someone = await signedAs(db, "admin", later);
    const expired = async () => {
      const page = await list({ request: someone.get("/references"), params: {}, context: someone.context });
      return page.groups.flatMap(({ lines }) => lines.filter((line) => line.expired).map(({ code }) => code));
    };
    expect(await expired()).toEqual(["works", "state", "local_authority", "contracting_entity"]);
    const next = { value: "221 000", from: "2028-01-01", until: "2029-12-31", source: "Avis au JO" };
    expect(await send(someone, "threshold/local_authority", adding(next))).toMatchObject(saved);
    expect(await expired()).toEqual(["works", "state", "contracting_entity"]);
  });

  test("is not for a structure", async ({ db }) => {
    const someone = await signedAs(db, "siae");
    const asked = { request: someone.get("/references"), params: {}, context: someone.context };
    await expect(list(asked)).rejects.toMatchObject({ status: 403 });
  });
});

describe("who may write", () => {
  test.for([
    ["facilitator", false, true],
    ["authority", false, false],
    ["network", false, false],
    ["animator", true, true],
    ["admin", true, true],
  ] as const)("%s: law %s, practice %s", async ([role, mayLaw, mayPractice], { db }) => {
    const someone = await signedAs(db, role);
    for (const [path, may, value] of [
      ["threshold/works", mayLaw, "5 404 000"],
      ["labour_share/vrd", mayPractice, "45"],
    ] as const) {
      expect((await open(someone, path)).mayWrite).toBe(may);
      const sent = send(someone, path, adding({ value }));
      if (may) expect(await sent).toMatchObject(saved);
      else await expect(sent).rejects.toMatchObject({ status: 403 });
    }
  });

  test("nobody may of what does not exist", async ({ db }) => {
    const someone = await signedAs(db, "admin");
    for (const path of ["labour_share/dentelle", "couleur/vrd", "labour_share/constructor", "toString/vrd"]) {
      await expect(open(someone, path)).rejects.toMatchObject({ status: 404 });
      await expect(send(someone, path, adding())).rejects.toMatchObject({ status: 404 });
    }
    await expect(send(someone, "labour_share/vrd", adding({ intent: "drop" }))).rejects.toMatchObject({
      status: 400,
    });
  });
});

describe("a value from a day on", () => {
  test("counts from that day only, is signed, and is audited; studies already open keep theirs", async ({
    db,
    given,
  }) => {
    const buyer = await given.authority();
    const study = await givenStudies(db).study(buyer.id);
    const someone = await signedAs(db, "facilitator");
    expect(
      await send(someone, "hourly_cost/default", adding({ value: "32,50 €", source: "Salaires 2027" })),
    ).toMatchObject(saved);
    const references = await readReferences(db);
    const on = (day: string) => references("hourly_cost", "default", day as Day);
    expect(on("2026-12-31")).toMatchObject({ value: 30_00, signedBy: null });
    expect(on("2027-01-01")).toMatchObject({
      value: 32_50,
      source: "Salaires 2027",
      toCheck: false,
      signedBy: "Nadège Ferrand",
    });
    const stored = await db
      .selectFrom("study")
      .select(["hourly_cost", "revision"])
      .where("id", "=", study.id)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({ hourly_cost: 30_00, revision: 1 });
    const event = await db
      .selectFrom("audit_event")
      .innerJoin("audit_change", "audit_change.event_sequence", "audit_event.sequence")
      .select(["act", "account_id", "audit_change.object_id as of", "before", "after"])
      .where("field", "=", "value")
      .execute();
    expect(event).toEqual([
      {
        act: "reference_value.added",
        account_id: someone.accountId,
        of: "hourly_cost.default",
        before: "3000",
        after: "3250",
      },
    ]);
  });

  test("of the same day again replaces in reading, the first stays in the history", async ({ db }) => {
    const someone = await signedAs(db, "facilitator");
    await send(someone, "labour_share/vrd", adding({ value: "40" }));
    await send(someone, "labour_share/vrd", adding({ value: "42", toCheck: "on" }));
    const references = await readReferences(db);
    expect(references("labour_share", "vrd", "2027-06-01" as Day)).toMatchObject({
      value: 420_000,
      toCheck: true,
    });
    const { current, history } = await open(someone, "labour_share/vrd");
    expect(current).toMatchObject({ value: 300_000 });
    expect(history.map(({ value, replaced }) => [value, replaced])).toEqual([
      [420_000, false],
      [400_000, true],
      [300_000, false],
    ]);
  });

  test("sent twice is written once", async ({ db }) => {
    const someone = await signedAs(db, "facilitator");
    const form = adding();
    expect(await send(someone, "labour_share/vrd", form)).toMatchObject(saved);
    expect(await send(someone, "labour_share/vrd", form)).toMatchObject(saved);
    expect(await writtenOf(db)).toHaveLength(1);
  });

  test.for([
    ["labour_share/vrd", { value: "101" }, "value", "Écrivez une part entre 0 et 100 %"],
    ["labour_share/vrd", { value: "" }, "value", "Écrivez une part entre 0 et 100 %"],
    ["hourly_cost/default", { value: "0" }, "value", "Écrivez un montant en euros, plus grand que 0"],
    ["duty/social_consideration", { value: "2" }, "value", "Choisissez oui ou non."],
    ["sizing/min_months", { value: "1,5" }, "value", "Écrivez un nombre entier de mois"],
    ["labour_share/vrd", { source: " " }, "source", "Écrivez d’où vient la valeur"],
    ["labour_share/vrd", { from: "bientôt" }, "from", "Écrivez une date"],
    ["labour_share/vrd", { until: "2026-01-01" }, "until", "Écrivez un jour après"],
    [
      "insertion_rate/prudent",
      { value: "8" },
      "value",
      "Le 1er janvier 2027, « Scénario prudent » serait à 8 %, au-dessus de « Scénario usuel », à 7,5 %",
    ],
    [
      "insertion_rate/ambitious",
      { value: "6" },
      "value",
      "« Scénario usuel » serait à 7,5 %, au-dessus de « Scénario ambitieux », à 6 %",
    ],
  ] as const)(
    "of %s with %o is refused with what to write, and nothing is written",
    async ([path, changes, field, words], { db }) => {
      const someone = await signedAs(db, "admin");
      const reply = await send(someone, path, adding(changes));
      expect(reply).toMatchObject({ ...refusedForm, data: { intent: "add" } });
      expect(spaced(errorsOf(reply)[field]?.join(" "))).toContain(words);
      expect(await writtenOf(db)).toEqual([]);
    },
  );

  test("without the id of a page of ours is refused", async ({ db }) => {
    const someone = await signedAs(db, "admin");
    await expect(send(someone, "labour_share/vrd", adding({ id: "1" }))).rejects.toMatchObject({
      status: 400,
    });
  });

  test("of a threshold changes the law of the consultations from that day", async ({ db }) => {
    const someone = await signedAs(db, "admin");
    const next = { value: "221 000", from: "2028-01-01", until: "2029-12-31", source: "Avis au JO" };
    await send(someone, "threshold/local_authority", adding(next));
    const dutyOn = async (day: string) => {
      const search = `?acheteur=local_authority&categorie=services&valeur=218000&consultation=${day}`;
      const reply = await law({
        request: someone.get(`/loi${search}`),
        params: {},
        context: someone.context,
      });
      return reply.data.page.statements?.[0]?.title;
    };
    expect(await dutyOn("2027-12-31")).toBe("Considération sociale obligatoire");
    expect(await dutyOn("2028-01-01")).toBe("Pas d’obligation de considération sociale");
    expect(await dutyOn("2030-01-01")).toBe("Obligation à vérifier");
  });
});

describe("signing a value as it is", () => {
  test("keeps its value and its day, says the source and who signed, once", async ({ db }) => {
    const someone = await signedAs(db, "facilitator");
    const form = signing();
    expect(await send(someone, "labour_share/vrd", form)).toMatchObject(saved);
    expect(await send(someone, "labour_share/vrd", form)).toMatchObject(saved);
    expect(await writtenOf(db)).toMatchObject([
      { effective_on: "2026-01-01", value: 300_000, to_check: 0, signed_by: "Nadège Ferrand" },
    ]);
    const { current } = await open(someone, "labour_share/vrd");
    expect(current).toMatchObject({ toCheck: false, signedBy: "Nadège Ferrand" });
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "reference_value")
      .execute();
    expect(acts).toEqual([{ act: "reference_value.signed" }]);
  });

  test("asks for the source", async ({ db }) => {
    const someone = await signedAs(db, "facilitator");
    const reply = await send(someone, "labour_share/vrd", signing({ source: "" }));
    expect(reply).toMatchObject({ ...refusedForm, data: { intent: "sign" } });
    expect(errorsOf(reply).source?.[0]).toMatch(/^Écrivez sur quoi vous vous appuyez/);
  });

  test("of a value that changed meanwhile, or that is signed, is refused", async ({ db }) => {
    const someone = await signedAs(db, "facilitator");
    expect(await send(someone, "labour_share/vrd", signing({ seen: "310000" }))).toMatchObject(refusedForm);
    expect(await send(someone, "labour_share/vrd", signing({ from: "2022-01-01" }))).toMatchObject(
      refusedForm,
    );
    await send(someone, "labour_share/vrd", signing());
    expect(await send(someone, "labour_share/vrd", signing())).toMatchObject(refusedForm);
    expect(await writtenOf(db)).toHaveLength(1);
  });
});
