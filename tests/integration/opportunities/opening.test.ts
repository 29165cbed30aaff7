import * as lotRoute from "#app/routes/_app.opportunites.$lot._index/route.tsx";
import * as contractRoute from "#app/routes/_app.marches.$reference._index/route.tsx";
import * as openingRoute from "#app/routes/_app.opportunites.$lot.ouverture/route.tsx";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Db } from "#db/database.server.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const today = "2026-11-22" as Day;

async function world(db: Db, given: Given, { stage = "running" }: { stage?: ContractStage } = {}) {
  const host = await given.host();
  const authority = await given.authority();
  const contract = await given.contract({ host_id: host.id, authority_id: authority.id, stage });
  const lot = await given.lot({ contract_id: contract.id, number: "1", title: "Peinture" });
  const other = await given.lot({ contract_id: contract.id, number: "2", title: "Sols" });
  const bare = await given.lot({ contract_id: contract.id, number: "3", title: "Ascenseur" });
  const commitment = await given.commitment({ lot_id: lot.id });
  await given.commitment({ lot_id: other.id });
  const facilitator = await signedIn(
    db,
    { role: "facilitator", organisationId: host.id, name: "Nadège" },
    { now },
  );
  const buyer = await signedIn(db, { role: "authority", organisationId: authority.id }, { now });
  type Someone = typeof facilitator;
  const args = (who: Someone, request: Request, id: string) => ({
    request,
    context: who.context,
    params: { lot: id },
  });
  return {
    host,
    contract,
    lot,
    other,
    bare,
    commitment,
    facilitator,
    buyer,
    read: (who: Someone, id: string = lot.id) =>
      openingRoute.loader(args(who, who.get(`/opportunites/${id}/ouverture`), id)),
    send: (
      fields: Record<string, string>,
      who: Someone = facilitator,
      id: string = lot.id,
    ): Promise<unknown> =>
      Promise.resolve(openingRoute.action(args(who, who.post(`/opportunites/${id}/ouverture`, fields), id))),
    openLots: async () => listOpenLots(db, { today, settings: await readSettings(db) }),
    history: async (who: Someone = facilitator) => {
      const page = await contractRoute.loader({
        request: who.get(`/marches/${contract.reference}`),
        context: who.context,
        params: { reference: contract.reference },
      });
      return page;
    },
  };
}

const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : (answer as { init?: { status?: number } }).init?.status;
const errorOf = (answer: unknown) => (answer as { data: { result: { error?: unknown } } }).data.result.error;
const thrown = (asked: Promise<unknown>) => asked.catch((error: unknown) => error) as Promise<Response>;

