import type { Day } from "#app/domain/calendar.ts";
import { keepDigest } from "#app/features/alerts/keep-digest.server.ts";
import { eachPlannedDigest, type PlannedDigest } from "#app/features/alerts/plan-digests.server.ts";
import { saveAlerts, stopAlerts } from "#app/features/alerts/save-alerts.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { testOrigin, testSecrets } from "#tests/support/signed-in.ts";
import { describe, expect, test as base } from "#tests/support/test.ts";
import {
  digestsOf,
  monday,
  openedLot,
  run,
  toldStructure,
  tuesday,
  unsubscribeToken,
  writtenOn,
} from "./told-structure.ts";

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const test = base.extend<{ mail: MailServer }>({
  mail: async ({}, provide) => {
    const server = await startMailServer({ refuses: ["refusee@exemple.fr"] });
    await provide(server);
    await server.stop();
  },
});

test("a structure reads what is new, why, until when, and how to stop", async ({ db, given, mail }) => {
  const account = await toldStructure(db, given);
  const lot = await openedLot(db, given);
  await db
    .updateTable("opportunity")
    .set({ reply_by: "2026-12-18" as Day })
    .execute();
  expect(await run(db, monday, mail.url)).toEqual({ made: 1, sent: 1, failed: 0, waiting: 0 });
  const [received] = mail.received;
  const url = `${testOrigin}/desabonnement/${unsubscribeToken(account.accountId)}`;
  expect(received).toMatchObject({
    to: [account.email],
    subject: "1\u00a0opportunité pour Peintres du Drac",
    unsubscribe: [`List-Unsubscribe: <${url}>`, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"],
  });
  for (const words of [
    "1. Nouvelle opportunité\u00a0: Peinture des logements",
    "À venir.",
    "1\u202f000\u00a0h à placer. Clause d’exécution. À répondre au plus tard le 18\u00a0décembre 2026.",
    "sur 5\u00a0: ",
    `${testOrigin}/opportunites/${lot}`,
    `${testOrigin}/alertes`,
    url,
  ])
    expect(received?.text).toContain(words);
  expect(await digestsOf(db)).toMatchObject([{ period: "2026-11-30", state: "sent", failure: null }]);
  const events = await db.selectFrom("audit_event").select(["act", "actor", "object_id"]).execute();
  expect(events).toEqual([{ act: "digest.made", actor: "system", object_id: account.accountId }]);
});

test("nothing is told twice, the same day or the next", async ({ db, given, mail }) => {
  await toldStructure(db, given);
  await openedLot(db, given);
  await run(db, monday, mail.url);
  await run(db, monday, mail.url);
  await run(db, tuesday, mail.url);
  expect(mail.received).toHaveLength(1);
});

test("two servers that look at once send one message", async ({ db, given, mail }) => {
  await toldStructure(db, given);
  await openedLot(db, given);
  const runs = await Promise.all([run(db, monday, mail.url), run(db, monday, mail.url)]);
  expect(mail.received).toHaveLength(1);
  expect(runs.reduce((sum, { made }) => sum + made, 0)).toBe(1);
});

test("a lot told as opened is told once more when it is published, and once more when awarded", async ({
  db,
  given,
  mail,
}) => {
  await toldStructure(db, given);
  const lot = await openedLot(db, given);
  await run(db, monday, mail.url);
  const { contract_id } = await db
    .selectFrom("lot")
    .select("contract_id")
    .where("id", "=", lot)
    .executeTakeFirstOrThrow();
  for (const [stage, day] of [
    ["published", "2026-12-01"],
    ["awarded", "2026-12-02"],
  ] as const) {
    await db.updateTable("contract").set({ stage }).where("id", "=", contract_id).execute();
    const step = { id: `step-${stage}`, contract_id, stage, dated_on: day, note: null, import_id: null };
    await db
      .insertInto("contract_step")
      .values({ ...step, entered_rank: writtenOn(day) } as never)
      .execute();
    await run(db, day as Day, mail.url);
    await run(db, "2026-12-03" as Day, mail.url);
  }
  expect(mail.received.map(({ text }) => /1\. ([^\u00a0]+)\u00a0:/.exec(text)?.[1])).toEqual([
    "Nouvelle opportunité",
    "Consultation publiée",
    "Marché attribué",
  ]);
});

describe("what is not told", () => {
  test("a lot opened before one asked to be told", async ({ db, given }) => {
    await toldStructure(db, given, { since: "2026-11-28T08:00:00.000Z" as Instant });
    await openedLot(db, given, { openedOn: "2026-11-27" });
    expect((await run(db)).made).toBe(0);
  });

  test("a lot that does not suit enough", async ({ db, given }) => {
    await toldStructure(db, given, { minimum: 5 });
    await openedLot(db, given, { title: "Blanchisserie" });
    expect((await run(db)).made).toBe(0);
  });

  test.for(["interested", "declined"] as const)(
    "a lot the structure said is %s",
    async (answer, { db, given }) => {
      const { structureId } = await toldStructure(db, given);
      await givenOpportunities(db).answer(await openedLot(db, given), structureId, { answer });
      expect((await run(db)).made).toBe(0);
    },
  );

  test("a lot closed since", async ({ db, given }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    await db.updateTable("opportunity").set({ closed_on: monday }).execute();
    expect((await run(db)).made).toBe(0);
  });

  test("a lot the law keeps for others", async ({ db, given }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    await db.updateTable("commitment").set({ mechanism: "reserved_disability" }).execute();
    expect((await run(db)).made).toBe(0);
  });
});

describe("who is not told", () => {
  test("who asked for nothing, closed their account or changed role", async ({ db, given }) => {
    await toldStructure(db, given, { frequency: "never" });
    const closed = await toldStructure(db, given);
    const moved = await toldStructure(db, given);
    const accounts = db.updateTable("account");
    await accounts
      .set({ disabled_at: "2026-11-29T08:00:00.000Z" as Instant })
      .where("id", "=", closed.accountId)
      .execute();
    await accounts.set({ role: "authority" }).where("id", "=", moved.accountId).execute();
    await openedLot(db, given);
    expect((await run(db)).made).toBe(0);
  });

  test("the accounts of the demonstration, where it is off", async ({ db, given }) => {
    await toldStructure(db, given);
    await db.updateTable("account").set({ is_demo: 1 }).execute();
    await openedLot(db, given);
    expect((await run(db)).made).toBe(0);
  });

  test("who changed their mind since it was planned", async ({ db, given }) => {
    const { accountId } = await toldStructure(db, given);
    await openedLot(db, given);
    const planned: PlannedDigest[] = [];
    const asked = { publicOrigin: testOrigin, secret: testSecrets.session, day: monday, demo: false };
    await eachPlannedDigest(db, asked, (digest) => {
      planned.push(digest);
      return Promise.resolve();
    });
    await stopAlerts(db, { accountId, actor: "system", now: new Date() });
    const kept = await Promise.all(planned.map((digest) => keepDigest(db, digest, new Date())));
    expect(kept).toEqual([false]);
    expect(await digestsOf(db)).toEqual([]);
  });
});

describe("once a week", () => {
  test("a server that was down on Monday catches up, once, with what was new on Monday", async ({
    db,
    given,
    mail,
  }) => {
    await toldStructure(db, given, { frequency: "weekly" });
    await openedLot(db, given, { title: "Peinture de lundi" });
    await openedLot(db, given, { title: "Peinture de mercredi", openedOn: "2026-12-02" });
    for (const day of ["2026-12-02", "2026-12-03", "2026-12-05"]) await run(db, day as Day, mail.url);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).not.toContain("mercredi");
    await run(db, "2026-12-07" as Day, mail.url);
    expect(mail.received[1]?.text).toContain("mercredi");
    expect((await digestsOf(db)).map(({ period }) => period)).toEqual(["2026-W49", "2026-W50"]);
  });

  test("nothing leaves on a Sunday, nor on a public holiday", async ({ db, given }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    expect(await run(db, "2026-11-29" as Day)).toEqual({ made: 0, sent: 0, failed: 0, waiting: 0 });
    expect(await run(db, "2026-12-25" as Day)).toEqual({ made: 0, sent: 0, failed: 0, waiting: 0 });
  });
});

