import type { Month } from "#app/domain/calendar.ts";
import { computationsEnded } from "#app/features/edition-desk/run-computation.server.ts";
import { action, loader } from "#app/routes/_app.editions.preparer/route.tsx";
import { loader as toComplete } from "#app/routes/_app.editions.a-completer/route.tsx";
import { loader as list } from "#app/routes/_app.editions._index/route.tsx";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { verifyAuditChain } from "#db/queries/audit-chain.server.ts";
import type { Id, Instant, OrganisationId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";
import { at, now, publishDraft, readyDraft } from "./desk-support.ts";

const page = "/editions/preparer?periode=2026-S1";

/** A host with one statement to validate, one not sent, one outcome nobody knows and one contract reserved for nobody. */
async function hostWithGaps(given: Given, name = "Maison de l’insertion") {
  const host = await given.host({ name });
  const contract = await given.contract({ host_id: host.id, title: `Chantier ${name}` });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  await given.commitment({ lot_id: lot.id, mechanism: "reserved_unspecified" });
  const participant = await given.participant({ host_id: host.id });
  const hire = await given.hire({
    participant_id: participant.id,
    commitment_id: commitment.id,
    starts_on: "2026-05-04" as Day,
    ends_on: "2026-06-30" as Day,
  });
  await given.statement(hire.id, { month: "2026-05" as Month, state: "submitted" });
  const left = await given.participant({ host_id: host.id });
  const ended = await given.hire({
    participant_id: left.id,
    commitment_id: commitment.id,
    starts_on: "2025-09-01" as Day,
    ends_on: "2025-11-28" as Day,
  });
  for (const month of ["2025-09", "2025-10", "2025-11"])
    await given.statement(ended.id, { month: month as Month });
  return { host, contract, left };
}

const animator = (db: Db): Promise<SignedIn> => signedIn(db, { role: "animator" }, { now });

function open(who: SignedIn, path = page) {
  return loader({ request: who.get(path), context: who.context, params: {} });
}

async function send(who: SignedIn, form: Record<string, string>): Promise<unknown> {
  return action({ request: who.post(page, form), context: who.context, params: {} });
}

describe("what is missing before an edition", () => {
  test("each host in bands, never a count, those with gaps first", async ({ db, given }) => {
    const { host } = await hostWithGaps(given);
    const idle = await given.host({ name: "Ancien porteur" });
    const seen = await open(await animator(db));
    expect(seen.hosts.shown.map(({ name }) => name)).toEqual(["Ancien porteur", "Maison de l’insertion"]);
    expect(seen.hosts.shown.find((each) => each.host === host.siret)).toEqual({
      host: host.siret,
      name: "Maison de l’insertion",
      pendingStatements: "few",
      missingStatements: "few",
      unknownOutcomes: "any",
      unspecifiedMechanisms: "few",
      keysMatch: true,
      hasHours: true,
      facilitators: "none",
      hasGap: true,
      askedAt: null,
      isAskedToday: false,
    });
    expect(seen.hosts.shown.find((each) => each.host === idle.siret)).toMatchObject({
      hasHours: false,
      pendingStatements: "none",
      hasGap: true,
    });
    expect(seen).toMatchObject({ withGap: 2, refusal: null, superseding: null, draft: null });
  });

  test("a package made with another secret is told, the last one only", async ({ db, given }) => {
    const { host } = await hostWithGaps(given);
    const received = (id: string, imported: string, keys: 0 | 1) => ({
      id: id as Id<"network_package">,
      host_id: host.id,
      import_id: null,
      made_on: "2026-07-01" as Day,
      imported_at: imported as Instant,
      secret_mark: "m",
      keys_match: keys,
      persons: 3,
      account_id: null,
    });
    await db
      .insertInto("network_package")
      .values(received("a", "2026-07-02T08:00:00.000Z", 0))
      .execute();
    const who = await animator(db);
    expect((await open(who)).hosts.shown[0]?.keysMatch).toBe(false);
    await db
      .insertInto("network_package")
      .values(received("b", "2026-07-03T08:00:00.000Z", 1))
      .execute();
    expect((await open(who)).hosts.shown[0]?.keysMatch).toBe(true);
  });

  test("a period that is not over may be looked at, a word that is no period is not found", async ({
    db,
  }) => {
    const who = await animator(db);
    const seen = await open(who, "/editions/preparer?periode=2026-S2");
    expect(seen.refusal?.title).toContain("31\u00a0décembre 2026");
    await expect(open(who, "/editions/preparer?periode=2026-S3")).rejects.toMatchObject({ status: 404 });
  });

  test("the year of a published semester, and the semester of a published year, are refused in words", async ({
    db,
  }) => {
    await publishDraft(db, await readyDraft(db, "2025-S1"));
    await publishDraft(db, await readyDraft(db, "2024"));
    const who = await animator(db);
    const year = (await open(who, "/editions/preparer?periode=2025")).refusal;
    expect(year?.title).toContain("n°\u00a01");
    expect(year?.text).toContain("La différence donnerait");
    expect((await open(who, "/editions/preparer?periode=2024-S2")).refusal?.title).toContain("n°\u00a02");
    const form = { intent: "compute", id: crypto.randomUUID(), period: "2025" };
    const refused = await send(who, form);
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(await db.selectFrom("edition").select("id").execute()).toHaveLength(2);
  });
});

describe("asking the hosts", () => {
  async function facilitatorOf(db: Db, organisationId: OrganisationId, email: string) {
    return signedIn(db, { role: "facilitator", organisationId, email }, { now });
  }

  test("each host with a gap is written to once a day, with what is missing and no number", async ({
    db,
    given,
  }) => {
    const { host } = await hostWithGaps(given);
    await hostWithGaps(given, "PLIE");
    await facilitatorOf(db, host.id, "nadege@exemple.fr");
    const who = await animator(db);
    for (const form of [{ siret: host.siret }, {}, { siret: host.siret }]) {
      expect(await send(who, { intent: "ask", period: "2026-S1", ...form })).toMatchObject({ status: 302 });
    }
    const messages = await db.selectFrom("message").selectAll().execute();
    expect(messages).toMatchObject([
      { to_address: "nadege@exemple.fr", kind: "edition_request", host_id: host.id },
    ]);
    const body = messages[0]?.body ?? "";
    expect(body).toContain("/editions/a-completer?periode=2026-S1");
    expect(body).toContain("des relevés déclarés à valider");
    expect(body.replaceAll(/2026-S1|1er semestre 2026|6 ou 12|http:\S+/g, "")).not.toMatch(/\d/);
    const seen = await open(who);
    expect(seen.hosts.shown.find((each) => each.host === host.siret)).toMatchObject({
      askedAt: at,
      isAskedToday: true,
      facilitators: "invited",
    });
    const nextDay = () => new Date("2026-12-01T09:00:00Z");
    const tomorrow = await signedIn(db, { role: "animator" }, { now: nextDay });
    await send(tomorrow, { intent: "ask", period: "2026-S1", siret: host.siret });
    expect(await db.selectFrom("message").select("id").execute()).toHaveLength(2);
    expect((await verifyAuditChain(db)).state).toBe("intact");
  });

  test("a form no page of ours sends is refused", async ({ db }) => {
    const who = await animator(db);
    await expect(send(who, { intent: "ask", period: "demain" })).rejects.toMatchObject({ status: 400 });
    await expect(send(who, { intent: "autre", period: "2026-S1" })).rejects.toMatchObject({ status: 400 });
  });

  test("the facilitator reads its own exact lists, each line leading where it is cleared", async ({
    db,
    given,
  }) => {
    const { host, contract, left } = await hostWithGaps(given);
    await hostWithGaps(given, "Voisin");
    const who = await facilitatorOf(db, host.id, "nadege@exemple.fr");
    const request = who.get("/editions/a-completer?periode=2026-S1");
    const seen = await toComplete({ request, context: who.context, params: {} });
    expect(seen).toMatchObject({
      words: "1er semestre 2026",
      requestedAt: null,
      publishedAs: null,
      pending: { total: 1, shown: [{ reference: contract.reference, month: "2026-05", lines: 1 }] },
      missing: {
        total: 1,
        shown: [
          {
            reference: contract.reference,
            month: "2026-06",
            lines: 1,
            to: `/heures/${contract.reference}?de=2026-06&a=2026-06`,
          },
        ],
      },
      unknown: { total: 1, shown: [{ checkpoint: "6", dueOn: "2026-05-28", to: `/suites/${left.id}/6` }] },
      unspecified: { total: 1, shown: [{ reference: contract.reference }] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/Voisin|Nom \d|Camille/);
  });

  test("the period it was asked for opens first", async ({ db, given }) => {
    const { host } = await hostWithGaps(given);
    const who = await facilitatorOf(db, host.id, "nadege@exemple.fr");
    await send(await animator(db), { intent: "ask", period: "2026", siret: host.siret });
    const seen = await toComplete({
      request: who.get("/editions/a-completer"),
      context: who.context,
      params: {},
    });
    expect(seen).toMatchObject({ words: "Année 2026", requestedAt: at });
    const listed = await list({ request: who.get("/editions"), context: who.context, params: {} });
    expect(listed.request).toEqual({ code: "2026", words: "Année 2026", at });
  });
});

describe("asking for the computation", () => {
  test("sent twice, the draft is asked once; a process that cannot work leaves it failed", async ({ db }) => {
    const who = await animator(db);
    const form = { intent: "compute", id: crypto.randomUUID(), period: "2026-S1" };
    const first = await send(who, form);
    const again = await send(who, form);
    const draft = `/editions/brouillons/${form.id}`;
    for (const answer of [first, again]) {
      expect(answer instanceof Response && [answer.status, answer.headers.get("Location")]).toEqual([
        302,
        draft,
      ]);
    }
    await computationsEnded();
    expect(await db.selectFrom("edition").select(["id", "state"]).execute()).toEqual([
      { id: form.id, state: "failed" },
    ]);
    expect((await open(who)).draft).toBe(form.id);
    const listed = await list({ request: who.get("/editions"), context: who.context, params: {} });
    expect(listed).toMatchObject({ prepares: true, drafts: [{ id: form.id, state: "failed" }] });
    const reader = await signedIn(db, { role: "network" }, { now });
    expect(
      await list({ request: reader.get("/editions"), context: reader.context, params: {} }),
    ).toMatchObject({ prepares: false, drafts: [], next: null });
  });

  test("a published period asks why, in words without a number", async ({ db }) => {
    await publishDraft(db, await readyDraft(db));
    const who = await animator(db);
    expect((await open(who)).superseding?.title).toContain("n°\u00a01");
    const form = { intent: "compute", id: crypto.randomUUID(), period: "2026-S1" };
    for (const reason of ["", "3 relevés de plus", "NIR 2 69 05 49 588 157 80"]) {
      expect(await send(who, { ...form, reason })).toMatchObject({ init: { status: 400 } });
    }
    expect(await db.selectFrom("edition").select("id").execute()).toHaveLength(1);
  });
});
