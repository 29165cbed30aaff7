import { createHash } from "node:crypto";
import { canonicalEdition } from "#app/domain/edition/canonical-edition.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import type { Db } from "../../database.server.ts";
import { findEdition } from "./read-edition.server.ts";

/** SHA-256 of what a published edition says, in hexadecimal. */
export function editionDigest(content: EditionContent): string {
  return createHash("sha256").update(canonicalEdition(content)).digest("hex");
}

/** Published editions and the numbers of those that no longer say what they said the day they were published. */
export async function verifyEditions(db: Db): Promise<{ editions: number; touched: number[] }> {
  const rows = await db
    .selectFrom("edition")
    .select(["number", "digest"])
    .where("state", "=", "published")
    .orderBy("number")
    .execute();
  const touched: number[] = [];
  for (const { number, digest } of rows) {
    const content = number === null ? undefined : await findEdition(db, number);
    if (content === undefined || editionDigest(content) !== digest) touched.push(number ?? 0);
  }
  return { editions: rows.length, touched };
}
