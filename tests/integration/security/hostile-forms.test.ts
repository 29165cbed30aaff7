import { randomUUID } from "node:crypto";
import { action as addStudy } from "#app/routes/_app.calibrages.nouveau/route.tsx";
import {
  action as exchange,
  loader as openExchange,
} from "#app/routes/_app.calibrages.$id.echanges/route.tsx";
import { action as edit } from "#app/routes/_app.calibrages.$id.modifier/route.tsx";
import { action as paste } from "#app/routes/_app.calibrages.$id.coller/route.tsx";
import {
  action as decide,
  loader as openMechanisms,
} from "#app/routes/_app.calibrages.$id.dispositifs/route.tsx";
import { action as saveLot } from "#app/routes/_app.calibrages.$id.lots.$lot/route.tsx";
import { action as saveLots, loader as openStudio } from "#app/routes/_app.calibrages.$id._index/route.tsx";
import { loader as openClauses } from "#app/routes/_app.calibrages.$id.clauses/route.tsx";
import { loader as clausesFile } from "#app/routes/_app.calibrages.$id.clauses[.]docx/route.ts";
import { loader as notePdf } from "#app/routes/_app.calibrages.$id.note[.]pdf/route.ts";
import { loader as noteDocx } from "#app/routes/_app.calibrages.$id.note[.]docx/route.ts";
import { loader as openConversion } from "#app/routes/_app.calibrages.$id.marche/route.tsx";
import { action as addLine } from "#app/routes/_app.programmation.nouvelle/route.tsx";
import { action as addList } from "#app/routes/_app.programmation.coller/route.tsx";
import { loader as openPlan } from "#app/routes/_app.programmation._index/route.tsx";
import { loader as planCsv } from "#app/routes/_app.programmation[.]csv/route.ts";
import { action as writeReference } from "#app/routes/_app.references.$kind.$code/route.tsx";
import { action as writeClause } from "#app/routes/_app.clauses.$key/route.tsx";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { docxText } from "#tests/support/docx-text.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

type Fields = Record<string, string>;
type Params = Record<string, string>;
type Handler = (args: { request: Request; params: Params; context: SignedIn["context"] }) => unknown;

const now = () => new Date("2026-11-19T09:00:00Z");
/** A French social security number whose key is right. */
const nir = "1 84 12 76 451 089 46";

const send = (act: Handler, someone: SignedIn, fields: Fields, params: Params = {}): Promise<unknown> =>
  Promise.resolve(act({ request: someone.post("/x?annee=2027", fields), params, context: someone.context }));
const open = async <Loader extends Handler>(load: Loader, someone: SignedIn, params: Params = {}) =>
  (await load({
    request: someone.get("/x?annee=2027"),
    params,
    context: someone.context,
  })) as Awaited<ReturnType<Loader>>;

function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: ResponseInit | null }).init?.status ?? 200;
}

async function world(db: Db, given: Given) {
  const host = await given.host();
  const authority = await given.authority({ name: "Commune de Crolles" });
  const studies = givenStudies(db);
  const { id } = await studies.study(authority.id);
  const { id: lot } = await studies.studyLot(id);
  const as = (role: "authority" | "facilitator" | "admin", organisationId: string | null) =>
    signedIn(db, { role, organisationId }, { now });
  return {
    ...{ id, lot, host, authority, studies },
    buyer: await as("authority", authority.id),
    facilitator: await as("facilitator", host.id),
    admin: await as("admin", null),
  };
}

type World = Awaited<ReturnType<typeof world>>;

const figures = { ratePrudent: "5", rateUsual: "7,5", rateAmbitious: "10", hourlyCost: "30", seen: "1" };
const line = { year: "2027", decision: "undecided", title: "Sols" };

