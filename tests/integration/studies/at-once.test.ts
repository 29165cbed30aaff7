import { randomUUID } from "node:crypto";
import { action as addStudy } from "#app/routes/_app.calibrages.nouveau/route.tsx";
import {
  action as convert,
  loader as openConversion,
} from "#app/routes/_app.calibrages.$id.marche/route.tsx";
import { action as exchange } from "#app/routes/_app.calibrages.$id.echanges/route.tsx";
import { action as edit } from "#app/routes/_app.calibrages.$id.modifier/route.tsx";
import { action as paste } from "#app/routes/_app.calibrages.$id.coller/route.tsx";
import { action as saveLots } from "#app/routes/_app.calibrages.$id._index/route.tsx";
import { action as savePurchase } from "#app/routes/_app.programmation.$id/route.tsx";
import type { Db } from "#db/database.server.ts";
import { formFieldsOf } from "#tests/support/form-fields-of.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
type Action = (args: {
  request: Request;
  params: Record<string, string>;
  context: SignedIn["context"];
}) => Promise<unknown>;

const now = () => new Date("2026-11-19T09:00:00Z");
/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5];

/** The status a browser gets; anything thrown that is no answer would be a 500, and fails the test. */
async function statusOf(reply: Promise<unknown>): Promise<number> {
  const answer = await reply.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: ResponseInit | null }).init?.status ?? 200;
}

const ask = (act: Action, someone: SignedIn, id: string, fields: Fields) =>
  statusOf(act({ request: someone.post(`/${id}`, fields), params: { id }, context: someone.context }));

async function people(db: Db, given: Given) {
  const host = await given.host();
  const authority = await given.authority({ name: "Commune de Crolles" });
  const as = (role: "authority" | "facilitator", organisationId: string) =>
    signedIn(db, { role, organisationId }, { now });
  return {
    host,
    authority,
    studies: givenStudies(db),
    buyer: await as("authority", authority.id),
    facilitator: await as("facilitator", host.id),
  };
}

const figures = {
  ratePrudent: "5",
  rateUsual: "7,5",
  rateAmbitious: "10",
  hourlyCost: "30",
  durationMonths: "14",
};

