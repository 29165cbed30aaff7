import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import * as monthRoute from "#app/routes/_app.heures._index/route.tsx";
import * as gridRoute from "#app/routes/_app.heures.$reference._index/route.tsx";
import * as correctionRoute from "#app/routes/_app.heures.$reference.correction/route.tsx";
import * as collectiveRoute from "#app/routes/_app.heures.$reference.collectif/route.tsx";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { HireId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-25T09:00:00Z");
const month = "2026-10" as Month;
const reference = "2026/CRO 011";
type Fields = Record<string, string>;

/** A contract of one lot held by « Belledonne », followed by a facilitator, whose hires have names. */
async function world(db: Db, given: Given, env = testEnv) {
  const host = await given.host({ name: "Porteur du Grésivaudan" });
  const contract = await given.contract({ host_id: host.id, reference, title: "Groupe scolaire" });
  const lot = await given.lot({ contract_id: contract.id, number: "2" });
  const { id: commitment_id } = await given.commitment({
    lot_id: lot.id,
    hours: 100_000_00 as InsertionHours,
  });
  const company = await given.organisation({ name: "Belledonne" }, ["company"]);
  await givenLines(db).contractor(lot.id, company.id, { email: "heures@belledonne.example" });
  const hire = async (first_name: string, birth_name: string) => {
    const person = await given.participant({ host_id: host.id, first_name, birth_name });
    await db
      .insertInto("eligibility")
      .values({
        id: `eligibility-${person.id}` as never,
        participant_id: person.id,
        criterion: "rsa",
        seen_on: "2026-01-02" as Day,
        proof: null,
        seen_by: null,
        valid_until: null,
        entered_rank: 1 as never,
        import_id: null,
      })
      .execute();
    return given.hire({
      commitment_id,
      participant_id: person.id,
      employer_id: company.id,
      starts_on: "2026-02-01" as Day,
    });
  };
  const account = { role: "facilitator", organisationId: host.id, name: "Nadège Ferrand" } as const;
  const someone = await signedIn(db, account, { now, env });
  return { host, contract, commitment_id, company, hire, someone };
}

const ask = (someone: SignedIn, request: Request) => ({
  request,
  params: { reference },
  context: someone.context,
});
const openGrid = (someone: SignedIn, search = "") =>
  gridRoute.loader(ask(someone, someone.get(`/heures/x${search}`)));
const send = (someone: SignedIn, fields: Fields, search = ""): Promise<unknown> =>
  gridRoute.action(ask(someone, someone.post(`/heures/x${search}`, fields)));
const cellsOf = async (someone: SignedIn, hireId: HireId) =>
  (await openGrid(someone)).groups
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === hireId)
    ?.cells.map(
      ({ month: of, state, hours, flagged }) => `${of} ${state} ${hours ?? "-"}${flagged ? " !" : ""}`,
    );
const statement = (given: Given, hireId: HireId, hours: number, state: StatementState, of = month) =>
  given.statement(hireId, { month: of, hours: hours as InsertionHours, state });
const statesOf = (db: Db) =>
  db.selectFrom("statement").select(["hours", "state", "comment"]).orderBy("hours").execute();
const actsOf = async (db: Db) =>
  (await db.selectFrom("audit_event").select("act").orderBy("sequence").execute())
    .map(({ act }) => act)
    .filter((act) => act.startsWith("hours."));

