import type { Fa02Rows } from "#app/domain/fa02-rows.ts";
import type { Db } from "../database.server.ts";
import { listFa02Commitments } from "./fa02-commitments.server.ts";
import { listFa02OutcomeRecords, listFa02PathwayHires, listFa02StartedHires } from "./fa02-hires.server.ts";
import { listFa02CollectiveHours, listFa02HireHours } from "./fa02-hours.server.ts";
import {
  countNetworkActions,
  findAgreement,
  inclusiveKinds,
  listInclusiveContractors,
  sumQualitativeActions,
} from "./fa02-network.server.ts";
import type { Fa02ScopeIds } from "./fa02-scope.server.ts";

/** Everything the report of a scope is made of, in a fixed number of set-based queries. */
export async function readFa02Rows(db: Db, scope: Fa02ScopeIds): Promise<Fa02Rows> {
  return {
    commitments: await listFa02Commitments(db, scope),
    hireHours: await listFa02HireHours(db, scope),
    collectiveHours: await listFa02CollectiveHours(db, scope),
    startedHires: await listFa02StartedHires(db, scope),
    qualitative: await sumQualitativeActions(db, scope),
    inclusiveContractors: await listInclusiveContractors(db, scope),
    inclusiveKinds: await inclusiveKinds(db),
    pathwayHires: await listFa02PathwayHires(db, scope),
    outcomeRecords: await listFa02OutcomeRecords(db, scope),
    actions: await countNetworkActions(db, scope),
    agreement: await findAgreement(db, scope),
  };
}

/** Runs several reads on one unchanging picture of the database, unless the caller already holds one. */
export function onOnePicture<Answer>(db: Db, read: (db: Db) => Promise<Answer>): Promise<Answer> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel("repeatable read").execute(read);
}
