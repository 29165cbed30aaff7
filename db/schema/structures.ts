import type { Day } from "#app/domain/calendar.ts";
import type { OutsideSource, RefreshState } from "#app/domain/outside-source.ts";
import type { ZoneLevel } from "#app/domain/zone.ts";
import type { AccountId, EnteredRank, Id, ImportedRow, Instant, OrganisationId } from "./columns.ts";

/** The directory of inclusive structures, beyond what every organisation has. */
export interface StructureTables {
  structure_profile: StructureProfileTable;
  structure_zone: StructureZoneTable;
  structure_source: StructureSourceTable;
  refresh_run: RefreshRunTable;
}

interface StructureProfileTable extends ImportedRow {
  organisation_id: OrganisationId;
  /** « Enseigne », when it is not its name. */
  brand: string | null;
  website: string | null;
  /** Whom to ask for. Its e-mail and telephone are the organisation's. */
  contact: string | null;
  /** Kinds of service, codes separated by « ; ». Empty: not said. */
  services: string | null;
  /** Full-time equivalents in insertion, hundredths. */
  capacity: number | null;
  /** Kilometres around it that are its zone too. */
  radius_km: number | null;
  /** Where it is, in millionths of a degree (WGS 84). Empty: at the centre of its commune. */
  latitude: number | null;
  longitude: number | null;
  /** What it says of itself, a few words. */
  about: string | null;
  revision: number;
}

/** A place it works in: of a commune, an EPCI, a territory or a département, by its code. */
interface StructureZoneTable extends ImportedRow {
  organisation_id: OrganisationId;
  level: ZoneLevel;
  code: string;
}

/** What an outside directory last said of a structure: a refresh updates the fields still equal to it, never a typed one. */
interface StructureSourceTable {
  organisation_id: OrganisationId;
  source: OutsideSource;
  /** JSON of the fields as last read. */
  fields: string;
  seen_on: Day;
  /** The first refresh that no longer found it. */
  missing_since: Day | null;
}

/** One time an outside source was asked. Counts are of records. */
interface RefreshRunTable {
  id: Id<"refresh_run">;
  source: OutsideSource;
  department: string;
  state: RefreshState;
  started_at: Instant;
  ended_at: Instant | null;
  found: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Left as typed though the source says otherwise. */
  kept: number;
  refused: number;
  /** Why it stopped, or what it left aside, in French. */
  failure: string | null;
  account_id: AccountId | null;
  entered_rank: EnteredRank;
}
