import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { StructureSource } from "#app/domain/outside-structure/outside-structure.ts";
import {
  changesSomething,
  planStructure,
  type KnownStructure,
} from "#app/domain/outside-structure/plan-structure.ts";
import { noFields } from "#app/domain/outside-structure/outside-structure.ts";
import type { Db } from "#db/database.server.ts";
import { takeTurn, type AuditChange } from "#db/queries/audit.server.ts";
import {
  holdStructures,
  listSourceRows,
  listStoredStructures,
} from "#db/queries/structures/known-structures.server.ts";
import {
  markMissing,
  writeRefreshed,
  type PlannedStructure,
} from "#db/queries/structures/write-refreshed.server.ts";
import { addMissingCommunes } from "#db/seed/french-communes.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { placeStructures, type PlacedStructures } from "./place-structures.server.ts";
import type { StructuresRead } from "./read-structures.ts";

export type DirectoryAsk = {
  source: StructureSource;
  department: string;
  today: Day;
  /** Whether the source told all it knows: what it no longer tells is then noted as missing. */
  isWhole: boolean;
};

/** What a source changes of the directory, nothing written yet. */
export type DirectoryPlan = PlacedStructures & {
  planned: PlannedStructure[];
  created: number;
  updated: number;
  unchanged: number;
  /** Structures of which something typed stays, though the source says otherwise. */
  kept: number;
  missing: OrganisationId[];
};

const unknown: KnownStructure = { fields: noFields, activities: new Map(), words: {} };

/** Compares what was read with the directory. Writes nothing. */
export async function planDirectory(db: Db, read: StructuresRead, ask: DirectoryAsk): Promise<DirectoryPlan> {
  const placed = await placeStructures(db, read.structures);
  const sirets = placed.structures.map(({ siret }) => siret);
  const stored = await listStoredStructures(db, sirets, ask.source);
  const plan: DirectoryPlan = {
    ...placed,
    planned: [],
    created: 0,
    updated: 0,
    unchanged: 0,
    kept: 0,
    missing: await missingFrom(db, read, ask),
  };
  for (const structure of placed.structures) {
    const known = stored.get(structure.siret);
    const one = planStructure(structure, known ?? unknown, ask);
    plan.planned.push({ siret: structure.siret, stored: known, plan: one });
    if (known === undefined) plan.created += 1;
    else if (changesSomething(one) || !known.isSiae) plan.updated += 1;
    else plan.unchanged += 1;
    if (one.kept.length > 0) plan.kept += 1;
  }
  return plan;
}

/** A record refused this time is not a structure that went away; nor is one a file does not hold. */
async function missingFrom(db: Db, read: StructuresRead, ask: DirectoryAsk): Promise<OrganisationId[]> {
  if (!ask.isWhole || ask.source === "file") return [];
  const told = new Set<string | null>([
    ...read.structures.map(({ siret }) => siret),
    ...read.refused.map(({ siret }) => siret),
  ]);
  const rows = await listSourceRows(db, ask.source, ask.department);
  return rows.filter(({ siret }) => !told.has(siret)).map(({ id }) => id);
}

/** Writes what a source changes; returns what was planned, read again under hold, and each change for the trace. */
export async function writeDirectory(
  trx: Transaction<Database>,
  read: StructuresRead,
  ask: DirectoryAsk,
): Promise<{ plan: DirectoryPlan; changes: AuditChange[] }> {
  await takeTurn(trx);
  await holdStructures(
    trx,
    read.structures.map(({ siret }) => siret),
  );
  const plan = await planDirectory(trx, read, ask);
  await addMissingCommunes(
    trx,
    plan.structures.flatMap(({ fields: { commune } }) => (commune === null ? [] : [commune])),
  );
  const ids = await writeRefreshed(trx, plan.planned, ask);
  await markMissing(trx, plan.missing, ask);
  return { plan, changes: changesOf(plan, ids, ask.today) };
}

function changesOf(
  { planned, missing }: DirectoryPlan,
  ids: ReadonlyMap<string, string>,
  today: Day,
): AuditChange[] {
  const told = planned.flatMap(({ siret, plan }) => {
    const about = { objectType: "organisation", objectId: ids.get(siret) ?? siret };
    return [
      ...plan.changes.map((change) => ({ ...about, ...change })),
      ...plan.addedActivities.map((activity) => ({ ...about, field: "activity", after: activity })),
      ...plan.removedActivities.map((activity) => ({ ...about, field: "activity", before: activity })),
    ];
  });
  const gone = missing.map((id) => ({
    objectType: "organisation",
    objectId: id,
    field: "missing_since",
    after: today,
  }));
  return [...told, ...gone];
}
