import type { AppLoadContext } from "@remix-run/node";
import { activities } from "#app/domain/activity.ts";
import { structureKinds } from "#app/domain/structure-kind.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { listDirectory, type DirectoryRow } from "#db/queries/structures/directory-list.server.ts";
import {
  listActivitiesOf,
  listSourcesOf,
  listZonesOf,
} from "#db/queries/structures/structure-details.server.ts";
import { directoryFilterOf } from "./directory-filter-of.server.ts";
import { sourceWords } from "./source-words.ts";
import { readStructureFilters } from "./structure-filters.ts";
import { servicesWords } from "./structure-words.ts";
import { findWorkingPlace } from "./working-place.server.ts";
import { zoneWords } from "./zone-words.ts";

const columns = [
  "SIRET",
  "Nom",
  "Enseigne",
  "Type",
  "SIAE",
  "Commune",
  "Code commune",
  "Métiers",
  "Types de service",
  "Zone d’intervention",
  "Capacité (ETP)",
  "Contact",
  "Courriel",
  "Téléphone",
  "Site",
  "Présentation",
  "Annuaires d’origine",
];

/** Five times the structures of France; beyond, a file is no longer read by anyone. */
const mostRows = 50_000;

/** The directory as a CSV file, with the filters of the page it comes from; written in the audit trail. */
export async function structuresFile(request: Request, context: AppLoadContext): Promise<Response> {
  const viewer = await requirePermission(request, context, "view structures");
  const db = databaseOf(context);
  const filters = readStructureFilters(new URL(request.url).searchParams);
  const filter = await directoryFilterOf(db, filters, await findWorkingPlace(db, filters.place));
  const rows = await listDirectory(db, filter, { limit: mostRows, offset: 0 });
  const ids = rows.map(({ id }) => id);
  const does = await listActivitiesOf(db, ids);
  const zones = await listZonesOf(db, ids);
  const sources = await listSourcesOf(db, ids);
  const cells = rows.map((row) =>
    cellsOf(row, {
      activities: (does.get(row.id) ?? []).map((code) => activities[code].label),
      zone: zoneWords({ ...row, zones: zones.get(row.id) ?? [] }),
      sources: (sources.get(row.id) ?? []).map(sourceWords),
    }),
  );
  const name = `structures_${todayOf(context)}.csv`;
  const body = await csvText({ name: "Structures", columns, rows: cells });
  return answerExport(db, { viewer, act: "structures.exported", name, format: "csv", body });
}

type Beside = { activities: readonly string[]; zone: string | null; sources: readonly string[] };

/** An empty cell is what is not said. */
function cellsOf(row: DirectoryRow, beside: Beside): WritableCell[] {
  return [
    row.siret,
    row.name,
    row.brand,
    row.kind === null ? null : structureKinds[row.kind].label,
    row.kind !== null && structureKinds[row.kind].siae ? "oui" : "non",
    row.communeName,
    row.commune,
    joined(beside.activities),
    servicesWords(row.services),
    beside.zone,
    row.capacity === null ? null : row.capacity / 100,
    row.contact,
    row.email,
    row.phone,
    row.website,
    row.about,
    joined(beside.sources),
  ];
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(", ");
}
