import type { Day } from "#app/domain/calendar.ts";
import { throttleRules } from "#app/features/accounts/throttle.ts";
import * as linksRoute from "#app/routes/_app.marches.$reference.liens/route.tsx";
import * as missingRoute from "#app/routes/declarer.$token.personne/route.tsx";
import type { Db } from "#db/database.server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn, testEnv, testOrigin, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";
import { answerOf, contextWith, linkedCompany, linkFor, now, open, usesOf } from "./linked-company.ts";

const statusOf = (answer: unknown): number | undefined =>
  answer instanceof Response ? answer.status : undefined;

test("a forged, unknown, ended or revoked link opens the same closed door", async ({ db, given }) => {
  const { context, token, contract, company } = await linkedCompany(db, given);
  const [id = "", signature = ""] = token.split(".");
  const flipped = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
  const forged = [`${id}.${flipped}`, `${crypto.randomUUID()}.${signature}`, id, `${id}.`, "", `${token}x`];
  for (const wrong of forged) expect(statusOf(await open(context, wrong)), wrong).toBe(410);
  expect(await open(context, token)).toMatchObject({ page: { month: "2026-10" } });

  // Three months after the end of the contract, and not a day more.
  const on = (day: string) => contextWith(db, undefined, { now: () => new Date(`${day}T09:00:00Z`) });
  expect(statusOf(await open(on("2027-06-30"), token))).not.toBe(410);
  expect(statusOf(await open(on("2027-07-01"), token))).toBe(410);

  // The signature holds the day it ends: it cannot be put off from outside.
  await db
    .updateTable("company_link")
    .set({ expires_on: "2030-01-01" as Day })
    .execute();
  expect(statusOf(await open(context, token))).toBe(410);

  const again = await linkFor(db, context, { contractId: contract.id, organisationId: company.id });
  expect(await open(context, again)).toMatchObject({ page: {} });
  await db
    .updateTable("company_link")
    .set({ revoked_at: now().toISOString() as never })
    .execute();
  expect(statusOf(await open(context, again))).toBe(410);
});

test("signed with another secret, a link is forged", async ({ db, given }) => {
  const { context, token } = await linkedCompany(db, given);
  const secrets = { personKey: "p".repeat(64), session: "t".repeat(64) };
  expect(statusOf(await open({ ...context, secrets }, token))).toBe(410);
});

test("an address that tries many links waits; a right link still opens", async ({ db, given }) => {
  const { context, token } = await linkedCompany(db, given);
  const answers: Array<number | undefined> = [];
  for (let time = 0; time < throttleRules.address.free + 2; time += 1) {
    answers.push(statusOf(await open(context, `x.${"A".repeat(43)}`)));
  }
  expect(answers.at(0)).toBe(410);
  expect(answers.at(-1)).toBe(429);
  expect(await open(context, token)).toMatchObject({ page: {} });
});

test("a company taken off the contract opens it no more", async ({ db, given }) => {
  const { context, token, company } = await linkedCompany(db, given);
  await db.deleteFrom("contractor").where("organisation_id", "=", company.id).execute();
  expect(statusOf(await open(context, token))).toBe(410);
});

test("asked again, in a transaction or not, the same link is found until it ends", async ({ db, given }) => {
  const { context, token, contract, company } = await linkedCompany(db, given);
  const of = { contractId: contract.id, organisationId: company.id };
  expect(await linkFor(db, context, of)).toBe(token);
  expect(await db.transaction().execute((trx) => linkFor(trx, context, of))).toBe(token);
  await db
    .updateTable("company_link")
    .set({ expires_on: "2026-11-19" as Day })
    .execute();
  expect(await linkFor(db, context, of)).not.toBe(token);
});

type Fields = Record<string, string>;

/** The facilitator of the host, at the page of the links. */
async function atTheDesk(db: Db, given: Given, mailUrl?: string) {
  const world = await linkedCompany(db, given, mailUrl);
  const mail = mailUrl === undefined ? null : { url: mailUrl, from: "clauses@exemple.fr" };
  const account = { role: "facilitator", organisationId: world.host.id, name: "Nadège Ferrand" } as const;
  const someone = await signedIn(db, account, { now, env: { ...testEnv, mail } });
  const ask = (request: Request) => ({
    request,
    context: someone.context,
    params: { reference: world.contract.reference },
  });
  return {
    ...world,
    see: async () => linksRoute.loader(ask(someone.get("/"))),
    act: async (fields: Fields, who: SignedIn = someone) =>
      answerOf(
        linksRoute.action({
          ...ask(who.post("/", { id: crypto.randomUUID(), company: world.company.id, ...fields })),
          context: who.context,
        }),
      ),
  };
}

