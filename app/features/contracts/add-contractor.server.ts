import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findOrganisation } from "#db/queries/contracts/form-choices.server.ts";
import { addRole, insertOrganisation } from "#db/queries/contracts/write-organisation.server.ts";
import { insertContractor, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import type { AddContractorInput } from "./add-contractor.schema.ts";
import { findOpenContract, type OpenContract } from "./open-contract.server.ts";

export type AddContractorOutcome =
  | "added"
  | Exclude<OpenContract["outcome"], "open">
  | "unknown lot"
  | "name needed"
  | "already on lot"
  | "second lead"
  | "unknown principal";

type Addition = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  reference: string;
  input: AddContractorInput;
};

/**
 * « Ajouter un attributaire » to a lot of one's own contract; an unknown SIRET with a name makes a new company. One lead
 * a lot; a subcontractor works for a contractor of its lot. A form sent twice adds one.
 */
export function addContractor(db: Db, addition: Addition): Promise<AddContractorOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, reference, input } = addition;
    const found = await findOpenContract(trx, scopes, reference);
    if (found.outcome !== "open") return found.outcome;
    const lot = found.lots.find((line) => line.id === input.lot);
    if (!lot) return "unknown lot";
    const id = input.id as Id<"contractor">;
    if (await isWritten(trx, "contractor", id)) return "added";
    const onLot = (await listContractors(trx, found.sheet.id)).filter((line) => line.lotId === lot.id);
    if (input.role === "lead" && onLot.some((line) => line.role === "lead")) return "second lead";
    const isSub = input.role === "subcontractor";
    const principal = isSub ? onLot.find((line) => line.organisationId === input.principal) : undefined;
    if (isSub && input.principal !== null && !principal) return "unknown principal";
    const organisationId = await ensureCompany(trx, input);
    if (organisationId === undefined) return "name needed";
    const written = await insertContractor(trx, {
      id,
      lot_id: lot.id,
      organisation_id: organisationId,
      role: input.role,
      share: isSub ? null : input.share,
      principal_id: principal?.organisationId ?? null,
      contact: input.contact,
      email: input.email,
      phone: input.phone,
    });
    if (!written) return "already on lot";
    await recordAudit(trx, {
      actor: viewer,
      act: "contractor.added",
      objectType: "contract",
      objectId: found.sheet.id,
      // The interlocutor is a person: only the company is kept.
      changes: [
        { objectType: "contractor", objectId: id, field: "siret", after: input.siret },
        { objectType: "contractor", objectId: id, field: "role", after: input.role },
      ],
    });
    return "added";
  });
}

async function ensureCompany(
  trx: Transaction<Database>,
  { siret, name }: AddContractorInput,
): Promise<OrganisationId | undefined> {
  const known = await findOrganisation(trx, siret);
  if (known) {
    await addRole(trx, known.id, "company");
    return known.id;
  }
  if (name === null) return undefined;
  const id = randomUUID() as string as OrganisationId;
  return insertOrganisation(trx, { id, siret, name, role: "company" });
}
