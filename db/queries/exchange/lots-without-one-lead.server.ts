import type { Db } from "../../database.server.ts";
import type { ImportId } from "../../schema/columns.ts";

/** Lots of which an import wrote a contractor, and that have no lead or more than one; the first `limit`. */
export async function lotsWithoutOneLead(
  db: Db,
  importId: ImportId,
  limit: number,
): Promise<Array<{ reference: string; number: string; leads: number }>> {
  return db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .where("contractor.lot_id", "in", (query) =>
      query
        .selectFrom("contractor as written")
        .select("written.lot_id")
        .where("written.import_id", "=", importId),
    )
    .select(({ fn }) => [
      "contract.reference",
      "lot.number",
      fn.countAll<number>().filterWhere("contractor.role", "=", "lead").as("leads"),
    ])
    .groupBy(["contract.reference", "lot.number"])
    .having(({ fn }) => fn.countAll().filterWhere("contractor.role", "=", "lead"), "<>", 1)
    .orderBy("contract.reference")
    .orderBy("lot.number")
    .limit(limit)
    .execute();
}
