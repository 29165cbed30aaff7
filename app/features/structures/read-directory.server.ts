import type { Day } from "#app/domain/calendar.ts";
import { gapsOf } from "#app/domain/structure-gaps.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import { suggestCommunes } from "#db/queries/contracts/form-choices.server.ts";
import { listTerritories } from "#db/queries/contracts/form-choices.server.ts";
import { wholeDirectory, type DirectoryFilter } from "#db/queries/structures/directory-filter.server.ts";
import { countDirectory, listDirectory } from "#db/queries/structures/directory-list.server.ts";
import {
  listActivitiesOf,
  listSourcesOf,
  listZonesOf,
} from "#db/queries/structures/structure-details.server.ts";
import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import { shortActivityWords } from "./activity-words.ts";
import { directoryFilterOf } from "./directory-filter-of.server.ts";
import { readStructureFilters } from "./structure-filters.ts";
import { capacityWords, kindWords } from "./structure-words.ts";
import { findWorkingPlace } from "./working-place.server.ts";
import { shortZoneWords } from "./zone-words.ts";

/** The page of the directory an address asks for; a page beyond the last is the last. */
export async function readDirectory(db: Db, { params, today }: { params: URLSearchParams; today: Day }) {
  const filters = readStructureFilters(params);
  const place = await findWorkingPlace(db, filters.place);
  const filter = await directoryFilterOf(db, filters, place);
  const found = await countDirectory(db, filter, today);
  const asked = readPage(params);
  const page = Math.min(asked.page, Math.max(1, Math.ceil(found.all / asked.pageSize)));
  const territories = await listTerritories(db);
  const communes = await suggestCommunes(db);
  return {
    filters,
    place,
    found,
    page,
    pageSize: asked.pageSize,
    total: found.all,
    /** How many there are without any filter, when these find none. */
    whole: found.all > 0 ? null : (await countDirectory(db, wholeDirectory, today)).all,
    territories: territories.map(({ code, label }) => ({ value: code, label })),
    places: [
      ...territories.map(({ label }) => label),
      ...communes.map(({ name, code }) => communeChoice(name, code)),
    ],
    lines: await linesOf(db, filter, {
      today,
      limit: asked.pageSize,
      offset: (page - 1) * asked.pageSize,
    }),
  };
}

export type DirectoryPage = Awaited<ReturnType<typeof readDirectory>>;

async function linesOf(
  db: Db,
  filter: DirectoryFilter,
  { today, ...page }: { today: Day; limit: number; offset: number },
) {
  const rows = await listDirectory(db, filter, page);
  const ids = rows.map(({ id }) => id);
  const activities = await listActivitiesOf(db, ids);
  const zones = await listZonesOf(db, ids);
  const sources = await listSourcesOf(db, ids);
  return rows.map((row) => {
    const does = activities.get(row.id) ?? [];
    const works = zones.get(row.id) ?? [];
    const missing = (sources.get(row.id) ?? []).find(({ missingSince }) => missingSince !== null);
    return {
      siret: row.siret,
      name: row.name,
      brand: row.brand === row.name ? null : row.brand,
      kind: kindWords(row, today),
      isSiae: row.kind !== null && structureKinds[row.kind].siae,
      commune: row.communeName,
      does: shortActivityWords(does),
      works: shortZoneWords({ ...row, zones: works }),
      capacity: capacityWords(row.capacity),
      isIncomplete: gapsOf({ ...row, activities: does, zones: works }).length > 0,
      missing: missing === undefined ? null : { source: missing.source, seenOn: missing.seenOn },
    };
  });
}
