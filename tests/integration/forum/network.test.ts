import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import * as account from "#app/routes/_app.compte/route.tsx";
import { loader as desk } from "#app/routes/_app.aujourdhui/route.tsx";
import * as forum from "#app/routes/_app.instance._index/route.tsx";
import * as task from "#app/routes/_app.instance.actions.$id/route.tsx";
import * as newTask from "#app/routes/_app.instance.actions.nouvelle/route.tsx";
import { loader as contacts } from "#app/routes/_app.instance.annuaire._index/route.tsx";
import { loader as contactsFile } from "#app/routes/_app.instance.annuaire[.]csv/route.ts";
import * as meeting from "#app/routes/_app.instance.reunions.$id._index/route.tsx";
import * as fresh from "#app/routes/_app.instance.reunions.nouvelle/route.tsx";
import { loader as calendar } from "#app/routes/flux.$token.instance[.]ics/route.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Id, Instant } from "#db/schema/columns.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { readCalendar } from "#tests/support/read-calendar.ts";
import { contextOf, signedIn, testEnv, testOrigin, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given) {
  await given.territory("gresivaudan", "Grésivaudan");
  await given.territory("trieves", "Trièves");
  await given.territory("oisans", "Oisans");
  const host = await given.host({ name: "Porteur d’ici", phone: "04 76 00 00 00" });
  const other = await given.host({ name: "Porteur d’ailleurs" });
  await given.contract({ host_id: host.id, territory_code: "oisans" });
  const animator = await signedIn(db, { role: "animator", name: "Inès" }, { now });
  const here = { role: "facilitator" as const, organisationId: host.id };
  const own = await signedIn(db, { ...here, name: "Nadège", email: "nadege@exemple.fr" }, { now });
  const stranger = await signedIn(
    db,
    { role: "facilitator", organisationId: other.id, name: "Paul" },
    { now },
  );
  return { host, other, animator, own, stranger };
}

async function announced(who: SignedIn, fields: Record<string, string>, organisations: readonly string[]) {
  const id = randomUUID() as string;
  const form = new FormData();
  for (const [key, value] of Object.entries({ id, title: "Instance", heldOn: "2026-12-10", ...fields }))
    form.set(key, value);
  for (const organisation of organisations) form.append("organisations", organisation);
  await fresh.action({ request: who.post("/", form), params: {}, context: who.context });
  return id;
}

const asked = (who: SignedIn, fields: Record<string, string>) =>
  newTask.action({
    request: who.post("/", { id: randomUUID(), title: "Envoyer le plan", ...fields }),
    params: {},
    context: who.context,
  });

const act = async (who: SignedIn, id: string, sent: Record<string, string>): Promise<unknown> =>
  meeting.action({
    request: who.post(`/instance/reunions/${id}`, sent),
    params: { id },
    context: who.context,
  });

const pageOf = (who: SignedIn, id: string, search = "") =>
  meeting.loader({ request: who.get(`/${search}`), params: { id }, context: who.context });

const listFor = (who: SignedIn) =>
  contacts({ request: who.get("/instance/annuaire"), params: {}, context: who.context });

const keep = async (who: SignedIn, fields: Record<string, string>): Promise<unknown> =>
  account.action({
    request: who.post("/compte", { intent: "fiche-annuaire", ...fields }),
    params: {},
    context: who.context,
  });

test("the contact list says who to call where, on whose word, and where nobody is", async ({ db, given }) => {
  const { own, stranger, animator } = await world(db, given);
  const closed = await signedIn(db, { role: "facilitator", name: "Parti" }, { now });
  await db
    .updateTable("account")
    .set({ disabled_at: "2026-11-01T00:00:00.000Z" as Instant })
    .where("id", "=", closed.accountId)
    .execute();
  const before = await listFor(stranger);
  expect(before.groups.find(({ code }) => code === "oisans")?.contacts).toMatchObject([
    { name: "Nadège", phone: "04 76 00 00 00", fromContracts: true },
  ]);
  expect(before.without).toEqual(["Grésivaudan", "Trièves"]);
  expect(before.elsewhere.map(({ name }) => name)).toEqual(["Paul"]);
  expect(before.animators.map(({ name }) => name)).toEqual(["Inès"]);

  await keep(own, { phone: "04 76 00 38 01", territories: "gresivaudan", seen: "" });
  const after = await listFor(animator);
  expect(after.facilitators).toMatchObject([
    { name: "Nadège", phone: "04 76 00 38 01", territories: ["Grésivaudan"], fromContracts: false },
    { name: "Paul", territories: [] },
  ]);
  expect(after.without).toEqual(["Trièves", "Oisans"]);
  const file = await contactsFile({ request: own.get("/"), params: {}, context: own.context });
  const text = await file.text();
  expect(text).toContain(
    "Facilitation;Nadège;Porteur d’ici;nadege@exemple.fr;04 76 00 38 01;Grésivaudan;non",
  );
  expect(text).not.toContain("Parti");
});

