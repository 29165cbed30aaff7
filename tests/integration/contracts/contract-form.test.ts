import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { action as edit } from "#app/routes/_app.marches.$reference.modifier/route.tsx";
import { action as create } from "#app/routes/_app.marches.nouveau/route.tsx";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test } from "#tests/support/test.ts";

type Fields = Record<string, string>;

function fieldsOf(overrides: Fields = {}): Fields {
  return {
    id: randomUUID(),
    reference: "2026-CRO-011",
    title: "Réhabilitation du groupe scolaire",
    buyer: "Commune de Crolles",
    stage: "running",
    startsOn: "2026-03-02",
    endsOn: "2027-04-30",
    amount: "3 482 600",
    "lots[0].number": "1",
    "lots[0].title": "Démolition",
    "lots[0].commitments[0].mechanism": "execution_clause",
    "lots[0].commitments[0].rule": "fixed",
    "lots[0].commitments[0].hours": "1 480,5",
    ...overrides,
  };
}

function sendNew(someone: SignedIn, fields: Fields) {
  return create({ request: someone.post("/marches/nouveau", fields), params: {}, context: someone.context });
}

function sendEdit(someone: SignedIn, reference: string, fields: Fields) {
  const request = someone.post(`/marches/${reference}/modifier`, fields);
  return edit({ request, params: { reference }, context: someone.context });
}

const errorsOf = (reply: unknown) =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

async function stored(db: Db, hostId: OrganisationId, reference: string) {
  const sheet = await findContractSheet(db, [{ kind: "host", organisationId: hostId }], reference);
  return sheet && { ...sheet, lots: await listLots(db, sheet.id) };
}

