import { activities, activityCodes } from "#app/domain/activity.ts";
import { activityGroups } from "#app/domain/activity-group.ts";
import { searchedWords, searchText } from "#app/domain/search-text.ts";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import type { Db } from "#db/database.server.ts";
import type { DirectoryFilter, SearchedWord } from "#db/queries/structures/directory-filter.server.ts";
import { listBrands } from "#db/queries/structures/directory-list.server.ts";
import { activitiesOf, kindsOf, sheetFilters, type StructureFilters } from "./structure-filters.ts";
import { reachOf, type FoundPlace } from "./working-place.server.ts";

/** More words narrow nothing further. */
const mostWords = 8;

/** What the database is asked for those filters. A place nobody knows answers nothing. */
export async function directoryFilterOf(
  db: Db,
  filters: StructureFilters,
  place: FoundPlace | null,
): Promise<DirectoryFilter> {
  return {
    words: await wordsOf(db, filters.search),
    kinds: kindsOf(filters),
    activities: activitiesOf(filters),
    territory: filters.territory,
    service: filters.service,
    reach: place === null ? null : await reachOf(db, place),
    gap: filters.sheet === null ? null : sheetFilters[filters.sheet].gap,
    missing: filters.sheet === "missing",
  };
}

async function wordsOf(db: Db, typed: string): Promise<SearchedWord[]> {
  // « 902 267 046 00016 » is one SIRET, not five numbers.
  const whole = /^[\d\s.]{9,}$/.test(typed) ? typed.replace(/[\s.]/g, "") : typed;
  const words = searchedWords(whole).slice(0, mostWords);
  if (words.length === 0) return [];
  const brands = (await listBrands(db)).map(({ id, brand }) => ({ id, folded: searchText(brand) }));
  return words.map((folded) => ({
    folded,
    kinds: structureKindCodes.filter((code) => holds(foldedKinds[code], folded)),
    activities: activityCodes.filter((code) => holds(foldedActivities()[code] ?? "", folded)),
    branded: brands.filter((brand) => brand.folded.includes(folded)).map(({ id }) => id),
  }));
}

/** A word of the vocabulary is met from its start: « art » is not in « carton ». */
function holds(vocabulary: string, word: string): boolean {
  return ` ${vocabulary}`.includes(` ${word}`);
}

const foldedKinds = Object.fromEntries(
  structureKindCodes.map((code) => [code, searchText(code, structureKinds[code].label)]),
) as Record<keyof typeof structureKinds, string>;

let activityTexts: Readonly<Record<string, string>> | undefined;

function foldedActivities(): Readonly<Record<string, string>> {
  activityTexts ??= Object.fromEntries(
    activityCodes.map((code) => {
      const { label, group } = activities[code];
      return [code, searchText(label, activityGroups[group].label)];
    }),
  );
  return activityTexts;
}
