import { monthLines } from "#app/features/hours/month-lines.server.ts";
import * as fileRoute from "#app/routes/_app.releves.$reference.fichier/route.tsx";
import * as signalRoute from "#app/routes/_app.releves.$reference.signaler/route.tsx";
import { readSettings } from "#db/queries/settings.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answerOf, declare, hours, now, october, open, ownStructure, send } from "./own-structure.ts";

test("a structure reads its own hires by their whole name, and nothing of another structure’s", async ({
  db,
  given,
}) => {
  const { account, contract, hires } = await ownStructure(db, given);
  const page = await open(account, contract.reference);
  expect(page).toMatchObject({
    page: {
      month: october,
      isOpen: true,
      receiptAddress: "camille@ateliers.exemple.fr",
      lines: [
        { id: hires.idriss, name: "Idriss Barry", last: { hours: 101_50 }, stored: null },
        { id: hires.marie, name: "Marie-Hélène Charvet" },
      ],
    },
  });
  const text = JSON.stringify(page);
  for (const word of ["Zztesfay", "Zzgebre", "Zzrival", hires.elsewhere, "1990-05-17"]) {
    expect(text).not.toContain(word);
  }
});

test("hours are checked, sent, acknowledged with a short name, and seen by the facilitator of the month", async ({
  db,
  given,
}) => {
  const mail = await startMailServer();
  try {
    const { account, contract, host, hires } = await ownStructure(db, given, mail.url);
    const fields = { [`hours.${hires.idriss}`]: "151,67", email: "paie@ateliers.exemple.fr" };
    const sent = (await declare(account, contract.reference, fields)) as Response;
    expect([sent.status, sent.headers.get("Location")]).toEqual([
      302,
      `/releves/${contract.reference}?mois=${october}`,
    ]);
    const settings = await readSettings(db);
    const today = "2026-11-20" as never;
    const lines = await monthLines(db, { hostId: host.id, month: october, today, settings });
    expect(lines.filter(({ state }) => state === "submitted")).toMatchObject([
      { hireId: hires.idriss, hours: 151_67 },
    ]);
    const [received] = mail.received;
    expect(received?.to).toEqual(["paie@ateliers.exemple.fr"]);
    expect(received?.text).toContain("Idriss B.");
    expect(received?.text).toContain("Mes relevés");
    expect(received?.text).not.toContain("Barry");
    const events = await db
      .selectFrom("audit_event")
      .select(["actor", "account_id"])
      .where("act", "=", "hours.submitted")
      .execute();
    expect(events).toEqual([{ actor: "account", account_id: account.accountId }]);
  } finally {
    await mail.stop();
  }
});

test("sent twice, it is written and acknowledged once", async ({ db, given }) => {
  const mail = await startMailServer();
  try {
    const { account, contract, hires } = await ownStructure(db, given, mail.url);
    const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
    const fields = { [`hours.${hires.idriss}`]: "100", email: "a@exemple.fr", intent: "send", id };
    for (const time of [1, 2]) {
      expect(await send(account, contract.reference, fields), `${time}`).toMatchObject({ status: 302 });
    }
    expect(mail.received).toHaveLength(1);
    const acts = await db
      .selectFrom("audit_event")
      .where("act", "=", "hours.submitted")
      .select("act")
      .execute();
    expect(acts).toHaveLength(1);
  } finally {
    await mail.stop();
  }
});

test("a hire of another structure is refused, and nothing is written", async ({ db, given }) => {
  const { account, contract, hires } = await ownStructure(db, given);
  const answer = await send(account, contract.reference, {
    [`hours.${hires.idriss}`]: "100",
    [`hours.${hires.elsewhere}`]: "100",
    intent: "send",
    id: crypto.randomUUID(),
  });
  expect(answer).toMatchObject({ init: { status: 400 }, data: { step: "form" } });
  expect(await db.selectFrom("statement").select("hours").where("month", "=", october).execute()).toEqual([]);
});

test("what was sent back comes first with its reason; a validated line is read only; a change meanwhile is told", async ({
  db,
  given,
}) => {
  const { account, contract, hires } = await ownStructure(db, given);
  const comment = "Le bulletin dit 140 h.";
  await given.statement(hires.idriss, { month: october, hours: hours(120_00), state: "validated" });
  await given.statement(hires.marie, { month: october, hours: hours(151_00), state: "returned", comment });
  expect(await open(account, contract.reference)).toMatchObject({
    page: {
      lines: [
        { id: hires.marie, comment },
        { id: hires.idriss, stored: { state: "validated" } },
      ],
    },
  });
  const stale = await declare(account, contract.reference, {
    [`hours.${hires.marie}`]: "140",
    [`seen.${hires.marie}`]: "",
  });
  expect(stale).toMatchObject({ init: { status: 400 }, data: { step: "form" } });
  expect(JSON.stringify(stale)).toContain("a changé depuis que la page est ouverte");
  const sent = await declare(account, contract.reference, {
    [`hours.${hires.marie}`]: "140",
    [`seen.${hires.marie}`]: "15100 returned",
  });
  expect(sent).toMatchObject({ status: 302 });
});

test("bad numbers are refused in words, with what was typed; last month’s hours are taken up without script", async ({
  db,
  given,
}) => {
  const { account, contract, hires } = await ownStructure(db, given);
  const field = `hours.${hires.idriss}`;
  expect(await send(account, contract.reference, { intent: "check", [field]: "beaucoup" })).toMatchObject({
    init: { status: 400 },
    data: {
      typed: { [field]: "beaucoup" },
      errors: { [field]: expect.stringContaining("151,67") as string },
    },
  });
  expect(await send(account, contract.reference, { intent: "check" })).toMatchObject({
    init: { status: 400 },
  });
  expect(await send(account, contract.reference, { intent: "copy" })).toMatchObject({
    init: { status: 200 },
    data: { typed: { [field]: "101,50" } },
  });
});

