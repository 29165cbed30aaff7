import type { Db } from "../../database.server.ts";
import type { ImportId } from "../../schema/columns.ts";

/**
 * Lots with no lead or more than one, of those an import wrote a contractor of, or wrote themselves once awarded (before,
 * nobody holds them); the first `limit`.
 */
export async function lotsWithoutOneLead(
  db: Db,
  importId: ImportId,
  limit: number,
): Promise<Array<{ reference: string; number: string; leads: number }>> {
  return db
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .leftJoin("contractor", "contractor.lot_id", "lot.id")
    .where((eb) =>
      eb.or([
        eb(
          "lot.id",
          "in",
          eb
            .selectFrom("contractor as written")
            .select("written.lot_id")
            .where("written.import_id", "=", importId),
        ),
        eb.and([
          eb("lot.import_id", "=", importId),
          eb("lot.holder_names", "is", null),
          eb("contract.stage", "in", ["awarded", "running", "closed"]),
        ]),
      ]),
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