test("a facilitator keeps its telephone and its territories; a wrong number and an old page are said", async ({
  db,
  given,
}) => {
  const { own } = await world(db, given);
  const page = () => account.loader({ request: own.get("/compte"), params: {}, context: own.context });
  const seen = (await page()).contact?.seen ?? "";
  expect(await keep(own, { phone: "au bureau", seen })).toMatchObject({ init: { status: 400 } });
  expect(await keep(own, { phone: "04 76 00 38 01", territories: "nulle-part", seen })).toMatchObject({
    status: 302,
  });
  expect((await page()).contact).toMatchObject({ phone: "04 76 00 38 01", territories: [] });
  expect(await keep(own, { phone: "04 76 99 99 99", seen })).toMatchObject({ init: { status: 400 } });
  expect((await page()).contact?.phone).toBe("04 76 00 38 01");
});

test("an invitation leaves once to each account; a meeting that moves is told again", async ({
  db,
  given,
}) => {
  const { host, other, animator } = await world(db, given);
  const server = await startMailServer();
  try {
    const id = await announced(animator, { startsAt: "09:30", place: "Grenoble" }, [host.id, other.id]);
    const env = { ...testEnv, mail: { url: server.url, from: "reseau@exemple.fr" } };
    const mailing = { ...animator, context: contextOf(db, { env, now }) };
    await act(mailing, id, { intent: "prevenir" });
    await act(mailing, id, { intent: "prevenir" });
    expect(server.received).toHaveLength(2);
    const [sent] = server.received.filter(({ to }) => to.includes("nadege@exemple.fr"));
    expect(sent?.subject).toBe("Invitation\u00a0: Instance, 10\u00a0décembre 2026");
    expect(sent?.text).toContain("Votre structure est invitée");
    expect(sent?.text).toContain(`${testOrigin}/instance/reunions/${id}`);
    await db
      .updateTable("meeting")
      .set({ held_on: "2026-12-17" as Day })
      .execute();
    await act(mailing, id, { intent: "prevenir" });
    expect(server.received).toHaveLength(4);
  } finally {
    await server.stop();
  }
});

test("two people note presences at once: each keeps its lines, the second is told of a line both changed", async ({
  db,
  given,
}) => {
  const { host, other, animator } = await world(db, given);
  const second = await signedIn(db, { role: "animator" }, { now });
  const id = await announced(animator, { heldOn: "2026-11-20" }, [host.id, other.id]);
  const note = (here: string, there: string) => ({
    intent: "presences",
    [`lu.${host.id}`]: "invited",
    [`lu.${other.id}`]: "invited",
    [`presence.${host.id}`]: here,
    [`presence.${other.id}`]: there,
  });
  expect(await act(animator, id, note("present", "invited"))).toMatchObject({ status: 302 });
  expect(await act(second, id, note("excused", "present"))).toMatchObject({
    init: { status: 400 },
    data: { presences: [{ name: "Porteur d’ici", typed: "excused", stored: "present" }] },
  });
  const presenceOf = async () =>
    Object.fromEntries((await pageOf(animator, id)).invited.map(({ id: one, presence }) => [one, presence]));
  expect(await presenceOf()).toEqual({ [host.id]: "present", [other.id]: "present" });
  await act(second, id, { ...note("excused", "present"), [`lu.${host.id}`]: "present" });
  expect(await presenceOf()).toEqual({ [host.id]: "excused", [other.id]: "present" });
});

test("a structure is found by name or SIRET to be invited, once; one already invited is not found", async ({
  db,
  given,
}) => {
  const { host, animator } = await world(db, given);
  const siae = await given.organisation({ name: "Ateliers Été" }, []);
  const id = await announced(animator, {}, [host.id]);
  const found = async (text: string) =>
    (await pageOf(animator, id, `?structure=${encodeURIComponent(text)}`)).found.map(({ name }) => name);
  expect(await found("ateliers ete")).toEqual(["Ateliers Été"]);
  expect(await found(siae.siret)).toEqual(["Ateliers Été"]);
  expect(await found(siae.siret.replace(/(...)(...)(...)/, "$1 $2 $3 "))).toEqual(["Ateliers Été"]);
  expect(await found("porteur d’ici")).toEqual([]);
  expect(await found("rien%")).toEqual([]);
  await act(animator, id, { intent: "ajouter-structure", structure: siae.id });
  await act(animator, id, { intent: "ajouter-structure", structure: siae.id });
  expect((await pageOf(animator, id)).invited).toHaveLength(2);
  await expect(act(animator, id, { intent: "ajouter-structure", structure: "x" })).rejects.toMatchObject({
    status: 400,
  });
});

