import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";

type Overrides<Table extends keyof Database> = Partial<Insertable<Database[Table]>>;

/** Studies and what surrounds them, each row complete, with only what matters to the test said. */
export function givenStudies(db: Db) {
  return {
    /** A draft of the buyer: works, 14 months, 5, 7,5 and 10 %, 30 € an hour; no lot. */
    study: async (
      authorityId: OrganisationId,
      overrides: Overrides<"study"> = {},
    ): Promise<{ id: Id<"study">; title: string }> => {
      const title = overrides.title ?? "Salle polyvalente";
      const row: Insertable<Database["study"]> = {
        id: randomUUID() as string as Id<"study">,
        title,
        authority_id: authorityId,
        host_id: null,
        state: "draft",
        category: "works",
        procedure: null,
        commune_code: null,
        territory_code: null,
        consultation_on: null,
        starts_on: null,
        duration_months: 14,
        estimated_value: null,
        rate_prudent: 50_000 as Millionths,
        rate_usual: 75_000 as Millionths,
        rate_ambitious: 100_000 as Millionths,
        scenario: "usual",
        hourly_cost: 30_00 as Cents,
        criteria: null,
        penalty_per_hour: null,
        penalty_per_day: null,
        derogation: null,
        derogation_reason: null,
        submitted_on: null,
        due_on: null,
        decided_on: null,
        contract_id: null,
        planned_purchase_id: null,
        account_id: null,
        created_on: "2026-11-18" as Day,
        search_text: searchText(title),
        revision: 1,
        entered_rank: nextEnteredRank(),
        ...overrides,
      };
      await db.insertInto("study").values(row).execute();
      return { id: row.id, title };
    },
    /** A lot of masonry: 1 000 000 €, half of it labour. */
    studyLot: async (
      studyId: Id<"study">,
      overrides: Overrides<"study_lot"> = {},
    ): Promise<{ id: Id<"study_lot"> }> => {
      const row: Insertable<Database["study_lot"]> = {
        id: randomUUID() as string as Id<"study_lot">,
        study_id: studyId,
        position: Number(overrides.number ?? "1"),
        number: "1",
        title: "Maçonnerie",
        cpv: null,
        trade: "maconnerie",
        amount_low: 1_000_000_00 as Cents,
        amount_high: null,
        labour_share: 500_000 as Millionths,
        labour_share_origin: "reference",
        labour_share_reason: null,
        rate: null,
        hourly_cost: null,
        duration_months: null,
        staff: null,
        staff_kept: null,
        rule: "fixed",
        amount_per_hour: null,
        threshold: 0 as Cents,
        worked_hours: null,
        mechanism: null,
        mechanism_reason: null,
        lot_id: null,
        ...overrides,
      };
      await db.insertInto("study_lot").values(row).execute();
      return { id: row.id };
    },
    /** A line of the year's programming, nothing decided. */
    purchase: async (
      authorityId: OrganisationId,
      overrides: Overrides<"planned_purchase"> = {},
    ): Promise<{ id: Id<"planned_purchase"> }> => {
      const row: Insertable<Database["planned_purchase"]> = {
        id: randomUUID() as string as Id<"planned_purchase">,
        authority_id: authorityId,
        year: 2027,
        code: null,
        title: "Nettoyage des écoles",
        category: "services",
        cpv: "90910000",
        estimated_value: 480_000_00 as Cents,
        consultation_on: "2027-03-01" as Day,
        duration_months: 24,
        decision: "undecided",
        derogation: null,
        derogation_reason: null,
        note: null,
        contract_id: null,
        search_text: searchText(overrides.title ?? "Nettoyage des écoles"),
        revision: 1,
        entered_rank: nextEnteredRank(),
        ...overrides,
      };
      await db.insertInto("planned_purchase").values(row).execute();
      return { id: row.id };
    },
  };
}
