import { Kysely } from "kysely";
import { expect } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { settingsFrom } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { findFa02Scope, contractInScope, type Fa02ScopeIds } from "#db/queries/fa02-scope.server.ts";
import { readFa02Rows } from "#db/queries/fa02.server.ts";
import { listPositions } from "#db/queries/positions.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { engine } from "#tests/support/database.ts";
import { test } from "#tests/support/test.ts";

const period = { from: "2026-01" as Month, to: "2026-12" as Month };
const whole: Fa02ScopeIds = { period, territoryCode: null, hostId: null, authorityId: null };
const filtered: Fa02ScopeIds = {
  ...whole,
  territoryCode: "gresivaudan",
  hostId: "host" as OrganisationId,
  authorityId: "authority" as OrganisationId,
};

/** The statements a read sends, one clause a line: what a reviewer reads, and what a change must show. */
async function sentBy(db: Db, read: (db: Db) => Promise<unknown>): Promise<string> {
  const sent: string[] = [];
  const listening = new Kysely<never>({
    dialect: {
      createAdapter: () => db.getExecutor().adapter,
      createDriver: () => ({
        init: () => Promise.resolve(),
        acquireConnection: () =>
          Promise.resolve({
            executeQuery: (query) => {
              sent.push(query.sql);
              return db.executeQuery(query) as never;
            },
            streamQuery: () => {
              throw new Error("The report streams nothing");
            },
          }),
        beginTransaction: () => Promise.resolve(),
        commitTransaction: () => Promise.resolve(),
        rollbackTransaction: () => Promise.resolve(),
        releaseConnection: () => Promise.resolve(),
        destroy: () => Promise.resolve(),
      }),
      createIntrospector: () => db.introspection,
      createQueryCompiler: () => ({ compileQuery: (node, id) => db.getExecutor().compileQuery(node, id) }),
    },
  });
  await read(listening as unknown as Db);
  return `${sent.map(onLines).join(";\n\n")};\n`;
}

function onLines(sql: string): string {
  return sql
    .replace(/\s+/g, " ")
    .replace(/ (from|inner join|left join|where|group by|order by|limit|union all) /g, "\n$1 ")
    .replace(/ (and|or) (?=["(])/g, "\n  $1 ");
}

const snapshot = (name: string): string => `./sql/${name}.${engine}.sql`;

test("the queries of the report of the whole installation", async ({ db }) => {
  await expect(await sentBy(db, (heard) => readFa02Rows(heard, whole))).toMatchFileSnapshot(
    snapshot("fa02-whole"),
  );
});

test("the queries of a report with every filter", async ({ db }) => {
  const sent = await sentBy(db, (heard) => readFa02Rows(heard, filtered));
  await expect(sent).toMatchFileSnapshot(snapshot("fa02-filtered"));
});

test("the queries of the agreement and of the words of a scope", async ({ db }) => {
  const host = { ...whole, hostId: "host" as OrganisationId };
  const agreement = await sentBy(db, (heard) => readFa02Rows(heard, host));
  const words = await sentBy(db, async (heard) => {
    const scope = { ...period, territory: null, host: null, authority: null };
    for (const asked of [{ territory: "x" }, { host: "x" }, { authority: "x" }]) {
      await findFa02Scope(heard, { ...scope, ...asked });
    }
  });
  const last = agreement.split(";\n\n").at(-1) ?? "";
  await expect(`${words}\n${last}`).toMatchFileSnapshot(snapshot("fa02-scope"));
});

test("the queries of positions", async ({ db }) => {
  const question = {
    day: "2026-11-22" as Day,
    settings: settingsFrom([]),
    contracts: contractInScope(whole),
  };
  const sent = await sentBy(db, (heard) => listPositions(heard, question));
  await expect(sent).toMatchFileSnapshot(snapshot("positions"));
});