test("a closed contract is read, not written; a contract of others is not there", async ({ db, given }) => {
  const { account, contract, hires } = await ownStructure(db, given);
  await db.updateTable("contract").set({ stage: "closed" }).where("id", "=", contract.id).execute();
  expect(await open(account, contract.reference)).toMatchObject({ page: { isOpen: false } });
  const fields = { [`hours.${hires.idriss}`]: "100", intent: "send", id: crypto.randomUUID() };
  expect(await send(account, contract.reference, fields)).toMatchObject({
    init: { status: 400 },
    data: { refusal: expect.stringContaining("terminé") as string },
  });
  expect(await db.selectFrom("statement").select("hours").where("month", "=", october).execute()).toEqual([]);
  const foreign = await given.contract();
  expect(await open(account, foreign.reference)).toMatchObject({ status: 404 });
  const stranger = await signedIn(
    db,
    { role: "siae", organisationId: (await given.organisation()).id },
    { now },
  );
  expect(await open(stranger, contract.reference)).toMatchObject({ status: 404 });
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: contract.hostId }, { now });
  expect(await open(facilitator, contract.reference)).toMatchObject({ status: 403 });
});

test("a contractor of a reserved lot begins a collective line, and nobody owes it while it is empty", async ({
  db,
  given,
}) => {
  const { account, host, siae } = await ownStructure(db, given);
  const contract = await given.contract({ host_id: host.id, title: "Espaces verts" });
  const lot = await given.lot({ contract_id: contract.id, number: "1" });
  const { id: commitmentId } = await given.commitment({ lot_id: lot.id, mechanism: "reserved_iae" });
  await givenLines(db).contractor(lot.id, siae.id);
  const id = `${commitmentId}.${siae.id}`;
  expect(await open(account, contract.reference)).toMatchObject({
    page: { lines: [{ kind: "collective", id, isNew: true, stored: null }] },
  });
  const fields = { [`collective.${id}.hours`]: "70", [`collective.${id}.persons`]: "3" };
  expect(
    await send(account, contract.reference, {
      ...fields,
      [`collective.${id}.boeth`]: "4",
      intent: "check",
    }),
  ).toMatchObject({ init: { status: 400 } });
  expect(await declare(account, contract.reference, fields)).toMatchObject({ status: 302 });
  expect(await db.selectFrom("collective_statement").selectAll().execute()).toMatchObject([
    {
      commitment_id: commitmentId,
      employer_id: siae.id,
      contractor_id: siae.id,
      month: october,
      hours: 70_00,
      persons: 3,
      rsa: 0,
      boeth: 0,
      state: "submitted",
    },
  ]);
  expect(await open(account, contract.reference, "2026-11")).toMatchObject({
    page: { lines: [{ id, isNew: false, last: { hours: 70_00 } }] },
  });
});

test("a sheet fills the page of its month; a hire of another structure in it is told and left", async ({
  db,
  given,
}) => {
  const { account, contract, hires } = await ownStructure(db, given);
  const sheet = "Nom;Prénom;Mois;Heures\r\nBarry;Idriss;10/2026;151,67\r\nZzgebre;Zztesfay;10/2026;10\r\n";
  const body = new FormData();
  body.set("fichier", new File([sheet], "octobre.csv"));
  const { reference } = contract;
  const request = account.post(`/releves/${reference}/fichier?mois=${october}`, body);
  const answer = await fileRoute.action({ request, context: account.context, params: { reference } });
  expect(answer).toMatchObject({
    data: {
      read: { filled: 1, typed: { [`hours.${hires.idriss}`]: "151,67" }, unmatched: [{ numbers: [3] }] },
    },
  });
  expect(await db.selectFrom("statement").select("hours").where("month", "=", october).execute()).toEqual([]);
});

test("a hire to correct is told to the host once, and never with a social security number", async ({
  db,
  given,
}) => {
  const { account, contract, host } = await ownStructure(db, given);
  const { reference } = contract;
  const signal = (fields: Record<string, string>) =>
    answerOf(
      signalRoute.action({
        request: account.post(`/releves/${reference}/signaler`, fields),
        context: account.context,
        params: { reference },
      }),
    );
  const id = crypto.randomUUID();
  for (const time of [1, 2]) {
    expect(await signal({ id, text: "Idriss B. est parti le 5 octobre" }), `${time}`).toMatchObject({
      status: 302,
    });
  }
  expect(await signal({ id, text: "1 85 05 78 006 084 91" })).toMatchObject({ init: { status: 400 } });
  expect(
    await db.selectFrom("message").select(["kind", "host_id", "subject", "account_id"]).execute(),
  ).toMatchObject([
    { kind: "missing_person", host_id: host.id, subject: "Embauche à corriger\u00a0: Ateliers d’ici" },
  ]);
});

test("a structure that works on a contract no more keeps reading its past lines", async ({ db, given }) => {
  const { account, contract, hires } = await ownStructure(db, given);
  await db
    .updateTable("hire")
    .set({ ends_on: "2026-09-30" as never })
    .execute();
  await db.deleteFrom("contractor").execute();
  expect(await open(account, contract.reference, "2026-09")).toMatchObject({
    page: {
      lines: [{ id: hires.idriss, stored: { hours: 101_50, state: "validated" } }, { id: hires.marie }],
    },
  });
});
