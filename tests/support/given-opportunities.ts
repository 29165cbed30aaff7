import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Activity } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Zone } from "#app/domain/zone.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, Id, Instant, LotId, OrganisationId } from "#db/schema/columns.ts";

type Overrides<Table extends keyof Database> = Partial<Insertable<Database[Table]>>;

const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** The directory, lots opened to structures and what structures answer: each row complete, only what matters said. */
export function givenOpportunities(db: Db) {
  return {
    /** What a structure does: activities. */
    async activities(organisationId: OrganisationId, ...codes: Activity[]): Promise<void> {
      await db
        .insertInto("organisation_activity")
        .values(codes.map((activity) => ({ organisation_id: organisationId, activity, ...typed() })))
        .execute();
    },
    /** A sheet that says nothing. */
    async profile(
      organisationId: OrganisationId,
      overrides: Overrides<"structure_profile"> = {},
    ): Promise<void> {
      await db
        .insertInto("structure_profile")
        .values({
          organisation_id: organisationId,
          brand: null,
          website: null,
          contact: null,
          services: null,
          capacity: null,
          radius_km: null,
          latitude: null,
          longitude: null,
          about: null,
          revision: 1,
          ...typed(),
          ...overrides,
        })
        .execute();
    },
    async zone(organisationId: OrganisationId, { level, code }: Zone): Promise<void> {
      await db
        .insertInto("structure_zone")
        .values({ organisation_id: organisationId, level, code, ...typed() })
        .execute();
    },
    /** A lot opened on 2 November 2026. */
    async opened(lotId: LotId, overrides: Overrides<"opportunity"> = {}): Promise<LotId> {
      await db
        .insertInto("opportunity")
        .values({
          lot_id: lotId,
          opened_on: "2026-11-02" as Day,
          closed_on: null,
          reply_by: null,
          hours: null,
          note: null,
          account_id: null,
          revision: 1,
          ...typed(),
          ...overrides,
        })
        .execute();
      return lotId;
    },
    /** Interested on 12 November 2026, nothing more said. */
    async answer(
      lotId: LotId,
      organisationId: OrganisationId,
      overrides: Overrides<"opportunity_answer"> = {},
    ): Promise<void> {
      await db
        .insertInto("opportunity_answer")
        .values({
          lot_id: lotId,
          organisation_id: organisationId,
          answer: "interested",
          answered_on: "2026-11-12" as Day,
          hours: null,
          available_on: null,
          offer: null,
          decline_reason: null,
          note: null,
          account_id: null,
          revision: 1,
          ...typed(),
          ...overrides,
        })
        .execute();
    },
    /** Told every day of what fits three blocks of five or more, since 1 November 2026. */
    async alerts(accountId: AccountId, overrides: Overrides<"alert_setting"> = {}): Promise<void> {
      await db
        .insertInto("alert_setting")
        .values({
          account_id: accountId,
          frequency: "daily",
          minimum: 3,
          feed_key: randomUUID(),
          since: "2026-11-01T08:00:00.000Z" as Instant,
          revision: 1,
          ...overrides,
        })
        .execute();
    },
    /** A notice of works published on 18 November 2026. */
    async notice(overrides: Overrides<"tender_notice"> = {}): Promise<{ id: string }> {
      const row: Insertable<Database["tender_notice"]> = {
        id: `26-${String(nextEnteredRank())}`,
        title: "Travaux de rafraîchissement de logements",
        buyer_name: "Ville de Pont-de-Claix",
        buyer_siret: null,
        department: "38",
        published_on: "2026-11-18" as Day,
        reply_by: "2026-12-11" as Day,
        reply_time: null,
        category: "works",
        cpv: null,
        descriptors: null,
        url: null,
        fetched_on: "2026-11-19" as Day,
        search_text: "travaux de rafraichissement de logements",
        contract_id: null,
        entered_rank: nextEnteredRank(),
        ...overrides,
      };
      await db.insertInto("tender_notice").values(row).execute();
      return { id: row.id };
    },
    /** A word of the structure on 13 November 2026, not opened yet. */
    async message(
      lotId: LotId,
      organisationId: OrganisationId,
      overrides: Overrides<"opportunity_message"> = {},
    ): Promise<Id<"opportunity_message">> {
      const id = randomUUID() as string as Id<"opportunity_message">;
      await db
        .insertInto("opportunity_message")
        .values({
          id,
          lot_id: lotId,
          organisation_id: organisationId,
          author: "structure",
          body: "Faut-il un véhicule ?",
          at: "2026-11-13T09:00:00.000Z" as Instant,
          read_at: null,
          account_id: null,
          entered_rank: nextEnteredRank(),
          ...overrides,
        })
        .execute();
      return id;
    },
    async step(
      lotId: LotId,
      organisationId: OrganisationId,
      overrides: Overrides<"opportunity_step"> = {},
    ): Promise<Id<"opportunity_step">> {
      const id = randomUUID() as string as Id<"opportunity_step">;
      await db
        .insertInto("opportunity_step")
        .values({
          id,
          lot_id: lotId,
          organisation_id: organisationId,
          step: "introduced",
          dated_on: "2026-11-15" as Day,
          company_id: null,
          note: null,
          account_id: null,
          ...typed(),
          ...overrides,
        })
        .execute();
      return id;
    },
  };
}
