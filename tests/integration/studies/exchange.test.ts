import type { Day } from "#app/domain/calendar.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import { formatHours, inSentence } from "#app/ui/french.ts";
import { action, loader } from "#app/routes/_app.calibrages.$id.echanges/route.tsx";
import type { Db } from "#db/database.server.ts";
import { listStudyEvents } from "#db/queries/studies/study-events.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");
const today = "2026-11-19" as Day;
const word = "Le lot 2 compte deux fois la charpente.";

type Asked = { id: string; someone: SignedIn };

const open = ({ id, someone }: Asked) =>
  loader({ request: someone.get(`/calibrages/${id}/echanges`), params: { id }, context: someone.context });

const send = ({ id, someone }: Asked, fields: Record<string, string>) =>
  action({
    request: someone.post(`/calibrages/${id}/echanges`, fields),
    params: { id },
    context: someone.context,
  });

const errorsOf = (reply: unknown) =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

async function statusOf(reply: Promise<unknown>): Promise<number> {
  try {
    await reply;
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

/** A buyer with a draft of one lot, and the host that follows its contracts. */
async function draft(db: Db, given: Given) {
  const host = await given.host({ name: "Maison de l’insertion" });
  const other = await given.host({ name: "Autre porteur" });
  const authority = await given.authority({ name: "Commune de Crolles" });
  await given.contract({ authority_id: authority.id, host_id: host.id });
  const studies = givenStudies(db);
  const { id } = await studies.study(authority.id);
  await studies.studyLot(id);
  const buyer = await signedIn(
    db,
    { role: "authority", organisationId: authority.id, name: "Bastien" },
    { now },
  );
  const facilitator = await signedIn(
    db,
    { role: "facilitator", organisationId: host.id, name: "Nadège" },
    { now },
  );
  const stranger = await signedIn(db, { role: "facilitator", organisationId: other.id }, { now });
  return { id, host, other, authority, studies, buyer, facilitator, stranger };
}

async function studyOf(db: Db, id: Id<"study">, organisationId: OrganisationId) {
  const study = await findStudy(db, { kind: "authority", organisationId }, id);
  if (!study) throw new Error("No study");
  return study;
}

const stored = (db: Db, id: string) =>
  db
    .selectFrom("study")
    .select(["state", "host_id", "submitted_on", "due_on", "decided_on", "revision"])
    .where("id", "=", id as never)
    .executeTakeFirstOrThrow();

describe("sending a study", () => {
  test("says before to whom, and until when an answer is due: four weeks", async ({ db, given }) => {
    const { id, buyer, host } = await draft(db, given);
    const page = await open({ id, someone: buyer });
    expect(page.sending).toMatchObject({ proposed: host.id, weeks: 4, dueOn: "2026-12-17" });
    expect(page.sending?.hosts).toHaveLength(2);
  });

  test("gives it to the host until that day, with a line in the thread and in the trail", async ({
    db,
    given,
  }) => {
    const { id, buyer, host, facilitator } = await draft(db, given);
    await expect(statusOf(open({ id, someone: facilitator }))).resolves.toBe(404);
    const reply = await send(
      { id, someone: buyer },
      { act: "submitted", seen: "1", host: host.id, word: "Merci" },
    );
    expect(reply).toMatchObject({ status: 302 });
    expect(await stored(db, id)).toMatchObject({
      state: "submitted",
      host_id: host.id,
      submitted_on: "2026-11-19",
      due_on: "2026-12-17",
      revision: 2,
    });
    const page = await open({ id, someone: facilitator });
    expect(page.due).toEqual({ on: "2026-12-17", left: 28 });
    expect(page.events).toMatchObject([
      {
        what: "Envoyée à la facilitatrice",
        who: "Bastien",
        role: "Maître d’ouvrage",
        day: "2026-11-19",
        body: "Merci",
      },
    ]);
    const audit = await db.selectFrom("audit_event").select(["act", "object_id", "account_id"]).execute();
    expect(audit).toEqual([{ act: "study.submitted", object_id: id, account_id: buyer.accountId }]);
  });

  test("without a lot does nothing, and the page says why before", async ({ db, given }) => {
    const { authority, studies, buyer, host } = await draft(db, given);
    const { id } = await studies.study(authority.id);
    const page = await open({ id, someone: buyer });
    expect(page.sending?.missing).toMatchObject({ blocks: true });
    const reply = await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id });
    expect(Object.values(errorsOf(reply)).flat().join()).toContain("Ajoutez d’abord un lot");
    expect(await stored(db, id)).toMatchObject({ state: "draft", revision: 1 });
  });

  test("a lot not sized is said, and does not block", async ({ db, given }) => {
    const { id, studies, buyer, host } = await draft(db, given);
    await studies.studyLot(id, { number: "2", amount_low: null });
    const page = await open({ id, someone: buyer });
    expect(page.sending?.missing).toMatchObject({
      blocks: false,
      words: [
        expect.stringContaining("1\u00a0lot n’a pas encore d’heures"),
        expect.stringContaining("consultation"),
      ],
    });
    const reply = await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id });
    expect(reply).toMatchObject({ status: 302 });
  });

  test.for([
    ["no host", { act: "submitted", seen: "1" }, "host"],
    ["a host of nowhere", { act: "submitted", seen: "1", host: "nowhere" }, "host"],
    ["a message without a word", { act: "commented", seen: "1" }, "word"],
    ["a social security number", { act: "commented", seen: "1", word: "1 85 05 78 006 084 91" }, "word"],
    ["an act nobody knows", { act: "converted", seen: "1" }, "act"],
  ] as Array<[string, Record<string, string>, string]>)(
    "%s is refused with the field to correct",
    async ([, fields, field], { db, given }) => {
      const { id, buyer } = await draft(db, given);
      const reply = await send({ id, someone: buyer }, fields);
      expect(errorsOf(reply)).toHaveProperty(field);
      expect(await stored(db, id)).toMatchObject({ state: "draft", revision: 1 });
      expect(await listStudyEvents(db, id)).toEqual([]);
    },
  );

  test("twice is done once, and answered the same", async ({ db, given }) => {
    const { id, buyer, host } = await draft(db, given);
    const fields = { act: "submitted", seen: "1", host: host.id };
    await send({ id, someone: buyer }, fields);
    expect(await send({ id, someone: buyer }, fields)).toMatchObject({ status: 302 });
    expect(await listStudyEvents(db, id)).toHaveLength(1);
    expect(await stored(db, id)).toMatchObject({ revision: 2 });
  });

  test("from a page that is no longer what is stored is refused, naming who wrote", async ({ db, given }) => {
    const { id, buyer, facilitator, host } = await draft(db, given);
    await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id });
    await send({ id, someone: facilitator }, { act: "returned", seen: "2", word });
    const reply = await send({ id, someone: buyer }, { act: "withdrawn", seen: "2" });
    expect(Object.values(errorsOf(reply)).flat().join()).toContain("Nadège a changé cette note");
    expect(await stored(db, id)).toMatchObject({ state: "returned" });
  });
});

