import { randomUUID } from "node:crypto";
import type { Day, Month } from "#app/domain/calendar.ts";
import * as receiptRoute from "#app/routes/declarer.$token.recu.$receipt/route.tsx";
import type { CommitmentId } from "#db/schema/columns.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { testOrigin } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import {
  contextWith,
  declare,
  hours,
  linkedCompany,
  linkFor,
  now,
  october,
  open,
  send,
  statementsOf,
  usesOf,
} from "./linked-company.ts";

test("a company is told a first name and an initial, and nothing of the others’ hires", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const page = await open(context, token);
  expect(page).toMatchObject({
    page: {
      month: october,
      previous: "2026-09",
      next: "2026-11",
      dueOn: "2026-11-15",
      receiptAddress: "compta@rolland.exemple.fr",
      lines: [
        { id: hires.idriss, name: "Idriss Z.", last: { hours: 101_50 }, stored: null },
        { id: hires.marie, name: "Marie-Hélène Z.", details: ["CDD, manœuvre"] },
      ],
    },
  });
  const text = JSON.stringify(page);
  for (const word of ["Zzbarry", "Zzcharvet", "Zzgebre", "Tesfay", "1990-05-17", hires.elsewhere]) {
    expect(text).not.toContain(word);
  }
});

test("without a month, the oldest one missing opens", async ({ db, given }) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const opened = (await open(context, token, null)) as Response;
  expect([opened.status, opened.headers.get("Location")]).toEqual([302, `/declarer/${token}?mois=2026-10`]);
  for (const id of [hires.idriss, hires.marie]) await given.statement(id, { month: october });
  const done = (await open(context, token, "2031-01")) as Response;
  expect(done.headers.get("Location")).toBe(`/declarer/${token}?mois=2026-10`);
});

test("hours are checked, sent, received by e-mail, noted, then corrected until they are validated", async ({
  db,
  given,
}) => {
  const mail = await startMailServer();
  try {
    const { context, token, hires } = await linkedCompany(db, given, mail.url);
    const idriss = `hours.${hires.idriss}`;
    const sent = await declare(context, token, { [idriss]: "151,67", email: "compta@rolland.exemple.fr" });
    expect(sent).toMatchObject({ status: 302 });
    const location = (sent as Response).headers.get("Location") ?? "";
    expect(await statementsOf(db, hires.idriss)).toMatchObject([{}, { hours: 151_67, state: "submitted" }]);
    expect(await statementsOf(db, hires.marie)).toHaveLength(1);
    expect(await usesOf(db)).toEqual([{ act: "declared", month: october, lines: 1 }]);
    const [received] = mail.received;
    expect(received?.to).toEqual(["compta@rolland.exemple.fr"]);
    expect(received?.text.replace(/[\u00a0\u202f]/g, " ")).toContain(
      "- Idriss Z. : 151,67 h\nTotal : 151,67 h",
    );
    expect(received?.text).not.toContain("Zzbarry");

    const receipt = location.split("/").at(-1) ?? "";
    const shown = await receiptRoute.loader({
      request: new Request(testOrigin + location),
      context,
      params: { token, receipt },
    });
    expect(shown.receipt).toMatchObject({
      lines: [{ name: "Idriss Z.", hours: 151_67, state: "submitted" }],
      total: 151_67,
      mail: { state: "sent", toAddress: "compta@rolland.exemple.fr" },
    });

    const seen = { [`seen.${hires.idriss}`]: "15167 submitted" };
    expect(await declare(context, token, { [idriss]: "140", ...seen })).toMatchObject({ status: 302 });
    expect(await statementsOf(db, hires.idriss)).toMatchObject([{}, { hours: 140_00, state: "submitted" }]);

    await db.updateTable("statement").set({ state: "validated" }).execute();
    const refused = await declare(context, token, {
      [idriss]: "139",
      [`seen.${hires.idriss}`]: "14000 submitted",
    });
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(JSON.stringify(refused)).toContain("Validé entre-temps");
    expect(await statementsOf(db, hires.idriss)).toMatchObject([{}, { hours: 140_00 }]);
  } finally {
    await mail.stop();
  }
});

test("sent twice, it is written, noted and acknowledged once", async ({ db, given }) => {
  const mail = await startMailServer();
  try {
    const { context, token, hires } = await linkedCompany(db, given, mail.url);
    const fields = { [`hours.${hires.idriss}`]: "100", email: "a@exemple.fr", intent: "send" };
    const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
    for (const time of [1, 2]) {
      expect(await send(context, token, { ...fields, id }), `${time}`).toMatchObject({ status: 302 });
    }
    expect(await usesOf(db)).toHaveLength(1);
    expect(mail.received).toHaveLength(1);
    const events = await db
      .selectFrom("audit_event")
      .select("actor")
      .where("act", "=", "hours.submitted")
      .execute();
    expect(events).toEqual([{ actor: expect.stringMatching(/^link:/) as string }]);
  } finally {
    await mail.stop();
  }
});