/** Every text one may write on the new pages: the form, right but for that text. */
const texts: ReadonlyArray<readonly [string, (text: string, world: World) => Promise<unknown>]> = [
  ["the title of a new study", (title, { buyer }) => send(addStudy, buyer, { id: randomUUID(), title })],
  [
    "a pasted lot",
    (text, { buyer }) =>
      send(addStudy, buyer, {
        id: randomUUID(),
        title: "Salle",
        lots: `1\t${text.replace(/\s+/g, " ")}\t90 000`,
      }),
  ],
  ["the title of a study", (title, { id, buyer }) => send(edit, buyer, { ...figures, title }, { id })],
  [
    "its procedure",
    (procedure, { id, buyer }) => send(edit, buyer, { ...figures, title: "Salle", procedure }, { id }),
  ],
  [
    "the motives of a derogation",
    (derogationReason, { id, buyer }) =>
      send(edit, buyer, { ...figures, title: "Salle", derogation: "sans_lien", derogationReason }, { id }),
  ],
  [
    "the title of a lot in the table",
    (title, { id, lot, buyer }) =>
      send(saveLots, buyer, { seen: "1", known: lot, "lots[0].id": lot, "lots[0].title": title }, { id }),
  ],
  [
    "why a labour share is another",
    (reason, { id, lot, buyer }) =>
      send(
        saveLots,
        buyer,
        {
          seen: "1",
          known: lot,
          "lots[0].id": lot,
          "lots[0].title": "Sols",
          "lots[0].labourShare": "12",
          "lots[0].labourShareReason": reason,
        },
        { id },
      ),
  ],
  [
    "the number of a lot",
    (number, { id, lot, buyer }) =>
      send(saveLot, buyer, { seen: "1", title: "Sols", number, rule: "fixed" }, { id, lot }),
  ],
  [
    "why a mechanism is decided",
    (mechanismReason, { id, lot, buyer }) =>
      send(
        saveLot,
        buyer,
        { seen: "1", title: "Sols", number: "1", rule: "fixed", mechanism: "none", mechanismReason },
        { id, lot },
      ),
  ],
  [
    "why a lot has none",
    (reason, { id, lot, buyer }) =>
      send(
        decide,
        buyer,
        { seen: "1", "lots[0].id": lot, "lots[0].decision": "none", "lots[0].reason": reason },
        { id },
      ),
  ],
  [
    "a message",
    (word, { id, buyer }) => send(exchange, buyer, { act: "commented", seen: "1", word }, { id }),
  ],
  [
    "the object of a purchase",
    (title, { buyer }) => send(addLine, buyer, { ...line, id: randomUUID(), title }),
  ],
  ["its code", (code, { buyer }) => send(addLine, buyer, { ...line, id: randomUUID(), code })],
  ["its note", (note, { buyer }) => send(addLine, buyer, { ...line, id: randomUUID(), note })],
  [
    "its motive",
    (derogationReason, { buyer }) =>
      send(addLine, buyer, {
        ...line,
        id: randomUUID(),
        decision: "derogation",
        derogation: "sans_lien",
        derogationReason,
      }),
  ],
  [
    "the source of a value",
    (source, { admin }) =>
      send(
        writeReference,
        admin,
        { intent: "add", id: randomUUID(), value: "45", from: "2027-01-01", source },
        { kind: "labour_share", code: "vrd" },
      ),
  ],
  ...(["title", "body", "reason"] as const).map(
    (field) =>
      [
        `the ${field} of a clause`,
        (text: string, { admin }: World) =>
          send(
            writeClause,
            admin,
            {
              intent: "save",
              seen: "1",
              title: "Pénalités",
              body: "Texte",
              reason: "Réunion",
              [field]: text,
            },
            { key: "ccap_penalties" },
          ),
      ] as const,
  ),
];

describe.each(texts)("%s", (_name, write) => {
  test("is refused with a social security number in it, and too long", async ({ db, given }) => {
    const there = await world(db, given);
    const [number, long] = [await write(`Suivi de ${nir}`, there), await write("a".repeat(20_000), there)];
    expect(statusOf(number)).toBe(400);
    // A pasted title is cut, and the page says so before anything is kept.
    expect(statusOf(long)).toBe(400);
    expect(await db.selectFrom("audit_event").select("act").execute()).toEqual([]);
  });
});

const amounts = (euros: string) =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      [`lots[${at}].id`, randomUUID()],
      [`lots[${at}].title`, `Lot de maçonnerie ${at}`],
      [`lots[${at}].amountLow`, euros],
      [`lots[${at}].labourShare`, "100"],
      [`lots[${at}].labourShareReason`, "Devis"],
      [`lots[${at}].rate`, "100"],
    ]).flat(),
  ) as Fields;

describe("sixty lots of the largest amount that can be written, at one cent an hour", () => {
  test("are kept to the cent, and every page and file of the study opens", async ({ db, given }) => {
    const { id, lot, host, buyer, facilitator } = await world(db, given);
    const least = { ...figures, hourlyCost: "0,01", title: "Très grand", estimatedValue: "999999999999,99" };
    expect(statusOf(await send(edit, buyer, least, { id }))).toBe(302);
    const table = { seen: "2", known: lot, ...amounts("999 999 999 999,99") };
    expect(statusOf(await send(saveLots, buyer, table, { id }))).toBe(302);
    const stored = await db.selectFrom("study_lot").select("amount_low").where("study_id", "=", id).execute();
    expect(stored).toHaveLength(60);
    expect(stored.every(({ amount_low }) => amount_low === (99_999_999_999_999 as Cents))).toBe(true);
    for (const load of [
      openStudio,
      openMechanisms,
      openClauses,
      openExchange,
      clausesFile,
      notePdf,
      noteDocx,
    ])
      expect(statusOf(await open<Handler>(load, buyer, { id }))).toBe(200);
    await db.updateTable("study").set({ state: "approved", host_id: host.id }).where("id", "=", id).execute();
    expect(statusOf(await open<Handler>(openConversion, facilitator, { id }))).toBe(200);
  });

  test.for([
    ["beyond it", { amountLow: "1000000000000" }],
    ["negative", { amountLow: "-1" }],
    ["an exponent", { amountLow: "1e9" }],
    ["a share above the whole", { labourShare: "100,01" }],
    ["more persons than a town has", { staff: "10000000" }],
    ["a century", { durationMonths: "1200" }],
    ["an hour for nothing", { rule: "per_amount", amountPerHour: "0" }],
    ["a rule of nowhere", { rule: "autre" }],
    ["a trade of nowhere", { trade: "autre" }],
    ["a mechanism of nowhere", { mechanism: "autre" }],
  ] as const)("%s is refused", async ([, fields], { db, given }) => {
    const { id, lot, buyer } = await world(db, given);
    const whole = { seen: "1", title: "Sols", number: "1", rule: "fixed", ...fields };
    expect(statusOf(await send(saveLot, buyer, whole, { id, lot }))).toBe(400);
  });
});

