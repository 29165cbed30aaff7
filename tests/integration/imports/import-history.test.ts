import {
  failInterruptedImports,
  findImport,
  insertWaitingImport,
  listImports,
  type ImportsOf,
} from "#db/queries/imports.server.ts";
import type { Db } from "#db/database.server.ts";
import type { AccountId, ImportId, Instant, OrganisationId } from "#db/schema/columns.ts";
import { expect, test } from "#tests/support/test.ts";

const at = "2026-11-19T09:42:00.000Z" as Instant;

async function someone(db: Db, id: string, hostId: OrganisationId): Promise<ImportsOf> {
  await db
    .insertInto("account")
    .values({
      id: id as AccountId,
      email: `${id}@exemple.fr`,
      name: id,
      role: "facilitator",
      organisation_id: hostId,
      territory_code: null,
      password_hash: null,
      is_demo: 0,
      created_at: at,
      disabled_at: null,
    })
    .execute();
  return { hostId, accountId: id as AccountId };
}

async function run(db: Db, of: ImportsOf, id: string): Promise<ImportId> {
  const file = { kind: "workbook" as const, fileName: `${id}.xlsx`, fileBytes: 1200 };
  await insertWaitingImport(db, { id: id as ImportId, ...file, ...of, dryRun: true, at });
  return id as ImportId;
}

test("a host sees its own imports, with who asked, and not another's", async ({ db, given }) => {
  const ours = await someone(db, "nadege", (await given.host()).id);
  const theirs = await someone(db, "karim", (await given.host()).id);
  const own = await run(db, ours, "a");
  const other = await run(db, theirs, "b");
  const { imports, total } = await listImports(db, ours, { page: 1, pageSize: 25 });
  expect(total).toBe(1);
  expect(imports).toMatchObject([{ id: own, askedBy: "nadege", state: "waiting", dryRun: 1 }]);
  expect(await findImport(db, ours, other)).toBeUndefined();
});

test("what a stop of the server cut short is said interrupted when it starts again", async ({
  db,
  given,
}) => {
  const ours = await someone(db, "nadege", (await given.host()).id);
  const id = await run(db, ours, "a");
  expect(await failInterruptedImports(db, at)).toBe(1);
  expect(await findImport(db, ours, id)).toMatchObject({ state: "failed", finishedAt: at });
  expect(await failInterruptedImports(db, at)).toBe(0);
});
