import type { Db } from "../database.server.ts";

/** The département most of the installation's territories are in; undefined before it has any. */
export async function findOwnDepartment(db: Db): Promise<string | undefined> {
  const found = await db
    .selectFrom("commune")
    .select("department_code as department")
    .where("territory_code", "is not", null)
    .groupBy("department_code")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .executeTakeFirst();
  return found?.department;
}
