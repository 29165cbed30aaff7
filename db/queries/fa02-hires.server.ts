import { expressionBuilder } from "kysely";
import { firstDayOf, lastDayOf } from "#app/domain/calendar.ts";
import { exitDays, followUpCodes, type OutcomeRecord, type PathwayHire } from "#app/domain/outcome-cohort.ts";
import type { StartedHire } from "#app/domain/recruitment.ts";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

/** Hires whose start day is in the period, with what indicator 3 tells of them. */
export async function listFa02StartedHires(db: Db, scope: Fa02ScopeIds): Promise<StartedHire[]> {
  return (await startedHires(db, scope).execute()).map(startedHireOf);
}

/** The hires `listFa02StartedHires` reads, as a query to select more of; `startedHireOf` shapes its rows. */
export function startedHires(db: Db, scope: Fa02ScopeIds) {
  return hiresInScope(db, scope)
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .select([
      "hire.id as hireId",
      "participant.person_key as personKey",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "hire.contract_type as contractType",
      "hire.modality",
      "hire.scheme",
      "hire.age",
      "participant.born_on as bornOn",
      "participant.sex",
      "participant.education",
      "employer.kind",
      "employer.kind_since as kindSince",
    ])
    .where("hire.starts_on", ">=", firstDayOf(scope.period.from))
    .where("hire.starts_on", "<=", lastDayOf(scope.period.to));
}

/** A row of `startedHires`, and what else was selected of it, as indicator 3 reads it. */
export function startedHireOf<Row extends StoredHire>({ kind, kindSince, ...row }: Row) {
  return { ...row, employer: { kind, kindSince } };
}

type StoredHire = Omit<StartedHire, "employer"> & StartedHire["employer"];

/** Every hire in scope of the persons with a hire whose end could make a checkpoint fall due in the period. */
export function listFa02PathwayHires(db: Db, scope: Fa02ScopeIds): Promise<PathwayHire[]> {
  return pathwayHires(db, scope).execute();
}

/** The hires `listFa02PathwayHires` reads, as a query to select more of. */
export function pathwayHires(db: Db, scope: Fa02ScopeIds) {
  return hiresInScope(db, scope)
    .select([
      "participant.person_key as personKey",
      "hire.participant_id as participantId",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .where("participant.person_key", "in", personsLeaving(scope));
}

/** Records at 6 and 12 months of the same persons, on any of their files. */
export async function listFa02OutcomeRecords(db: Db, scope: Fa02ScopeIds): Promise<OutcomeRecord[]> {
  const rows = await db
    .selectFrom("outcome")
    .innerJoin("participant", "participant.id", "outcome.participant_id")
    .select([
      "outcome.participant_id as participantId",
      "outcome.checkpoint",
      "outcome.dated_on as datedOn",
      "outcome.situation",
      "outcome.reason",
      "outcome.entered_rank as enteredRank",
    ])
    .where("outcome.checkpoint", "in", ["6", "12"])
    .where("participant.person_key", "in", personsLeaving(scope))
    .execute();
  return rows.flatMap(({ checkpoint, ...row }) => (checkpoint === "exit" ? [] : [{ ...row, checkpoint }]));
}

function hiresInScope(db: Db, scope: Fa02ScopeIds) {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .where(contractInScope(scope));
}

/** Persons with a hire whose end could make a checkpoint fall due in the period. */
export function personsLeaving({ period }: Pick<Fa02ScopeIds, "period">) {
  const eb = expressionBuilder<Database>();
  return eb
    .selectFrom("hire as leaving")
    .innerJoin("participant as leaver", "leaver.id", "leaving.participant_id")
    .select("leaver.person_key")
    .where((leaving) =>
      leaving.or(
        followUpCodes.map((checkpoint) => {
          const exits = exitDays(checkpoint, period);
          return leaving.between("leaving.ends_on", exits.first, exits.last);
        }),
      ),
    );
}