describe("the grid of a contract", () => {
  test("tells each month of a hire: validated, to validate, sent back, missing, to declare, to be seen", async ({
    db,
    given,
  }) => {
    const { hire, someone, company } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    await statement(given, id, 91_00, "validated", "2026-06" as Month);
    await statement(given, id, 229_00, "returned", "2026-07" as Month);
    await statement(given, id, 230_00, "submitted", "2026-08" as Month);
    await statement(given, id, 35_00, "draft", "2026-09" as Month);
    await statement(given, id, 151_67, "submitted");
    expect(await cellsOf(someone, id)).toEqual([
      "2026-06 validated 9100",
      "2026-07 returned 22900",
      "2026-08 submitted 23000 !",
      "2026-09 missing -",
      "2026-10 submitted 15167",
      "2026-11 open -",
    ]);
    const page = await openGrid(someone);
    // What is to come from a company leads to its own reminder.
    expect(page.points.map(({ kind, owedBy }) => [kind, owedBy])).toEqual([
      ["returned", company.siret],
      ["missing", company.siret],
      ["check", null],
    ]);
    expect(page.counts.clear).toBe(1);
    expect(page.groups[0]?.label).toBe("Lot 2 · Belledonne");
  });

  test("saves the cells that were changed, as declared, and says how many", async ({ db, given }) => {
    const { hire, someone } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    await statement(given, id, 100_00, "submitted", "2026-09" as Month);
    const saved = await send(someone, {
      intent: "save",
      [`v.${id}`]: "2026-09:10000:submitted",
      [`h.${id}.2026-09`]: "100,00",
      [`h.${id}.2026-10`]: "151.67",
    });
    expect(saved).toMatchObject({ status: 302 });
    expect(await statesOf(db)).toMatchObject([
      { hours: 100_00, state: "submitted" },
      { hours: 151_67, state: "submitted" },
    ]);
    expect(await actsOf(db)).toEqual(["hours.submitted"]);
  });

  test("what is no number, or cannot be, is refused with its reason; nothing is written, all is kept", async ({
    db,
    given,
  }) => {
    const { hire, someone } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    const unreadable = {
      intent: "save",
      [`v.${id}`]: "",
      [`h.${id}.2026-09`]: "cent",
      [`h.${id}.2026-10`]: "7",
    };
    expect(await send(someone, unreadable)).toMatchObject({
      init: { status: 400 },
      data: {
        reply: {
          notes: [{ key: `${id}.2026-09` }],
          typed: { [`${id}.2026-09`]: "cent", [`${id}.2026-10`]: "7" },
        },
      },
    });
    const impossible = {
      intent: "save",
      [`v.${id}`]: "",
      [`h.${id}.2026-10`]: "1516,7",
      [`h.${id}.2026-12`]: "7",
    };
    expect(await send(someone, impossible)).toMatchObject({
      data: { reply: { notes: [{ tone: "late" }, { tone: "late" }] } },
    });
    expect(await statesOf(db)).toEqual([]);
  });

  test("changed meanwhile: both values are told, the typed text is kept, saving again writes it", async ({
    db,
    given,
  }) => {
    const { hire, someone } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    await statement(given, id, 120_00, "submitted");
    const mine = { intent: "save", [`h.${id}.2026-10`]: "130" };
    const refused = await send(someone, { ...mine, [`v.${id}`]: "" });
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { reply: { typed: { [`${id}.2026-10`]: "130" }, seen: { [id]: "2026-10:12000:submitted" } } },
    });
    const { words } = (refused as { data: { reply: { notes: [{ words: string }] } } }).data.reply.notes[0];
    expect(words).toContain("120,00");
    expect(words).toContain("130");
    await send(someone, { ...mine, [`v.${id}`]: "2026-10:12000:submitted" });
    expect(await statesOf(db)).toMatchObject([{ hours: 130_00 }]);
  });

  test("checking writes nothing and tells what is to be seen", async ({ db, given }) => {
    const { hire, someone } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    const checked = await send(someone, { intent: "check", [`v.${id}`]: "", [`h.${id}.2026-10`]: "230" });
    expect(checked).toMatchObject({ init: { status: 200 }, data: { reply: { tone: "at_risk" } } });
    expect(await statesOf(db)).toEqual([]);
  });

  test("without script, last month is copied into the empty cells and not saved", async ({ db, given }) => {
    const { hire, someone } = await world(db, given);
    const one = await hire("Idriss", "Belkacem");
    const other = await hire("Fatoumata", "Diallo");
    await statement(given, one.id, 101_50, "validated", "2026-09" as Month);
    await statement(given, other.id, 80_00, "validated", "2026-09" as Month);
    const seen = "2026-09:10150:validated";
    const copied = await send(someone, {
      intent: "copy",
      [`v.${one.id}`]: seen,
      [`h.${one.id}.2026-10`]: "",
      [`v.${other.id}`]: seen,
      [`h.${other.id}.2026-10`]: "12",
    });
    expect(copied).toMatchObject({
      data: { reply: { typed: { [`${one.id}.2026-10`]: "101,50", [`${other.id}.2026-10`]: "12" } } },
    });
    expect(await statesOf(db)).toHaveLength(2);
  });

  test("validates what was shown, without what is to be seen, which is accepted one by one", async ({
    db,
    given,
  }) => {
    const { hire, someone } = await world(db, given);
    const plain = await hire("Idriss", "Belkacem");
    const flagged = await hire("Tesfay", "Gebremariam");
    await statement(given, plain.id, 151_67, "submitted");
    await statement(given, flagged.id, 229_00, "submitted");
    const form = {
      [`v.${plain.id}`]: "2026-10:15167:submitted",
      [`v.${flagged.id}`]: "2026-10:22900:submitted",
    };
    const unsaved = { ...form, intent: "validate", [`h.${plain.id}.2026-09`]: "7" };
    expect(await send(someone, unsaved)).toMatchObject({ init: { status: 400 } });
    expect(await send(someone, { ...form, intent: "validate" })).toMatchObject({ status: 302 });
    expect((await statesOf(db)).map(({ state }) => state)).toEqual(["validated", "submitted"]);
    await send(someone, { intent: "accept", line: `${flagged.id}.2026-10`, seen: "22900" });
    expect((await statesOf(db)).map(({ state }) => state)).toEqual(["validated", "validated"]);
    expect(await actsOf(db)).toEqual(["hours.validated", "hours.validated"]);
  });

  test("another host’s contract is not there, and its hires are not written", async ({ db, given }) => {
    const { hire, someone } = await world(db, given);
    const { id } = await hire("Idriss", "Belkacem");
    const stranger = await signedIn(
      db,
      { role: "facilitator", organisationId: (await given.host()).id },
      { now },
    );
    await expect(openGrid(stranger)).rejects.toMatchObject({ status: 404 });
    const elsewhere = await given.hire({ starts_on: "2026-02-01" as Day });
    const refused = await send(someone, {
      intent: "save",
      [`v.${elsewhere.id}`]: "",
      [`h.${elsewhere.id}.2026-10`]: "7",
      [`v.${id}`]: "",
      [`h.${id}.2026-10`]: "7",
    });
    expect(refused).toMatchObject({ init: { status: 400 } });
    expect(await statesOf(db)).toEqual([]);
  });
});

