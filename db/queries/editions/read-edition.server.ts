import type {
  DisclosureRecord,
  EditionCell,
  EditionContent,
  EditionDefinition,
  EditionLabels,
  EditionParameters,
  HostCompleteness,
} from "#app/domain/edition/edition-content.ts";
import type { EditionKind, EditionState } from "#app/domain/edition/edition-state.ts";
import { editionTableIds, editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

/** A published edition by its number, with every table: what is published and nothing else. */
export async function findEdition(db: Db, number: number): Promise<EditionContent | undefined> {
  const row = await edition(db)
    .where("edition.number", "=", number)
    .where("edition.state", "=", "published")
    .executeTakeFirst();
  return row && contentOf(db, row);
}

/** A draft by its id, as it would be published. Its true values never leave the database by here. */
export async function findEditionDraft(
  db: Db,
  id: Id<"edition">,
): Promise<(EditionContent & { state: EditionState; revision: number }) | undefined> {
  const row = await edition(db).where("edition.id", "=", id).executeTakeFirst();
  return row && { ...(await contentOf(db, row)), state: row.state, revision: row.revision };
}

/** A line of the list of editions. */
export type ListedEdition = {
  number: number;
  kind: EditionKind;
  from: Month;
  to: Month;
  publishedOn: Day;
  supersedes: number | null;
  supersededBy: number | null;
};

/** Published editions, the last period first; of one period, the last number first. */
export async function listEditions(db: Db): Promise<ListedEdition[]> {
  const rows = await db
    .selectFrom("edition")
    .select([
      "number",
      "kind",
      "period_from as from",
      "period_to as to",
      "published_on as publishedOn",
      "supersedes",
    ])
    .where("state", "=", "published")
    .orderBy("period_to", "desc")
    .orderBy("number", "desc")
    .execute();
  return rows.flatMap(({ number, publishedOn, ...row }) => {
    if (number === null || publishedOn === null) return [];
    const later = rows.find((other) => other.supersedes === number);
    return [{ ...row, number, publishedOn, supersededBy: later?.number ?? null }];
  });
}

function edition(db: Db) {
  return db
    .selectFrom("edition")
    .leftJoin("edition as later", (join) =>
      join.onRef("later.supersedes", "=", "edition.number").on("later.state", "=", "published"),
    )
    .select([
      "edition.id",
      "edition.number",
      "edition.kind",
      "edition.period_from as from",
      "edition.period_to as to",
      "edition.state",
      "edition.revision",
      "edition.published_on as publishedOn",
      "edition.prepared_by as preparedBy",
      "edition.supersedes",
      "later.number as supersededBy",
      "edition.parameters",
      "edition.labels",
      "edition.definitions",
      "edition.completeness",
      "edition.disclosure",
      "edition.changes",
    ]);
}

type EditionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof edition>["executeTakeFirst"]>>>;

async function contentOf(db: Db, row: EditionRow): Promise<EditionContent> {
  const cells = await cellsOf(db, row.id);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    from: row.from,
    to: row.to,
    publishedOn: row.publishedOn,
    preparedBy: row.preparedBy,
    supersedes: row.supersedes,
    supersededBy: row.supersededBy,
    parameters: JSON.parse(row.parameters) as EditionParameters,
    labels: JSON.parse(row.labels) as EditionLabels,
    definitions: JSON.parse(row.definitions) as EditionDefinition[],
    completeness: JSON.parse(row.completeness) as HostCompleteness[],
    disclosure: JSON.parse(row.disclosure) as DisclosureRecord,
    changes: JSON.parse(row.changes) as string[],
    tables: editionTableIds.map((id) => ({ id, ...editionTables[id], cells: cells.get(id) ?? [] })),
  };
}

/** Published side of the cells: the true value of a hidden one is not read. */
async function cellsOf(db: Db, id: Id<"edition">): Promise<Map<EditionTableId, EditionCell[]>> {
  const rows = await db
    .selectFrom("edition_cell")
    .select(["table_id as tableId", "keys", "value", "status"])
    .where("edition_id", "=", id)
    .orderBy("table_id")
    .orderBy("rank")
    .execute();
  const cells = new Map<EditionTableId, EditionCell[]>();
  for (const { tableId, keys, value, status } of rows) {
    const id = tableId as EditionTableId;
    const known = cells.get(id);
    const cell = { keys: JSON.parse(keys) as EditionCell["keys"], value, status };
    if (known === undefined) cells.set(id, [cell]);
    else known.push(cell);
  }
  return cells;
}
