import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import * as endRoute from "#app/routes/_app.embauches.$id.fin/route.tsx";
import * as editRoute from "#app/routes/_app.participants.$id.modifier/route.tsx";
import * as followRoute from "#app/routes/_app.suites.$participantId.$checkpoint/route.tsx";
import type { Db } from "#db/database.server.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given, endsOn: Day | null) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const file = await given.participant({ host_id: host.id });
  const hire = await given.hire({ participant_id: file.id, commitment_id: commitment.id, ends_on: endsOn });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  return { file, hire, someone };
}

const kindOf = (answer: unknown): string => {
  if (answer instanceof Response) return String(answer.status);
  return String((answer as { init: { status: number } | null }).init?.status);
};

test("two who correct a file at once: one is saved, the other is shown both versions", async ({
  db,
  given,
}) => {
  const { file, someone } = await world(db, given, null);
  const correct = (phone: string): Promise<unknown> =>
    editRoute.action({
      request: someone.post(`/participants/${file.id}/modifier`, {
        seen: "1",
        birthName: "Durand",
        firstName: "Camille",
        bornOn: "1990-05-17",
        phone,
      }),
      params: { id: file.id },
      context: someone.context,
    });
  const answers = await Promise.all([correct("06 00 00 00 01"), correct("06 00 00 00 02")]);
  expect(answers.map(kindOf).sort()).toEqual(["302", "400"]);
  const acts = await db
    .selectFrom("audit_event")
    .select("act")
    .where("act", "=", "participant.updated")
    .execute();
  expect(acts).toHaveLength(1);
});

test("two who end a hire at once, each on its day: one is saved, the trail says it once", async ({
  db,
  given,
}) => {
  const { hire, someone } = await world(db, given, null);
  const end = (endsOn: string): Promise<unknown> =>
    endRoute.action({
      request: someone.post(`/embauches/${hire.id}/fin`, { seen: "1", endsOn, reason: "term" }),
      params: { id: hire.id },
      context: someone.context,
    });
  const answers = await Promise.all([end("2026-11-10"), end("2026-11-20")]);
  expect(answers.map(kindOf).sort()).toEqual(["302", "400"]);
  const acts = await db.selectFrom("audit_event").select("act").where("act", "=", "hire.ended").execute();
  expect(acts).toHaveLength(1);
});

test("one form sent twice at once notes one call and one situation", async ({ db, given }) => {
  const { file, someone } = await world(db, given, "2026-05-14" as Day);
  const params = { participantId: file.id, checkpoint: "6" };
  const send = (fields: Record<string, string>): Promise<unknown> =>
    followRoute.action({
      request: someone.post(`/suites/${file.id}/6`, fields),
      params,
      context: someone.context,
    });
  const call = { intent: "attempt", id: randomUUID(), datedOn: "2026-11-20", result: "no_answer" };
  expect((await Promise.all([send(call), send(call)])).map(kindOf)).toEqual(["302", "302"]);
  const situation = { intent: "record", id: randomUUID(), datedOn: "2026-11-20", reason: "cdi" };
  expect((await Promise.all([send(situation), send(situation)])).map(kindOf)).toEqual(["302", "302"]);
  expect(await db.selectFrom("call_attempt").select("id").execute()).toHaveLength(1);
  expect(await db.selectFrom("outcome").select("id").execute()).toHaveLength(1);
});
