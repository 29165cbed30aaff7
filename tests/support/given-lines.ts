import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type { CommitmentId, Id, LotId, OrganisationId } from "#db/schema/columns.ts";

type Overrides<Table extends keyof Database> = Partial<Insertable<Database[Table]>>;

const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** The lines of a contract a test needs, each complete, with only what matters to the test said. */
export function givenLines(db: Db) {
  return {
    /** An order of 100 000 €. */
    async order(lotId: LotId, overrides: Overrides<"lot_order"> = {}): Promise<Id<"lot_order">> {
      const row = {
        id: randomUUID() as string as Id<"lot_order">,
        lot_id: lotId,
        number: "BC 7",
        nature: "order" as const,
        ordered_on: "2026-03-02" as Day,
        amount: 10_000_000 as Cents,
        worked_hours: null,
        ...typed(),
        ...overrides,
      };
      await db.insertInto("lot_order").values(row).execute();
      return row.id;
    },
    /** An amendment to 900 h. */
    async change(
      commitmentId: CommitmentId,
      overrides: Overrides<"obligation_change"> = {},
    ): Promise<Id<"obligation_change">> {
      const row = {
        id: randomUUID() as string as Id<"obligation_change">,
        commitment_id: commitmentId,
        effective_on: "2026-06-01" as Day,
        reason: "amendment" as const,
        hours: 90_000 as InsertionHours,
        ...typed(),
        ...overrides,
      };
      await db.insertInto("obligation_change").values(row).execute();
      return row.id;
    },
    /** A lead without share nor interlocutor. */
    async contractor(
      lotId: LotId,
      organisationId: OrganisationId,
      overrides: Overrides<"contractor"> = {},
    ): Promise<Id<"contractor">> {
      const row = {
        id: randomUUID() as string as Id<"contractor">,
        lot_id: lotId,
        organisation_id: organisationId,
        role: "lead" as const,
        share: null,
        principal_id: null,
        contact: null,
        email: null,
        phone: null,
        ...typed(),
        ...overrides,
      };
      await db.insertInto("contractor").values(row).execute();
      return row.id;
    },
  };
}
