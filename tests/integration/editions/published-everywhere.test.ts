import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import readXlsxFile from "read-excel-file/node";
import type { EditionTable } from "#app/domain/edition/edition-content.ts";
import { breakdowns } from "#app/domain/edition/edition-dimension.ts";
import { parseEditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { computeDraft } from "#app/features/edition-desk/compute-draft.server.ts";
import { computeEdition } from "#app/features/editions/compute-edition.server.ts";
import { createToken } from "#app/features/accounts/api-token.server.ts";
import { loader as apiEdition } from "#app/routes/api.v1.editions.$number/route.ts";
import { loader as control } from "#app/routes/_app.editions.$number.controle/route.tsx";
import { loader as zip } from "#app/routes/_app.editions.$number.donnees-ouvertes[.]zip/route.ts";
import { loader as page } from "#app/routes/_app.editions.$number._index/route.tsx";
import { loader as pdf } from "#app/routes/_app.editions.$number.rapport[.]pdf/route.ts";
import { loader as xlsx } from "#app/routes/_app.editions.$number.rapport[.]xlsx/route.ts";
import { loader as csv } from "#app/routes/_app.editions.$number.tableaux[.]csv/route.ts";
import { loader as list } from "#app/routes/_app.editions._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { verifyEditions } from "#db/queries/editions/edition-digest.server.ts";
import { publishEdition, startEdition } from "#db/queries/editions/write-edition.server.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { readTogether, tablesOfCsv } from "#tests/support/read-both-editions.ts";
import { narrowBounds, recoverExactly } from "#tests/support/recover-cells.ts";
import { signedIn, testOrigin } from "#tests/support/signed-in.ts";
import { unzipped } from "#tests/support/unzipped.ts";
import { describe, expect } from "#tests/support/test.ts";
import { test } from "../seed/demo-database.ts";

const now = new Date("2026-11-30T08:00:00.000Z");
const numbers = ["1", "2", "3", "4"];

/** A few statements of the last period corrected after it came out, then published again as number 4. */
async function superseded(db: Db): Promise<void> {
  const some = await db
    .selectFrom("statement")
    .select(["hire_id as id", "hours"])
    .where("month", "=", "2026-03" as Month)
    .where("hours", ">", 0 as InsertionHours)
    .orderBy("hire_id")
    .limit(3)
    .execute();
  for (const { id, hours } of some)
    await db
      .updateTable("statement")
      .set({ hours: (hours + 100) as InsertionHours })
      .where("hire_id", "=", id)
      .where("month", "=", "2026-03" as Month)
      .execute();
  const id = randomUUID() as string as Id<"edition">;
  const period = parseEditionPeriod("2026-S1");
  if (period === undefined) throw new Error("no such period");
  await db.transaction().execute((trx) =>
    startEdition(trx, {
      ...{ id, period, merges: {}, accountId: null, preparedBy: "Aurélie Chaboud" },
      ...{ reason: "relevés corrigés", today: "2026-11-30" as Day, at: now.toISOString() as Instant },
    }),
  );
  expect(await computeDraft(db, { id, now }, computeEdition)).toEqual({ outcome: "draft" });
  const sealed = await db
    .transaction()
    .execute((trx) => publishEdition(trx, { id, revision: 2 }, "2026-11-30" as Day));
  expect(sealed).toEqual({ outcome: "published", number: 4 });
}

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

/** Everything an edition says, by where it says it: data of pages as JSON, files as text. Nothing is read from a cache. */
async function everythingPublished(known: Db): Promise<Map<string, string>> {
  const db = known.withoutPlugins();
  const { get, context, accountId } = await signedIn(db, { role: "network" }, { now: () => now });
  const viewer = {
    ...{ accountId, name: "Camille Roussillon", role: "network" as const },
    ...{ organisationId: null, organisationName: null, territoryCode: null },
  };
  const token = await createToken(db, { viewer, label: "Lecture", days: 30, now });
  const all = new Map<string, string>();
  const data = async (path: string, loader: Loader, number = ""): Promise<void> => {
    all.set(path, JSON.stringify(await loader({ request: get(path), context, params: { number } })));
  };
  const bytes = async (path: string, loader: Loader, number: string): Promise<Buffer> => {
    const answer = (await loader({ request: get(path), context, params: { number } })) as Response;
    return Buffer.from(await answer.arrayBuffer());
  };
  await data("/editions", list);
  for (const number of numbers) {
    const at = `/editions/${number}`;
    for (const by of breakdowns) await data(`${at}?par=${by}`, page, number);
    await data(`${at}/controle`, control, number);
    all.set(`${at}/tableaux.csv`, (await bytes(at, csv, number)).toString());
    all.set(`${at}/rapport.pdf`, pdfText(await bytes(at, pdf, number)));
    const sheets = await readXlsxFile(await bytes(at, xlsx, number));
    all.set(`${at}/rapport.xlsx`, JSON.stringify(sheets));
    for (const [name, text] of Object.entries(await unzipped(await bytes(at, zip, number))))
      all.set(`${at}/donnees-ouvertes.zip ${name}`, text);
    const request = new Request(`${testOrigin}/api/v1/editions/${number}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const api = await apiEdition({ request, context, params: { number } });
    all.set(`/api/v1${at}`, `${api.headers.get("ETag") ?? ""} ${await api.text()}`);
  }
  return all;
}

/** Every object of some JSON, wherever it stands. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const each of Object.values(value)) yield* objectsIn(each);
}

async function truthOf(db: Db, number: number): Promise<Map<string, { exact: number; isPrimary: boolean }>> {
  const rows = await db
    .selectFrom("edition_cell")
    .innerJoin("edition", "edition.id", "edition_cell.edition_id")
    .select(["table_id as table", "keys", "exact", "is_primary as isPrimary"])
    .where("edition.number", "=", number)
    .execute();
  return new Map(
    rows.map(({ keys, table, exact, isPrimary }) => [
      `${table} ${keys}`,
      { exact: exact ?? 0, isPrimary: isPrimary === 1 },
    ]),
  );
}

describe("all that the editions of the demonstration publish, the last one twice", () => {
  test(
    "gives nothing hidden back, alone or together, and moves for nothing",
    { timeout: 240_000 },
    async ({ demo: db }) => {
      await superseded(db);
      const before = await everythingPublished(db);

      // Every object that says a figure is secret has no value; nothing is called exact.
      for (const [path, text] of before) {
        if (!text.startsWith("{") && !text.startsWith("[")) continue;
        for (const object of objectsIn(JSON.parse(text))) {
          expect(Object.keys(object), path).not.toContain("exact");
          if (object.status === "secret") expect(object.value, path).toBeNull();
        }
      }

      // With a pencil, from nothing but the text of the files; judged by the true values.
      const tables = (number: string): EditionTable[] =>
        tablesOfCsv(before.get(`/editions/${number}/tableaux.csv`) ?? "");
      for (const read of [["1"], ["2"], ["3", "4"]]) {
        const editions = read.map(tables);
        const truths = await Promise.all(read.map((number) => truthOf(db, Number(number))));
        const truth = new Map(
          editions.flatMap((edition, at) =>
            edition.flatMap(({ id, cells }) =>
              cells.map((cell) => [cell, truths[at]?.get(`${id} ${JSON.stringify(cell.keys)}`)] as const),
            ),
          ),
        );
        const exact = (cell: Parameters<typeof truth.get>[0]) => truth.get(cell)?.exact;
        const { published, cells } = readTogether(editions, ([was], later) => {
          return was !== undefined && exact(was.cell) === exact(later.cell);
        });
        const found = recoverExactly(published);
        const bounds = narrowBounds(published);
        expect(bounds).not.toBeNull();
        const hidden = cells.filter(({ cell }) => truth.get(cell)?.isPrimary === true && cell.value === null);
        expect(hidden.length).toBeGreaterThan(20);
        const given = cells.flatMap(({ name, cell, edition }, index) => {
          const { low = 0, high = Infinity } = bounds?.[index] ?? {};
          const isOut = found.has(index) || high - low < 5;
          return cell.value === null && truth.get(cell)?.isPrimary && isOut
            ? [`${read[edition]} ${name}`]
            : [];
        });
        expect(given).toEqual([]);
      }

      // Nothing of it depends on the true values of what is hidden, nor on anything that changes afterwards.
      await db
        .updateTable("edition_cell")
        .set({ exact: 86_420_975 })
        .where("status", "=", "secret")
        .execute();
      await db.updateTable("territory").set({ label: "Renommé" }).execute();
      await db.updateTable("organisation").set({ name: "Renommée" }).execute();
      await db
        .updateTable("statement")
        .set({ hours: 100 as InsertionHours })
        .execute();
      await db
        .updateTable("edition")
        .set({ account_id: null as AccountId | null })
        .execute();
      await db.updateTable("account").set({ name: "Partie" }).execute();
      await db.updateTable("grant_agreement").set({ rsa_target: 999 }).execute();
      const after = await everythingPublished(db);
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect([...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual(
        [],
      );
      expect(await verifyEditions(db)).toEqual({ editions: 4, touched: [] });
    },
  );
});
