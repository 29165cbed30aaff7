import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import {
  findTypedOrganisation,
  type FoundOrganisation,
} from "#app/features/contracts/resolve-organisation.server.ts";
import type { Db } from "#db/database.server.ts";
import { findOrganisationsNamed } from "#db/queries/contracts/form-choices.server.ts";
import { addRole, insertOrganisation } from "#db/queries/contracts/write-organisation.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { Outcome } from "./outcome.ts";

export type FoundCompany = Extract<FoundOrganisation, { siret: string }>;

/** Why what was typed for a company names none. */
export type UnknownCompany =
  Outcome<"company unknown" | "name needed"> | { outcome: "company ambiguous"; names: string[] };

/** Reads what was typed for a company: a name known here once, or a SIRET; a new one needs its name. */
export async function findCompany(
  db: Db,
  { company, name }: { company: string; name: string | null },
): Promise<FoundCompany | UnknownCompany> {
  const named = (folded: string) => findOrganisationsNamed(db, folded);
  const found = await findTypedOrganisation(db, { text: company, newName: name, named });
  switch (found.outcome) {
    case "known":
    case "new":
      return found;
    case "unknown":
      return { outcome: "company unknown" };
    case "without name":
      return { outcome: "name needed" };
    case "ambiguous":
      return { outcome: "company ambiguous", names: found.names };
  }
}

/** The id of a company found above, created when it is new, and said to be a company. */
export async function ensureCompany(
  trx: Transaction<Database>,
  found: FoundCompany,
): Promise<OrganisationId> {
  if (found.outcome === "known") {
    await addRole(trx, found.id, "company");
    return found.id;
  }
  const id = randomUUID() as string as OrganisationId;
  return insertOrganisation(trx, { id, siret: found.siret, name: found.name, role: "company" });
}
