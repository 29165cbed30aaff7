import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findReferenceHolder, type ReferenceHolder } from "#db/queries/contracts/reference-holder.server.ts";
import { insertContract } from "#db/queries/contracts/write-contract.server.ts";
import { latestVersion } from "#db/queries/references/versions.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, LotId, OrganisationId } from "#db/schema/columns.ts";
import { auditChanges } from "./audit-changes.server.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { contractColumns } from "./contract-columns.server.ts";
import { draftOf } from "./contract-draft.ts";
import type { ContractInput } from "./contract-form.schema.ts";
import {
  ensureAuthority,
  findAuthority,
  findPlace,
  type FoundAuthority,
  type FoundCommune,
} from "./resolve-names.server.ts";
import { writeLines } from "./write-lines.server.ts";

/** Names the form gave that nothing answers to, or several. */
export type UnknownName =
  Exclude<FoundAuthority, { siret: string }> | Exclude<FoundCommune, { code: string | null }>;

export type CreateContractOutcome =
  /** `lots`: those written, in the order of the form; null when this very form had made the contract already. */
  | { outcome: "created"; reference: string; lots: readonly LotId[] | null }
  | { outcome: "reference taken"; holder: ReferenceHolder }
  /** The id the form came with is another contract's: it was made up. */
  | { outcome: "id taken" }
  | UnknownName;

type NewContract = {
  viewer: Viewer;
  input: ContractInput;
  hostId: OrganisationId;
  /** The version of the shared references it was sized with; the one in force unless said otherwise. */
  referenceVersion?: number | null;
};

/** Logs a contract in a transaction of its own: see `createContractIn`. */
export function createContract(db: Db, asked: NewContract): Promise<CreateContractOutcome> {
  return db.transaction().execute((trx) => createContractIn(trx, asked));
}

/**
 * Logs a contract with its lots and commitments for the host of the viewer, whose place is a facilitator's. The id comes
 * with the form: the same form sent twice makes one contract and is told the same. Nothing is written on refusal.
 */
export async function createContractIn(
  trx: Transaction<Database>,
  { viewer, input, hostId, referenceVersion }: NewContract,
): Promise<CreateContractOutcome> {
  const taken = await referenceTaken(trx, input, hostId);
  if (taken) return taken;
  const authority = await findAuthority(trx, input.buyer, input.buyerName);
  if (!("siret" in authority)) return authority;
  const place = await findPlace(trx, input.commune);
  if (place.outcome !== "known") return place;
  const names = { authority: authority.siret, commune: place.code, territory: input.territory };
  const draft = draftOf(input, names, undefined, randomUUID);
  const authorityId = await ensureAuthority(trx, authority);
  const id = draft.id as ContractId;
  const written = await insertContract(trx, {
    id,
    host_id: hostId,
    source: "typed",
    decp_id: null,
    reference_version:
      referenceVersion === undefined ? ((await latestVersion(trx))?.number ?? null) : referenceVersion,
    ...contractColumns(draft.values, authorityId),
  });
  if (!written) return (await referenceTaken(trx, input, hostId)) ?? { outcome: "id taken" };
  await writeLines(trx, id, [], draft.lots);
  await recordAudit(trx, {
    actor: viewer,
    act: "contract.created",
    objectType: "contract",
    objectId: id,
    changes: auditChanges(compareDrafts(undefined, draft)),
  });
  const { reference } = draft.values;
  return { outcome: "created", reference, lots: draft.lots.map((lot) => lot.id as LotId) };
}

/** The contract that has the reference already; when it is this very form sent again, it is created. */
async function referenceTaken(
  db: Db,
  { id, reference }: ContractInput,
  hostId: OrganisationId,
): Promise<CreateContractOutcome | undefined> {
  const holder = await findReferenceHolder(db, reference);
  if (holder === undefined) return undefined;
  const isThisOne = holder.id === id && holder.hostId === hostId;
  return isThisOne ? { outcome: "created", reference, lots: null } : { outcome: "reference taken", holder };
}