test("approved while it is changed: one of the two is told, what is approved is what was seen", async ({
  db,
  given,
}) => {
  const { host, authority, studies, facilitator } = await people(db, given);
  const colleague = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  for (const round of rounds) {
    const { id } = await studies.study(authority.id, { state: "submitted", host_id: host.id });
    await studies.studyLot(id);
    const both = [
      () => ask(exchange, facilitator, id, { act: "approved", seen: "1" }),
      () => ask(edit, colleague, id, { ...figures, seen: "1", title: "Autre titre", category: "works" }),
    ];
    const ordered = round % 2 === 0 ? both : both.toReversed();
    const statuses = await Promise.all(ordered.map((act) => act()));
    expect(statuses.toSorted()).toEqual([302, 400]);
    const stored = await db
      .selectFrom("study")
      .select(["state", "title", "revision"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect([
      { state: "approved", title: "Salle polyvalente", revision: 2 },
      { state: "submitted", title: "Autre titre", revision: 2 },
    ]).toContainEqual(stored);
  }
});

test("two facilitators make a contract of one study at once: one contract, both are led to it", async ({
  db,
  given,
}) => {
  const { host, authority, studies, facilitator } = await people(db, given);
  const colleague = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  for (const round of rounds) {
    const { id: planned_purchase_id } = await studies.purchase(authority.id);
    const { id } = await studies.study(authority.id, {
      title: `Salle ${round}`,
      state: "approved",
      host_id: host.id,
      planned_purchase_id,
    });
    await studies.studyLot(id, { mechanism: "execution_clause" });
    const send = async (someone: SignedIn) => {
      const request = someone.get(`/calibrages/${id}/marche`);
      const page = await openConversion({ request, params: { id }, context: someone.context });
      return { ...formFieldsOf(page.defaultValue), revision: page.revision };
    };
    const [one, other] = [await send(facilitator), await send(colleague)];
    const statuses = await Promise.all([
      ask(convert, facilitator, id, one),
      ask(convert, colleague, id, other),
    ]);
    expect(statuses).toEqual([302, 302]);
  }
  const contracts = await db.selectFrom("contract").select("id").execute();
  expect(contracts).toHaveLength(rounds.length);
});

test("a line of the programming is written while its study becomes a contract: neither is lost", async ({
  db,
  given,
}) => {
  const { host, authority, studies, buyer, facilitator } = await people(db, given);
  for (const round of rounds) {
    const { id: purchase } = await studies.purchase(authority.id);
    const { id } = await studies.study(authority.id, {
      state: "approved",
      host_id: host.id,
      planned_purchase_id: purchase,
    });
    await studies.studyLot(id, { mechanism: "execution_clause" });
    const page = await openConversion({
      request: facilitator.get(`/calibrages/${id}/marche`),
      params: { id },
      context: facilitator.context,
    });
    const line = {
      seen: "1",
      year: "2027",
      title: "Nettoyage des écoles et du gymnase",
      decision: "undecided",
      ...(round % 3 === 2 ? { intent: "remove" } : {}),
    };
    const both = [
      () => ask(convert, facilitator, id, { ...formFieldsOf(page.defaultValue), revision: page.revision }),
      () => ask(savePurchase, buyer, purchase, line),
    ];
    const ordered = round % 2 === 0 ? both : both.toReversed();
    const statuses = await Promise.all(ordered.map((act) => act()));
    expect(statuses.every((status) => status === 302 || status === 400)).toBe(true);
    const stored = await db
      .selectFrom("planned_purchase")
      .select(["title", "contract_id", "revision"])
      .where("id", "=", purchase)
      .executeTakeFirst();
    const saved = statuses[round % 2 === 0 ? 1 : 0] === 302;
    if (stored === undefined) continue;
    expect(stored.contract_id).not.toBeNull();
    if (round % 3 !== 2) expect(stored.title === "Nettoyage des écoles et du gymnase").toBe(saved);
  }
});

test("a form pressed twice at once opens one study, and both answers lead to it", async ({ db, given }) => {
  const { buyer } = await people(db, given);
  for (const round of rounds) {
    const fields = { id: randomUUID(), title: `Note ${round}`, lots: "1\tSols\t90 000" };
    const statuses = await Promise.all([
      ask(addStudy, buyer, "nouveau", fields),
      ask(addStudy, buyer, "nouveau", fields),
    ]);
    expect(statuses).toEqual([302, 302]);
  }
  expect(await db.selectFrom("study").select("id").execute()).toHaveLength(rounds.length);
  expect(await db.selectFrom("study_lot").select("id").execute()).toHaveLength(rounds.length);
});

test("the same message and the same sending twice at once are one", async ({ db, given }) => {
  const { host, authority, studies, buyer } = await people(db, given);
  await given.contract({ authority_id: authority.id, host_id: host.id });
  for (const round of rounds) {
    const { id } = await studies.study(authority.id, { title: `Salle ${round}` });
    await studies.studyLot(id);
    const sending = { act: "submitted", seen: "1", host: host.id, word: "À relire" };
    const once = () => ask(exchange, buyer, id, sending);
    expect(await Promise.all([once(), once()])).toEqual([302, 302]);
    const say = () => ask(exchange, buyer, id, { act: "commented", seen: "2", word: "Bonjour" });
    expect(await Promise.all([say(), say()])).toEqual([302, 302]);
    const events = await db.selectFrom("study_event").select("act").where("study_id", "=", id).execute();
    expect(events.map(({ act }) => act).toSorted()).toEqual(["commented", "submitted"]);
  }
});

test("lots pasted, and a table saved, at once: one of the two is told, no number is given twice", async ({
  db,
  given,
}) => {
  const { authority, studies, buyer } = await people(db, given);
  for (const round of rounds) {
    const { id } = await studies.study(authority.id);
    const { id: lot } = await studies.studyLot(id);
    const pasted = { id: randomUUID(), lots: "Sols\t90 000\nPeinture\t80 000", onTaken: "next" };
    const request = buyer.post(`/calibrages/${id}/coller`, { ...pasted, intent: "preview" });
    const shown = (await paste({ request, params: { id }, context: buyer.context })) as {
      data: { checked: string };
    };
    const both = [
      () => ask(paste, buyer, id, { ...pasted, intent: "add", checked: shown.data.checked }),
      () =>
        ask(saveLots, buyer, id, {
          seen: "1",
          known: lot,
          "lots[0].id": lot,
          "lots[0].title": "Gros œuvre",
          "lots[1].id": randomUUID(),
          "lots[1].title": "Charpente",
        }),
    ];
    const ordered = round % 2 === 0 ? both : both.toReversed();
    const statuses = await Promise.all(ordered.map((act) => act()));
    expect(statuses.toSorted()).toEqual([302, 400]);
    const lots = await db.selectFrom("study_lot").select("number").where("study_id", "=", id).execute();
    expect([2, 3]).toContain(lots.length);
  }
});
