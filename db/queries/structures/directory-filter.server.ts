import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Activity } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { ServiceKind } from "#app/domain/service-kind.ts";
import { structureGaps, type StructureGap } from "#app/domain/structure-gaps.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Zone } from "#app/domain/zone.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** One word of a search, folded by `searchText`, with the codes whose words hold it and the structures whose brand does. */
export type SearchedWord = {
  folded: string;
  kinds: readonly StructureKind[];
  activities: readonly Activity[];
  branded: readonly OrganisationId[];
};

/** What the directory is narrowed to; null and empty leave everything. */
export type DirectoryFilter = {
  /** Each must be found: in the name, the brand, the commune, the kind or the activities. */
  words: readonly SearchedWord[];
  kinds: readonly StructureKind[] | null;
  /** Any of them. */
  activities: readonly Activity[] | null;
  /** Where it is. */
  territory: string | null;
  service: ServiceKind | null;
  /** Where it works: a zone among those, or one of those that say so by their radius. */
  reach: { zones: readonly Zone[]; byRadius: readonly OrganisationId[] } | null;
  gap: StructureGap | "any" | null;
  /** No longer found by an outside directory. */
  missing: boolean;
};

export const wholeDirectory: DirectoryFilter = {
  words: [],
  kinds: null,
  activities: null,
  territory: null,
  service: null,
  reach: null,
  gap: null,
  missing: false,
};

type Tables = Database & { profile: Database["structure_profile"] };
type Condition = Expression<SqlBool>;

const builder = () => expressionBuilder<Tables, "organisation" | "profile" | "commune">();

/** The condition on `organisation`, with its `profile` and its `commune` when it has them. */
export function inDirectory(filter: DirectoryFilter): Condition {
  const eb = builder();
  const { kinds, activities, territory, service, reach, gap } = filter;
  return eb.and([
    eb("organisation.kind", "is not", null),
    ...filter.words.map(holdsWord),
    ...(kinds === null ? [] : [eb("organisation.kind", "in", kinds)]),
    ...(activities === null ? [] : [eb("organisation.id", "in", doing(activities))]),
    ...(territory === null ? [] : [eb("commune.territory_code", "=", territory)]),
    ...(service === null ? [] : [eb("profile.services", "like", `%${service}%`)]),
    ...(reach === null ? [] : [reaches(reach)]),
    ...(gap === null ? [] : [leaves(gap)]),
    ...(filter.missing ? [eb("organisation.id", "in", noLongerFound())] : []),
  ]);
}

/** The condition that it is of a kind of the labour code's, in force that day. */
export function isSiaeOn(day: Day, siae: readonly StructureKind[]): Condition {
  const eb = builder();
  return eb.and([
    eb("organisation.kind", "in", siae),
    eb.or([eb("organisation.kind_since", "is", null), eb("organisation.kind_since", "<=", day)]),
  ]);
}

function holdsWord({ folded, kinds, activities, branded }: SearchedWord): Condition {
  const eb = builder();
  const held = `%${folded}%`;
  return eb.or([
    eb("organisation.search_text", "like", held),
    eb("organisation.siret", "like", held),
    eb("commune.search_text", "like", held),
    ...(kinds.length === 0 ? [] : [eb("organisation.kind", "in", kinds)]),
    ...(activities.length === 0 ? [] : [eb("organisation.id", "in", doing(activities))]),
    ...(branded.length === 0 ? [] : [eb("organisation.id", "in", branded)]),
  ]);
}

function doing(activities: readonly Activity[]) {
  return builder()
    .selectFrom("organisation_activity")
    .select("organisation_activity.organisation_id")
    .where("organisation_activity.activity", "in", activities);
}

function noLongerFound() {
  return builder()
    .selectFrom("structure_source")
    .select("structure_source.organisation_id")
    .where("structure_source.missing_since", "is not", null);
}

function reaches({ zones, byRadius }: { zones: readonly Zone[]; byRadius: readonly OrganisationId[] }) {
  const eb = builder();
  const levels = [...new Set(zones.map(({ level }) => level))];
  return eb.or([
    ...levels.map((level) =>
      eb(
        "organisation.id",
        "in",
        eb
          .selectFrom("structure_zone")
          .select("structure_zone.organisation_id")
          .where("structure_zone.level", "=", level)
          .where(
            "structure_zone.code",
            "in",
            zones.filter((zone) => zone.level === level).map(({ code }) => code),
          ),
      ),
    ),
    ...(byRadius.length === 0 ? [] : [eb("organisation.id", "in", byRadius)]),
  ]);
}

function leaves(gap: StructureGap | "any"): Condition {
  const eb = builder();
  switch (gap) {
    case "activities":
      return eb.not(
        eb.exists(
          eb
            .selectFrom("organisation_activity")
            .select("organisation_activity.activity")
            .whereRef("organisation_activity.organisation_id", "=", "organisation.id"),
        ),
      );
    case "zone":
      return eb.and([
        eb("profile.radius_km", "is", null),
        eb.not(
          eb.exists(
            eb
              .selectFrom("structure_zone")
              .select("structure_zone.code")
              .whereRef("structure_zone.organisation_id", "=", "organisation.id"),
          ),
        ),
      ]);
    case "services":
      return eb("profile.services", "is", null);
    case "capacity":
      return eb("profile.capacity", "is", null);
    case "commune":
      return eb("organisation.commune_code", "is", null);
    case "reach":
      return eb.and([eb("organisation.email", "is", null), eb("organisation.phone", "is", null)]);
    case "any":
      return eb.or(structureGaps.map(leaves));
  }
}
