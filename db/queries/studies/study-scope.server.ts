import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** Which studies are looked at: those of a buyer, whatever their state; those a host was sent or opened for a buyer. */
export type StudyScope =
  { kind: "authority"; organisationId: OrganisationId } | { kind: "host"; organisationId: OrganisationId };

/** The condition on the table `study` that a scope is, for any query that names it. */
export function inStudyScope({ kind, organisationId }: StudyScope): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "study">();
  return kind === "host"
    ? eb("study.host_id", "=", organisationId)
    : eb("study.authority_id", "=", organisationId);
}