test("sent back, hours leave a message at the company: first name and initial, month, hours, comment", async ({
  db,
  given,
}) => {
  const mail = await startMailServer();
  try {
    const env = { ...testEnv, mail: { url: mail.url, from: "clauses@porteur.example" } } as typeof testEnv;
    const { hire, someone } = await world(db, given, env);
    const { id } = await hire("Tesfay", "Gebremariam");
    await statement(given, id, 229_00, "submitted");
    const back = { intent: "return", line: `${id}.2026-10`, seen: "22900" };
    expect(await send(someone, { ...back, comment: "" })).toMatchObject({
      init: { status: 400 },
      data: { returning: { error: expect.stringContaining("Écrivez") as string } },
    });
    const sent = { ...back, comment: "Avez-vous compté deux fois la semaine 42 ?" };
    expect(await send(someone, sent)).toMatchObject({ status: 302 });
    expect(await send(someone, sent)).toMatchObject({ status: 302 });
    expect(await statesOf(db)).toMatchObject([{ state: "returned", comment: sent.comment }]);
    expect(mail.received).toHaveLength(1);
    const [message] = mail.received;
    expect(message?.to).toEqual(["heures@belledonne.example"]);
    for (const word of ["Tesfay G.", "octobre 2026", "229,00", "semaine 42", "Nadège Ferrand"]) {
      expect(message?.text).toContain(word);
    }
    expect(message?.text).not.toContain("Gebremariam");
  } finally {
    await mail.stop();
  }
});

test("hours no check stops may be sent back all the same, and the history says of which month", async ({
  db,
  given,
}) => {
  const { hire, someone } = await world(db, given);
  const { id } = await hire("Samia", "Benali");
  await statement(given, id, 130_00, "submitted");
  const page = await openGrid(someone);
  expect(page.points.filter(({ kind }) => kind === "check")).toEqual([]);
  expect(page.clear).toMatchObject([{ what: "Samia Benali, octobre 2026\u00a0: 130,00\u00a0h" }]);
  const { key = "", seen = "" } = page.clear[0]?.line ?? {};
  const comment = "Le bulletin de paie indique 103 h.";
  expect(await send(someone, { intent: "return", line: key, seen, comment })).toMatchObject({ status: 302 });
  expect(await statesOf(db)).toMatchObject([{ state: "returned", comment }]);
  expect((await openGrid(someone)).clear).toEqual([]);
  const { events } = await contractPage(ask(someone, someone.get("/marches/x")));
  expect(events.map(({ what }) => what)).toContain(
    "Heures renvoyées (1\u00a0ligne, octobre 2026), par Nadège Ferrand",
  );
});

