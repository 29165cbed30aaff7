import { roleCodes } from "#app/domain/role.ts";
import { seedDemo } from "#db/commands/demo-seed.server.ts";
import { loadReference } from "#db/seed/reference.server.ts";
import type { Database } from "#db/schema.ts";
import type { Db } from "#db/database.server.ts";
import { describe, expect } from "#tests/support/test.ts";
import { secrets, test } from "./demo-database.ts";

async function count(db: Db, table: keyof Database): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .executeTakeFirstOrThrow();
  return rows;
}

describe("the demonstration territory", () => {
  test("holds what the sign-in page promises", async ({ demo: db }) => {
    const roles = await db
      .selectFrom("organisation_role")
      .select((eb) => ["role", eb.fn.countAll<number>().as("rows")])
      .groupBy("role")
      .orderBy("role")
      .execute();
    expect(Object.fromEntries(roles.map(({ role, rows }) => [role, rows]))).toEqual({
      authority: 12,
      company: 40,
      department: 1,
      host: 3,
      prescriber: 3,
      siae: 30,
    });
    expect(await count(db, "contract")).toBe(120);
    expect(await count(db, "participant")).toBe(400);
    expect(await count(db, "hire")).toBe(900);
    expect(await count(db, "statement")).toBe(6_000);
    const accounts = await db.selectFrom("account").select(["role", "is_demo"]).distinct().execute();
    expect(accounts.map(({ role }) => role).sort()).toEqual([...roleCodes].sort());
    expect(accounts.every(({ is_demo }) => is_demo === 1)).toBe(true);
  });

  test("shows every stage, mechanism, rule, structure kind, contract type, modality and scheme", async ({
    demo: db,
  }) => {
    const distinct = async (table: keyof Database, column: string): Promise<number> => {
      const rows = await db.selectFrom(table).select(db.dynamic.ref(column)).distinct().execute();
      return rows.length;
    };
    expect(await distinct("contract", "stage")).toBe(6);
    expect(await distinct("commitment", "mechanism")).toBe(12);
    expect(await distinct("commitment", "rule")).toBe(3);
    // 11 kinds, and none for ordinary companies.
    expect(await distinct("organisation", "kind")).toBe(12);
    expect(await distinct("hire", "contract_type")).toBe(14);
    expect(await distinct("hire", "modality")).toBe(4);
    // 5 schemes, and none.
    expect(await distinct("hire", "scheme")).toBe(6);
    expect(await distinct("statement", "state")).toBe(4);
    expect(await distinct("network_action", "kind")).toBe(8);
    expect(await distinct("contract", "territory_code")).toBe(13);
    expect(await distinct("contractor", "role")).toBe(3);
  });

  test("follows some persons in two hosts, under one key", async ({ demo: db }) => {
    const shared = await db
      .selectFrom("participant")
      .select((eb) => ["person_key", eb.fn.count<number>("host_id").distinct().as("hosts")])
      .groupBy("person_key")
      .having((eb) => eb.fn.count("host_id").distinct(), ">", 1)
      .execute();
    expect(shared.length).toBeGreaterThanOrEqual(10);
  });

  test("is refused, and writes nothing, once the installation has an organisation", async ({ db, given }) => {
    await loadReference(db);
    await given.host();
    expect(await seedDemo(db, secrets)).toBe("not empty");
    expect(await count(db, "contract")).toBe(0);
    expect(await count(db, "account")).toBe(0);
  });
});
