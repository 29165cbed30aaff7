import { randomUUID } from "node:crypto";
import { action } from "#app/routes/_app.opportunites.$lot.reponse/route.tsx";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn, testEnv } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answeringWorld, now, paramsOf } from "./answering-world.ts";

const from = "clauses@exemple.fr";

test("the host is written to once for an interest, a question and an interest taken back: where to read, never the words", async ({
  db,
  given,
}) => {
  const { lot, structure } = await answeringWorld(db, given);
  const server = await startMailServer();
  try {
    const env = { ...testEnv, mail: { url: server.url, from } };
    const someone = await signedIn(db, { role: "siae", organisationId: structure.id }, { now, env });
    const id = await lot();
    const send = (fields: Record<string, string>) =>
      action({
        request: someone.post(`/opportunites/${id}/reponse`, fields),
        params: paramsOf(id),
        context: someone.context,
      });
    const interest = { answer: "interesse", seen: "0", offer: "Zz quatre peintres" };
    const question = { answer: "question", id: randomUUID() as string, message: "Zz un véhicule" };
    const decline = { answer: "pas_interesse", seen: "1", reason: "zone", note: "Zz trop loin" };
    for (const fields of [interest, interest, question, question, decline, decline]) await send(fields);
    expect(server.received.map(({ to, subject }) => [to, subject])).toEqual([
      [["clauses@porteur.example"], "Une structure est intéressée\u00a0: Salle polyvalente, lot\u00a03"],
      [["clauses@porteur.example"], "Une structure vous écrit\u00a0: Salle polyvalente, lot\u00a03"],
      [
        ["clauses@porteur.example"],
        "Une structure n’est plus intéressée\u00a0: Salle polyvalente, lot\u00a03",
      ],
    ]);
    for (const { text } of server.received) {
      expect(text).toContain("Ateliers du Drac");
      expect(text).toContain(`/opportunites/${id}/reponses/${structure.siret}`);
      expect(text).not.toContain("Zz");
    }
  } finally {
    await server.stop();
  }
});

test("a first refusal, a host without address, a contract nobody follows, or no mail server: nothing leaves, the answer stands", async ({
  db,
  given,
}) => {
  const { lot, structure, siae } = await answeringWorld(db, given);
  const silent = await given.host();
  const server = await startMailServer();
  try {
    const env = { ...testEnv, mail: { url: server.url, from } };
    const mailing = await signedIn(db, { role: "siae", organisationId: structure.id }, { now, env });
    const interest = { answer: "interesse", seen: "0" };
    const asks = [
      [mailing, await lot(), { answer: "pas_interesse", seen: "0", reason: "zone" }],
      [mailing, await lot({ contract: { host_id: silent.id } }), interest],
      [mailing, await lot({ contract: { host_id: null } }), interest],
      [siae, await lot(), interest],
    ] as const;
    for (const [someone, id, fields] of asks) {
      await action({
        request: someone.post(`/opportunites/${id}/reponse`, fields),
        params: paramsOf(id),
        context: someone.context,
      });
    }
    expect(server.received).toEqual([]);
    expect(await db.selectFrom("message").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("opportunity_answer").selectAll().execute()).toHaveLength(4);
  } finally {
    await server.stop();
  }
});
