import { findNir } from "#app/domain/cells/find-nir.ts";
import { longestName } from "#app/domain/cells/text-limits.ts";
import type { Activity } from "#app/domain/activity.ts";
import type { GeoPoint } from "#app/domain/geo-point.ts";
import { parseSiret, type Siret } from "#app/domain/siret.ts";
import { isStructureKind, type StructureKind } from "#app/domain/structure-kind.ts";
import { activitiesIn, pointIn, servicesIn, websiteIn } from "./record-values.ts";
import { structureRecord, type StructureRecord } from "./structure-record.ts";

/** A structure as its record tells it, its commune not looked for yet. */
export type ReadStructure = {
  siret: Siret;
  name: string;
  kind: StructureKind;
  brand: string | null;
  website: string | null;
  postCode: string | null;
  town: string | null;
  /** The code of its département, as the record says it. */
  department: string | null;
  services: string | null;
  activities: readonly Activity[];
  /** Sectors we have no activity for. */
  unknownSectors: number;
  point: GeoPoint | null;
};

/** Why a record is refused. */
export type RecordRefusal =
  | "not a record"
  | "no SIRET"
  | "fictitious SIRET"
  | "wrong SIRET"
  | "no name"
  | "long name"
  | "unknown kind"
  | "NIR";

/** `set aside`: a facilitators’ host (OPCS) is no structure, nor is a closed one. */
export type RecordOutcome =
  | { outcome: "structure"; structure: ReadStructure }
  | { outcome: "set aside"; why: "facilitators" | "closed" }
  | { outcome: "refused"; why: RecordRefusal; siret: string | null };

/** Les emplois gives made-up structures a SIRET that ends so. */
const fictitious = /^\d{9}999\d\d$/;

/** Reads one record of an outside directory: what is wrong with it never stops the others. */
export function readStructureRecord(raw: unknown): RecordOutcome {
  const parsed = structureRecord.safeParse(raw);
  if (!parsed.success) return refused("not a record", null);
  const record = parsed.data;
  const written = (record.siret ?? "").replace(/[\s.]/g, "");
  const kind = (record.type ?? record.kind ?? "").toUpperCase();
  if (kind === "OPCS") return { outcome: "set aside", why: "facilitators" };
  if (record.is_active === false) return { outcome: "set aside", why: "closed" };
  if (written === "") return refused("no SIRET", null);
  const shown = written.slice(0, 20);
  if (fictitious.test(written)) return refused("fictitious SIRET", shown);
  const siret = parseSiret(written);
  if (siret === undefined) return refused("wrong SIRET", shown);
  const name = record.raison_sociale ?? record.name ?? null;
  if (name === null) return refused("no name", shown);
  if (name.length > longestName) return refused("long name", shown);
  if (!isStructureKind(kind)) return refused("unknown kind", shown);
  const structure = structureOf(record, { siret, name, kind });
  if (findNir(`${name}\n${structure.brand ?? ""}`)) return refused("NIR", shown);
  return { outcome: "structure", structure };
}

function structureOf(
  record: StructureRecord,
  sure: Pick<ReadStructure, "siret" | "name" | "kind">,
): ReadStructure {
  const brand = record.enseigne ?? record.brand ?? null;
  const { known, unknown } = activitiesIn(record.sectors ?? []);
  return {
    ...sure,
    brand: brand === sure.name || (brand?.length ?? 0) > longestName ? null : brand,
    website: websiteIn(record.site_web ?? record.contact_website ?? record.website ?? null),
    postCode: record.code_postal ?? record.post_code ?? null,
    town: record.ville ?? record.city ?? null,
    department: record.departement ?? record.department ?? null,
    services: servicesIn(record.presta_types ?? []),
    activities: known,
    unknownSectors: unknown,
    point: pointIn(record),
  };
}

function refused(why: RecordRefusal, siret: string | null): RecordOutcome {
  return { outcome: "refused", why, siret };
}
