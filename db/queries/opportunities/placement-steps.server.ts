import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, LotId, OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** What came of interests on lots, by day then in order of entry. */
export async function listPlacementSteps(db: Db, lots: readonly LotId[]) {
  if (lots.length === 0) return [];
  return db
    .selectFrom("opportunity_step")
    .innerJoin("organisation", "organisation.id", "opportunity_step.organisation_id")
    .leftJoin("organisation as company", "company.id", "opportunity_step.company_id")
    .select([
      "opportunity_step.id",
      "opportunity_step.lot_id as lotId",
      "opportunity_step.organisation_id as organisationId",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "opportunity_step.step",
      "opportunity_step.dated_on as datedOn",
      "opportunity_step.company_id as companyId",
      "company.name as companyName",
      "company.siret as companySiret",
      "opportunity_step.note",
    ])
    .where("opportunity_step.lot_id", "in", lots)
    .orderBy("opportunity_step.dated_on")
    .orderBy("opportunity_step.entered_rank")
    .execute();
}

export type StoredStep = Awaited<ReturnType<typeof listPlacementSteps>>[number];

/** False when the same id is written already. */
export async function insertPlacementStep(
  trx: Trx,
  step: Omit<Insertable<Database["opportunity_step"]>, "entered_rank" | "import_id">,
): Promise<boolean> {
  const written = await trx
    .insertInto("opportunity_step")
    .values({ ...step, entered_rank: nextEnteredRank(), import_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

type StepPlace = { id: Id<"opportunity_step">; lotId: LotId; organisationId: OrganisationId };

/** Corrects the day, the company and the note of a step. */
export async function updatePlacementStep(
  trx: Trx,
  { id, lotId, organisationId }: StepPlace,
  values: Updateable<Database["opportunity_step"]>,
): Promise<void> {
  await trx
    .updateTable("opportunity_step")
    .set(values)
    .where("id", "=", id)
    .where("lot_id", "=", lotId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

/** Removes a step noted by mistake. */
export async function deletePlacementStep(trx: Trx, { id, lotId, organisationId }: StepPlace): Promise<void> {
  await trx
    .deleteFrom("opportunity_step")
    .where("id", "=", id)
    .where("lot_id", "=", lotId)
    .where("organisation_id", "=", organisationId)
    .execute();
}
