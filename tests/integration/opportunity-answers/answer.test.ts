import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { action, loader } from "#app/routes/_app.opportunites.$lot.reponse/route.tsx";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { answeringWorld, now, paramsOf, thrownBy } from "./answering-world.ts";

const interest = {
  answer: "interesse",
  seen: "0",
  hours: "120,50",
  availableOn: "2027-03-01",
  offer: "Quatre peintres",
};
const decline = { answer: "pas_interesse", seen: "0", reason: "capacity" };

function open(someone: SignedIn, lot: string, search = "") {
  return loader({
    request: someone.get(`/opportunites/${lot}/reponse${search}`),
    params: paramsOf(lot),
    context: someone.context,
  });
}

function send(someone: SignedIn, lot: string, fields: Record<string, string>) {
  return action({
    request: someone.post(`/opportunites/${lot}/reponse`, fields),
    params: paramsOf(lot),
    context: someone.context,
  });
}

async function redirectOf(answer: ReturnType<typeof send>): Promise<string | null> {
  const response = await answer;
  if ("data" in response) throw new Error(JSON.stringify(response.data));
  expect(response.status).toBe(302);
  return response.headers.get("Location");
}

/** What the page says of a refused form. */
async function refusalOf(answer: ReturnType<typeof send>) {
  const refused = await answer;
  if (!("data" in refused)) throw new Error(`Not refused: ${refused.headers.get("Location") ?? ""}`);
  const { data, init } = refused;
  expect(init?.status).toBe(400);
  return { errors: data.result.error ?? {}, typed: data.result.initialValue ?? {}, reply: data };
}