test("the facilitator sees each contractor’s link, sends it, renews it, closes it, with its trail", async ({
  db,
  given,
}) => {
  const mail = await startMailServer();
  try {
    const { see, act, context, token } = await atTheDesk(db, given, mail.url);
    const before = await see();
    expect(before.companies).toMatchObject([
      {
        name: "Rolland, Péjat & Fils",
        roles: "Mandataire",
        link: { state: "open", expiresOn: "2027-06-30" },
      },
      { name: "Sous-traitant Vif", roles: "Sous-traitant", email: null, link: null },
    ]);
    const [first, second] = before.companies;
    expect(first?.link?.url).toBe(`${testOrigin}/declarer/${token}`);

    const id = crypto.randomUUID();
    for (const time of [1, 2]) expect(statusOf(await act({ intent: "send", id })), `${time}`).toBe(302);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).toContain(`${testOrigin}/declarer/${token}`);
    expect(await act({ intent: "send", company: second?.organisationId ?? "" })).toMatchObject({
      data: { refusal: expect.stringContaining("pas d’adresse") as string },
    });

    const shown = first?.link?.id ?? "";
    for (const time of [1, 2]) expect(statusOf(await act({ intent: "renew", shown })), `${time}`).toBe(302);
    expect(statusOf(await open(context, token))).toBe(410);
    const renewed = (await see()).companies[0]?.link?.url?.split("/").at(-1) ?? "";
    expect(await open(context, renewed)).toMatchObject({ page: {} });
    expect(await db.selectFrom("company_link").select("id").execute()).toHaveLength(2);

    await act({ intent: "revoke" });
    await act({ intent: "revoke" });
    expect(statusOf(await open(context, renewed))).toBe(410);
    expect((await see()).companies[0]).toMatchObject({ link: { state: "revoked", url: null } });
    const events = await db.selectFrom("audit_event").select("act").orderBy("sequence").execute();
    expect(events.map((event) => event.act)).toEqual([
      "company-link.created",
      "message.sent",
      "company-link.renewed",
      "company-link.revoked",
    ]);
  } finally {
    await mail.stop();
  }
});

test("a mail that cannot leave is said, and the link stays to be copied", async ({ db, given }) => {
  const { act } = await atTheDesk(db, given, "smtp://127.0.0.1:1");
  expect(await act({ intent: "send" })).toMatchObject({
    data: { refusal: expect.stringContaining("n’est pas parti") as string },
  });
});

test("another host’s facilitator, or a company of another contract: not found", async ({ db, given }) => {
  const { act } = await atTheDesk(db, given);
  const other = await signedIn(db, { role: "facilitator", organisationId: (await given.host()).id }, { now });
  expect(statusOf(await act({ intent: "revoke" }, other))).toBe(404);
  const foreign = await given.organisation();
  expect(statusOf(await act({ intent: "create", company: foreign.id }))).toBe(404);
});

test("a person missing is told to the host once, by mail, and never with a social security number", async ({
  db,
  given,
}) => {
  const mail = await startMailServer();
  try {
    const { see, context, token } = await atTheDesk(db, given, mail.url);
    const tell = (fields: Fields) => {
      const headers = { Origin: testOrigin };
      const body = new URLSearchParams(fields);
      const request = new Request(testOrigin, { method: "POST", headers, body });
      return answerOf(missingRoute.action({ request, context, params: { token } }));
    };
    const id = crypto.randomUUID();
    expect(await tell({ id, text: "Idriss B. 1 85 05 78 006 084 91" })).toMatchObject({
      init: { status: 400 },
    });
    expect(await tell({ id, text: "x".repeat(301) })).toMatchObject({ init: { status: 400 } });
    for (const time of [1, 2]) {
      expect(statusOf(await tell({ id, text: "Idriss B., depuis le 5" })), `${time}`).toBe(302);
    }
    expect(mail.received).toMatchObject([{ to: ["clauses@mife.exemple.fr"] }]);
    expect((await see()).messages).toMatchObject([
      { kind: "missing_person", text: expect.stringContaining("Idriss B., depuis le 5") as string },
    ]);
    expect(await usesOf(db)).toEqual([]);
  } finally {
    await mail.stop();
  }
});
