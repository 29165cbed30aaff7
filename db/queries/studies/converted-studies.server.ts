import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId } from "../../schema/columns.ts";
import { inScope } from "../contracts/contract-scope.server.ts";
import { inStudyScope, type StudyScope } from "./study-scope.server.ts";

/**
 * The contracts the studies of a scope became and that are still of it, cancelled ones left out, as a condition on the table
 * `contract`: one put to another buyer since is that buyer's to read.
 */
export function isOfStudies(scope: StudyScope): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  return eb.and([
    eb(
      "contract.id",
      "in",
      eb
        .selectFrom("study")
        .select("study.contract_id")
        .where(inStudyScope(scope))
        .where("study.contract_id", "is not", null)
        .$castTo<{ contract_id: ContractId }>(),
    ),
    inScope(scope),
    eb("contract.stage", "!=", "cancelled"),
  ]);
}

/** Those contracts, with what tells whether they are over. */
export function listContractsOfStudies(db: Db, scope: StudyScope) {
  return db
    .selectFrom("contract")
    .select([
      "contract.id",
      "contract.reference",
      "contract.title",
      "contract.stage",
      "contract.starts_on as startsOn",
      "contract.ends_on as endsOn",
      "contract.notified_on as notifiedOn",
      "contract.duration_months as durationMonths",
    ])
    .where(isOfStudies(scope))
    .execute();
}
