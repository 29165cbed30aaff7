import { action as sendAll, loader as confirm } from "#app/routes/_app.relances.envoyer/route.tsx";
import { loader as desk } from "#app/routes/_app.relances._index/route.tsx";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, keptMessages, lateWorld, stranger } from "./late-world.ts";

const keyOf = (contractId: ContractId, organisationId: OrganisationId): string =>
  `${contractId} ${organisationId}`;

describe("the desk", () => {
  test("lists who is late, the latest first, with what is missing in words", async ({ db, given }) => {
    const { someone } = await lateWorld(db, given);
    const page = await desk(ask(someone, someone.get("/relances")));
    expect(page.lines).toMatchObject([
      {
        name: "Belledonne Bois",
        missing: "1\u00a0relevé d’octobre\u202f; août et septembre manquent aussi",
        daysLate: 71,
        level: 3,
        email: "chef@bois.fr",
        last: null,
        sentToday: false,
      },
      { name: "Chartreuse Sols", daysLate: 41, level: 3, email: null },
      {
        name: "Alpes Façades",
        missing: "2\u00a0relevés d’octobre",
        daysLate: 10,
        level: 1,
        contact: "Mme Aubry",
      },
    ]);
    expect(page).toMatchObject({
      toSend: 2,
      early: [],
      late: { companies: 3, contracts: 1 },
      hasMail: false,
    });
    expect(page.lines[1]?.contractorLine).toEqual(expect.any(String));
  });

  test("folds those less than five days late, with the day they become due", async ({ db, given }) => {
    const now = () => new Date("2026-11-17T09:00:00Z");
    const { someone } = await lateWorld(db, given, { now });
    const page = await desk(ask(someone, someone.get("/relances")));
    expect(page.early).toMatchObject([{ name: "Alpes Façades", daysLate: 2, dueOn: "2026-11-20" }]);
    expect(page.lines.map(({ name }) => name)).not.toContain("Alpes Façades");
  });

  test("narrows to a level or a word", async ({ db, given }) => {
    const { someone } = await lateWorld(db, given);
    const namesOf = async (search: string) =>
      (await desk(ask(someone, someone.get(`/relances?${search}`)))).lines.map(({ name }) => name);
    expect(await namesOf("niveau=1")).toEqual(["Alpes Façades"]);
    expect(await namesOf("q=facades%20charmettes")).toEqual(["Alpes Façades"]);
    expect(await namesOf("niveau=2")).toEqual([]);
  });

  test("shows nothing of another host", async ({ db, given }) => {
    await lateWorld(db, given);
    const other = await stranger(db, given);
    expect(await desk(ask(other, other.get("/relances")))).toMatchObject({ lines: [], early: [], total: 0 });
  });
});

describe("reminding several companies", () => {
  test("shows every recipient and text, leaving out who has no address", async ({ db, given }) => {
    const { someone } = await lateWorld(db, given);
    const page = await confirm(ask(someone, someone.get("/relances/envoyer?toutes=1")));
    expect(page.recipients).toMatchObject([
      { name: "Belledonne Bois", to: "chef@bois.fr", label: "Relance, niveau 2" },
      { name: "Alpes Façades", to: "compta@facades.fr", label: "Relance, niveau 1" },
    ]);
    expect(page.recipients[0]?.body).toContain("août, septembre et octobre 2026");
    expect(page).toMatchObject({ withoutAddress: 1, already: 0, later: 0 });
    expect(await keptMessages(db)).toEqual([]);
  });

  test("sends those ticked, once a day: sent again, they are counted and skipped", async ({ db, given }) => {
    const server = await startMailServer();
    try {
      const { someone, contract, facades, bois, sols } = await lateWorld(db, given, { smtp: server.url });
      const form = new FormData();
      for (const { id } of [facades, bois, sols]) form.append("c", keyOf(contract.id, id));
      const send = () => sendAll(ask(someone, someone.post("/relances/envoyer", form)));
      expect(saidBy(await send())).toBe(
        "2\u00a0relances envoyées et 1\u00a0entreprise sans adresse ou sans retard.",
      );
      expect(server.received.map(({ to }) => to)).toEqual([["compta@facades.fr"], ["chef@bois.fr"]]);
      expect(server.received[0]?.text).toContain("http://127.0.0.1:3000/declarer/");
      expect(saidBy(await send())).toContain("2\u00a0entreprises déjà relancées aujourd’hui");
      expect(server.received).toHaveLength(2);
      const page = await desk(ask(someone, someone.get("/relances")));
      expect(page.toSend).toBe(0);
      expect(page.lines[0]).toMatchObject({
        sentToday: true,
        last: { label: "Relance, niveau 2", on: "2026-11-25" },
      });
      const again = await confirm(ask(someone, someone.get("/relances/envoyer?toutes=1")));
      expect(again).toMatchObject({ recipients: [], already: 2 });
    } finally {
      await server.stop();
    }
  });

  test("cannot reach a company of another host", async ({ db, given }) => {
    const { contract, facades } = await lateWorld(db, given);
    const other = await stranger(db, given);
    const form = { c: keyOf(contract.id, facades.id) };
    const answer = await sendAll(ask(other, other.post("/relances/envoyer", form)));
    expect(saidBy(answer)).toContain("sans retard");
    expect(await keptMessages(db)).toEqual([]);
  });
});

/** What the next page says was done. */
function saidBy(answer: Response): string {
  const cookie = /__Host-toast=([\w-]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
  return (JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")) as { text: string }).text;
}
