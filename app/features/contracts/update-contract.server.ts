import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { writeContractStep } from "#db/queries/contracts/contract-steps.server.ts";
import { lastWriterOf, type LastWriter } from "#db/queries/contracts/contract-trail.server.ts";
import { findReferenceHolder, type ReferenceHolder } from "#db/queries/contracts/reference-holder.server.ts";
import { updateContract as writeContract } from "#db/queries/contracts/write-contract.server.ts";
import { auditChanges } from "./audit-changes.server.ts";
import { compareDrafts } from "./compare-drafts.ts";
import type { FieldChange } from "./compare-rows.ts";
import { contractColumns } from "./contract-columns.server.ts";
import { draftOf } from "./contract-draft.ts";
import type { ContractInput } from "./contract-form.schema.ts";
import type { UnknownName } from "./create-contract.server.ts";
import { linesInTheWay, type LineRefusal } from "./lines-in-the-way.server.ts";
import { draftOfSheet } from "./read-draft.server.ts";
import { ensureAuthority, findAuthority, findPlace } from "./resolve-names.server.ts";
import { writeLines } from "./write-lines.server.ts";

export type UpdateContractOutcome =
  | { outcome: "saved"; reference: string }
  | { outcome: "not found" }
  /** Nobody follows it: it must be taken first. */
  | { outcome: "not taken" }
  | { outcome: "contract closed" }
  | { outcome: "reference taken"; holder: ReferenceHolder }
  | { outcome: "lines in the way"; refusals: LineRefusal[] }
  /** `changes`: stored value → typed value. `revision`: the one to send to keep one's own text. */
  | { outcome: "modified meanwhile"; by: LastWriter | undefined; revision: number; changes: FieldChange[] }
  | UnknownName;

type Update = {
  viewer: Viewer;
  scopes: readonly ContractScope[];
  /** The contract as its address names it. */
  reference: string;
  input: ContractInput;
  today: Day;
};

/**
 * Writes a contract with its lots and commitments over the stored one. A closed contract changes only by being opened
 * again. What has hours, orders or changes behind it is never removed. Nothing is written on refusal.
 */
export function updateContract(db: Db, update: Update): Promise<UpdateContractOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, scopes, input } = update;
    const sheet = await findContractSheet(trx, scopes, update.reference);
    if (!sheet) return { outcome: "not found" };
    if (sheet.hostId === null) return { outcome: "not taken" };
    const authority = await findAuthority(trx, input.buyer, input.buyerName);
    if (!("siret" in authority)) return authority;
    const place = await findPlace(trx, input.commune);
    if (place.outcome !== "known") return place;
    const stored = draftOfSheet(sheet, await listLots(trx, sheet.id));
    const names = { authority: authority.siret, commune: place.code, territory: input.territory };
    const draft = draftOf(input, names, stored, randomUUID);
    const changes = compareDrafts(stored, draft);
    if (changes.length === 0) return { outcome: "saved", reference: sheet.reference };
    if (input.revision !== sheet.revision) {
      const by = await lastWriterOf(trx, sheet.id);
      return { outcome: "modified meanwhile", by, revision: sheet.revision, changes };
    }
    if (isEnded(sheet.stage) && isEnded(draft.values.stage)) return { outcome: "contract closed" };
    const holder = await findReferenceHolder(trx, input.reference);
    if (holder && holder.id !== sheet.id) return { outcome: "reference taken", holder };
    const refusals = await linesInTheWay(trx, stored, draft);
    if (refusals.length > 0) return { outcome: "lines in the way", refusals };
    const authorityId = await ensureAuthority(trx, authority);
    const columns = contractColumns(draft.values, authorityId);
    if (!(await writeContract(trx, sheet.id, sheet.revision, columns))) {
      const by = await lastWriterOf(trx, sheet.id);
      return { outcome: "modified meanwhile", by, revision: sheet.revision + 1, changes };
    }
    await writeLines(trx, sheet.id, stored.lots, draft.lots);
    if (draft.values.stage !== sheet.stage) {
      const step = { stage: draft.values.stage, datedOn: update.today, note: null };
      await writeContractStep(trx, { contractId: sheet.id, ...step });
    }
    await recordAudit(trx, {
      actor: viewer,
      act: "contract.updated",
      objectType: "contract",
      objectId: sheet.id,
      changes: auditChanges(changes),
    });
    return { outcome: "saved", reference: draft.values.reference };
  });
}

function isEnded(stage: string): boolean {
  return stage === "closed" || stage === "cancelled";
}
