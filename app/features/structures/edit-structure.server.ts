import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { holdOrganisation } from "#db/queries/structure-activities.server.ts";
import { findStoredStructure } from "#db/queries/structures/write-structure.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { writeSheet, type SaveStructureOutcome } from "./save-structure.server.ts";
import type { IdentifiedStructureInput, StructureInput } from "./structure-form.schema.ts";

type Edit = {
  viewer: Viewer;
  id: OrganisationId;
  seen: string;
  /** Without what only an administrator or a facilitator writes, its SIRET and its kind stay. */
  input: StructureInput | IdentifiedStructureInput;
};

/** Corrects the sheet of a structure. A SIRET another organisation has is refused. */
export function editStructure(db: Db, { viewer, id, seen, input }: Edit): Promise<SaveStructureOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveStructureOutcome> => {
    await holdOrganisation(trx, id);
    const stored = await findStoredStructure(trx, { id });
    if (stored === undefined || stored.kind === null) return { outcome: "not found" };
    const typed = "siret" in input ? input : stored;
    const other =
      typed.siret === stored.siret ? undefined : await findStoredStructure(trx, { siret: typed.siret });
    if (other) return { outcome: "siret taken", name: other.name };
    const { siret, kind, kindSince } = typed;
    const identity = { siret, kind: kind ?? stored.kind, kindSince };
    return writeSheet(trx, { viewer, id, input, identity, stored, seen });
  });
}
