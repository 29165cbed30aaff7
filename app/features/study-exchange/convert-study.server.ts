import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { stateAfter } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import type { ContractInput } from "#app/features/contracts/contract-form.schema.ts";
import {
  createContractIn,
  type CreateContractOutcome,
} from "#app/features/contracts/create-contract.server.ts";
import { findAuthority } from "#app/features/contracts/resolve-names.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { holdBuyer } from "#db/queries/purchases/write-purchase.server.ts";
import { linkPurchase, linkStudyLot } from "#db/queries/studies/link-contract.server.ts";
import { findStudy, type Study } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import { holdStudy, insertStudyEvent, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Database } from "#db/schema.ts";
import type { AccountId, ContractId, Id, Instant, LotId, OrganisationId } from "#db/schema/columns.ts";

export type ConvertOutcome =
  | { outcome: "converted"; reference: string; isNew: boolean }
  | Outcome<"not found" | "not approved" | "modified meanwhile" | "other buyer">
  | { outcome: "contract refused"; why: Exclude<CreateContractOutcome, { outcome: "created" }> };

type Convert = {
  viewer: Viewer;
  hostId: OrganisationId;
  id: Id<"study">;
  input: ContractInput;
  today: Day;
  at: Instant;
};

type Trx = Transaction<Database>;

/**
 * Makes an approved study the programmed contract a form says, its lots linked one by one, with the line of the
 * programming it comes from: all or nothing. A study becomes one contract: sent again, its contract is told.
 */
export function convertStudy(db: Db, convert: Convert): Promise<ConvertOutcome> {
  return db.transaction().execute((trx) => convertIn(trx, convert));
}

async function convertIn(trx: Trx, convert: Convert): Promise<ConvertOutcome> {
  const { viewer, hostId, input } = convert;
  const study = await heldStudy(trx, convert);
  if (!study) return { outcome: "not found" };
  if (study.contractReference !== null)
    return { outcome: "converted", reference: study.contractReference, isNew: false };
  if (stateAfter("converted", study.state, viewer.role) === undefined) return { outcome: "not approved" };
  if (input.revision !== study.revision) return { outcome: "modified meanwhile" };
  const buyer = await findAuthority(trx, input.buyer, input.buyerName);
  if ("siret" in buyer && buyer.siret !== study.authoritySiret) return { outcome: "other buyer" };
  const created = await createContractIn(trx, {
    viewer,
    input,
    hostId,
    referenceVersion: study.referenceVersion,
  });
  if (created.outcome !== "created") return { outcome: "contract refused", why: created };
  // The form names a contract made otherwise: it would be linked to lots that are not its own.
  if (created.lots === null) return { outcome: "contract refused", why: { outcome: "id taken" } };
  await link(trx, convert, study, created.lots);
  return { outcome: "converted", reference: created.reference, isNew: true };
}

/** Its buyer is held first, as by all who write the programming: none then waits for another in a ring. */
async function heldStudy(trx: Trx, { hostId, id }: Convert): Promise<Study | undefined> {
  const scope = { kind: "host", organisationId: hostId } as const;
  const seen = await findStudy(trx, scope, id);
  if (!seen) return undefined;
  await holdBuyer(trx, seen.authorityId);
  await holdStudy(trx, id);
  return findStudy(trx, scope, id);
}

async function link(
  trx: Trx,
  { viewer, id, input, today, at }: Convert,
  study: Study,
  lots: readonly LotId[],
): Promise<void> {
  const contractId = input.id as ContractId;
  const own = new Map((await listStudyLots(trx, [id])).map((lot) => [lot.id as string, lot]));
  for (const [index, typed] of input.lots.entries()) {
    const lot = own.get(typed.id ?? "");
    const lotId = lots[index];
    if (lot !== undefined && lotId !== undefined) await linkStudyLot(trx, lot.id, lotId);
    own.delete(typed.id ?? "");
  }
  await updateStudy(trx, study, { state: "converted", contract_id: contractId, decided_on: today });
  if (study.plannedPurchaseId !== null) await linkPurchase(trx, study.plannedPurchaseId, contractId);
  const accountId = viewer.accountId as AccountId;
  await insertStudyEvent(trx, { studyId: id, accountId, at, act: "converted", body: null });
  const changed = { objectType: "study", objectId: id };
  await recordAudit(trx, {
    actor: viewer,
    act: "study.converted",
    ...changed,
    changes: [
      { ...changed, field: "state", before: study.state, after: "converted" },
      { ...changed, field: "contract", before: null, after: input.reference },
    ],
  });
}
