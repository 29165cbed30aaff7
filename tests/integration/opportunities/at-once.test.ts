import * as answerRoute from "#app/routes/_app.opportunites.$lot.reponse/route.tsx";
import * as openingRoute from "#app/routes/_app.opportunites.$lot.ouverture/route.tsx";
import { randomUUID } from "node:crypto";
import type { LotId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answeringWorld, now } from "../opportunity-answers/answering-world.ts";
import { statusOf } from "./answer-world.ts";

/** Enough for the two to meet in the middle at least once where rows are locked one by one. */
const rounds = [0, 1, 2, 3, 4, 5];

const answer = (who: SignedIn, lot: LotId, fields: Record<string, string>): Promise<unknown> =>
  Promise.resolve(
    answerRoute.action({
      request: who.post(`/opportunites/${lot}/reponse`, fields),
      context: who.context,
      params: { lot },
    }),
  );

const switchTo = (who: SignedIn, lot: LotId, intent: string): Promise<unknown> =>
  Promise.resolve(
    openingRoute.action({
      request: who.post(`/opportunites/${lot}/ouverture`, { intent }),
      context: who.context,
      params: { lot },
    }),
  );

test("a lot closed while structures answer: each answer is kept or refused in words, never lost; a message too", async ({
  db,
  given,
}) => {
  const { siae, rival, lot, host } = await answeringWorld(db, given);
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  for (const round of rounds) {
    const id = await lot({ contract: { title: `Salle ${String(round)}` } });
    const asked = { answer: "question", id: randomUUID(), message: "Faut-il un véhicule\u202f?" };
    const acts = [
      () => answer(siae, id, { answer: "interesse", seen: "0", offer: "Une équipe" }),
      () => answer(rival, id, { answer: "pas_interesse", seen: "0", reason: "zone" }),
      () => switchTo(facilitator, id, "close"),
      () => answer(rival, id, asked),
    ];
    const ordered = round % 2 === 0 ? acts : acts.toReversed();
    const done = await Promise.all(ordered.map(async (act) => statusOf(await act())));
    const statuses = round % 2 === 0 ? done : done.toReversed();
    const kept = await db
      .selectFrom("opportunity_answer")
      .select("answer")
      .where("lot_id", "=", id)
      .execute();
    const written = await db
      .selectFrom("opportunity_message")
      .select("id")
      .where("lot_id", "=", id)
      .execute();
    expect(statuses[2]).toBe(302);
    expect(kept).toHaveLength([statuses[0], statuses[1]].filter((status) => status === 302).length);
    expect(written).toHaveLength(statuses[3] === 302 ? 1 : 0);
    expect([302, 400]).toContain(statuses[0]);
  }
});

test("two people of one structure answer at once: one is kept, the other is shown it", async ({
  db,
  given,
}) => {
  const { siae, structure, lot } = await answeringWorld(db, given);
  const colleague = await signedIn(db, { role: "siae", organisationId: structure.id }, { now });
  for (const round of rounds) {
    const id = await lot({ contract: { title: `Salle ${String(round)}` } });
    const statuses = await Promise.all([
      answer(siae, id, { answer: "interesse", seen: "0", offer: "Une équipe" }),
      answer(colleague, id, { answer: "pas_interesse", seen: "0", reason: "zone" }),
    ]);
    expect(statuses.map(statusOf).toSorted()).toEqual([302, 400]);
    expect(
      await db.selectFrom("opportunity_answer").select("revision").where("lot_id", "=", id).execute(),
    ).toEqual([{ revision: 1 }]);
  }
});

test("a lot closed and opened again at once by two colleagues is one or the other, with the trail of each", async ({
  db,
  given,
}) => {
  const { lot, host } = await answeringWorld(db, given);
  const [one, two] = [
    await signedIn(db, { role: "facilitator", organisationId: host.id }, { now }),
    await signedIn(db, { role: "facilitator", organisationId: host.id }, { now }),
  ];
  const id = await lot();
  for (const round of rounds) {
    await Promise.all([switchTo(one, id, "close"), switchTo(two, id, round % 2 === 0 ? "close" : "reopen")]);
  }
  const { revision } = await db.selectFrom("opportunity").select("revision").executeTakeFirstOrThrow();
  const acts = await db
    .selectFrom("audit_event")
    .select("act")
    .where("act", "in", ["opportunity.closed", "opportunity.reopened"])
    .execute();
  expect(acts).toHaveLength(revision - 1);
});
