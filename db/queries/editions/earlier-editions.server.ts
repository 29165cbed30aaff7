import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import type { EarlierEdition } from "#app/domain/edition/edition-problem.ts";
import { editionTableIds } from "#app/domain/edition/edition-table.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { Db } from "../../database.server.ts";

/** Published editions with their true values: for the disclosure control of a later one, and for nothing else. */
export async function listEarlierEditions(db: Db, numbers: readonly number[]): Promise<EarlierEdition[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom("edition_cell")
    .innerJoin("edition", "edition.id", "edition_cell.edition_id")
    .select([
      "edition.number",
      "edition_cell.table_id as tableId",
      "edition_cell.keys",
      "edition_cell.value",
      "edition_cell.status",
      "edition_cell.exact",
      "edition_cell.is_primary as isPrimary",
    ])
    .where("edition.state", "=", "published")
    .where("edition.number", "in", [...numbers])
    .orderBy("edition.number")
    .orderBy("edition_cell.table_id")
    .orderBy("edition_cell.rank")
    .execute();
  return [...grouped(rows, ({ number }) => String(number))].map(([number, cells]) => {
    const byTable = grouped(cells, ({ tableId }) => tableId);
    const tables = editionTableIds.map((id) => ({
      id,
      cells: (byTable.get(id) ?? []).map(({ keys, value, status, exact, isPrimary }) => ({
        keys: JSON.parse(keys) as CellKeys,
        value,
        status,
        exact: exact ?? 0,
        isPrimary: isPrimary === 1,
      })),
    }));
    return { number: Number(number), tables };
  });
}
