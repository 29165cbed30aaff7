import { storedServices, type ServiceKind } from "#app/domain/service-kind.ts";
import type { Zone } from "#app/domain/zone.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";

type Told = {
  services: readonly ServiceKind[];
  /** Full-time equivalents. */
  capacity: number | null;
  /** Codes of territories. */
  territories?: readonly string[];
  radiusKm?: number;
  contact?: string;
  about?: string;
};

const metropolis = "agglomeration-grenobloise";

/** What the invented structures say of themselves; those that are not here said nothing yet. */
const told: Readonly<Record<string, Told>> = {
  "peinture-solidarite": {
    services: ["service"],
    capacity: 9,
    territories: ["gresivaudan", metropolis],
    contact: "Nadia Sorel",
    about: "Deux équipes de peinture intérieure, une équipe de second œuvre.",
  },
  "ateliers-drac": {
    services: ["service"],
    capacity: 12,
    territories: [metropolis],
    radiusKm: 30,
    contact: "Solène Vuillermoz",
  },
  "jardins-bievre": { services: ["service", "production"], capacity: 8, territories: ["bievre-valloire"] },
  "chantiers-trieves": { services: ["service"], capacity: 6.5, territories: ["trieves", "matheysine"] },
  "fil-et-toile": { services: ["service", "production"], capacity: 7, radiusKm: 40 },
  "net-avenir": { services: ["service"], capacity: 24, territories: [metropolis, "gresivaudan"] },
  "eco-tri": { services: ["service"], capacity: 18, radiusKm: 60 },
  "bati-insertion": {
    services: ["service"],
    capacity: 14,
    territories: ["porte-des-alpes", "vals-du-dauphine", "isere-rhodanienne"],
  },
  "second-oeuvre": { services: ["service"], capacity: 16, territories: [metropolis, "gresivaudan"] },
  "verts-horizons": { services: ["service"], capacity: 11, territories: ["isere-rhodanienne"], radiusKm: 35 },
  "belledonne-interim": { services: ["secondment"], capacity: 30, radiusKm: 50 },
  passerelle: { services: ["secondment"], capacity: 42, territories: [metropolis] },
  "relance-nord": { services: ["secondment"], capacity: 20, territories: ["porte-des-alpes"] },
  "coup-de-pouce": { services: ["secondment"], capacity: 5, territories: ["gresivaudan"] },
  "geiq-btp": { services: ["secondment"], capacity: 35, radiusKm: 80 },
  "ea-vercors": { services: ["service", "production"], capacity: 22, radiusKm: 45 },
  sorbiers: { services: ["service", "production"], capacity: 40, territories: ["gresivaudan"] },
  "regie-villeneuve": { services: ["service"], capacity: 10, territories: [metropolis] },
};

/** Enters what structures say of themselves and where they work. */
export function enterStructureProfiles(rows: DemoRows, directory: Directory): void {
  for (const [key, { services, capacity, territories = [], radiusKm, contact, about }] of Object.entries(
    told,
  )) {
    const id = directory.organisation(key);
    rows.enter("structure_profile", {
      organisation_id: id,
      brand: null,
      website: null,
      contact: contact ?? null,
      services: storedServices(services),
      capacity: capacity === null ? null : Math.round(capacity * 100),
      radius_km: radiusKm ?? null,
      latitude: null,
      longitude: null,
      about: about ?? null,
      revision: 1,
    });
    for (const zone of territories.map((code): Zone => ({ level: "territory", code }))) {
      rows.enter("structure_zone", { organisation_id: id, ...zone });
    }
  }
}