test("a hire of another contractor, or of another contract, is refused and nothing is written", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const foreign = await given.hire({ starts_on: "2026-09-01" as Day });
  for (const id of [hires.elsewhere, foreign.id]) {
    const fields = { [`hours.${hires.idriss}`]: "100", [`hours.${id}`]: "100" };
    const answer = await send(context, token, { ...fields, intent: "send", id: crypto.randomUUID() });
    expect(answer).toMatchObject({ init: { status: 400 }, data: { step: "form" } });
    expect(JSON.stringify(answer)).toContain("n’est pas de cette page");
  }
  expect(await db.selectFrom("statement").select("hours").where("month", "=", october).execute()).toEqual([]);
});

test("a subcontractor declares its own hires, not its principal’s", async ({ db, given }) => {
  const { context, contract, other, hires } = await linkedCompany(db, given);
  const token = await linkFor(db, context, { contractId: contract.id, organisationId: other.id });
  expect(await open(context, token)).toMatchObject({
    page: { lines: [{ id: hires.elsewhere, name: "Tesfay Z." }] },
  });
});

test("what cannot be is refused with an example, what is odd is said and may be sent knowingly", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const [idriss, marie] = [`hours.${hires.idriss}`, `hours.${hires.marie}`];
  const empty = await send(context, token, { intent: "check" });
  expect(JSON.stringify(empty)).toContain("Écrivez les heures d’au moins une personne");
  const wrong = await send(context, token, { intent: "check", [idriss]: "beaucoup", [marie]: "800" });
  expect(wrong).toMatchObject({
    data: {
      errors: { [idriss]: "Écrivez un nombre d’heures, par exemple 151,67." },
      typed: { [marie]: "800" },
    },
  });
  const impossible = await send(context, token, { intent: "check", [marie]: "800" });
  expect(JSON.stringify(impossible)).toContain("Aucun mois ne compte plus de 744");
  const odd = await send(context, token, { intent: "check", [idriss]: "516,7" });
  expect(odd).toMatchObject({ data: { step: "review", total: 516_70, left: 1 } });
  expect(JSON.stringify(odd)).toContain("Vouliez-vous écrire 51,67");
  expect(await declare(context, token, { [idriss]: "516,7" })).toMatchObject({ status: 302 });
});

test("nothing is said of eligibility, of the person’s hours elsewhere nor of the objective", async ({
  db,
  given,
}) => {
  const { context, token, hires, host, commitment_id } = await linkedCompany(db, given);
  await db
    .updateTable("commitment")
    .set({ hours: hours(10_00) })
    .where("id", "=", commitment_id)
    .execute();
  const { participant_id } = await db
    .selectFrom("hire")
    .select("participant_id")
    .where("id", "=", hires.idriss)
    .executeTakeFirstOrThrow();
  const contract = await given.contract({ host_id: host.id, title: "Zz-autre-marché" });
  const lot = await given.lot({ contract_id: contract.id });
  const elsewhere = await given.commitment({ lot_id: lot.id });
  const hire = await given.hire({
    participant_id,
    commitment_id: elsewhere.id,
    starts_on: "2026-09-01" as Day,
  });
  await given.statement(hire.id, { month: october, hours: hours(200_00) });
  const answer = await send(context, token, { intent: "check", [`hours.${hires.idriss}`]: "151,67" });
  expect(answer).toMatchObject({ data: { step: "review", lines: [{ alerts: [] }] } });
  expect(JSON.stringify([answer, await open(context, token)])).not.toMatch(
    /Zz-autre|ligib|objectif|deux fois/,
  );
});

test("a returned statement shows the facilitator’s word and may be declared again", async ({ db, given }) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const row = { month: october, hours: hours(229_00), state: "returned", comment: "Semaine 42 ?" } as const;
  await given.statement(hires.idriss, row);
  expect(await open(context, token)).toMatchObject({
    page: { lines: [{ stored: { state: "returned" }, comment: "Semaine 42 ?" }, {}] },
  });
  const seen = { [`seen.${hires.idriss}`]: "22900 returned" };
  await declare(context, token, { [`hours.${hires.idriss}`]: "129", ...seen });
  expect(await statementsOf(db, hires.idriss)).toMatchObject([
    {},
    { hours: 129_00, state: "submitted", comment: null },
  ]);
});

test("what changed since the page was opened is told, the typed number stays", async ({ db, given }) => {
  const { context, token, hires } = await linkedCompany(db, given);
  await given.statement(hires.idriss, { month: october, hours: hours(80_00), state: "submitted" });
  const field = `hours.${hires.idriss}`;
  const answer = await declare(context, token, { [field]: "90", [`seen.${hires.idriss}`]: "" });
  expect(answer).toMatchObject({ data: { step: "form", typed: { [field]: "90" } } });
  expect(JSON.stringify(answer).replace(/[\u00a0\u202f]/g, " ")).toContain("il est à 80 h (Déclaré)");
  expect(await statementsOf(db, hires.idriss)).toMatchObject([{}, { hours: 80_00 }]);
});

