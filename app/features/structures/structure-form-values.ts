import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import type { ZoneLevel } from "#app/domain/zone.ts";
import { servicesFrom } from "#app/domain/service-kind.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import type { NamedZone } from "#db/queries/structures/structure-details.server.ts";
import type { StoredStructure } from "#db/queries/structures/write-structure.server.ts";
import { typedCapacity } from "./structure-words.ts";

/** What the form shows of a stored structure: every field as a person would type it. */
export function structureFormValues(stored: StoredStructure, zones: readonly NamedZone[]) {
  const codes = (wanted: ZoneLevel) => zones.filter(({ level }) => level === wanted).map(({ code }) => code);
  return {
    name: stored.name,
    siret: spacedSiret(stored.siret),
    kind: stored.kind ?? "",
    kindSince: stored.kindSince ?? "",
    brand: stored.brand ?? "",
    commune: stored.commune === null ? "" : communeChoice(stored.communeName ?? "", stored.commune),
    contact: stored.contact ?? "",
    email: stored.email ?? "",
    phone: stored.phone ?? "",
    website: stored.website ?? "",
    services: servicesFrom(stored.services),
    departments: codes("department"),
    territories: codes("territory"),
    epcis: codes("epci"),
    communes: zones
      .filter(({ level }) => level === "commune")
      .map(({ name, code }) => communeChoice(name, code))
      .join("\n"),
    radiusKm: stored.radiusKm === null ? "" : String(stored.radiusKm),
    capacity: typedCapacity(stored.capacity),
    about: stored.about ?? "",
  };
}

export type StructureFormValues = ReturnType<typeof structureFormValues>;
