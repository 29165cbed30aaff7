import { storedServices } from "#app/domain/service-kind.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { ZoneLevel } from "#app/domain/zone.ts";
import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Values } from "#app/features/record-form/compare-values.ts";
import type { NamedZone } from "#db/queries/structures/structure-details.server.ts";
import type { StoredStructure } from "#db/queries/structures/write-structure.server.ts";
import type { StructureField } from "./structure-field-words.ts";
import type { StructureInput } from "./structure-form.schema.ts";

/** Who it is, and of which kind: typed by an administrator or a facilitator, or as stored. */
export type Identity = { siret: string; kind: StructureKind | null; kindSince: string | null };

/** A place with the name it is compared and told by. */
export type Commune = { code: string; name: string };

/** What is stored, field by field. */
export function storedStructureValues(
  stored: StoredStructure,
  zones: readonly NamedZone[],
): Values<StructureField> {
  return {
    name: stored.name,
    siret: stored.siret,
    kind: stored.kind,
    kind_since: stored.kindSince,
    brand: stored.brand,
    commune: stored.commune === null ? null : communeChoice(stored.communeName ?? "", stored.commune),
    contact: stored.contact,
    email: stored.email,
    phone: stored.phone,
    website: stored.website,
    services: stored.services,
    ...zoneValues(zones),
    radius_km: stored.radiusKm,
    capacity: stored.capacity,
    about: stored.about,
  };
}

/** What is typed, field by field. */
export function typedStructureValues(
  input: StructureInput,
  typed: { identity: Identity; commune: Commune | null; zones: readonly NamedZone[] },
): Values<StructureField> {
  const { identity, commune, zones } = typed;
  return {
    name: input.name,
    siret: identity.siret,
    kind: identity.kind,
    kind_since: identity.kindSince,
    brand: input.brand,
    commune: commune === null ? null : communeChoice(commune.name, commune.code),
    contact: input.contact,
    email: input.email,
    phone: input.phone,
    website: input.website,
    services: storedServices(input.services),
    ...zoneValues(zones),
    radius_km: input.radiusKm,
    capacity: input.capacity,
    about: input.about,
  };
}

/** The mark of what a page showed: another one says that it changed in between. */
export function structureMark({
  revision,
  profileRevision,
}: {
  revision: number;
  profileRevision: number | null;
}): string {
  return `${String(revision)}-${String(profileRevision ?? 0)}`;
}

function zoneValues(
  zones: readonly NamedZone[],
): Pick<Values<StructureField>, "department" | "territory" | "epci" | "communes"> {
  const names = (wanted: ZoneLevel): string | null => {
    const inside = zones
      .filter(({ level }) => level === wanted)
      .map(({ level, name, code }) => (level === "commune" ? communeChoice(name, code) : name));
    return inside.length === 0 ? null : inside.sort().join(", ");
  };
  return {
    department: names("department"),
    territory: names("territory"),
    epci: names("epci"),
    communes: names("commune"),
  };
}