test("tags and formulas in a title are words everywhere: page, DOCX, PDF, CSV", async ({ db, given }) => {
  const { id, buyer } = await world(db, given);
  const title = `=cmd()</script><script>alert("x")</script>\u0000\u000b&é`;
  expect(statusOf(await send(edit, buyer, { ...figures, title }, { id }))).toBe(302);
  const shown = `=cmd()</script><script>alert("x")</script>  &é`;
  expect((await open(openStudio, buyer, { id })).study.title).toBe(shown);
  const file = await open(noteDocx, buyer, { id });
  expect(file.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  expect(await docxText(Buffer.from(await file.arrayBuffer()))).toContain(`<script>alert("x")</script>`);
  expect((await open(notePdf, buyer, { id })).status).toBe(200);
  expect(statusOf(await send(addLine, buyer, { ...line, id: randomUUID(), title }))).toBe(302);
  expect(await (await open(planCsv, buyer)).text()).toContain(`"'=cmd()</script>`);
});

describe("a hostile paste", () => {
  const pastes: ReadonlyArray<readonly [string, string]> = [
    ["a million signs", "a".repeat(1_000_000)],
    ["six hundred lines", Array.from({ length: 600 }, (_, at) => `${at}\tSols\t90 000`).join("\n")],
    ["nothing but ends of line", "\n".repeat(200_000)],
    ["nothing but tabs", "\t".repeat(200_000)],
    ["numbers and spaces to make a reader slow", `1${" 0".repeat(100_000)} €`],
    ["dashes to make a reader slow", `${"1 à ".repeat(50_000)}2`],
    ["control characters", "1\tSols\u0000\u000b\t90 000\n\u001f"],
    ["formulas and tags", '=1+1\t<script>alert("x")</script>\t1 000'],
    ["names of prototypes", "__proto__\tconstructor\ttoString\n1\thasOwnProperty\t2"],
  ];

  test.for(pastes)("of %s is answered, quickly, without an error", async ([, text], { db, given }) => {
    const { id, buyer } = await world(db, given);
    const started = performance.now();
    const lots = await send(paste, buyer, { id: randomUUID(), intent: "preview", lots: text }, { id });
    expect([200, 400]).toContain(statusOf(lots));
    const list = await send(addList, buyer, { texte: text, annee: "2027", intent: "add" });
    expect([200, 302, 400]).toContain(statusOf(list));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect((await open(openPlan, buyer)).count).toBeLessThan(1_001);
  });

  test("of more lots than a study holds is refused, and the table can still be saved", async ({
    db,
    given,
  }) => {
    const { id, buyer } = await world(db, given);
    const lots = Array.from({ length: 499 }, (_, at) => `Sols ${at}`).join("\n");
    const add = async (text: string) => {
      const fields = { id: randomUUID(), onTaken: "next", lots: text };
      const shown = await send(paste, buyer, { ...fields, intent: "preview" }, { id });
      const { checked } = (shown as { data: { checked: string } }).data;
      return statusOf(await send(paste, buyer, { ...fields, intent: "add", checked }, { id }));
    };
    expect(await add(lots)).toBe(302);
    expect(await add("Peinture\nCharpente")).toBe(400);
    const page = await open(openStudio, buyer, { id });
    expect(page.lots).toHaveLength(500);
    const rows: Fields = {};
    for (const [at, { id: lot, title }] of page.lots.entries()) {
      rows[`lots[${at}].id`] = lot;
      rows[`lots[${at}].title`] = `${title} x`;
    }
    const known = page.lots.map((lot) => lot.id).join(" ");
    expect(statusOf(await send(saveLots, buyer, { seen: page.seen, known, ...rows }, { id }))).toBe(302);
    const one = { id: randomUUID(), number: "501", title: "De trop", rule: "fixed" };
    expect(statusOf(await send(saveLot, buyer, one, { id, lot: "nouveau" }))).toBe(400);
  });
});