describe("answering", () => {
  async function submitted(db: Db, given: Given) {
    const world = await draft(db, given);
    const { id, buyer, host } = world;
    await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id });
    return world;
  }

  test("to return a study needs a word, which its buyer reads", async ({ db, given }) => {
    const { id, buyer, facilitator } = await submitted(db, given);
    const bare = await send({ id, someone: facilitator }, { act: "returned", seen: "2" });
    expect(errorsOf(bare).word?.join()).toContain("Écrivez ce que l’acheteur doit revoir");
    await send({ id, someone: facilitator }, { act: "returned", seen: "2", word });
    expect(await stored(db, id)).toMatchObject({ state: "returned", due_on: null });
    const page = await open({ id, someone: buyer });
    expect(page.events[0]).toMatchObject({ what: "Renvoyée à l’acheteur", who: "Nadège", body: word });
    expect(page.acts).toContain("submitted");
  });

  test("approved, it may become a contract; reopened, it is a draft again", async ({ db, given }) => {
    const { id, buyer, facilitator } = await submitted(db, given);
    await send({ id, someone: facilitator }, { act: "approved", seen: "2" });
    expect(await stored(db, id)).toMatchObject({ state: "approved", decided_on: "2026-11-19" });
    expect((await open({ id, someone: facilitator })).mayConvert).toBe(true);
    expect((await open({ id, someone: buyer })).mayConvert).toBe(false);
    await send({ id, someone: buyer }, { act: "reopened", seen: "3" });
    expect(await stored(db, id)).toMatchObject({ state: "draft", decided_on: null });
  });

  test("a study without a lot is not approved: there is nothing to make a contract of", async ({
    db,
    given,
  }) => {
    const { host, authority, studies, facilitator } = await draft(db, given);
    const { id } = await studies.study(authority.id, { host_id: host.id });
    const reply = await send({ id, someone: facilitator }, { act: "approved", seen: "1" });
    expect(errorsOf(reply)[""]?.[0]).toContain("Ajoutez d’abord un lot");
    expect(await stored(db, id)).toMatchObject({ state: "draft", revision: 1 });
  });

  test("approved, what was only proposed is decided, with its reasons and its trace; too little known stays open", async ({
    db,
    given,
  }) => {
    const { id, authority, studies, facilitator } = await submitted(db, given);
    await studies.studyLot(id, { number: "2", amount_low: null });
    await studies.studyLot(id, { number: "3", mechanism: "qualitative_action", mechanism_reason: "Choisi." });
    const asked = { study: await studyOf(db, id, authority.id), lots: await listStudyLots(db, [id]), today };
    const [proposed] = (await studyEvidence(db, asked)).lots;
    expect((await open({ id, someone: facilitator })).approving).toEqual([
      `La valider décide ce qui est proposé\u00a0: lot 1, ${inSentence(decisionLabel(proposed?.proposal.decision ?? ""))}.`,
      "Lot 2 restera à décider\u00a0: il manque de quoi proposer.",
    ]);
    await send({ id, someone: facilitator }, { act: "approved", seen: "2" });
    expect((await open({ id, someone: facilitator })).approving).toEqual([]);
    expect(proposed?.proposal.complete).toBe(true);
    expect(await listStudyLots(db, [id])).toMatchObject([
      { mechanism: proposed?.proposal.decision, mechanismReason: proposed?.proposal.reasons.join(" ") },
      { mechanism: null, mechanismReason: null },
      { mechanism: "qualitative_action", mechanismReason: "Choisi." },
    ]);
    const kept = await db
      .selectFrom("audit_change")
      .select(["field", "after"])
      .where("object_type", "=", "study_lot")
      .execute();
    expect(kept).toContainEqual({ field: "mechanism", after: proposed?.proposal.decision });
  });

  test("approved, a lot proposed without a clause in hours owes none any more, as its page said before", async ({
    db,
    given,
  }) => {
    const { id, authority, studies, facilitator } = await submitted(db, given);
    const { id: small } = await studies.studyLot(id, { number: "2", amount_low: 20_000_00 as Cents });
    const hours = async () => {
      const study = await studyOf(db, id, authority.id);
      return sizeStoredStudy(study, await listStudyLots(db, [id])).usual.total.hours;
    };
    expect(await hours()).toBe(1_275_00);
    await send({ id, someone: facilitator }, { act: "approved", seen: "2" });
    const lots = await listStudyLots(db, [id]);
    expect(lots.find((lot) => lot.id === small)).toMatchObject({ mechanism: "qualitative_action" });
    expect(await hours()).toBe(1_250_00);
  });

  test("before an approval it is said what it decides, and which hours are then asked", async ({
    db,
    given,
  }) => {
    const { id, authority, studies, buyer, facilitator } = await submitted(db, given);
    const lift = {
      title: "Ascenseur",
      trade: "ascenseur",
      amount_low: 85_000_00 as Cents,
      labour_share: 200_000 as Millionths,
    };
    await studies.studyLot(id, { ...lift, number: "2" });
    await studies.studyLot(id, { ...lift, number: "3" });
    const said = (await open({ id, someone: facilitator })).approving;
    expect(said[0]).toContain("\u202f; lots 2 et 3, action qualitative.");
    expect((await open({ id, someone: buyer })).approving).toEqual([]);
    await send({ id, someone: facilitator }, { act: "approved", seen: "2" });
    const study = await studyOf(db, id, authority.id);
    const { hours } = sizeStoredStudy(study, await listStudyLots(db, [id]))[study.scenario].total;
    expect(said[1]).toMatch(new RegExp(`^Elle demandera alors ${formatHours(hours)} au lieu de `));
  });

  test("the same message twice is one message; a message changes no figure", async ({ db, given }) => {
    const { id, buyer, facilitator } = await submitted(db, given);
    await send({ id, someone: buyer }, { act: "commented", seen: "2", word });
    await send({ id, someone: buyer }, { act: "commented", seen: "2", word });
    expect((await open({ id, someone: facilitator })).events).toHaveLength(2);
    expect(await stored(db, id)).toMatchObject({ revision: 2 });
  });

  test("what the buyer takes back is its own again", async ({ db, given }) => {
    const { id, buyer, facilitator } = await submitted(db, given);
    await send({ id, someone: buyer }, { act: "withdrawn", seen: "2" });
    expect(await stored(db, id)).toMatchObject({ state: "draft", host_id: null, due_on: null });
    await expect(statusOf(open({ id, someone: facilitator }))).resolves.toBe(404);
  });

  test("opened by one host and sent to another, it goes back to the first alone", async ({ db, given }) => {
    const { host, other, authority, studies, buyer, facilitator, stranger } = await draft(db, given);
    const { id } = await studies.study(authority.id, {
      host_id: other.id,
      account_id: stranger.accountId,
    });
    await studies.studyLot(id);
    await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id });
    expect(await stored(db, id)).toMatchObject({ state: "submitted", host_id: host.id });
    await send({ id, someone: buyer }, { act: "withdrawn", seen: "2" });
    expect(await stored(db, id)).toMatchObject({ state: "draft", host_id: other.id });
    await expect(statusOf(open({ id, someone: facilitator }))).resolves.toBe(404);
  });

  test("lateness is counted in days", async ({ db, given }) => {
    const { id, facilitator } = await submitted(db, given);
    await db
      .updateTable("study")
      .set({ due_on: "2026-11-16" as Day })
      .where("id", "=", id)
      .execute();
    expect((await open({ id, someone: facilitator })).due).toEqual({ on: "2026-11-16", left: -3 });
  });

  test("nobody else reads or answers it; a role may not do what is the other’s", async ({ db, given }) => {
    const { id, buyer, stranger } = await submitted(db, given);
    await expect(statusOf(open({ id, someone: stranger }))).resolves.toBe(404);
    await expect(statusOf(send({ id, someone: stranger }, { act: "approved", seen: "2" }))).resolves.toBe(
      404,
    );
    await expect(statusOf(send({ id, someone: buyer }, { act: "approved", seen: "2" }))).resolves.toBe(403);
    const otherBuyer = await given.authority();
    const someone = await signedIn(db, { role: "authority", organisationId: otherBuyer.id }, { now });
    await expect(statusOf(open({ id, someone }))).resolves.toBe(404);
    expect(await stored(db, id)).toMatchObject({ state: "submitted", revision: 2 });
  });

  test("with a mail server the other side is told where to read, without the words written", async ({
    db,
    given,
  }) => {
    const { id, authority, host } = await draft(db, given);
    const server = await startMailServer();
    try {
      const env = { ...testEnv, mail: { url: server.url, from: "clauses@exemple.fr" } };
      const person = (role: "authority" | "facilitator", organisationId: string, email: string) =>
        signedIn(db, { role, organisationId, email }, { now, env });
      const buyer = await person("authority", authority.id, "acheteur@exemple.fr");
      const facilitator = await person("facilitator", host.id, "facilitatrice@exemple.fr");
      await send({ id, someone: buyer }, { act: "submitted", seen: "1", host: host.id, word });
      await send({ id, someone: facilitator }, { act: "approved", seen: "2" });
      const [first, ...rest] = server.received.toSorted((one, two) => (one.subject < two.subject ? -1 : 1));
      const told = [first, ...rest].flatMap((mail) => (mail ? [`${mail.to.join()} ${mail.subject}`] : []));
      expect(told).toContain("facilitatrice@exemple.fr Note de calibrage à relire\u00a0: Salle polyvalente");
      expect(told).toContain("acheteur@exemple.fr Note de calibrage validée\u00a0: Salle polyvalente");
      expect(server.received.every(({ text }) => text.includes(`/calibrages/${id}/echanges`))).toBe(true);
      expect(server.received.some(({ text }) => text.includes(word))).toBe(false);
      const kept = await db.selectFrom("message").select(["kind", "state"]).execute();
      expect(kept.every(({ state }) => state === "sent" || state === "failed")).toBe(true);
    } finally {
      await server.stop();
    }
  });
});