test("without script, last month’s hours fill the empty fields only", async ({ db, given }) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const answer = await send(context, token, { intent: "copy", [`hours.${hires.idriss}`]: "12" });
  expect(answer).toMatchObject({
    data: { step: "form", typed: { [`hours.${hires.idriss}`]: "12", [`hours.${hires.marie}`]: "101,50" } },
  });
});

test("a collective line is declared with its persons, and its parts may not be more than they are", async ({
  db,
  given,
}) => {
  const { context, token, commitment_id, company } = await linkedCompany(db, given);
  await given.collectiveStatement(commitment_id, company.id, { month: "2026-09" as Month });
  const field = (name: string): string => `collective.${commitment_id}.${company.id}.${name}`;
  const figures = { [field("hours")]: "300,5", [field("persons")]: "4", [field("boeth")]: "4" };
  const wrong = await send(context, token, { intent: "check", ...figures, [field("rsa")]: "5" });
  expect(wrong).toMatchObject({
    data: { errors: { [field("rsa")]: expect.stringContaining("au plus 4") as string } },
  });
  expect(await declare(context, token, figures)).toMatchObject({ status: 302 });
  expect(await collectiveIn(october)).toEqual([
    { hours: 300_50, persons: 4, rsa: 0, boeth: 4, state: "submitted" },
  ]);
  const seen = { [`seen.${commitment_id}.${company.id}`]: "30050 4 0 4 submitted" };
  expect(await declare(context, token, { ...figures, ...seen, [field("persons")]: "5" })).toMatchObject({
    status: 302,
  });
  expect(await collectiveIn(october)).toMatchObject([{ persons: 5 }]);

  // Five persons cannot work more than 744 h each in a month.
  const impossible = await declare(context, token, {
    [field("hours")]: "999999999",
    [field("persons")]: "5",
    [`seen.${commitment_id}.${company.id}`]: "30050 5 0 4 submitted",
  });
  expect(impossible).toMatchObject({
    data: { step: "form", errors: { [field("hours")]: expect.any(String) as string } },
  });
  expect(await collectiveIn(october)).toMatchObject([{ persons: 5 }]);

  function collectiveIn(month: Month, id: CommitmentId = commitment_id) {
    return db
      .selectFrom("collective_statement")
      .select(["hours", "persons", "rsa", "boeth", "state"])
      .where("commitment_id", "=", id)
      .where("month", "=", month)
      .execute();
  }
});

test("the receipt’s page says when the mail could not leave, and an odd address is refused", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given, "smtp://127.0.0.1:1");
  const fields = { [`hours.${hires.idriss}`]: "100" };
  expect(await send(context, token, { intent: "check", ...fields, email: "compta" })).toMatchObject({
    data: { emailError: expect.stringContaining("compta@entreprise.fr") as string },
  });
  const sent = (await declare(context, token, { ...fields, email: "compta@exemple.fr" })) as Response;
  const receipt = (sent.headers.get("Location") ?? "").split("/").at(-1) ?? "";
  const params = { token, receipt };
  const request = new Request(testOrigin);
  const shown = await receiptRoute.loader({ request, context, params });
  expect(shown.receipt.mail).toEqual({ state: "failed", toAddress: "compta@exemple.fr" });
});

test("a contract that ended takes no more hours", async ({ db, given }) => {
  const { context, token, hires, contract } = await linkedCompany(db, given);
  await db.updateTable("contract").set({ stage: "closed" }).where("id", "=", contract.id).execute();
  expect(await open(context, token)).toMatchObject({ page: { isOpen: false } });
  const fields = { [`hours.${hires.idriss}`]: "100", intent: "send", id: crypto.randomUUID() };
  expect(JSON.stringify(await send(context, token, fields))).toContain("Ce marché est terminé");
});

test("the link is noted as opened once an hour", async ({ db, given }) => {
  const { token } = await linkedCompany(db, given);
  for (const minutes of [0, 30, 61]) {
    const at = () => new Date(now().getTime() + minutes * 60_000);
    await open(contextWith(db, undefined, { now: at }), token);
  }
  expect((await usesOf(db)).map(({ act }) => act)).toEqual(["opened", "opened"]);
});

test("whoever holds a link cannot send messages by it without end; hours alone go on", async ({
  db,
  given,
}) => {
  const { context, token, hires } = await linkedCompany(db, given);
  const fields = (hours: number) => ({
    [`hours.${hires.idriss}`]: String(hours),
    [`seen.${hires.idriss}`]: "",
  });
  const answers: unknown[] = [];
  for (let sent = 0; sent < 33; sent += 1) {
    answers.push(
      await send(context, token, {
        ...fields(100),
        intent: "send",
        id: randomUUID(),
        email: `victime${sent}@exemple.fr`,
      }),
    );
  }
  expect(
    answers.map((answer) => (answer as Response).status).filter((status) => status === 302),
  ).toHaveLength(31);
  expect(answers.at(-1)).toMatchObject({ status: 429 });
  expect(await send(context, token, { ...fields(100), intent: "send", id: randomUUID() })).toMatchObject({
    status: 302,
  });
});
