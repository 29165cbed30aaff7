import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { needState } from "#app/domain/hire-need.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { nextCode } from "#app/domain/next-number.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf, type Values } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findPlaceOfHire, listLotCompanies } from "#db/queries/hires/hire-places.server.ts";
import { countProposals, findNeed, type HireNeed } from "#db/queries/needs/need-list.server.ts";
import { holdNeed, insertNeed, listNeedCodes, updateNeed } from "#db/queries/needs/write-need.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import type { NeedInput } from "./need-form.schema.ts";
import { needWords, type NeedField } from "./need-words.ts";

export type SaveNeedOutcome =
  | { outcome: "saved"; id: Id<"hire_need"> }
  | Outcome<"not found" | "unknown commitment" | "contract closed" | "not a contractor" | "has proposals">
  | ModifiedMeanwhile;

export type SaveNeed = {
  viewer: Viewer;
  hostId: OrganisationId;
  /** Made by the page for a new need; the need to correct. */
  id: string;
  isNew: boolean;
  /** The contract a new need is on. */
  contractReference: string | null;
  seen: string;
  input: NeedInput;
};

/**
 * Notes or corrects a need on one's own open contract. Its state follows its positions and its hires. Once persons are
 * proposed its commitment stays. A form sent twice makes one need.
 */
export function saveNeed(db: Db, save: SaveNeed): Promise<SaveNeedOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveNeedOutcome> => {
    const { viewer, hostId, input, isNew } = save;
    const id = save.id as Id<"hire_need">;
    await holdNeed(trx, id);
    const stored = await findNeed(trx, hostId, id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", id };
    const place = await findPlaceOfHire(trx, hostId, input.commitment);
    const reference = stored?.contractReference ?? save.contractReference;
    if (place === undefined || place.contractReference !== reference)
      return { outcome: "unknown commitment" };
    if (place.stage === "closed" || place.stage === "cancelled") return { outcome: "contract closed" };
    const companies = await listLotCompanies(trx, place.lotId);
    const contractor = companies.find((company) => company.id === input.contractor);
    if (input.contractor !== null && !contractor) return { outcome: "not a contractor" };
    const counts = (await countProposals(trx, [id])).get(id);
    const { positions, dropped } = input;
    const state = needState({ dropped, positions, hired: counts?.hired ?? 0 });
    const typed = needValues({ ...input, ...place, state, contractorName: contractor?.name ?? null });
    const changes = differences<NeedField>(needWords, stored && needValues(stored), typed);
    if (stored && changes.length === 0) return { outcome: "saved", id };
    if (stored && String(stored.revision) !== save.seen) {
      const by = await lastWriterOfObject(trx, "hire_need", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    if (stored && counts && counts.proposed > 0 && stored.commitmentId !== place.commitmentId)
      return { outcome: "has proposals" };
    const columns = {
      commitment_id: place.commitmentId,
      contractor_id: contractor?.id ?? null,
      job_title: input.jobTitle,
      positions,
      noted_on: input.notedOn,
      wanted_on: input.wantedOn,
      note: input.note,
      state,
    };
    if (stored) await updateNeed(trx, stored, columns);
    else if (
      !(await insertNeed(trx, { id, code: await freeCode(trx, input.notedOn), revision: 1, ...columns }))
    )
      return { outcome: "not found" };
    await recordAudit(trx, {
      actor: viewer,
      act: isNew ? "need.created" : "need.updated",
      objectType: "hire_need",
      objectId: id,
      changes: trailOf("hire_need", id, changes),
    });
    return { outcome: "saved", id };
  });
}

/** `B-2026-0001`, then one more than the highest of the year. */
async function freeCode(trx: Transaction<Database>, notedOn: Day): Promise<string> {
  const prefix = `B-${notedOn.slice(0, 4)}-`;
  return nextCode(prefix, await listNeedCodes(trx, prefix));
}

type Typed = Omit<NeedInput, "contractor" | "dropped" | "commitment"> &
  Pick<HireNeed, "state" | "contractorName" | "lotNumber" | "mechanism">;

function needValues(need: Typed): Values<NeedField> {
  return {
    commitment: `Lot ${need.lotNumber}, ${mechanisms[need.mechanism].label}`,
    contractor: need.contractorName,
    job_title: need.jobTitle,
    positions: need.positions,
    noted_on: need.notedOn,
    wanted_on: need.wantedOn,
    note: need.note,
    state: need.state,
  };
}
