import type { Day } from "#app/domain/calendar.ts";
import { grouped } from "#app/domain/grouped.ts";
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

/** The same by contract, by its reference; one with nothing to send is left out. */
export async function countToSendByContract(
  db: Db,
  organisationId: OrganisationId,
  today: Day,
): Promise<Map<string, number>> {
  const lines = await ownLines(db, { employerId: organisationId, period: askedMonths(today), today });
  const waiting = grouped(lines.filter(isWaiting), ({ contractReference }) => contractReference);
  return new Map([...waiting].map(([reference, own]) => [reference, own.length]));
}
