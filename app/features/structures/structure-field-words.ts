import { isServiceKind, serviceKinds } from "#app/domain/service-kind.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { isStructureKind, structureKinds } from "#app/domain/structure-kind.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { typedCapacity } from "./structure-words.ts";

/** How the fields of a structure are called and written. */
export const structureFieldWords = {
  name: { label: "Nom" },
  siret: { label: "SIRET", write: spacedSiret },
  kind: { label: "Type", write: (code) => (isStructureKind(code) ? structureKinds[code].label : code) },
  kind_since: { label: "Type depuis", write: formatDay },
  brand: { label: "Enseigne" },
  commune: { label: "Commune" },
  contact: { label: "Contact", hidden: true },
  email: { label: "Courriel", hidden: true },
  phone: { label: "Téléphone", hidden: true },
  website: { label: "Site" },
  services: {
    label: "Types de service",
    write: (codes) =>
      codes
        .split(";")
        .map((code) => (isServiceKind(code) ? serviceKinds[code].label : code))
        .join(", "),
  },
  department: { label: "Zone, départements" },
  territory: { label: "Zone, territoires" },
  epci: { label: "Zone, intercommunalités" },
  communes: { label: "Zone, communes" },
  radius_km: { label: "Zone, kilomètres autour" },
  capacity: { label: "Capacité (ETP)", write: (hundredths) => typedCapacity(Number(hundredths)) },
  about: { label: "Présentation", write: (text) => text },
} as const satisfies Record<string, ValueWords>;

export type StructureField = keyof typeof structureFieldWords;

/** Fields kept with the sheet rather than with the organisation; zones have rows of their own. */
const sheetFields: readonly string[] = [
  "brand",
  "contact",
  "website",
  "services",
  "radius_km",
  "capacity",
  "about",
];
const zoneFields: readonly string[] = ["department", "territory", "epci", "communes"];

/** The table a field is kept in: what the audit trail names. */
export function tableOfField(field: string): "organisation" | "structure_profile" | "structure_zone" {
  if (sheetFields.includes(field)) return "structure_profile";
  return zoneFields.includes(field) ? "structure_zone" : "organisation";
}
