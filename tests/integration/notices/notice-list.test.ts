import { HttpResponse } from "msw";
import type { Day } from "#app/domain/calendar.ts";
import { action, loader } from "#app/routes/_app.avis._index/route.tsx";
import { loader as opportunities } from "#app/routes/_app.opportunites._index/route.tsx";
import { loader as page } from "#app/routes/_app.avis.$id._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { startRun } from "#db/queries/refresh-runs.server.ts";
import type { Instant, OrganisationId } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, type Given } from "#tests/support/test.ts";
import { refreshNotices } from "#app/features/notices/refresh-notices.server.ts";
import { boampAnswering, boampRow, boampSource, noWait, test } from "./boamp-source.ts";

const now = () => new Date("2026-11-29T09:00:00Z");

const list = (someone: SignedIn, search = "") =>
  loader({ request: someone.get(`/avis${search}`), params: {}, context: someone.context });

const send = (someone: SignedIn, fields: Record<string, string>, search = "") =>
  action({ request: someone.post(`/avis${search}`, fields), params: {}, context: someone.context });

const open = (someone: SignedIn, id: string) =>
  page({ request: someone.get(`/avis/${id}`), params: { id }, context: someone.context });

const idsOf = async (someone: SignedIn, search = "") =>
  (await list(someone, search)).notices.map(({ id }) => id);

const saidBy = (reply: unknown): string => {
  const cookie = (reply as Response).headers.get("Set-Cookie") ?? "";
  const value = /__Host-toast=([\w-]+)/.exec(cookie)?.[1] ?? "";
  return (JSON.parse(Buffer.from(value, "base64url").toString()) as { text: string }).text.replaceAll(
    "\u00a0",
    " ",
  );
};

/** A painting structure of Crolles, another of cleaning, a facilitator and one of another host. */
async function world(db: Db, given: Given) {
  const opportunity = givenOpportunities(db);
  const painters = await given.organisation({ kind: "ACI", name: "Peintres du Drac" }, ["siae"]);
  const cleaners = await given.organisation({ kind: "EI", name: "Net’Isère" }, ["siae"]);
  await opportunity.activities(painters.id, "peinture-revetement-des-murs");
  await opportunity.activities(cleaners.id, "nettoyage-de-locaux");
  const host = await given.host();
  const person = (role: "siae" | "facilitator", organisationId: OrganisationId) =>
    signedIn(db, { role, organisationId }, { now });
  return {
    opportunity,
    painters,
    cleaners,
    host,
    painter: await person("siae", painters.id),
    cleaner: await person("siae", cleaners.id),
    facilitator: await person("facilitator", host.id),
    elsewhere: await person("facilitator", (await given.host()).id),
  };
}

describe("the list", () => {
  test("a structure reads what suits it first, with why, and what is closed is not there", async ({
    db,
    given,
  }) => {
    const { opportunity, painter } = await world(db, given);
    const cleaning = await opportunity.notice({
      title: "Nettoyage des écoles",
      published_on: "2026-11-20" as Day,
    });
    const painting = await opportunity.notice({ title: "Travaux de peinture", cpv: "45442100" });
    await opportunity.notice({ reply_by: "2026-11-28" as Day });
    const { notices, counts } = await list(painter);
    expect(notices.map(({ id }) => id)).toEqual([painting.id, cleaning.id]);
    expect(notices[0]).toMatchObject({ isOpen: true, contract: null, followers: [] });
    expect(notices[0]?.reasons.map(({ criterion }) => criterion)).not.toContain("size");
    expect(notices.map(({ blocks }) => blocks)).toEqual([expect.any(Number), null]);
    expect(counts.map(({ count }) => count)).toEqual([2, 0, 0, 0]);
  });

  test("under its opportunities stand those of its trades alone, a few at a time", async ({ db, given }) => {
    const { opportunity, painter, cleaner } = await world(db, given);
    for (let index = 0; index < 7; index += 1) await opportunity.notice({ title: "Travaux de peinture" });
    const hintsOf = async (someone: SignedIn) => {
      const { side, ...shown } = await opportunities({
        request: someone.get("/opportunites"),
        params: {},
        context: someone.context,
      });
      if (side !== "structure" || !("hints" in shown)) throw new Error("No hints");
      return shown.hints;
    };
    expect(await hintsOf(painter)).toMatchObject({ waiting: 7, total: 7, notices: { length: 5 } });
    expect(await hintsOf(cleaner)).toMatchObject({ waiting: 7, total: 0, notices: [] });
  });

  test("is searched by object, buyer, number and CPV, accents or not, twenty a page", async ({
    db,
    given,
  }) => {
    const { opportunity, facilitator } = await world(db, given);
    const { id } = await opportunity.notice({
      search_text: "refection de la creche commune de voreppe 26 42 45442100",
    });
    for (let index = 0; index < 24; index += 1) await opportunity.notice();
    for (const words of ["Crèche", "VOREPPE", "45442100", "crèche voreppe"])
      expect(await idsOf(facilitator, `?q=${encodeURIComponent(words)}`)).toEqual([id]);
    expect(await idsOf(facilitator, "?q=piscine")).toEqual([]);
    expect(await list(facilitator)).toMatchObject({ total: 25, page: 1, notices: { length: 20 } });
    expect(await list(facilitator, "?page=2")).toMatchObject({ page: 2, notices: { length: 5 } });
    expect(await list(facilitator, "?page=99&etat=autre")).toMatchObject({ page: 2, state: "a-regarder" });
  });

  test("says where the buyer is when it is known here", async ({ db, given }) => {
    const { opportunity, facilitator } = await world(db, given);
    const { siret } = await given.authority({ name: "Commune de Crolles" });
    await opportunity.notice({ buyer_siret: siret, buyer_name: null });
    expect((await list(facilitator)).notices[0]?.buyer).toBe("Commune de Crolles");
  });
});