describe("creating a contract", () => {
  test("keeps it with its lots, in hundredths and cents, for the facilitator's host", async ({
    db,
    given,
  }) => {
    const host = await given.host();
    await given.authority({ name: "Commune de Crolles" });
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const reply = await sendNew(someone, fieldsOf());
    expect(reply).toMatchObject({ status: 302 });
    expect(await stored(db, host.id, "2026-CRO-011")).toMatchObject({
      hostId: host.id,
      authorityName: "Commune de Crolles",
      amount: 348_260_000,
      revision: 1,
      lots: [{ number: "1", commitments: [{ mechanism: "execution_clause", hours: 148_050 }] }],
    });
    const events = await db.selectFrom("audit_event").select(["act", "account_id"]).execute();
    expect(events).toEqual([{ act: "contract.created", account_id: someone.accountId }]);
  });

  test("sent twice makes one contract and goes to its page both times", async ({ db, given }) => {
    const host = await given.host();
    await given.authority({ name: "Commune de Crolles" });
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const fields = fieldsOf();
    await sendNew(someone, fields);
    expect(await sendNew(someone, fields)).toMatchObject({ status: 302 });
    expect(await db.selectFrom("contract").select("id").execute()).toHaveLength(1);
    expect(await db.selectFrom("audit_event").select("sequence").execute()).toHaveLength(1);
  });

  test("a new SIRET with a name makes the authority", async ({ db, given }) => {
    const host = await given.host();
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const buyer = siretNumber(777_001);
    expect(errorsOf(await sendNew(someone, fieldsOf({ buyer })))).toMatchObject({
      buyerName: [expect.stringContaining("écrivez le nom")],
    });
    await sendNew(someone, fieldsOf({ buyer, buyerName: "Commune de Froges" }));
    expect(await stored(db, host.id, "2026-CRO-011")).toMatchObject({
      authorityName: "Commune de Froges",
      authoritySiret: buyer,
    });
  });

  test.for<[string, Fields, string, string]>([
    ["no title", { title: "" }, "title", "Écrivez l’objet"],
    [
      "an end before the start",
      { endsOn: "2026-01-01" },
      "endsOn",
      "ne vient pas avant le début (2\u00a0mars 2026)",
    ],
    [
      "unreadable hours",
      { "lots[0].commitments[0].hours": "beaucoup" },
      "lots[0].commitments[0].hours",
      "par exemple",
    ],
    [
      "no hours for a fixed rule",
      { "lots[0].commitments[0].hours": "" },
      "lots[0].commitments[0].hours",
      "heures dues",
    ],
    [
      "a commitment ending before the contract starts",
      { "lots[0].commitments[0].endsOn": "2026-02-01" },
      "lots[0].commitments[0].endsOn",
      "avant le début",
    ],
    ["a social security number", { title: "Marché de 1 84 12 38 185 042 78" }, "title", "sécurité sociale"],
    ["one as a reference", { reference: "1 84 12 38 185 042 78" }, "reference", "sécurité sociale"],
    ["an unknown authority", { buyer: "Commune d’Ys" }, "buyer", "SIRET"],
    ["two lots of one number", { "lots[1].number": "1" }, "lots[1].number", "déjà au-dessus"],
  ])(
    "%s is refused beside its field, and what was typed is kept",
    async ([, change, field, words], { db, given }) => {
      const host = await given.host();
      await given.authority({ name: "Commune de Crolles" });
      const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
      const reply = await sendNew(someone, fieldsOf(change));
      expect(reply).toMatchObject({ init: { status: 400 } });
      expect(errorsOf(reply)[field]?.join(" ")).toContain(words);
      const { reference } = fieldsOf(change);
      expect(reply).toMatchObject({ data: { result: { initialValue: { reference } } } });
      expect(await db.selectFrom("contract").select("id").execute()).toEqual([]);
    },
  );

  test("fifteen digits in one piece are the number of a contract, whatever their key", async ({
    db,
    given,
  }) => {
    const host = await given.host();
    await given.authority({ name: "Commune de Crolles" });
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    expect(await sendNew(someone, fieldsOf({ reference: "184123818504278" }))).toMatchObject({ status: 302 });
  });

  test("a reference already used is named, with its object only to the host that has it", async ({
    db,
    given,
  }) => {
    const [host, other] = [await given.host(), await given.host({ name: "PLIE des Alpes" })];
    await given.authority({ name: "Commune de Crolles" });
    await given.contract({ host_id: other.id, reference: "2026-CRO-011", title: "Secret d’un autre" });
    await given.contract({ host_id: host.id, reference: "2026-CRO-012", title: "Notre gymnase" });
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const [words] = errorsOf(await sendNew(someone, fieldsOf())).reference ?? [];
    expect(words).toContain("PLIE des Alpes");
    expect(words).not.toContain("Secret");
    const ours = errorsOf(await sendNew(someone, fieldsOf({ reference: "2026-CRO-012" })));
    expect(ours.reference?.[0]).toContain("Notre gymnase");
  });

  test("adding a lot without script is no error", async ({ db, given }) => {
    const host = await given.host();
    const someone = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const intent = JSON.stringify({
      type: "insert",
      payload: { name: "lots", defaultValue: { number: "2" } },
    });
    const reply = await sendNew(someone, fieldsOf({ __intent__: intent }));
    expect(reply).toMatchObject({ init: { status: 200 } });
    expect(reply).toMatchObject({
      data: { result: { initialValue: { lots: [{ number: "1" }, { number: "2" }] } } },
    });
  });

  test.for(["authority", "siae", "network", "admin"] as const)("%s may not", async (role, { db, given }) => {
    const organisationId = (await given.organisation()).id;
    const someone = await signedIn(db, { role, organisationId });
    await expect(sendNew(someone, fieldsOf())).rejects.toMatchObject({ status: 403 });
  });
});

