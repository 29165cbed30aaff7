import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { holdOrganisation } from "#db/queries/structure-activities.server.ts";
import { findStoredStructure, type StoredStructure } from "#db/queries/structures/write-structure.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { warningsMark } from "#app/features/record-form/record-reply.ts";
import { knownOrganisationWarning } from "./known-organisation.ts";
import { writeSheet, type SaveStructureOutcome } from "./save-structure.server.ts";
import type { IdentifiedStructureInput } from "./structure-form.schema.ts";

type Addition = {
  viewer: Viewer;
  /** Made by the page, so that sending the form twice makes one structure. */
  id: string;
  input: IdentifiedStructureInput;
  /** The mark of what was seen and confirmed: that an organisation known here becomes a structure. */
  confirmed: string;
};

/**
 * Adds a structure. An organisation known here that is no structure yet becomes one once confirmed: what is typed is
 * written, what is left empty stays.
 */
export function addStructure(
  db: Db,
  { viewer, id, input, confirmed }: Addition,
): Promise<SaveStructureOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveStructureOutcome> => {
    const found = await findStoredStructure(trx, { siret: input.siret });
    const { siret, kind, kindSince } = input;
    const identity = { siret, kind, kindSince };
    const newId = id as OrganisationId;
    if (!found) return writeSheet(trx, { viewer, id: newId, input, identity, stored: undefined, seen: null });
    if (found.id === newId) return { outcome: "saved", siret };
    if (found.kind !== null) {
      const again = await writeSheet(trx, { viewer, id: found.id, input, identity, stored: found, seen: "" });
      return again.outcome === "saved" ? again : { outcome: "already a structure", name: found.name };
    }
    if (confirmed !== warningsMark([knownOrganisationWarning(found)]))
      return { outcome: "known organisation", name: found.name, siret };
    await holdOrganisation(trx, found.id);
    const kept = { ...input, ...keptFrom(found, input) };
    return writeSheet(trx, { viewer, id: found.id, input: kept, identity, stored: found, seen: null });
  });
}

function keptFrom(found: StoredStructure, typed: IdentifiedStructureInput) {
  return {
    email: typed.email ?? found.email,
    phone: typed.phone ?? found.phone,
    commune: typed.commune ?? found.commune,
  };
}
