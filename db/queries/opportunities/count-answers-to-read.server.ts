import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import { openableStages } from "#app/domain/opportunity.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/**
 * How many structures wait for a host: a message nobody opened, even once the contract is over, or an interest about which
 * nothing was done on a contract that goes on. One structure on one lot counts once.
 */
export async function countAnswersToRead(db: Db, hostId: OrganisationId): Promise<number> {
  return (await listAnswersToRead(db, hostId)).length;
}

/** The same, named: those who wrote first, then those who have waited longest. */
export async function listAnswersToRead(db: Db, hostId: OrganisationId) {
  const messages = await db
    .selectFrom("opportunity_message as waiting")
    .innerJoin("lot", "lot.id", "waiting.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", "organisation.id", "waiting.organisation_id")
    .select((eb) => [...named, eb.fn.min("waiting.at").as("since")])
    .where("waiting.author", "=", "structure")
    .where("waiting.read_at", "is", null)
    .where("contract.host_id", "=", hostId)
    .groupBy(grouping)
    .execute();
  const interests = await db
    .selectFrom("opportunity_answer as waiting")
    .innerJoin("lot", "lot.id", "waiting.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation", "organisation.id", "waiting.organisation_id")
    .select([...named, "waiting.answered_on as since"])
    .where("waiting.answer", "=", "interested")
    .where(isGoingOn(hostId))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("opportunity_step as step")
            .select("step.id")
            .whereRef("step.lot_id", "=", "waiting.lot_id")
            .whereRef("step.organisation_id", "=", "waiting.organisation_id"),
        ),
      ),
    )
    .execute();
  const asks = messages.map((line) => ({ ...line, since: line.since.slice(0, 10), why: "message" as const }));
  const waits = interests
    .filter((line) => !messages.some(({ lotId, siret }) => lotId === line.lotId && siret === line.siret))
    .map((line) => ({ ...line, since: line.since, why: "interest" as const }));
  return [...bySince(asks), ...bySince(waits)];
}

const named = [
  "lot.id as lotId",
  "lot.number as lotNumber",
  "lot.title as lotTitle",
  "contract.title",
  "contract.reference",
  "organisation.siret",
  "organisation.name",
] as const;

const grouping = [
  "lot.id",
  "lot.number",
  "lot.title",
  "contract.title",
  "contract.reference",
  "organisation.siret",
  "organisation.name",
] as const;

function bySince<Line extends { since: string }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}

function isGoingOn(hostId: OrganisationId): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  return eb.and([eb("contract.host_id", "=", hostId), eb("contract.stage", "in", openableStages)]);
}
