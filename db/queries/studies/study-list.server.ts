import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";
import { inStudyScope, type StudyScope } from "./study-scope.server.ts";

function studiesIn(db: Db, scope: StudyScope) {
  return db
    .selectFrom("study")
    .innerJoin("organisation as authority", "authority.id", "study.authority_id")
    .leftJoin("organisation as host", "host.id", "study.host_id")
    .leftJoin("commune", "commune.code", "study.commune_code")
    .leftJoin("contract", "contract.id", "study.contract_id")
    .select([
      "study.id",
      "study.title",
      "study.state",
      "study.category",
      "study.procedure",
      "study.consultation_on as consultationOn",
      "study.starts_on as startsOn",
      "study.duration_months as durationMonths",
      "study.estimated_value as estimatedValue",
      "study.rate_prudent as ratePrudent",
      "study.rate_usual as rateUsual",
      "study.rate_ambitious as rateAmbitious",
      "study.scenario",
      "study.hourly_cost as hourlyCost",
      "study.criteria",
      "study.penalty_per_hour as penaltyPerHour",
      "study.penalty_per_day as penaltyPerDay",
      "study.derogation",
      "study.derogation_reason as derogationReason",
      "study.submitted_on as submittedOn",
      "study.due_on as dueOn",
      "study.decided_on as decidedOn",
      "study.created_on as createdOn",
      "study.planned_purchase_id as plannedPurchaseId",
      "study.reference_version as referenceVersion",
      "study.revision",
      "study.search_text as searchText",
      "study.commune_code as communeCode",
      "commune.name as communeName",
      "study.territory_code as ownTerritoryCode",
      (eb) => eb.fn.coalesce("study.territory_code", "commune.territory_code").as("territoryCode"),
      "authority.id as authorityId",
      "authority.siret as authoritySiret",
      "authority.name as authorityName",
      "authority.buyer_kind as buyerKind",
      "authority.is_private as isPrivate",
      "host.id as hostId",
      "host.name as hostName",
      "host.email as hostEmail",
      "host.phone as hostPhone",
      "contract.id as contractId",
      "contract.reference as contractReference",
    ])
    .where(inStudyScope(scope));
}

/** The studies of a scope, the last opened first. Amounts in cents, rates in millionths. */
export function listStudies(db: Db, scope: StudyScope) {
  return studiesIn(db, scope).orderBy("study.entered_rank", "desc").execute();
}

/** How many studies wait for the scope's answer. */
export async function countStudiesSent(db: Db, scope: StudyScope): Promise<number> {
  const { count } = await db
    .selectFrom("study")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(inStudyScope(scope))
    .where("state", "=", "submitted")
    .executeTakeFirstOrThrow();
  return count;
}

/** One study of a scope; undefined for any other. */
export function findStudy(db: Db, scope: StudyScope, id: string) {
  return studiesIn(db, scope)
    .where("study.id", "=", id as Id<"study">)
    .executeTakeFirst();
}

export type Study = Awaited<ReturnType<typeof listStudies>>[number];