test("a validated month is corrected with its reason, down to 0; a conflict keeps the text", async ({
  db,
  given,
}) => {
  const { hire, someone } = await world(db, given);
  const { id } = await hire("Idriss", "Belkacem");
  await statement(given, id, 100_00, "validated");
  const path = `/heures/x/correction?embauche=${id}&mois=2026-10`;
  const correct = (fields: Fields): Promise<unknown> =>
    correctionRoute.action(ask(someone, someone.post(path, fields)));
  const page = await correctionRoute.loader(ask(someone, someone.get(path)));
  expect(page).toMatchObject({ hours: 100_00, seen: "10000" });
  expect(await correct({ seen: "10000", hours: "90" })).toMatchObject({ init: { status: 400 } });
  expect(await correct({ seen: "9900", hours: "90", reason: "Bulletin" })).toMatchObject({
    init: { status: 400 },
    data: { seen: "10000", result: { initialValue: { hours: "90" } } },
  });
  expect(await correct({ seen: "10000", hours: "0", reason: "Bulletin reçu" })).toMatchObject({
    status: 302,
  });
  expect(await statesOf(db)).toMatchObject([{ hours: 0, state: "validated" }]);
  const trail = await db.selectFrom("audit_change").select(["field", "before", "after"]).execute();
  expect(trail).toEqual(
    expect.arrayContaining([
      { field: "reason", before: null, after: "Bulletin reçu" },
      { field: "hours", before: "10000 validated", after: "0 validated" },
    ]),
  );
});

test("the history of the contract tells a correction and its reason", async ({ db, given }) => {
  const { hire, someone } = await world(db, given);
  const { id } = await hire("Idriss", "Belkacem");
  await statement(given, id, 100_00, "validated");
  const path = `/heures/x/correction?embauche=${id}&mois=2026-10`;
  await correctionRoute.action(
    ask(someone, someone.post(path, { seen: "10000", hours: "90", reason: "Bulletin reçu" })),
  );
  const { events } = await contractPage(ask(someone, someone.get("/marches/x")));
  expect(events.map(({ what }) => what)).toContain(
    "Heures validées corrigées (1\u00a0ligne, octobre 2026), par Nadège Ferrand, «\u00a0Bulletin reçu\u00a0»",
  );
});

test("a collective line is added, validated in the grid, then corrected; counts beyond the persons are refused", async ({
  db,
  given,
}) => {
  const { commitment_id, someone, company } = await world(db, given);
  const add = (fields: Fields): Promise<unknown> =>
    collectiveRoute.action(ask(someone, someone.post("/heures/x/collectif", fields)));
  const line = {
    commitment: commitment_id as string,
    company: company.siret,
    month: "2026-10",
    hours: "138",
    persons: "3",
    rsa: "1",
    boeth: "3",
  };
  expect(await add({ ...line, rsa: "4" })).toMatchObject({ init: { status: 400 } });
  for (const month of ["1926-10", "2026-13", "2026-12"])
    expect(await add({ ...line, month }), month).toMatchObject({ init: { status: 400 } });
  expect(await add(line)).toMatchObject({ status: 302 });
  expect(await add({ ...line, hours: "140" })).toMatchObject({ init: { status: 400 } });
  const key = `${commitment_id}.${company.id}`;
  const page = await openGrid(someone);
  const row = page.groups[0]?.rows.find((each) => each.key === key);
  expect(row?.sub).toContain("dont 1\u00a0RSA, 3\u00a0BOETH");
  expect(page.counts.clear).toBe(1);
  await send(someone, { intent: "validate", [`w.${key}`]: row?.seen ?? "" });
  const stored = () => db.selectFrom("collective_statement").select(["hours", "persons", "state"]).execute();
  expect(await stored()).toEqual([{ hours: 138_00, persons: 3, state: "validated" }]);
  const path = `/heures/x/correction?engagement=${commitment_id}&employeur=${company.siret}&mois=2026-10`;
  const corrected = await correctionRoute.action(
    ask(
      someone,
      someone.post(path, {
        seen: "13800 3 1 3",
        hours: "130",
        persons: "2",
        rsa: "1",
        boeth: "2",
        reason: "Un agent compté deux fois",
      }),
    ),
  );
  expect(corrected).toMatchObject({ status: 302 });
  expect(await stored()).toEqual([{ hours: 130_00, persons: 2, state: "validated" }]);
  expect(await actsOf(db)).toEqual(["hours.submitted", "hours.validated", "hours.corrected"]);
});

test("« Valider » takes no month the page did not show, whatever the form says", async ({ db, given }) => {
  const { hire, someone } = await world(db, given);
  const { id } = await hire("Idriss", "Belkacem");
  await statement(given, id, 230_00, "submitted", "2026-04" as Month);
  await send(
    someone,
    { intent: "validate", [`v.${id}`]: "2026-04:23000:submitted" },
    "?de=2026-09&a=2026-10",
  );
  expect(await statesOf(db)).toMatchObject([{ state: "submitted" }]);
});

