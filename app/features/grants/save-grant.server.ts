import type { GrantAgreement } from "#app/domain/grant-gauge.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf, type Values } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import {
  holdAgreement,
  insertAgreement,
  listAgreements,
  updateAgreement,
} from "#db/queries/grants/agreements.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { grantWords, type GrantField } from "./grant-field-words.ts";
import type { GrantInput } from "./grant-form.schema.ts";

export type SaveGrantOutcome = { outcome: "saved" } | ModifiedMeanwhile;

type SaveGrant = {
  viewer: Viewer;
  hostId: OrganisationId;
  year: number;
  /** The revision the page showed; « 0 » when there was no agreement. */
  seen: string;
  input: GrantInput;
};

/** Makes or corrects the agreement of a host’s year. Someone else’s writing in between is told, never overwritten unseen. */
export function saveGrant(db: Db, { viewer, seen, input, ...key }: SaveGrant): Promise<SaveGrantOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveGrantOutcome> => {
    await holdAgreement(trx, key);
    const [stored] = await listAgreements(trx, key);
    const typed = grantValues(input);
    const changes = differences<GrantField>(grantWords, stored && grantValues(stored), typed);
    if (stored && changes.length === 0) return { outcome: "saved" };
    const objectId = `${key.hostId} ${key.year}`;
    if (stored && String(stored.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "grant_agreement", objectId);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const columns = {
      fte: input.fte,
      fixed_part: input.fixedPart,
      variable_part: input.variablePart,
      rsa_target: input.rsaTarget,
      count_collective: input.countsCollective ? (1 as const) : (0 as const),
    };
    if (stored) await updateAgreement(trx, key, columns);
    else await insertAgreement(trx, key, columns);
    await recordAudit(trx, {
      actor: viewer,
      act: stored ? "grant.updated" : "grant.created",
      objectType: "grant_agreement",
      objectId,
      changes: trailOf("grant_agreement", objectId, changes),
    });
    return { outcome: "saved" };
  });
}

function grantValues(
  values: Pick<GrantAgreement, "fte" | "fixedPart" | "variablePart" | "rsaTarget" | "countsCollective">,
): Values<GrantField> {
  return {
    fte: values.fte,
    fixed_part: values.fixedPart,
    variable_part: values.variablePart,
    rsa_target: values.rsaTarget,
    count_collective: values.countsCollective ? 1 : 0,
  };
}