describe("opening a lot", () => {
  test("shows the arithmetic of the hours, then the lot to structures, with its trail", async ({
    db,
    given,
  }) => {
    const { lot, commitment, facilitator, read, send, openLots, history } = await world(db, given);
    const hire = await given.hire({ commitment_id: commitment.id });
    await given.statement(hire.id, { hours: 30_000 as InsertionHours });
    await given.statement(hire.id, {
      month: "2026-04" as never,
      hours: 2_550 as InsertionHours,
      state: "submitted",
    });
    const page = await read(facilitator);
    expect(page).toMatchObject({
      state: "never",
      refusal: null,
      placed: { due: 100_000, done: 30_000, pending: 2_550, left: 67_450 },
      others: [
        { name: "Lot 2 · Sols", mayOpen: true },
        {
          name: "Lot 3 · Ascenseur",
          mayOpen: false,
          refusal: "Ce lot ne porte aucune considération sociale.",
        },
      ],
    });
    expect(
      statusOf(await send({ seen: "", replyBy: "2026-12-15", note: "Deux peintres dès janvier." })),
    ).toBe(302);
    expect(await openLots()).toMatchObject([
      { lotId: lot.id, hours: 67_450, replyBy: "2026-12-15", note: "Deux peintres dès janvier." },
    ]);
    const { events, openings } = await history();
    expect(events[0]?.what).toBe("Lot 1 ouvert aux structures, par Nadège");
    expect(openings?.find(({ lotId }) => lotId === lot.id)).toMatchObject({ state: "open", openedOn: today });
  });

  test("its preview says what a structure reads of it, fact for fact", async ({ db, given }) => {
    const { lot, facilitator, read, send } = await world(db, given);
    await send({ seen: "", hours: "120", replyBy: "2026-12-15", note: "Deux peintres dès janvier." });
    const { shown } = await read(facilitator);
    const siae = await given.organisation({ kind: "EI" }, ["siae"]);
    const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
    const answer = await lotRoute.loader({
      request: structure.get(`/opportunites/${lot.id}`),
      context: structure.context,
      params: { lot: lot.id },
    });
    expect(answer).toMatchObject({
      data: { title: shown.title, open: { ...shown.open, note: shown.note } },
    });
  });

  test("opens several lots of a contract at once, never one that carries nothing", async ({ db, given }) => {
    const { lot, other, bare, facilitator, send, openLots } = await world(db, given);
    const fields = new FormData();
    for (const [name, value] of [
      ["seen", ""],
      ["replyBy", "2026-12-15"],
      ["others", other.id],
      ["others", bare.id],
    ] as const)
      fields.append(name, value);
    await openingRoute.action({
      request: facilitator.post(`/opportunites/${lot.id}/ouverture`, fields),
      context: facilitator.context,
      params: { lot: lot.id },
    });
    expect((await openLots()).map(({ lotId }) => lotId).sort()).toEqual([lot.id, other.id].sort());
    expect(await send({ seen: "", replyBy: "2026-12-15" })).toBeInstanceOf(Response);
    expect(await openLots()).toHaveLength(2);
  });

  test("refuses a past day, hours that are none and a social security number, keeping what was typed", async ({
    db,
    given,
  }) => {
    const { send, openLots } = await world(db, given);
    const answer = await send({
      seen: "",
      hours: "beaucoup",
      replyBy: "2026-11-21",
      note: "Demander 1 85 05 78 006 084 91",
    });
    expect(statusOf(answer)).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      hours: [expect.stringContaining("par exemple")],
      note: [expect.stringContaining("sécurité sociale")],
    });
    const past = await send({ seen: "", replyBy: "2026-11-21" });
    expect(errorOf(past)).toMatchObject({ replyBy: ["Écrivez un jour à venir, ou laissez vide."] });
    expect(await openLots()).toEqual([]);
  });

  test("a lot whose hours are all done opens only with another number", async ({ db, given }) => {
    const { commitment, facilitator, read, send, openLots } = await world(db, given);
    const hire = await given.hire({ commitment_id: commitment.id });
    await db
      .updateTable("commitment")
      .set({ hours: 50_000 as InsertionHours })
      .where("id", "=", commitment.id)
      .execute();
    await given.statement(hire.id, { hours: 50_000 as InsertionHours });
    expect((await read(facilitator)).refusal).toBe("Toutes les heures de ce lot sont faites ou déclarées.");
    expect(errorOf(await send({ seen: "" }))).toMatchObject({
      hours: [expect.stringContaining("Écrivez un autre nombre d’heures")],
    });
    await send({ seen: "", hours: "150" });
    expect(await openLots()).toMatchObject([{ hours: 15_000 }]);
  });

  test("is changed by its last reader only, the other sees both versions", async ({ db, given }) => {
    const { buyer, send, openLots } = await world(db, given);
    await send({ seen: "", note: "Un" });
    await send({ seen: "1", note: "Deux" }, buyer);
    const answer = await send({ seen: "1", note: "Trois" });
    expect(statusOf(answer)).toBe(400);
    expect((answer as { data: { conflict: unknown } }).data.conflict).toMatchObject({
      rows: [{ label: "Mot pour les structures", stored: "Deux", typed: "Trois" }],
    });
    expect((await openLots())[0]?.note).toBe("Deux");
  });

  test("is closed and shown again from that day; a past day to answer is then forgotten", async ({
    db,
    given,
  }) => {
    const { lot, send, openLots } = await world(db, given);
    await givenOpportunities(db).opened(lot.id, { reply_by: "2026-11-10" as Day });
    await send({ intent: "close" });
    await send({ intent: "close" });
    expect(await openLots()).toEqual([]);
    await send({ intent: "reopen" });
    expect(await openLots()).toMatchObject([{ openedOn: today, replyBy: null }]);
    await send({ intent: "reopen" });
    expect(await openLots()).toMatchObject([{ openedOn: today }]);
  });

  test("when its contract is closed, cancelled or its lot removed, it is no longer shown", async ({
    db,
    given,
  }) => {
    const { lot, contract, facilitator, read, send, openLots, history } = await world(db, given);
    await send({ seen: "" });
    for (const stage of ["closed", "cancelled"] as const) {
      await db.updateTable("contract").set({ stage }).where("id", "=", contract.id).execute();
      expect(await openLots()).toEqual([]);
      expect((await read(facilitator)).refusal).toContain(stage === "closed" ? "clos" : "annulé");
      expect((await thrown(send({ seen: "1" }))).status).toBe(403);
    }
    expect((await history()).openings).not.toBeNull();
    await db.updateTable("contract").set({ stage: "running" }).where("id", "=", contract.id).execute();
    await db.deleteFrom("commitment").where("lot_id", "=", lot.id).execute();
    await db.deleteFrom("lot").where("id", "=", lot.id).execute();
    expect(await openLots()).toEqual([]);
  });

  test("the buyer opens it too; another host or buyer does not know of it, a structure may not", async ({
    db,
    given,
  }) => {
    const { buyer, read, send, openLots } = await world(db, given, { stage: "planned" });
    expect(statusOf(await send({ seen: "" }, buyer))).toBe(302);
    expect(await openLots()).toHaveLength(1);
    const stranger = await signedIn(
      db,
      { role: "facilitator", organisationId: (await given.host()).id },
      { now },
    );
    const otherBuyer = await signedIn(
      db,
      { role: "authority", organisationId: (await given.authority()).id },
      { now },
    );
    const siae = await signedIn(
      db,
      { role: "siae", organisationId: (await given.organisation({ kind: "EI" }, ["siae"])).id },
      { now },
    );
    expect((await thrown(read(stranger))).status).toBe(404);
    expect((await thrown(send({ seen: "1" }, stranger))).status).toBe(404);
    expect((await thrown(read(otherBuyer))).status).toBe(404);
    expect((await thrown(read(siae))).status).toBe(403);
  });
});
