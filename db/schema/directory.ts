import type { Day } from "#app/domain/calendar.ts";
import type { BuyerKind, OrganisationRole } from "#app/domain/exchange-codes.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Flag, ImportedRow, OrganisationId } from "./columns.ts";

/** Places and organisations. */
export interface DirectoryTables {
  setting: { key: string; value: string };
  territory: TerritoryTable;
  epci: { siren: string; name: string; default_territory_code: string | null };
  commune: CommuneTable;
  organisation: OrganisationTable;
  organisation_role: { organisation_id: OrganisationId; role: OrganisationRole };
}

interface TerritoryTable extends ImportedRow {
  code: string;
  label: string;
  /** Its place on the tile map, from 1; both empty: in the table only. */
  tile_row: number | null;
  tile_column: number | null;
}

interface CommuneTable {
  /** INSEE code. */
  code: string;
  name: string;
  department_code: string;
  epci_siren: string | null;
  territory_code: string | null;
  search_text: string;
  /** Of its centre, in millionths of a degree (WGS 84). Both empty: not known. */
  latitude: number | null;
  longitude: number | null;
}

interface OrganisationTable extends ImportedRow {
  id: OrganisationId;
  /** SIRET; or, where open data gave a buyer no valid one, what it gave (`siret_checked` 0, « à vérifier »). */
  siret: string;
  siret_checked: Flag;
  name: string;
  kind: StructureKind | null;
  kind_since: Day | null;
  buyer_kind: BuyerKind | null;
  commune_code: string | null;
  is_private: Flag;
  email: string | null;
  phone: string | null;
  search_text: string;
  revision: number;
}