describe("an answer", () => {
  test("an interest is kept with what it could take, from when, and what it can offer; the page then shows it", async ({
    db,
    given,
  }) => {
    const { siae, lot, structure } = await answeringWorld(db, given);
    const id = await lot();
    expect(await redirectOf(send(siae, id, interest))).toBe(`/opportunites/${id}`);
    const rows = await db.selectFrom("opportunity_answer").selectAll().execute();
    expect(rows).toMatchObject([
      {
        lot_id: id,
        organisation_id: structure.id,
        answer: "interested",
        answered_on: "2026-11-30",
        hours: 120_50,
        available_on: "2027-03-01",
        offer: "Quatre peintres",
        decline_reason: null,
        account_id: siae.accountId,
        revision: 1,
      },
    ]);
    expect(await open(siae, id)).toMatchObject({ kind: "interesse", seen: "1", stored: { hours: 120_50 } });
  });

  test("an interest alone is enough; a refusal needs a reason of the list", async ({ db, given }) => {
    const { siae, lot } = await answeringWorld(db, given);
    const [one, two] = [await lot(), await lot()];
    await redirectOf(send(siae, one, { answer: "interesse", seen: "0" }));
    expect(await redirectOf(send(siae, two, decline))).toBe("/opportunites");
    const rows = await db
      .selectFrom("opportunity_answer")
      .select(["answer", "hours", "decline_reason"])
      .execute();
    expect(rows).toEqual([
      { answer: "interested", hours: null, decline_reason: null },
      { answer: "declined", hours: null, decline_reason: "capacity" },
    ]);
  });

  test("sent twice, it is kept once and told once in the trail", async ({ db, given }) => {
    const { siae, lot } = await answeringWorld(db, given);
    const id = await lot();
    await redirectOf(send(siae, id, interest));
    expect(await redirectOf(send(siae, id, interest))).toBe(`/opportunites/${id}`);
    const answers = await db.selectFrom("opportunity_answer").select("revision").execute();
    expect(answers).toEqual([{ revision: 1 }]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "opportunity_answer")
      .execute();
    expect(acts).toEqual([{ act: "opportunity_answer.interested" }]);
  });

  test("changing one's mind writes over the answer and keeps the one before in the trail, words aside", async ({
    db,
    given,
  }) => {
    const { siae, lot, structure } = await answeringWorld(db, given);
    const id = await lot();
    await redirectOf(send(siae, id, interest));
    await redirectOf(send(siae, id, { ...decline, seen: "1" }));
    const rows = await db.selectFrom("opportunity_answer").selectAll().execute();
    expect(rows).toMatchObject([
      { answer: "declined", hours: null, offer: null, decline_reason: "capacity", revision: 2 },
    ]);
    const changes = await db
      .selectFrom("audit_change")
      .select(["field", "before", "after"])
      .where("object_id", "=", `${id} ${structure.id}`)
      .where("before", "is not", null)
      .execute();
    expect(changes).toEqual([
      { field: "answer", before: "interested", after: "declined" },
      { field: "hours", before: "12050", after: null },
      { field: "available_on", before: "2027-03-01", after: null },
      { field: "offer", before: "modifié", after: null },
    ]);
  });

  test("written over by a colleague meanwhile, it shows both and is kept only once sent knowing it", async ({
    db,
    given,
  }) => {
    const { siae, lot, structure } = await answeringWorld(db, given);
    const id = await lot();
    const colleague = await signedIn(
      db,
      { role: "siae", organisationId: structure.id, name: "Nadia Sorel" },
      { now },
    );
    await redirectOf(send(colleague, id, interest));
    const { reply, typed } = await refusalOf(send(siae, id, decline));
    expect(reply.conflict?.sentence).toContain("Nadia Sorel");
    expect(reply.conflict?.rows).toContainEqual({
      key: "answer",
      label: "Réponse",
      stored: "Intéressée",
      typed: "Pas intéressée",
    });
    expect([reply.seen, typed.reason]).toEqual(["1", "capacity"]);
    await redirectOf(send(siae, id, { ...decline, seen: "1" }));
  });

  test.for([
    ["hours that are no number", { ...interest, hours: "beaucoup" }, "hours", "1\u202f480"],
    ["no hours at all", { ...interest, hours: "0" }, "hours", "par exemple 300"],
    ["a day that does not exist", { ...interest, availableOn: "2027-02-30" }, "availableOn", "02/03/2026"],
    ["an offer too long", { ...interest, offer: "a".repeat(2001) }, "offer", "2000 signes"],
    [
      "a social security number",
      { ...interest, offer: "1 85 05 78 006 084 91" },
      "offer",
      "sécurité sociale",
    ],
    ["no reason", { answer: "pas_interesse", seen: "0" }, "reason", "Choisissez"],
    ["a reason that is none of ours", { ...decline, reason: "bof" }, "reason", "Choisissez"],
    ["another reason without words", { ...decline, reason: "other" }, "note", "en quelques mots"],
  ] as const)(
    "with %s is refused, saying what to write, and keeps what was typed",
    async ([, fields, field, words], { db, given }) => {
      const { siae, lot } = await answeringWorld(db, given);
      const { errors, typed } = await refusalOf(send(siae, await lot(), fields));
      expect(errors[field]?.join(" ")).toContain(words);
      expect(typed.answer).toBe(fields.answer);
      expect(await db.selectFrom("opportunity_answer").selectAll().execute()).toEqual([]);
    },
  );

  test("after closing it is refused in words, the text kept; the stored answer does not move", async ({
    db,
    given,
  }) => {
    const { siae, rival, lot } = await answeringWorld(db, given);
    const id = await lot();
    await redirectOf(send(siae, id, interest));
    await db
      .updateTable("opportunity")
      .set({ closed_on: "2026-11-30" as Day })
      .execute();
    for (const someone of [siae, rival]) {
      const { errors, typed } = await refusalOf(
        send(someone, id, { ...decline, seen: someone === siae ? "1" : "0", note: "Trop tard" }),
      );
      expect(Object.values(errors).flat().join(" ")).toContain("Cette opportunité est fermée");
      expect(typed.note).toBe("Trop tard");
    }
    // The same answer sent again once closed changes nothing: it is no error.
    await redirectOf(send(siae, id, { ...interest, seen: "1" }));
    expect(await db.selectFrom("opportunity_answer").select("answer").execute()).toEqual([
      { answer: "interested" },
    ]);
    expect(await open(rival, id)).toMatchObject({
      closing: "fermée depuis le 30\u00a0novembre 2026",
      mayWrite: false,
    });
    expect(await open(siae, id)).toMatchObject({ mayWrite: true });
  });

  test("to a lot the law keeps for others: no interest; a refusal and a question stay possible", async ({
    db,
    given,
  }) => {
    const { siae, lot } = await answeringWorld(db, given);
    const id = await lot({ mechanism: "reserved_disability" });
    const { errors } = await refusalOf(send(siae, id, interest));
    expect(Object.values(errors).flat().join(" ")).toContain("réservé par la loi");
    await redirectOf(send(siae, id, decline));
    expect(await open(siae, id)).toMatchObject({ isKeptForOthers: true });
  });

  test("to a lot never opened is not found; for facilitators it is refused; without its kind it is a bad form", async ({
    db,
    given,
  }) => {
    const { siae, host, lot } = await answeringWorld(db, given);
    const never = (await given.lot()).id;
    expect(await thrownBy(send(siae, never, interest))).toBe(404);
    expect(await thrownBy(open(siae, never))).toBe(404);
    const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
    const id = await lot();
    expect(await thrownBy(send(facilitator, id, interest))).toBe(403);
    expect(await thrownBy(open(facilitator, id))).toBe(403);
    expect(await thrownBy(send(siae, id, { answer: "peut-être" }))).toBe(400);
    const nobody = await signedIn(db, { role: "siae" }, { now });
    expect(await thrownBy(send(nobody, id, interest))).toBe(403);
  });

  test("the page opens on what the link says, else on what was answered", async ({ db, given }) => {
    const { siae, lot, open: write, structure } = await answeringWorld(db, given);
    const id = await lot();
    expect((await open(siae, id)).kind).toBe("interesse");
    expect((await open(siae, id, "?reponse=question")).kind).toBe("question");
    await write.answer(id, structure.id, { answer: "declined", decline_reason: "zone" });
    expect((await open(siae, id)).kind).toBe("pas_interesse");
    expect((await open(siae, id, "?reponse=bof")).kind).toBe("pas_interesse");
  });
});

