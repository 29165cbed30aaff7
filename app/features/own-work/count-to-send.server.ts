import type { Day } from "#app/domain/calendar.ts";
import { askedMonths } from "#app/domain/own-statement.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { isWaiting, ownLines } from "./own-lines.server.ts";

/** How many statements a structure has still to send, of the twelve last months that are over: what its menu counts. */
export async function countStatementsToSend(
  db: Db,
  organisationId: OrganisationId,
  today: Day,
): Promise<number> {
  const lines = await ownLines(db, { employerId: organisationId, period: askedMonths(today), today });
  return lines.filter(isWaiting).length;
}