describe("what an organisation makes of it", () => {
  test("a dismissed notice stays dismissed when it is read again, for that structure alone", async ({
    db,
    given,
    listening,
  }) => {
    const { painter, cleaner } = await world(db, given);
    const row = boampRow();
    listening(boampSource([row]).server);
    const again = () =>
      refreshNotices(db, {
        department: "38",
        today: "2026-11-29" as Day,
        accountId: null,
        now: () => "2026-11-29T09:00:00.000Z" as Instant,
        clock: noWait().clock,
      });
    await again();
    const id = String(row.idweb);
    const reply = await send(painter, { intent: "ecarter", id }, "?q=peinture&page=1");
    expect((reply as Response).headers.get("Location")).toBe("/avis?q=peinture&page=1");
    expect(saidBy(reply)).toContain("il ne reviendra pas");
    await again();
    expect(await idsOf(painter)).toEqual([]);
    expect(await idsOf(painter, "?etat=ecartes")).toEqual([id]);
    expect(await idsOf(cleaner)).toEqual([id]);
    await send(painter, { intent: "reprendre", id });
    expect(await idsOf(painter)).toEqual([id]);
  });

  test("structures that follow are named to facilitators, never to another structure", async ({
    db,
    given,
  }) => {
    const { opportunity, painter, cleaner, facilitator, painters } = await world(db, given);
    const { id } = await opportunity.notice();
    await send(painter, { intent: "suivre", id, retour: "opportunites" });
    await send(painter, { intent: "suivre", id });
    expect(await idsOf(painter, "?etat=suivis")).toEqual([id]);
    expect(await idsOf(facilitator, "?etat=suivis")).toEqual([id]);
    expect((await list(facilitator)).notices[0]?.followers).toEqual(["Peintres du Drac"]);
    expect((await list(cleaner)).notices[0]?.followers).toEqual([]);
    expect((await open(facilitator, id)).followers).toMatchObject([
      { siret: painters.siret, name: "Peintres du Drac" },
    ]);
    expect((await open(cleaner, id)).followers).toEqual([]);
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("object_type", "=", "tender_notice")
      .execute();
    expect(acts).toEqual([{ act: "notice.followed" }]);
  });

  test("a host dismisses for itself; a followed one stays in sight once closed", async ({ db, given }) => {
    const { opportunity, painter, facilitator, elsewhere } = await world(db, given);
    const { id } = await opportunity.notice();
    await send(painter, { intent: "suivre", id });
    await send(facilitator, { intent: "ecarter", id });
    expect(await idsOf(facilitator, "?etat=suivis")).toEqual([]);
    expect(await idsOf(facilitator, "?etat=ecartes")).toEqual([id]);
    expect(await idsOf(elsewhere)).toEqual([id]);
    await db
      .updateTable("tender_notice")
      .set({ reply_by: "2026-11-20" as Day })
      .execute();
    expect(await idsOf(painter)).toEqual([]);
    expect((await list(painter, "?etat=suivis")).notices).toMatchObject([{ id, isOpen: false }]);
  });
});

