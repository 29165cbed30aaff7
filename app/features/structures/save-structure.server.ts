import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { searchText } from "#app/domain/search-text.ts";
import { storedServices } from "#app/domain/service-kind.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { findPlace, type FoundCommune } from "#app/features/contracts/resolve-names.server.ts";
import { differences, trailOf, type Difference } from "#app/features/record-form/compare-values.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { addRole } from "#db/queries/contracts/write-organisation.server.ts";
import { lastWriterOfObject, type LastWriter } from "#db/queries/object-trail.server.ts";
import { nameZones } from "#db/queries/structures/places.server.ts";
import { listZonesOf, type NamedZone } from "#db/queries/structures/structure-details.server.ts";
import {
  insertStructure,
  replaceZones,
  updateStructure,
  writeProfile,
  type StoredStructure,
} from "#db/queries/structures/write-structure.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { structureFieldWords, tableOfField, type StructureField } from "./structure-field-words.ts";
import type { StructureInput } from "./structure-form.schema.ts";
import {
  storedStructureValues,
  structureMark,
  typedStructureValues,
  type Commune,
  type Identity,
} from "./structure-values.ts";
import { typedZones, type TypedZones } from "./typed-zones.server.ts";

export type SaveStructureOutcome =
  | { outcome: "saved"; siret: string }
  | Outcome<"not found" | "zone unknown" | "nowhere to measure from">
  | { outcome: "siret taken" | "already a structure"; name: string }
  | { outcome: "known organisation"; name: string; siret: string }
  | { outcome: "modified meanwhile"; by: LastWriter | undefined; seen: string; changes: Difference[] }
  | Exclude<FoundCommune, { outcome: "known" }>
  | Exclude<TypedZones, { outcome: "known" }>;

export type Saving = {
  viewer: Viewer;
  id: OrganisationId;
  input: StructureInput;
  identity: Identity & { kind: StructureKind };
  /** What is stored under that id; undefined for a new organisation. */
  stored: StoredStructure | undefined;
  /** The mark of what the page showed; null where there was nothing to show. */
  seen: string | null;
};

/** Writes a sheet over what is stored, as one line of the trail, field by field. Call it in the transaction of its reading. */
export async function writeSheet(trx: Transaction<Database>, save: Saving): Promise<SaveStructureOutcome> {
  const { viewer, id, input, identity, stored, seen } = save;
  const { siret } = identity;
  const place = await findPlace(trx, input.commune);
  if (place.outcome !== "known") return place;
  const zoned = await typedZones(trx, input);
  if (zoned.outcome !== "known") return zoned;
  const zones = await nameZones(trx, zoned.zones);
  const storedZones = (await listZonesOf(trx, [id])).get(id) ?? [];
  if (zones.length < zoned.zones.length) return { outcome: "zone unknown" };
  if (input.radiusKm !== null && place.code === null && (stored?.latitude ?? null) === null)
    return { outcome: "nowhere to measure from" };
  const commune = await communeOf(trx, place.code);
  const after = typedStructureValues(input, { identity, commune, zones });
  const before = stored && storedStructureValues(stored, storedZones);
  const changes = differences<StructureField>(structureFieldWords, before, after);
  if (stored && changes.length === 0) return { outcome: "saved", siret };
  if (stored && seen !== null && structureMark(stored) !== seen) {
    const by = await lastWriterOfObject(trx, "organisation", id);
    return { outcome: "modified meanwhile", by, seen: structureMark(stored), changes };
  }
  const isWritten = await writeRows(trx, save, { commune: place.code, zones });
  if (!isWritten) return { outcome: "already a structure", name: input.name };
  await recordAudit(trx, {
    actor: viewer,
    act: stored?.kind == null ? "structure.created" : "structure.updated",
    objectType: "organisation",
    objectId: id,
    changes: changes.flatMap((change) => trailOf(tableOfField(change.field), id, [change])),
  });
  return { outcome: "saved", siret };
}

async function communeOf(trx: Transaction<Database>, code: string | null): Promise<Commune | null> {
  if (code === null) return null;
  const [found] = await nameZones(trx, [{ level: "commune", code }]);
  return found ?? null;
}

/** False when another organisation took that SIRET in between. */
async function writeRows(
  trx: Transaction<Database>,
  { id, input, identity, stored }: Saving,
  { commune, zones }: { commune: string | null; zones: readonly NamedZone[] },
): Promise<boolean> {
  const organisation = {
    siret: identity.siret,
    siret_checked: 1 as const,
    name: input.name,
    kind: identity.kind,
    kind_since: identity.kindSince as Day | null,
    commune_code: commune,
    email: input.email,
    phone: input.phone,
    search_text: searchText(input.name, identity.siret),
  };
  if (stored) await updateStructure(trx, id, organisation);
  else if (!(await insertStructure(trx, { id, buyer_kind: null, is_private: 0, ...organisation })))
    return false;
  await addRole(trx, id, "siae");
  await writeProfile(trx, {
    organisation_id: id,
    brand: input.brand,
    contact: input.contact,
    website: input.website,
    services: storedServices(input.services),
    radius_km: input.radiusKm,
    capacity: input.capacity,
    about: input.about,
  });
  await replaceZones(trx, id, zones);
  return true;
}