describe("when it does not leave", () => {
  test("without a mail server it is kept, and told once", async ({ db, given }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    expect(await run(db)).toEqual({ made: 1, sent: 0, failed: 0, waiting: 1 });
    expect((await run(db, tuesday)).made).toBe(0);
    expect(await digestsOf(db)).toMatchObject([{ state: "outbox", failure: null }]);
  });

  test("a server that does not answer is asked again the same day", async ({ db, given, mail }) => {
    await toldStructure(db, given);
    await toldStructure(db, given);
    await openedLot(db, given);
    expect(await run(db, monday, "smtp://127.0.0.1:9")).toEqual({ made: 2, sent: 0, failed: 0, waiting: 2 });
    const [digest] = await digestsOf(db);
    expect(digest?.state).toBe("outbox");
    expect(await run(db, monday, mail.url)).toEqual({ made: 0, sent: 2, failed: 0, waiting: 0 });
    expect(mail.received).toHaveLength(2);
  });

  test("what nobody could send that day is told in the next digest", async ({ db, given, mail }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    await run(db, monday, "smtp://127.0.0.1:9");
    expect(await run(db, tuesday, mail.url)).toMatchObject({ made: 1, sent: 1 });
    expect(await digestsOf(db)).toMatchObject([
      { period: monday, state: "failed", failure: "Le serveur de courriel ne répond pas." },
      { period: tuesday, state: "sent" },
    ]);
  });

  test("an address that is refused keeps its reason, others are sent, and the next digest tells it again", async ({
    db,
    given,
    mail,
  }) => {
    const refused = await toldStructure(db, given);
    const { accountId } = refused;
    await db
      .updateTable("account")
      .set({ email: "refusee@exemple.fr" })
      .where("id", "=", accountId)
      .execute();
    await toldStructure(db, given);
    await openedLot(db, given);
    expect(await run(db, monday, mail.url)).toEqual({ made: 2, sent: 1, failed: 1, waiting: 0 });
    expect(await digestsOf(db)).toContainEqual(
      expect.objectContaining({ state: "failed", failure: "Le serveur de courriel refuse cette adresse." }),
    );
    await db
      .updateTable("account")
      .set({ email: "nouvelle@exemple.fr" })
      .where("id", "=", accountId)
      .execute();
    expect(await run(db, tuesday, mail.url)).toMatchObject({ made: 1, sent: 1 });
    expect(mail.received.at(-1)?.to).toEqual(["nouvelle@exemple.fr"]);
  });

  test("a server that takes the message and says nothing is not sent it again", async ({
    db,
    given,
    mail,
  }) => {
    const silent = await startMailServer({ hangsUp: true });
    await toldStructure(db, given);
    await openedLot(db, given);
    expect(await run(db, monday, silent.url)).toMatchObject({ made: 1, failed: 1 });
    await silent.stop();
    await run(db, monday, mail.url);
    await run(db, tuesday, mail.url);
    expect([silent.received.length, mail.received.length]).toEqual([1, 0]);
    expect((await digestsOf(db))[0]?.failure).toContain("peut-être parti");
  });

  test("a program that stopped before sending sends it when it is back", async ({ db, given, mail }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    await run(db);
    expect(await run(db, monday, mail.url)).toMatchObject({ made: 0, sent: 1 });
  });

  test("a program that stopped while sending does not send it again", async ({ db, given, mail }) => {
    await toldStructure(db, given);
    await openedLot(db, given);
    await run(db);
    await db
      .updateTable("digest")
      .set({ sent_at: "2026-11-30T07:30:00.000Z" as Instant })
      .execute();
    await run(db, monday, mail.url);
    await run(db, tuesday, mail.url);
    expect(mail.received).toEqual([]);
  });

  test("who unsubscribes before it leaves receives nothing", async ({ db, given, mail }) => {
    const { accountId } = await toldStructure(db, given);
    await openedLot(db, given);
    await run(db);
    await stopAlerts(db, { accountId, actor: "system", now: new Date() });
    await run(db, monday, mail.url);
    expect(mail.received).toEqual([]);
  });
});

test("who comes back is told of what opens from that day on", async ({ db, given }) => {
  const { accountId } = await toldStructure(db, given, { frequency: "never" });
  await openedLot(db, given, { openedOn: "2026-11-27" });
  const now = new Date(`${monday}T06:00:00Z`);
  const input = { frequency: "daily" as const, minimum: 1 };
  await saveAlerts(db, { accountId, actor: { accountId }, now, input, seen: "1" });
  expect((await run(db, monday)).made).toBe(0);
  await openedLot(db, given, { openedOn: tuesday });
  expect((await run(db, tuesday)).made).toBe(1);
});