describe("once it is a contract", () => {
  test("its structures see the opportunity when its lot is opened, and only then", async ({ db, given }) => {
    const { opportunity, painter, host } = await world(db, given);
    const contract = await given.contract({ host_id: host.id, stage: "published" });
    const { id } = await opportunity.notice({ contract_id: contract.id });
    await send(painter, { intent: "suivre", id });
    const seen = async () => (await list(painter, "?etat=suivis")).notices[0];
    expect(await seen()).toMatchObject({ contract: { isOwn: false }, openLot: null });
    const lot = await given.lot({ contract_id: contract.id });
    await given.commitment({ lot_id: lot.id });
    await opportunity.opened(lot.id);
    expect(await seen()).toMatchObject({ openLot: lot.id });
    expect(JSON.stringify(await list(painter, "?etat=suivis"))).not.toContain(contract.reference);
  });

  test("its host is told which, another host only that it is taken", async ({ db, given }) => {
    const { opportunity, facilitator, elsewhere, host } = await world(db, given);
    const { id: contractId, reference } = await given.contract({ host_id: host.id });
    const { id } = await opportunity.notice({ contract_id: contractId });
    expect((await list(facilitator, "?etat=marches")).notices).toMatchObject([
      { contract: { isOwn: true, reference } },
    ]);
    expect(JSON.stringify(await open(elsewhere, id))).not.toContain(reference);
    expect((await open(elsewhere, id)).notice.contract).toEqual({ isOwn: false });
    expect(await idsOf(facilitator)).toEqual([]);
  });
});

describe("the search asked on screen", () => {
  async function territory(db: Db, given: Given) {
    await given.territory("gresivaudan");
    const row = {
      code: "38140",
      name: "Crolles",
      epci_siren: null,
      department_code: "38",
      territory_code: "gresivaudan",
    };
    await db
      .insertInto("commune")
      .values({ ...row, search_text: "crolles" })
      .execute();
  }

  test("brings what is new, then waits an hour, which is said", async ({ db, given, listening }) => {
    const { facilitator, painter } = await world(db, given);
    await territory(db, given);
    const { server, asked } = boampSource([boampRow(), boampRow()]);
    listening(server);
    expect((await list(facilitator)).lastSearch).toEqual({ last: undefined, wholeAt: null, nextAt: null });
    expect(saidBy(await send(facilitator, { intent: "chercher" }))).toBe(
      "Recherche terminée : 2 avis ouverts, 2 nouveaux.",
    );
    expect(saidBy(await send(facilitator, { intent: "chercher" }))).toContain(
      "la prochaine est possible à 11 h 00",
    );
    expect(asked).toHaveLength(1);
    expect((await list(painter)).lastSearch).toMatchObject({ last: { state: "done", found: 2, created: 2 } });
  });

  test("that brings nothing says so, and may be asked again sooner", async ({ db, given, listening }) => {
    const { facilitator, opportunity } = await world(db, given);
    await territory(db, given);
    const { id } = await opportunity.notice();
    listening(boampAnswering(() => new HttpResponse(null, { status: 404 })));
    expect(saidBy(await send(facilitator, { intent: "chercher" }))).toContain("Les avis déjà lus restent");
    const { notices, lastSearch } = await list(facilitator);
    expect(notices).toMatchObject([{ id }]);
    expect(lastSearch).toMatchObject({ last: { state: "failed" }, nextAt: "2026-11-29T09:05:00.000Z" });
  });

  test("is refused to a structure, while another is under way, and where no place is known", async ({
    db,
    given,
  }) => {
    const { facilitator, painter } = await world(db, given);
    await expect(send(painter, { intent: "chercher" })).rejects.toMatchObject({ status: 403 });
    expect(saidBy(await send(facilitator, { intent: "chercher" }))).toContain("territoires");
    await territory(db, given);
    await startRun(db, {
      source: "boamp",
      department: "38",
      accountId: null,
      at: "2026-11-29T08:59:00.000Z" as Instant,
    });
    expect(saidBy(await send(facilitator, { intent: "chercher" }))).toContain("Aucune recherche");
  });
});
