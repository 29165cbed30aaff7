import { randomUUID } from "node:crypto";
import type { Insertable, Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import {
  noFields,
  type OutsideFields,
  type SourceWord,
  type StructureSource,
} from "#app/domain/outside-structure/outside-structure.ts";
import type { StructurePlan } from "#app/domain/outside-structure/plan-structure.ts";
import { searchText } from "#app/domain/search-text.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Database } from "../../schema.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import type { StoredStructure } from "./known-structures.server.ts";
import { activityRow, organisationRow, profileRow, sourceRow, told } from "./refreshed-rows.server.ts";

/** Rows an insertion takes at once: at most fifteen values each. */
const rowsAtOnce = 500;

/** One structure and what a source changes of it; `stored` undefined: it is new. */
export type PlannedStructure = { siret: string; stored: StoredStructure | undefined; plan: StructurePlan };

type Rows = {
  organisation: Insertable<Database["organisation"]>[];
  profile: Insertable<Database["structure_profile"]>[];
  role: Insertable<Database["organisation_role"]>[];
  activity: Insertable<Database["organisation_activity"]>[];
  source: Insertable<Database["structure_source"]>[];
};

/**
 * Writes what a source changes, and what it says now. Returns the id of each structure, by SIRET. The organisations must
 * be held; their communes must exist.
 */
export async function writeRefreshed(
  trx: Transaction<Database>,
  planned: readonly PlannedStructure[],
  { source, today }: { source: StructureSource; today: Day },
): Promise<Map<string, OrganisationId>> {
  const rows: Rows = { organisation: [], profile: [], role: [], activity: [], source: [] };
  const ids = new Map<string, OrganisationId>();
  for (const one of planned) {
    const id = one.stored?.id ?? (randomUUID() as string as OrganisationId);
    ids.set(one.siret, id);
    const after = fieldsAfter(one);
    if (one.stored === undefined) rows.organisation.push(organisationRow(id, one.siret, after));
    else await updateOrganisation(trx, one.stored, one.plan, after);
    if (one.stored?.isSiae !== true) rows.role.push({ organisation_id: id, role: "siae" });
    if (one.stored?.hasProfile !== true) rows.profile.push(...profileRows(id, after));
    else await updateProfile(trx, id, one.plan, after);
    await removeActivities(trx, id, one.plan.removedActivities);
    const entered = one.plan.addedActivities.map((activity) => ({ activity, rank: nextEnteredRank() }));
    rows.activity.push(...entered.map(({ activity, rank }) => activityRow(id, activity, rank)));
    const word = withRanks(one.plan.word, entered);
    if (!isSaid(one.stored?.source, word, today)) rows.source.push(sourceRow(id, source, word, today));
  }
  await insertAll(trx, rows);
  return ids;
}

function fieldsAfter({ stored, plan }: PlannedStructure): OutsideFields {
  const changed = Object.fromEntries(plan.changes.map(({ field, after }) => [field, after]));
  return { ...(stored?.fields ?? noFields), ...changed };
}

async function updateOrganisation(
  trx: Transaction<Database>,
  { id, siret }: StoredStructure,
  { changes }: StructurePlan,
  { name, kind, commune }: OutsideFields,
): Promise<void> {
  if (!changes.some(({ field }) => field === "name" || field === "kind" || field === "commune")) return;
  await trx
    .updateTable("organisation")
    .set((eb) => ({
      ...(changes.some(({ field }) => field === "name")
        ? { name: name ?? siret, search_text: searchText(name, siret) }
        : {}),
      kind,
      commune_code: commune,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** A profile is only worth a row when something is told. */
function profileRows(id: OrganisationId, after: OutsideFields): Rows["profile"] {
  return Object.values(told(after)).some((value) => value !== null) ? [profileRow(id, after)] : [];
}

async function updateProfile(
  trx: Transaction<Database>,
  id: OrganisationId,
  { changes }: StructurePlan,
  after: OutsideFields,
): Promise<void> {
  const profiled = ["brand", "website", "services", "point"];
  if (!changes.some(({ field }) => profiled.includes(field))) return;
  await trx
    .updateTable("structure_profile")
    .set((eb) => ({ ...told(after), revision: eb("revision", "+", 1) }))
    .where("organisation_id", "=", id)
    .execute();
}

async function removeActivities(
  trx: Transaction<Database>,
  id: OrganisationId,
  removed: readonly string[],
): Promise<void> {
  if (removed.length === 0) return;
  await trx
    .deleteFrom("organisation_activity")
    .where("organisation_id", "=", id)
    .where("activity", "in", removed)
    .execute();
}

function withRanks(word: SourceWord, entered: ReadonlyArray<{ activity: string; rank: number }>): SourceWord {
  const added = Object.fromEntries(entered.map(({ activity, rank }) => [activity, rank]));
  return { ...word, added: { ...word.added, ...added } };
}

function isSaid(source: StoredStructure["source"] | undefined, word: SourceWord, today: Day): boolean {
  return source?.missingSince === null && source.seenOn === today && source.fields === JSON.stringify(word);
}

async function insertAll(trx: Transaction<Database>, rows: Rows): Promise<void> {
  await inRows(rows.organisation, (slice) => trx.insertInto("organisation").values(slice).execute());
  await inRows(rows.role, (slice) => trx.insertInto("organisation_role").values(slice).execute());
  await inRows(rows.profile, (slice) => trx.insertInto("structure_profile").values(slice).execute());
  await inRows(rows.activity, (slice) => trx.insertInto("organisation_activity").values(slice).execute());
  await inRows(rows.source, (slice) =>
    trx
      .insertInto("structure_source")
      .values(slice)
      .onConflict((conflict) =>
        conflict.columns(["organisation_id", "source"]).doUpdateSet((eb) => ({
          fields: eb.ref("excluded.fields"),
          seen_on: eb.ref("excluded.seen_on"),
          missing_since: null,
        })),
      )
      .execute(),
  );
}

async function inRows<Row>(rows: readonly Row[], insert: (slice: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await insert(rows.slice(start, start + rowsAtOnce));
  }
}

/** Notes that a source no longer tells of those structures, from that day. */
export async function markMissing(
  trx: Transaction<Database>,
  ids: readonly OrganisationId[],
  { source, today }: { source: StructureSource; today: Day },
): Promise<void> {
  await inSlices(ids, async (slice) => {
    await trx
      .updateTable("structure_source")
      .set({ missing_since: today })
      .where("source", "=", source)
      .where("organisation_id", "in", slice)
      .execute();
    return [];
  });
}