test("nothing is checked, nor said, of hires that are not on the contract", async ({ db, given }) => {
  const { someone } = await world(db, given);
  const other = await given.contract({ reference: "autre" });
  const lot = await given.lot({ contract_id: other.id });
  const { id: commitment_id } = await given.commitment({ lot_id: lot.id });
  const foreign = await given.hire({ commitment_id, starts_on: "2026-11-03" as Day });
  const said = await send(someone, { intent: "check", [`h.${foreign.id}.2026-10`]: "300" });
  expect(said).toMatchObject({
    data: { reply: { notes: [], typed: {}, said: "Aucune cellule n’a changé." } },
  });
  const refused = await send(someone, { intent: "save", [`h.${foreign.id}.2026-10`]: "100" });
  expect(refused).toMatchObject({ init: { status: 400 } });
  expect(await statesOf(db)).toEqual([]);
});

test("a correction whose reason is only spaces is refused", async ({ db, given }) => {
  const { hire, someone } = await world(db, given);
  const { id } = await hire("Idriss", "Belkacem");
  await statement(given, id, 151_67, "validated");
  const path = `/heures/x/correction?embauche=${id}&mois=2026-10`;
  const fields = { seen: "15167", hours: "150", reason: "   " };
  const refused = await correctionRoute.action(ask(someone, someone.post(path, fields)));
  expect(refused).toMatchObject({ init: { status: 400 } });
  expect(await statesOf(db)).toMatchObject([{ hours: 151_67, state: "validated" }]);
});

describe("the month", () => {
  const open = (someone: SignedIn, search = "") =>
    monthRoute.loader({ request: someone.get(`/heures${search}`), params: {}, context: someone.context });
  const validate = (someone: SignedIn, fields: Fields): Promise<unknown> =>
    monthRoute.action({ request: someone.post("/heures", fields), params: {}, context: someone.context });

  test("starts at the last month due, told by company; filters narrow it", async ({ db, given }) => {
    const { hire, someone, company } = await world(db, given);
    await statement(given, (await hire("Idriss", "Belkacem")).id, 151_67, "submitted");
    await hire("Fatoumata", "Diallo");
    const page = await open(someone);
    expect(page).toMatchObject({ month: "2026-10", summary: { submitted: 1, missing: 1, expected: 2 } });
    expect(page.lines).toMatchObject([{ name: "Belledonne", siret: company.siret, alerts: 0, clear: 1 }]);
    expect((await open(someone, "?etat=renvoyes")).lines).toEqual([]);
    expect((await open(someone, "?q=scolaire&etat=manquants")).lines).toHaveLength(1);
    expect((await open(someone, "?mois=2026-01")).summary.expected).toBe(0);
    const coming = await open(someone, "?mois=2026-11");
    expect(coming).toMatchObject({ isDue: false, dueOn: "2026-12-15" });
  });

  test("a company’s lines are validated in one go, those with something to see left out, once", async ({
    db,
    given,
  }) => {
    const { hire, someone, company } = await world(db, given);
    await statement(given, (await hire("Idriss", "Belkacem")).id, 151_67, "submitted");
    await statement(given, (await hire("Tesfay", "Gebremariam")).id, 229_00, "submitted");
    const { seen } = (await open(someone)).lines[0] ?? { seen: "" };
    const fields = { mois: "2026-10", marche: reference, siret: company.siret, vu: seen };
    await validate(someone, { ...fields, vu: "2 38067" });
    expect((await statesOf(db)).map(({ state }) => state)).toEqual(["submitted", "submitted"]);
    await validate(someone, fields);
    await validate(someone, fields);
    expect((await statesOf(db)).map(({ state }) => state)).toEqual(["validated", "submitted"]);
    expect(await actsOf(db)).toEqual(["hours.validated"]);
    await expect(validate(someone, { ...fields, marche: "ailleurs" })).rejects.toMatchObject({ status: 404 });
  });

  test("hours that moved from one person to another since the page was shown are not validated unseen", async ({
    db,
    given,
  }) => {
    const { hire, someone, company } = await world(db, given);
    const one = await hire("Idriss", "Belkacem");
    const other = await hire("Fatoumata", "Diallo");
    await statement(given, one.id, 100_00, "submitted");
    await statement(given, other.id, 50_00, "submitted");
    const { seen } = (await open(someone)).lines[0] ?? { seen: "" };
    const set = (id: HireId, hours: number) =>
      db
        .updateTable("statement")
        .set({ hours: hours as InsertionHours })
        .where("hire_id", "=", id)
        .execute();
    await set(one.id, 50_00);
    await set(other.id, 100_00);
    await validate(someone, { mois: "2026-10", marche: reference, siret: company.siret, vu: seen });
    expect((await statesOf(db)).map(({ state }) => state)).toEqual(["submitted", "submitted"]);
  });
});
