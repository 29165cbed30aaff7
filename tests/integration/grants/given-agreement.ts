import type { Insertable } from "kysely";
import type { Month } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { Given } from "#tests/support/test.ts";

/** An agreement of 2026: 1,5 ETP, 30 000 € and 10 000 €, 40 RSA recipients, collective statements counted. */
export async function givenAgreement(
  db: Db,
  hostId: OrganisationId,
  overrides: Partial<Insertable<Database["grant_agreement"]>> = {},
): Promise<void> {
  await db
    .insertInto("grant_agreement")
    .values({
      host_id: hostId,
      year: 2026,
      fte: 150,
      fixed_part: 3_000_000 as Cents,
      variable_part: 1_000_000 as Cents,
      rsa_target: 40,
      count_collective: 1,
      revision: 1,
      entered_rank: nextEnteredRank(),
      import_id: null,
      ...overrides,
    })
    .execute();
}

/** RSA recipients of a host, one for each month named: the first they worked. */
export async function givenRecipients(
  given: Given,
  hostId: OrganisationId,
  months: readonly string[],
): Promise<void> {
  const contract = await given.contract({ host_id: hostId });
  const commitment = await given.commitment({ lot_id: (await given.lot({ contract_id: contract.id })).id });
  for (const month of months) {
    const person = await given.participant({ host_id: hostId, birth_name: "Roussillon" });
    const hire = await given.hire({ participant_id: person.id, commitment_id: commitment.id, rsa: 1 });
    await given.statement(hire.id, { month: month as Month });
  }
}