describe("editing a contract", () => {
  async function existing(db: Db, given: ReturnType<typeof givenIn>) {
    const host = await given.host();
    await given.authority({ name: "Commune de Crolles" });
    const someone = await signedIn(db, {
      role: "facilitator",
      organisationId: host.id,
      name: "Nadège Ferrand",
    });
    const other = await signedIn(db, { role: "facilitator", organisationId: host.id, name: "Karim Benali" });
    await sendNew(someone, fieldsOf());
    const contract = await stored(db, host.id, "2026-CRO-011");
    const [lot] = contract?.lots ?? [];
    const ids = { "lots[0].id": lot?.id ?? "", "lots[0].commitments[0].id": lot?.commitments[0]?.id ?? "" };
    return {
      host,
      someone,
      other,
      fields: { ...fieldsOf({ id: contract?.id ?? "" }), ...ids, revision: "1" },
      lot,
    };
  }

  test("writes what changed, and the trail keeps before and after", async ({ db, given }) => {
    const { host, someone, fields } = await existing(db, given);
    const reply = await sendEdit(someone, "2026-CRO-011", {
      ...fields,
      reference: "2026-CRO-111",
      "lots[0].commitments[0].mechanism": "reserved_iae",
      "lots[1].number": "2",
      "lots[1].title": "Peinture",
    });
    expect(reply).toMatchObject({ status: 302 });
    expect(await stored(db, host.id, "2026-CRO-111")).toMatchObject({
      revision: 2,
      lots: [
        { number: "1", commitments: [{ mechanism: "reserved_iae" }] },
        { number: "2", title: "Peinture" },
      ],
    });
    const changes = await db
      .selectFrom("audit_change")
      .select(["object_type", "field", "before", "after"])
      .where("event_sequence", "=", 2)
      .execute();
    expect(changes).toEqual([
      { object_type: "contract", field: "reference", before: "2026-CRO-011", after: "2026-CRO-111" },
      { object_type: "commitment", field: "mechanism", before: "execution_clause", after: "reserved_iae" },
      { object_type: "lot", field: "number", before: null, after: "2" },
      { object_type: "lot", field: "title", before: null, after: "Peinture" },
    ]);
  });

  test("two lots may swap their numbers", async ({ db, given }) => {
    const { host, someone, fields } = await existing(db, given);
    await sendEdit(someone, "2026-CRO-011", { ...fields, "lots[1].number": "2" });
    const second = (await stored(db, host.id, "2026-CRO-011"))?.lots[1]?.id ?? "";
    const swapped = {
      ...fields,
      revision: "2",
      "lots[0].number": "2",
      "lots[1].number": "1",
      "lots[1].id": second,
    };
    expect(await sendEdit(someone, "2026-CRO-011", swapped)).toMatchObject({ status: 302 });
    const lots = (await stored(db, host.id, "2026-CRO-011"))?.lots ?? [];
    expect(lots.map(({ id, number }) => [id, number])).toEqual([
      [fields["lots[0].id"], "2"],
      [second, "1"],
    ]);
  });

  test("someone else's writing in between is told with both versions, nothing is overwritten", async ({
    db,
    given,
  }) => {
    const { host, someone, other, fields } = await existing(db, given);
    await sendEdit(other, "2026-CRO-011", { ...fields, title: "Titre de Karim" });
    const reply = await sendEdit(someone, "2026-CRO-011", { ...fields, title: "Titre de Nadège" });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        revision: "2",
        conflict: {
          sentence: expect.stringContaining("Karim Benali a changé ce marché") as string,
          rows: [{ label: "Objet", stored: "Titre de Karim", typed: "Titre de Nadège" }],
        },
        result: { initialValue: { title: "Titre de Nadège" } },
      },
    });
    expect(await stored(db, host.id, "2026-CRO-011")).toMatchObject({ title: "Titre de Karim", revision: 2 });
    const knowing = await sendEdit(someone, "2026-CRO-011", {
      ...fields,
      title: "Titre de Nadège",
      revision: "2",
    });
    expect(knowing).toMatchObject({ status: 302 });
  });

  test("the same form sent twice is saved once, without a conflict", async ({ db, given }) => {
    const { someone, fields } = await existing(db, given);
    const changed = { ...fields, title: "Nouveau titre", "lots[1].number": "2" };
    await sendEdit(someone, "2026-CRO-011", changed);
    expect(await sendEdit(someone, "2026-CRO-011", changed)).toMatchObject({ status: 302 });
    expect(await db.selectFrom("lot").select("id").execute()).toHaveLength(2);
    expect(await db.selectFrom("audit_event").select("sequence").execute()).toHaveLength(2);
  });

  test("a lot with hires stays, and the message names it", async ({ db, given }) => {
    const { someone, fields, lot } = await existing(db, given);
    await given.hire({ commitment_id: lot?.commitments[0]?.id ?? ("" as never) });
    const reply = await sendEdit(someone, "2026-CRO-011", {
      ...fields,
      "lots[0].id": "",
      "lots[0].number": "9",
      "lots[0].commitments[0].id": "",
    });
    expect(errorsOf(reply)[""]?.[0]).toContain("Lot 1, Clause a des embauches");
    expect(await db.selectFrom("lot").select("number").execute()).toEqual([{ number: "1" }]);
  });

  test("a lot with a hire need stays, and the need with it", async ({ db, given }) => {
    const { someone, fields, lot } = await existing(db, given);
    await db
      .insertInto("hire_need")
      .values({
        id: "need-1" as never,
        code: "B-2026-0001",
        commitment_id: lot?.commitments[0]?.id ?? ("" as never),
        contractor_id: null,
        job_title: "Peintre",
        positions: 1,
        noted_on: "2026-10-01" as Day,
        wanted_on: null,
        state: "open",
        note: null,
        revision: 1,
        entered_rank: 1 as never,
        import_id: null,
      })
      .execute();
    const reply = await sendEdit(someone, "2026-CRO-011", {
      ...fields,
      "lots[0].id": "",
      "lots[0].number": "9",
      "lots[0].commitments[0].id": "",
    });
    expect(errorsOf(reply)[""]?.[0]).toContain("Lot 1, Clause a des besoins d’embauche");
    expect(await db.selectFrom("hire_need").select("code").execute()).toEqual([{ code: "B-2026-0001" }]);
  });

  test("a lot opened to structures stays, with what they answered and wrote", async ({ db, given }) => {
    const { someone, fields, lot } = await existing(db, given);
    const siae = await given.organisation({ kind: "ACI" }, ["siae"]);
    const lotId = lot?.id ?? ("" as never);
    const removed = {
      ...fields,
      "lots[0].id": "",
      "lots[0].number": "9",
      "lots[0].commitments[0].id": "",
    };
    const supply = givenOpportunities(db);
    await supply.opened(lotId);
    const bare = errorsOf(await sendEdit(someone, "2026-CRO-011", removed))[""]?.[0];
    expect(bare).toContain("Lot 1 a été ouvert aux structures (sans réponse encore)");
    await supply.answer(lotId, siae.id);
    await supply.message(lotId, siae.id);
    await supply.message(lotId, siae.id);
    const said = errorsOf(await sendEdit(someone, "2026-CRO-011", removed))[""]?.[0];
    expect(said?.replaceAll("\u00a0", " ")).toContain("(1 réponse et 2 messages)");
    expect(await db.selectFrom("opportunity_message").select("lot_id").execute()).toHaveLength(2);
  });

  test("an objective that was amended stays fixed", async ({ db, given }) => {
    const { someone, fields, lot } = await existing(db, given);
    await db
      .insertInto("obligation_change")
      .values({
        id: "change-1" as never,
        commitment_id: lot?.commitments[0]?.id ?? ("" as never),
        effective_on: "2026-10-01" as Day,
        reason: "amendment",
        hours: 200_000 as InsertionHours,
        entered_rank: 1 as never,
        import_id: null,
      })
      .execute();
    const reply = await sendEdit(someone, "2026-CRO-011", {
      ...fields,
      "lots[0].commitments[0].rule": "share_of_hours",
      "lots[0].commitments[0].share": "5 %",
    });
    expect(errorsOf(reply)[""]?.[0]).toContain("évolutions d’obligation");
  });

  test("a closed contract changes only by being opened again", async ({ db, given }) => {
    const { host, someone, fields } = await existing(db, given);
    await sendEdit(someone, "2026-CRO-011", { ...fields, stage: "closed" });
    const closed = { ...fields, revision: "2", stage: "closed", title: "Trop tard" };
    expect(errorsOf(await sendEdit(someone, "2026-CRO-011", closed)).stage?.[0]).toContain("rouvrir");
    expect(await sendEdit(someone, "2026-CRO-011", { ...closed, stage: "running" })).toMatchObject({
      status: 302,
    });
    expect(await stored(db, host.id, "2026-CRO-011")).toMatchObject({ title: "Trop tard", stage: "running" });
  });

  test("another host's contract is not there; one nobody follows must be taken first", async ({
    db,
    given,
  }) => {
    const { someone, fields } = await existing(db, given);
    await given.contract({ reference: "2026-AUT-001" });
    await given.contract({ reference: "2026-LIB-001", host_id: null });
    await expect(sendEdit(someone, "2026-AUT-001", fields)).rejects.toMatchObject({ status: 404 });
    await expect(sendEdit(someone, "2026-LIB-001", fields)).rejects.toMatchObject({ status: 403 });
  });
});