test("the calendar is followed by a private address that can be ended: meetings, what is asked, one’s plan", async ({
  db,
  given,
}) => {
  const { host, other, animator, own } = await world(db, given);
  const past = await announced(
    animator,
    { startsAt: "09:30", endsAt: "12:00", place: "Grenoble, salle 2" },
    [],
  );
  const off = await announced(animator, { heldOn: "2026-12-01" }, []);
  await act(animator, off, { intent: "annulee" });
  await asked(animator, { organisation: host.id, dueOn: "2026-12-04" });
  await asked(animator, { organisation: other.id, dueOn: "2026-12-05", title: "Pour un autre" });
  for (const [index, { id }] of [host, other].entries()) {
    const plan = { id: `plan-${index}` as Id<"action_plan">, host_id: id, year: 2026, diagnosis: null };
    const rank = { entered_rank: nextEnteredRank(), import_id: null, revision: 1 };
    await db
      .insertInto("action_plan")
      .values({ ...plan, shared_on: null, ...rank })
      .execute();
    await db
      .insertInto("planned_action")
      .values({
        id: `planned-${index}` as Id<"planned_action">,
        plan_id: plan.id,
        code: `P-${index}`,
        kind: "promotion",
        title: `Forum ${index}`,
        territory_code: null,
        expected: 1,
        due_on: "2026-12-20" as Day,
        state: "planned",
        dropped_reason: null,
        partners: null,
        ...rank,
      })
      .execute();
  }
  const open = async () => {
    await forum.action({ request: own.post("/instance", {}), params: {}, context: own.context });
    const page = await forum.loader({ request: own.get("/instance"), params: {}, context: own.context });
    return new URL(page.calendar ?? "").pathname.split("/").at(-2) ?? "";
  };
  const read = (token: string) =>
    calendar({ request: new Request(testOrigin), params: { token }, context: own.context });
  const token = await open();
  const { events } = readCalendar(await (await read(token)).text());
  expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
    "Annulée\u00a0: Instance",
    "À faire\u00a0: Envoyer le plan",
    "Instance",
    "À faire\u00a0: Forum 0",
  ]);
  expect(events[2]).toMatchObject({
    UID: `forum-meeting-${past}@clause-commune`,
    DTSTART: "20261210T083000Z",
    DTEND: "20261210T110000Z",
    LOCATION: "Grenoble, salle 2",
  });
  const next = await open();
  await expect(read(token)).rejects.toMatchObject({ status: 404 });
  expect((await read(next)).status).toBe(200);
  await db
    .updateTable("account")
    .set({ disabled_at: "2026-11-01T00:00:00.000Z" as Instant })
    .where("id", "=", own.accountId)
    .execute();
  await expect(read(next)).rejects.toMatchObject({ status: 404 });
});

test("what the forum asks is on the day of its host only, until it is done", async ({ db, given }) => {
  const { host, animator, own, stranger } = await world(db, given);
  await asked(animator, { organisation: host.id, dueOn: "2026-11-20" });
  await asked(animator, { organisation: host.id, dueOn: "2027-06-01", title: "Plus tard" });
  const waiting = async (who: SignedIn) => {
    const page = await desk({ request: who.get("/aujourdhui"), params: {}, context: who.context });
    return page.forumTasks;
  };
  const { total, late, lines } = await waiting(own);
  expect({ total, late }).toEqual({ total: 1, late: 1 });
  expect((await waiting(stranger)).total).toBe(0);
  const id = lines[0]?.id ?? "";
  await task.action({ request: own.post("/", { intent: "faite" }), params: { id }, context: own.context });
  expect((await waiting(own)).total).toBe(0);
});

test("an account of no organisation follows what is asked of everyone", async ({ db, given }) => {
  const { host, animator, stranger } = await world(db, given);
  await asked(animator, { organisation: host.id });
  const territory = await signedIn(db, { role: "territory", territoryCode: "oisans" }, { now });
  const tasksOf = async (who: SignedIn) =>
    (await forum.loader({ request: who.get("/instance"), params: {}, context: who.context })).tasks.total;
  expect([await tasksOf(territory), await tasksOf(stranger)]).toEqual([1, 0]);
});

test("however much is late, the calendar keeps what is to come", async ({ db, given }) => {
  const { host, animator, own } = await world(db, given);
  for (let late = 0; late < 61; late += 1)
    await asked(animator, { organisation: host.id, dueOn: "2026-01-15" });
  await asked(animator, { organisation: host.id, dueOn: "2026-12-04", title: "À venir" });
  const page = await forum.loader({ request: own.get("/instance"), params: {}, context: own.context });
  expect(page.months.flatMap(({ dates }) => dates.map(({ title }) => title))).toEqual(["À venir"]);
});
