import type { Activity } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import type {
  OutsideFields,
  SourceWord,
  StructureSource,
} from "#app/domain/outside-structure/outside-structure.ts";
import { searchText } from "#app/domain/search-text.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { EnteredRank, OrganisationId } from "../../schema/columns.ts";

/** A new organisation, of which only that is known. */
export function organisationRow(id: OrganisationId, siret: string, { name, kind, commune }: OutsideFields) {
  return {
    id,
    siret,
    siret_checked: 1 as const,
    name: name ?? siret,
    kind,
    kind_since: null,
    buyer_kind: null,
    commune_code: commune,
    is_private: 0 as const,
    email: null,
    phone: null,
    search_text: searchText(name, siret),
    revision: 1,
    entered_rank: nextEnteredRank(),
    import_id: null,
  };
}

/** The columns of a profile a source may tell. */
export function told({ brand, website, services, point }: OutsideFields) {
  const [latitude = null, longitude = null] = point?.split(";").map(Number) ?? [];
  return { brand, website, services, latitude, longitude };
}

/** A new profile: what a source tells, the rest left to say. */
export function profileRow(id: OrganisationId, after: OutsideFields) {
  return {
    organisation_id: id,
    ...told(after),
    contact: null,
    capacity: null,
    radius_km: null,
    about: null,
    revision: 1,
    entered_rank: nextEnteredRank(),
    import_id: null,
  };
}

/** An activity a source brings in. */
export function activityRow(id: OrganisationId, activity: Activity, rank: EnteredRank) {
  return { organisation_id: id, activity, entered_rank: rank, import_id: null };
}

/** What a source says of a structure, as it is kept. */
export function sourceRow(id: OrganisationId, source: StructureSource, word: SourceWord, today: Day) {
  return {
    organisation_id: id,
    source,
    fields: JSON.stringify(word),
    seen_on: today,
    missing_since: null,
  };
}
