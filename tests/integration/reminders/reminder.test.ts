import type { Day } from "#app/domain/calendar.ts";
import { action, loader } from "#app/routes/_app.relances.$reference.$siret/route.tsx";
import { startMailServer } from "#tests/support/mail-server.ts";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, keptMessages, lateWorld, reference, stranger } from "./late-world.ts";

type Fields = Record<string, string>;

const open = (someone: SignedIn, siret: string, search = "") =>
  loader(ask(someone, someone.get(`/relances${search}`), { reference, siret }));
const send = (someone: SignedIn, siret: string, fields: Fields): Promise<unknown> =>
  action(ask(someone, someone.post("/relances", fields), { reference, siret }));
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const notFound = expect.objectContaining({ status: 404 }) as unknown;

describe("the preview", () => {
  test("has its text ready, its link still to be made", async ({ db, given }) => {
    const { someone, facades } = await lateWorld(db, given);
    const page = await open(someone, facades.siret);
    expect(page).toMatchObject({ level: 1, levels: [1], hasMail: false, past: [], sentToday: false });
    expect(page.text.subject).toBe("Relevés d’heures d’insertion attendus\u00a0: octobre 2026");
    expect(page.text.body).toContain(
      "2\u00a0relevés d’heures\u00a0: octobre 2026. Échéance\u00a0: le 15\u00a0novembre 2026.",
    );
    expect(page.text.body).toContain("{lien}");
    expect(page.text.body).toContain("Nadège Ferrand\nMaison de l’insertion");
    expect(await db.selectFrom("company_link").select("id").execute()).toEqual([]);
  });

  test("offers the levels so many days late allow, the strongest first shown", async ({ db, given }) => {
    const { someone, bois } = await lateWorld(db, given);
    expect(await open(someone, bois.siret)).toMatchObject({ level: 3, levels: [1, 2, 3] });
    expect(await open(someone, bois.siret, "?niveau=2")).toMatchObject({ level: 2 });
    expect(await open(someone, bois.siret, "?niveau=9")).toMatchObject({ level: 3 });
  });

  test("is 404 for another host, and for an unknown contract", async ({ db, given }) => {
    const { facades } = await lateWorld(db, given);
    const other = await stranger(db, given);
    await expect(open(other, facades.siret)).rejects.toEqual(notFound);
    await expect(send(other, facades.siret, {})).rejects.toEqual(notFound);
  });

  test("goes back to the list when the company owes nothing any more", async ({ db, given }) => {
    const { someone } = await lateWorld(db, given);
    const company = await given.organisation();
    await expect(open(someone, company.siret)).rejects.toMatchObject({ status: 302 });
  });
});

describe("« Envoyer la relance »", () => {
  const written = {
    level: "1",
    to: "autre@facades.fr",
    subject: "Vos heures",
    body: "Bonjour,\r\n\r\n{nombre}, ici\u00a0: {lien}",
  };

  test("is received as edited, with a link that opens, and once a day", async ({ db, given }) => {
    const server = await startMailServer();
    try {
      const { someone, facades } = await lateWorld(db, given, { smtp: server.url });
      expect(await send(someone, facades.siret, written)).toMatchObject({ status: 302 });
      expect(server.received).toMatchObject([{ to: ["autre@facades.fr"], subject: "Vos heures" }]);
      expect(server.received[0]?.text).toMatch(
        /^Bonjour,\n\n2\u00a0relevés d’heures, ici\u00a0: http\S+\/declarer\/\S+\n$/,
      );
      const again = await send(someone, facades.siret, written);
      expect(errorsOf(again)[""]?.[0]).toContain("déjà été relancée aujourd’hui");
      expect(server.received).toHaveLength(1);
      const page = await open(someone, facades.siret);
      expect(page.past).toMatchObject([
        { label: "Relance, niveau 1", stateLabel: "Envoyé", accountName: "Nadège Ferrand" },
      ]);
      expect(page.sentToday).toBe(true);
    } finally {
      await server.stop();
    }
  });

  test("waits in the outbox without a mail server, which the next page shows", async ({ db, given }) => {
    const { someone, facades } = await lateWorld(db, given);
    const answer = await send(someone, facades.siret, written);
    const [kept] = await keptMessages(db);
    expect(kept).toMatchObject({ state: "outbox", to: "autre@facades.fr" });
    expect((answer as Response).headers.get("Location")).toBe(`/envois/${kept?.id ?? ""}`);
  });

  test("may leave without an address, to be copied", async ({ db, given }) => {
    const { someone, sols } = await lateWorld(db, given, { smtp: "smtp://127.0.0.1:1" });
    await send(someone, sols.siret, { level: "2", to: "", subject: "Vos heures", body: "Bonjour" });
    expect(await keptMessages(db)).toMatchObject([{ kind: "reminder_2", state: "outbox", to: null }]);
  });

  test.for([
    ["an empty text", { body: "" }, "body"],
    ["a text that is too long", { body: "a".repeat(6001) }, "body"],
    ["a social security number", { body: "M. 1 85 05 78 006 084 91" }, "body"],
    ["an address that is none", { to: "facades" }, "to"],
    ["no subject", { subject: " " }, "subject"],
    ["a level that is none", { level: "4" }, "level"],
  ] as const)("refuses %s", async ([, change, field], { db, given }) => {
    const { someone, facades } = await lateWorld(db, given);
    const reply = await send(someone, facades.siret, { ...written, ...change });
    expect(reply).toMatchObject({ init: { status: 400 } });
    expect(Object.keys(errorsOf(reply))).toEqual([field]);
    expect(await keptMessages(db)).toEqual([]);
  });

  test("asks an employer who is no contractor to answer: no link would open", async ({ db, given }) => {
    const { someone, host } = await lateWorld(db, given);
    const contract = await given.contract({ host_id: host.id, reference: "sans-attributaire" });
    const lot = await given.lot({ contract_id: contract.id });
    const { id } = await given.commitment({ lot_id: lot.id });
    const employer = await given.organisation({ name: "Intérim du Bréda", email: "paie@breda.fr" }, [
      "company",
    ]);
    await given.hire({ commitment_id: id, employer_id: employer.id, starts_on: "2026-10-01" as Day });
    const params = { reference: contract.reference, siret: employer.siret };
    await action(ask(someone, someone.post("/relances", { ...written, body: "Ici\u00a0: {lien}" }), params));
    expect(await keptMessages(db)).toMatchObject([
      { body: "Ici\u00a0: répondez à ce message avec vos relevés." },
    ]);
    expect(await db.selectFrom("company_link").select("id").execute()).toEqual([]);
  });

  test("is never stronger than the days late allow", async ({ db, given }) => {
    const { someone, facades } = await lateWorld(db, given);
    await send(someone, facades.siret, { ...written, level: "2" });
    expect(await keptMessages(db)).toMatchObject([{ kind: "reminder_1" }]);
    const id = crypto.randomUUID();
    expect(await send(someone, facades.siret, { ...written, level: "3", id })).toMatchObject({
      init: { status: 400 },
    });
  });
});