describe("a message", () => {
  const question = () => ({ answer: "question", id: randomUUID() as string, message: "Avant 7 h ?" });

  test("is written once, even sent twice; it is no answer", async ({ db, given }) => {
    const { siae, lot, structure } = await answeringWorld(db, given);
    const id = await lot();
    const fields = question();
    expect(await redirectOf(send(siae, id, fields))).toBe(`/opportunites/${id}`);
    await redirectOf(send(siae, id, fields));
    expect(
      await db
        .selectFrom("opportunity_message")
        .select(["author", "body", "organisation_id", "read_at"])
        .execute(),
    ).toEqual([{ author: "structure", body: "Avant 7 h ?", organisation_id: structure.id, read_at: null }]);
    expect(await db.selectFrom("opportunity_answer").selectAll().execute()).toEqual([]);
  });

  test("an id of another structure's message writes nothing over it", async ({ db, given }) => {
    const { siae, rival, lot } = await answeringWorld(db, given);
    const id = await lot();
    const fields = question();
    await redirectOf(send(rival, id, fields));
    await redirectOf(send(siae, id, { ...fields, message: "Autre chose" }));
    expect(await db.selectFrom("opportunity_message").select("body").execute()).toEqual([
      { body: "Avant 7 h ?" },
    ]);
  });

  test.for([
    ["nothing", ""],
    ["spaces", "   "],
    ["too much", "a".repeat(2001)],
    ["a social security number", "1 85 05 78 006 084 91"],
  ])("with %s is refused", async ([, message = ""], { db, given }) => {
    const { siae, lot } = await answeringWorld(db, given);
    const { errors } = await refusalOf(send(siae, await lot(), { ...question(), message }));
    expect(errors.message).toHaveLength(1);
  });

  test("without the page's id is a bad form", async ({ db, given }) => {
    const { siae, lot } = await answeringWorld(db, given);
    expect(await thrownBy(send(siae, await lot(), { ...question(), id: "1" }))).toBe(400);
  });

  test("goes on once the lot is closed for who had begun, and is refused to others, their text kept", async ({
    db,
    given,
  }) => {
    const { siae, rival, lot, open: write, structure } = await answeringWorld(db, given);
    const id = await lot({ opening: { hours: 0 as InsertionHours } });
    await write.answer(id, structure.id);
    await redirectOf(send(siae, id, question()));
    const { errors, typed } = await refusalOf(send(rival, id, question()));
    expect(Object.values(errors).flat().join(" ")).toContain("fermée");
    expect(typed.message).toBe("Avant 7 h ?");
  });
});
