import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import type { Db } from "#db/database.server.ts";
import { listEditions } from "#db/queries/editions/read-edition.server.ts";
import { earlierOf } from "./earlier-editions.ts";
import { keptEdition } from "./kept-edition.server.ts";

/** A published edition and those its report is compared with, the last period first. */
export type PublishedReport = { content: EditionContent; earlier: EditionContent[] };

/** The edition of that number, as the address writes it; nothing for a number nobody published. */
export async function readReport(db: Db, number: string): Promise<PublishedReport | undefined> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return undefined;
  const listed = await listEditions(db);
  const own = listed.find((edition) => edition.number === Number(number));
  if (own === undefined) return undefined;
  const content = await keptEdition(db, own.number);
  if (content === undefined) return undefined;
  const earlier = await Promise.all(earlierOf(content, listed).map((earlier) => keptEdition(db, earlier)));
  return {
    content: { ...content, supersededBy: own.supersededBy },
    earlier: earlier.filter((edition) => edition !== undefined),
  };
}
